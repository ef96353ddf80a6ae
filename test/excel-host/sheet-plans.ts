import { type CellValue, cellKey, type Rectangle } from "../../shared/workbook/raw-workbook.ts";
import type { ListValidation, SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { chartPlan, conditionalPlan } from "./look-plans.ts";
import { contains } from "./model/areas.ts";
import type { CellStyle } from "./model/cell-style.ts";
import type { Validation } from "./model/parts.ts";
import type { Sheet } from "./model/sheet.ts";

const pointsPerCharacter = 5.25;

/**
 * A sheet of the simulated workbook as a plan for a file. Kept are values, formulas, number formats, widths, tables,
 * names of ranges, lists, rules, charts, unlocked cells of a protected sheet, and how it is printed. Fonts, fills
 * and borders stay behind.
 */
export function planOf(sheet: Sheet): SheetPlan {
  const { cells, frozen, page, protection } = sheet;
  const rows = allRows(sheet);
  const width = Math.max(-1, ...sheet.columnWidths.keys()) + 1;
  const inputs = protection === null ? [] : areasOf(sheet, (style) => (style.locked ? null : "unlocked"));
  return {
    name: sheet.name,
    rows,
    formulas: formulasOf(sheet),
    cellFormats: areasOf(sheet, ({ numberFormat }) => (numberFormat === "General" ? null : numberFormat)).map(
      ({ mark, area }) => ({ area, format: mark }),
    ),
    widths: Array.from({ length: width }, (_, column) => {
      const points = sheet.columnWidths.get(column);
      return points === undefined ? null : points / pointsPerCharacter;
    }),
    hiddenRows: [...sheet.hiddenRows],
    merges: sheet.merges,
    furtherTables: sheet.tables.map(({ name, area }) => ({ name, area })),
    names: namesOf(sheet),
    lists: sheet.validations.flatMap(listOf),
    conditionalFormats: sheet.conditionalFormats.flatMap(conditionalPlan),
    charts: sheet.charts.flatMap(chartPlan),
    inputs: inputs.map(({ area }) => area),
    hidden: sheet.visibility !== "Visible",
    print: {
      landscape: page.orientation === "Landscape",
      ...(page.printArea && { area: page.printArea }),
      ...(page.repeatedRows && { repeatedRows: page.repeatedRows.bottom + 1 }),
    },
    ...(frozen && { frozenRows: frozen.rows, frozenColumns: frozen.columns }),
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor.slice(1) }),
    ...(cells.used(false) === null && sheet.tables.length === 0 && { rows: [[null]] }),
  };
}

/** The rows as far as they are filled or belong to a table. */
function allRows({ cells, tables }: Sheet): CellValue[][] {
  const rows = cells.filledRows();
  const bottom = tables.reduce((last, { area }) => Math.max(last, area.bottom), rows.length - 1);
  while (rows.length <= bottom) rows.push([]);
  for (const key of [...cells.formulas.keys(), ...cells.errors]) {
    const [row, column] = [Math.floor(key / 16384), key % 16384];
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
  }
  return rows;
}

/** The formulas, and every error that stands there as a value, which a file can hold as a formula only. */
function formulasOf({ cells, tables }: Sheet): { row: number; column: number; formula: string }[] {
  const errors = [...cells.errors].filter((key) => !cells.formulas.has(key));
  const all: [number, string][] = [
    ...cells.formulas,
    ...errors.map((key): [number, string] => [key, `=${cells.value(Math.floor(key / 16384), key % 16384)}`]),
  ];
  return all.map(([key, formula]) => {
    const [row, column] = [Math.floor(key / 16384), key % 16384];
    const table = tables.find(({ area }) => contains(area, row, column));
    return { row, column, formula: spelledOut(formula.slice(1), table?.name ?? "") };
  });
}

/** A file says `Levels[[#This Row],[Level]]` where Excel shows `[@Level]`. */
function spelledOut(formula: string, table: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[((?:[^'\]]|'.)*)\]|((?:[^'[\]]|'.)+))\]/gu,
            (_, named?: string, quoted?: string, plain?: string) =>
              `${named ?? table}[[#This Row],[${quoted ?? plain}]]`,
          ),
    )
    .join("");
}

/** Areas of one column whose cells look alike, by what `mark` makes of a look; `null` is left out. */
function areasOf({ cells }: Sheet, mark: (style: CellStyle) => string | null): { mark: string; area: Rectangle }[] {
  const { styles } = cells;
  const areas: { mark: string; area: Rectangle }[] = [];
  const open = new Map<number, { mark: string; area: Rectangle }>();
  const add = (row: number, column: number, own: string | null) => {
    const before = open.get(column);
    if (own === null) return;
    if (before?.mark === own && before.area.bottom === row - 1) before.area.bottom = row;
    else {
      const next = { mark: own, area: { top: row, left: column, bottom: row, right: column } };
      open.set(column, next);
      areas.push(next);
    }
  };
  for (const [key, style] of [...styles.cells].sort(([one], [other]) => one - other))
    add(Math.floor(key / 16384), key % 16384, mark(style));
  const used = cells.used(true);
  if (used !== null)
    for (const [column, style] of styles.columns)
      for (let row = used.top; row <= used.bottom; row++)
        if (!styles.cells.has(cellKey(row, column)) && column >= used.left && column <= used.right)
          add(row, column, mark(style));
  return areas;
}

function namesOf({ workbook, name, names }: Sheet): NonNullable<SheetPlan["names"]> {
  return [...workbook.names, ...names].flatMap((each) => {
    const target = workbook.referred(each.formula);
    return target?.sheet.name === name ? [{ name: each.name, area: target.area }] : [];
  });
}

function listOf({ area, rule, errorAlert }: Validation): ListValidation[] {
  const source = (rule as { list?: { source?: unknown } }).list?.source;
  if (typeof source !== "string") return [];
  const message = (errorAlert as { message?: string } | null)?.message;
  return [
    {
      area,
      choices: source.startsWith("=") ? source.slice(1) : source.split(","),
      ...(message !== undefined && { message }),
    },
  ];
}
