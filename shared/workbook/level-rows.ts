import { textOf } from "./cells.ts";
import { firstTitles, type LevelArea, repeatsHeader, startsAnotherTable } from "./level-area.ts";
import { identityOf, isTotal, levelHeader } from "./level-headers.ts";
import { personLikeness } from "./level-likeness.ts";
import type { RowMapping } from "./mapping.ts";
import { cellKey } from "./raw-workbook.ts";
import { isLevelKind } from "./sheet-view.ts";

/** The rows of an area: where its data begin and end, and what stands between them. */
export interface LevelRows {
  firstRow: number;
  lastRow: number;
  marks: RowMapping[];
  /** Rows with levels, in order. */
  data: number[];
  /** The row after the area, where the next table may begin. */
  next: number;
  /** The levels are numbers rather than marks, letters or words. */
  numbers: boolean;
}

type Seen = { row: number; is: RowMapping["is"] | "data" | "alone"; afterBlank: boolean };

const blankRowsInside = 20;

/** Tells the rows of an area apart: data, repeated headers, section titles, totals, requirement rows and rows of something else. */
export function rowsOf(area: LevelArea): LevelRows {
  const seen: Seen[] = [];
  const formulasTell = area.view.sheet.formulas.size * 2 < area.levels.length * (area.bottom - area.firstRow + 1);
  const titles = firstTitles(area);
  let blank = 0;
  let next = area.bottom + 1;
  for (let row = area.firstRow; row <= area.bottom; row++) {
    const filled = area.view.countFilled(row, area.left, area.right, 2);
    if (filled === 0) {
      if (++blank >= blankRowsInside) {
        next = row + 1;
        break;
      }
      continue;
    }
    const afterBlank = blank > 0;
    blank = 0;
    if (repeatsHeader(area, titles, row)) seen.push({ row, is: "header", afterBlank });
    else if (filled > 1 && startsAnotherTable(area, row)) {
      next = row;
      break;
    } else seen.push({ row, is: kindOfRow(area, row, filled, formulasTell), afterBlank });
  }
  return settle(area, seen, next);
}

/** The first text of a row left of its levels, or anywhere in it. */
export function labelOf(area: LevelArea, row: number): string {
  for (let column = area.left; column <= area.right; column++) {
    if (area.isLevel.has(column) && column > area.left) break;
    const text = textOf(area.view.value(row, column));
    if (text !== "") return text;
  }
  return "";
}

function kindOfRow(area: LevelArea, row: number, filled: number, formulasTell: boolean): Seen["is"] {
  const { view, levels } = area;
  if (filled === 1 && levels.every((column) => !isLevelKind(view.kind(row, column)))) return "alone";
  const label = labelOf(area, row);
  if (isTotal(label) || (formulasTell && isWorkedOut(area, row))) return "total";
  return saysRequired(area, row) ? "requirement" : "data";
}

function isWorkedOut({ view, levels }: LevelArea, row: number): boolean {
  if (!view.sheet.formulas.has(cellKey(row, levels[0]!))) return false;
  const rated = levels.filter((column) => view.filled(row, column));
  const worked = rated.filter((column) => view.sheet.formulas.has(cellKey(row, column)));
  return worked.length > 1 && worked.length >= 0.8 * rated.length;
}

const maybeRequired =
  /requi|target|need|expected|goal|desired|min|soll|ziel|erforder|benötigt|cible|objetivo|standard|bench|to[- ]be/i;

function saysRequired({ view, left, levels, headerRows }: LevelArea, row: number): boolean {
  for (let column = left; column < levels[0]!; column++) {
    const value = view.value(row, column);
    if (
      typeof value === "string" &&
      value.length <= 60 &&
      maybeRequired.test(value) &&
      levelHeader(value).role === "required" &&
      !headerRows.some((header) => identityOf(view.text(header, column))?.field === "rater")
    )
      return true;
  }
  return false;
}

/** Whether the rated cells of a row are mostly numbers; `null` when nothing in it is rated. */
function isNumbers({ view, levels }: LevelArea, row: number): boolean | null {
  let numbers = 0;
  let marks = 0;
  for (const column of levels) {
    const kind = view.kind(row, column);
    if (kind === "number" || (kind === "none" && typeof view.value(row, column) === "number")) numbers++;
    else if (isLevelKind(kind)) marks++;
    if (numbers + marks >= 12) break;
  }
  return numbers + marks === 0 ? null : numbers >= marks;
}

