import type { IsoDate, Place, RaterType, SignalKind } from "../model.ts";
import type { RankCorrelation } from "../statistics/rank-correlation.ts";
import type { Attendance } from "./attendance.ts";
import type { Box } from "./cause-results.ts";
import type { RoleFit } from "./gap-results.ts";

/*
 * How people grow, what of it is worth recognising, and what came of what people said (G1 to G3): plain JSON. People,
 * skills, trainings and KPIs are ids; levels are on `scale`. `null` is "not known" throughout.
 */

/** A skill somebody is to grow in, and how. */
export interface PlanStep {
  skill: string;
  current: number | null;
  target: number;
  /** `null` when nobody rated it: the first step is to rate it. */
  gap: number | null;
  critical: boolean;
  /** `booked`: on the list of participants; `held before`: whether it runs again has to be asked. */
  training: { training: string; state: "booked" | "running" | "planned" | "held before" } | null;
  /** A training in the skill that the person finished before, and that left the gap open. */
  finished: string | null;
  /** What stands in the way besides knowledge, and is to be mended first or instead. */
  fix: string | null;
}

/** A training a person took or will take, with what is known of its result. */
export interface TrainingTaken extends Pick<Attendance, "pre" | "post" | "applied" | "confirmed"> {
  training: string;
  state: "finished" | "running" | "planned" | "not finished";
  on: IsoDate | null;
  /** Levels before it began and after it was finished, by raters other than the person. */
  levels: LevelChange[];
}

/** How a level changed between two ratings by the same kinds of rater. */
export interface LevelChange {
  skill: string;
  from: number;
  to: number;
  fromDay: IsoDate;
  toDay: IsoDate;
  raters: RaterType[];
}

/** Work in which a skill is used, for somebody who is one level short of it. */
export interface StretchWork {
  skill: string;
  purpose: PlanPurpose;
  /** A live project of the action plan: what is done there, whose it is; else a KPI that the skill counts for. */
  project: string | null;
  what: string | null;
  owner: string | null;
  kpi: string | null;
  /** Whether it is the person's own action item already. */
  own: boolean;
}

export type PlanPurpose = "now" | "career" | "aspiration";

/** What shows that a step of the plan has worked: the level, by when, and the KPI it is meant for. */
export interface SuccessMeasure {
  skill: string;
  purpose: PlanPurpose;
  level: number;
  by: IsoDate | null;
  /** What `by` rests on: the end of the training, the time others took, or the time the skill usually takes. */
  basis: "training" | "others" | "skill" | null;
  kpi: string | null;
  /** The link whose evidence says what is known of training and KPI. */
  link: string | null;
}

/** Who helps whom to learn a skill. */
export interface Mentor {
  person: string;
  skill: string;
  purpose: PlanPurpose;
  level: number | null;
}

/** What a person wishes to grow in, in a skill, in words or both. */
export interface Aspiration {
  skill: string | null;
  text: string | null;
  on: IsoDate | null;
  place: Place;
}

/** A development plan (G1): training for the job somebody has, and development for a career, apart from each other. */
export interface DevelopmentPlan {
  person: string;
  now: PlanStep[];
  /** Further gaps that wait until these are closed, and required skills that nobody rated. */
  later: number;
  unrated: number;
  /** What is missing for the next role that is no gap now; `null` when the workbook names no next role. */
  career: { role: string; steps: PlanStep[]; later: number } | null;
  aspirations: Aspiration[];
  trainings: TrainingTaken[];
  stretch: StretchWork[];
  mentor: Mentor | null;
  /** Why there is no mentor: nothing to learn, nobody who is able, or all of them have as many people as they may. */
  noMentor: "no need" | "nobody able" | "all busy" | null;
  mentees: { person: string; skill: string }[];
  success: SuccessMeasure[];
}

/** How mentors were assigned over everybody. */
export interface Mentoring {
  /** The most people one mentor has. */
  limit: number;
  wanted: number;
  assigned: number;
  mentors: number;
  /** Skills for which people wanted a mentor and got none, most people first. */
  unmet: { skill: string; people: number; able: number }[];
}

/** Roles somebody could reach, the best fit first. */
export interface PersonPaths {
  person: string;
  roles: RoleFit[];
  /** Further roles within reach that are not listed. */
  more: number;
}

/** Who could get into a role. */
export interface RolePaths {
  role: string;
  holders: number;
  within: number;
  ready: number;
  /** The closest, best fit first. */
  closest: (Pick<RoleFit, "fit" | "levelsToGo" | "status"> & { person: string; isAim: boolean })[];
}

export interface CareerPaths {
  /** Levels that a missing skill may be away for a role to be within reach. */
  reach: number;
  people: PersonPaths[];
  roles: RolePaths[];
  /** People of whom too few skills are rated to say anything about any role. */
  unknown: number;
}

/** Somebody whose measured growth or impact is worth recognising, with what it rests on. */
export interface RecognitionEntry {
  person: string;
  growth: LevelChange[];
  levelsUp: number;
  /** Skills in which the newer rating is lower. */
  fell: number;
  /** Trainings somebody else confirms are used at work, after which a KPI moved as promised; `link` is that of the evidence. */
  impact: { training: string; link: string; kpi: string }[];
  /** Finished action items with what shows it. */
  work: { what: string; evidence: string; on: IsoDate | null; place: Place }[];
}

/** Whether recognition goes with how long people have been here, over everybody whose growth or impact could be seen. */
export interface TenureCheck extends Pick<RankCorrelation, "status" | "n" | "rho" | "p" | "ciLow" | "ciHigh"> {
  answer: "longer" | "shorter" | "no sign" | "unknown";
  /** By years here, from `from` up to `to` (`null`: and more). */
  groups: { from: number; to: number | null; people: number; recognised: number }[];
}

export interface Recognition {
  entries: RecognitionEntry[];
  /** People rated twice by others, so that growth could be seen; and days looked back on. */
  measured: number;
  /** People who say themselves that they use such a training, without anybody's word for it. */
  unconfirmed: number;
  days: number;
  tenure: TenureCheck;
}

export type SaidIn = SignalKind | "check-in" | "cause analysis";

/** Something that was decided or done after it was said. */
export interface SaidAnswer {
  kind: "done" | "started" | "decided" | "declined";
  about: "training" | "request" | "action" | "fix";
  what: string;
  /** How many action items say the same. */
  times: number;
  on: IsoDate | null;
  why: string | null;
  /** Who answers for it. */
  who: string | null;
  training: string | null;
}

/** What people said about a skill, or about what stands in the way of it in a team, and what came of it (G3). */
export interface SaidTheme {
  skill: string;
  /** What stands in the way; none: about the skill itself. */
  boxes: Box[];
  teams: string[];
  /** How many voices in what; a row that counts mentions has as many. */
  said: { in: SaidIn; voices: number }[];
  voices: number;
  first: IsoDate | null;
  last: IsoDate | null;
  texts: { in: SaidIn; text: string; on: IsoDate | null }[];
  answers: SaidAnswer[];
  state: "done" | "started" | "decided" | "declined" | "no answer" | "unknown";
}

export interface Growth {
  plans: DevelopmentPlan[];
  mentoring: Mentoring | null;
  paths: CareerPaths;
  recognition: Recognition;
  said: SaidTheme[];
}
