import { beforeEach, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { ExcelHost } from "./excel-host.ts";
import { loadOfficeClient } from "./load-office-client.ts";

/* What load and sync mean is Microsoft's own code; these tests say that it sees an Excel at the other end. */

loadOfficeClient();
let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost({ sheets: ["Skills", "KPIs"] });
  connect(host);
  host.user.type("Skills", "A1", "Name");
  host.user.type("Skills", "B1", "Level");
  host.user.type("Skills", "A2", "Ana");
  host.user.type("Skills", "B2", 3);
});

/** Those of the add-in, without those the client makes to give back references. */
const roundTrips = () => host.syncs.filter(({ housekeeping }) => !housekeeping);

const skills = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Skills");

test("what was asked for is there after the round trip", async () => {
  await Excel.run(async (context) => {
    const range = skills(context).getUsedRange().load("values,address,rowCount,format/font/bold");
    await context.sync();
    expect(range.values).toEqual([
      ["Name", "Level"],
      ["Ana", 3],
    ]);
    expect([range.address, range.rowCount, range.format.font.bold]).toEqual(["Skills!A1:B2", 2, false]);
  });
  expect(roundTrips()).toHaveLength(1);
});

test("what was not asked for, or not waited for, is not there", async () => {
  const unloaded = Excel.run(async (context) => {
    const sheet = skills(context);
    await context.sync();
    return sheet.name;
  });
  await expect(unloaded).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  await expect(Excel.run(async (context) => skills(context).load("name").name)).rejects.toMatchObject({
    code: "PropertyNotLoaded",
  });
});

test("the sheets of a workbook are listed in their order, with what was asked of each", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Skills", "Visible"],
      ["KPIs", "Visible"],
    ]);
    expect(() => sheets.items[0]!.tabColor).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test("nothing found is a null object, and everything asked of it is nothing too", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Missing").load("name");
    const range = sheet.getRange("A1").load("values");
    const table = context.workbook.tables.getItemOrNullObject("Missing");
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject, table.isNullObject]).toEqual([true, true, true]);
  });
});

test("an error names its code and the statement that caused it", async () => {
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Missing").load("name");
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { statement: expect.stringContaining("getItem") },
  });
});

test("an object does not outlive its run", async () => {
  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    kept = skills(context).getRange("A1").load("values");
    await context.sync();
  });
  const later = async () => {
    kept!.load("address");
    await kept!.context.sync();
  };
  await expect(later()).rejects.toMatchObject({ code: "InvalidObjectPath" });
});

test("references to ranges are given back when a run ends", async () => {
  await Excel.run(async (context) => {
    skills(context).getRange("A1:B2").load("values");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.workbook.references.size).toBe(0);
});

test("two thousand rows go over in one round trip, in pieces", async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [`Person ${row}`, row % 6]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("KPIs").getRange("A1:B2000").values = rows;
    await context.sync();
  });
  expect(roundTrips()).toHaveLength(1);
  expect(host.workbook.sheet("KPIs").cells.filledRows()).toEqual(rows);
});

test("equal sheets have equal snapshots, and every kind of change shows", async () => {
  const before = host.snapshot();
  host.user.type("Skills", "B2", 3);
  expect(host.snapshot()).toEqual(before);
  const changes: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => (sheet.getRange("B2").values = [[4]] as never),
    (sheet) => (sheet.getRange("B2").formulas = [["=1+2"]] as never),
    (sheet) => {
      sheet.getRange("B2").format.fill.color = "#FF0000";
    },
    (sheet) => {
      sheet.getRange("B2").numberFormat = [["0%"]];
    },
    (sheet) => {
      sheet.getRange("5:5").rowHidden = true;
    },
    (sheet) => {
      sheet.getRange("A:A").format.columnWidth = 100;
    },
    (sheet) => void sheet.tables.add("A1:B2", true),
    (sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar"),
    (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2")),
    (sheet) => void sheet.customProperties.add("mark", "ours"),
    (sheet) => sheet.protection.protect(),
  ];
  let last = JSON.stringify(before.Skills);
  for (const change of changes) {
    await Excel.run(async (context) => {
      change(skills(context));
      await context.sync();
    });
    const now = JSON.stringify(host.snapshot().Skills);
    expect(now, change.toString()).not.toBe(last);
    last = now;
  }
  expect(host.snapshot().KPIs).toBe(before.KPIs);
});
