import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellKey } from "../../../shared/workbook/raw-workbook.ts";
import { type ReadLimits, readPath } from "../../../site/xlsx/read-path.ts";
import { Refusal } from "../../../site/xlsx/refusal.ts";
import { workbookBytes } from "./workbook-bytes.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-read-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function refusalOf(path: string, limits?: ReadLimits): Promise<string> {
  const refusal = await readPath(path, limits).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  return (refusal as Refusal).message;
}

test("a workbook on the disk comes back from its thread whole", async () => {
  const rows =
    '<row r="1" hidden="1"><c t="s"><v>0</v></c><c s="1"><v>0.5</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>';
  const bytes = workbookBytes({ sheets: { Skills: rows }, strings: ["<t>Ana</t>"], formats: ["General", "0%"] });
  const book = await readPath(file("team.xlsx", bytes));
  expect(book.name).toBe("team.xlsx");
  expect(book.sheets[0]).toMatchObject({
    name: "Skills",
    rows: [["Ana", 0.5, null, true]],
    formats: new Map([[1, "0%"]]),
    errors: new Map([[2, "#N/A"]]),
    hiddenRows: new Set([0]),
  });
});

describe("tables as .csv files", () => {
  test("a percentage comes back from its thread as one", async () => {
    const [sheet] = (await readPath(file("shares.csv", "Name,SQL,Excel\nAna,45%,3\n"))).sheets;
    expect(sheet).toMatchObject({
      rows: [
        ["Name", "SQL", "Excel"],
        ["Ana", 0.45, 3],
      ],
    });
    expect(sheet!.formats).toEqual(new Map([[cellKey(1, 1), "0%"]]));
  });

  test("a folder is one workbook with a sheet for each file, in the order of their names", async () => {
    const book = await readPath(join(file("plan/Skills.csv", "Name,SQL\nAna,3\n"), ".."));
    file("plan/KPIs.csv", "KPI,Target\nSales,5\n");
    file("plan/notes.txt", "hello");
    file("plan/.hidden.csv", "no");
    file("plan/~$Skills.csv", "no");
    expect(book.sheets).toHaveLength(1);
    const all = await readPath(join(folder, "plan"));
    expect(all.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        "KPIs",
        [
          ["KPI", "Target"],
          ["Sales", 5],
        ],
      ],
      [
        "Skills",
        [
          ["Name", "SQL"],
          ["Ana", 3],
        ],
      ],
    ]);
    expect(all.notes).toEqual([{ sheet: null, message: expect.stringContaining("notes.txt") }]);
  });

  test("a single file is a workbook of one sheet", async () => {
    const book = await readPath(file("Team East.CSV", "Name\tSQL\nAna\t3\n"));
    expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        "Team East",
        [
          ["Name", "SQL"],
          ["Ana", 3],
        ],
      ],
    ]);
  });

  test("a workbook that only its name calls .csv is read as the workbook it is", async () => {
    const bytes = workbookBytes({ sheets: { Skills: '<row r="1"><c><v>1</v></c></row>' } });
    expect((await readPath(file("really.csv", bytes))).sheets[0]!.rows).toEqual([[1]]);
  });

  test("a folder without tables, an empty file and a picture are refused", async () => {
    expect(await refusalOf(join(file("pictures/a.jpg", "x"), ".."))).toContain("holds no .csv file");
    expect(await refusalOf(file("empty.csv", ""))).toContain("is empty");
    expect(await refusalOf(file("picture.csv", new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3, 4, 5])))).toContain(
      "no text",
    );
  });
});

test("what is not there is said to be not there", async () => {
  expect(await refusalOf(join(folder, "nothing.xlsx"))).toContain("There is no file or folder");
});

test.each([
  ["a.pdf", "a PDF document"],
  ["a.docx", "a Word document"],
  ["a.ods", "an OpenDocument file"],
  ["a.numbers", "an Apple Numbers document"],
  ["a.xls", "an old Excel 97–2003 workbook"],
])("%s is named %s by its ending when its content tells nothing", async (name, what) => {
  expect(await refusalOf(file(name, new Uint8Array(100).fill(7)))).toContain(what);
});

describe("a hostile file ends in a sentence, not in a hang or a crash", () => {
  /** A sheet of one row over and over: a few hundred kilobytes that unpack to hundreds of megabytes. */
  function repeated(row: string, times: number): Uint8Array {
    const opening = "<worksheet><sheetData>";
    const closing = "</sheetData></worksheet>";
    const part = new Uint8Array(opening.length + row.length * times + closing.length);
    part.set(strToU8(opening));
    part.fill(32, opening.length);
    const one = strToU8(row);
    for (let at = 0; at < times; at++) part.set(one, opening.length + at * one.length);
    part.set(strToU8(closing), part.length - closing.length);
    return workbookBytes({ sheets: { Skills: "" }, parts: { "xl/worksheets/sheet1.xml": part } });
  }

  test("eleven million rows", async () => {
    const bytes = repeated("<row><c><v>1</v></c></row>", 11_000_000);
    expect(bytes.length).toBeLessThan(2e6);
    expect(await refusalOf(file("rows.xlsx", bytes), { seconds: 20, megabytes: 200 })).toContain(
      "beyond row 1,048,576",
    );
  });

  test("more different texts than the memory allowed", async () => {
    const cells = Array.from({ length: 100_000 }, (_, text) => `<c t="str"><v>${"x".repeat(600)}${text}</v></c>`);
    const rows = Array.from(
      { length: 1000 },
      (_, row) => `<row>${cells.slice(row * 100, row * 100 + 100).join("")}</row>`,
    );
    const path = file("texts.xlsx", workbookBytes({ sheets: { Skills: rows.join("") } }));
    expect(await refusalOf(path, { megabytes: 40 })).toContain("more than 40 megabytes of memory");
  });

  test("more than fits the time allowed", async () => {
    const path = file("slow.xlsx", repeated("<row><c><v>1</v></c></row>", 1_000_000));
    expect(await refusalOf(path, { seconds: 0.01 })).toContain("could not be read within 0.01 seconds");
  });

  test("an archive that is nothing but names", async () => {
    const names = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`part${index}.xml`, new Uint8Array()]),
    );
    expect(await refusalOf(file("names.xlsx", zipSync(names)))).toContain("a zip archive without a workbook");
  });
});
