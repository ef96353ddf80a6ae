import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { cellKey, type RawSheet } from "../../../shared/workbook/raw-workbook.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { type Package, workbookBytes } from "./workbook-bytes.ts";

async function read(book: Package) {
  return readXlsx(workbookBytes(book), "skills.xlsx");
}

async function sheetOf(rows: string, rest: Partial<Package> = {}): Promise<RawSheet> {
  return (await read({ sheets: { Skills: rows }, ...rest })).sheets[0]!;
}

describe("what a cell holds", () => {
  test("numbers are numbers, however they are written", async () => {
    const written = ["3", "-4", "0.25", "1E2", "-0", "12345678901234567890", "0.1", "3.000000000000001", " 7 "];
    const sheet = await sheetOf(`<row r="1">${written.map((number) => `<c><v>${number}</v></c>`).join("")}</row>`);
    expect(sheet.rows[0]).toEqual(written.map(Number));
  });

  test("texts come from the shared list, from the cell itself, or from a formula", async () => {
    const sheet = await sheetOf(
      '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Ben</t></is></c><c t="str"><f>A1</f><v>Ana</v></c></row>',
      { strings: ["<t>Ana</t>", "<r><t>Team </t></r><r><rPr><b/></rPr><t>East</t></r>"] },
    );
    expect(sheet.rows).toEqual([["Ana", "Team East", "Ben", "Ana"]]);
    expect([...sheet.formulas]).toEqual([cellKey(0, 3)]);
  });

  test("escapes and entities are read, line breaks are one character", async () => {
    const sheet = await sheetOf(
      '<row r="1"><c t="inlineStr"><is><t>R&amp;D &#233;</t></is></c><c t="str"><v>a_x000D_b</v></c><c t="inlineStr"><is><t>one\r\ntwo</t></is></c></row>',
    );
    expect(sheet.rows).toEqual([["R&D é", "a\rb", "one\ntwo"]]);
  });

  test("a text that is not in the shared list, an empty text and an empty cell are all not known", async () => {
    const sheet = await sheetOf(
      '<row r="1"><c t="s"><v>99</v></c><c t="inlineStr"><is><t></t></is></c><c r="D1"/><c><v>1</v></c></row>',
    );
    expect(sheet.rows).toEqual([[null, null, null, null, 1]]);
  });

  test("an error is not known, and its kind is kept", async () => {
    const sheet = await sheetOf('<row r="1"><c><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>');
    expect(sheet.rows).toEqual([[1, null]]);
    expect([...sheet.errors]).toEqual([[cellKey(0, 1), "#DIV/0!"]]);
  });

  test("true and false are themselves", async () => {
    const sheet = await sheetOf('<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c></row>');
    expect(sheet.rows).toEqual([[true, false, true]]);
  });

  test("a date stays a serial number and a percentage a fraction, with their formats beside them", async () => {
    const sheet = await sheetOf(
      '<row r="1"><c s="1"><v>46112</v></c><c s="2"><v>0.45</v></c><c s="0"><v>3</v></c></row>',
      {
        formats: ["General", "yyyy\\-mm\\-dd", "0%"],
      },
    );
    expect(sheet.rows).toEqual([[46112, 0.45, 3]]);
    expect([...sheet.formats]).toEqual([
      [cellKey(0, 0), "yyyy\\-mm\\-dd"],
      [cellKey(0, 1), "0%"],
    ]);
  });

  test("29 February 1900, a day that never was, keeps its number", async () => {
    const sheet = await sheetOf('<row r="1"><c s="0"><v>60</v></c></row>', { formats: ["yyyy-mm-dd"] });
    expect(sheet.rows).toEqual([[60]]);
  });

  test("a date written in words of ISO 8601 becomes the number Excel shows for it", async () => {
    const cells = ["2027-03-31", "2027-03-31T12:00:00", "18:00:00"].map((date) => `<c t="d"><v>${date}</v></c>`);
    const rows = `<row r="1">${cells.join("")}</row>`;
    expect((await sheetOf(rows)).rows).toEqual([[46477, 46477.5, 0.75]]);
    const from1904 = await sheetOf(rows, { properties: '<workbookPr date1904="1"/>' });
    expect(from1904.dateSystem).toBe(1904);
    expect(from1904.rows[0]![0]).toBe(46477 - 1462);
  });

  test("a formula that was never calculated is not known, and a note says what to do", async () => {
    const book = await read({ sheets: { Skills: '<row r="1"><c><f>B1+1</f></c><c><v>2</v></c></row>' } });
    expect(book.sheets[0]!.rows).toEqual([[null, 2]]);
    expect([...book.sheets[0]!.formulas]).toEqual([cellKey(0, 0)]);
    expect(book.notes).toEqual([
      { sheet: "Skills", message: expect.stringContaining("open the workbook in Excel, save it") },
    ]);
  });
});

