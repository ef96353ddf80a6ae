/**
 * What a cell holds, as Excel would hand it over: a date is a serial number with a date format, a percentage
 * is a fraction with a percent format, an error cell is `null` with its kind in `errors`, an empty cell is `null`.
 */
export type CellValue = string | number | boolean | null;

/** First and last row and column of a rectangle, counted from 0 at A1, both ends included. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet. `rows[r][c]` is the cell; rows may be shorter than the sheet is wide. */
export interface RawSheet {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  dateSystem: 1900 | 1904;
  rows: readonly (readonly CellValue[])[];
  /** Sparse facts about cells, keyed by `cellKey(row, column)`. */
  formulas: ReadonlySet<number>;
  errors: ReadonlyMap<number, string>;
  /** Number formats other than General. */
  formats: ReadonlyMap<number, string>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Rectangle[];
  tables: readonly { name: string; area: Rectangle }[];
}

/** A workbook as cells. The only thing a host (Excel, a file) has to supply. */
export interface RawWorkbook {
  name: string;
  sheets: readonly RawSheet[];
  definedNames: readonly { name: string; refersTo: string }[];
  /** What the reader had to leave out, in plain words (chart sheets, sheets over the limit). */
  notes: readonly { sheet: string | null; message: string }[];
}

const columnsPerRow = 16384;

/**
 * The key of a cell in the sparse facts of a sheet.
 * @example cellKey(1, 2) // => 16386
 */
export function cellKey(row: number, column: number): number {
  return row * columnsPerRow + column;
}

/**
 * The letters of a column counted from 0.
 * @example columnName(27) // => "AB"
 */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/**
 * The column counted from 0 that letters name; -1 when they name none.
 * @example columnIndex("AB") // => 27
 */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The A1 address of a cell counted from 0.
 * @example address(6, 3) // => "D7"
 */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * The A1 address of a rectangle; a single cell is named alone.
 * @example rangeAddress({ top: 0, left: 0, bottom: 9, right: 1 }) // => "A1:B10"
 */
export function rangeAddress({ top, left, bottom, right }: Rectangle): string {
  const first = address(top, left);
  const last = address(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * What a workbook is called without the endings of its files.
 * @example nameWithoutEndings("KPIs.csv + Skills.xlsx") // => "KPIs + Skills"
 */
export function nameWithoutEndings(name: string): string {
  return name.replace(/\.(xlsx|xlsm|csv|tsv)(?=$| \+ )/gi, "");
}

/** Several workbooks as one. A sheet name that occurs twice gets its workbook's name behind it. */
export function joinWorkbooks(workbooks: readonly RawWorkbook[]): RawWorkbook {
  const taken = new Map<string, number>();
  for (const { sheets } of workbooks) for (const { name } of sheets) taken.set(name, (taken.get(name) ?? 0) + 1);
  const label = (workbook: RawWorkbook, sheet: string) =>
    taken.get(sheet)! > 1 ? `${sheet} (${workbook.name})` : sheet;
  return {
    name: workbooks.map(({ name }) => name).join(" + "),
    sheets: workbooks.flatMap((workbook) =>
      workbook.sheets.map((sheet) => ({ ...sheet, name: label(workbook, sheet.name) })),
    ),
    definedNames: workbooks.flatMap(({ definedNames }) => definedNames),
    notes: workbooks.flatMap(({ notes }) => notes),
  };
}
