import type { Headline, Score } from "../../analysis/analysis.ts";
import type { GapItem } from "../../analysis/gap-results.ts";
import { capital, dateText, number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import { type PageKind, pageNames, pathOf, type SinglePageKind } from "../pages.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, Picture, Sentence, Table } from "../view.ts";
import { cadenceTables } from "./cadence-tables.ts";
import { changesSentence } from "./changes.ts";
import { coarseNotes } from "./coarse-note.ts";
import { standInSteps, weakestCoverage } from "./coverage.ts";
import { scoreBars, teamHeatMap, unranked } from "./gaps.ts";
import { itemTable } from "./item-table.ts";
import { kpiLine } from "./kpi-line.ts";
import { dataStep, linkStep, nextForItems } from "./next-steps.ts";
import { programmeSections, programmeSentence } from "./overview-programme.ts";
import { linkTo, mustComeFirst, peopleText, sourceTexts } from "./parts.ts";
import { levelHeatMap } from "./people-heat-map.ts";

/** What is holding us back: the answer in a few sentences, the gaps that make it, and what to do. */
export function overviewView(report: Report): PageView {
  const { analysis } = report;
  const ranked = analysis.gaps.filter(({ rank }) => rank !== null);
  const working = programmeSentence(report);
  const most = mostSentences - working.length;
  const since = changesSentence(report);
  const [main, more] = [analysis.headlines.slice(0, most), analysis.headlines.slice(most)];
  return {
    title: say`What is holding us back?`,
    eyebrow: say`Overview`,
    answer: [...main.map((headline) => headlineSentence(report, headline)), ...working],
    pictures: overviewPictures(report, ranked),
    next: overviewSteps(report),
    sections: [
      ...(since ? [{ title: say`Since the last report`, paragraphs: [since] }] : []),
      ...(more.length
        ? [{ title: say`Also`, paragraphs: more.map((headline) => headlineSentence(report, headline)) }]
        : []),
      ...programmeSections(report),
    ],
    tables: [...overviewTable(report, ranked), scoreTable(analysis.scores), ...cadenceTables(report)],
    how: {
      counts: [
        say`${capital(peopleText(report.people))}, ${plural(analysis.teams.length, "team")}, ${plural(analysis.skills.length, "skill")}; ${ratedText(report)}. As of ${dateText(analysis.asOf)}.`,
        ...coarseNotes(report, [analysis.organisation, ...analysis.skills]),
      ],
      method: [
        say`Gaps are ranked by a weighted score whose parts are shown; links to KPIs are told in the words their evidence allows. See `,
        linkTo(report, "method", null, say`Method`),
        ...(report.audience === "hr" ? [say` and `, linkTo(report, "data-check", null, say`Data check`)] : []),
        ".",
      ],
      sources: sourceTexts(main.flatMap(({ sources }) => sources)),
      missing: analysis.missing.map(({ what, supply }) => `${what}: ${supply}`),
    },
  };
}

const mostSentences = 3;
const mostKpis = 3;

/** The priorities and the heat map; without gaps the levels, without people the KPIs over time. */
function overviewPictures(report: Report, ranked: readonly GapItem[]): Picture[] {
  const known = unranked(report);
  const bars = ranked.length > 0 ? [scoreBars(report, firstFew(report, ranked))] : [];
  const bySize = ranked.length === 0 && known.length > 0 ? [scoreBars(report, known.slice(0, mostByScore))] : [];
  const heat = levelHeatMap(report) ?? teamHeatMap(report, 16);
  const pictures = [...bars, ...bySize, ...(heat ? [heat] : [])];
  if (pictures.length > 0) return pictures;
  return report.analysis.kpis
    .map((kpi) => kpiLine(kpi, []))
    .filter((line) => line !== null)
    .slice(0, mostKpis);
}

function overviewTable(report: Report, ranked: readonly GapItem[]): Table[] {
  if (ranked.length > 0)
    return [
      itemTable(report, ranked.slice(0, 10), {
        id: "gaps",
        caption: say`The ten gaps that matter most`,
        columns: ["skill", "team", "rank", "below", "meanGap", "kind", "score", "certainty"],
      }),
    ];
  const known = unranked(report);
  if (known.length === 0) return [];
  return [
    itemTable(report, known.slice(0, 10), {
      id: "gaps",
      caption: say`The largest gaps by what is known; this is not a ranking`,
      columns: ["skill", "team", "below", "notRated", "meanGap", "kind", "score"],
    }),
  ];
}

const mostNonNegotiable = 3;
const mostByScore = 6;

/** The first non-negotiable gaps and the first by score, so that neither hides the other. */
function firstFew(report: Report, ranked: readonly GapItem[]): GapItem[] {
  const first = ranked.filter((item) => mustComeFirst(report, item));
  const others = ranked.filter((item) => !mustComeFirst(report, item));
  return [...first.slice(0, mostNonNegotiable), ...others.slice(0, mostByScore)];
}

function ratedText({ privacy, analysis }: Report): string {
  const { assessed, demand, coverage } = analysis.organisation.metrics;
  if (demand === 0 && privacy?.hiddenItems.length) return say`how many levels are required and rated is hidden`;
  if (demand === 0) return say`no level is required of anybody`;
  return say`${number(assessed)} of ${plural(demand, "requirement")} rated (${percent(coverage)})`;
}

function headlineSentence(report: Report, { text, about }: Headline): Sentence {
  const kind = about?.kind as PageKind | undefined;
  const to = kind === undefined ? null : pathOf(report, kind, about!.id);
  return to === null ? [text] : [`${text} `, { text: say`See ${nameOf(report, kind!, about!.id)}`, to }];
}

function nameOf(report: Report, kind: PageKind, id: string | null): string {
  if (kind in pageNames) return said(pageNames[kind as SinglePageKind]);
  const { skills, kpis, trainings } = lookupsOf(report.analysis);
  return [skills, kpis, trainings].map((things) => things.get(id!)?.name).find((name) => name !== undefined) ?? id!;
}

function overviewSteps(report: Report): NextStep[] {
  const { analysis } = report;
  const ranked = analysis.gaps.filter(({ rank }) => rank !== null);
  const uncovered = weakestCoverage(analysis.coverage).filter(({ status }) => status === "uncovered");
  return [
    ...nextForItems(report, ranked.slice(0, 2)),
    ...standInSteps(report, uncovered.slice(0, 1)),
    ...linkStep(report),
    ...dataStep(report),
  ];
}

function scoreTable(scores: readonly Score[]): Table {
  return {
    id: "scores",
    caption: say`Are goals aligned, is feedback given, is growth planned?`,
    columns: [
      { label: say`Question` },
      { label: say`Share`, numeric: true },
      { label: say`Counts`, numeric: true },
      { label: say`What it rests on` },
    ],
    rows: scores.map(({ label, share, count, of, why }) => [
      label,
      percent(share),
      count === null || of === null ? "–" : say`${number(count)} of ${number(of)}`,
      why,
    ]),
  };
}
