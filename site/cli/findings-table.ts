import { list, number, plural } from "../../shared/format.ts";
import type { SheetAccount } from "../../shared/workbook/ledger.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { Problem, Severity } from "../../shared/workbook/problems.ts";
import { onOneLine, wrap } from "./text.ts";

type Row = readonly string[];

const header: Row = ["", "Cell", "What was found", "What was assumed", "What to do"];
const bySeverity: readonly Severity[] = ["error", "warning", "note"];
const between = "  ";

/** Findings as text: one table a sheet in the order of the workbook, the serious ones first; then what is asked. */
export function findingsTable(
  {
    sheets,
    problems,
    questions,
  }: { sheets: readonly string[]; problems: readonly Problem[]; questions: Mapping["questions"] },
  width: number,
): string {
  const known = new Set(sheets);
  const order = [...sheets, ...new Set(problems.map(({ place }) => place.sheet).filter((sheet) => !known.has(sheet)))];
  const parts = order.map((sheet) =>
    sheetTable(
      sheet,
      problems.filter(({ place }) => place.sheet === sheet),
      width,
    ),
  );
  return parts.concat(questionList(questions, width)).join("");
}

/** The last line: how many findings of each kind, and what became of the cells. */
export function findingsTotal(problems: readonly Problem[], accounts: readonly SheetAccount[]): string {
  const cells = { seen: 0, used: 0, reported: 0 };
  for (const { seen, used, reported } of accounts) {
    cells.seen += seen;
    cells.used += used;
    cells.reported += reported;
  }
  return (
    `${findingsCount(problems)}. Of ${plural(cells.seen, "filled cell")}, ` +
    `${number(cells.used)} were used and ${number(cells.reported)} are reported.`
  );
}

/** How many findings of each kind, as "2 errors and 1 note". */
export function findingsCount(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No findings";
  const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length;
  return list(bySeverity.filter((each) => count(each) > 0).map((each) => plural(count(each), each)));
}

function sheetTable(sheet: string, problems: readonly Problem[], width: number): string {
  if (problems.length === 0) return "";
  const rows = bySeverity.flatMap((wanted) =>
    problems
      .filter(({ severity }) => severity === wanted)
      .map(({ severity, place, message, assumed, fix }) => [severity, place.range ?? "sheet", message, assumed, fix]),
  );
  return `${onOneLine(sheet)}\n${table([header, ...rows], width)}\n`;
}

/** The first two columns as wide as they need, the other three share what remains. */
function table(rows: readonly Row[], width: number): string {
  const narrow = [0, 1].map((column) => Math.min(20, Math.max(...rows.map((row) => row[column]!.length))));
  const rest = Math.floor((width - narrow[0]! - narrow[1]! - 5 * between.length) / 3);
  const widths = [...narrow, ...Array<number>(3).fill(Math.max(16, rest))];
  return rows
    .map((row) => {
      const cells = row.map((text, column) => wrap(text, widths[column]!));
      const height = Math.max(...cells.map(({ length }) => length));
      const line = (at: number) => cells.map((cell, column) => (cell[at] ?? "").padEnd(widths[column]!)).join(between);
      return Array.from({ length: height }, (_, at) => `${between}${line(at)}`.trimEnd().concat("\n")).join("");
    })
    .join("");
}

function questionList(questions: Mapping["questions"], width: number): string {
  if (questions.length === 0) return "";
  const lines = questions.flatMap(({ sheet, column, question, assumed }) =>
    wrap(`${column === null ? sheet : `${sheet}, column ${column}`}: ${question} Assumed: ${assumed}`, width - 2),
  );
  return `To confirm (save the mapping with --save-mapping, edit it, give it back with --mapping)\n${lines.map((line) => `${between}${line}\n`).join("")}\n`;
}
