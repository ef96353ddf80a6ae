import type { Place, Source } from "../model.ts";
import { type Rectangle, rangeAddress } from "../workbook/raw-workbook.ts";

/**
 * The cells behind a number, one rectangle a sheet, in the order the sheets are met. Places without a range (a sheet
 * as a whole) are left out; a cell named twice counts once.
 *
 * @example
 * sourcesAt([{ sheet: "KPIs", range: "C2" }, { sheet: "KPIs", range: "E2" }])
 * // => [{ sheet: "KPIs", range: "C2:E2", cells: 2 }]
 */
export function sourcesAt(places: readonly Place[]): Source[] {
  const sheets = new Map<string, { area: Rectangle; ranges: Map<string, number> }>();
  for (const { sheet, range } of places) {
    const area = range === null ? null : rectangleOf(range);
    if (range === null || area === null) continue;
    const cells = sizeOf(area);
    const known = sheets.get(sheet);
    if (known) {
      known.area = around(known.area, area);
      known.ranges.set(range, cells);
    } else sheets.set(sheet, { area, ranges: new Map([[range, cells]]) });
  }
  return [...sheets].map(([sheet, { area, ranges }]) => ({
    sheet,
    range: rangeAddress(area),
    cells: [...ranges.values()].reduce((sum, cells) => sum + cells, 0),
  }));
}

/**
 * The sources of several numbers as those of one: the same range once, with the cells used from it added up as far as
 * it holds so many; at most `most`, in the order they are met.
 *
 * @example
 * mergedSources([{ sheet: "M", range: "C3:C9", cells: 4 }, { sheet: "M", range: "C3:C9", cells: 2 }], 8)
 * // => [{ sheet: "M", range: "C3:C9", cells: 6 }]
 */
export function mergedSources(sources: readonly Source[], most: number): Source[] {
  const merged = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.sheet}\u0000${source.range}`;
    const area = rectangleOf(source.range);
    const cells = (merged.get(key)?.cells ?? 0) + source.cells;
    merged.set(key, { ...source, cells: area ? Math.min(cells, sizeOf(area)) : cells });
  }
  return [...merged.values()].slice(0, most);
}

function sizeOf({ top, left, bottom, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function rectangleOf(range: string): Rectangle | null {
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range);
  if (!found) return null;
  const [, left, top, right = left, bottom = top] = found as unknown as [string, string, string, string?, string?];
  return { top: +top - 1, left: columnIndex(left), bottom: +bottom! - 1, right: columnIndex(right!) };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
