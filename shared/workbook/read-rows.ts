import type { IsoDate, KeptRow } from "../model.ts";
import { isNotApplicable, isUnknownMark, numberOf, textOf, yesOrNo } from "./cells.ts";
import { type DayOrder, dateInColumn, dayOrderOf, type Period } from "./dates.ts";
import * as findings from "./findings-cells.ts";
import type { Ledger } from "./ledger.ts";
import type { TableMapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { type CellValue, type RawSheet, rangeAddress } from "./raw-workbook.ts";
import { wholeName } from "./registers.ts";
import { choiceOf, choicesOf, fieldType } from "./sheet-kinds.ts";
import { type ReadColumn, type RowIndex, TableCells } from "./table-cells.ts";

/** What a cell of a field that takes anything holds. `percent`: a share shown in percent. */
export interface AnyValue {
  value: string | number | boolean;
  percent: boolean;
}

const amountInWords = /^[^\d]{0,12}?([+-]?\d[\d.,' ]*%?)\s*[\p{L}/%.²³ ]{1,24}$/u;

/**
 * Reads the rows of a table field by field. Each cell it gives out is put down as used; a cell that cannot be what its
 * field holds costs that cell only: the answer is `null` and a problem says why. Empty, unknown and not applicable are
 * `null` without a problem.
 */
export class TableReader extends TableCells {
  readonly problems: Problem[];
  readonly #orders = new Map<string, DayOrder>();
  readonly #asText = new Map<ReadColumn, { first: RowIndex; last: RowIndex; count: number }>();
  readonly #dates = new Map<ReadColumn, { real: number; typed: { row: RowIndex; text: string; date: IsoDate }[] }>();
  readonly #said = new Set<string>();

  constructor(sheet: RawSheet, table: TableMapping, ledger: Ledger, problems: Problem[]) {
    super(sheet, table, ledger);
    this.problems = problems;
  }

  text(row: RowIndex, field: string): string | null {
    const column = this.column(field);
    if (!column) return null;
    const text = this.#peek(row, column);
    if (this.errorAt(row, column.index) === null) this.use(row, column.index);
    return text;
  }

  /** The text, or "" when there is none. */
  name(row: RowIndex, field: string): string {
    return this.text(row, field) ?? "";
  }

  /** Given name and family name, or the one column that holds both. */
  personName(row: RowIndex): string {
    return wholeName(this.name(row, "person"), this.name(row, "firstName"), this.name(row, "lastName"));
  }

  number(row: RowIndex, field: string): number | null {
    const column = this.column(field);
    return column ? this.numberIn(row, column) : null;
  }

  /** The number in any column of the table. */
  numberIn(row: RowIndex, column: ReadColumn): number | null {
    const value = this.#read(row, column);
    if (value === null) return null;
    const number = numberOf(value);
    if (number || saysNothing(value)) {
      this.use(row, column.index);
      if (number?.asText) this.#noteText(row, column);
      return number?.value ?? null;
    }
    const text = textOf(value);
    const inside = numberOf(amountInWords.exec(text)?.[1]?.trim());
    const place = this.placeAt(row, column.index);
    if (inside) {
      this.use(row, column.index);
      this.problems.push(findings.numberInWords(place, text, inside.value));
      return inside.value;
    }
    this.problems.push(findings.notANumber(place, this.reject(row, column.index), text, column.header));
    return null;
  }

  /** A share from 0 to 1. Numbers above 1 are percent. */
  share(row: RowIndex, field: string): number | null {
    const value = this.number(row, field);
    if (value === null || Math.abs(value) <= 1) return value;
    this.once(findings.sharesOverOne(this.place(row, field), this.header(field)));
    return value / 100;
  }

  /** Adds a problem unless one of its code and column was added before. */
  once(problem: Problem): void {
    const key = `${problem.code} ${problem.place.range?.replace(/\d+/g, "") ?? ""}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.problems.push(problem);
  }

  /** Whether a field's cell shows its number in percent. */
  isPercent(row: RowIndex, field: string): boolean {
    const column = this.column(field);
    return column !== undefined && this.isPercentIn(row, column);
  }

  date(row: RowIndex, field: string): IsoDate | null {
    return this.period(row, field)?.first ?? null;
  }

  /** A day by which something is due: the last day of a period. */
  deadline(row: RowIndex, field: string): IsoDate | null {
    return this.period(row, field)?.last ?? null;
  }

  period(row: RowIndex, field: string): Period | null {
    const column = this.column(field);
    return column ? this.periodIn(row, column) : null;
  }

  /** The day or period in any column of the table. */
  periodIn(row: RowIndex, column: ReadColumn): Period | null {
    const value = this.#read(row, column);
    if (value === null) return null;
    const { index, header } = column;
    const order = typeof value === "string" ? this.#order(column) : "day-first";
    const period = dateInColumn(value, this.sheet.dateSystem, this.formatAt(row, index), order);
    if (period || saysNothing(value)) {
      this.use(row, index);
      if (period) this.#noteDate(row, column, typeof value === "string" ? [textOf(value), period.first] : null);
      return period;
    }
    this.problems.push(findings.notADate(this.placeAt(row, index), this.reject(row, index), textOf(value), header));
    return null;
  }

  choice<Choice extends string>(row: RowIndex, field: string): Choice | null {
    const type = fieldType(this.kind, field);
    const column = this.column(field);
    if (!column || typeof type !== "object") return null;
    const text = this.#peek(row, column);
    const choice = text === null ? null : choiceOf(type.choice, text);
    if (text === null || choice !== null) {
      if (this.errorAt(row, column.index) === null) this.use(row, column.index);
      return choice as Choice | null;
    }
    const place = this.placeAt(row, column.index);
    const cells = this.reject(row, column.index);
    this.problems.push(findings.notAChoice(place, cells, text, column.header, choicesOf(type.choice)));
    return null;
  }

  yesOrNo(row: RowIndex, field: string): boolean | null {
    const column = this.column(field);
    if (!column) return null;
    const text = this.#peek(row, column);
    const answer = text === null ? null : yesOrNo(text);
    if (text === null || answer !== null) {
      if (this.errorAt(row, column.index) === null) this.use(row, column.index);
      return answer;
    }
    const place = this.placeAt(row, column.index);
    this.problems.push(findings.notYesOrNo(place, this.reject(row, column.index), text, column.header));
    return null;
  }

  /** Whatever a cell holds: numbers as numbers, everything else as text. */
  any(row: RowIndex, field: string): AnyValue | null {
    const column = this.column(field);
    return column ? this.anyIn(row, column) : null;
  }

  /** Whatever a cell of any column of the table holds. */
  anyIn(row: RowIndex, column: ReadColumn): AnyValue | null {
    const value = this.#read(row, column);
    if (value === null) return null;
    this.use(row, column.index);
    if (typeof value === "boolean") return { value, percent: false };
    const number = numberOf(value);
    if (number) return { value: number.value, percent: number.percent || this.isPercentIn(row, column) };
    return saysNothing(value) ? null : { value: textOf(value), percent: false };
  }

  /** A row as plain values, of all fields or some: dates as ISO texts, choices in our words, shares from 0 to 1. */
  keep(row: RowIndex, fields: readonly string[] = this.fields): KeptRow {
    const values: KeptRow["values"] = {};
    for (const field of fields) if (this.has(field)) values[field] = this.#plain(row, field);
    return { values, place: this.place(row) };
  }

  /** Says what is to be said about columns as a whole. Call it after the last row. */
  finish(): void {
    for (const [{ index, header }, { real, typed }] of this.#dates) {
      const [first] = typed;
      if (first && real > 0)
        this.problems.push(
          findings.datesAsText(this.placeAt(first.row, index), typed.length, header, first.text, first.date),
        );
    }
    this.#finishNumbers();
  }

  #finishNumbers(): void {
    const noted = [...this.#asText];
    if (noted.length === 0) return;
    const indexes = noted.map(([{ index }]) => index);
    const range = rangeAddress({
      top: Math.min(...noted.map(([, { first }]) => first)),
      left: Math.min(...indexes),
      bottom: Math.max(...noted.map(([, { last }]) => last)),
      right: Math.max(...indexes),
    });
    const count = noted.reduce((sum, [, each]) => sum + each.count, 0);
    const headers = noted.map(([{ header }]) => header);
    this.problems.push(findings.numbersAsText({ sheet: this.sheet.name, range }, count, headers));
  }

  #plain(row: RowIndex, field: string): string | number | boolean | null {
    const type = fieldType(this.kind, field);
    if (typeof type === "object") return this.choice(row, field);
    if (type === "number" || type === "money") return this.number(row, field);
    if (type === "share") return this.share(row, field);
    if (type === "date") return this.date(row, field);
    if (type === "deadline") return this.deadline(row, field);
    if (type === "boolean") return this.yesOrNo(row, field);
    return type === "any" ? (this.any(row, field)?.value ?? null) : this.text(row, field);
  }

  /** The cell's value; an error in it becomes a problem. */
  #read(row: RowIndex, { index, header }: ReadColumn): CellValue {
    const error = this.errorAt(row, index);
    if (error === null) return this.valueAt(row, index);
    const cells = this.reject(row, index);
    if (cells > 0) this.problems.push(findings.cellWithError(this.placeAt(row, index), cells, error, header));
    return null;
  }

  /** What a cell says, without putting it down as used. */
  #peek(row: RowIndex, column: ReadColumn): string | null {
    const value = this.#read(row, column);
    return value === null || saysNothing(value) ? null : textOf(value);
  }

  /** Whether a cell of any column shows its number in percent. */
  isPercentIn(row: RowIndex, { index }: ReadColumn): boolean {
    const value = this.valueAt(row, index);
    if (typeof value === "string") return numberOf(value)?.percent ?? false;
    return typeof value === "number" && (this.formatAt(row, index)?.includes("%") ?? false);
  }

  #noteText(row: RowIndex, column: ReadColumn): void {
    const noted = this.#asText.get(column);
    if (!noted) this.#asText.set(column, { first: row, last: row, count: 1 });
    else this.#asText.set(column, { first: noted.first, last: row, count: noted.count + 1 });
  }

  #noteDate(row: RowIndex, column: ReadColumn, typed: [text: string, date: IsoDate] | null): void {
    const noted = this.#dates.get(column) ?? { real: 0, typed: [] };
    this.#dates.set(column, noted);
    if (typed) noted.typed.push({ row, text: typed[0], date: typed[1] });
    else noted.real++;
  }

  #order({ column, index, header }: ReadColumn): DayOrder {
    const known = this.#orders.get(column);
    if (known) return known;
    const { firstRow, lastRow } = this.table;
    const order = dayOrderOf(this.sheet.rows.slice(firstRow - 1, lastRow).map((cells) => cells[index]));
    if (order === null) {
      const place = { sheet: this.sheet.name, range: `${column}${firstRow}:${column}${lastRow}` };
      this.problems.push(findings.dayOrderUnclear(place, header));
    }
    this.#orders.set(column, order ?? "day-first");
    return order ?? "day-first";
  }
}

/** Whether a cell only says that nobody knows, or that the question does not arise. */
function saysNothing(value: CellValue): boolean {
  return typeof value === "string" && (isUnknownMark(value) || isNotApplicable(value));
}
