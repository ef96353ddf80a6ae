import type { Scale } from "../model.ts";
import { isNotApplicable, isUnknownMark, textOf } from "./cells.ts";
import { markKind, numberInText, yesOrNoMark } from "./level-marks.ts";
import { levelWord } from "./level-words.ts";
import type { CellValue } from "./raw-workbook.ts";
import { mapLevel, sameScale } from "./scales.ts";

/** What became of a cell. Numbers, because millions are asked for. */
export const cellIs = { level: 0, unknown: 1, notApplicable: 2, offScale: 3, notUnderstood: 4 } as const;
export type CellIs = (typeof cellIs)[keyof typeof cellIs];

/** Reads cells written in one scale as levels of another. `level` holds the answer of the last `read` that said `level`. */
export class LevelReader {
  level = Number.NaN;
  /** The last level as it was written, before it was converted. */
  written = Number.NaN;
  readonly #from: Scale | undefined;
  readonly #to: Scale;
  readonly #same: boolean;
  readonly #percent: boolean;
  readonly #marks: Readonly<Record<string, number>>;
  readonly #texts = new Map<string, { is: CellIs; written: number }>();

  /** `marks`: texts, as `levelWord` writes them, and the level of `from` they stand for. */
  constructor(from: Scale | undefined, marks: Readonly<Record<string, number>>, to: Scale) {
    this.#from = from;
    this.#to = to;
    this.#same = from !== undefined && sameScale(from, to);
    this.#percent = from?.min === 0 && from.max === 100;
    this.#marks = marks;
  }

  /** Whether the number format of a cell matters for this scale. */
  get formatsMatter(): boolean {
    return this.#percent;
  }

  /** The scale cells are written in. */
  get scale(): Scale | undefined {
    return this.#from;
  }

  /** What a cell holds. `format` is its number format, when `formatsMatter`. */
  read(value: CellValue | undefined, format?: string): CellIs {
    if (typeof value === "number") {
      const number = this.#percent && format?.includes("%") ? Number((value * 100).toPrecision(12)) : value;
      return this.#settle(number);
    }
    if (value === null || value === undefined) return cellIs.unknown;
    const key = typeof value === "boolean" ? (value ? "true" : "false") : value;
    let known = this.#texts.get(key);
    if (!known) {
      known = this.#readText(key);
      if (this.#texts.size < 10_000) this.#texts.set(key, known);
    }
    if (known.is !== cellIs.level) return known.is;
    return this.#settle(known.written);
  }

  #settle(number: number): CellIs {
    const from = this.#from;
    if (from === undefined) return cellIs.notUnderstood;
    this.written = number;
    if (number >= from.min && number <= from.max) {
      this.level = this.#same ? number : mapLevel(number, from, this.#to);
      return cellIs.level;
    }
    return cellIs.offScale;
  }

  #readText(raw: string): { is: CellIs; written: number } {
    const text = textOf(raw);
    const word = levelWord(text);
    const marked = this.#marks[word];
    if (marked !== undefined) return { is: cellIs.level, written: marked };
    if (isUnknownMark(text)) return { is: cellIs.unknown, written: Number.NaN };
    if (isNotApplicable(text)) return { is: cellIs.notApplicable, written: Number.NaN };
    const label = this.#from?.labels?.findIndex((each) => levelWord(each) === word) ?? -1;
    if (label >= 0) return { is: cellIs.level, written: this.#from!.min + label };
    const number = numberInText(text);
    if (number) return { is: cellIs.level, written: number.value };
    const yes =
      this.#from && this.#from.max - this.#from.min === 1 && markKind(text) === "tick" ? yesOrNoMark(text) : null;
    if (yes !== null) return { is: cellIs.level, written: yes ? this.#from!.max : this.#from!.min };
    return { is: cellIs.notUnderstood, written: Number.NaN };
  }
}
