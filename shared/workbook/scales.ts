import type { Place, Scale } from "../model.ts";
import type { TableMapping } from "./mapping.ts";
import { plain, usualFor } from "./number-scales.ts";

/**
 * A level of one scale on another, straight-line: lowest to lowest, highest to highest.
 * @example mapLevel(3, { min: 1, max: 5, labels: null }, { min: 0, max: 100, labels: null }) // => 50
 */
export function mapLevel(level: number, from: Scale, to: Scale): number {
  if (sameScale(from, to)) return level;
  return to.min + ((level - from.min) * (to.max - to.min)) / (from.max - from.min);
}

/** Whether a level means the same on both scales, whatever it is called. */
export function sameScale(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max;
}

/**
 * The scale a table's levels are read in. Where nothing in the table says its scale, it is the workbook's when the
 * numbers seen fit it: a role's needs of 1 to 4 beside ratings from 0 to 4 are levels of the same scale.
 */
export function scaleInUse(table: TableMapping, workbook: Scale): Scale | undefined {
  return table.scaleAssumed !== undefined && fits(table, workbook) ? workbook : table.scale;
}

function fits({ seen }: TableMapping, { min, max }: Scale): boolean {
  return seen !== undefined && seen.lowest >= min && seen.highest <= max && max > 1 && max <= 10;
}

interface Use {
  place: Place;
  from: Scale;
  cells: number;
  table: TableMapping;
}

/**
 * The scale of the workbook: the one most level cells are written in, with the labels of the first table that has
 * some, and the places of the other scales, which are mapped onto it. Tables whose scale is only assumed agree with the
 * others where their numbers fit. Without a level table: 0 to 4.
 */
export function workbookScale(tables: readonly TableMapping[]): {
  scale: Scale;
  mapped: { place: Place; from: Scale }[];
} {
  const uses = tables.flatMap(usesOf);
  const isOpen = ({ table, from }: Use) => table.seen !== undefined && from === table.scale;
  const sums = new Map<string, { scale: Scale; cells: number }>();
  const count = (scale: Scale, cells: number) => {
    const key = `${scale.min} to ${scale.max}`;
    const sum = sums.get(key) ?? { scale, cells: 0 };
    sums.set(key, { scale: sum.scale.labels ? sum.scale : scale, cells: sum.cells + cells });
  };
  for (const use of uses) if (!isOpen(use)) count(use.from, use.cells);
  const said = [...sums.values()].sort((a, b) => b.cells - a.cells);
  const open = uses.filter(isOpen);
  const together = agreed(open.filter(({ table }) => !said.some(({ scale }) => fits(table, scale))));
  for (const { table, cells } of open) count(said.find(({ scale }) => fits(table, scale))?.scale ?? together, cells);
  const most = [...sums.values()].reduce<{ scale: Scale; cells: number } | null>(
    (best, each) => (best && best.cells >= each.cells ? best : each),
    null,
  );
  const scale = most?.scale ?? plain(0, 4);
  const mapped = uses.flatMap((use) => {
    const from = isOpen(use) ? scaleInUse(use.table, scale)! : use.from;
    return sameScale(from, scale) ? [] : [{ place: use.place, from }];
  });
  return { scale, mapped };
}

/** One scale for tables that do not say theirs: the usual one for all their numbers together. */
function agreed(open: readonly Use[]): Scale {
  const [first] = open;
  if (!first) return plain(0, 4);
  if (open.every(({ from }) => sameScale(from, first.from))) return first.from;
  const lowest = Math.min(...open.map(({ table }) => table.seen!.lowest));
  return usualFor(lowest, Math.max(...open.map(({ table }) => table.seen!.highest)));
}

function usesOf(table: TableMapping): Use[] {
  const rows = Math.max(1, table.lastRow - table.firstRow + 1);
  const byScale = new Map<string, { from: Scale; columns: string[] }>();
  for (const column of table.columns) {
    const from = column.scale ?? table.scale;
    if (column.field !== "level" || !from) continue;
    const key = `${from.min} to ${from.max}`;
    const group = byScale.get(key) ?? { from, columns: [] };
    group.columns.push(column.column);
    byScale.set(key, group);
  }
  return [...byScale.values()].map(({ from, columns }) => ({
    from,
    table,
    cells: columns.length * rows,
    place: { sheet: table.sheet, range: `${columns[0]}${table.firstRow}:${columns.at(-1)}${table.lastRow}` },
  }));
}