describe("where a cell is", () => {
  test("cells and rows without an address follow one another", async () => {
    const sheet = await sheetOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    expect(sheet.rows).toEqual([[1, 2], [3]]);
  });

  test("the address of a cell counts, even against its row and the order of the file", async () => {
    const sheet = await sheetOf('<row r="2"><c r="C2"><v>2</v></c><c r="A1"><v>1</v></c></row>');
    expect(sheet.rows).toEqual([[1], [null, null, 2]]);
  });

  test("of two cells in one place the later one counts", async () => {
    const sheet = await sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>');
    expect(sheet.rows).toEqual([[2]]);
  });

  test("comments, instructions, prefixes and single quotation marks make no difference", async () => {
    const part = `<?xml version='1.0'?><x:worksheet xmlns:x="urn:x"><!-- <c r="Z9"> --><x:sheetData><?note <c> ?>
      <x:row r='1'><x:c r='B1' t='str'><x:v><![CDATA[R&D]]></x:v></x:c><x:c r='C1'><x:f>A1&lt;2</x:f><x:v>5</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`;
    const book = await read({ sheets: { Skills: "" }, parts: { "xl/worksheets/sheet1.xml": part } });
    expect(book.sheets[0]!.rows).toEqual([[null, "R&D", 5]]);
  });

  test("hidden rows and columns, merges and tables are known", async () => {
    const sheet = await sheetOf('<row r="1" ht="15" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>', {
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml":
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="People" ref="A1:C4"><tableColumns/></table>',
      },
    });
    expect([...sheet.hiddenRows]).toEqual([0]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet.tables).toEqual([{ name: "People", area: { top: 0, left: 0, bottom: 3, right: 2 } }]);
  });
});

describe("the workbook around the cells", () => {
  const one = '<row r="1"><c><v>1</v></c></row>';

  test("sheets keep their order, their names and whether they are hidden", async () => {
    const book = await read({
      sheets: { "R&amp;D": one, Notes: one, Settings: one },
      attributes: { Notes: 'state="hidden"', Settings: 'state="veryHidden"' },
    });
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["R&D", "visible"],
      ["Notes", "hidden"],
      ["Settings", "veryHidden"],
    ]);
  });

  test("defined names are kept", async () => {
    const names = '<definedNames><definedName name="Scale">Skills!$A$1:$A$5</definedName></definedNames>';
    expect((await read({ sheets: { Skills: one }, names })).definedNames).toEqual([
      { name: "Scale", refersTo: "Skills!$A$1:$A$5" },
    ]);
  });

  test("a chart on a sheet of its own is left out, and a note says so", async () => {
    const bytes = workbookBytes({
      sheets: { Skills: one, Chart: "" },
      parts: {
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="rId1" Type="urn:x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="urn:x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      },
    });
    const book = await readXlsx(bytes, "skills.xlsx");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Skills"]);
    expect(book.notes).toEqual([{ sheet: "Chart", message: expect.stringContaining("is a chart") }]);
  });

  test("a sheet whose cells are missing from the file is noted, not passed over", async () => {
    const book = await read({ sheets: { Skills: one, Lost: null } });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Skills"]);
    expect(book.notes).toEqual([{ sheet: "Lost", message: expect.stringContaining("missing from the file") }]);
  });

  test("sheets the workbook forgot to list are read all the same, with a note", async () => {
    const book = await read({
      sheets: { Skills: one },
      parts: { "xl/workbook.xml": "<workbook><sheets/></workbook>" },
    });
    expect(book.sheets[0]!.rows).toEqual([[1]]);
    expect(book.notes[0]!.message).toContain("does not list its sheets");
  });

  test("a workbook is found wherever its relationships say it lies, in capital letters or small ones", async () => {
    const bytes = workbookBytes({
      sheets: { Skills: null },
      parts: {
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="urn:x/officeDocument" Target="/Data/Book.xml"/></Relationships>',
        "data/book.xml":
          '<workbook xmlns:q="urn:q"><sheets><sheet name="Skills" sheetId="1" q:id="x9"/></sheets></workbook>',
        "data/_rels/book.xml.rels":
          '<Relationships><Relationship Id="x9" Type="urn:x/worksheet" Target="..\\sheets/./One.XML"/></Relationships>',
        "sheets/one.xml": `<worksheet><sheetData>${one}</sheetData></worksheet>`,
      },
    });
    expect((await readXlsx(bytes, "skills.xlsx")).sheets[0]!.rows).toEqual([[1]]);
  });

  test("parts in other encodings than UTF-8 are read", async () => {
    const text =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>José</v></c></row></sheetData></worksheet>';
    const utf16 = new Uint8Array([0xfe, 0xff, ...[...text].flatMap((letter) => [0, letter.charCodeAt(0)])]);
    const latin = text.replace("UTF-16", "ISO-8859-1");
    const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    for (const part of [utf16, bytes, strToU8(`\ufeff${text.replace("UTF-16", "UTF-8")}`)]) {
      const book = await read({ sheets: { Skills: "" }, parts: { "xl/worksheets/sheet1.xml": part } });
      expect(book.sheets[0]!.rows).toEqual([["José"]]);
    }
  });

  test("a workbook without shared texts and styles is read", async () => {
    const parts = { "xl/sharedStrings.xml": null, "xl/styles.xml": null };
    expect((await read({ sheets: { Skills: one }, parts })).sheets[0]!.rows).toEqual([[1]]);
  });

  test("an empty sheet is an empty sheet", async () => {
    expect((await sheetOf("")).rows).toEqual([]);
  });
});
