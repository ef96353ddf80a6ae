import { number, percent } from "../format.ts";
import { forms, said, say } from "../language.ts";
import type { DesignResult, Warning } from "./evidence-results.ts";

/* Every sentence about what weakens a result; each a clause without a full stop. */

/** What was counted, as a noun for several: "people", "teams". */
export function countedNoun(counted: DesignResult["counted"]): string {
  if (counted === "periods") return forms("period", "periods")[1];
  if (counted === "people") return forms("person", "people")[1];
  return counted === "teams" ? forms("team", "teams")[1] : forms("unit", "units")[1];
}

/** One unit alone was measured. */
export function oneUnit(): Warning {
  return { code: "small-sample", text: say`one unit alone has no interval` };
}

/** Too few units on a side for a verdict (METHODS 3.5). */
export function fewUnits(n: number, others: number, counted: DesignResult["counted"]): Warning {
  return { code: "few-teams", text: say`${n} against ${others} ${countedNoun(counted)} are too few for a verdict` };
}

/** Enough for a verdict, too few to be calm about it. */
export function fewTeams(n: number, others: number, counted: DesignResult["counted"]): Warning {
  return { code: "few-teams", text: say`there are few ${countedNoun(counted)} (${n} against ${others})` };
}

/** So few that no result could reach the usual 5 %. */
export function smallestPossible(n: number, others: number, counted: DesignResult["counted"], p: number): Warning {
  return {
    code: "smallest-possible-p",
    text: say`with ${n} against ${others} ${countedNoun(counted)} the smallest possible p is ${pText(p)}`,
  };
}

/** The two sides were unlike before the training. */
export function groupsDiffered(trained: string, others: string): Warning {
  return {
    code: "baseline-groups-differ",
    text: say`the groups differed before the training (${trained} against ${others})`,
  };
}

/** Who was trained was decided by the number that is compared. */
export function chosenByScore(): Warning {
  return {
    code: "selected-by-low-score",
    text: say`the groups were chosen by the very score that is compared, and such groups come back towards the middle by themselves`,
  };
}

/** The two sides already moved apart before the training. */
export function trendedBefore(): Warning {
  return { code: "trend-before", text: say`the groups were already drifting apart before the training` };
}

/** Many of those who started have no value afterwards. */
export function missingAfter(missing: number, starters: number): Warning {
  return {
    code: "missing-after",
    text: say`${missing} of ${starters} who started have no value afterwards`,
  };
}

/** Drop-out differs between the sides of a draw by lot. */
export function lostUnevenly(trained: number, others: number): Warning {
  return {
    code: "differential-attrition",
    text: say`more dropped out on one side than on the other (${percent(trained)} against ${percent(others)})`,
  };
}

/** The two tests fall on different sides of 5 %. */
export function testsDisagree(p: number, method: string, second: number): Warning {
  return { code: "tests-disagree", text: say`two tests disagree (p ${pText(p)}, ${said(method)} p ${pText(second)})` };
}

/** A monthly series shorter than two years. */
export function seasonNotSeparated(periods: number): Warning {
  return { code: "season-not-separated", text: say`${periods} months are too few to tell the effect from the season` };
}

/** A series too short for its trend. */
export function shortSeries(before: number, after: number): Warning {
  return {
    code: "short-series",
    text: say`${before} periods before and ${after} after are too few to take out the earlier trend`,
  };
}

/** A series long enough for an interval, too short for a verdict. */
export function provisionalSeries(before: number, after: number): Warning {
  return { code: "provisional", text: say`${before} periods before and ${after} after are too few for a verdict` };
}

/** Something else began with the training. */
export function eventAtTheSameTime(names: readonly string[]): Warning {
  return {
    code: "event-at-the-same-time",
    text: say`${names.join(say` and `)} began at the same time and ${names.length === 1 ? say`is` : say`are`} meant to move the same KPI`,
  };
}

/** Who starts low rises by itself; `expected` is by how much, in words. */
export function regressionToTheMean(z: number, expected: string): Warning {
  const side = z < 0 ? say`below` : say`above`;
  return {
    code: "regression-to-the-mean",
    text: say`the trained started well ${side} the others, and a change of about ${expected} would be expected without any training`,
  };
}

/** Teams in which only some were trained. */
export function partlyTrained(units: number): Warning {
  return {
    code: "partly-trained",
    text: say`${units} ${units === 1 ? say`unit has` : say`units have`} only some trained people and ${units === 1 ? say`is` : say`are`} left out`,
  };
}

/** Neighbouring periods go together so much that METHODS 3.6 itself finds its interval somewhat too narrow. */
export function neighboursAlike(periods: number): Warning {
  return {
    code: "neighbours-alike",
    text: say`neighbouring periods are much alike and there are only ${periods}, so the interval may be too narrow`,
  };
}

/**
 * A p value as it is printed.
 * @example pText(0.0332) // => "0.033"
 * @example pText(0.00001) // => "below 0.001"
 */
export function pText(p: number): string {
  if (p < 0.001) return say`below 0.001`;
  return number(p, p < 0.1 ? 3 : 2);
}
