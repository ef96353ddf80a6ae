import type { IsoDate } from "../model.ts";
import type { Head, KpiFields } from "./people-fields.ts";
import type { StepFields } from "./training-fields.ts";

/*
 * What the templates of documents for decisions may name. The comments are the reference that people who re-word a
 * template read (`fields.json` is made of them). `null` is not known, and prints as such.
 */

/** One way to close a gap. */
export interface OptionFields {
  /** What would be done. */
  name: string;
  /** Why it fits. */
  why: string;
  /** True when it costs nothing but time. */
  isFree: boolean;
  /** What one run costs. */
  cost: number | null;
  /** Hours for each person. */
  hours: number | null;
  /** People one run has room for. */
  seats: number | null;
  /** What it is expected to close. */
  expected: string | null;
  /** People inside the house who could teach it. */
  mentors: string[];
}

/** Training-needs case: one for each of the first gaps. */
export interface TrainingNeedsFields extends Head {
  /** Name of the skill. */
  skill: string;
  /** Name of the team; nothing when it is about everyone. */
  team: string | null;
  /** Rank among all gaps; nothing when too little is known for one. */
  rank: number | null;
  /** How sure the rank is, in words. */
  certainty: string | null;
  /** People rated and below the required level. */
  short: number;
  /** People rated. */
  rated: number;
  /** People at the level, but without the certificate that is asked for. */
  lackCertificate: number;
  /** People who are not rated. */
  notRated: number;
  /** Mean number of levels missing, of those below. */
  depth: number | null;
  /** How the gap is spread: in single people or in the whole team. */
  spread: string;
  /** Reviews, feedback and other voices that mention it. */
  mentions: number | null;
  /** The KPIs that depend on the skill. */
  kpis: KpiFields[];
  /** “train”, “train and fix”, “fix, do not train”, “stop” or “ask first”. */
  verdict: string;
  /** What is known of the cause. */
  cause: string;
  /** Who can remove what is in the way. */
  fixOwner: string | null;
  /** Day by which it should be gone. */
  fixDue: IsoDate | null;
  /** Money of planned trainings that need not be spent. */
  notWasted: number | null;
  /** The options, those that cost nothing but time first. */
  options: OptionFields[];
  /** The steps of the first option that has any. */
  steps: StepFields[];
  /** How it will be measured. */
  measures: string[];
}

/** A seat of the council. */
export interface SeatFields {
  /** The seat. */
  seat: string;
  /** Who decided from that seat last. */
  name: string;
}

/** A request that waits for a decision. */
export interface RequestFields {
  /** What is asked for. */
  what: string;
  /** Who asks. */
  by: string | null;
  /** Day of the request. */
  on: IsoDate | null;
  /** What it is for: skill, team, person. */
  for: string | null;
  /** Money asked for. */
  cost: number | null;
  /** Hours asked for. */
  hours: number | null;
  /** What it should change. */
  expected: string | null;
  /** Why it waits, or why it was asked for. */
  reason: string | null;
}

/** What the rules propose for a training. */
export interface ProposalFields {
  /** Name of the training. */
  training: string;
  /** What is proposed. */
  proposal: string;
  /** Why, with the rule. */
  reason: string;
  /** What would change the proposal. */
  wouldChange: string;
  /** Known cost of the training. */
  cost: number | null;
}

/** One line of the ranking. */
export interface RankedGap {
  /** Rank. */
  rank: number;
  /** Skill, and team when there is one. */
  gap: string;
  /** People below the required level. */
  short: number;
  /** People rated. */
  rated: number;
  /** People at the level, but without the certificate that is asked for. */
  lackCertificate: number;
  /** Score from 0 to 100. */
  score: number | null;
  /** How sure the rank is. */
  certainty: string | null;
}

/** A decision on record. */
export interface DecisionFields {
  /** What it was about. */
  what: string;
  /** What was decided. */
  decision: string;
  /** Who decided. */
  by: string | null;
  /** The seat of that person. */
  seat: string | null;
  /** Day of the decision. */
  on: IsoDate | null;
  /** Why. */
  reason: string | null;
  /** Where the money goes. */
  to: string | null;
}

/** What was expected against what happened. */
export interface OutcomeFields {
  /** Name of the training. */
  training: string;
  /** What came of it, in two or three words. */
  outcome: string;
  /** Expected and happened, in sentences. */
  text: string;
}

/** Council minutes pack: one. */
export interface CouncilMinutesFields extends Head {
  /** Seats known from earlier decisions. */
  seats: SeatFields[];
  /** Requests that wait for a decision, oldest first. */
  requests: RequestFields[];
  /** Proposals that would change something. */
  changes: ProposalFields[];
  /** Trainings that go on as they are, by name. */
  goOn: string[];
  /** The first gaps of the ranking. */
  ranking: RankedGap[];
  /** How many gaps are ranked. */
  ranked: number;
  /** Decisions on record, newest first. */
  decisions: DecisionFields[];
  /** Forecasts against outcomes. */
  outcomes: OutcomeFields[];
  /** Known cost of all trainings. */
  spend: number | null;
  /** Money that pausing and retiring would free. */
  freed: number | null;
}
