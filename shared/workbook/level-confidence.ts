import { numberOf, textOf } from "./cells.ts";
import type { LevelArea } from "./level-area.ts";
import type { Axes } from "./level-axes.ts";
import { censusOfColumns } from "./level-census.ts";
import { identityOf, isTotal } from "./level-headers.ts";
import { personLikeness } from "./level-likeness.ts";
import { areGrades } from "./level-marks.ts";
import { type LevelRows, labelOf } from "./level-rows.ts";
import type { ColumnMapping, TableMapping } from "./mapping.ts";
import { cellKey, columnIndex } from "./raw-workbook.ts";

/** What the sheet's name and the texts in the few rows above a table say. */
export function titleOf({ view, headerRows, left, right }: LevelArea, top: number): string {
  const texts = [view.sheet.name];
  for (let row = Math.max(top, headerRows[0]! - 6); row < headerRows[0]!; row++)
    for (let column = left; column <= Math.min(right, left + 40); column++) {
      const text = textOf(view.value(row, column));
      if (text !== "") texts.push(text);
    }
  return texts.join(" · ").slice(0, 400);
}

const aboutSkills =
  /\b(skills?|competenc\w+|matrix|kompetenz\w*|qualif\w+|capabilit\w+|proficienc\w+|versatility|flexibility|compétences?|requirements?)\b/i;

const start = 0.25;
const points = {
  /** A title says that rows or columns are people, roles, teams, skills or tasks. */
  named: 0.35,
  /** Those who have the levels look like people (or roles). */
  people: 0.25,
  /** The skills look like skills. */
  skills: 0.12,
  /** The sheet's name or a title above speaks of skills. */
  title: 0.2,
  /** Marks, letters or words in a known order, or a scale that is named. */
  scale: 0.2,
  columns: 0.05,
  rows: 0.05,
};
const namesAxis = new Set(["person", "firstName", "lastName", "id", "email", "role", "team", "skill", "task"]);

/**
 * How sure it is, from 0.1 to 0.98, that an area of numbers or marks under titles is a table of levels. Numbers alone
 * prove nothing: names, skills, a scale or a title have to speak for it, and measures, fractions and double titles speak
 * against it.
 */
export function levelConfidence(
  area: LevelArea,
  rows: LevelRows,
  axes: Axes,
  table: TableMapping,
  top: number,
): number {
  const levels = table.columns.filter(({ field, subject }) => field === "level" && subject !== undefined);
  const names = table.columns.find(({ field }) => field === (axes.layout === "people-in-rows" ? axes.who : "skill"));
  const column = names ? columnIndex(names.column) : area.subject;
  const labels = [...new Set(rows.data.slice(0, 60).map((row) => area.view.text(row, column) || labelOf(area, row)))];
  const titles = [...new Set(levels.map(({ subject }) => subject!))];
  const [who, skills] = axes.layout === "people-in-rows" ? [labels, titles] : [titles, labels];
  let sure = start;
  if (isNamed(area)) sure += points.named;
  const likeness = personLikeness(who);
  if ((axes.who === "person" && likeness >= 0.5) || (axes.who === "role" && likeness <= -0.5)) sure += points.people;
  if (personLikeness(skills) <= -0.25) sure += points.skills;
  if (aboutSkills.test(titleOf(area, top))) sure += points.title;
  if (table.scale && (rows.numbers ? !table.scaleAssumed : !(table.scaleAssumed && areGrades(table.scale))))
    sure += points.scale;
  if (levels.length >= 4) sure += points.columns;
  if (rows.data.length >= 4) sure += points.rows;
  sure -= against(area, rows, table, levels, titleOf(area, top));
  return Math.round(100 * Math.min(0.98, axes.confidence + 0.15, Math.max(0.1, sure))) / 100;
}

function isNamed({ view, headerRows, left, right, isLevel }: LevelArea): boolean {
  for (let column = left; column <= right; column++) {
    if (isLevel.has(column)) continue;
    for (const row of headerRows) {
      const identity = identityOf(view.text(row, column).split(/\s*[\\/|]\s*/)[0]!);
      if (identity && identity.confidence >= 0.95 && namesAxis.has(identity.field)) return true;
    }
  }
  return false;
}

function against(
  area: LevelArea,
  rows: LevelRows,
  { columns, scale, scaleAssumed, who }: TableMapping,
  levels: readonly ColumnMapping[],
  title: string,
): number {
  const distinct = new Set(levels.map(({ subject }) => subject!)).size;
  const unread = columns.filter(({ field }) => field === null);
  const measures = unread.filter(({ header, column }) => !isTotal(header) && isNumeric(area, column));
  let doubt = (0.4 * measures.length) / (measures.length + levels.length);
  if (unread.length > columns.length / 2) doubt += 0.25;
  if (!scale) doubt += 0.35;
  if (levels.length < 2) doubt += 0.25;
  if (who !== "person" && isWorkedOut(area, rows)) doubt += 0.5;
  if (who === "team" && !aboutSkills.test(title)) doubt += 0.2;
  if (scale?.max === 100 && sharesOut(area, rows)) doubt += 0.5;
  if (levels.length * rows.data.length < 4) doubt += 0.15;
  if (levels.every(({ role, rater }) => role === "current" && !rater) && distinct < 0.7 * levels.length) doubt += 0.3;
  if (!scaleAssumed || !rows.numbers) return doubt;
  if ((scale?.max ?? 0) > 10) doubt += 0.3;
  const census = censusOfColumns(
    area.view,
    levels.map(({ column }) => columnIndex(column)),
    rows.data.slice(0, 200),
  );
  const fractions = census.reduce((sum, { numbers }) => sum + numbers.oddFractions, 0);
  const count = census.reduce((sum, { numbers }) => sum + numbers.count, 0);
  return fractions > 0.2 * count ? doubt + 0.25 : doubt;
}

/** Every row shares out a hundred percent, as plans of who works on what do. */
function sharesOut({ view, levels }: LevelArea, rows: LevelRows): boolean {
  const shown = rows.data.slice(0, 40);
  const sums = shown.map((row) =>
    levels.reduce((sum, column) => sum + (numberOf(view.value(row, column))?.value ?? 0), 0),
  );
  return levels.length > 1 && shown.length > 1 && sums.every((sum) => [1, 100].includes(Number(sum.toPrecision(9))));
}

/** Formulas in most cells: a summary of levels that stand elsewhere. */
function isWorkedOut({ view, levels }: LevelArea, rows: LevelRows): boolean {
  const shown = rows.data.slice(0, 40);
  const worked = shown.reduce(
    (sum, row) => sum + levels.filter((column) => view.sheet.formulas.has(cellKey(row, column))).length,
    0,
  );
  return worked > 0.6 * shown.length * levels.length;
}

function isNumeric({ view, firstRow }: LevelArea, column: string): boolean {
  return typeof view.value(firstRow, columnIndex(column)) === "number";
}
