import { keptPromises } from "../../analysis/cadence-calendar-kept.ts";
import type { ActionItem, ActionStatus } from "../../analysis/follow-up-results.ts";
import { sourcesAt } from "../../analysis/place-sources.ts";
import { dateText, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { checkInTables } from "./actions-talks.ts";
import { cadenceTables } from "./cadence-tables.ts";
import { linkTo, personLink, skillLink, sourceTexts, trainingLink } from "./parts.ts";

const mostRows = 1000;
const mostSteps = 3;

/** An action item's status as a table names it. */
const statusWords: Record<ActionStatus, string> = sayings({
  open: "open",
  "in progress": "in progress",
  done: "done",
  stopped: "stopped",
});

/** What was agreed, by owner, and what people said in check-ins. */
export function actionsView(report: Report): PageView {
  const { followUp, asOf, sheets } = report.analysis;
  const { actions, owners, checkIns } = followUp;
  const late = actions.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0);
  return {
    title: say`Is what was agreed being done?`,
    eyebrow: say`Actions and check-ins`,
    answer: answerOf(report, late),
    pictures: keptBars(report),
    next: owners
      .filter(({ overdue }) => overdue.length > 0)
      .slice(0, mostSteps)
      .map(({ owner, overdue }): NextStep => {
        const first = actions[overdue[0]!]!;
        const more = overdue.length > 1 ? say` and ${plural(overdue.length - 1, "further item")}` : "";
        return {
          what: [say`Finish, move or stop “${first.what ?? say`an item without words`}”${more}.`],
          who: owner === null ? say`Nobody is named` : nameOf(personLink(report, owner)),
          when: say`Was due on ${dateText(first.due)}`,
        };
      }),
    tables: [
      overdueTable(report),
      ownerTable(report),
      allActions(report),
      ...checkInTables(report),
      ...cadenceTables(report),
      keptTable(report),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(actions.length, "action item")} and ${plural(checkIns.filter(({ held }) => held !== null).length, "conversation")} that took place, up to ${dateText(asOf)}.`,
      ],
      method: [
        say`An item is late from the day after it was due. It is proven when something is on record that shows it. A skill counts as talked about when its column, or an answer, names it; a likely slip of the pen is marked. `,
        linkTo(report, "next-ninety-days", null, say`Next 90 days`),
        say` has everything with a day.`,
      ],
      sources: sourceTexts(
        sourcesAt([...actions, ...checkIns].map(({ place }) => place).filter(({ sheet }) => sheets.includes(sheet))),
      ),
      missing: [
        ...(actions.length === 0 ? [say`Action items: the sheet Action Plan would supply them.`] : []),
        ...(checkIns.length === 0 ? [say`Conversations: the sheet Check-ins would supply them.`] : []),
      ],
    },
  };
}

function nameOf(link: Inline): string {
  return typeof link === "string" ? link : link.text;
}

function answerOf(report: Report, late: readonly ActionItem[]): Sentence[] {
  const { actions, owners } = report.analysis.followUp;
  if (actions.length === 0) return [[say`The workbook has no action items.`]];
  const kept = actions.filter(({ status }) => status !== "stopped");
  const done = kept.filter(({ status }) => status === "done");
  const proven = done.filter(({ evidence }) => evidence !== null).length;
  const [first] = owners.filter(({ owner, overdue }) => owner !== null && overdue.length > 1);
  return [
    [
      say`${number(done.length)} of ${plural(kept.length, "action item")} ${done.length === 1 ? say`is` : say`are`} done, ${number(proven)} of them with something that shows it.`,
    ],
    late.length === 0
      ? [say`None of the others is late.`]
      : [
          say`${plural(late.length, "item is", "items are")} late`,
          ...(first ? [say`, most of `, personLink(report, first.owner!), ` (${number(first.overdue.length)})`] : []),
          ".",
        ],
  ];
}

function keptBars({ analysis }: Report): RangeBars[] {
  const rows = keptPromises(analysis.followUp, analysis.asOf).filter(({ adherence }) => adherence !== null);
  if (rows.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`What was due in the last year, and the share of it that was done`,
      legend: say`The mark is the share of what was due.`,
      rows: rows.map(({ label, adherence, held, expected }) => ({
        label,
        value: adherence,
        low: null,
        high: null,
        note: say`${number(held)} of ${number(expected)}, ${percent(adherence)}`,
      })),
    },
  ];
}

function keptTable({ analysis }: Report): Table {
  return {
    id: "kept",
    caption: say`What was due in the last year`,
    columns: [
      { label: say`What` },
      { label: say`Done`, numeric: true },
      { label: say`Share`, numeric: true },
      { label: say`In words` },
    ],
    rows: keptPromises(analysis.followUp, analysis.asOf)
      .filter(({ expected }) => expected > 0)
      .map(({ label, held, expected, adherence, text }) => [
        label,
        say`${number(held)} of ${number(expected)}`,
        { content: percent(adherence), sort: adherence ?? "" },
        text,
      ]),
  };
}

function overdueTable(report: Report): Table {
  const { actions, owners } = report.analysis.followUp;
  const rows = owners.flatMap(({ overdue }) => overdue.map((at) => actions[at]!));
  return {
    id: "late",
    caption: say`Late, by owner`,
    columns: [
      { label: say`Owner` },
      { label: say`Action` },
      { label: say`Live project` },
      { label: say`Training` },
      { label: say`Due` },
      { label: say`Days late`, numeric: true },
      { label: say`Status` },
    ],
    rows: rows
      .slice(0, mostRows)
      .map((item): (Cell | Inline)[] => [
        ownerOf(report, item),
        item.what ?? "–",
        item.project ?? "–",
        item.training === null ? "–" : trainingLink(report, item.training),
        { content: dateText(item.due), sort: item.due ?? "" },
        { content: number(item.daysOverdue), mark: "attention" },
        said(statusWords[item.status]),
      ]),
    note: leftOut(rows.length),
  };
}

function ownerTable(report: Report): Table {
  const { owners } = report.analysis.followUp;
  return {
    id: "owners",
    caption: say`Action items by owner`,
    columns: [
      { label: say`Owner` },
      { label: say`Open`, numeric: true },
      { label: say`Late`, numeric: true },
      { label: say`Done`, numeric: true },
      { label: say`Done and proven`, numeric: true },
    ],
    rows: owners
      .slice(0, mostRows)
      .map(({ owner, open, overdue, done, proven }) => [
        owner === null ? say`Nobody is named` : personLink(report, owner),
        number(open.length),
        number(overdue.length),
        number(done),
        number(proven),
      ]),
    note: leftOut(owners.length),
  };
}

function allActions(report: Report): Table {
  const { actions } = report.analysis.followUp;
  return {
    id: "actions",
    caption: say`All action items`,
    columns: [
      { label: say`Action` },
      { label: say`Owner` },
      { label: say`Live project` },
      { label: say`Skill` },
      { label: say`Due` },
      { label: say`Status` },
      { label: say`What shows it` },
    ],
    rows: actions
      .slice(0, mostRows)
      .map((item): (Cell | Inline)[] => [
        item.what ?? "–",
        ownerOf(report, item),
        item.project ?? "–",
        item.skill === null ? "–" : skillLink(report, item.skill),
        { content: item.due === null ? say`no day` : dateText(item.due), sort: item.due ?? "" },
        item.status === "done" && item.completed !== null
          ? { content: say`done on ${dateText(item.completed)}`, sort: item.completed }
          : said(statusWords[item.status]),
        item.evidence ?? "–",
      ]),
    note: leftOut(actions.length),
  };
}

function ownerOf(report: Report, { owner }: ActionItem): Inline {
  return owner === null ? say`Nobody is named` : personLink(report, owner);
}

function leftOut(count: number): Sentence | undefined {
  return count > mostRows ? [say`The first ${number(mostRows)} of ${number(count)}.`] : undefined;
}
