import type { SkillResult } from "../../analysis/gap-results.ts";
import { capital, level, list, number, percent, percentRange, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { roundedOf, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { PageView, Picture, Sentence, Table } from "../view.ts";
import { coarseNotes } from "./coarse-note.ts";
import { coverageTable, holdersSentence, standInSteps, weakestCoverage } from "./coverage.ts";
import { itemTable } from "./item-table.ts";
import { nextForItems } from "./next-steps.ts";
import {
  belowText,
  boundsLegend,
  classText,
  enumerate,
  heatStep,
  hiddenText,
  kpiLink,
  levelsThereText,
  linkTo,
  meanGapCell,
  meetingText,
  notRatedText,
  personLink,
  scaleOf,
  shownShare,
  skillLink,
  sourceTexts,
  teamLink,
  trainingLink,
} from "./parts.ts";
import { levelHeatMap } from "./people-heat-map.ts";

const mostPeople = 100;

/** One skill: where it is short, who has it, what it is meant to affect. */
export function skillView(report: Report, id: string): PageView {
  const lookups = lookupsOf(report.analysis);
  const skill = lookups.skills.get(id)!;
  const items = lookups.itemsOfSkill.get(id) ?? [];
  const coverage = lookups.coverageOfSkill.get(id) ?? [];
  const compared = items.filter(({ metrics }) => metrics.pctMeeting !== null);
  return {
    title: say`Where is ${skill.name} short?`,
    eyebrow: skill.category ? say`Skill, ${skill.category}` : say`Skill`,
    answer: skillAnswer(report, skill, coverage),
    pictures:
      compared.length > 1
        ? [
            {
              kind: "range-bars",
              title: say`Requirements met by team, with bounds for those not rated`,
              legend: said(boundsLegend),
              rows: [...compared]
                .sort((a, b) => a.metrics.pctMeeting! - b.metrics.pctMeeting! || (a.id < b.id ? -1 : 1))
                .slice(0, 24)
                .map(({ team, metrics }) => ({
                  label: teamLink(report, team),
                  value: shownShare(metrics),
                  low: metrics.pctMeetingLow,
                  high: metrics.pctMeetingHigh,
                  note: roundedOf(metrics)
                    ? say`${meetingText(metrics)} of ${number(metrics.assessed)} rated`
                    : say`${number(metrics.met)} of ${number(metrics.assessed)} rated`,
                })),
            },
          ]
        : [],
    next: [
      ...nextForItems(report, items.filter(({ rank }) => rank !== null).slice(0, 2)),
      ...standInSteps(report, weakestCoverage(coverage).slice(0, 1)),
    ],
    tables: [
      itemTable(report, items, {
        id: "teams",
        caption: say`By team`,
        columns: ["team", "below", "notRated", "meanGap", "meeting", "kind", "rank", "score", "certainty"],
      }),
      peopleTable(report, id),
      coverageTable(report, coverage, say`Who can stand in`),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        roundedOf(skill.metrics)?.hidden
          ? say`How many are required to have it is hidden.`
          : say`${plural(skill.metrics.demand, "person is", "people are")} required to have it; ${number(skill.metrics.assessed)} of them are rated.`,
        ...coarseNotes(report, [skill]),
      ],
      method: [
        say`How gaps, coverage and priority are computed is on `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(items.flatMap(({ sources }) => [...sources.current, ...sources.required])),
      missing: [
        ...(skill.criticality === null ? [say`How critical the skill is: sheet Skills, column Criticality.`] : []),
        ...(skill.kpis.length === 0 ? [say`The KPI it affects: sheet Trainings or Links.`] : []),
      ],
    },
  };
}

const systemicWords = sayings({
  organisation: "the whole organisation",
  department: "at least one department",
  team: "at least one team",
} as const);

function skillAnswer(report: Report, skill: SkillResult, coverage: Parameters<typeof holdersSentence>[0]): Sentence[] {
  const { metrics } = skill;
  const rounded = roundedOf(metrics);
  if (rounded?.hidden)
    return [
      [say`What may be told of ${skill.name} is nothing: too few people are rated in it.`],
      ...effectsOf(report, skill),
    ];
  if (report.people === 0)
    return [[say`The workbook names no person, so nobody can be compared with what is required.`]];
  if (metrics.demand === 0) return [[say`No level of ${skill.name} is required of anybody in this workbook.`]];
  if (metrics.assessed === 0)
    return [
      [
        say`${skill.name} is required of ${plural(metrics.demand, "person", "people")}, and none of them is rated: the gap is unknown.`,
      ],
    ];
  const bounds = metrics.unknown
    ? say` (${percentRange(metrics.prevalenceLow, metrics.prevalenceHigh)} if the ${number(metrics.unknown)} not rated are counted)`
    : "";
  const where = skill.systemicIn ? say`; the gap is systemic in ${said(systemicWords[skill.systemicIn])}` : "";
  const holders = holdersSentence(coverage, "teams");
  const told = rounded
    ? capital(
        say`${shareText(rounded.below)} of ${plural(metrics.assessed, "rated person", "rated people")} are below the required level${where}.`,
      )
    : say`${number(metrics.gapCount)} of ${plural(metrics.assessed, "rated person", "rated people")} ${metrics.gapCount === 1 ? say`is` : say`are`} below the required level: ${percent(metrics.prevalence)}${bounds}${where}.`;
  return [[told], ...effectsOf(report, skill), ...(holders ? [[holders]] : [])];
}

/** What a skill is meant to affect, and where it is trained. */
function effectsOf(report: Report, skill: SkillResult): Sentence[] {
  const effects: Sentence = [
    ...(skill.kpis.length
      ? [say`It is intended to affect `, ...enumerate(skill.kpis.map((id) => kpiLink(report, id)))]
      : []),
    ...(skill.kpis.length && skill.trainings.length ? ["; "] : []),
    ...(skill.trainings.length
      ? [
          skill.kpis.length ? say`trained in ` : say`It is trained in `,
          ...enumerate(skill.trainings.map((id) => trainingLink(report, id))),
        ]
      : []),
    ".",
  ];
  return effects.length > 1 ? [effects] : [];
}

function peopleTable(report: Report, id: string): Table {
  const { analysis } = report;
  const { pairs } = analysis;
  const { skillIndex, skillStart, pairsBySkill } = lookupsOf(analysis);
  const index = skillIndex.get(id)!;
  const rows = [...pairsBySkill.subarray(skillStart[index]!, skillStart[index + 1]!)]
    .filter((pair) => pairs.required[pair] !== null)
    .map((pair) => {
      const current = pairs.current[pair]!;
      const required = pairs.required[pair]!;
      return { pair, current, required, gap: current === null ? null : Math.max(0, required - current) };
    })
    .filter(({ gap }) => gap === null || gap > 0)
    .sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || a.pair - b.pair);
  return {
    id: "people",
    caption: say`People below the required level or not rated`,
    columns: [
      { label: say`Person` },
      { label: say`Team` },
      { label: say`Current`, numeric: true },
      { label: say`Required`, numeric: true },
      { label: say`Gap`, numeric: true },
    ],
    rows: rows.slice(0, mostPeople).map(({ pair, current, required, gap }) => {
      const person = analysis.people[pairs.person[pair]!]!;
      return [
        personLink(report, person.id),
        teamLink(report, person.team),
        current === null ? say`not rated` : level(current),
        level(required),
        { content: gap === null ? "?" : level(gap), heat: heatStep(gap, scaleOf(report).range) },
      ];
    }),
    note:
      rows.length > mostPeople
        ? [say`The first ${number(mostPeople)} of ${number(rows.length)}; the others stand on the team pages.`]
        : undefined,
  };
}

function skillsAnswer(report: Report): Sentence {
  const { analysis } = report;
  const { skills } = analysis;
  if (skills.length === 0) return [say`The workbook names no skill. A sheet “Skills Matrix” would supply them.`];
  const needed = skills.filter(({ metrics }) => metrics.demand > 0);
  if (needed.length === 0) {
    const held = skills.filter(({ atTop }) => atTop > 0);
    if (report.privacy)
      return [say`No level is required of anybody, or too few people are rated for anything to be told.`];
    return [
      say`No level is required of anybody, so no skill can be called short. In ${number(held.length)} of ${plural(skills.length, "skill")} at least one person is at the top of the scale.`,
    ];
  }
  const short = needed.filter(({ metrics }) => metrics.gapCount > 0);
  const isRounded = needed.some(({ metrics }) => roundedOf(metrics));
  const systemic = needed.filter(({ systemicIn }) => systemicIn !== null);
  return [
    say`In ${number(short.length)} of ${plural(needed.length, "skill")} that somebody needs, ${isRounded ? say`more than a few are` : say`at least one person is`} below the required level${systemic.length ? say`; in ${number(systemic.length)} of them the gap is systemic` : ""}.`,
  ];
}

const mostSkills = 16;

function skillsPictures(report: Report): Picture[] {
  const levels = levelHeatMap(report);
  if (levels) return [levels];
  const compared = report.analysis.skills
    .filter(({ metrics }) => metrics.pctMeeting !== null)
    .sort((a, b) => a.metrics.pctMeeting! - b.metrics.pctMeeting! || byCodePoint(a.id, b.id));
  if (compared.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`Requirements met, the lowest first`,
      legend: said(boundsLegend),
      rows: compared.slice(0, mostSkills).map(({ id, metrics }) => ({
        label: skillLink(report, id),
        value: shownShare(metrics),
        low: metrics.pctMeetingLow,
        high: metrics.pctMeetingHigh,
        note: meetingText(metrics),
      })),
    },
  ];
}

