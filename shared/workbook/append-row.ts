import type { SheetKind, TableMapping } from "./mapping.ts";
import { address, type CellValue, columnIndex, type RawSheet, type RawWorkbook, rangeAddress } from "./raw-workbook.ts";
import { fieldTitle, fieldType, sheetTitle } from "./sheet-kinds.ts";

/** One cell of a row that is to be added. */
export interface AppendedCell {
  cell: string;
  /** The header of its column, as written. */
  header: string;
  /** Its place in the range that is written, from 0. */
  at: number;
  /** A date is an ISO text. */
  value: string | number | boolean;
  isDate: boolean;
}

/** Exactly what adding a row would write. */
export interface AppendPlan {
  sheet: string;
  /** The range that is written, in one row. */
  range: string;
  /** How many cells the range has; those that are not in `cells` stay as they are. */
  width: number;
  cells: AppendedCell[];
  /** The headers as they stood when this was planned. */
  headers: { cell: string; text: string }[];
  /** The Excel table the row becomes part of, with the range it has then; `null`: there is none, or it has room. */
  table: { name: string; range: string } | null;
  /** What was said and has no column: its title. */
  leftOut: string[];
}

/** A plan, or a sentence that says why there is none. */
export type AppendOutcome = { plan: AppendPlan; refusal: null } | { plan: null; refusal: string };

/** Values by field of the sheet kind; empty ones are not written. Dates are ISO texts. */
export type RowValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What would be written to add a row to the user's own sheet of a kind: below its last row, a cell for each value that
 * has a column. Of several such sheets the one with the most columns is meant. Nothing is overwritten: a row that is not
 * empty, or one with something right below it, is refused with a sentence. `optional` fields are left out in silence when
 * they have no column.
 */
export function appendPlan(
  workbook: RawWorkbook,
  tables: readonly TableMapping[],
  kind: SheetKind,
  values: RowValues,
  optional: readonly string[] = [],
): AppendOutcome {
  const table = tableOf(tables, kind);
  if (!table)
    return refused(`This workbook has no sheet ${sheetTitle(kind)} to write to: insert the template’s, or make one.`);
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet || sheet.state !== "visible")
    return refused(`“${table.sheet}” is hidden: show it first, so that you see what is written.`);
  const columns = columnsOf(table);
  const said = Object.entries(values).filter((entry): entry is [string, string | number | boolean] => {
    const [, value] = entry;
    return value !== null && value !== "";
  });
  const written = said
    .flatMap(([field, value]) => {
      const column = columns.get(field);
      const type = fieldType(kind, field);
      return column ? [{ ...column, value, isDate: type === "date" || type === "deadline" }] : [];
    })
    .sort((a, b) => a.index - b.index);
  if (written.length === 0) return refused(`Nothing of this has a column in “${sheet.name}”.`);
  const all = [...columns.values()].map(({ index }) => index);
  const left = Math.min(...all);
  const right = Math.max(...all);
  const headerRow = Math.max(...table.headerRows) - 1;
  const listed = sheet.tables.find(
    ({ area }) => area.top <= headerRow && headerRow < area.bottom && area.left <= left && area.right >= right,
  );
  if (table.rows.some(({ row, is }) => is === "total" && row === table.lastRow))
    return refused(`“${sheet.name}” ends with a row of totals: take it away first, so that the new row can follow.`);
  const row = lastFilled(sheet, headerRow, listed?.area ?? { left, right, bottom: table.lastRow - 1 }) + 1;
  if ([row, row + 1].some((each) => isTaken(sheet, each, listed?.area ?? { left, right })))
    return refused(`There is no empty row below the last one of “${sheet.name}”: make room there first.`);
  const [first, last] = [written[0]!.index, written.at(-1)!.index];
  const grows = listed !== undefined && row > listed.area.bottom;
  return {
    refusal: null,
    plan: {
      sheet: sheet.name,
      range: rangeAddress({ top: row, left: first, bottom: row, right: last }),
      width: last - first + 1,
      cells: written.map(({ index, ...rest }) => ({ cell: address(row, index), at: index - first, ...rest })),
      headers: written.map(({ index }) => ({
        cell: address(headerRow, index),
        text: textOf(sheet.rows[headerRow]?.[index]),
      })),
      table: grows ? { name: listed.name, range: rangeAddress({ ...listed.area, bottom: row }) } : null,
      leftOut: said.flatMap(([field]) =>
        columns.has(field) || optional.includes(field) ? [] : [fieldTitle(kind, field)],
      ),
    },
  };
}

function refused(refusal: string): AppendOutcome {
  return { plan: null, refusal };
}

/** The table rows of a kind go to. */
function tableOf(tables: readonly TableMapping[], kind: SheetKind): TableMapping | undefined {
  const fitting = tables.filter((table) => table.kind === kind && table.headerRows.length > 0);
  const size = (table: TableMapping) => columnsOf(table).size;
  return fitting.sort((a, b) => size(b) - size(a))[0];
}

interface Column {
  index: number;
  header: string;
}

function columnsOf({ columns }: TableMapping): Map<string, Column> {
  const found = new Map<string, Column>();
  for (const { field, column, header, subject } of columns)
    if (field !== null && subject === undefined && !found.has(field))
      found.set(field, { index: columnIndex(column), header });
  return found;
}

interface Span {
  left: number;
  right: number;
}

/** The last row with anything in these columns, the header's when there is none; blank rows between do not end it. */
function lastFilled(sheet: RawSheet, headerRow: number, { left, right, bottom }: Span & { bottom: number }): number {
  for (let row = Math.min(sheet.rows.length - 1, bottom); row > headerRow; row--)
    if (isTaken(sheet, row, { left, right })) return row;
  return headerRow;
}

function isTaken({ rows }: RawSheet, row: number, { left, right }: Span): boolean {
  for (let column = left; column <= right; column++) if (textOf(rows[row]?.[column]) !== "") return true;
  return false;
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
