import { level, notKnown, number, percent, plural } from "../../format.ts";
import { byCodePoint } from "../../order.ts";
import type { Report } from "../report.ts";
import type { PageView, RangeBars, Table } from "../view.ts";

const severityWords = { error: "not used", warning: "used with an assumption", note: "worth knowing" } as const;
const mostSheets = 20;
const severityOrder = ["error", "warning", "note"] as const;

/** What was read, what was not, and what to mend. */
export function dataCheckView(report: Report): PageView {
  const { problems, accounts } = report.analysis;
  const count = (severity: keyof typeof severityWords) =>
    problems.filter((problem) => problem.severity === severity).length;
  const seen = accounts.reduce((sum, account) => sum + account.seen, 0);
  const used = accounts.reduce((sum, account) => sum + account.used, 0);
  const mostReported = [...accounts].sort((a, b) => b.reported - a.reported)[0];
  return {
    title: "Can the workbook be trusted?",
    eyebrow: "Data check",
    answer: [
      [
        used === seen
          ? `All ${plural(seen, "filled cell")} were used.`
          : `${number(used)} of ${plural(seen, "filled cell")} were used; the other ${number(seen - used)} are listed below with the reason.`,
      ],
      [
        `${plural(count("error"), "finding")} concern data that could not be used, ${number(count("warning"))} rest on an assumption, ${number(count("note"))} are worth knowing.`,
      ],
    ],
    pictures: accountBars(report),
    next: problems
      .filter(({ severity }) => severity === "error")
      .slice(0, 3)
      .map(({ fix, place }) => ({
        what: [`${place.sheet}${place.range ? `, ${place.range}` : ""}: ${fix}`],
        who: "Whoever keeps the workbook",
        when: "Before the next report",
      })),
    tables: [
      findingTable(report),
      accountTable(report),
      ...raterTables(report),
      ...(report.tables.length ? [mappingTable(report)] : []),
    ],
    how: {
      counts: [
        mostReported && mostReported.reported > 0
          ? `Most cells left aside stand on sheet ${mostReported.sheet}: ${number(mostReported.reported)} of ${number(mostReported.seen)}.`
          : "Every filled cell was used.",
      ],
      method: [
        "Every filled cell is either used or reported: cells seen are cells used plus cells reported, sheet by sheet.",
      ],
      sources: report.analysis.sheets,
      missing: report.analysis.missing.map(({ what, supply }) => `${what}: ${supply}`),
    },
  };
}

function findingTable(report: Report): Table {
  const problems = [...report.analysis.problems].sort(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  );
  return {
    id: "findings",
    caption: "Findings",
    columns: [
      { label: "What became of it" },
      { label: "Sheet" },
      { label: "Cell" },
      { label: "What was found" },
      { label: "What was assumed" },
      { label: "What to do" },
    ],
    rows: problems.map(({ severity, place, message, assumed, fix }) => [
      {
        content: severityWords[severity],
        sort: severityOrder.indexOf(severity),
        mark: severity === "error" ? ("attention" as const) : undefined,
      },
      place.sheet,
      place.range ?? "whole sheet",
      message,
      assumed,
      fix,
    ]),
    note: problems.length ? undefined : ["Nothing was found."],
  };
}

function accountBars({ analysis: { accounts } }: Report): RangeBars[] {
  const filled = accounts.filter(({ seen }) => seen > 0);
  if (filled.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: "Filled cells used, sheet by sheet",
      legend: "The band is the share of filled cells whose content is in this report; the rest is reported.",
      rows: filled
        .toSorted((a, b) => a.used / a.seen - b.used / b.seen || byCodePoint(a.sheet, b.sheet))
        .slice(0, mostSheets)
        .map(({ sheet, seen, used }) => ({
          label: sheet,
          value: used / seen,
          low: 0,
          high: used / seen,
          note: `${number(used)} of ${number(seen)}`,
        })),
    },
  ];
}

/** How the kinds of raters differ (B8); nothing when there is one kind. */
function raterTables(report: Report): Table[] {
  const { raters, selfMinusManager, selfManagerPairs, disagreements, haloPeople, lowVarianceSkills, status } =
    report.analysis.calibration;
  if (status !== "ok") return [];
  const distance =
    selfMinusManager === null
      ? []
      : [
          `Self-ratings are ${level(Math.abs(selfMinusManager))} levels ${selfMinusManager < 0 ? "below" : "above"} managers' on ${plural(selfManagerPairs, "pair")} rated by both. `,
        ];
  return [
    {
      id: "raters",
      caption: "Do raters agree?",
      columns: [
        { label: "Rater" },
        { label: "Ratings", numeric: true },
        { label: "Pairs others rated too", numeric: true },
        { label: "Above the others by", numeric: true },
        { label: "To look at" },
      ],
      rows: raters.map(({ rater, ratings, pairs, severity, flags }) => [
        rater,
        number(ratings),
        number(pairs),
        severity === null ? notKnown : level(severity),
        flags.map(({ message }) => message).join(" ") || "–",
      ]),
      note: [
        ...distance,
        `${plural(disagreements, "rating differs", "ratings differ")} enough between raters to be calibrated. `,
        `${plural(haloPeople.length, "person was", "people were")} given the same level in every skill, and ${plural(lowVarianceSkills.length, "skill has", "skills have")} the same level for everybody.`,
      ],
    },
  ];
}

function accountTable(report: Report): Table {
  return {
    id: "accounts",
    caption: "Cells, sheet by sheet",
    columns: [
      { label: "Sheet" },
      { label: "Filled cells", numeric: true },
      { label: "Used", numeric: true },
      { label: "Reported", numeric: true },
    ],
    rows: report.analysis.accounts.map(({ sheet, seen, used, reported }) => [
      sheet,
      number(seen),
      number(used),
      number(reported),
    ]),
  };
}

function mappingTable(report: Report): Table {
  return {
    id: "mapping",
    caption: "How the columns were understood",
    columns: [
      { label: "Sheet" },
      { label: "Taken for" },
      { label: "Columns" },
      { label: "Not read" },
      { label: "Confidence", numeric: true },
    ],
    rows: report.tables.map((table) => {
      const read = table.columns.filter(({ field }) => field !== null);
      const left = table.columns.filter(({ field }) => field === null);
      const levels = read.filter(({ field }) => field === "level");
      const others = read.filter(({ field }) => field !== "level");
      return [
        table.sheet,
        table.kind === null ? "not recognised" : table.kind.replaceAll("-", " "),
        [
          ...(levels.length
            ? [`${plural(levels.length, "level column")} (${levels[0]!.column} to ${levels.at(-1)!.column})`]
            : []),
          ...others.map(({ header, field }) => `“${header}” as ${field!.replace(/([A-Z])/g, " $1").toLowerCase()}`),
        ].join("; "),
        left.map(({ header, column }) => (header ? `“${header}”` : column)).join("; ") || "–",
        percent(table.confidence),
      ];
    }),
  };
}
