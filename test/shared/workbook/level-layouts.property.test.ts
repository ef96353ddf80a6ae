import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { sheetFrom } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";

const names = [
  "Ana Silva",
  "Ben Okafor",
  "Cem Yilmaz",
  "Dora Novak",
  "Eva Lind",
  "Finn Berg",
  "Gita Rao",
  "Hugo Weiss",
];
const skills = ["Excel", "SQL", "Negotiation", "First aid", "Welding", "Public speaking", "Data analysis"];

const matrices = fc
  .tuple(fc.integer({ min: 2, max: names.length }), fc.integer({ min: 2, max: skills.length }))
  .chain(([people, columns]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }), { minLength: columns, maxLength: columns }),
      {
        minLength: people,
        maxLength: people,
      },
    ),
  )
  // Every person and skill is rated once at least, and 0 and 4 occur, so that all three layouts show the same scale.
  .map((cells) => cells.map((row, r) => row.map((level, c) => (r === 0 ? c % 5 : c === 0 ? 4 : level))));

function blocks(cells: readonly (readonly (number | null)[])[]): {
  wide: CellValue[][];
  turned: CellValue[][];
  long: CellValue[][];
} {
  const people = names.slice(0, cells.length);
  const columns = skills.slice(0, cells[0]!.length);
  return {
    wide: [["Name", ...columns], ...people.map((name, r) => [name, ...cells[r]!])],
    turned: [["Skill", ...people], ...columns.map((skill, c) => [skill, ...cells.map((row) => row[c]!)])],
    long: [
      ["Name", "Skill", "Level"],
      ...people.flatMap((name, r) => columns.map((skill, c) => [name, skill, cells[r]![c]!] as CellValue[])),
    ],
  };
}

test("people in rows, people in columns and one row a rating say the same", () => {
  fc.assert(
    fc.property(matrices, (cells) => {
      const { wide, turned, long } = blocks(cells);
      const [first, second, third] = [wide, turned, long].map((rows) => levelsOf([sheetFrom(rows)]));
      expect(first!.ratings).toHaveLength(cells.flat().filter((level) => level !== null).length);
      expect(second!.ratings).toEqual(first!.ratings);
      expect(third!.ratings).toEqual(first!.ratings);
    }),
    { numRuns: 60 },
  );
});

test("where the table stands, and blank rows in it, change nothing", () => {
  fc.assert(
    fc.property(matrices, fc.nat(4), fc.nat(4), fc.nat(6), (cells, down, right, gap) => {
      const { wide } = blocks(cells);
      const moved = wide.map((row) => [...Array<CellValue>(right).fill(null), ...row]);
      moved.splice(Math.min(gap + 2, moved.length), 0, []);
      const sheet = sheetFrom([...Array.from({ length: down }, () => [] as CellValue[]), ...moved]);
      expect(levelsOf([sheet]).ratings).toEqual(levelsOf([sheetFrom(wide)]).ratings);
    }),
    { numRuns: 60 },
  );
});

const junk = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>(null, "n/a", "?", "soon", 77, -1, "x", true, "3 - good", "Total", "Ana", 0.5),
  },
);

test("whatever stands in the cells, each filled one of the table is used or reported, and reading never fails", () => {
  fc.assert(
    fc.property(fc.array(fc.array(junk, { minLength: 4, maxLength: 6 }), { minLength: 3, maxLength: 12 }), (cells) => {
      const header = ["Name", "Team", ...skills.slice(0, 4)];
      const rows = cells.map((row, index) => [names[index % 8]!, index % 3 ? "East" : null, ...row.slice(0, 4)]);
      const { tables, accounts, problems } = levelsOf([sheetFrom([header, ...rows])]);
      if (tables.length !== 1 || tables[0]!.lastRow !== rows.length + 1 || tables[0]!.columns.length !== 6) return;
      const [{ seen, used, reported }] = accounts as [(typeof accounts)[number]];
      expect(used + reported).toBe(seen);
      expect(problems.reduce((sum, each) => sum + each.cells, 0)).toBe(reported);
    }),
    { numRuns: 150 },
  );
});
