import { level, notKnown, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { plainName } from "../../workbook/sheet-kinds.ts";
import type { Report } from "../report.ts";
import type { PageView, RangeBars, Table } from "../view.ts";
import { raterWords } from "./rater-words.ts";

const severityWords = sayings({
  error: "not used",
  warning: "used with an assumption",
  note: "worth knowing",
} as const);
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
    title: say`Can the workbook be trusted?`,
    eyebrow: say`Data check`,
    answer: [
      [
        used === seen
          ? say`All ${plural(seen, "filled cell")} were used.`
          : say`${number(used)} of ${plural(seen, "filled cell")} were used; the other ${number(seen - used)} are listed below with the reason.`,
      ],
      [
        say`${plural(count("error"), "finding")} concern data that could not be used, ${number(count("warning"))} rest on an assumption, ${number(count("note"))} are worth knowing.`,
      ],
    ],
    pictures: accountBars(report),
    next: problems
      .filter(({ severity }) => severity === "error")
      .slice(0, 3)
      .map(({ fix, place }) => ({
        what: [`${place.sheet}${place.range ? `, ${place.range}` : ""}: ${fix}`],
        who: say`Whoever keeps the workbook`,
        when: say`Before the next report`,
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
          ? say`Most cells left aside stand on sheet ${mostReported.sheet}: ${number(mostReported.reported)} of ${number(mostReported.seen)}.`
          : say`Every filled cell was used.`,
      ],
      method: [
        say`Every filled cell is either used or reported: cells seen are cells used plus cells reported, sheet by sheet.`,
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
    caption: say`Findings`,
    columns: [
      { label: say`What became of it` },
      { label: say`Sheet` },
      { label: say`Cell` },
      { label: say`What was found` },
      { label: say`What was assumed` },
      { label: say`What to do` },
    ],
    rows: problems.map(({ severity, place, message, assumed, fix }) => [
      {
        content: said(severityWords[severity]),
        sort: severityOrder.indexOf(severity),
        mark: severity === "error" ? ("attention" as const) : undefined,
      },
      place.sheet,
      place.range ?? say`whole sheet`,
      message,
      assumed,
      fix,
    ]),
    note: problems.length ? undefined : [say`Nothing was found.`],
  };
}

function accountBars({ analysis: { accounts } }: Report): RangeBars[] {
  const filled = accounts.filter(({ seen }) => seen > 0);
  if (filled.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`Filled cells used, sheet by sheet`,
      legend: say`The band is the share of filled cells whose content is in this report; the rest is reported.`,
      rows: filled
        .toSorted((a, b) => a.used / a.seen - b.used / b.seen || byCodePoint(a.sheet, b.sheet))
        .slice(0, mostSheets)
        .map(({ sheet, seen, used }) => ({
          label: sheet,
          value: used / seen,
          low: 0,
          high: used / seen,
          note: say`${number(used)} of ${number(seen)}`,
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
          say`Self-ratings are ${level(Math.abs(selfMinusManager))} levels ${selfMinusManager < 0 ? say`below` : say`above`} managers' on ${plural(selfManagerPairs, "pair")} rated by both. `,
        ];
  return [
    {
      id: "raters",
      caption: say`Do raters agree?`,
      columns: [
        { label: say`Rater` },
        { label: say`Ratings`, numeric: true },
        { label: say`Pairs others rated too`, numeric: true },
        { label: say`Above the others by`, numeric: true },
        { label: say`To look at` },
      ],
      rows: raters.map(({ rater, ratings, pairs, severity, flags }) => [
        said(raterWords[rater]),
        number(ratings),
        number(pairs),
        severity === null ? notKnown() : level(severity),
        flags.map(({ message }) => message).join(" ") || "–",
      ]),
      note: [
        ...distance,
        say`${plural(disagreements, "rating differs", "ratings differ")} enough between raters to be calibrated. `,
        say`${plural(haloPeople.length, "person was", "people were")} given the same level in every skill, and ${plural(lowVarianceSkills.length, "skill has", "skills have")} the same level for everybody.`,
      ],
    },
  ];
}

function accountTable(report: Report): Table {
  return {
    id: "accounts",
    caption: say`Cells, sheet by sheet`,
    columns: [
      { label: say`Sheet` },
      { label: say`Filled cells`, numeric: true },
      { label: say`Used`, numeric: true },
      { label: say`Reported`, numeric: true },
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
    caption: say`How the columns were understood`,
    columns: [
      { label: say`Sheet` },
      { label: say`Taken for` },
      { label: say`Columns` },
      { label: say`Not read` },
      { label: say`Confidence`, numeric: true },
    ],
    rows: report.tables.map((table) => {
      const read = table.columns.filter(({ field }) => field !== null);
      const left = table.columns.filter(({ field }) => field === null);
      const levels = read.filter(({ field }) => field === "level");
      const others = read.filter(({ field }) => field !== "level");
      return [
        table.sheet,
        table.kind === null ? say`not recognised` : said(plainName(table.kind)),
        [
          ...(levels.length
            ? [say`${plural(levels.length, "level column")} (${levels[0]!.column} to ${levels.at(-1)!.column})`]
            : []),
          ...others.map(({ header, field }) => say`“${header}” ${said(`as ${plainName(field!)}`)}`),
        ].join("; "),
        left.map(({ header, column }) => (header ? say`“${header}”` : column)).join("; ") || "–",
        percent(table.confidence),
      ];
    }),
  };
}
