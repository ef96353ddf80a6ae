import { levelGuard } from "../analysis/gap.ts";
import type { Pairs } from "../analysis/pairs.ts";
import { raterTypes } from "../model.ts";
import { isUnknownMark } from "../workbook/cells.ts";
import { cellKey, type RawSheet } from "../workbook/raw-workbook.ts";
import type { SheetContext } from "./context.ts";
import { farCell } from "./layout.ts";

const blank = -1;
const several = -2;

/** The cell of a rating, and whose view it is. `level` null: the cell is empty and waits for one. */
interface RatingCell {
  reference: string;
  rater: number;
  level: number | null;
}

/**
 * Finds the user's own cells behind levels, so that a change there moves our sheets. A cell is used only when it holds
 * the very number that was read; words, mapped scales and levels of several dates are not followed.
 */
export class SourceCells {
  readonly #pairs: Pairs;
  readonly #sheets: readonly (RawSheet | undefined)[];
  readonly #isWeighted: boolean;
  readonly #weights: readonly number[];
  /** First rating of a pair and the next of the same one, by rating. */
  readonly #first = new Map<number, number>();
  readonly #next: Int32Array;
  readonly #wide: readonly WideSheet[];

  constructor(context: SheetContext, pairs: Pairs) {
    const { dataset, beside, analysis } = context;
    const { ratings } = dataset;
    this.#pairs = pairs;
    this.#sheets = dataset.sheets.map((name) => beside?.get(name));
    this.#isWeighted = analysis.settings.combineRaters === "weighted";
    this.#weights = raterTypes.map((rater) => analysis.settings.raterWeights[rater]);
    this.#next = new Int32Array(ratings.length).fill(blank);
    for (let rating = ratings.length - 1; rating >= 0; rating--) {
      const person = pairs.personAt[ratings.person[rating]!]!;
      if (person < 0) continue;
      const key = this.#key(person, pairs.skillAt[ratings.skill[rating]!]!);
      this.#next[rating] = this.#first.get(key) ?? blank;
      this.#first.set(key, rating);
    }
    this.#wide = this.#sheets.flatMap((sheet, index) => (sheet ? [new WideSheet(pairs, index, sheet)] : []));
  }

  #key(person: number, skill: number): number {
    return person * this.#pairs.skills.length + skill;
  }

  /** The level of a pair as a formula over the user's cells; `null` when it cannot be followed or would differ from `current`. */
  level(person: number, skill: number, current: number | null): string | null {
    const cells = this.#cells(person, skill);
    if (cells === null || cells.length === 0 || !this.#gives(cells, current)) return null;
    const inside = ({ reference }: RatingCell) =>
      `ISNUMBER(${reference})*(MEDIAN(${reference},TL_lowest_level,TL_highest_level)=${reference})`;
    const [only] = cells;
    if (cells.length === 1) return `IF(${inside(only!)},${only!.reference},"")`;
    if (!this.#isWeighted || cells.some(({ rater }) => this.#weights[rater] === 0)) return null;
    const weights = cells.map((cell) => `TL_rater_${raterTypes[cell.rater]}*${inside(cell)}`);
    const levels = cells.map(({ reference }, index) => `${weights[index]}*N(${reference})`);
    // Nobody's view: a division by zero, and the level is not known.
    return `IFERROR((${levels.join("+")})/(${weights.join("+")}),"")`;
  }

  #gives(cells: readonly RatingCell[], current: number | null): boolean {
    const known = cells.flatMap(({ level, rater }) =>
      level === null ? [] : [{ level, weight: this.#weights[rater]! }],
    );
    if (known.length === 0 || current === null) return known.length === 0 && current === null;
    if (cells.length === 1) return known[0]!.level === current;
    const weight = known.reduce((sum, each) => sum + each.weight, 0);
    const level = known.reduce((sum, each) => sum + each.weight * each.level, 0) / weight;
    return Math.abs(level - current) < levelGuard;
  }

  /** The required level of a pair as a formula; `null` when it cannot be followed. */
  requirement(person: number, skill: number): string | null {
    const { needs, dataset } = this.#pairs;
    const need = needs[person]![skill]!;
    if (need < 0) return null;
    const { sheet, row, column, level } = dataset.requirements;
    const reference = this.#reference(sheet[need]!, row[need]!, column[need]!, level[need]!);
    return reference === null ? null : `IF(ISNUMBER(${reference}),${reference},"")`;
  }

  #reference(sheet: number, row: number, column: number, level: number): string | null {
    const found = this.#sheets[sheet];
    return found && found.rows[row]?.[column] === level ? farCell(found.name, row, column) : null;
  }

  /** Every cell that has, or may get, a rating of a pair: one a kind of rater. `null`: they cannot all be followed. */
  #cells(person: number, skill: number): RatingCell[] | null {
    const { ratings } = this.#pairs.dataset;
    const cells: RatingCell[] = [];
    for (let at = this.#first.get(this.#key(person, skill)) ?? blank; at >= 0; at = this.#next[at]!) {
      const level = ratings.level[at]!;
      const reference = this.#reference(ratings.sheet[at]!, ratings.row[at]!, ratings.column[at]!, level);
      if (reference === null) return null;
      cells.push({ reference, rater: ratings.rater[at]!, level });
    }
    for (const wide of this.#wide) {
      const waiting = wide.emptyCell(person, skill);
      if (waiting !== null) cells.push({ ...waiting, level: null });
    }
    const raters = new Set(cells.map(({ rater }) => rater));
    return raters.size === cells.length ? cells : null;
  }
}

