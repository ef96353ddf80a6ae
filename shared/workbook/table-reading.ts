import { type RaterType, type RequirementScope, raterTypes, type Scale, unknownDay } from "../model.ts";
import { numberOf, textOf } from "./cells.ts";
import { dateInColumn, dayNumber } from "./dates.ts";
import { isFilled, type Ledger } from "./ledger.ts";
import type { LevelBuffer, RequirementBuffer } from "./level-buffers.ts";
import {
  type Finding,
  levelIsError,
  levelLooksLikeDate,
  levelNotUnderstood,
  levelOffScale,
  notDated,
  raterNotUnderstood,
  weightInWords,
  weightNotUnderstood,
} from "./level-findings.ts";
import { levelHeader } from "./level-headers.ts";
import type { LevelProblems } from "./level-problems.ts";
import { type CellIs, cellIs, LevelReader } from "./level-reader.ts";
import type { ColumnMapping, TableMapping } from "./mapping.ts";
import { address, type CellValue, cellKey, columnIndex, type RawSheet } from "./raw-workbook.ts";
import type { Registers } from "./registers.ts";
import { scaleInUse } from "./scales.ts";
import { choiceOf } from "./sheet-kinds.ts";

/** Where levels go. */
export interface LevelsInto {
  ratings: LevelBuffer;
  requirements: RequirementBuffer;
}

/** A level column of the mapping, ready to be read. */
export interface ReadyColumn {
  mapping: ColumnMapping;
  column: number;
  reader: LevelReader;
  required: boolean;
  rater: number;
  day: number;
}

/** What a row says about all its levels: whose view, from when, how important, and whether they are what is needed. */
export interface RowFacts {
  rater: number | null;
  required: boolean;
  day: number;
  /** From when what the row asks for is needed. A date of rating is no such day. */
  neededFrom: number;
  weight: number;
}

const manager = raterTypes.indexOf("manager");

/** One table being read: where its cells are, where its levels go, and what is wrong with it. */
export class TableReading {
  readonly sheet: RawSheet;
  readonly table: TableMapping;
  readonly registers: Registers;
  readonly ledger: Ledger;
  readonly problems: LevelProblems;
  readonly levels: ReadyColumn[];
  /** Level columns of words whose order nobody knows: they cannot be read. */
  readonly unordered: readonly ColumnMapping[];
  readonly #into: LevelsInto;
  readonly #sheetIndex: number;
  /** Some column holds what people have, so that dates in rows are those of ratings. */
  readonly #rates: boolean;
  readonly #told = new Set<string>();
  readonly #fields = new Map<string, number>();
  readonly #days = new Map<CellValue | undefined, number>();
  readonly #raters = new Map<string, { rater: number | null; required: boolean; day: number; clear: boolean }>();

  constructor(
    source: { sheet: RawSheet; table: TableMapping; sheetIndex: number; scale: Scale },
    tools: { registers: Registers; ledger: Ledger; problems: LevelProblems; into: LevelsInto },
  ) {
    this.sheet = source.sheet;
    this.table = source.table;
    this.#sheetIndex = source.sheetIndex;
    this.registers = tools.registers;
    this.ledger = tools.ledger;
    this.problems = tools.problems;
    this.#into = tools.into;
    for (const { field, column } of source.table.columns)
      if (field !== null && field !== "level") this.#fields.set(field, columnIndex(column));
    const readers = new Map<Scale, LevelReader>();
    const readerOf = (scale: Scale) => {
      const reader = readers.get(scale) ?? new LevelReader(scale, source.table.marks ?? {}, source.scale);
      readers.set(scale, reader);
      return reader;
    };
    const columns = source.table.columns.filter(({ field }) => field === "level");
    const scaleOf = (mapping: ColumnMapping) => mapping.scale ?? scaleInUse(source.table, source.scale);
    this.unordered = columns.filter((mapping) => !scaleOf(mapping));
    this.levels = columns.flatMap((mapping): ReadyColumn[] => {
      const scale = scaleOf(mapping);
      if (!scale) return [];
      const role = mapping.role ?? (source.table.kind === "required-levels" ? "required" : "current");
      return [
        {
          mapping,
          column: columnIndex(mapping.column),
          reader: readerOf(scale),
          required: role === "required",
          rater: mapping.rater ? raterTypes.indexOf(mapping.rater) : manager,
          day: mapping.date ? dayNumber(mapping.date) : unknownDay,
        },
      ];
    });
    this.#rates = this.levels.some(({ required }) => !required);
  }

