import { type CellValue, type Rectangle, rangeAddress } from "../workbook/raw-workbook.ts";
import type { PlannedFormula, SheetPlan } from "../workbook/sheet-plan.ts";
import { tabColors } from "./colors.ts";
import type { Layout } from "./layout.ts";
import { isLive, type PlannedCell } from "./live-cell.ts";
import { headerHeight, rowHeight } from "./row-heights.ts";

/** Above the header: the title, one sentence, a note, and the sheets the numbers come from. */
export const headerRow = 4;
export const firstRow = headerRow + 1;
const linksRow = headerRow - 1;

/** A column of a result sheet. `format` is a number format; `input`: the reader may change its cells. */
export interface Column<Row> {
  header: string;
  width: number;
  format?: string;
  wrap?: boolean;
  input?: boolean;
  cell(row: Row, at: number): PlannedCell;
}

/** A place a cell leads to. */
export interface Jump {
  sheet: string;
  range: string;
}

/** A result sheet before its cells are laid out. Without rows the sentence says what would fill it. */
export interface TableSheet<Key extends string, Row> {
  layout: Layout<Key>;
  title: string;
  sentence: string;
  note?: string;
  /** The user's sheets the numbers come from, and whether they stand in the same workbook. */
  from: { sheets: readonly string[]; linked: boolean };
  columns: Readonly<Record<Key, Column<Row>>>;
  rows: readonly Row[];
  /** Name of the table; `null` where the header names things of the user. */
  table: string | null;
  frozenColumns?: number;
  /** The last column that is printed; all of them when left out. */
  printedTo?: Key;
  /** The last row of a chart that stands below the table. */
  chartTo?: number;
  tab?: keyof typeof tabColors;
  /** Where cells of a column lead to. */
  jumps?: { column: Key; to(row: Row): Jump | null };
  landscape?: boolean;
  more?: Partial<SheetPlan>;
}

const mostLinks = 6;

/** The plan of a result sheet: title, sentence, note, links back, header, and a row for each row. */
export function tableSheet<Key extends string, Row>(sheet: TableSheet<Key, Row>): SheetPlan {
  const { layout, rows, from } = sheet;
  const columns = layout.keys.map((key) => sheet.columns[key]);
  const planned = rows.map((row, index) => columns.map(({ cell }) => cell(row, firstRow + index)));
  const formulas = planned.flatMap((cells, index) =>
    cells.flatMap((cell, column): PlannedFormula[] =>
      isLive(cell) ? [{ row: firstRow + index, column, formula: cell.formula }] : [],
    ),
  );
  const cells = planned.map((row) => row.map((cell): CellValue => (isLive(cell) ? cell.value : cell)));
  const last = Math.max(firstRow, firstRow + rows.length - 1);
  const { links, jumps } = linksBack(from);
  const printed = sheet.printedTo === undefined ? columns.length - 1 : layout.column(sheet.printedTo);
  const header = columns.map((column) => column.header);
  const widths = columns.map(({ width }) => width);
  const wrapped = columns.flatMap(({ wrap }, column) => (wrap ? [column] : []));
  const plan: SheetPlan = {
    name: layout.sheet,
    rows: [[sheet.title], [sheet.sentence], [sheet.note ?? null], links, header, ...cells],
    titleRows: headerRow,
    headerRow,
    frozenRows: firstRow,
    frozenColumns: sheet.frozenColumns ?? 0,
    widths,
    rowHeights: [
      ...Array.from({ length: headerRow }, () => null),
      headerHeight(header, widths),
      ...cells.map((row) => rowHeight(row, widths, wrapped)),
    ],
    formats: columns.map(({ format }) => format ?? null),
    // Where one column goes on in the next line, all of them start at the top of their row.
    wrappedColumns: wrapped.length > 0 ? [...columns.keys()] : [],
    tabColor: tabColors[sheet.tab ?? "answer"],
    formulas,
    inputs: inputsOf(columns, planned),
    jumps: [...jumps, ...(sheet.jumps ? jumpsOf(sheet, sheet.jumps) : [])],
    print: {
      area: { top: 0, left: 0, bottom: Math.max(last, sheet.chartTo ?? 0), right: printed },
      landscape: sheet.landscape ?? true,
      repeatedRows: firstRow,
    },
  };
  if (sheet.table !== null) plan.table = sheet.table;
  return { ...plan, ...sheet.more };
}

/** The cells of input columns that hold values: runs of them, one below the other. */
function inputsOf<Row>(columns: readonly Column<Row>[], planned: readonly (readonly PlannedCell[])[]): Rectangle[] {
  return columns.flatMap(({ input }, column) => {
    const runs: Rectangle[] = [];
    if (!input) return runs;
    planned.forEach((cells, index) => {
      const row = firstRow + index;
      const run = runs.at(-1);
      if (isLive(cells[column]!)) return;
      if (run?.bottom === row - 1) run.bottom = row;
      else runs.push({ top: row, left: column, bottom: row, right: column });
    });
    return runs;
  });
}

function linksBack({ sheets, linked }: { sheets: readonly string[]; linked: boolean }): {
  links: CellValue[];
  jumps: NonNullable<SheetPlan["jumps"]>;
} {
  if (sheets.length === 0) return { links: [null], jumps: [] };
  const shown = sheets.slice(0, mostLinks);
  const more = sheets.length > shown.length ? [`and ${sheets.length - shown.length} more`] : [];
  if (!linked) return { links: [`From: ${[...shown, ...more].join(", ")}`], jumps: [] };
  return {
    links: ["From:", ...shown, ...more],
    jumps: shown.map((sheet, index) => ({ row: linksRow, column: index + 1, sheet, range: "A1" })),
  };
}

function jumpsOf<Key extends string, Row>(
  { layout, rows }: TableSheet<Key, Row>,
  { column, to }: NonNullable<TableSheet<Key, Row>["jumps"]>,
): NonNullable<SheetPlan["jumps"]> {
  return rows.flatMap((row, index) => {
    const place = to(row);
    return place === null ? [] : [{ row: firstRow + index, column: layout.column(column), ...place }];
  });
}

/** The cells of a column below the header, as a rectangle; `rows` counts them. */
export function columnArea<Key extends string>(layout: Layout<Key>, from: Key, to: Key, rows: number): Rectangle {
  return { top: firstRow, left: layout.column(from), bottom: firstRow + rows - 1, right: layout.column(to) };
}

/** The address of the first cell of a column, to which the formula of a conditional format is relative. */
export function firstCell<Key extends string>(layout: Layout<Key>, key: Key): string {
  const column = layout.column(key);
  return rangeAddress({ top: firstRow, left: column, bottom: firstRow, right: column });
}