/** A sheet with one line for each person and one for each skill, whichever way round. */
class WideSheet {
  readonly #sheet: RawSheet;
  readonly #isTransposed: boolean;
  readonly #person: Int32Array;
  readonly #skill: Int32Array;
  readonly #rater: number;

  constructor(pairs: Pairs, index: number, sheet: RawSheet) {
    const { ratings } = pairs.dataset;
    this.#sheet = sheet;
    const upright = linesOf(pairs, index, ratings.row, ratings.column);
    const turned = linesOf(pairs, index, ratings.column, ratings.row);
    this.#isTransposed = turned.clear > upright.clear;
    ({ person: this.#person, skill: this.#skill } = this.#isTransposed ? turned : upright);
    let rater = blank;
    for (let at = 0; at < ratings.length; at++)
      if (ratings.sheet[at] === index)
        rater = rater === blank || rater === ratings.rater[at] ? ratings.rater[at]! : several;
    this.#rater = rater;
  }

  /** Where a level of this pair would be typed, when nothing stands there yet. */
  emptyCell(person: number, skill: number): Omit<RatingCell, "level"> | null {
    const [line, across] = [this.#person[person]!, this.#skill[skill]!];
    if (this.#rater < 0 || line < 0 || across < 0) return null;
    const [row, column] = this.#isTransposed ? [across, line] : [line, across];
    const value = this.#sheet.rows[row]?.[column] ?? null;
    if (this.#sheet.errors.has(cellKey(row, column))) return null;
    const isEmpty = value === null || (typeof value === "string" && isUnknownMark(value));
    return isEmpty ? { reference: farCell(this.#sheet.name, row, column), rater: this.#rater } : null;
  }
}

/** The line of each person and of each skill on a sheet, where it has one; `clear` counts them. */
function linesOf(pairs: Pairs, sheet: number, ofPerson: Int32Array, ofSkill: Int32Array) {
  const { ratings } = pairs.dataset;
  const person = new Int32Array(pairs.people.length).fill(blank);
  const skill = new Int32Array(pairs.skills.length).fill(blank);
  const note = (lines: Int32Array, at: number, line: number) => {
    if (at >= 0) lines[at] = lines[at] === blank || lines[at] === line ? line : several;
  };
  for (let rating = 0; rating < ratings.length; rating++) {
    if (ratings.sheet[rating] !== sheet) continue;
    note(person, pairs.personAt[ratings.person[rating]!]!, ofPerson[rating]!);
    note(skill, pairs.skillAt[ratings.skill[rating]!]!, ofSkill[rating]!);
  }
  const clear = [...person, ...skill].filter((line) => line >= 0).length;
  return { person, skill, clear };
}
