import type { Criticality } from "../model.ts";
import { textOf } from "./cells.ts";
import { dateInColumn } from "./dates.ts";
import { isFilled } from "./ledger.ts";
import { nameFromAbove, notDated } from "./level-findings.ts";
import type { ColumnMapping, RowMapping } from "./mapping.ts";
import { cellKey, columnIndex } from "./raw-workbook.ts";
import { choiceOf } from "./sheet-kinds.ts";
import type { TableReading } from "./table-reading.ts";

/** The rows of a table that are not data, by row counted from 0. */
export function specialRows({ table }: TableReading): Map<number, RowMapping> {
  const special = new Map(table.rows.map((mark) => [mark.row - 1, mark]));
  for (const row of table.headerRows) if (!special.has(row - 1)) special.set(row - 1, { row, is: "header", text: "" });
  return special;
}

const titled =
  /^(?:team|department|dept|group|shift|crew|unit|division|abteilung|schicht|squad|area|site|category|role|name)\s*[:–—-]\s*(\S.*)$/i;

/**
 * What a section title names, without the word that says what it is.
 * @example sectionName("Team: East") // => "East"
 */
export function sectionName(text: string): string {
  const plain = textOf(text);
  return titled.exec(plain)?.[1] ?? plain.replace(/\s*:$/, "");
}

/**
 * The text of the column that names the rows. A cell merged over several rows names them all, and so does the name
 * above when `goesOn`: a row without a name of its own goes on with the row before.
 */
export class RowNames {
  readonly #reading: TableReading;
  readonly #column: number;
  readonly #merged = new Map<number, number>();
  readonly #goesOn: boolean;
  readonly #title: ColumnMapping | undefined;
  #last = "";
  #told = false;

  constructor(reading: TableReading, column: number, goesOn: boolean) {
    this.#reading = reading;
    this.#column = column;
    this.#goesOn = goesOn;
    this.#title = reading.table.columns.find((each) => columnIndex(each.column) === column);
    for (const { left, right, top, bottom } of reading.sheet.merges)
      if (left <= column && right >= column && bottom > top && bottom - top < 100_000)
        for (let row = top + 1; row <= bottom; row++) this.#merged.set(row, top);
  }

  /** Forgets the name above, because another section begins. */
  startAnew(): void {
    this.#last = "";
  }

  /** The text for a row: its own, or that of the rows it belongs to. */
  at(row: number): string {
    if (this.#column < 0) return "";
    const { sheet, ledger, problems } = this.#reading;
    const own = textOf(sheet.rows[row]?.[this.#column]);
    if (own !== "") {
      ledger.use(row, this.#column);
      this.#last = own;
      return own;
    }
    const top = this.#merged.get(row);
    if (top !== undefined) return textOf(sheet.rows[top]?.[this.#column]);
    if (!this.#goesOn || this.#last === "") return "";
    if (!this.#told && this.#title?.field !== "category")
      problems.add(nameFromAbove(this.#title?.header ?? ""), row, this.#column);
    this.#told = true;
    return this.#last;
  }
}

/**
 * Whether most rows leave a column empty, so that a text in it goes for the rows below too, as a team written once.
 * The first row of the table must have one.
 */
export function isWrittenOnce({ sheet, table }: TableReading, column: number): boolean {
  if (column < 0 || !isFilled(sheet.rows[table.firstRow - 1]?.[column])) return false;
  let filled = 0;
  for (let row = table.firstRow - 1; row < table.lastRow; row++) if (isFilled(sheet.rows[row]?.[column])) filled++;
  return filled * 2 <= table.lastRow - table.firstRow + 1;
}

const detailFields = ["department", "manager", "targetRole"] as const;
const dayFields = ["hired", "left", "promoted"] as const;

/** Fills in what a row says about a person besides name, number, team and role. What is known already is kept. */
export function addDetails(reading: TableReading, row: number, person: number): void {
  const known = reading.registers.people[person]!;
  for (const field of detailFields) {
    const text = reading.field(row, field);
    if (text !== "") known[field] ??= text;
  }
  for (const field of dayFields) known[field] ??= dayField(reading, row, field);
}

function dayField(reading: TableReading, row: number, field: string): string | null {
  const column = reading.columnOf(field);
  const value = column < 0 ? null : reading.sheet.rows[row]?.[column];
  if (!isFilled(value)) return null;
  const format = reading.sheet.formats.get(cellKey(row, column));
  const period = dateInColumn(value, reading.sheet.dateSystem, format);
  if (period) reading.ledger.use(row, column);
  else reading.problems.add(notDated(textOf(value)), row, column, reading.ledger.report(row, column));
  return period?.first ?? null;
}

/** Fills in what a row says about a skill. What is known already is kept. */
export function describeSkill(reading: TableReading, row: number, skill: number, category: string | null): void {
  const known = reading.registers.skills[skill]!;
  if (category) known.category ??= category;
  const description = reading.field(row, "description");
  if (description !== "") known.description ??= description;
  const column = reading.columnOf("criticality");
  const value = column < 0 ? null : reading.sheet.rows[row]?.[column];
  if (!isFilled(value)) return;
  reading.ledger.use(row, column);
  known.criticality ??= choiceOf("criticality", textOf(value)) as Criticality | null;
}
