import { isDateFormat } from "./dates.ts";
import { type MarkKind, numberInText } from "./level-marks.ts";
import { levelWord } from "./level-words.ts";
import { NumberCensus } from "./number-scales.ts";
import { cellKey } from "./raw-workbook.ts";
import type { SheetView } from "./sheet-view.ts";

/** What stands in the level cells of one or more columns: numbers, and texts by kind. */
export interface LevelCensus {
  numbers: NumberCensus;
  /** Texts as `levelWord` writes them, and how often each occurs. */
  texts: Map<string, number>;
  kinds: Map<MarkKind, number>;
  /** The words beside numbers, as in “3 - proficient”. */
  labels: Map<number, string>;
}

const textsKept = 400;
const noLevel = 10_000;

/** Counts what stands in some columns over some rows, one census a column. */
export function censusOfColumns(view: SheetView, columns: readonly number[], rows: readonly number[]): LevelCensus[] {
  const { formats, rows: cells } = view.sheet;
  const numbers = columns.map(() => new NumberCensus());
  const texts = columns.map(() => new Map<string, number>());
  for (const row of rows) {
    const line = cells[row]!;
    for (let index = 0; index < columns.length; index++) {
      const value = line[columns[index]!];
      if (value === null || value === undefined) continue;
      if (typeof value === "number") {
        const format = formats.size > 0 ? formats.get(cellKey(row, columns[index]!)) : undefined;
        if (format?.includes("%")) numbers[index]!.add(Number((value * 100).toPrecision(12)), true);
        else if (value < noLevel && !isDateFormat(format)) numbers[index]!.add(value);
        continue;
      }
      const text = typeof value === "boolean" ? (value ? "yes" : "no") : value;
      const seen = texts[index]!;
      const before = seen.get(text);
      if (before !== undefined || seen.size < textsKept) seen.set(text, (before ?? 0) + 1);
    }
  }
  return columns.map((_, index) => withTexts(view, numbers[index]!, texts[index]!));
}

function withTexts(view: SheetView, numbers: NumberCensus, found: ReadonlyMap<string, number>): LevelCensus {
  const census: LevelCensus = { numbers, texts: new Map(), kinds: new Map(), labels: new Map() };
  for (const [written, times] of found) {
    const kind = view.kindOfText(written);
    if (kind === "unknown" || kind === "notApplicable") continue;
    const number = kind === "number" ? numberInText(written) : null;
    if (number) {
      numbers.add(number.value, number.percent, times);
      numbers.top = Math.max(numbers.top, number.top ?? 0);
      if (number.label !== "") census.labels.set(number.value, number.label);
      continue;
    }
    const word = levelWord(written);
    census.kinds.set(kind, (census.kinds.get(kind) ?? 0) + times);
    census.texts.set(word, (census.texts.get(word) ?? 0) + times);
  }
  return census;
}

/** Adds a census to another. */
export function mergeCensus(all: LevelCensus, one: LevelCensus): void {
  all.numbers.merge(one.numbers);
  for (const [text, times] of one.texts) all.texts.set(text, (all.texts.get(text) ?? 0) + times);
  for (const [kind, times] of one.kinds) all.kinds.set(kind, (all.kinds.get(kind) ?? 0) + times);
  for (const [level, label] of one.labels) all.labels.set(level, label);
}

/** How many marks, letters and words a census counts. */
export function marksIn({ kinds }: LevelCensus): number {
  let count = 0;
  for (const [kind, times] of kinds) if (kind !== "none") count += times;
  return count;
}
