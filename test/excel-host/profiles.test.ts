import { expect, test } from "vitest";
import { connect } from "./connect.ts";
import { ExcelHost } from "./excel-host.ts";
import { loadOfficeClient } from "./load-office-client.ts";
import { type ProfileName, profiles } from "./profile.ts";

loadOfficeClient();

function opened(profile: ProfileName): ExcelHost {
  const host = new ExcelHost({ sheets: ["Skills"], profile });
  connect(host);
  return host;
}

function write(rows: number, text: string): Promise<void> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Skills").getRangeByIndexes(0, 0, rows, 10);
    range.values = Array.from({ length: rows }, () => Array.from({ length: 10 }, () => text));
    await context.sync();
  });
}

test.each(Object.values(profiles))("$name says which platform and which requirement sets it has", (profile) => {
  opened(profile.name);
  const { platform, requirements } = Office.context;
  expect(platform).toBe(profile.platform);
  expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(requirements.isSetSupported("excelapi", "1.15")).toBe(profile.name !== "excel-2021");
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(requirements.isSetSupported("PowerPointApi")).toBe(false);
});

test("in Excel 2021 a newer member is refused by the client itself, before anything is sent", async () => {
  const host = opened("excel-2021");
  const newer = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Skills").getRange("A1").getDependents();
    await context.sync();
  });
  await expect(newer).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(host.syncs.filter(({ housekeeping }) => !housekeeping)).toEqual([]);
});

test("the web takes no more than 5 MB in one round trip, and keeps the workbook as it was", async () => {
  const host = opened("web");
  const text = "x".repeat(100);
  await expect(write(6_000, text)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(host.workbook.sheet("Skills").cells.used(true)).toBeNull();
  await write(4_000, text);
  expect(host.syncs.at(-1)!.requestBytes).toBeLessThan(5 * 1024 * 1024);
});

test("the web gives no more than 5 MB in one round trip", async () => {
  const host = opened("web");
  const text = "é".repeat(60);
  host.workbook
    .sheet("Skills")
    .cells.setRows(Array.from({ length: 6_000 }, () => Array.from({ length: 10 }, () => text)));
  const reading = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Skills").getUsedRange().load("values");
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("Excel on a desk has no such limit", async () => {
  for (const profile of ["windows", "mac", "excel-2021"] as const) {
    const host = opened(profile);
    await write(6_000, "x".repeat(100));
    expect(host.workbook.sheet("Skills").at("J6000")).toHaveLength(100);
  }
});
