import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { Refusal } from "../../../site/xlsx/refusal.ts";
import { workbookBytes } from "./workbook-bytes.ts";

async function refusalOf(bytes: Uint8Array, file = "skills.xlsx"): Promise<string> {
  const refusal = await readXlsx(bytes, file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  return (refusal as Refusal).message;
}

/** An OLE2 file that holds streams of these names, as far as telling them apart goes. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 512 + 128 * index;
    [...name].forEach((letter, place) => {
      bytes[at + 2 * place] = letter.charCodeAt(0);
    });
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = 2;
  });
  return bytes;
}

function zipOf(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));
}

const good = workbookBytes({ sheets: { Skills: '<row r="1"><c r="A1"><v>1</v></c></row>' } });

describe("what is no workbook is named, in one sentence that says what to do", () => {
  const cases: [what: string, bytes: Uint8Array, file: string, sentence: string][] = [
    ["an empty file", new Uint8Array(), "a.xlsx", "is empty"],
    ["a locked workbook", compoundFile("Root Entry", "EncryptedPackage"), "a.xlsx", "is locked with a password"],
    ["an old workbook", compoundFile("Root Entry", "Workbook"), "a.xlsx", "an old Excel 97–2003 workbook"],
    ["an older Word document", compoundFile("Root Entry", "WordDocument"), "a.xlsx", "an older Office document"],
    ["an OpenDocument file", zipOf("mimetype", "content.xml"), "a.xlsx", "an OpenDocument file"],
    ["a Numbers document", zipOf("Index/Document.iwa"), "a.xlsx", "an Apple Numbers document"],
    ["a zip archive of other things", zipOf("holiday.jpg"), "a.xlsx", "a zip archive without a workbook"],
    ["a PDF", strToU8("%PDF-1.7 …"), "a.xlsx", "a PDF document"],
    ["a web page", strToU8("<html><table>"), "a.xls", "a web page"],
    ["a list in plain text", strToU8("Name;Skill\nAna;3\n"), "a.xlsx", ".csv"],
    [
      "an XML spreadsheet",
      strToU8('<?xml version="1.0"?><Workbook xmlns="x">'),
      "a.xls",
      "an Excel 2003 XML spreadsheet",
    ],
    ["bytes that say nothing", new Uint8Array(64).fill(1), "a.xlsx", "not an Excel workbook"],
    ["a file that only its ending tells", new Uint8Array(64).fill(1), "a.numbers", "an Apple Numbers document"],
    ["Excel's own lock file", new Uint8Array(165).fill(32), "~$a.xlsx", "while somebody has it open"],
  ];
  test.each(cases)("%s", async (_, bytes, file, sentence) => {
    const message = await refusalOf(bytes, file);
    expect(message).toContain(`“${file}”`);
    expect(message).toContain(sentence);
    expect(message).toMatch(/^[^!]*: [^!]*\.$/);
  });

  test.each([
    ["word/document.xml", "a Word document"],
    ["ppt/presentation.xml", "a PowerPoint presentation"],
    ["xl/workbook.bin", "an Excel Binary Workbook"],
  ])("a package whose main part is %s is %s", async (target, what) => {
    const rels = `<Relationships><Relationship Id="a" Type="urn:x/officeDocument" Target="${target}"/></Relationships>`;
    const bytes = workbookBytes({ sheets: {}, parts: { "_rels/.rels": rels, [target]: "<x/>" } });
    expect(await refusalOf(bytes)).toContain(what);
  });
});

describe("damaged workbooks are refused, never half read", () => {
  test("the second half of the file is missing", async () => {
    expect(await refusalOf(good.subarray(0, good.length / 2))).toContain("is damaged");
  });

  test("one byte anywhere in the cells was changed", async () => {
    const changed = good.slice();
    const name = new TextDecoder("latin1").decode(changed).indexOf("xl/worksheets/sheet1.xml");
    changed[name + 60]! ^= 4;
    expect(await refusalOf(changed)).toContain("is damaged");
  });

  test("a sheet ends in the middle of its cells", async () => {
    for (const part of ['<row r="1"><c r="A1"><v>1', '<row r="1"><c r="A1"><v>1</v></c>', "<row r='1'>"]) {
      const parts = { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${part}` };
      expect(await refusalOf(workbookBytes({ sheets: { Skills: "" }, parts }))).toContain("is damaged");
    }
  });

  test("the list of sheets is not closed", async () => {
    const bytes = workbookBytes({
      sheets: { Skills: "" },
      parts: { "xl/workbook.xml": '<workbook><sheets><sheet name="a"' },
    });
    expect(await refusalOf(bytes)).toMatch(/could not be read|no sheet/);
  });

  test("every file cut short anywhere is refused with a sentence", async () => {
    for (let length = 1; length < good.length; length += 97) await refusalOf(good.subarray(0, length));
  });
});

describe("hostile workbooks are refused before they cost anything", () => {
  test("a part that says it unpacks to three gigabytes", async () => {
    const bytes = good.slice();
    const directory = new TextDecoder("latin1").decode(bytes).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    new DataView(bytes.buffer).setUint32(directory + 24, 3e9, true);
    expect(await refusalOf(bytes)).toContain("would unpack to more than 512 megabytes");
  });

  test("a part that unpacks to more than it says", async () => {
    const bytes = good.slice();
    const directory = new TextDecoder("latin1").decode(bytes).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    new DataView(bytes.buffer).setUint32(directory + 24, 10, true);
    expect(await refusalOf(bytes)).toContain("is damaged");
  });

  test("text that expands itself a billion times", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    const bytes = workbookBytes({ sheets: { Skills: "" }, parts: { "xl/worksheets/sheet1.xml": bomb } });
    expect(await refusalOf(bytes)).toContain("expands itself");
  });

  test("two cells so far apart that everything between them would fill the memory", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`);
    expect(await refusalOf(workbookBytes({ sheets: { Skills: rows.join("") } }))).toContain(
      "more than 20,000,000 cells",
    );
  });

  test("a cell beyond the last row or column", async () => {
    for (const place of ["A1048577", "XFE1"]) {
      const bytes = workbookBytes({ sheets: { Skills: `<row r="1"><c r="${place}"><v>1</v></c></row>` } });
      expect(await refusalOf(bytes)).toContain("beyond row 1,048,576 or column XFD");
    }
  });
});

test("a name that ends in .xls is no reason to refuse what is a workbook inside", async () => {
  expect((await readXlsx(good, "renamed.xls")).sheets).toHaveLength(1);
});

test("this test file is no workbook", async () => {
  expect(await refusalOf(readFileSync(new URL(import.meta.url)))).toContain("plain text");
});
