import { say } from "../language.ts";
import type { Scale } from "../model.ts";
import { textOf } from "./cells.ts";
import { censusOfColumns, type LevelCensus, marksIn, mergeCensus } from "./level-census.ts";
import { levelHeader } from "./level-headers.ts";
import { type Legend, scaleOfLegend } from "./level-legends.ts";
import { readMarks } from "./level-marks.ts";
import { levelWord, orderOfWords } from "./level-words.ts";
import type { ColumnMapping, TableMapping } from "./mapping.ts";
import { numberScale, scaleNamed } from "./number-scales.ts";
import { columnIndex, rangeAddress } from "./raw-workbook.ts";
import type { SheetView } from "./sheet-view.ts";

/** What the workbook says about its levels, apart from the cells themselves. */
export interface LevelHints {
  legends: readonly Legend[];
  /** A scale named in a title or a note. */
  noted: { min: number | null; max: number; range: string } | null;
  /** The level words of the Settings sheet, lowest first. */
  declared: readonly string[];
}

interface Group {
  columns: ColumnMapping[];
  census: LevelCensus;
  named: { min: number | null; max: number } | null;
  size: number;
}

/**
 * Finds the scale of a table's level columns and writes it into the mapping: `scale`, `marks`, `scaleAssumed`, and a
 * `scale` of their own for columns that differ from the most. Returns the places of the texts that told it.
 */
export function settleScales(
  view: SheetView,
  table: TableMapping,
  columns: readonly ColumnMapping[],
  rows: readonly number[],
  hints: LevelHints,
): string[] {
  const told: string[] = [];
  const groups = [...groupsOf(view, columns, rows).values()].sort((a, b) => b.size - a.size);
  for (const [index, group] of groups.entries()) {
    const found =
      group.census.numbers.count >= marksIn(group.census) ? byNumbers(group, hints, told) : byMarks(group, hints, told);
    if (!found) {
      for (const mapping of group.columns) {
        mapping.confidence = 0.3;
        mapping.why = say`The order of ${[...group.census.texts.keys()]
          .slice(0, 6)
          .map((text) => say`“${text}”`)
          .join(", ")} is not known, so these levels cannot be read.`;
      }
      continue;
    }
    if (found.marks) table.marks = { ...found.marks, ...table.marks };
    if (index === 0 || !table.scale) {
      table.scale = found.scale;
      if (found.assumed) table.scaleAssumed = found.assumed;
      if (found.seen) table.seen = seenIn(table, group, found.seen);
    } else if (found.scale.min !== table.scale.min || found.scale.max !== table.scale.max)
      for (const mapping of group.columns) mapping.scale = found.scale;
  }
  return [...new Set(told)];
}

