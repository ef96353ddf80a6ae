import { beforeEach, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { ExcelHost } from "./excel-host.ts";
import { loadOfficeClient } from "./load-office-client.ts";

loadOfficeClient();
let host: ExcelHost;
let heard: unknown[];

beforeEach(() => {
  host = new ExcelHost({ sheets: ["Skills", "KPIs"] });
  heard = [];
  connect(host);
});

/** Events arrive after the answer that goes with them. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("the add-in hears where the user has typed, on which sheet, and that it was not the add-in", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, worksheetId, source, triggerSource }) => {
      heard.push([address, worksheetId, source, triggerSource]);
    });
    await context.sync();
  });
  host.user.type("KPIs", "B2:C3", 4);
  await settled();
  expect(heard).toEqual([["B2:C3", host.workbook.sheet("KPIs").id, "Local", "Unknown"]]);
});

test("the add-in hears of its own writing too, and can tell", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Skills");
    sheet.onChanged.add(async ({ triggerSource }) => {
      heard.push(triggerSource);
    });
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  await settled();
  expect(heard).toEqual(["ThisLocalAddin"]);
});

test("who listens to one sheet does not hear of another", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Skills").onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
  });
  host.user.type("KPIs", "A1", 1);
  host.user.type("Skills", "A2", 1);
  await settled();
  expect(heard).toEqual(["A2"]);
});

test("selecting, adding, showing and deleting sheets are told", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(["selected", address]));
    worksheets.onAdded.add(async () => void heard.push(["added"]));
    worksheets.onActivated.add(async () => void heard.push(["activated"]));
    worksheets.onDeleted.add(async () => void heard.push(["deleted"]));
    await context.sync();
  });
  host.user.addSheet("New");
  host.user.select("New", "B2:B3");
  host.user.deleteSheet("KPIs");
  await settled();
  expect(heard).toEqual([["added"], ["activated"], ["selected", "B2:B3"], ["deleted"]]);
});

test("who no longer listens hears nothing, and neither does who listened to another workbook", async () => {
  const listen = () =>
    Excel.run(async (context) => {
      const listening = context.workbook.worksheets.onChanged.add(async () => void heard.push("changed"));
      await context.sync();
      return listening;
    });
  const listening = await listen();
  await Excel.run(listening.context, async (context) => {
    listening.remove();
    await context.sync();
  });
  host.user.type("Skills", "A1", 1);
  await listen();
  const other = new ExcelHost({ sheets: ["Skills"] });
  connect(other);
  other.user.type("Skills", "A1", 1);
  await settled();
  expect(heard).toEqual([]);
});
