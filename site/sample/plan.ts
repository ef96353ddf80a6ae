import type { CellValue, Rectangle } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import type { SampleCell, SampleSheet } from "./sheet.ts";

const narrowest = 9;
const widest = 44;
const skillColumn = 13;
const lineHeight = 15;
const roomLost = 6;

/** The sheet as the writer takes it, with a title above, names of columns that stay in sight, and sensible widths. */
export function planOf({ name, rows, header, merges, hiddenRows }: SampleSheet): SheetPlan {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.slice(header + 1).map((row) => row[column] ?? null),
  );
  const isGrid = merges.length > 0;
  const isWordy = !isGrid && columns.some((cells) => longestOf(cells) > widest);
  const widths = columns.map((cells, column) =>
    isGrid && column > 3 ? skillColumn : widthOf([rows[header]![column] ?? null, ...cells]),
  );
  return {
    name,
    rows: rows.map((row) => row.map(plainValueOf)),
    headerRow: header,
    titleRows: Math.min(2, header),
    frozenRows: header + 1,
    frozenColumns: isGrid ? 2 : 1,
    widths,
    rowHeights: rows.map((row, index) =>
      index === header || (isWordy && index > header) ? heightOf(row, widths) : null,
    ),
    formats: columns.map((cells) =>
      isUniform(cells) ? (cells.map(formatOf).find((format) => format !== null) ?? null) : null,
    ),
    cellFormats: columns.flatMap((cells, column) => (isUniform(cells) ? [] : formattedRuns(cells, header + 1, column))),
    // Where one column goes on in the next line, all of them start at the top of their row.
    wrappedColumns: isWordy ? [...columns.keys()] : [],
    merges: merges.map(({ row, from, to }) => ({ top: row, left: from, bottom: row, right: to })),
    hiddenRows,
  };
}

function plainValueOf(cell: SampleCell): CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  return "error" in cell ? cell.error : cell.value;
}

function formatOf(cell: SampleCell): string | null {
  return cell !== null && typeof cell === "object" && "format" in cell ? cell.format : null;
}

/** Whether one number format does for the whole column. */
function isUniform(cells: readonly SampleCell[]): boolean {
  const numbers = cells.filter((cell) => typeof cell === "number" || formatOf(cell) !== null);
  return new Set(numbers.map(formatOf)).size < 2;
}

/** Runs of cells in a column that share a format. */
function formattedRuns(
  cells: readonly SampleCell[],
  firstRow: number,
  column: number,
): { area: Rectangle; format: string }[] {
  const runs: { area: Rectangle; format: string }[] = [];
  cells.forEach((cell, index) => {
    const format = formatOf(cell);
    const row = firstRow + index;
    const last = runs.at(-1);
    if (format === null) return;
    if (last?.format === format && last.area.bottom === row - 1) last.area.bottom = row;
    else runs.push({ area: { top: row, left: column, bottom: row, right: column }, format });
  });
  return runs;
}

/** High enough for the longest text of a row; `null` where one line does. Lines break between words, so some room is lost. */
function heightOf(row: readonly SampleCell[], widths: readonly number[]): number | null {
  const most = Math.max(
    ...row.map((cell, column) => {
      const length = longestOf([cell]);
      return length <= widths[column]! ? 1 : Math.ceil((length + roomLost) / widths[column]!);
    }),
  );
  return most > 1 ? most * lineHeight : null;
}

function widthOf(cells: readonly SampleCell[]): number {
  return Math.min(widest, Math.max(narrowest, longestOf(cells)) + 2);
}

function longestOf(cells: readonly SampleCell[]): number {
  return Math.max(0, ...cells.map((cell) => (formatOf(cell) === null ? String(cell ?? "").length : narrowest)));
}
