import type { IsoDate, Source } from "../model.ts";

/* Why gaps are there, and what to do about them (METHODS 6): plain JSON. `null` is "not known" throughout. */

export const boxes = ["expectations", "resources", "incentives", "knowledge", "capacity", "motives"] as const;

export type Box = (typeof boxes)[number];

export type CauseClass = "unknown" | "not-training" | "unclear" | "mixed" | "training";

/** Gilbert's six boxes for one gap (METHODS 6). */
export interface CauseResult {
  skill: string;
  team: string | null;
  /** Median per box; `null`: nobody rated it. */
  boxes: Record<Box, number | null>;
  raters: number;
  class: CauseClass;
  verdict: "train" | "train and fix" | "fix, do not train" | "stop" | "ask first";
  knowledgeShare: number | null;
  environmentShare: number | null;
  /** Boxes rated 2 or more, highest first. */
  top: Box[];
  /** The quick question: could they do it if their job depended on it? */
  couldIfNeeded: boolean | null;
  actions: { box: Box; action: string }[];
  fix: string | null;
  owner: string | null;
  due: IsoDate | null;
  /** Money of trainings for this gap that need not be spent. */
  notWasted: number | null;
  trainings: string[];
  text: string;
  sources: Source[];
}

export interface CausesSummary {
  causes: CauseResult[];
  /** Of the ranked gaps at the top: how many have a known cause, and how many of those are not a lack of skill. */
  topGaps: number;
  known: number;
  notSkill: number;
  share: number | null;
  text: string;
}

/** What to do about a gap, by a named rule, cheapest first (C5). */
export interface FormatAdvice {
  /** Id of the gap item. */
  item: string;
  rule: string;
  format: string;
  why: string;
  /** Costs nothing but time. */
  free: boolean;
  mentors: string[];
  /** Spaced steps from awareness to confident use. */
  sequence: { week: number; step: string }[];
}