/** Columns whose cells are of one kind share a scale, unless their titles name different ones. */
function groupsOf(view: SheetView, columns: readonly ColumnMapping[], rows: readonly number[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  const indices = columns.map(({ column }) => columnIndex(column));
  for (const [index, census] of censusOfColumns(view, indices, rows).entries()) {
    const size = census.numbers.count + marksIn(census);
    if (size === 0 && census.texts.size === 0) continue;
    const column = columns[index]!;
    const named = scaleNamed(column.header);
    const kind = named ? `${named.min} to ${named.max}` : kindOfCensus(census);
    const key = kind === "word" ? wordKey(groups, census) : kind;
    const group = groups.get(key);
    if (group) {
      group.columns.push(column);
      group.size += size;
      mergeCensus(group.census, census);
    } else groups.set(key, { columns: [column], census, named, size });
  }
  return groups;
}

/** Columns of words go together when they share words or stand in one usual order. */
function wordKey(groups: ReadonlyMap<string, Group>, { texts }: LevelCensus): string {
  const words = [...texts.keys()];
  for (const [key, group] of groups) {
    if (!key.startsWith("word")) continue;
    const others = [...group.census.texts.keys()];
    if (words.some((word) => group.census.texts.has(word)) || orderOfWords([...others, ...words])?.known) return key;
  }
  return `word ${groups.size}`;
}

function kindOfCensus({ numbers, kinds }: LevelCensus): string {
  const most = [...kinds].filter(([kind]) => kind !== "none").sort((a, b) => b[1] - a[1])[0];
  if (most && most[1] > numbers.count) return most[0] === "letter" ? "word" : most[0];
  if (numbers.count === 0) return "word";
  if (numbers.percents * 2 >= numbers.count) return "percent";
  return numbers.upTo[11]! * 2 > numbers.count ? "hundred" : "number";
}

interface Found {
  scale: Scale;
  assumed: string | null;
  seen?: { lowest: number; highest: number };
  marks?: Record<string, number>;
}

function byNumbers(group: Group, hints: LevelHints, told: string[]): Found | null {
  const { numbers, labels } = group.census;
  const listed = hints.legends
    .map((legend) => ({ legend, scale: scaleOfLegend(legend) }))
    .find(({ scale }) => scale !== null);
  const declared =
    hints.declared.length > 1 && numbers.max <= hints.declared.length
      ? { min: numbers.upTo[0]! > 0 || numbers.max < hints.declared.length ? 0 : 1, max: 0 }
      : null;
  if (declared) declared.max = declared.min + hints.declared.length - 1;
  const names = [group.named, listed?.scale ?? null, hints.noted, declared];
  for (const named of names) {
    if (!named) continue;
    const found = numberScale(numbers, named);
    if (!found || found.assumed || found.scale.max !== named.max) continue;
    if (named === hints.noted) told.push(hints.noted.range);
    const same = listed?.scale && listed.scale.min === found.scale.min && listed.scale.max === found.scale.max;
    if (same) told.push(rangeAddress(listed.legend.area));
    const words = same
      ? listed.scale!.labels
      : named === declared
        ? [...hints.declared]
        : labelsOf(found.scale, labels);
    return {
      scale: { ...found.scale, labels: words },
      assumed: null,
      ...marksFor(words, found.scale.min),
    };
  }
  const found = numberScale(numbers, null);
  if (!found) return null;
  const words = found.scale.labels ?? labelsOf(found.scale, labels);
  return {
    scale: { ...found.scale, labels: words },
    assumed: found.assumed,
    ...(found.seen ? { seen: found.seen } : {}),
    ...marksFor(words, found.scale.min),
  };
}

/** The words of “3 - proficient” as labels, when every level has one. */
function labelsOf(scale: Scale, labels: ReadonlyMap<number, string>): string[] | null {
  const words: string[] = [];
  for (let level = scale.min; level <= scale.max && words.length <= 11; level++) words.push(labels.get(level) ?? "");
  return words.length > 1 && words.every((word) => word !== "") ? words : null;
}

function marksFor(words: readonly string[] | null, min: number): { marks?: Record<string, number> } {
  return words ? { marks: Object.fromEntries(words.map((word, index) => [levelWord(word), min + index])) } : {};
}

/** A requirement of 0 is none, so that it says nothing about where the scale begins. */
function seenIn(table: TableMapping, { census }: Group, seen: { lowest: number; highest: number }) {
  const required = table.columns.every(({ field, role }) => field !== "level" || role === "required");
  return required && census.numbers.belowOne === census.numbers.upTo[0] ? { ...seen, lowest: 1 } : seen;
}

function byMarks(group: Group, hints: LevelHints, told: string[]): Found | null {
  const { texts } = group.census;
  const legends = hints.legends.map(({ entries }) => entries);
  const found = readMarks(texts, legends, hints.declared);
  if (!found) return null;
  const legend = hints.legends.find(({ entries }) => [...texts.keys()].some((text) => entries.has(text)));
  if (legend && found.fromLegend) told.push(rangeAddress(legend.area));
  return {
    scale: found.scale,
    assumed: found.confidence < 0.95 ? found.why : null,
    marks: found.marks,
  };
}

/** Titles such as “Current” and “Target” stand over many columns, but are no levels. */
function isLevelTitle(text: string): boolean {
  const { rest, role, rater } = levelHeader(text);
  return rest === "" && (role !== null || rater !== null);
}

/** The texts of a sheet that are levels though no dictionary knows them: short, and the same few in several columns. */
export function sharedWords(rows: readonly (readonly unknown[])[]): Set<string> {
  const columnsOf = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  const words = new Map<string, string>();
  for (const row of rows.slice(0, 200))
    for (const [column, value] of row.entries()) {
      if (typeof value !== "string" || value.length > 30 || value.trim() === "") continue;
      const text = words.get(value) ?? levelWord(textOf(value));
      if (words.size < 4000) words.set(value, text);
      if (columnsOf.size > 4000 && !columnsOf.has(text)) continue;
      columnsOf.set(text, (columnsOf.get(text) ?? new Set()).add(column));
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  const shared = [...columnsOf].filter(
    ([text, columns]) => columns.size > 2 && counts.get(text)! > 2 && !/\d/.test(text) && !isLevelTitle(text),
  );
  return shared.length <= 10 ? new Set(shared.map(([text]) => text)) : new Set();
}
