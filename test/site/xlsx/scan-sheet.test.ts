import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { Refusal } from "../../../site/xlsx/refusal.ts";
import { scanSheet } from "../../../site/xlsx/scan-sheet.ts";

function scan(rows: string, limit = 1e6) {
  return scanSheet(strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`), "a.xlsx", limit);
}

test("more cells than the limit are refused", () => {
  const row = `<row>${"<c><v>1</v></c>".repeat(100)}</row>`;
  expect(scan(row.repeat(30), 3000).cells.count).toBe(3000);
  expect(() => scan(row.repeat(31), 3000)).toThrow("holds more than 3,000 cells");
});

test("the same text in a thousand cells is kept once", () => {
  const cells = scan(`<row>${'<c t="inlineStr"><is><t>Expert</t></is></c><c t="s"><v>7</v></c>'.repeat(500)}</row>`);
  expect(cells.cells.count).toBe(1000);
  expect(cells.distinct.cells).toHaveLength(2);
});

test("every number is read to the last digit", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(12), (number, digits) => {
      for (const text of [String(number), number.toFixed(digits), number.toExponential()])
        expect(scan(`<row><c><v>${text}</v></c></row>`).cells.values[0]).toBe(Number(text));
    }),
  );
});

test("nothing that may stand in a sheet part makes the scanner run on or crash", () => {
  const pieces = [
    "<row>",
    "</row>",
    '<c r="A1"',
    "<c>",
    "</c>",
    "<v>",
    "</v>",
    "<is>",
    "<t>",
    "/>",
    ">",
    "<",
    "<!--",
    "-->",
  ];
  const more = [
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    '"',
    "'",
    "=",
    "/",
    ' t="s"',
    " s='1'",
    "1",
    "é",
    "</sheetData>",
    "<f/>",
    " r ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }), (parts) => {
      try {
        expect(scan(parts.join("")).cells.count).toBeLessThanOrEqual(40);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 2000 },
  );
});
