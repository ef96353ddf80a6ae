import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetKinds } from "../../../shared/workbook/mapping.ts";
import { type CellValue, cellKey, type RawSheet } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { fieldTitle, kindOfSheet, sheetTitle } from "../../../shared/workbook/sheet-kinds.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

const word = fc.constantFrom(
  ..."Ana|Ben|Cy|East|West|Agent|SQL|Excel|Coaching|Churn|NPS|x|o|✓|high|low|yes|no|n/a|-|?|tbd|novice|expert|Total|Average|Q2 2027|31.03.2026|03/04/2026|2026-03|12 days|+10 %|45 %|3,5|0|L2|3 - proficient|KPI|Name|Skill|Level|Required|Target|Legend: 0 = none".split(
    "|",
  ),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 6 }) },
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.double(),
      fc.boolean(),
      fc.string({ maxLength: 30 }),
      fc.integer({ min: 30000, max: 60000 }),
    ),
  },
);
const someRow = fc.array(cell, { maxLength: 9 });
const blank = fc.constant<CellValue[]>([]);
const total = fc
  .array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 6 })
  .map((numbers): CellValue[] => ["Total", ...numbers]);

const knownHeader = fc.constantFrom(...sheetKinds).chain((kind) =>
  fc
    .subarray(
      kindOfSheet(kind).fields.map(({ name }) => fieldTitle(kind, name)),
      { minLength: 1 },
    )
    .map((titles): CellValue[] => titles),
);
const matrixHeader = fc
  .subarray(["SQL", "Excel", "Coaching", "Welding", "Negotiation"], { minLength: 2 })
  .map((skills): CellValue[] => ["Name", "Team", ...skills]);
const header = fc.oneof(knownHeader, matrixHeader, someRow);

const block = fc
  .tuple(
    fc.array(fc.oneof(blank, someRow), { maxLength: 3 }),
    header,
    fc.array(fc.oneof({ weight: 6, arbitrary: someRow }, blank, total, header), { maxLength: 12 }),
  )
  .map(([above, top, rows]) => [...above, top, ...rows]);
const left = fc.integer({ min: 0, max: 2 });
const sheetName = fc.oneof(
  fc.constantFrom(...sheetKinds.map(sheetTitle)),
  fc.constantFrom("Sheet1", "East", "Dashboard", "2026"),
);

const sheet: fc.Arbitrary<RawSheet> = fc
  .tuple(
    sheetName,
    fc.array(block, { maxLength: 3 }),
    left,
    fc.array(fc.tuple(fc.nat(12), fc.nat(6)), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([name, blocks, indent, errors, merged]) => {
    const rows = blocks.flat().map((row) => [...Array<CellValue>(indent).fill(null), ...row]);
    const found = new Map(errors.map(([row, column]) => [cellKey(row, column), "#N/A"]));
    for (const key of found.keys()) {
      const row = rows[Math.floor(key / 16384)];
      if (row && key % 16384 < row.length) row[key % 16384] = null;
    }
    const merges = merged && rows.length > 3 ? [{ top: 1, left: 0, bottom: 2, right: 0 }] : [];
    return sheetOf(name, rows, { errors: found, merges });
  });

const workbook = fc
  .array(sheet, { minLength: 1, maxLength: 3 })
  .map((sheets) =>
    workbookOf(sheets.map((each, index) => ({ ...each, name: index === 0 ? each.name : `${each.name} ${index}` }))),
  );

/** Counts filled cells in its own way: texts that show something, numbers, yes or no, and error cells. */
function filledCells({ rows, errors }: RawSheet): number {
  const texts = rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const isThere = typeof value === "string" ? value.trim().length > 0 : value !== null;
      return isThere && !errors.has(cellKey(r, c)) ? [value] : [];
    }),
  );
  const inside = [...errors.keys()].filter((key) => Math.floor(key / 16384) < rows.length);
  return texts.length + inside.length;
}

test("every filled cell of every sheet is used or reported, whatever the sheet holds", () => {
  fc.assert(
    fc.property(workbook, (book) => {
      const { accounts, problems } = readDataset(book); for (const a of accounts) { (globalThis as any).U = ((globalThis as any).U ?? 0) + a.used; (globalThis as any).S = ((globalThis as any).S ?? 0) + a.seen; }
      accounts.forEach(({ seen, used, reported }, index) => {
        expect(seen).toBe(filledCells(book.sheets[index]!));
        expect(used + reported).toBe(seen);
      });
      const reported = accounts.reduce((sum, account) => sum + account.reported, 0);
      expect(problems.reduce((sum, { cells }) => sum + cells, 0)).toBe(reported);
    }),
    { numRuns: 1200 },
  );
});

test("every finding says what was found, what was assumed and what to do, and where", () => {
  fc.assert(
    fc.property(workbook, (book) => {
      const names = new Set([book.name, ...book.sheets.map(({ name }) => name)]);
      for (const { message, assumed, fix, place } of readDataset(book).problems) {
        expect(names.has(place.sheet)).toBe(true);
        for (const text of [message, assumed, fix]) expect(text.length).toBeGreaterThan(5);
      }
    }),
    { numRuns: 300 },
  );
});

test("a mapping read back gives the same data", () => {
  fc.assert(
    fc.property(workbook, (book) => {
      const first = readDataset(book);
      const second = readDataset(book, JSON.parse(JSON.stringify(first.mapping)));
      expect(second.dataset).toEqual(first.dataset);
    }),
    { numRuns: 300 },
  );
});
test("stat", () => { console.log("USED", (globalThis as any).U, (globalThis as any).S); });
