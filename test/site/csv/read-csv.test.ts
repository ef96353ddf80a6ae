import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../../site/csv/read-csv.ts";
import { Refusal } from "../../../site/xlsx/refusal.ts";

function rowsOf(content: string | Uint8Array) {
  return readCsv(typeof content === "string" ? strToU8(content) : content, "Skills").rows;
}

describe("encodings", () => {
  const text = "Name,Größe\nJosé,3\n";
  const expected = [
    ["Name", "Größe"],
    ["José", 3],
  ];
  const utf16 = (bigEndian: boolean) =>
    Uint8Array.from([...text].flatMap((letter) => (bigEndian ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])));

  test.each([
    ["UTF-8", strToU8(text)],
    ["UTF-8 with a byte order mark", strToU8(`\ufeff${text}`)],
    ["Windows-1252, as Excel saves it in Western Europe", Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ["UTF-16 little-endian with a mark", Uint8Array.of(0xff, 0xfe, ...utf16(false))],
    ["UTF-16 big-endian with a mark", Uint8Array.of(0xfe, 0xff, ...utf16(true))],
    ["UTF-16 little-endian without a mark", utf16(false)],
    ["UTF-16 big-endian without a mark", utf16(true)],
  ])("%s is read", (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(expected);
  });

  test("the euro sign and curly quotes of Windows-1252 are read", () => {
    expect(rowsOf(Uint8Array.of(0x80, 0x93, 0x94))).toEqual([["€“”"]]);
  });

  test("a picture is refused", () => {
    expect(() => rowsOf(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13))).toThrow(Refusal);
  });
});

describe("delimiters", () => {
  test.each([
    ["comma", "Name,SQL,Excel\nAna,3,4\n"],
    ["semicolon", "Name;SQL;Excel\nAna;3;4\n"],
    ["tab", "Name\tSQL\tExcel\nAna\t3\t4\n"],
    ["pipe", "Name|SQL|Excel\r\nAna|3|4\r\n"],
    ["whatever the first line says", "sep=^\nName^SQL^Excel\nAna^3^4\n"],
  ])("%s", (_, content) => {
    expect(rowsOf(content)).toEqual([
      ["Name", "SQL", "Excel"],
      ["Ana", 3, 4],
    ]);
  });

  test("commas inside names and numbers do not mistake a semicolon file", () => {
    expect(rowsOf("Name;SQL\nLovelace, Ada;1,5\nHopper, Grace;2,5\n")).toEqual([
      ["Name", "SQL"],
      ["Lovelace, Ada", "1,5"],
      ["Hopper, Grace", "2,5"],
    ]);
  });

  test("a title above the table does not hide the delimiter", () => {
    expect(rowsOf("Skills, spring\n\nName;SQL;Excel\nAna;3;4\nBen;1;2\n")[2]).toEqual(["Name", "SQL", "Excel"]);
  });

  test("quotation marks hold delimiters, line breaks and themselves", () => {
    expect(rowsOf('Name,Note\n"Lovelace, Ada","said ""yes""\nand left"\n')[1]).toEqual([
      "Lovelace, Ada",
      'said "yes"\nand left',
    ]);
  });

  test("a quotation mark that is never closed does not swallow the rows below it", () => {
    expect(rowsOf('Name,Size\nAna,"5 feet\nBen,6\n')).toEqual([
      ["Name", "Size"],
      ["Ana", '"5 feet'],
      ["Ben", 6],
    ]);
  });
});

describe("what becomes a number", () => {
  test("plain numbers do", () => {
    expect(rowsOf("12,3.5,-4,0,0.125,-0\n")).toEqual([[12, 3.5, -4, 0, 0.125, 0]]);
  });

  test("a percentage is a share shown in percent", () => {
    const { rows, formats } = readCsv(strToU8("Ana,45%,7.5 %,0 %\n"), "Skills");
    expect(rows).toEqual([["Ana", 0.45, 0.075, 0]]);
    expect([...formats.values()]).toEqual(["0%", "0%", "0%"]);
  });

  test("everything that could mean something else stays text", () => {
    const texts = [
      "00123",
      "1e5",
      "-45 %",
      "03/04/2027",
      "2027-03-31",
      "1 000",
      "+3",
      ".5",
      "5.",
      "12345678901234567890",
    ];
    expect(rowsOf(`${texts.join(",")}\n`)).toEqual([texts]);
  });

  test("where commas are decimal, a point may part thousands, so it stays text", () => {
    expect(rowsOf("a;b\n1,5;1.234\n")[1]).toEqual(["1,5", "1.234"]);
    expect(rowsOf("a,b\n1.5,1.234\n")[1]).toEqual([1.5, 1.234]);
  });
});

test("empty cells are not known, and what is empty at the ends is no cell", () => {
  expect(rowsOf("a,,c,\n,,\n\nb\n\n,,\n")).toEqual([["a", null, "c"], [], [], ["b"]]);
});

test("nothing is nothing", () => {
  expect(rowsOf("")).toEqual([]);
});