function settle(area: LevelArea, seen: readonly Seen[], next: number): LevelRows {
  const numbers = numbersInFirstBlock(area, seen);
  const marks: RowMapping[] = [];
  const data: number[] = [];
  const add = (row: number, is: RowMapping["is"]) => marks.push({ row: row + 1, is, text: labelOf(area, row) });
  const lastLevels = seen.findLastIndex(({ is }) => is === "data" || is === "requirement");
  const sections = sectionsAmong(area, seen.slice(0, lastLevels + 1));
  for (const [index, { row, is, afterBlank }] of seen.entries()) {
    if (is === "data") {
      const fits = isNumbers(area, row) ?? numbers;
      if (fits === numbers || (!afterBlank && data.length === 0)) data.push(row);
      else add(row, "ignored");
    } else if (is !== "alone") add(row, is);
    else if (sections.has(row)) add(row, "section");
    else if (
      index < lastLevels ||
      (index > 0 && !afterBlank && seen[index - 1]!.is !== "total" && looksLikeARow(area, row, seen))
    )
      data.push(row);
  }
  const rows = [...data, ...marks.map(({ row }) => row - 1)].sort((a, b) => a - b);
  return { firstRow: rows[0] ?? area.firstRow, lastRow: rows.at(-1) ?? area.firstRow, marks, data, next, numbers };
}

function numbersInFirstBlock(area: LevelArea, seen: readonly Seen[]): boolean {
  let numbers = 0;
  let marks = 0;
  let rows = 0;
  for (const { row, is, afterBlank } of seen) {
    if (is !== "data") continue;
    if (afterBlank && rows > 1) break;
    const kind = isNumbers(area, row);
    if (kind === null) continue;
    rows++;
    if (kind) numbers++;
    else marks++;
    if (rows >= 60) break;
  }
  return numbers >= marks;
}

const teamWord =
  /\b(team|department|dept|group|shift|crew|section|unit|division|abteilung|schicht|équipe|squad|area|site|store|line)\b/i;

/** Which rows with a single text are titles of the rows below, rather than somebody nobody rated yet. */
function sectionsAmong(area: LevelArea, seen: readonly Seen[]): Set<number> {
  const alone = new Set(seen.filter(({ is }) => is === "alone").map(({ row }) => row));
  const apart = [...alone].filter((row) => !alone.has(row + 1) && !alone.has(row - 1));
  const sections = new Set<number>();
  const maybe: number[] = [];
  const named = seen.filter(({ is }) => is === "data").slice(0, 20);
  const people = alone.size > 0 && personLikeness(named.map(({ row }) => labelOf(area, row))) >= 0.5;
  for (const [index, { row, is, afterBlank }] of seen.entries()) {
    if (is !== "alone") continue;
    const label = labelOf(area, row);
    const column = firstFilled(area, row);
    const merge = area.view.merge(row, column);
    const following = seen[index + 1];
    let points = 0;
    if (merge && merge.right > merge.left) points += 3;
    if (teamWord.test(label)) points += 2;
    if (/:$/.test(label)) points += 1;
    if (/^\p{Lu}[\p{Lu}\d\s&/-]{3,}$/u.test(label)) points += 1;
    if (afterBlank || index === 0 || seen[index - 1]!.is === "header") points += 1;
    if (column !== area.subject) points += 2;
    if (apart.length > 1 && apart.length < seen.length / 2) points += 1;
    if (following === undefined || following.is === "alone") points -= 2;
    if (points >= 2) sections.add(row);
    else if (points === 1 && !(people && personLikeness([label]) >= 0.6)) maybe.push(row);
  }
  // Where some titles are clear, the others like them are titles too.
  return sections.size > 0 ? new Set([...sections, ...maybe]) : sections;
}

function firstFilled({ view, left, right }: LevelArea, row: number): number {
  for (let column = left; column <= right; column++) if (view.filled(row, column)) return column;
  return left;
}

/** A row after the last rated one that has a name only: like the rows above in form, and not a remark. */
function looksLikeARow(area: LevelArea, row: number, seen: readonly Seen[]): boolean {
  const label = labelOf(area, row);
  const before = seen.filter(({ is, row: other }) => is === "data" && other < row).slice(-10);
  const longest = before.reduce((most, { row: other }) => Math.max(most, labelOf(area, other).length), 0);
  return firstFilled(area, row) === area.subject && label.length <= longest * 1.5 && !/[.:=]/.test(label);
}
