import { median as middleOf } from "../statistics/samples.ts";
import { type Box, boxes, type CauseClass } from "./cause-results.ts";
import type { Settings } from "./settings.ts";

/** Ratings of each box by several raters, from 0 (no barrier) to 4 (main barrier). */
export type BoxRatings = Partial<Record<Box, readonly (number | null)[]>>;

/** What the ratings of the six boxes say about one gap. */
export interface Cause {
  class: CauseClass;
  /** Whether training alone can close the gap; `null` when the class is unknown. */
  trainingAlone: boolean | null;
  /** Share of the sum of all rated boxes; `null` when it cannot be formed. */
  knowledgeShare: number | null;
  environmentShare: number | null;
  /** Boxes that are a barrier, highest first. */
  top: Box[];
  /** Median of each box; `null` when nobody rated it. */
  median: Record<Box, number | null>;
}

/** The boxes in the order in which they are asked and listed: the environment first, knowledge last. */
export const boxesAsked: readonly Box[] = [
  "expectations",
  "resources",
  "incentives",
  "capacity",
  "motives",
  "knowledge",
];

const environment: readonly Box[] = ["expectations", "resources", "incentives"];
const lowest = 0;
const highest = 4;

/**
 * Whether a gap is a training problem: the class, and what is in the way. Several raters of a box count as their
 * median; a rating off the scale from 0 to 4 is unknown, like a box nobody rated. Equal boxes stand in Gilbert's order.
 *
 * Source: T. F. Gilbert, Human Competence: Engineering Worthy Performance, 1978 (six boxes).
 *
 * @example
 * causeOf({ expectations: [1], resources: [4, 3], incentives: [0], knowledge: [1] },
 *         { barrierFrom: 2, mainFrom: 3, fewestBoxes: 4 }).class // => "not-training"
 */
export function causeOf(ratings: BoxRatings, rule: Settings["causes"]): Cause {
  const median = Object.fromEntries(boxes.map((box) => [box, medianOf(ratings[box] ?? [])])) as Cause["median"];
  const rated = boxes.filter((box) => median[box] !== null);
  const sum = (of: readonly Box[]) => of.reduce((total, box) => total + (median[box] ?? 0), 0);
  const total = sum(boxes);
  const found = classOf(median, rated.length, rule);
  return {
    class: found,
    trainingAlone: found === "unknown" ? null : found === "training",
    knowledgeShare: median.knowledge === null || total === 0 ? null : median.knowledge / total,
    environmentShare: total === 0 ? null : sum(environment) / total,
    top: rated
      .filter((box) => median[box]! >= rule.barrierFrom)
      .sort((a, b) => median[b]! - median[a]! || boxes.indexOf(a) - boxes.indexOf(b)),
    median,
  };
}

/** Whether a number is a rating of a box. */
export function isBoxRating(value: unknown): value is number {
  return typeof value === "number" && value >= lowest && value <= highest;
}

function classOf(median: Cause["median"], rated: number, rule: Settings["causes"]): CauseClass {
  const { knowledge } = median;
  if (knowledge === null || rated < rule.fewestBoxes) return "unknown";
  const others = Math.max(...boxes.map((box) => (box === "knowledge" ? lowest : (median[box] ?? lowest))));
  if (knowledge < rule.barrierFrom) return others >= rule.barrierFrom ? "not-training" : "unclear";
  return others >= rule.mainFrom || (others >= rule.barrierFrom && others >= knowledge) ? "mixed" : "training";
}

function medianOf(ratings: readonly (number | null)[]): number | null {
  const known = ratings.filter(isBoxRating);
  return known.length === 0 ? null : middleOf(known);
}