  /** The column of a field, or −1. */
  columnOf(field: string): number {
    return this.#fields.get(field) ?? -1;
  }

  /** The text of a field in a row; a cell that says something counts as used. */
  field(row: number, name: string): string {
    const column = this.columnOf(name);
    if (column < 0) return "";
    const text = textOf(this.sheet.rows[row]?.[column]);
    if (text !== "") this.ledger.use(row, column);
    return text;
  }

  /** Whether any level cell of a row holds anything. */
  hasLevels(row: number): boolean {
    const cells = this.sheet.rows[row] ?? [];
    return this.levels.some(({ column }) => isFilled(cells[column]));
  }

  /** What the rater, date and weight cells of a row say. */
  facts(row: number): RowFacts {
    const said = this.#rater(row);
    const dated = this.#day(row);
    const neededFrom = this.#rates || dated === null ? said.day : dated;
    return { ...said, day: dated ?? said.day, neededFrom, weight: this.#weight(row) };
  }

  /** Reads one cell as a person's level (or what they need) and puts it where it belongs. */
  person(row: number, level: ReadyColumn, person: number, skill: number, facts: RowFacts): void {
    const is = this.cell(row, level);
    if (is === cellIs.unknown) return;
    const required = level.required || facts.required;
    if (is === cellIs.notApplicable) this.#require(row, level, "person", person, skill, Number.NaN, facts, required);
    else if (is !== cellIs.level) return;
    else if (required) this.#require(row, level, "person", person, skill, needed(level.reader), facts, true);
    else {
      const day = level.day === unknownDay ? facts.day : level.day;
      const rater = level.mapping.rater ? level.rater : (facts.rater ?? level.rater);
      this.#into.ratings.add(person, skill, rater, level.reader.level, day, this.#sheetIndex, row, level.column);
    }
  }

  /** Reads one cell as what a role, a team or everyone needs. */
  needed(row: number, level: ReadyColumn, scope: RequirementScope, who: number, skill: number, facts: RowFacts): void {
    const is = this.cell(row, level);
    if (is === cellIs.level) this.#require(row, level, scope, who, skill, needed(level.reader), facts, true);
    else if (is === cellIs.notApplicable) this.#require(row, level, scope, who, skill, Number.NaN, facts, true);
  }

  #require(
    row: number,
    level: ReadyColumn,
    scope: RequirementScope,
    who: number,
    skill: number,
    value: number,
    facts: RowFacts,
    dated: boolean,
  ): void {
    const day = !dated ? unknownDay : level.day === unknownDay ? facts.neededFrom : level.day;
    this.#into.requirements.add({
      scope,
      who,
      skill,
      level: value,
      weight: facts.weight,
      day,
      sheet: this.#sheetIndex,
      row,
      column: level.column,
    });
  }

  /** Reads one cell, keeps account of it and says what it was. */
  cell(row: number, { column, reader, required }: ReadyColumn): CellIs {
    const value = this.sheet.rows[row]?.[column];
    if (value === null || value === undefined) {
      const error = this.sheet.errors.size > 0 ? this.sheet.errors.get(cellKey(row, column)) : undefined;
      if (error !== undefined) this.#error(row, column, error);
      return cellIs.unknown;
    }
    const format = reader.formatsMatter ? this.sheet.formats.get(cellKey(row, column)) : undefined;
    const is = reader.read(value, format);
    if (is <= cellIs.notApplicable) {
      this.ledger.use(row, column);
      return is;
    }
    if (required && reader.written === 0 && is === cellIs.offScale) {
      this.ledger.use(row, column);
      return cellIs.notApplicable;
    }
    this.#wrong(row, column, is, textOf(value), reader.scale);
    return cellIs.unknown;
  }

  #error(row: number, column: number, kind: string): void {
    if (kind === "#N/A")
      this.problems.add({ ...levelIsError(kind), severity: "warning" }, row, column, this.ledger.report(row, column));
    else this.problems.add(levelIsError(kind), row, column, this.ledger.report(row, column));
  }

  #wrong(row: number, column: number, is: CellIs, found: string, scale: Scale): void {
    const cells = this.ledger.report(row, column);
    const format = this.sheet.formats.get(cellKey(row, column));
    const date = is === cellIs.offScale && format ? dateInColumn(Number(found), this.sheet.dateSystem, format) : null;
    if (date && /[yd]/i.test(format!)) this.problems.add(levelLooksLikeDate(date.first, scale), row, column, cells);
    else if (is === cellIs.offScale) this.problems.add(levelOffScale(found, scale), row, column, cells);
    else this.problems.add(levelNotUnderstood(found, scale), row, column, cells);
  }

  #rater(row: number): { rater: number | null; required: boolean; day: number } {
    const column = this.columnOf("rater");
    const text = this.field(row, "rater");
    if (text === "") return { rater: null, required: false, day: unknownDay };
    const known = this.#raters.get(text) ?? raterOf(text);
    this.#raters.set(text, known);
    if (known.clear) return known;
    const self = text === this.field(row, "person");
    if (!self) this.#once(raterNotUnderstood(text), row, column);
    return { ...known, rater: self ? raterTypes.indexOf("self") : manager };
  }

  /** Says what holds for many cells of a column at the first of them. */
  #once(finding: Finding, row: number, column: number): void {
    if (this.#told.has(finding.code)) return;
    this.#told.add(finding.code);
    this.problems.add(finding, row, column);
  }

  #day(row: number): number | null {
    const column = this.columnOf("date");
    if (column < 0) return null;
    const value = this.sheet.rows[row]?.[column];
    if (!isFilled(value)) return null;
    const known = this.#days.get(value);
    if (known !== undefined) {
      this.ledger.use(row, column);
      return known;
    }
    const period = dateInColumn(value, this.sheet.dateSystem, this.sheet.formats.get(cellKey(row, column)));
    if (period) {
      this.ledger.use(row, column);
      const day = dayNumber(period.first);
      if (this.#days.size < 5000) this.#days.set(value, day);
      return day;
    }
    this.problems.add(notDated(textOf(value)), row, column, this.ledger.report(row, column));
    return null;
  }

  #weight(row: number): number {
    const column = this.columnOf("weight");
    if (column < 0) return 1;
    const value = this.sheet.rows[row]?.[column];
    if (!isFilled(value)) return 1;
    const number = numberOf(value);
    const words = number ? null : choiceOf("importance", textOf(value));
    if (words !== null) this.#once(weightInWords(), row, column);
    const weight = number ? number.value : Number(words ?? Number.NaN);
    if (weight >= 0) {
      this.ledger.use(row, column);
      return weight;
    }
    this.problems.add(weightNotUnderstood(textOf(value)), row, column, this.ledger.report(row, column));
    return 1;
  }

  /** Reports every filled cell of a row between two columns and says how many there were. */
  reportRow(row: number, left: number, right: number): number {
    return this.ledger.reportRest(row, left, row, right);
  }

  /** The place of a cell of this sheet. */
  place(row: number, column: number): { sheet: string; range: string } {
    return { sheet: this.sheet.name, range: address(row, column) };
  }
}

/** A requirement of 0 is none, on whatever scale it was written. */
function needed(reader: LevelReader): number {
  return reader.written === 0 && reader.level !== 0 ? Number.NaN : reader.level;
}

function raterOf(text: string): { rater: number | null; required: boolean; day: number; clear: boolean } {
  const header = levelHeader(text);
  const choice = choiceOf("rater", text) as RaterType | null;
  const said = header.rest === "" && (header.rater !== null || header.role !== null);
  const rater = said ? header.rater : choice;
  return {
    rater: rater === null ? null : raterTypes.indexOf(rater),
    required: said && header.role === "required",
    day: said && header.date ? dayNumber(header.date) : unknownDay,
    clear: said || choice !== null,
  };
}
