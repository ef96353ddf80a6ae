import { keptPromises } from "../../analysis/cadence-calendar-kept.ts";
import type { ActionItem, ActionStatus } from "../../analysis/follow-up-results.ts";
import { sourcesAt } from "../../analysis/place-sources.ts";
import { dateText, number, percent, plural } from "../../format.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { checkInTables } from "./actions-talks.ts";
import { cadenceTables } from "./cadence-tables.ts";
import { linkTo, personLink, skillLink, sourceTexts, trainingLink } from "./parts.ts";

const mostRows = 1000;
const mostSteps = 3;

/** An action item's status as a table names it. */
const statusWords: Record<ActionStatus, string> = {
  open: "open",
  "in progress": "in progress",
  done: "done",
  stopped: "stopped",
};

/** What was agreed, by owner, and what people said in check-ins. */
export function actionsView(report: Report): PageView {
  const { followUp, asOf, sheets } = report.analysis;
  const { actions, owners, checkIns } = followUp;
  const late = actions.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0);
  return {
    title: "Is what was agreed being done?",
    eyebrow: "Actions and check-ins",
    answer: answerOf(report, late),
    pictures: keptBars(report),
    next: owners
      .filter(({ overdue }) => overdue.length > 0)
      .slice(0, mostSteps)
      .map(({ owner, overdue }): NextStep => {
        const first = actions[overdue[0]!]!;
        const more = overdue.length > 1 ? ` and ${plural(overdue.length - 1, "further item")}` : "";
        return {
          what: [`Finish, move or stop “${first.what ?? "an item without words"}”${more}.`],
          who: owner === null ? "Nobody is named" : nameOf(personLink(report, owner)),
          when: `Was due on ${dateText(first.due)}`,
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
        `${plural(actions.length, "action item")} and ${plural(checkIns.filter(({ held }) => held !== null).length, "conversation")} that took place, up to ${dateText(asOf)}.`,
      ],
      method: [
        "An item is late from the day after it was due. It is proven when something is on record that shows it. A skill counts as talked about when its column, or an answer, names it; a likely slip of the pen is marked. ",
        linkTo(report, "next-ninety-days", null, "Next 90 days"),
        " has everything with a day.",
      ],
      sources: sourceTexts(
        sourcesAt([...actions, ...checkIns].map(({ place }) => place).filter(({ sheet }) => sheets.includes(sheet))),
      ),
      missing: [
        ...(actions.length === 0 ? ["Action items: the sheet Action Plan would supply them."] : []),
        ...(checkIns.length === 0 ? ["Conversations: the sheet Check-ins would supply them."] : []),
      ],
    },
  };
}

function nameOf(link: Inline): string {
  return typeof link === "string" ? link : link.text;
}

function answerOf(report: Report, late: readonly ActionItem[]): Sentence[] {
  const { actions, owners } = report.analysis.followUp;
  if (actions.length === 0) return [["The workbook has no action items."]];
  const kept = actions.filter(({ status }) => status !== "stopped");
  const done = kept.filter(({ status }) => status === "done");
  const proven = done.filter(({ evidence }) => evidence !== null).length;
  const [first] = owners.filter(({ owner, overdue }) => owner !== null && overdue.length > 0);
  return [
    [
      `${number(done.length)} of ${plural(kept.length, "action item")} ${done.length === 1 ? "is" : "are"} done, ${number(proven)} of them with something that shows it.`,
    ],
    late.length === 0
      ? ["None of the others is late."]
      : [
          `${plural(late.length, "item is", "items are")} late`,
          ...(first ? [", most of ", personLink(report, first.owner!), ` (${number(first.overdue.length)})`] : []),
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
      title: "What was due in the last year, and the share of it that was done",
      legend: "The mark is the share of what was due.",
      rows: rows.map(({ label, adherence, held, expected }) => ({
        label,
        value: adherence,
        low: null,
        high: null,
        note: `${number(held)} of ${number(expected)}, ${percent(adherence)}`,
      })),
    },
  ];
}

function keptTable({ analysis }: Report): Table {
  return {
    id: "kept",
    caption: "What was due in the last year",
    columns: [
      { label: "What" },
      { label: "Done", numeric: true },
      { label: "Share", numeric: true },
      { label: "In words" },
    ],
    rows: keptPromises(analysis.followUp, analysis.asOf)
      .filter(({ expected }) => expected > 0)
      .map(({ label, held, expected, adherence, text }) => [
        label,
        `${number(held)} of ${number(expected)}`,
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
    caption: "Late, by owner",
    columns: [
      { label: "Owner" },
      { label: "Action" },
      { label: "Live project" },
      { label: "Training" },
      { label: "Due" },
      { label: "Days late", numeric: true },
      { label: "Status" },
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
        statusWords[item.status],
      ]),
    note: leftOut(rows.length),
  };
}

function ownerTable(report: Report): Table {
  const { owners } = report.analysis.followUp;
  return {
    id: "owners",
    caption: "Action items by owner",
    columns: [
      { label: "Owner" },
      { label: "Open", numeric: true },
      { label: "Late", numeric: true },
      { label: "Done", numeric: true },
      { label: "Done and proven", numeric: true },
    ],
    rows: owners
      .slice(0, mostRows)
      .map(({ owner, open, overdue, done, proven }) => [
        owner === null ? "Nobody is named" : personLink(report, owner),
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
    caption: "All action items",
    columns: [
      { label: "Action" },
      { label: "Owner" },
      { label: "Live project" },
      { label: "Skill" },
      { label: "Due" },
      { label: "Status" },
      { label: "What shows it" },
    ],
    rows: actions
      .slice(0, mostRows)
      .map((item): (Cell | Inline)[] => [
        item.what ?? "–",
        ownerOf(report, item),
        item.project ?? "–",
        item.skill === null ? "–" : skillLink(report, item.skill),
        { content: item.due === null ? "no day" : dateText(item.due), sort: item.due ?? "" },
        item.status === "done" && item.completed !== null
          ? { content: `done on ${dateText(item.completed)}`, sort: item.completed }
          : statusWords[item.status],
        item.evidence ?? "–",
      ]),
    note: leftOut(actions.length),
  };
}

function ownerOf(report: Report, { owner }: ActionItem): Inline {
  return owner === null ? "Nobody is named" : personLink(report, owner);
}

function leftOut(count: number): Sentence | undefined {
  return count > mostRows ? [`The first ${number(mostRows)} of ${number(count)}.`] : undefined;
}
