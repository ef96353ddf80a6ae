import type { IsoDate } from "../model.ts";

/*
 * What the templates of documents about people may name. The comments are the reference that people who re-word a
 * template read (`fields.json` is made of them), so they say what is printed. `null` is not known, and prints as such.
 */

/** What every document says about itself. */
export interface Head {
  /** Name of the organisation. */
  organisation: string;
  /** Title of the document. */
  title: string;
  /** The day the numbers are for. */
  asOf: IsoDate;
  /** The currency sign; `money` puts it before amounts. */
  currency: string;
}

/** A KPI as far as a conversation needs it. */
export interface KpiFields {
  /** Name of the KPI. */
  name: string;
  /** Its newest value with its unit. */
  now: string | null;
  /** Its target with its unit. */
  target: string | null;
}

/** Something on record about a person. */
export interface NoticedFields {
  /** What kind of thing it is, such as “Put into practice”. */
  what: string;
  /** What was said or done, in the words of the workbook. */
  text: string;
  /** The day it was said or done. */
  on: IsoDate | null;
}

/** One question of a check-in. */
export interface QuestionFields {
  /** What it is about, in two or three words. */
  topic: string;
  /** The question as it is asked. */
  ask: string;
}

/** Something to do this week. */
export interface TacticFields {
  /** What to do, as one sentence. */
  text: string;
  /** Why this, as one sentence. */
  why: string;
}

/** What a conversation with one person is about. */
export interface PersonFocus {
  /** Name of the person. */
  name: string;
  /** Role of the person. */
  role: string | null;
  /** The training it is about: one the person took part in or will. */
  training: string | null;
  /** Day on which the person completed it. */
  completedOn: IsoDate | null;
  /** First day of the training. */
  startsOn: IsoDate | null;
  /** The skill it is about. */
  skill: string | null;
  /** The person's level in the skill. */
  level: number | null;
  /** The level the role asks for. */
  requiredLevel: number | null;
  /** The KPI the skill should move. */
  kpi: KpiFields | null;
  /** The goal agreed in the last check-in. */
  lastGoal: string | null;
  /** Day of that check-in. */
  lastGoalOn: IsoDate | null;
}

/** One person in a coaching guide. */
export interface CoachedPerson extends PersonFocus {
  /** What is on record about the person's work with the skill: what is under way, then the newest first. */
  noticed: NoticedFields[];
  /** The four questions of the check-in. */
  questions: QuestionFields[];
  /** Two things to do this week. */
  tactics: TacticFields[];
}

/** Manager coaching guide: one for each manager. */
export interface CoachingGuideFields extends Head {
  /** Name of the manager. */
  manager: string;
  /** The people who report to the manager, by name. */
  people: CoachedPerson[];
}

/** Check-in form: one for each person. */
export interface CheckInFormFields extends Head, PersonFocus {
  /** Name of the manager. */
  manager: string | null;
  /** The next check-in, when one is planned. */
  plannedOn: IsoDate | null;
  /** The support asked for in the last check-in. */
  lastSupport: string | null;
  /** The four questions of the check-in. */
  questions: QuestionFields[];
}
