import { kpiFigure } from "../../analysis/kpi-value.ts";
import type { Change } from "../../analysis/snapshot.ts";
import { dateText, number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import type { ReportChange, ReportChanges } from "../changes.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, PageView, Sentence } from "../view.ts";
import { nextForItems } from "./next-steps.ts";
import { inTeam, kpiLink, linkTo, skillLink, trainingLink } from "./parts.ts";

/** What is different from the report the same readers had before, with why as far as the two tell. */
export function changesView(report: Report): PageView {
  const changes = report.changes!;
  return {
    title: say`What changed since the last report?`,
    eyebrow: say`Since ${dateText(changes.since)}`,
    answer: answerOf(report, changes),
    pictures: [],
    next: nextSteps(report, changes.changes),
    tables: [
      {
        id: "changes",
        caption: say`Everything that is different`,
        columns: [
          { label: say`What` },
          { label: say`Change` },
          { label: say`Before` },
          { label: say`Now` },
          { label: say`What the two reports tell of the reason` },
        ],
        rows: changes.changes.map((change) => [
          { content: subject(report, change) },
          { content: said(changeWords[change.what]), mark: marks[change.what] },
          figureCell(report, change, change.before),
          figureCell(report, change, change.after),
          reasonText(change),
        ]),
        note: [say`Ranks are places among all gaps, so one gap can move because others did.`],
      },
    ],
    how: {
      counts: [
        say`${plural(changes.compared.gaps, "gap")}, ${plural(changes.compared.kpis, "KPI")} and ${plural(changes.compared.links, "link")} compared with the report of ${dateText(changes.since)}.`,
      ],
      method: [
        say`What this report shows is compared, one by one, with what the report before showed the same readers. Reasons are counted from the two; they say what else is different, not what brought it about. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [],
      missing: [],
    },
  };
}

/** One sentence for the overview, with the way to the page; nothing without an earlier report or a difference. */
export function changesSentence(report: Report): Sentence | null {
  const { changes } = report;
  if (changes === null || changes.changes.length === 0) return null;
  const main = mainChange(changes.changes);
  return [
    countSentence(changes),
    ...(main ? [say` First among them: `, ...subject(report, main), ` ${said(verbs[main.what])}.`] : []),
    say` See `,
    linkTo(report, "changes", null, say`What changed`),
    ".",
  ];
}

function answerOf(report: Report, changes: ReportChanges): Sentence[] {
  if (changes.changes.length === 0)
    return [[say`Nothing that this report shows is different from the report of ${dateText(changes.since)}.`]];
  const main = mainChange(changes.changes);
  const kpi = changes.changes.find(
    (change) => change.kind === "kpi" && change.what !== "new" && change.what !== "gone",
  );
  return [
    [countSentence(changes)],
    ...(main ? [changeSentence(report, main)] : []),
    ...(kpi ? [changeSentence(report, kpi)] : []),
  ];
}

const kinds: readonly { kind: Change["kind"]; one: string; many: string }[] = sayings([
  { kind: "gap", one: "gap", many: "gaps" },
  { kind: "kpi", one: "KPI", many: "KPIs" },
  { kind: "link", one: "link from a training to a KPI", many: "links from trainings to KPIs" },
]);

function countSentence({ since, changes }: ReportChanges): string {
  const counts = kinds.flatMap(({ kind, one, many }) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [plural(count, one, many)];
  });
  if (changes.some(({ kind }) => kind === "people")) counts.push(say`the number of people`);
  const last = counts.length > 1 ? say` and ${counts.pop()}` : "";
  const several = changes.length > 1 ? say`are` : say`is`;
  return say`Since the report of ${dateText(since)}, ${counts.join(", ")}${last} ${several} different.`;
}

/** The farthest move among the first ten gaps; else the move of the gap that ranks highest, else any change of a gap. */
function mainChange(changes: readonly ReportChange[]): ReportChange | null {
  const ofGaps = changes.filter(({ kind, what }) => kind === "gap" && what !== "other numbers");
  const moved = ofGaps
    .filter(({ what, after }) => rankMoves.has(what) && after !== null)
    .sort((a, b) => a.after! - b.after!);
  const first = moved.filter(({ after }) => after! <= firstRanks);
  // Sorted by rank before, and sorting keeps that order among equal moves.
  return first.sort((a, b) => distance(b) - distance(a))[0] ?? moved[0] ?? ofGaps[0] ?? null;
}

/** How many ranks a gap moved; one that had no rank came from behind the last. */
function distance({ before, after }: ReportChange): number {
  return before === null ? Number.MAX_SAFE_INTEGER : Math.abs(before - after!);
}

function changeSentence(report: Report, change: ReportChange): Sentence {
  const [from, to] = [figureText(report, change, change.before), figureText(report, change, change.after)];
  const figures = from !== null && to !== null && change.kind === "gap" ? say`, from ${from} to ${to}` : "";
  const reasons = change.reasons.length === 0 ? "" : `: ${reasonText(change)}`;
  return [...subject(report, change), ` ${said(verbs[change.what])}${figures}${reasons}.`];
}

function reasonText({ reasons }: ReportChange): string {
  return reasons.length === 0 ? say`not told by the two reports` : reasons.join("; ");
}

function subject(report: Report, { kind, id, skill, team, kpi, training }: ReportChange): Inline[] {
  if (kind === "people") return [say`People in the workbook`];
  if (kind === "gap") return [skillLink(report, skill!), ...inTeam(report, team)];
  if (kind === "kpi") return [kpiLink(report, kpi!)];
  const from = training === null ? [] : [trainingLink(report, training)];
  const to = kpi === null ? [] : [kpiLink(report, kpi)];
  return from.length + to.length === 2
    ? [...from, say` to `, ...to]
    : from.length + to.length === 1
      ? [...from, ...to]
      : [id!];
}

function figureCell(report: Report, change: ReportChange, value: number | null): Cell {
  return { content: figureText(report, change, value) ?? "–", sort: value ?? "" };
}

function figureText(report: Report, change: ReportChange, value: number | null): string | null {
  if (value === null) return null;
  if (change.kind === "gap") return counted.has(change.what) ? say`${number(value)} short` : say`rank ${number(value)}`;
  if (change.kind !== "kpi") return number(value);
  return kpiFigure(lookupsOf(report.analysis).kpis.get(change.kpi!) ?? { unit: null, percent: false }, value);
}

function nextSteps(report: Report, changes: readonly ReportChange[]) {
  const { items } = lookupsOf(report.analysis);
  const risen = changes.filter(
    ({ kind, what }) => kind === "gap" && (what === "moved up" || what === "entered the ranking"),
  );
  return nextForItems(
    report,
    risen.slice(0, 3).flatMap(({ id }) => items.get(id!) ?? []),
  );
}

/** Changes whose numbers are people, not ranks. */
const counted = new Set<Change["what"]>(["more people short", "fewer people short", "other numbers"]);
const firstRanks = 10;
const rankMoves = new Set<Change["what"]>(["new", "entered the ranking", "moved up", "moved down"]);

const changeWords: Record<Change["what"], string> = sayings({
  new: "new in this report",
  gone: "no longer in this report",
  "entered the ranking": "entered the ranking",
  "left the ranking": "left the ranking",
  "moved up": "moved up the ranking",
  "moved down": "moved down the ranking",
  "more people short": "more people short",
  "fewer people short": "fewer people short",
  "larger share short": "a larger share short",
  "smaller share short": "a smaller share short",
  "other numbers": "other numbers, same rank",
  "new reading": "another value",
  "new target": "another target",
  "reached its target": "reached its target",
  "no longer at its target": "no longer at its target",
  "head-count": "another number of people",
});

/** What became of the thing, as a sentence goes on. */
const verbs: Record<Change["what"], string> = sayings({
  new: "is new in this report",
  gone: "is no longer in this report",
  "entered the ranking": "entered the ranking",
  "left the ranking": "left the ranking",
  "moved up": "moved up the ranking",
  "moved down": "moved down the ranking",
  "more people short": "has more people short",
  "fewer people short": "has fewer people short",
  "larger share short": "has a larger share short",
  "smaller share short": "has a smaller share short",
  "other numbers": "has other numbers at the same rank",
  "new reading": "has another value",
  "new target": "has another target",
  "reached its target": "reached its target",
  "no longer at its target": "is no longer at its target",
  "head-count": "changed in number",
});

const marks: Partial<Record<Change["what"], "attention" | "met">> = {
  "reached its target": "met",
  "no longer at its target": "attention",
};
