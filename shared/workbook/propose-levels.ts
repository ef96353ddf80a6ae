import { textOf } from "./cells.ts";
import { areaAt, type LevelArea } from "./level-area.ts";
import { type Axes, axesOf } from "./level-axes.ts";
import { columnsOf, rowMappings, titlesOver } from "./level-columns.ts";
import { descriptorTable } from "./level-descriptors.ts";
import { isMeasure } from "./level-headers.ts";
import { legendsOf, scaleInNotes } from "./level-legends.ts";
import { type LevelRows, rowsOf } from "./level-rows.ts";
import { levelWord } from "./level-words.ts";
import { longTableAt } from "./long-levels.ts";
import type { ColumnMapping, TableMapping } from "./mapping.ts";
import { columnIndex, type RawSheet } from "./raw-workbook.ts";
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
  const view = new SheetView(sheet, words);
  const hints: LevelHints = { legends, noted: scaleInNotes(sheet), declared };
  const tables = tablesIn(view, hints, 0, view.width - 1, 0, view.height - 1);
  const descriptor = tables.length === 0 ? descriptorTable(view) : null;
  return descriptor ? [descriptor] : tables;
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
    const worth = tables.length > 0 || tried < triedAtFirst || (afterBlank && tried < triedLater);
    afterBlank = false;
    if (!worth) {
      row++;
      continue;
    }
    tried++;
    const long = longTableAt(view, row, left, right, hints);
    if (long) {
      tables.push(long);
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
    if (area.right + 1 < right) tables.push(...tablesIn(view, hints, area.right + 1, right, top, found.rows.next - 1));
    row = Math.max(row + 1, found.rows.next);
  }
  return tables;
}

function wideTable(area: LevelArea, hints: LevelHints, top: number): { table: TableMapping; rows: LevelRows } | null {
  const { view } = area;
  const rows = rowsOf(area);
  if (rows.data.length === 0 && rows.marks.every(({ is }) => is !== "requirement")) return null;
  const subjects = area.levels.map((column) => titlesOver(area, column, area.headerRows).at(-1) ?? "");
  const axes = axesOf(area, rows, subjects, titleOf(area, top), hints.legends);
  const columns = columnsOf(area, rows, axes);
  const levels = columns.filter(({ field }) => field === "level");
  if (!levels.some(({ subject }) => subject !== undefined)) return null;
  const table: TableMapping = {
    sheet: view.sheet.name,
    kind: axes.required ? "required-levels" : "skills-matrix",
    confidence: confidenceOf(area, axes, columns),
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
  const told = settleScales(
    view,
    table,
    levels.map((mapping) => ({ mapping, column: columnIndex(mapping.column), rows: counted })),
    hints,
  );
  const explaining = hints.legends
    .filter(({ entries }) => subjects.some((text) => entries.has(levelWord(text))))
    .map(({ range }) => range);
  const legend = [...new Set([...told, ...explaining])];
  if (legend.length > 0) table.legend = legend;
  if ((table.scale?.max ?? 0) > 10 && table.scaleAssumed) table.confidence = Math.max(0.2, table.confidence - 0.3);
  return { table, rows };
}

/** What the sheet's name and the single texts above the table say. */
function titleOf({ view, headerRows, left, right }: LevelArea, top: number): string {
  const texts = [view.sheet.name];
  for (let row = Math.max(top, headerRows[0]! - 6); row < headerRows[0]!; row++)
    for (let column = left; column <= right; column++) {
      const text = textOf(view.value(row, column));
      if (text !== "") texts.push(text);
    }
  return texts.join(" · ").slice(0, 400);
}

function isNumeric({ view, firstRow }: LevelArea, column: number): boolean {
  return typeof view.value(firstRow, column) === "number";
}

const aboutSkills =
  /\b(skills?|competenc\w+|matrix|kompetenz\w*|qualif\w+|capabilit\w+|proficienc\w+|versatility|flexibility|compétences?)\b/i;

/** From the surety about rows and columns: more when the title speaks of skills, less for few columns and for columns that are something else. */
function confidenceOf(area: LevelArea, axes: Axes, columns: readonly ColumnMapping[]): number {
  const levels = columns.filter(({ field }) => field === "level").length;
  const measures = columns.filter(
    ({ field, header, column }) => field === null && isMeasure(header) && isNumeric(area, columnIndex(column)),
  ).length;
  let confidence = 0.3 + 0.55 * axes.confidence;
  if (aboutSkills.test(titleOf(area, 0))) confidence += 0.1;
  if (levels >= 4) confidence += 0.05;
  if (levels < 2) confidence -= 0.2;
  confidence -= (0.4 * measures) / (measures + levels);
  return Math.round(100 * Math.min(0.98, Math.max(0.1, confidence))) / 100;
}
