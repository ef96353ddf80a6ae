import { expect, test } from "vitest";
import { blocksOf, formulaBlocksOf, typedFor } from "../../../addin/excel/planned-cells.ts";

test.each(["=1+1", "+49 30 1234", "-5 % since March", "@manager", "'quoted'", "1/2", "12%", "TRUE", "007", "#N/A"])(
  "%s is typed with an apostrophe, so that it stays a text",
  (text) => {
    expect(typedFor(text)).toBe(`'${text}`);
  },
);

test.each(["Ana", "Needs a second holder", "O’Brien “Bob” [Sales]"])("%s is typed as it is", (text) => {
  expect(typedFor(text)).toBe(text);
});

test("numbers, truth values and empty cells are typed as they are, and errors where they are wanted", () => {
  expect([3, -1.5, true, ""].map((value) => typedFor(value))).toEqual([3, -1.5, true, ""]);
  expect(typedFor("#N/A", true)).toBe("#N/A");
  expect(typedFor("#hashtag", true)).toBe("'#hashtag");
});

test("below the header an ISO date in a date column is a date of the workbook's date system; elsewhere it is text", () => {
  const plan = {
    name: "Dates",
    headerRow: 0,
    rows: [["2026-03-31"], ["2026-03-31"], ["soon"], [null]],
    formats: ["yyyy-mm-dd"],
  };
  const shown = (system: 1900 | 1904) => blocksOf(plan, system, 1000)[0]!.shown.flat();
  expect(shown(1900)).toEqual(["2026-03-31", 46_112, "soon", ""]);
  expect(shown(1904)).toEqual(["2026-03-31", 44_650, "soon", ""]);
});

test("a text is cut where a cell ends, its line breaks are Excel's, and half a letter is no letter", () => {
  const plan = { name: "Texts", rows: [["a".repeat(40_000), "one\r\ntwo\rthree", "half \ud83d"]] };
  const [long, lines, half] = blocksOf(plan, 1900, 100_000)[0]!.shown[0]!;
  expect([String(long).length, String(long).at(-1)]).toEqual([32_767, "…"]);
  expect([lines, half]).toEqual(["one\ntwo\nthree", "half \ufffd"]);
});

test("rows are written in blocks of about the bytes that are asked for, and every row once", () => {
  const rows = Array.from({ length: 100 }, (_, row) => [`row ${row}`, "日本語の長い文章", row]);
  const blocks = blocksOf({ name: "Many", rows }, 1900, 1000);
  expect(blocks.length).toBeGreaterThan(5);
  expect(blocks.flatMap(({ shown }) => shown)).toEqual(rows);
  for (const { shown } of blocks) expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(1000);
});

test("formulas are written in blocks of neighbouring rows; cells between them are left as they are", () => {
  const formulas = [
    { row: 8, column: 2, formula: "A9" },
    { row: 2, column: 3, formula: "A3" },
    { row: 2, column: 1, formula: "B3" },
    { row: 3, column: 3, formula: "A4" },
  ];
  expect(formulaBlocksOf({ name: "Some", rows: [], formulas }, 1000)).toMatchObject([
    {
      area: { top: 2, left: 1, bottom: 3, right: 3 },
      formulas: [
        ["=B3", null, "=A3"],
        [null, null, "=A4"],
      ],
    },
    { area: { top: 8, left: 2, bottom: 8, right: 2 }, formulas: [["=A9"]] },
  ]);
});
