import type { CoverageItem, GapItem } from "../../analysis/gap-results.ts";
import { capital, level, number, percent, percentRange, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import type { PublishedTeam } from "../audience/published-levels.ts";
import { roundedOf, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { coarseNotes } from "./coarse-note.ts";
import { holdersSentence, weakestCoverage } from "./coverage.ts";
import { itemTable } from "./item-table.ts";
import { nextForItems } from "./next-steps.ts";
import {
  boundsLegend,
  linkTo,
  meetingText,
  peopleText,
  personLink,
  readinessWords,
  shownShare,
  skillLink,
} from "./parts.ts";
import { peopleHeatMap } from "./people-heat-map.ts";

/** One team: what it is short of, person by person where people may be named. */
export function teamView(report: Report, id: string): PageView {
  const lookups = lookupsOf(report.analysis);
  const team = lookups.teams.get(id)!;
  const items = lookups.itemsOfTeam.get(id) ?? [];
  const ranked = items.filter(({ rank }) => rank !== null);
  const coverage = lookups.coverageOfTeam.get(id) ?? [];
  const atRisk = weakestCoverage(coverage);
  const people = lookups.peopleOfTeam.get(id) ?? [];
  const heat = peopleHeatMap(report, people, say`Gap per person and skill in ${team.name}`);
  return {
    title: say`What is ${team.name} short of?`,
    eyebrow: say`Team`,
    answer: teamAnswer(
      team,
      ranked.map(({ skill }) => skillLink(report, skill)),
      coverage,
    ),
    pictures: heat ? [heat] : skillBars(report, items),
    next: [...nextForItems(report, ranked.slice(0, 2)), ...standInSteps(report, atRisk.slice(0, 1))],
    tables: [
      itemTable(report, items, {
        id: "gaps",
        caption: say`Skills of the team, by priority`,
        columns: ["skill", "rank", "below", "notRated", "meanGap", "kind", "score", "certainty", "holders"],
      }),
      ...(people.length > 0 || report.audience === "hr" ? [peopleTable(report, people)] : []),
    ],
    how: {
      counts: [countsText(report, team), ...coarseNotes(report, [team])],
      method: [
        say`A gap is the required level minus the current level, never below zero; people who are not rated are counted apart. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [
        ...new Set(items.flatMap(({ sources }) => sources.current.map(({ sheet }) => say`Levels: sheet ${sheet}`))),
      ],
      missing: team.metrics.unknown
        ? [say`${plural(team.metrics.unknown, "level")} not rated; hatched in the picture.`]
        : [],
    },
  };
}

function countsText(report: Report, { id, people, metrics }: PublishedTeam): string {
  if (roundedOf(metrics)?.hidden) return say`Its levels taken together are hidden.`;
  const rated = say`${number(metrics.assessed)} of ${plural(metrics.demand, "requirement")} rated (${percent(metrics.coverage)})`;
  const hidden = report.privacy?.hiddenItems.filter((item) => item.endsWith(`|${id}`)).length ?? 0;
  const left = hidden > 0 ? say` ${plural(hidden, "skill is", "skills are")} not shown and not counted.` : "";
  return `${people === null ? say`The number of people is hidden` : peopleText(people)}; ${rated}.${left}`;
}

const mostSkills = 24;

/** Shares by skill, for readers who see no single people. */
function skillBars(report: Report, items: readonly GapItem[]): RangeBars[] {
  const rated = items.filter(({ metrics }) => metrics.pctMeeting !== null);
  if (rated.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`Requirements met by skill, the lowest first`,
      legend: said(boundsLegend),
      rows: rated
        .toSorted((a, b) => a.metrics.pctMeeting! - b.metrics.pctMeeting! || byCodePoint(a.id, b.id))
        .slice(0, mostSkills)
        .map(({ skill, metrics }) => ({
          label: skillLink(report, skill),
          value: shownShare(metrics),
          low: metrics.pctMeetingLow,
          high: metrics.pctMeetingHigh,
          note: say`${meetingText(metrics)} of ${number(metrics.assessed)} rated`,
        })),
    },
  ];
}

function teamAnswer(team: PublishedTeam, top: Inline[], coverage: readonly CoverageItem[]): Sentence[] {
  const { metrics } = team;
  const rounded = roundedOf(metrics);
  if (rounded?.hidden)
    return [
      [say`Its levels taken together are hidden: too few people are rated, or others could be worked out from them.`],
      ...topSentence(top),
    ];
  if (metrics.demand === 0)
    return [[say`No level is required of ${team.name} in this workbook, so nothing can be said about gaps.`]];
  if (metrics.assessed === 0)
    return [
      [
        say`Nobody in ${team.name} has been rated in a skill that is required; all ${number(metrics.demand)} levels are unknown.`,
      ],
    ];
  const bounds = metrics.unknown
    ? say`; ${percentRange(metrics.pctMeetingLow, metrics.pctMeetingHigh)} if those not rated are counted`
    : "";
  const met = rounded
    ? capital(say`${shareText(rounded.meeting)} of ${plural(metrics.assessed, "rated requirement")} are met.`)
    : say`${number(metrics.met)} of ${plural(metrics.assessed, "rated requirement")} are met (${percent(metrics.pctMeeting)}${bounds}).`;
  const holders = holdersSentence(coverage);
  return [[met], ...topSentence(top), ...(holders ? [[holders]] : [])];
}

/** The gaps that matter most, by name. */
function topSentence(top: readonly Inline[]): Sentence[] {
  if (top.length === 0) return [];
  return [
    [
      top.length === 1 ? say`The one ranked gap is ` : say`The gaps that matter most are `,
      ...top
        .slice(0, 3)
        .flatMap((name, index, all) => (index === 0 ? [name] : [index === all.length - 1 ? say` and ` : ", ", name])),
      ".",
    ],
  ];
}

function standInSteps(report: Report, items: ReturnType<typeof weakestCoverage>): NextStep[] {
  return items.map((item) => ({
    what: [
      item.qualified === 0 ? say`Find or train the first qualified person for ` : say`Prepare a second person for `,
      skillLink(report, item.skill),
      ".",
    ],
    who: say`Manager of the team`,
    when: say`No date in the workbook`,
  }));
}

function peopleTable(report: Report, people: readonly number[]): Table {
  const { analysis } = report;
  return {
    id: "people",
    caption: say`People`,
    columns: [
      { label: say`Person` },
      { label: say`Role` },
      { label: say`Levels missing`, numeric: true },
      { label: say`Meeting the requirement`, numeric: true },
      { label: say`Role fit`, numeric: true },
      { label: say`Readiness` },
    ],
    rows: people.map((index) => {
      const person = analysis.people[index]!;
      return [
        personLink(report, person.id),
        person.role ?? "–",
        level(person.metrics.totalGap),
        meetingText(person.metrics),
        percent(person.fit.fit),
        said(readinessWords[person.fit.status]),
      ];
    }),
  };
}
