import type { IsoDate, Place } from "../model.ts";
import type { Grade, Verdict } from "./evidence-results.ts";

/*
 * What was agreed, talked about, asked for and decided (D2 to D5, F2): plain JSON. People, skills, trainings and KPIs are
 * ids where the workbook knows them, else as written. `null` is "not known" throughout.
 */

export type ActionStatus = "open" | "in progress" | "done" | "stopped";

/** A row of the action plan. */
export interface ActionItem {
  /** Its number in the workbook. */
  number: string | null;
  what: string | null;
  owner: string | null;
  /** Whose plan it is, when not the owner's. */
  person: string | null;
  team: string | null;
  /** The real piece of work it is used in. */
  project: string | null;
  training: string | null;
  skill: string | null;
  due: IsoDate | null;
  completed: IsoDate | null;
  status: ActionStatus;
  evidence: string | null;
  /** Days since it was due; 0 when it is not overdue, `null` when it is open and nobody says when it is due. */
  daysOverdue: number | null;
  place: Place;
}

/** The action items of one owner. `overdue` and `open` are positions in the list of items, the longest overdue first. */
export interface OwnerActions {
  /** `null`: items that name no owner. */
  owner: string | null;
  open: number[];
  overdue: number[];
  done: number;
  /** Done ones with something that shows it. */
  proven: number;
}

/** Where a skill was found in a check-in: the column for it, its name in an answer, or a likely misspelling of it. */
export interface CodedSkill {
  skill: string;
  field: AnswerField | "skill";
  match: "column" | "words" | "spelling";
  place: Place;
}

export const answerFields = ["practised", "hard", "support", "nextGoal", "note"] as const;

export type AnswerField = (typeof answerFields)[number];

/** A row of the sheet Check-ins. */
export interface CheckInRecord {
  person: string | null;
  manager: string | null;
  kind: string | null;
  planned: IsoDate | null;
  /** Day on which it was held; `null` when it was not, up to the day of the report. */
  held: IsoDate | null;
  training: string | null;
  answers: Partial<Record<AnswerField, string>>;
  /** What was agreed the time before, when it was. */
  lastGoal: { text: string; on: IsoDate } | null;
  goalMet: boolean | null;
  noteKind: "coaching" | "corrective" | null;
  act: "model" | "refer" | "reinforce" | null;
  skills: CodedSkill[];
  place: Place;
}

/** How often a skill came up, each conversation once a question. */
export interface SkillTalk {
  skill: string;
  practised: number;
  hard: number;
  support: number;
  nextGoal: number;
  people: number;
}

/** A review of a training that was planned or held. */
export interface ReviewRecord {
  training: string;
  planned: IsoDate | null;
  held: IsoDate | null;
  manager: string | null;
}

/** People of one manager who finished a training on one day and are to be asked whether they use it. */
export interface UseCheck {
  training: string;
  manager: string | null;
  finished: IsoDate;
  on: IsoDate;
  people: string[];
  /** Those of them of whom use, a later score or a conversation about it is on record. */
  asked: string[];
}

export const requestStates = ["requested", "deferred", "approved", "rejected", "reallocated"] as const;

export type RequestState = (typeof requestStates)[number];

/** One step of a request: who brought it into which state, when and why. */
export interface RequestStep {
  state: RequestState;
  by: string | null;
  seat: string | null;
  on: IsoDate | null;
  why: string | null;
  place: Place;
}

/** What a request is ranked by, as far as the workbook says. */
export interface RequestCriteria {
  /** The most urgent open gap it is for, with its score from 0 to 100 and its rank. */
  item: string | null;
  score: number | null;
  gapRank: number | null;
  nonNegotiable: boolean;
  /** How far its KPI is from its target, as a share. */
  shortfall: number | null;
  grade: Grade | null;
  verdict: Verdict | null;
  roi: number | null;
  medianWeeks: number | null;
  costPerSeat: number | null;
}

/** A request with everything that happened to it. */
export interface RequestRecord {
  number: string | null;
  /** What is asked for: a training's id, else as written. */
  training: string | null;
  skill: string | null;
  team: string | null;
  person: string | null;
  by: string | null;
  on: IsoDate | null;
  state: RequestState;
  steps: RequestStep[];
  cost: number | null;
  hours: number | null;
  seats: number | null;
  /** Where the money comes from and goes to when it is reallocated. */
  from: string | null;
  to: string | null;
  kpi: string | null;
  expected: string | null;
  /** Which of the three clarity questions the workbook does not answer. */
  lacks: string[];
  criteria: RequestCriteria;
  /** Place among the requests that wait for a decision; `null` for the others. */
  rank: number | null;
  /** What does not fit together in it, in words. */
  doubts: string[];
  place: Place;
}

/** A seat of the council, with who decided from it last. */
export interface CouncilSeat {
  seat: string;
  holder: string | null;
  decisions: number;
}

/** Everything people agreed on, said and asked for. */
export interface FollowUp {
  actions: ActionItem[];
  owners: OwnerActions[];
  checkIns: CheckInRecord[];
  skillTalk: SkillTalk[];
  reviews: ReviewRecord[];
  useChecks: UseCheck[];
  requests: RequestRecord[];
  seats: CouncilSeat[];
}
