import type { IsoDate } from "../model.ts";
import type { Head, KpiFields } from "./people-fields.ts";

/*
 * What the templates of documents about trainings may name. The comments are the reference that people who re-word a
 * template read (`fields.json` is made of them). `null` is not known, and prints as such.
 */

/** What a training promises and when it runs. */
export interface TrainingFacts {
  /** Name of the training. */
  training: string;
  /** Names of the skills it teaches. */
  skills: string[];
  /** What people can do afterwards. */
  outcome: string | null;
  /** What people do differently. */
  doDifferently: string | null;
  /** What shows that they do. */
  whatShowsIt: string | null;
  /** How leaders reinforce it. */
  leadersReinforce: string | null;
  /** The KPIs it should move. */
  kpis: KpiFields[];
  /** The promise as the workbook says it. */
  target: string | null;
  /** Format, such as “Workshop”. */
  format: string | null;
  /** First day. */
  start: IsoDate | null;
  /** Last day. */
  end: IsoDate | null;
  /** Hours for each participant. */
  hours: number | null;
  /** Who runs it. */
  owner: string | null;
  /** The leader who stands behind it. */
  sponsor: string | null;
  /** Known cost of the training. */
  cost: number | null;
  /** True while it is still to come. */
  isAhead: boolean;
  /** True while it runs. */
  isRunning: boolean;
  /** True once it was delivered. */
  isDelivered: boolean;
}

/** One of the five stages of a training. */
export interface StageFields {
  /** Name of the stage. */
  name: string;
  /** “done”, “partly”, “missing” or “not yet”. */
  state: string;
  /** What it lacks. */
  lacks: string[];
}

/** One of the three acts of a leader. */
export interface ActFields {
  /** “Model”, “Refer to” or “Reinforce”. */
  act: string;
  /** How often it is on record for this training. */
  times: number;
  /** What to do, as a sentence. */
  how: string;
}

/** Sponsor brief: one page for each training. */
export interface SponsorBriefFields extends Head, TrainingFacts {
  /** The sponsor's part of the business. */
  sponsorFunction: string | null;
  /** True when the sponsor is from HR and the business has nobody. */
  sponsorFromHr: boolean;
  /** People who took part. */
  participants: number;
  /** People who completed it. */
  completed: number;
  /** The five stages. */
  stages: StageFields[];
  /** What is known about each KPI, in the words the evidence allows. */
  findings: string[];
  /** What is known of the use at work. */
  useAtWork: string | null;
  /** Day of the next review. */
  reviewPlanned: IsoDate | null;
  /** Day of the last review. */
  reviewHeld: IsoDate | null;
  /** The act that comes next. */
  next: ActFields;
  /** The other two acts. */
  others: ActFields[];
}

/** Success story: one for each training that was delivered. */
export interface SuccessStoryFields extends Head, TrainingFacts {
  /** True when the evidence carries a story: grade E2 or better, and the promised direction. */
  hasStory: boolean;
  /** What was found, in the words the evidence allows; of the KPI of the story. */
  finding: string | null;
  /** The KPI of the story. */
  kpi: string | null;
  /** Its value before, with its unit. */
  before: string | null;
  /** Its value after, with its unit. */
  after: string | null;
  /** Grade of the evidence, from E0 to E4. */
  grade: string;
  /** How it was found out, in words. */
  design: string;
  /** What a reader must know: what limits the finding. */
  limits: string[];
  /** What was found about other KPIs of the training. */
  alsoFound: string[];
  /** What was done besides the training: leaders' acts, action items, reviews. */
  helped: string[];
  /** Why there is no story yet. */
  whyNone: string[];
  /** What would make one: the next evidence. */
  nextEvidence: string;
  /** People who took part. */
  participants: number;
  /** People who completed it. */
  completed: number;
}

/** People of one team who are below the level asked for. */
export interface PilotTeam {
  /** Name of the team; everyone when the workbook has no teams. */
  team: string;
  /** The skill. */
  skill: string;
  /** People known to be below the required level. */
  short: number;
}

/** One step of a plan. */
export interface StepFields {
  /** When, in words. */
  when: string;
  /** What is done. */
  step: string;
}

/** Pilot plan: one for each training whose effect is not shown yet. */
export interface PilotPlanFields extends Head, TrainingFacts {
  /** What is known so far. */
  known: string[];
  /** Who could take part. */
  teams: PilotTeam[];
  /** People who could take part, all teams together, each counted once. */
  people: number;
  /** People who start. */
  first: number;
  /** People who start later, and are the comparison until then. */
  later: number;
  /** True when there are enough people for a comparison. */
  canCompare: boolean;
  /** How the KPI is measured. */
  method: string | null;
  /** Value of the first KPI before, with its unit; not known means: record it first. */
  baseline: string | null;
  /** The smallest change that earlier readings would have shown, with its unit. */
  detectable: string | null;
  /** The steps, in order. */
  steps: StepFields[];
}

/** E-mail texts: four for each training. */
export interface EMailFields extends Head, TrainingFacts {
  /** Day on which use at work is asked for. */
  checkOn: IsoDate | null;
  /** Days between the training and that question. */
  checkAfterDays: number;
  /** Day of the review of the effect. */
  reviewPlanned: IsoDate | null;
}
