/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { onUserChange } from "../../../addin/excel/user-changes.ts";
import { writeSheets } from "../../../addin/excel/write-sheets.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { weights } from "./every-field.ts";

beforeAll(loadOfficeClient);
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

async function watched(): Promise<{ host: ExcelHost; heard: string[][]; end: () => Promise<void> }> {
  const host = new ExcelHost({ sheets: ["Skills", "KPIs"] });
  connect(host);
  await writeSheets([weights]);
  const heard: string[][] = [];
  const end = await onUserChange((sheets) => heard.push([...sheets]));
  return { host, heard, end };
}

test("what a person changes within a moment is heard once, with the sheets it was on", async () => {
  const { host, heard, end } = await watched();
  host.user.type("Skills", "B2", 3);
  host.user.type("Skills", "B3", 3);
  host.user.type("KPIs", "A1", "Revenue");
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([["Skills", "KPIs"]]);
  await end();
});

test("a sheet that comes or goes is a change too", async () => {
  const { host, heard, end } = await watched();
  host.user.addSheet("Teams");
  await vi.advanceTimersByTimeAsync(1000);
  host.user.deleteSheet("KPIs");
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([["Teams"], ["KPIs"]]);
  await end();
});

test("what happens on our own sheets is not reported: writing them, changing a weight, deleting them", async () => {
  const { host, heard, end } = await watched();
  await writeSheets([weights]);
  host.user.type(weights.name, "B2", 5);
  await vi.advanceTimersByTimeAsync(1000);
  host.user.deleteSheet(weights.name);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([]);
  await end();
});

test("once ended, nothing is heard any more", async () => {
  const { host, heard, end } = await watched();
  host.user.type("Skills", "B2", 3);
  await end();
  host.user.type("Skills", "B2", 4);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([]);
});