/** The list of all skills. */
export function skillsView(report: Report): PageView {
  const { analysis } = report;
  const notes = coarseNotes(report, analysis.skills);
  return {
    title: say`Which skills are short?`,
    eyebrow: say`Skills`,
    answer: [skillsAnswer(report)],
    pictures: skillsPictures(report),
    next: nextForItems(report, analysis.gaps.filter(({ rank }) => rank !== null).slice(0, 2)),
    tables: [
      {
        id: "skills",
        caption: say`All skills`,
        columns: [
          { label: say`Skill` },
          { label: say`Category` },
          { label: say`Critical` },
          { label: say`Required of`, numeric: true },
          { label: say`Below`, numeric: true },
          { label: say`Not rated`, numeric: true },
          { label: say`Meeting the requirement`, numeric: true },
          { label: say`Required levels there`, numeric: true },
          { label: say`Mean gap`, numeric: true },
          { label: say`Kind` },
          { label: say`KPIs` },
        ],
        rows: analysis.skills.map((skill) => [
          linkTo(report, "skill", skill.id, skill.name),
          skill.category ?? "–",
          skill.criticality ?? say`not stated`,
          roundedOf(skill.metrics)?.hidden ? hiddenText() : number(skill.metrics.demand),
          roundedOf(skill.metrics) ? belowText(skill.metrics) : number(skill.metrics.gapCount),
          notRatedText(skill.metrics),
          meetingText(skill.metrics),
          levelsThereText(skill.metrics),
          meanGapCell(report, skill.metrics),
          classText(skill),
          { content: enumerate(skill.kpis.map((id) => kpiLink(report, id))) },
        ]),
        note: notes.length === 0 ? undefined : notes,
      },
    ],
    how: {
      counts: [say`Levels from ${scaleOf(report).text}.`],
      method: [
        say`Systemic means: at least half of those who need the skill are known to be below, and at least three people.`,
      ],
      sources: analysis.sheets.length ? [say`Sheets: ${list(analysis.sheets)}`] : [],
      missing: [],
    },
  };
}
