import type { SkillResult } from "../../analysis/gap-results.ts";
import { level, list, number, percent, percentRange, plural } from "../../format.ts";
import { byCodePoint } from "../../order.ts";
import { roundedOf, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { PageView, Picture, Sentence, Table } from "../view.ts";
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
    title: `Where is ${skill.name} short?`,
    eyebrow: skill.category ? `Skill, ${skill.category}` : "Skill",
    answer: skillAnswer(report, skill, coverage),
    pictures:
      compared.length > 1
        ? [
            {
              kind: "range-bars",
              title: "Requirements met by team, with bounds for those not rated",
              legend: boundsLegend,
              rows: [...compared]
                .sort((a, b) => a.metrics.pctMeeting! - b.metrics.pctMeeting! || (a.id < b.id ? -1 : 1))
                .slice(0, 24)
                .map(({ team, metrics }) => ({
                  label: teamLink(report, team),
                  value: metrics.pctMeeting,
                  low: metrics.pctMeetingLow,
                  high: metrics.pctMeetingHigh,
                  note: roundedOf(metrics)
                    ? `${meetingText(metrics)} of ${number(metrics.assessed)} rated`
                    : `${number(metrics.met)} of ${number(metrics.assessed)} rated`,
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
        caption: "By team",
        columns: ["team", "below", "notRated", "meanGap", "meeting", "kind", "rank", "score", "certainty"],
      }),
      peopleTable(report, id),
      coverageTable(report, coverage, "Who can stand in"),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        roundedOf(skill.metrics)?.hidden
          ? "How many are required to have it is hidden."
          : `${plural(skill.metrics.demand, "person is", "people are")} required to have it; ${number(skill.metrics.assessed)} of them are rated.`,
      ],
      method: ["How gaps, coverage and priority are computed is on ", linkTo(report, "method", null, "Method"), "."],
      sources: sourceTexts(items.flatMap(({ sources }) => [...sources.current, ...sources.required])),
      missing: [
        ...(skill.criticality === null ? ["How critical the skill is: sheet Skills, column Criticality."] : []),
        ...(skill.kpis.length === 0 ? ["The KPI it affects: sheet Trainings or Links."] : []),
      ],
    },
  };
}

const systemicWords = {
  organisation: "the whole organisation",
  department: "at least one department",
  team: "at least one team",
} as const;

function skillAnswer(report: Report, skill: SkillResult, coverage: Parameters<typeof holdersSentence>[0]): Sentence[] {
  const { metrics } = skill;
  const rounded = roundedOf(metrics);
  if (rounded?.hidden)
    return [
      [`What may be told of ${skill.name} is nothing: too few people are rated in it.`],
      ...effectsOf(report, skill),
    ];
  if (report.people === 0) return [["The workbook names no person, so nobody can be compared with what is required."]];
  if (metrics.demand === 0) return [[`No level of ${skill.name} is required of anybody in this workbook.`]];
  if (metrics.assessed === 0)
    return [
      [
        `${skill.name} is required of ${plural(metrics.demand, "person", "people")}, and none of them is rated: the gap is unknown.`,
      ],
    ];
  const bounds = metrics.unknown
    ? ` (${percentRange(metrics.prevalenceLow, metrics.prevalenceHigh)} if the ${number(metrics.unknown)} not rated are counted)`
    : "";
  const where = skill.systemicIn ? `; the gap is systemic in ${systemicWords[skill.systemicIn]}` : "";
  const holders = holdersSentence(coverage);
  const told = rounded
    ? `${shareText(rounded.below)} of ${plural(metrics.assessed, "rated person", "rated people")} are below the required level${where}.`
    : `${number(metrics.gapCount)} of ${plural(metrics.assessed, "rated person", "rated people")} ${metrics.gapCount === 1 ? "is" : "are"} below the required level: ${percent(metrics.prevalence)}${bounds}${where}.`;
  return [
    [told],
    ...effectsOf(report, skill),
    ...(holders
      ? [[holders.replace(/ in 1 skill\b/, " in one team").replace(/(\d+) skills? hangs?/, "in $1 teams it hangs")]]
      : []),
  ];
}

