import type { RecognitionEntry, TenureCheck } from "../../analysis/growth-results.ts";
import { sourcesAt } from "../../analysis/place-sources.ts";
import { dateText, intervalOf, level, number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { wilson } from "../../statistics/wilson.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { kpiLink, linkTo, personLink, skillLink, sourceTexts, teamLink, trainingLink } from "./parts.ts";
import { raterWords } from "./rater-words.ts";

const mostSteps = 3;
const mostRows = 2000;

/** Whose growth or impact is on record, what it rests on, and whether it only follows how long people have been here. */
export function recognitionView(report: Report): PageView {
  const { recognition } = report.analysis.growth;
  const { entries, measured, unconfirmed, days } = recognition;
  return {
    title: say`Whose growth or impact can be recognised?`,
    eyebrow: say`Recognition`,
    answer: answerOf(report),
    pictures: tenureBars(recognition.tenure),
    next: nextSteps(report),
    sections: [{ title: say`What the evidence says`, paragraphs: findings(report) }].filter(
      ({ paragraphs }) => paragraphs.length > 0,
    ),
    tables: [entryTable(report)].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(measured, "person was", "people were")} rated twice by somebody else within ${plural(days, "day")}, so that growth could be seen.`,
      ],
      method: [
        say`Growth: a rise of a level or more between two dated ratings by the same kinds of rater, the person's own view left out. Levels also rise when a rater judges more kindly, and the highest of many rises are partly luck. Impact: a finished training that somebody else confirms is used at work, after which its KPI moved as promised, with evidence of grade E2 or better; that is the effect on all who took part, not of one person. Whoever is not named may only not have been measured. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(
        sourcesAt(entries.flatMap(({ work }) => work.map(({ place }) => place)).filter(({ sheet }) => sheet !== "")),
      ),
      missing: [
        ...(measured === 0 ? [say`Growth: ratings of two days by the same kind of rater, with their dates.`] : []),
        ...(unconfirmed > 0
          ? [
              say`${plural(unconfirmed, "person says", "people say")} they use such a training at work and nobody confirms it: the column Validated by of the sheet Participants.`,
            ]
          : []),
      ],
    },
  };
}

function answerOf(report: Report): Sentence[] {
  const { entries, tenure } = report.analysis.growth.recognition;
  if (entries.length === 0) return [[say`Nobody's growth or impact is on record well enough to be recognised for it.`]];
  const grown = entries.filter(({ growth }) => growth.length > 0).length;
  const moved = entries.filter(({ impact }) => impact.length > 0).length;
  return [
    [
      say`${plural(entries.length, "person", "people")}: ${number(grown)} by levels that others rated higher than before, ${number(moved)} by the use of a training after which a KPI moved as promised.`,
    ],
    [tenureText(tenure)],
  ];
}

/** What the tenure check says, with how many it rests on; never more than that the two go together or do not. */
export function tenureText({ answer, status, n, rho, ciLow, ciHigh }: TenureCheck): string {
  if (answer === "unknown")
    return status === "no-variation"
      ? say`Whether this only follows how long people have been here cannot be told: all who could have been recognised were, or nobody.`
      : say`Whether this only follows how long people have been here cannot be told: ${plural(n, "person", "people")} with a hire date could have been recognised, and six are needed.`;
  const interval = ciLow === null || ciHigh === null ? "" : say`, 95 % interval ${intervalOf(ciLow, ciHigh, 2)}`;
  const figures = say`rank correlation ${number(rho, 2)}${interval}, ${plural(n, "person", "people")} who could have been recognised`;
  if (answer === "longer")
    return say`It goes with how long people have been here (${figures}): check that newer people get the same chances.`;
  if (answer === "shorter") return say`It goes to people who have been here a shorter time (${figures}).`;
  return say`There is no sign that it only follows how long people have been here (${figures}).`;
}

function tenureBars({ groups }: TenureCheck): RangeBars[] {
  const some = groups.filter(({ people }) => people > 0);
  if (some.length < 2) return [];
  return [
    {
      kind: "range-bars",
      title: say`Recognised, by years here`,
      legend: say`The mark is the share of those who could have been recognised; the band is its 95 % interval.`,
      rows: some.map(({ from, to, people, recognised }) => {
        const interval = wilson(recognised, people);
        return {
          label: to === null ? say`${number(from)} years and more` : say`${number(from)} to under ${number(to)} years`,
          value: recognised / people,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
          note: say`${number(recognised)} of ${number(people)}`,
        };
      }),
    },
  ];
}

function nextSteps(report: Report): NextStep[] {
  const { people } = lookupsOf(report.analysis);
  return report.analysis.growth.recognition.entries.slice(0, mostSteps).map((entry) => ({
    what: [say`Tell `, personLink(report, entry.person), say` what was seen: `, ...seen(report, entry), "."],
    who: people.get(entry.person)?.manager ?? say`Manager`,
    when: say`Next one-on-one`,
  }));
}

function seen(report: Report, { growth: [grown], impact: [moved] }: RecognitionEntry): Inline[] {
  if (grown) return [skillLink(report, grown.skill), say`, from level ${level(grown.from)} to ${level(grown.to)}`];
  return [say`the use of `, trainingLink(report, moved!.training)];
}

function growthInlines(report: Report, { growth }: RecognitionEntry): Inline[] {
  if (growth.length === 0) return ["–"];
  return growth.flatMap(({ skill, from, to, fromDay, toDay, raters }, at): Inline[] => [
    ...(at === 0 ? [] : ["; "]),
    skillLink(report, skill),
    say`: ${level(from)} to ${level(to)} (${raters.map((rater) => said(raterWords[rater])).join(", ")}, ${dateText(fromDay)} and ${dateText(toDay)})`,
  ]);
}

function entryTable(report: Report): Table {
  const { entries } = report.analysis.growth.recognition;
  const { people } = lookupsOf(report.analysis);
  return {
    id: "recognition",
    caption: say`What it rests on`,
    columns: [
      { label: say`Person` },
      { label: say`Team` },
      { label: say`Levels up`, numeric: true },
      { label: say`In which skills, and who says so` },
      { label: say`Lower than before`, numeric: true },
      { label: say`Used at work, KPI` },
      { label: say`Finished work` },
    ],
    rows: entries.slice(0, mostRows).map((entry) => [
      personLink(report, entry.person),
      teamLink(report, people.get(entry.person)?.team ?? null),
      level(entry.levelsUp),
      { content: growthInlines(report, entry) },
      number(entry.fell),
      {
        content:
          entry.impact.length === 0
            ? "–"
            : entry.impact.flatMap(({ training, kpi }, at): Inline[] => [
                ...(at === 0 ? [] : ["; "]),
                trainingLink(report, training),
                ", ",
                kpiLink(report, kpi),
              ]),
      },
      entry.work.map(({ what, evidence }) => say`${what}: ${evidence}`).join("; ") || "–",
    ]),
    note: [say`By levels gained, then by id: the order is no ranking of people.`],
  };
}

function findings(report: Report): Sentence[] {
  const { growth, evidence } = report.analysis;
  const links = new Set(growth.recognition.entries.flatMap(({ impact }) => impact.map(({ link }) => link)));
  return evidence.filter(({ link }) => links.has(link)).map(({ wording }) => [wording]);
}
