import type { IsoDate } from "../model.ts";
import type { Head, KpiFields } from "./people-fields.ts";

/*
 * What the template of the development plan may name. The comments are the reference that people who re-word a template
 * read (`fields.json` is made of them). `null` is not known, and prints as such.
 */

/** A skill to grow in. */
export interface PlannedSkill {
  /** The skill. */
  skill: string;
  /** The person's level in it. */
  level: number | null;
  /** The level aimed at. */
  aimedAt: number;
  /** How to get there, as one sentence. */
  how: string;
  /** The day by which the level is aimed at; not known means: to be agreed. */
  by: IsoDate | null;
  /** The KPI it is meant for. */
  kpi: KpiFields | null;
}

/** A training the person took or will take. */
export interface PlannedTraining {
  /** Name of the training. */
  training: string;
  /** “finished”, “running”, “planned” or “not finished”. */
  state: string;
  /** The day it was finished, or begins. */
  on: IsoDate | null;
  /** Score before. */
  before: number | null;
  /** Score after. */
  after: number | null;
  /** Whether it is in use at work, and who says so. */
  use: string | null;
}

/** Something the person wishes to grow in. */
export interface WishFields {
  /** The skill, or the words of the workbook. */
  what: string;
  /** The day it was said. */
  on: IsoDate | null;
}

/** Development plan: one for each person. */
export interface DevelopmentPlanFields extends Head {
  /** Name of the person. */
  name: string;
  /** Role of the person. */
  role: string | null;
  /** Name of the manager. */
  manager: string | null;
  /** Training for the job now: the skills that come first. */
  now: PlannedSkill[];
  /** Further skills that can wait. */
  later: number;
  /** The next role the workbook names. */
  nextRole: string | null;
  /** How ready the person is for it, in words. */
  readiness: string | null;
  /** Development for the next role: what it asks for beyond the job now. */
  career: PlannedSkill[];
  /** Roles that are within reach besides, the best fit first. */
  withinReach: string[];
  /** What the person wishes to grow in, newest first. */
  wishes: WishFields[];
  /** Work to grow in, each as one sentence. */
  stretch: string[];
  /** Name of the proposed mentor. */
  mentor: string | null;
  /** The skill the mentor is proposed for. */
  mentorSkill: string | null;
  /** Trainings so far and those to come, the newest first. */
  trainings: PlannedTraining[];
  /** What is known of the trainings and their KPIs, in the words the evidence allows. */
  known: string[];
}
