import { effectText, intervalText, sizeText as sizeIn, type Unit } from "../../analysis/effect-text.ts";
import {
  type Design,
  type DesignResult,
  type Grade,
  grades,
  type LinkEvidence,
  type Verdict,
} from "../../analysis/evidence-results.ts";
import { kpiFigure } from "../../analysis/kpi-value.ts";
import { countedNoun, pText } from "../../analysis/warnings.ts";
import { notKnown, number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { hiddenText } from "./parts.ts";

/* How evidence reads in tables and notes. The sentence about a link is `LinkEvidence.wording` and is never reworded. */

/** Designs as a table names them. */
export const designWords: Record<Design, string> = sayings({
  asserted: "asserted",
  "before-after": "before and after",
  trend: "beyond the earlier trend",
  comparison: "comparison group",
  randomised: "randomised groups",
});

/** Verdicts as a table names them. */
export const verdictWords: Record<Verdict, string> = sayings({
  none: "no verdict",
  negligible: "too small to matter",
  supported: "supported",
  contrary: "against what was intended",
  inconclusive: "inconclusive",
});

/** Grades with the step of the ladder they stand for. A stronger design may have dropped to a lower grade. */
export const gradeWords: Record<Grade, string> = sayings({
  E0: "E0: asserted",
  E1: "E1: as sure as before and after",
  E2: "E2: as sure as an earlier trend",
  E3: "E3: as sure as a comparison group",
  E4: "E4: randomised",
});

const statusWords: Record<DesignResult["status"], string> = sayings({
  ok: "",
  provisional: "too few for a verdict",
  "effect-only": "one value before and one after, so no interval",
  "no-variation": "everyone changed by the same amount, so no interval",
  "too-few": "too few to compute",
  gaps: "periods are missing from the series",
});

const methodNames = sayings({ "signed rank": "signed rank", permutation: "permutation", "Newey–West": "Newey–West" });

/** Where a grade stands on the ladder; 0 is asserted. */
export function gradeStep(grade: Grade): number {
  return grades.indexOf(grade);
}

/** The verdict of a link; a supported one that may be chance says so. */
export function linkVerdict({ verdict, survives, linksTested }: LinkEvidence): string {
  return verdict === "supported" && survives === false
    ? say`supported, may be chance (${plural(linksTested, "link")} tested)`
    : said(verdictWords[verdict]);
}

/** Strongest grade first, then the larger effect for its uncertainty, then by id. */
export function byGradeThenEffect(a: LinkEvidence, b: LinkEvidence): number {
  return gradeStep(b.grade) - gradeStep(a.grade) || clearness(b) - clearness(a) || byCodePoint(a.link, b.link);
}

function clearness({ designs: [strongest] }: LinkEvidence): number {
  if (!strongest || strongest.effect === null) return -2;
  return strongest.g !== null ? Math.abs(strongest.g) : strongest.p === null ? -1 : 1 - strongest.p;
}

/** The interval of a change in the unit of the KPI; a dash when there is none. */
export function rangeText(unit: Unit, { low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? "–" : intervalText(unit, low, high);
}

/** A p value as a table prints it, with its zero, so that it sorts as a number; a dash when there is none. */
export function chanceText(p: number | null): string {
  return p === null ? "–" : pText(p);
}

/** A size without a sign, in the unit of the KPI; a dash when it is not known. */
export function sizeText(unit: Unit, size: number | null): string {
  return size === null ? "–" : sizeIn(unit, size);
}

/** The effect of a design, or why there is none. */
export function designEffect(unit: Unit, { effect, status, n }: DesignResult): string {
  if (n === 0) return hiddenText();
  const why = said(statusWords[status]);
  if (effect === null) return why || notKnown();
  return status === "ok" || status === "provisional"
    ? effectText(unit, effect)
    : `${effectText(unit, effect)} (${why})`;
}

/** The second test that stands beside the first. */
export function secondText(unit: Unit, { second }: DesignResult): string {
  if (!second) return "–";
  const parts = [
    ...(second.estimate === null ? [] : [effectText(unit, second.estimate)]),
    ...(second.p === null ? [] : [`p ${chanceText(second.p)}`]),
  ];
  return `${said(methodNames[second.method])}${parts.length ? ` ${parts.join(", ")}` : ""}`;
}

/** Both tests: "p .012; signed rank p .03". */
export function testsText(unit: Unit, result: DesignResult): string {
  const parts = [
    ...(result.p === null ? [] : [`p ${chanceText(result.p)}`]),
    ...(result.second === null ? [] : [secondText(unit, result)]),
  ];
  return parts.join("; ") || "–";
}

/** Who or what was counted: "12 against 9 teams", "10 periods before, 8 after". */
export function countedText({ counted, n, nComparison, dropped }: DesignResult): string {
  if (n === 0) return say`too few people to be shown`;
  const left = dropped ? say`; ${number(dropped)} left out for a missing value` : "";
  if (counted === "periods") return say`${number(n)} periods before, ${number(nComparison)} after${left}`;
  if (nComparison !== null) return say`${number(n)} against ${number(nComparison)} ${countedNoun(counted)}${left}`;
  const one = { people: "person", teams: "team", units: "unit" }[counted];
  return `${plural(n, one, counted)}${left}`;
}

/** Means before and after, of the trained and of the comparison. */
export function beforeAfterText(unit: Unit, result: DesignResult): string {
  const way = (before: number | null, after: number | null) =>
    before === null || after === null ? null : `${kpiFigure(unit, before)} → ${kpiFigure(unit, after)}`;
  const trained = way(result.before, result.after);
  const comparison = way(result.beforeComparison, result.afterComparison);
  if (trained === null) return "–";
  return comparison === null ? trained : say`trained ${trained}; comparison ${comparison}`;
}

/** What weakens a result: what its grade dropped for, and its warnings. */
export function limitsText({ drops, warnings }: DesignResult): string {
  return [...new Set([...drops, ...warnings].map(({ text }) => text))].join("; ") || "–";
}

/** The smallest effect that would have been found; said beside an inconclusive result. */
export function detectableText(unit: Unit, { verdict, detectable }: DesignResult): string {
  if (detectable === null) return "–";
  const size = sizeText(unit, detectable);
  return verdict === "inconclusive" ? say`${size}; a smaller one could be missed` : size;
}

/** Words as a sentence: with a full stop where they have none. */
export function asSentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
