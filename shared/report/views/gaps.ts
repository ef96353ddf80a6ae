import { type Criterion, criteria, type GapItem } from "../../analysis/gap-results.ts";
import { dateText, level, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { isFew, roundedOf, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { HeatMap, PageView, ScoreBars, Sentence, Table } from "../view.ts";
import { coarseNotes } from "./coarse-note.ts";
import { type ItemColumnName, itemTable } from "./item-table.ts";
import { nextForItems } from "./next-steps.ts";
import {
  certaintyText,
  heatStep,
  hiddenText,
  inTeam,
  levelsText,
  linkTo,
  mustComeFirst,
  scaleOf,
  skillLink,
  sourceTexts,
  teamLink,
  teamName,
} from "./parts.ts";

/** The criteria as a reader calls them. */
export const criterionWords: Record<Criterion, string> = sayings({
  severity: "size of the gap",
  reach: "people affected",
  impact: "KPI shortfall",
  criticality: "criticality",
  review: "reviews and feedback",
  aspiration: "wish to learn",
  speed: "quick to learn",
  cost: "cheap to close",
});

const allColumns: readonly ItemColumnName[] = [
  "skill",
  "team",
  "rank",
  "below",
  "notRated",
  "meanGap",
  "meeting",
  "kind",
  "score",
  "certainty",
  "evidence",
];

const mostRows = 500;
const mostTeams = 40;

/** Every gap, ranked, with what its score is made of and how sure the rank is. */
export function gapsView(report: Report): PageView {
  const { analysis } = report;
  const ranked = analysis.gaps.filter(({ rank }) => rank !== null);
  const open = unranked(report);
  const left = [...open, ...analysis.gaps.filter(({ status }) => status === "not-assessed")];
  const heat = teamHeatMap(report, 60);
  return {
    title: say`Which gaps matter most?`,
    eyebrow: say`Gaps`,
    answer: gapsAnswer(report, ranked, left.length),
    pictures: [
      ...(ranked.length + open.length > 0 ? [scoreBars(report, (ranked.length ? ranked : open).slice(0, 12))] : []),
      ...(heat ? [heat] : []),
    ],
    next: nextForItems(report, ranked.slice(0, 3)),
    tables: [
      ...(ranked.length ? [rankedTable(report, ranked)] : []),
      ...(ranked.length + open.length > 0 ? [contributionTable(report, [...ranked, ...open].slice(0, mostRows))] : []),
      ...(left.length
        ? [
            itemTable(report, left.slice(0, mostRows), {
              id: "unranked",
              caption: say`Not ranked: not enough information`,
              columns: allColumns,
            }),
          ]
        : []),
      ...openingTables(report),
    ],
    how: {
      counts: [
        say`${itemCount(report, analysis.gaps.length)} looked at, ${number(ranked.length)} ranked, ${number(left.length)} without enough information.`,
      ],
      method: [
        say`The score adds up the weighted criteria shown; how sure a rank is comes from ${number(analysis.settings.smaa.draws)} random changes of the weights (each by up to half), drawn with seed ${analysis.seed}. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(ranked.slice(0, 3).flatMap(({ sources }) => [...sources.current, ...sources.required])),
      missing: analysis.missing.map(({ what, supply }) => `${what}: ${supply}`),
    },
  };
}

function itemCount(report: Report, count: number): string {
  return report.analysis.teams.length === 0
    ? plural(count, "skill")
    : plural(count, "pair of skill and team", "pairs of skill and team");
}

/** Gaps that are rated but know too little for a rank, largest first by what is known. */
export function unranked(report: Report): GapItem[] {
  return report.analysis.gaps.filter(
    ({ status, metrics }) => status === "not-enough-information" && metrics.gapCount > 0,
  );
}

function gapsAnswer(report: Report, ranked: readonly GapItem[], unranked: number): Sentence[] {
  const first = ranked[0];
  if (!first)
    return [
      [
        unranked
          ? say`No gap can be ranked: for ${itemCount(report, unranked)} too little is known.`
          : report.privacy?.hiddenItems.length
            ? say`No gap may be shown: groups are too small, or others could be worked out from them.`
            : say`No gap is known: either everybody rated meets what is required, or nothing is required in this workbook.`,
      ],
    ];
  return [
    [
      say`First comes `,
      skillLink(report, first.skill),
      ...inTeam(report, first.team),
      `: ${shortSentence(first)} ${mustComeFirst(report, first) ? say`It comes first because the skill is non-negotiable.` : say`It ranks ${certaintyText(report, first)} of weightings.`}`,
    ],
    ...(ranked.length > 1
      ? [
          [
            say`Then come `,
            ...ranked
              .slice(1, 3)
              .flatMap((item, index) => [
                index ? say` and ` : "",
                skillLink(report, item.skill),
                ...inTeam(report, item.team),
              ]),
            ".",
          ],
        ]
      : []),
  ];
}

function shortSentence({ metrics }: GapItem): string {
  const rated = plural(metrics.assessed, "rated person", "rated people");
  const rounded = roundedOf(metrics);
  if (rounded)
    return say`${shareText(rounded.below)} of ${rated} are below the requirement; the mean gap is ${levelsText(metrics.meanGap)}.`;
  return say`${number(metrics.gapCount)} of ${rated} ${metrics.gapCount === 1 ? say`is` : say`are`} below the requirement, by ${levelsText(metrics.depth)} on average.`;
}

/** Scores of gaps as bars made of their criteria. */
export function scoreBars(report: Report, items: readonly GapItem[]): ScoreBars {
  const parts = criteria.filter((criterion) => items.some(({ contributions }) => contributions?.[criterion]));
  const isRanked = items.some(({ rank }) => rank !== null);
  return {
    kind: "score-bars",
    title: !isRanked
      ? say`Not a ranking: the score by what is known`
      : items.some((item) => mustComeFirst(report, item))
        ? say`Priority: non-negotiable gaps first, then by score; what each score is made of`
        : say`Priority: what each score is made of`,
    top: 100,
    parts: parts.map((criterion) => said(criterionWords[criterion])),
    bars: items.map((item) => ({
      label: skillLink(report, item.skill),
      note: `${teamName(report, item.team)} · ${certaintyText(report, item)}`,
      score: number(item.score),
      low: item.low,
      high: item.high,
      values: parts.map((criterion) => item.contributions?.[criterion] ?? 0),
    })),
  };
}

function rankedTable(report: Report, ranked: readonly GapItem[]): Table {
  const cut = [say`The first ${number(mostRows)} of ${number(ranked.length)}; the others stand on the team pages.`];
  const table = itemTable(report, ranked.slice(0, mostRows), {
    id: "gaps",
    caption: say`Ranked gaps`,
    columns: allColumns,
  });
  return ranked.length > mostRows ? { ...table, note: [...cut, " ", ...(table.note ?? [])] } : table;
}

/** Requirements that start later and are not met yet (B2). */
function openingTables(report: Report): Table[] {
  const opening = report.analysis.gaps.flatMap((item) => item.opens.map((later) => ({ item, ...later })));
  if (opening.length === 0) return [];
  opening.sort((a, b) => byCodePoint(a.date, b.date) || b.totalGap - a.totalGap || byCodePoint(a.item.id, b.item.id));
  return [
    {
      id: "opening",
      caption: say`Gaps that open later`,
      columns: [
        { label: say`Skill` },
        { label: say`Team` },
        { label: say`From` },
        { label: say`More people below`, numeric: true },
        { label: say`Levels missing then`, numeric: true },
      ],
      rows: opening
        .slice(0, mostRows)
        .map(({ item, date, gapCount, totalGap }) => [
          skillLink(report, item.skill),
          teamLink(report, item.team),
          { content: dateText(date), sort: date },
          number(gapCount),
          roundedOf(item.metrics) ? hiddenText() : level(totalGap),
        ]),
      note: [say`People whose level is enough today and will not be when the new requirement counts.`],
    },
  ];
}

function contributionTable(report: Report, items: readonly GapItem[]): Table {
  return {
    id: "contributions",
    caption: say`Points of each criterion`,
    columns: [
      { label: say`Skill` },
      { label: say`Team` },
      ...criteria.map((criterion) => ({ label: said(criterionWords[criterion]), numeric: true })),
      { label: say`Score`, numeric: true },
      { label: say`If unknown criteria were known`, numeric: true },
    ],
    rows: items.map((item) => [
      skillLink(report, item.skill),
      teamLink(report, item.team),
      ...criteria.map((criterion) => {
        const points = item.contributions?.[criterion] ?? null;
        return points === null ? "–" : number(points, 1);
      }),
      number(item.score, 1),
      { content: say`${number(item.low)} to ${number(item.high)}`, sort: item.low },
    ]),
    note: [say`A dash is a criterion that is not known or has no weight; known criteria share its weight.`],
  };
}

/** Mean gap of the `mostSkills` skills with the largest gaps in each team; `null` when there is one team or none. */
export function teamHeatMap(report: Report, mostSkills: number): HeatMap | null {
  const { analysis } = report;
  const { itemsOfTeam, itemsOfSkill } = lookupsOf(analysis);
  const { range } = scaleOf(report);
  const hidden = new Set(report.privacy?.hiddenItems);
  const teams = [...analysis.teams]
    .filter(({ id, metrics }) => metrics.demand > 0 || itemsOfTeam.has(id))
    .sort((a, b) => (b.metrics.meanGap ?? -1) - (a.metrics.meanGap ?? -1) || (a.id < b.id ? -1 : 1));
  if (teams.length < 2) return null;
  const skills = [...analysis.skills]
    .filter(({ id, metrics }) => metrics.demand > 0 || itemsOfSkill.has(id))
    .sort((a, b) => (b.metrics.totalGap ?? -1) - (a.metrics.totalGap ?? -1) || (a.id < b.id ? -1 : 1));
  const shownTeams = teams.slice(0, mostTeams);
  const shownSkills = skills.slice(0, mostSkills);
  const cells = new Map(
    shownTeams.map(({ id }) => [id, new Map((itemsOfTeam.get(id) ?? []).map((item) => [item.skill, item]))]),
  );
  const notes = coarseNotes(
    report,
    shownTeams.flatMap(({ id }) => [...cells.get(id)!.values()]),
  );
  const cut =
    teams.length > mostTeams || skills.length > mostSkills
      ? say` The ${number(shownSkills.length)} largest of ${number(skills.length)} skills and ${number(shownTeams.length)} of ${number(teams.length)} teams.`
      : "";
  return {
    kind: "heat-map",
    title: say`Mean gap by skill and team`,
    rowTitle: say`Skill`,
    columnTitle: say`Team`,
    rows: shownSkills.map(({ id }) => skillLink(report, id)),
    columns: shownTeams.map(({ id }) => teamLink(report, id)),
    cells: shownSkills.map(({ id }) =>
      shownTeams.map((team) => {
        const item = cells.get(team.id)!.get(id);
        if (hidden.has(`${id}|${team.id}`)) return { text: "–", step: "hidden" as const };
        if (!item || item.metrics.demand === 0) return { text: "", step: "none" as const };
        const { meanGap, coverage } = item.metrics;
        if (isFew(roundedOf(item.metrics)?.below ?? null)) return { text: say`low`, step: 0 as const };
        if (meanGap === null) return { text: "?", step: "unknown" as const };
        const thin = (coverage ?? 0) < analysis.settings.thinCoverage;
        return { text: level(meanGap) + (thin ? "*" : ""), step: heatStep(meanGap, range) };
      }),
    ),
    legend: [
      say`Mean number of levels missing among those rated; 0 is met, ? is not rated, empty is not required, * is less than ${percent(analysis.settings.thinCoverage)} rated.${privacyLegend(report)} Largest gaps first.${cut}`,
      ...notes.map((note) => ` ${note}`),
    ],
  };
}

/** What the looks of a report without single people mean. */
function privacyLegend({ privacy }: Report): string {
  if (!privacy) return "";
  return say` “Low” is so few below that no more is told; – is hidden, because fewer than ${number(privacy.minimumGroup)} people are rated or others could be worked out from it.`;
}
