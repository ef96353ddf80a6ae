import { outcome, type Scenario, testSheet } from "./scenario.ts";

/* Sheets, ranges, protection, and what happens to those who hold something that is gone. */

export const sheetScenarios: readonly Scenario[] = [
  {
    name: "sheets that are not there",
    shows: ["WorksheetCollection.getItem: a sheet that is not there is ItemNotFound"],
    run: async (_sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("No such sheet");
      await context.sync();
      return [
        none.isNullObject,
        await outcome((_, other) => void other.workbook.worksheets.getItem("No such sheet").load("name")),
      ];
    },
  },
  {
    name: "names sheets may have",
    shows: [
      "WorksheetCollection.getItem: finds a sheet by name, whatever its capitals, or by id",
      "WorksheetCollection.add: a name that is taken is ItemAlreadyExists",
      "WorksheetCollection.add: a name with []:*?/\\, longer than 31 characters, or with an apostrophe at an end is InvalidArgument",
    ],
    run: async () => {
      const names = [testSheet.toUpperCase(), `${testSheet} [2]`, `'${testSheet}`, testSheet.padEnd(32, "x")];
      const outcomes: unknown[] = [
        await outcome((_, context) => void context.workbook.worksheets.getItem(testSheet.toLowerCase()).load("name")),
      ];
      for (const name of names)
        outcomes.push([name, await outcome((_, context) => void context.workbook.worksheets.add(name))]);
      return outcomes;
    },
  },
  {
    name: "a sheet that was deleted meanwhile",
    shows: ["Worksheet: a deleted sheet answers ItemNotFound to whoever still holds it"],
    run: async (_sheet, context) => {
      const doomed = context.workbook.worksheets.add(`${testSheet} 2`);
      doomed.load("name");
      await context.sync();
      doomed.delete();
      await context.sync();
      doomed.getRange("A1").values = [[1]];
      return context.sync().then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    },
  },
  {
    name: "the used range of an empty and of a dressed sheet",
    shows: [
      "Worksheet.getUsedRange: an empty sheet answers A1",
      "Worksheet.getUsedRangeOrNullObject: an empty sheet answers a null object",
      "Worksheet.getUsedRange: dressed cells count unless only values are asked for",
    ],
    run: async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load("address");
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FFFF00";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      return [none.isNullObject, ...[first, all, values].map(({ address }) => address.replace(/^.*!/, ""))];
    },
  },
  {
    name: "addresses of a sheet whose name needs apostrophes",
    shows: ["Range.address: stands with its sheet, in apostrophes when the name needs them"],
    run: async (sheet, context) => {
      sheet.name = `${testSheet} it's 2`;
      const range = sheet.getRange("A1:B2").load("address");
      await context.sync();
      const { address } = range;
      sheet.name = testSheet;
      await context.sync();
      return address;
    },
  },
  {
    name: "a range that is kept while rows come above it",
    shows: ["Range: a range kept across round trips moves along when rows come or go above it"],
    run: async (sheet, context) => {
      const range = sheet.getRange("A5");
      range.values = [["x"]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address");
      await context.sync();
      return range.address.replace(/^.*!/, "");
    },
  },
  {
    name: "what a protected sheet refuses",
    shows: [
      "Range.values: a locked cell of a protected sheet is AccessDenied",
      "WorksheetProtection.protect: a protected sheet is not protected again: InvalidOperation",
      "WorksheetProtection.options: what is not allowed is refused to add-ins too: AccessDenied",
      "WorksheetProtection.unprotect: a wrong password is AccessDenied",
    ],
    run: async (sheet, context) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({}, "secret");
      await context.sync();
      return [
        await outcome((own) => {
          own.getRange("A1").values = [[1]];
        }),
        await outcome((own) => {
          own.getRange("B1").values = [[1]];
        }),
        await outcome((own) => {
          own.getRange("B1").format.fill.color = "#FF0000";
        }),
        await outcome((own) => void own.tables.add("A1:B2", true)),
        await outcome((own) => void own.protection.protect()),
        await outcome((own) => void own.protection.unprotect("wrong")),
        await outcome((own) => void own.protection.unprotect("secret")),
      ];
    },
  },
  {
    name: "a batch that fails in the middle",
    shows: ["sync: actions before the one that fails stay done"],
    run: async (_sheet, context) => {
      const said = await outcome((own) => {
        own.getRange("A1").values = [["before"]];
        own.getRange("A2:B2").values = [[1, 2, 3]];
        own.getRange("A3").values = [["after"]];
      });
      const range = context.workbook.worksheets.getItem(testSheet).getRange("A1:A3").load("values");
      await context.sync();
      return [said, range.values];
    },
  },
  {
    name: "hidden rows and columns",
    shows: [
      "Range.rowHidden: is null when some of the rows are hidden and some are not",
      "Range.getRowProperties: answers one object for each row of the range",
    ],
    run: async (sheet, context) => {
      sheet.getRange("2:2").rowHidden = true;
      const range = sheet.getRange("A1:A3").load("rowHidden,columnHidden,hidden");
      const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
      await context.sync();
      return [range.rowHidden, range.columnHidden, range.hidden, rows.value.map(({ rowHidden }) => rowHidden)];
    },
  },
  {
    name: "frozen rows and columns",
    shows: [
      "WorksheetFreezePanes.freezeAt: keeps the range and all above and left of it in sight",
      "WorksheetFreezePanes.freezeRows: ends frozen columns",
    ],
    run: async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const both = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      sheet.freezePanes.freezeRows(1);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return [both, rows].map(({ address }) => address.replace(/^.*!/, ""));
    },
  },
  {
    name: "what an add-in hears of its own changes",
    shows: ["event: what the add-in changes itself is told to it too, as ThisLocalAddin"],
    run: async (sheet, context) => {
      const heard: unknown[] = [];
      const listening = sheet.onChanged.add(async ({ address, changeType, triggerSource }) => {
        heard.push([address, changeType, triggerSource]);
      });
      await context.sync();
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      listening.remove();
      await context.sync();
      return heard;
    },
  },
];
