import { outcome, type Scenario } from "./scenario.ts";

/* What cells make of what is written into them. */

const typedTexts = [
  "12%",
  "1/2/2027",
  "2027-03-31",
  "1:30",
  "TRUE",
  "007",
  " 5 ",
  "1,234",
  "1e3",
  "+5",
  "#N/A",
  "'=1+1",
  "'+x",
  "plain",
];

const asFormula = ["=1+1", "+A9", "-A9", "@A9"];

/** What stands in each cell of a row: value, kind, format. */
async function row(sheet: Excel.Worksheet, context: Excel.RequestContext, address: string): Promise<unknown[]> {
  const range = sheet.getRange(address).load("values,valueTypes,numberFormat");
  await context.sync();
  return range.values[0]!.map((value, column) => [value, range.valueTypes[0]![column], range.numberFormat[0]![column]]);
}

export const cellScenarios: readonly Scenario[] = [
  {
    name: "texts are taken as if they were typed",
    shows: [
      "Range.values: a text is taken as if typed: =, numbers, percentages, dates, TRUE, #N/A",
      "Range.values: an apostrophe in front keeps a text a text and is not part of it",
      "Range.values: an error reads as its text, such as #N/A, and its value type is Error",
    ],
    run: async (sheet, context) => {
      sheet.getRange("A1:N1").values = [typedTexts];
      const cells = await row(sheet, context, "A1:N1");
      return typedTexts.map((text, index) => [text, cells[index]]);
    },
  },
  {
    name: "texts that begin as formulas do",
    shows: ["Range.values: a text that begins with + - @ and goes on becomes a formula"],
    run: async (sheet, context) => {
      sheet.getRange("A1:D1").values = [asFormula];
      const range = sheet.getRange("A1:D1").load("formulas");
      await context.sync();
      return range.formulas[0]!.map((formula) => typeof formula === "string" && formula.startsWith("="));
    },
  },
  {
    name: "a cell formatted as text keeps texts as they are",
    shows: ["Range.values: in a cell formatted as text (@) everything stays text"],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = [["@", "@", "@", "@"]];
      range.values = [["=1+1", "12%", "007", "2027-03-31"]];
      return row(sheet, context, "A1:D1");
    },
  },
  {
    name: "a text that begins with = reads the same as value and as formula",
    shows: ["Range.formulas: a text that begins with = reads without its apostrophe"],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["'=not a formula"]];
      range.load("values,formulas");
      await context.sync();
      return [range.values, range.formulas];
    },
  },
  {
    name: "null leaves a cell, an empty text empties it, one value fills all",
    shows: [
      "Range.values: null leaves a cell as it is, an empty text empties it",
      "Range.values: one value goes into every cell",
      "Range.values: an empty cell reads as an empty text",
    ],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = "x" as unknown as string[][];
      range.values = [[null, "", 3]];
      return row(sheet, context, "A1:C1");
    },
  },
  {
    name: "arrays of another shape",
    shows: [
      "Range.values: an array of another shape is InvalidArgument",
      "Range.values: an array of one cell does not fill a larger range",
    ],
    run: async () => [
      await outcome((sheet) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
      }),
      await outcome((sheet) => {
        sheet.getRange("A1:B2").values = [[1]];
      }),
    ],
  },
  {
    name: "texts and formulas that are too long",
    shows: ["Range.values: a text over 32,767 characters or a formula over 8,192 is InvalidArgument"],
    run: async () => [
      await outcome((sheet) => {
        sheet.getRange("A1").values = [["x".repeat(32_768)]];
      }),
      await outcome((sheet) => {
        sheet.getRange("A1").formulas = [[`=${"1+".repeat(4_100)}1`]];
      }),
    ],
  },
  {
    name: "what is written into a merged area",
    shows: ["Range.values: what is written into a merged area stays in its first cell only"],
    run: async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      return [range.values, merged.address.replace(/^.*!/, "")];
    },
  },
  {
    name: "clearing contents, formats, everything",
    shows: ["Range.clear: empties and undresses; Contents and Formats do one of both"],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.numberFormat = [["0%", "0%", "0%"]];
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
      return row(sheet, context, "A1:C1");
    },
  },
  {
    name: "twenty thousand cells in one round trip come back as they were written",
    shows: ["Range._ValidateArraySize: large arrays are sent in pieces within one round trip"],
    run: async (sheet, context) => {
      const numbers = Array.from({ length: 2000 }, (_, at) => Array.from({ length: 10 }, (__, column) => at * column));
      sheet.getRange("A1:J2000").values = numbers;
      const range = sheet.getRange("A1:J2000").load("values");
      await context.sync();
      return JSON.stringify(range.values) === JSON.stringify(numbers);
    },
  },
];
