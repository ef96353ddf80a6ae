import type { Scale } from "../model.ts";
import { isNotApplicable, isUnknownMark, textOf } from "./cells.ts";
import { numberInText, yesOrNoMark } from "./level-marks.ts";
import { levelWord } from "./level-words.ts";
import type { CellValue } from "./raw-workbook.ts";
import { mapLevel, sameScale } from "./scales.ts";

/** What became of a cell. Numbers, because millions are asked for. */
export const cellIs = { level: 0, unknown: 1, notApplicable: 2, offScale: 3, notUnderstood: 4 } as const;
export type CellIs = (typeof cellIs)[keyof typeof cellIs];

/** Reads cells written in one scale as levels of another. */
export class LevelReader {
  /** The last level read, on the scale of the workbook. */
  level = Number.NaN;
  /** The same as it was written, before it was converted. */
  written = Number.NaN;
  /** The scale cells are written in. */
  readonly scale: Scale;
  /** Whether the number format of a cell matters: a percentage is kept as a fraction. */
  readonly formatsMatter: boolean;
  readonly #to: Scale;
  readonly #same: boolean;
  readonly #words = new Map<string, number>();
  readonly #texts = new Map<string, { is: CellIs; written: number }>();

  /** `marks`: texts, as `levelWord` writes them, and the level of `scale` they stand for. */
  constructor(scale: Scale, marks: Readonly<Record<string, number>>, to: Scale) {
    this.scale = scale;
    this.#to = to;
    this.#same = sameScale(scale, to);
    this.formatsMatter = scale.min === 0 && scale.max === 100;
    for (const [text, level] of Object.entries(marks)) this.#words.set(text, level);
    for (const [index, label] of (scale.labels ?? []).entries()) this.#words.set(levelWord(label), scale.min + index);
  }

  /** What a cell holds; after `cellIs.level` it stands in `level`. `format` is its number format, when `formatsMatter`. */
  read(value: CellValue | undefined, format?: string): CellIs {
    if (typeof value === "number")
      return this.#settle(format?.includes("%") ? Number((value * 100).toPrecision(12)) : value);
    if (value === null || value === undefined) return cellIs.unknown;
    const text = typeof value === "boolean" ? (value ? "true" : "false") : value;
    let known = this.#texts.get(text);
    if (!known) {
      known = this.#readText(textOf(text));
      if (this.#texts.size < 10_000) this.#texts.set(text, known);
    }
    return known.is === cellIs.level ? this.#settle(known.written) : known.is;
  }

  #settle(number: number): CellIs {
    const { scale } = this;
    this.written = number;
    if (number < scale.min || number > scale.max) return cellIs.offScale;
    this.level = this.#same ? number : mapLevel(number, scale, this.#to);
    return cellIs.level;
  }

  #readText(text: string): { is: CellIs; written: number } {
    const word = this.#words.get(levelWord(text));
    if (word !== undefined) return { is: cellIs.level, written: word };
    if (isUnknownMark(text)) return { is: cellIs.unknown, written: Number.NaN };
    if (isNotApplicable(text)) return { is: cellIs.notApplicable, written: Number.NaN };
    const number = numberInText(text);
    if (number) return { is: cellIs.level, written: number.value };
    const yes = this.scale.max - this.scale.min === 1 ? yesOrNoMark(text) : null;
    if (yes !== null) return { is: cellIs.level, written: yes ? this.scale.max : this.scale.min };
    return { is: cellIs.notUnderstood, written: Number.NaN };
  }
}
