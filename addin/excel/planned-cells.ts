import { isDateFormat } from "../../shared/workbook/dates.ts";
import type { CellValue, Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { serialOf } from "../../shared/workbook/serial.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";

/** What a cell shall show. Empty is "": to Excel, `null` would mean “leave what is there”. */
export type Shown = string | number | boolean;

const longestText = 32_767;
/** A text this long is no date or number, whatever it holds. */
const longestNumber = 40;

/** Cells of a plan that are written together. */
export interface Block {
  area: Rectangle;
  shown: Shown[][];
  /** About how much they add to a message. */
  bytes: number;
  /** About how long the formulas among them are. */
  formulaBytes: number;
}

/** A plan's cells from the top, in blocks of whole rows (at least one) that are up to so many bytes, read back too. */
export function blocksOf(plan: SheetPlan, system: 1900 | 1904, mostBytes: number): Block[] {
  const width = plan.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const formulaBytes = new Map<number, number>();
  for (const { row, formula } of plan.formulas ?? [])
    formulaBytes.set(row, (formulaBytes.get(row) ?? 0) + textBytes(formula));
  const isDate = Array.from({ length: width }, (_, column) => isDateFormat(plan.formats?.[column] ?? undefined));
  const blocks: Block[] = [];
  if (width === 0) return blocks;
  let block: Block | null = null;
  for (const [row, cells] of plan.rows.entries()) {
    const isBelow = row > (plan.headerRow ?? -1);
    const shown = Array.from({ length: width }, (_, column) =>
      shownOf(cells[column] ?? null, isBelow && isDate[column] ? system : null),
    );
    const bytes = shown.reduce((sum: number, value) => sum + bytesOf(value), 2);
    const formulas = formulaBytes.get(row) ?? 0;
    // Read back, the cells of a row come twice when some of them compute themselves.
    if (block === null || 2 * (block.bytes + bytes) + block.formulaBytes + formulas > mostBytes) {
      block = { area: { top: row, left: 0, bottom: row, right: width - 1 }, shown: [], bytes: 0, formulaBytes: 0 };
      blocks.push(block);
    }
    block.area.bottom = row;
    block.shown.push(shown);
    block.bytes += bytes;
    block.formulaBytes += formulas;
  }
  return blocks;
}

/** Formulas that are written together, as rows; `null` leaves a cell as it is. */
export interface FormulaBlock {
  area: Rectangle;
  formulas: (string | null)[][];
  bytes: number;
}

const bytesOfNull = 5;

/** A plan's formulas from the top, in blocks of neighbouring rows of up to so many bytes. */
export function formulaBlocksOf({ formulas = [] }: SheetPlan, mostBytes: number): FormulaBlock[] {
  const rows = new Map<number, (typeof formulas)[number][]>();
  for (const each of formulas) {
    const own = rows.get(each.row);
    if (own) own.push(each);
    else rows.set(each.row, [each]);
  }
  const blocks: FormulaBlock[] = [];
  let gathered: (typeof formulas)[number][] = [];
  let bytes = 0;
  const close = () => {
    if (gathered.length > 0) blocks.push(formulaBlock(gathered, bytes));
    gathered = [];
    bytes = 0;
  };
  for (const row of [...rows.keys()].sort((one, other) => one - other)) {
    const own = rows.get(row)!;
    const size = own.reduce((sum, { formula }) => sum + textBytes(formula) + 4, 0);
    const last = gathered.at(-1)?.row;
    if (last !== undefined && (row > last + 1 || bytes + size > mostBytes)) close();
    gathered.push(...own);
    bytes += size;
  }
  close();
  return blocks;
}

function formulaBlock(formulas: NonNullable<SheetPlan["formulas"]>, bytes: number): FormulaBlock {
  const columns = formulas.map(({ column }) => column);
  const left = columns.reduce((least, column) => Math.min(least, column));
  const right = columns.reduce((most, column) => Math.max(most, column));
  const top = formulas[0]!.row;
  const bottom = formulas.at(-1)!.row;
  const block = Array.from({ length: bottom - top + 1 }, () => new Array<string | null>(right - left + 1).fill(null));
  for (const { row, column, formula } of formulas) block[row - top]![column - left] = `=${formula}`;
  const nulls = block.length * (right - left + 1) - formulas.length;
  return { area: { top, left, bottom, right }, formulas: block, bytes: bytes + nulls * bytesOfNull };
}

/** What a cell shows. An ISO date becomes a date of the workbook's date system, where one is wanted. */
function shownOf(value: CellValue, system: 1900 | 1904 | null): Shown {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  const serial = system === null ? null : serialOf(value, system);
  return serial ?? excelText(value);
}

/** A text as a cell keeps it: line breaks of one sign, half letters replaced, and no longer than a cell holds. */
function excelText(text: string): string {
  const isPlain = !/[\r\ud800-\udfff]/.test(text);
  const whole = isPlain ? text : text.replace(/\r\n?/g, "\n").replace(/\p{Surrogate}/gu, "\ufffd");
  return whole.length > longestText ? `${whole.slice(0, longestText - 1)}…` : whole;
}

const errorText = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NULL!|NUM!)$/;

/**
 * What has to be typed for a cell to show this. Excel would make formulas, numbers, dates, truth values and errors of
 * texts that look like them; an apostrophe in front keeps them texts and is not part of them. With `errorsToo` the
 * text of an error becomes one, as it does in a file.
 */
export function typedFor(shown: Shown, errorsToo = false): Shown {
  if (typeof shown !== "string" || shown === "" || (errorsToo && errorText.test(shown))) return shown;
  const isPlain =
    /^(?:[A-Za-z]|\p{L})/u.test(shown) &&
    (shown.length > longestNumber || !/\d/.test(shown)) &&
    !/^(true|false)$/i.test(shown);
  return isPlain ? shown : forcedText(shown);
}

/** A text that stays one, whatever Excel would make of it. */
export function forcedText(shown: Shown): Shown {
  return typeof shown === "string" && shown !== "" ? `'${shown}` : shown;
}

function bytesOf(shown: Shown): number {
  return typeof shown === "string" ? textBytes(shown) + 4 : 10;
}

/** The length of a text in a message, in bytes. */
export function textBytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code < 0x20 || code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}
