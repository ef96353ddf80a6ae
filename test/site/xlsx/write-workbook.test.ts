import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";
import { soffice } from "../../engines.ts";

const plan: SheetPlan = {
  name: "People",
  rows: [
    ["People", null, null, null],
    ["Name", "Since", "Share", "Note"],
    ["Ana", "2027-03-31", 0.45, "=1+1"],
    ["Ben", null, null, '@SUM(A1) & <b>"bold"</b>'],
  ],
  titleRows: 1,
  headerRow: 1,
  frozenRows: 2,
  frozenColumns: 1,
  widths: [24, 12, null, 40],
  formats: [null, "yyyy-mm-dd", "0%", null],
  wrappedColumns: [3],
  table: "People",
  lists: [{ area: { top: 2, left: 3, bottom: 9, right: 3 }, choices: ["yes", "no"] }],
  tabColor: "2A6F97",
};

async function sheetWritten(sheet: SheetPlan) {
  return (await readXlsx(await writeWorkbook([sheet]), "written.xlsx")).sheets[0]!;
}

test("what is written is read back the same, dates as real dates", async () => {
  const sheet = await sheetWritten(plan);
  expect(sheet.rows).toEqual(
    [
      ["People"],
      ["Name", "Since", "Share", "Note"],
      ["Ana", 46477, 0.45, "=1+1"],
      ["Ben", null, null, '@SUM(A1) & <b>"bold"</b>'],
    ].map((row, index) => (index === 0 ? [...row, null, null, null].slice(0, sheet.rows[0]!.length) : row)),
  );
  expect(sheet.formats.get(2 * 16384 + 1)).toBe("yyyy-mm-dd");
  expect(sheet.tables).toEqual([{ name: "People", area: { top: 1, left: 0, bottom: 3, right: 3 } }]);
  expect(sheet.formulas.size).toBe(0);
});

test("no text ever becomes a formula, whatever it begins with", async () => {
  const text = fc.tuple(
    fc.constantFrom("=", "+", "-", "@", "\t=", "_x003D_", "'", ""),
    fc.string({ minLength: 1, unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const row = texts.map(([start, rest]) => start + rest.replaceAll("\r\n", "\n"));
      const sheet = await sheetWritten({ name: "Hostile", rows: [row] });
      expect(sheet.rows).toEqual([row]);
      expect(sheet.formulas.size).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("numbers, truth and nothing survive", async () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 8 }), async (cells) => {
      const sheet = await sheetWritten({ name: "Cells", rows: [[...cells, 1]] });
      expect(sheet.rows).toEqual([[...cells, 1]]);
    }),
    { numRuns: 60 },
  );
});

test("the same plan gives the same bytes", async () => {
  expect(await writeWorkbook([plan])).toEqual(await writeWorkbook([plan]));
});

test("a text longer than a cell holds is cut, so that Excel opens the workbook", async () => {
  const [[text]] = (await sheetWritten({ name: "Long", rows: [["x".repeat(40_000)]] })).rows as [[string]];
  expect([text.length, text.at(-1)]).toEqual([32_767, "…"]);
});

test("the look is in the file: frozen panes, widths, a list, a quiet table, the tab's colour", async () => {
  const parts = unzipSync(await writeWorkbook([plan, { name: "Lists", rows: [["yes"], ["no"]], hidden: true }]));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="2"[^>]*state="frozen"/);
  expect(sheet).toContain('sqref="D3:D10"');
  expect(sheet).toMatch(/<formula1>(&quot;|")yes,no\1<\/formula1>/);
  expect(sheet).toMatch(/<tabColor rgb="(FF)?2A6F97"/);
  expect(strFromU8(parts["xl/tables/table1.xml"]!)).toContain("TableStyleLight1");
  expect(strFromU8(parts["xl/workbook.xml"]!)).toMatch(/name="Lists"[^>]*state="hidden"/);
});

describe("a plan that cannot be a sheet is a mistake of ours and says so", () => {
  test.each<[string, SheetPlan[]]>([
    ["a name Excel does not take", [{ name: "A/B", rows: [] }]],
    ["a name too long", [{ name: "x".repeat(32), rows: [] }]],
    [
      "the same name twice",
      [
        { name: "A", rows: [] },
        { name: "a", rows: [] },
      ],
    ],
    ["a table with two columns of one name", [{ name: "A", rows: [["x", "X"]], headerRow: 0, table: "T" }]],
    ["a table without a header", [{ name: "A", rows: [[1]], table: "T" }]],
    [
      "a list too long",
      [
        {
          name: "A",
          rows: [],
          lists: [{ area: { top: 0, left: 0, bottom: 0, right: 0 }, choices: ["x".repeat(256)] }],
        },
      ],
    ],
  ])("%s", async (_, sheets) => {
    await expect(writeWorkbook(sheets)).rejects.toThrow(RangeError);
  });
});

test("rows are as high as planned, hidden or not, and formatted cells of a wrapping column wrap too", async () => {
  const area = { top: 1, left: 0, bottom: 1, right: 0 };
  const sheet: SheetPlan = {
    name: "Notes",
    rows: [["Share"], [0.5], ["none"], ["more"]],
    headerRow: 0,
    wrappedColumns: [0],
    rowHeights: [30, 45, null, 45],
    hiddenRows: [2, 3],
    cellFormats: [{ area, format: "0%" }],
  };
  const parts = unzipSync(await writeWorkbook([sheet]));
  const rows = [...strFromU8(parts["xl/worksheets/sheet1.xml"]!).matchAll(/<row [^>]*>/g)].map(([row]) => row);
  expect(rows.map((row) => [/ht="(\d+)"/.exec(row)?.[1], /hidden=/.test(row)])).toEqual([
    ["30", false],
    ["45", false],
    [undefined, true],
    ["45", true],
  ]);
  const styles = strFromU8(parts["xl/styles.xml"]!);
  expect(styles).toMatch(/<xf [^>]*applyNumberFormat="true"[^>]*><alignment [^>]*wrapText/);
});

describe.runIf(soffice())("opened by LibreOffice", () => {
  test("a workbook we write shows its texts as texts and its dates as dates", async () => {
    const folder = mkdtempSync(join(tmpdir(), "throughline-write-"));
    try {
      writeFileSync(join(folder, "written.xlsx"), await writeWorkbook([plan]));
      const profile = pathToFileURL(join(folder, "profile")).href;
      const options = ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", "csv", "--outdir", folder];
      execFileSync(soffice()!, [...options, join(folder, "written.xlsx")], { stdio: "ignore" });
      const csv = readdirSync(folder).find((name) => name.endsWith(".csv"))!;
      expect(readFileSync(join(folder, csv), "utf8").trim().split("\n")).toEqual([
        "People,,,",
        "Name,Since,Share,Note",
        "Ana,2027-03-31,45%,=1+1",
        'Ben,,,"@SUM(A1) & <b>""bold""</b>"',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