/** What a skill is meant to affect, and where it is trained. */
function effectsOf(report: Report, skill: SkillResult): Sentence[] {
  const effects: Sentence = [
    ...(skill.kpis.length
      ? ["It is intended to affect ", ...enumerate(skill.kpis.map((id) => kpiLink(report, id)))]
      : []),
    ...(skill.kpis.length && skill.trainings.length ? ["; "] : []),
    ...(skill.trainings.length
      ? [
          skill.kpis.length ? "trained in " : "It is trained in ",
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
    caption: "People below the required level or not rated",
    columns: [
      { label: "Person" },
      { label: "Team" },
      { label: "Current", numeric: true },
      { label: "Required", numeric: true },
      { label: "Gap", numeric: true },
    ],
    rows: rows.slice(0, mostPeople).map(({ pair, current, required, gap }) => {
      const person = analysis.people[pairs.person[pair]!]!;
      return [
        personLink(report, person.id),
        teamLink(report, person.team),
        current === null ? "not rated" : level(current),
        level(required),
        { content: gap === null ? "?" : level(gap), heat: heatStep(gap, scaleOf(report).range) },
      ];
    }),
    note:
      rows.length > mostPeople
        ? [`The first ${number(mostPeople)} of ${number(rows.length)}; the others stand on the team pages.`]
        : undefined,
  };
}

function skillsAnswer(report: Report): Sentence {
  const { analysis } = report;
  const { skills } = analysis;
  if (skills.length === 0) return ["The workbook names no skill. A sheet “Skills Matrix” would supply them."];
  const needed = skills.filter(({ metrics }) => metrics.demand > 0);
  if (needed.length === 0) {
    const held = skills.filter(({ atTop }) => atTop > 0);
    if (report.privacy)
      return ["No level is required of anybody, or too few people are rated for anything to be told."];
    return [
      `No level is required of anybody, so no skill can be called short. In ${number(held.length)} of ${plural(skills.length, "skill")} at least one person is at the top of the scale.`,
    ];
  }
  const short = needed.filter(({ metrics }) => metrics.gapCount > 0);
  const isRounded = needed.some(({ metrics }) => roundedOf(metrics));
  const systemic = needed.filter(({ systemicIn }) => systemicIn !== null);
  return [
    `In ${number(short.length)} of ${plural(needed.length, "skill")} that somebody needs, ${isRounded ? "more than a few are" : "at least one person is"} below the required level${systemic.length ? `; in ${number(systemic.length)} of them the gap is systemic` : ""}.`,
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
      title: "Requirements met, the lowest first",
      legend: boundsLegend,
      rows: compared.slice(0, mostSkills).map(({ id, metrics }) => ({
        label: skillLink(report, id),
        value: metrics.pctMeeting,
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
  return {
    title: "Which skills are short?",
    eyebrow: "Skills",
    answer: [skillsAnswer(report)],
    pictures: skillsPictures(report),
    next: nextForItems(report, analysis.gaps.filter(({ rank }) => rank !== null).slice(0, 2)),
    tables: [
      {
        id: "skills",
        caption: "All skills",
        columns: [
          { label: "Skill" },
          { label: "Category" },
          { label: "Critical" },
          { label: "Required of", numeric: true },
          { label: "Below", numeric: true },
          { label: "Not rated", numeric: true },
          { label: "Meeting the requirement", numeric: true },
          { label: "Required levels there", numeric: true },
          { label: "Mean gap", numeric: true },
          { label: "Kind" },
          { label: "KPIs" },
        ],
        rows: analysis.skills.map((skill) => [
          linkTo(report, "skill", skill.id, skill.name),
          skill.category ?? "–",
          skill.criticality ?? "not stated",
          roundedOf(skill.metrics)?.hidden ? hiddenText : number(skill.metrics.demand),
          roundedOf(skill.metrics) ? belowText(skill.metrics) : number(skill.metrics.gapCount),
          notRatedText(skill.metrics),
          meetingText(skill.metrics),
          levelsThereText(skill.metrics),
          meanGapCell(report, skill.metrics),
          classText(skill),
          { content: enumerate(skill.kpis.map((id) => kpiLink(report, id))) },
        ]),
      },
    ],
    how: {
      counts: [`Levels from ${scaleOf(report).text}.`],
      method: [
        "Systemic means: at least half of those who need the skill are known to be below, and at least three people.",
      ],
      sources: analysis.sheets.length ? [`Sheets: ${list(analysis.sheets)}`] : [],
      missing: [],
    },
  };
}
