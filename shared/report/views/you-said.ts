import { boxWords } from "../../analysis/cause-words.ts";
import type { SaidAnswer, SaidTheme } from "../../analysis/growth-results.ts";
import { dateText, number, percent, plural } from "../../format.ts";
import { midSentence, said, say } from "../../language.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { answerKinds, answerStates, saidWords } from "./growth-words.ts";
import { enumerate, linkTo, skillLink, teamLink, trainingLink } from "./parts.ts";

const mostSteps = 3;
const mostQuoted = 8;
const states: readonly SaidTheme["state"][] = ["done", "started", "decided", "declined", "no answer", "unknown"];

/** What people said, and what was decided or done afterwards. */
export function youSaidView(report: Report): PageView {
  const { said: themes } = report.analysis.growth;
  return {
    title: say`What did people say, and what changed?`,
    eyebrow: say`You said, we changed`,
    answer: answerOf(themes),
    pictures: stateBars(themes),
    next: nextSteps(report),
    sections: quotes(report),
    tables: [themeTable(report)].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(themes.length, "theme")} from the last twelve months; a row that counts mentions has as many voices.`,
      ],
      method: [
        say`A theme is a skill that signals, check-ins (where it was hard, what support was asked for) or the cause analysis name, or what stands in the way of it in a team. An answer is a training, a decision about a request, an action item or an agreed fix for the same skill, dated on or after the day it was first said. That it came because of what was said is not known. Notes that correct somebody are left out. `,
        linkTo(report, "actions", null, say`Actions and check-ins`),
        say` and `,
        linkTo(report, "requests", null, say`Requests`),
        say` have the rows themselves.`,
      ],
      sources: [],
      missing: themes.length === 0 ? [say`What people said: the sheets Signals, Check-ins and Causes.`] : [],
    },
  };
}

function answerOf(themes: readonly SaidTheme[]): Sentence[] {
  if (themes.length === 0) return [[say`The workbook holds nothing that people said about a skill in the last year.`]];
  const count = (...some: SaidTheme["state"][]) => themes.filter(({ state }) => some.includes(state)).length;
  return [
    [
      say`People spoke about ${plural(themes.length, "theme")}. Since then something was done or started about ${number(count("done", "started"))}, something was decided about ${number(count("decided"))}, and ${number(count("declined"))} ${count("declined") === 1 ? say`was` : say`were`} decided against.`,
    ],
    ...(count("no answer") > 0
      ? [[say`${plural(count("no answer"), "theme has", "themes have")} no answer on record.`]]
      : []),
  ];
}

function stateBars(themes: readonly SaidTheme[]): RangeBars[] {
  if (themes.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`What came of what was said`,
      legend: say`The mark is the share of the ${plural(themes.length, "theme")}.`,
      rows: states
        .map((state) => ({ state, count: themes.filter((theme) => theme.state === state).length }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => ({
          label: said(answerStates[state]),
          value: count / themes.length,
          low: 0,
          high: count / themes.length,
          note: `${number(count)}, ${percent(count / themes.length)}`,
        })),
    },
  ];
}

function nextSteps(report: Report): NextStep[] {
  return report.analysis.growth.said
    .filter(({ state }) => state === "no answer")
    .slice(0, mostSteps)
    .map((theme) => ({
      what: [
        say`Answer what ${plural(theme.voices, "voice")} said about `,
        ...aboutOf(report, theme),
        say`: do something, or say why not.`,
      ],
      who: theme.teams.length === 1 ? say`Manager of ${theme.teams[0]}` : say`HR`,
      when: say`This month`,
    }));
}

function aboutOf(report: Report, { skill, boxes }: SaidTheme): Inline[] {
  const link = skillLink(report, skill);
  return boxes.length === 0
    ? [link]
    : [link, say`, what is in the way: `, boxes.map((box) => said(boxWords[box].name)).join(", ")];
}

function themeTable(report: Report): Table {
  return {
    id: "themes",
    caption: say`You said, we changed`,
    columns: [
      { label: say`You said` },
      { label: say`Voices`, numeric: true },
      { label: say`Where it was said` },
      { label: say`Teams` },
      { label: say`First said` },
      { label: say`Since then` },
      { label: say`State` },
    ],
    rows: report.analysis.growth.said.map((theme) => [
      { content: aboutOf(report, theme) },
      number(theme.voices),
      theme.said.map(({ in: where, voices }) => `${said(saidWords[where])} ${number(voices)}`).join(", "),
      { content: enumerate(theme.teams.map((team) => teamLink(report, team))) },
      { content: theme.first === null ? say`no day` : dateText(theme.first), sort: theme.first ?? "" },
      {
        content:
          theme.answers.length === 0
            ? "–"
            : theme.answers.flatMap((answer, at) => [...(at === 0 ? [] : ["; "]), ...answerInlines(report, answer)]),
      },
      stateCell(theme),
    ]),
    note: [say`Themes without an answer first, then by voices.`],
  };
}

function stateCell({ state }: SaidTheme): Cell {
  const mark = state === "no answer" ? "attention" : state === "done" ? "met" : undefined;
  return { content: said(answerStates[state]), ...(mark ? { mark } : {}) };
}

function answerInlines(report: Report, { kind, about, what, times, on, why, who, training }: SaidAnswer): Inline[] {
  const name = about !== "fix" && training !== null ? trainingLink(report, training) : say`“${what}”`;
  const details = [
    ...(times > 1 ? [say`${number(times)} times`] : []),
    ...(on === null ? [] : [dateText(on)]),
    ...(who === null ? [] : [who]),
    ...(why === null ? [] : [say`because “${why}”`]),
  ];
  return [`${said(answerKinds[`${about} ${kind}`])}: `, name, details.length > 0 ? ` (${details.join(", ")})` : ""];
}

/** What was said, in the words of the workbook and without who said it. */
function quotes(report: Report): { title: string; paragraphs: Sentence[] }[] {
  const told = report.analysis.growth.said.filter(({ texts }) => texts.length > 0).slice(0, mostQuoted);
  if (told.length === 0) return [];
  return [
    {
      title: say`In their words`,
      paragraphs: [
        [say`Who said it is left out, and may still be guessed: do not pass these on.`],
        ...told.map(
          ({ skill, texts }): Sentence => [
            skillLink(report, skill),
            ": ",
            texts.map(({ in: where, text }) => say`“${text}” (${midSentence(said(saidWords[where]))})`).join("; "),
            ".",
          ],
        ),
      ],
    },
  ];
}
