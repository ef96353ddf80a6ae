import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { formulaInFile } from "../../../site/xlsx/formula-text.ts";
import { orderedFonts } from "../../../site/xlsx/ordered-fonts.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { replacePart } from "../../../site/xlsx/replace-part.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";

const at = (row: number, column: number, rows = 1) => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column,
});

const plan: SheetPlan = {
  name: "O'Brien's gaps",
  rows: [
    ["Gaps", null, null],
    ["Name", "Before", "After"],
    ["Ana", 3, 1],
    ["=Ben", 2, null],
  ],
  titleRows: 1,
  headerRow: 1,
  formats: [null, "0.0", "0.0"],
  formulas: [
    { row: 2, column: 2, formula: "T.TEST(B3:B4,B3:B4,2,1)" },
    { row: 3, column: 2, formula: `IF(B4="","",'O''Brien''s gaps'!B4)` },
  ],
  conditionalFormats: [
    { kind: "when", area: at(2, 1, 2), formula: "B3>2", fill: "F6BF92", ink: "1D1B18", bold: true },
    { kind: "scale", area: at(2, 1, 2), low: "FFFFFF", high: "8A370B", from: 0, to: 4 },
    { kind: "bar", area: at(2, 2, 2), color: "1C5B77" },
  ],
  charts: [
    {
      kind: "stacked-bar",
      title: "What the gap is made of",
      labels: at(2, 0, 2),
      series: [
        { name: "Before", values: at(2, 1, 2), color: "1C5B77" },
        { name: "After", values: at(2, 2, 2) },
      ],
      at: { top: 5, left: 0, bottom: 20, right: 6 },
      axis: "Levels",
    },
  ],
  inputs: [at(2, 1, 2)],
  jumps: [{ row: 2, column: 0, sheet: "It's there", range: "B7" }],
  names: [{ name: "TL_gap", area: at(2, 1) }],
  print: { area: { top: 0, left: 0, bottom: 3, right: 2 }, landscape: false, repeatedRows: 2 },
};

const bytes = await writeWorkbook([plan, { name: "It's there", rows: [["x"]], headerRow: 0 }]);
const parts = unzipSync(bytes);
const part = (name: string) => strFromU8(parts[name]!);

test("a formula is written with its result beside it, newer functions with their prefix, and nothing else is one", async () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toContain("<f>_xlfn.T.TEST(B3:B4,B3:B4,2,1)</f><v>1</v>");
  const [read] = (await readXlsx(bytes, "written.xlsx")).sheets;
  expect(read!.formulas.size).toBe(2);
  expect(read!.rows[3]!.slice(0, 2)).toEqual(["=Ben", 2]);
});

test("functions named in a text or in a sheet's name are left alone", () => {
  expect(formulaInFile(`IF(A1="T.TEST(","",'T.TEST('!A1+STDEV.S(A1:A3))`)).toBe(
    `IF(A1="T.TEST(","",'T.TEST('!A1+_xlfn.STDEV.S(A1:A3))`,
  );
});

test("a sheet with inputs is protected without a password, its inputs unlocked and coloured", () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/);
  expect(sheet).not.toMatch(/<sheetProtection [^>]*(password|hashValue)/);
  expect(part("xl/styles.xml")).toMatch(/<protection locked="?(0|false)"/);
  expect(part("xl/worksheets/sheet2.xml")).not.toContain("sheetProtection");
});

test("names, the printed area and repeated rows name their sheet in quotes, whatever it is called", () => {
  const names = part("xl/workbook.xml").match(/<definedName .*?<\/definedName>/g)!;
  expect(names.map((name) => name.replace(/&apos;/g, "'"))).toEqual([
    `<definedName name="TL_gap">'O''Brien''s gaps'!$B$3</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'O''Brien''s gaps'!$A$1:$C$4</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'O''Brien''s gaps'!$1:$2</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'It''s there'!$1:$1</definedName>`,
  ]);
});

test("a cell leads to another sheet of the workbook, not out of it", () => {
  expect(part("xl/worksheets/sheet1.xml").replace(/&apos;/g, "'")).toContain(
    `<hyperlink ref="A3" location="'It''s there'!B7"/>`,
  );
});

test("rules carry opaque colours, and the earlier rule wins", () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<cfRule type="expression" priority="1" dxfId="0"><formula>B3(>|&gt;)2<\/formula>/);
  expect(sheet).toContain('<color rgb="FFFFFFFF"/><color rgb="FF8A370B"/>');
  expect(sheet).toContain('<color rgb="FF1C5B77"/></dataBar>');
  expect(part("xl/styles.xml")).toMatch(/<dxf>.*FFF6BF92.*<\/dxf>/);
});

test("a chart is native, over cells of its sheet, with the first row on top", () => {
  const chart = part("xl/charts/chart1.xml").replace(/&apos;/g, "'");
  expect(chart).toContain(`<c:f>'O''Brien''s gaps'!$B$3:$B$4</c:f>`);
  expect(chart).toContain('<c:grouping val="stacked"/>');
  expect(chart).toContain('<c:orientation val="maxMin"/>');
  expect(chart).toContain("What the gap is made of");
});

test("the parts of a font stand in the order that the file format wants", () => {
  expect(orderedFonts('<font><b/><color rgb="FF000000"/><sz val="11"/><name val="Calibri"/></font>')).toBe(
    '<font><b/><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>',
  );
  expect(part("xl/styles.xml")).not.toMatch(/<color [^>]*\/><sz /);
});

test("one part of a file can be changed while every other keeps its bytes", () => {
  const changed = unzipSync(replacePart(bytes, "xl/workbook.xml", (text) => `${text}<!-- ${"x".repeat(5000)} -->`));
  expect(Object.keys(changed)).toEqual(Object.keys(parts));
  for (const [name, content] of Object.entries(parts))
    if (name !== "xl/workbook.xml") expect(changed[name]).toEqual(content);
  expect(strFromU8(changed["xl/workbook.xml"]!)).toBe(`${part("xl/workbook.xml")}<!-- ${"x".repeat(5000)} -->`);
  expect(() => replacePart(bytes, "xl/none.xml", (text) => text)).toThrow(RangeError);
});
