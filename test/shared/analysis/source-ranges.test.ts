import fc from "fast-check";
import { expect, test } from "vitest";
import { SourceRanges } from "../../../shared/analysis/source-ranges.ts";

function sourcesOf(cells: readonly (readonly [row: number, column: number])[]) {
  const ranges = new SourceRanges(1);
  for (const [row, column] of cells) ranges.add(0, 0, row, column);
  return ranges.sources(0, ["Matrix"]).map(({ range, cells }) => `${range} (${cells})`);
}

test("cells under each other are one range, and two columns side by side one rectangle", () => {
  expect(
    sourcesOf([
      [1, 2],
      [2, 2],
      [3, 2],
    ]),
  ).toEqual(["C2:C4 (3)"]);
  expect(
    sourcesOf([
      [1, 2],
      [1, 3],
      [2, 2],
      [2, 3],
    ]),
  ).toEqual(["C2:D3 (4)"]);
});

test("self and manager in columns far apart are two ranges", () => {
  expect(
    sourcesOf([
      [1, 2],
      [1, 26],
      [2, 2],
      [2, 26],
    ]),
  ).toEqual(["C2:C3 (2)", "AA2:AA3 (2)"]);
});

test("people across in a row are one range", () => {
  expect(
    sourcesOf([
      [4, 1],
      [4, 2],
      [4, 3],
    ]),
  ).toEqual(["B5:D5 (3)"]);
});

test("cells strewn over a column are one range with the number that was used", () => {
  expect(
    sourcesOf([
      [1, 2],
      [3, 2],
      [5, 2],
      [7, 2],
      [9, 2],
      [11, 2],
    ]),
  ).toEqual(["C2:C12 (6)"]);
});

test("every cell lies in a range, and no more than four ranges of a sheet are named", () => {
  const cell = fc.tuple(fc.nat(12), fc.nat(6));
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: String }), (cells) => {
      const ranges = new SourceRanges(1);
      for (const [row, column] of cells) ranges.add(0, 0, row, column);
      const found = ranges.sources(0, ["Matrix"]);
      expect(found.length).toBeLessThanOrEqual(4);
      expect(found.reduce((sum, { cells }) => sum + cells, 0)).toBe(cells.length);
      for (const [row, column] of cells) expect(found.some(({ range }) => isInside(range, row, column))).toBe(true);
    }),
  );
});

function isInside(range: string, row: number, column: number): boolean {
  const [from, to = from] = range.split(":") as [string, string?];
  const at = (address: string) => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65] as const;
  const [[top, left], [bottom, right]] = [at(from), at(to)];
  return row >= top && row <= bottom && column >= left && column <= right;
}
