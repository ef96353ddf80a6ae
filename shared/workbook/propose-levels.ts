import { areaAt, type LevelArea } from "./level-area.ts";
import { axesOf } from "./level-axes.ts";
import { columnsOf, namesOver, rowMappings } from "./level-columns.ts";
import { levelConfidence, titleOf } from "./level-confidence.ts";
import { descriptorTable } from "./level-descriptors.ts";
import { levelHeader } from "./level-headers.ts";
import { legendsOf, scaleInNotes } from "./level-legends.ts";
import { type LevelRows, rowsOf } from "./level-rows.ts";
import { levelWord } from "./level-words.ts";
import { longTableAt } from "./long-levels.ts";
import type { TableMapping } from "./mapping.ts";
import { type RawSheet, rangeAddress } from "./raw-workbook.ts";
import { SheetView } from "./sheet-view.ts";
import { type LevelHints, settleScales, sharedWords } from "./table-scales.ts";

/** Rows tried as a header before a sheet is given up; later only rows after a blank one are tried. */
const triedAtFirst = 120;
const triedLater = 300;

/**
 * The tables of levels on a sheet, top to bottom: skills matrices and required levels, each with how sure it is, and
 * tables that only describe levels with `kind` null. Empty when the sheet holds none. `declared`: the workbook's level
 * words, lowest first, when its settings list them.
 */
export function proposeLevelTables(sheet: RawSheet, declared: readonly string[] = []): TableMapping[] {
  const legends = legendsOf(sheet);
  const explained = legends.flatMap(({ entries }) => [...entries.keys(), ...[...entries.values()].map(levelWord)]);
  const words = new Set([
    ...declared.map(levelWord),
    ...explained.filter((word) => word !== ""),
    ...sharedWords(sheet.rows),
  ]);
  const view = new SheetView(
    sheet,
    words,
    legends.map(({ area }) => area),
  );
  const hints: LevelHints = { legends, noted: scaleInNotes(sheet), declared };
  const tables = tablesIn(view, hints, 0, view.width - 1, 0, view.height - 1);
  for (const table of tables) sayAsSheetName(table);
  const descriptor = tables.length === 0 ? descriptorTable(view) : null;
  return descriptor ? [descriptor] : tables;
}

/** A sheet called “Self-assessment” or “Target 2027” says for its tables what their titles leave open. */
function sayAsSheetName({ sheet, columns }: TableMapping): void {
  const { rest, rater, date } = levelHeader(sheet);
  if (rest !== "") return;
  for (const column of columns) {
    if (column.field !== "level") continue;
    if (rater && column.role === "current") column.rater ??= rater;
    if (date && column.role === "required") column.date ??= date;
  }
}

function tablesIn(
  view: SheetView,
  hints: LevelHints,
  left: number,
  right: number,
  top: number,
  bottom: number,
): TableMapping[] {
  const tables: TableMapping[] = [];
  let tried = 0;
  let row = top;
  let afterBlank = true;
  while (row <= bottom && left <= right) {
    const filled = view.countFilled(row, left, right, 2);
    if (filled < 2) {
      afterBlank ||= filled === 0;
      row++;
      continue;
    }
    const worth = tried < triedAtFirst || (afterBlank && tried < triedLater);
    afterBlank = false;
    if (!worth) {
      row++;
      continue;
    }
    tried++;
    const long = longTableAt(view, row, left, right, hints);
    if (long) {
      tables.push(long);
      tried = 0;
      row = long.lastRow;
      continue;
    }
    const area = areaAt(view, row, left, right);
    const found = area && wideTable(area, hints, top);
    if (!found) {
      row++;
      continue;
    }
    tables.push(found.table);
    tried = 0;
    if (area.right + 1 < right) tables.push(...tablesIn(view, hints, area.right + 1, right, top, found.rows.next - 1));
    row = Math.max(row + 1, found.rows.next);
  }
  return tables;
}

function wideTable(area: LevelArea, hints: LevelHints, top: number): { table: TableMapping; rows: LevelRows } | null {
  const { view } = area;
  const rows = rowsOf(area);
  if (rows.data.length === 0 && rows.marks.every(({ is }) => is !== "requirement")) return null;
  const subjects = namesOver(area);
  const axes = axesOf(area, rows, subjects, titleOf(area, top), hints.legends);
  const columns = columnsOf(area, rows, axes);
  const levels = columns.filter(({ field }) => field === "level");
  if (!levels.some(({ subject }) => subject !== undefined)) return null;
  const table: TableMapping = {
    sheet: view.sheet.name,
    kind: axes.required ? "required-levels" : "skills-matrix",
    confidence: axes.confidence,
    why: axes.why,
    layout: axes.layout,
    headerRows: area.headerRows.map((row) => row + 1),
    firstRow: rows.firstRow + 1,
    lastRow: rows.lastRow + 1,
    columns,
    rows: rowMappings(area, rows, axes),
    who: axes.who,
  };
  const counted = [...rows.data, ...rows.marks.filter(({ is }) => is === "requirement").map(({ row }) => row - 1)];
  const told = settleScales(view, table, levels, counted, hints);
  const explaining = hints.legends
    .filter(({ entries }) => subjects.some((text) => entries.has(levelWord(text))))
    .map(({ area }) => rangeAddress(area));
  const legend = [...new Set([...told, ...explaining])];
  if (legend.length > 0) table.legend = legend;
  table.confidence = levelConfidence(area, rows, axes, table, top);
  return { table, rows };
}
