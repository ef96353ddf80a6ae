import type { FitStatus, GapItem, GapMetrics } from "../../analysis/gap-results.ts";
import { level, notKnown, number, percent, percentRange, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import type { Source } from "../../model.ts";
import { isFew, roundedOf, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import { type PageKind, pathOf } from "../pages.ts";
import type { Report } from "../report.ts";
import type { Cell, HeatStep, Inline } from "../view.ts";

/** Words that lead to the page of a thing; plain words when it has none. */
export function linkTo(report: Report, kind: PageKind, id: string | null, text: string): Inline {
  const to = pathOf(report, kind, id);
  return to === null ? text : { text, to };
}

/** A skill's name, leading to its page. */
export function skillLink(report: Report, id: string): Inline {
  return linkTo(report, "skill", id, lookupsOf(report.analysis).skills.get(id)?.name ?? id);
}

/** A team's name; without one, "everyone" where the workbook has no teams, else "people without a team". */
export function teamName(report: Report, id: string | null): string {
  if (id !== null) return lookupsOf(report.analysis).teams.get(id)?.name ?? id;
  return report.analysis.teams.length === 0 ? say`everyone` : say`people without a team`;
}

/** " in Sales", leading to the team's page; nothing where the workbook has no teams. */
export function inTeam(report: Report, id: string | null): Inline[] {
  return id === null && report.analysis.teams.length === 0 ? [] : [say` in `, teamLink(report, id)];
}

/** A team's name, leading to its page. */
export function teamLink(report: Report, id: string | null): Inline {
  return id === null ? teamName(report, id) : linkTo(report, "team", id, teamName(report, id));
}

/** A KPI's name, leading to its page. */
export function kpiLink(report: Report, id: string): Inline {
  return linkTo(report, "kpi", id, lookupsOf(report.analysis).kpis.get(id)?.name ?? id);
}

/** A training's name, leading to its page. */
export function trainingLink(report: Report, id: string): Inline {
  return linkTo(report, "training", id, lookupsOf(report.analysis).trainings.get(id)?.name ?? id);
}

/** A person's name, leading to their page when they have one. */
export function personLink(report: Report, id: string): Inline {
  return linkTo(report, "person", id, lookupsOf(report.analysis).people.get(id)?.name ?? id);
}

/**
 * A sentence where nothing can lead anywhere.
 *
 * @example plainText(["learn from ", { text: "Ana", to: "people/ana.html" }]) // => "learn from Ana"
 */
export function plainText(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** Things separated by commas; a dash when there are none. */
export function enumerate(things: readonly Inline[]): Inline[] {
  if (things.length === 0) return ["–"];
  return things.flatMap((thing, index) => (index === 0 ? [thing] : [", ", thing]));
}

/** Share meeting the requirement, with its bounds when somebody is not rated. */
export function meetingText(metrics: GapMetrics): string {
  const rounded = roundedOf(metrics);
  if (rounded?.hidden) return hiddenText();
  if (metrics.pctMeeting === null) return notKnown();
  const share = rounded ? shareText(rounded.meeting) : percent(metrics.pctMeeting);
  if (rounded && rounded.meeting?.value === null) return share;
  return metrics.unknown > 0 ? `${share} (${percentRange(metrics.pctMeetingLow, metrics.pctMeetingHigh)})` : share;
}

/** The share to mark in a picture; `null` where only a bound may be told: the band shows it. */
export function shownShare(metrics: GapMetrics): number | null {
  const rounded = roundedOf(metrics);
  return rounded ? (rounded.meeting?.value ?? null) : metrics.pctMeeting;
}

/** What stands for a number that must not be told. */
export function hiddenText(): string {
  return say`hidden`;
}

/** How many of those rated are below the requirement: a count where counts may be told, else a share. */
export function belowText(metrics: GapMetrics): string {
  const rounded = roundedOf(metrics);
  if (!rounded) return say`${number(metrics.gapCount)} of ${number(metrics.assessed)}`;
  if (rounded.hidden) return hiddenText();
  return metrics.assessed === 0 ? say`nobody rated` : say`${shareText(rounded.below)} of ${number(metrics.assessed)}`;
}

/** So many levels, with their noun. */
export function levelsText(levels: number | null): string {
  const text = level(levels);
  return text === "1" ? say`${text} level` : say`${text} levels`;
}

/** How many are not rated. */
export function notRatedText(metrics: GapMetrics): string {
  return roundedOf(metrics)?.hidden ? hiddenText() : number(metrics.unknown);
}

/** Share of the required levels that are there. */
export function levelsThereText(metrics: GapMetrics): string {
  const rounded = roundedOf(metrics);
  if (!rounded) return percent(metrics.proficiencyIndex);
  return rounded.levels === null && !rounded.hidden ? notKnown() : shareText(rounded.levels);
}

/** The mean gap in its colour; of groups in which only few fall short no more than that. */
export function meanGapCell(report: Report, metrics: GapMetrics): Cell {
  const rounded = roundedOf(metrics);
  if (rounded?.hidden) return { content: hiddenText(), heat: "hidden", sort: "" };
  if (rounded && isFew(rounded.below)) return { content: say`low`, heat: 0, sort: 0 };
  return { content: level(metrics.meanGap), heat: heatStep(metrics.meanGap, scaleOf(report).range) };
}

/** How many people there are; in words where that is hidden. */
export function peopleText(count: number | null): string {
  return count === null ? say`a number of people that is hidden` : plural(count, "person", "people");
}

/** What the picture of shares with bounds says below itself. */
export const boundsLegend = sayings(
  "The mark is the share among those rated; the band is where it could lie if the others were rated too.",
);

/** The step of the gap scale: 0 met, then quarters of the scale's range; `unknown` when not rated. */
export function heatStep(gap: number | null, range: number): HeatStep {
  if (gap === null) return "unknown";
  if (gap < 1e-9) return 0;
  return Math.min(4, Math.ceil((gap / range) * 4 - 1e-9)) as HeatStep;
}

/** "1st", "2nd", "11th". */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const last = tens > 10 && tens < 14 ? 0 : rank % 10;
  if (last === 1) return say`${number(rank)}st`;
  if (last === 2) return say`${number(rank)}nd`;
  return last === 3 ? say`${number(rank)}rd` : say`${number(rank)}th`;
}

/** How sure the rank is, in a few words: "1st to 3rd in 93 %". */
export function certaintyText(report: Report, item: GapItem): string {
  const { certainty } = item;
  const text = rankText(item);
  return certainty && mustComeFirst(report, item) ? say`first as non-negotiable; by score ${text}` : text;
}

/** A non-negotiable gap ranks before all others whatever its score, so its score says nothing about its rank. */
export function mustComeFirst(report: Report, item: GapItem): boolean {
  return report.analysis.settings.mustDoFirst && item.criticality === "non-negotiable" && item.rank !== null;
}

function rankText(item: GapItem): string {
  const { certainty } = item;
  if (!certainty) return item.rank === null ? say`not ranked` : say`not computed`;
  const [best, worst] = certainty.likelyRanks;
  const share = certainty.ranks.slice(best - 1, worst).reduce((sum, each) => sum + each, 0);
  return say`${best === worst ? ordinal(best) : say`${ordinal(best)} to ${ordinal(worst)}`} in ${percent(share)}`;
}

/** Kinds of a gap. */
export const classWords: Record<GapItem["class"], string> = sayings({
  "no-requirement": "no requirement",
  unknown: "not rated",
  none: "no gap",
  systemic: "systemic",
  individual: "individual",
  undetermined: "undetermined",
  shared: "shared by some",
});

/** Whether a gap is a person's or the team's, in words. */
export function classText(item: { class: GapItem["class"]; metrics: GapMetrics }): string {
  const rounded = roundedOf(item.metrics);
  if (rounded?.hidden) return hiddenText();
  return rounded && isFew(rounded.below) ? say`few or nobody` : said(classWords[item.class]);
}

/** Readiness for a role, in words. */
export const readinessWords: Record<FitStatus, string> = sayings({
  "no-requirements": "no requirements",
  "not-enough-assessed": "not enough rated",
  ready: "ready",
  "ready-with-support": "ready with support",
  developing: "developing",
  "not-yet": "not yet",
});

/** Addresses of the cells behind a number. */
export function sourceTexts(sources: readonly Source[], most = 8): string[] {
  const texts = sources.map(({ sheet, range, cells }) =>
    cells === 1 ? `${sheet}, ${range}` : `${sheet}, ${range} (${plural(cells, "cell")})`,
  );
  const distinct = [...new Set(texts)];
  return distinct.length <= most
    ? distinct
    : [...distinct.slice(0, most), say`and ${plural(distinct.length - most, "further range")}`];
}

/** The scale of the workbook: how many levels it spans, and how it is written. */
export function scaleOf(report: Report): { range: number; text: string } {
  const { min, max, labels } = report.analysis.scale;
  const words = labels ? say` (${said(labels[0])} to ${said(labels.at(-1))})` : "";
  return { range: max - min, text: say`${number(min, 1)} to ${number(max, 1)}${words}` };
}
