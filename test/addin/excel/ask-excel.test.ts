/// <reference types="office-js" />
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { selectRange } from "../../../addin/excel/select-range.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";

beforeAll(loadOfficeClient);
afterEach(() => {
  vi.useRealTimers();
});

function opened(...sheets: string[]): ExcelHost {
  const host = new ExcelHost({ sheets });
  connect(host);
  return host;
}

test("while a cell is being edited Excel is waited for, and after a moment a hint says why", async () => {
  vi.useFakeTimers();
  const host = opened("Skills");
  host.user.beginCellEdit();
  const hints: (string | null)[] = [];
  const reading = readOpenWorkbook({ onWait: (hint) => hints.push(hint) });
  await vi.advanceTimersByTimeAsync(2900);
  expect(hints).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(hints).toEqual(["Excel has not answered yet. If a cell is being edited, press Enter or Escape to leave it."]);
  host.user.endCellEdit();
  await vi.advanceTimersByTimeAsync(100);
  expect((await reading).sheets.map(({ name }) => name)).toEqual(["Skills"]);
  expect(hints.at(-1)).toBeNull();
});

test("stopping works even when Excel never answers", async () => {
  opened("Skills").failAt(1, { kind: "never" });
  const stop = new AbortController();
  const reading = readOpenWorkbook({ signal: stop.signal });
  stop.abort();
  await expect(reading).rejects.toMatchObject({ kind: "stopped" });
});

test("an Excel that never answers is given up after a while, and the next question is answered", async () => {
  opened("Skills").failAt(1, { kind: "never" });
  await expect(readOpenWorkbook({ patience: 10 })).rejects.toThrow(
    "Excel does not answer; leave the cell you are editing and close open dialogs, then have the workbook read again.",
  );
  expect((await readOpenWorkbook()).sheets).toHaveLength(1);
});

test("nothing is asked once it was stopped", async () => {
  const host = opened("Skills");
  await expect(readOpenWorkbook({ signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: "stopped" });
  expect(host.syncs).toEqual([]);
});

test("a place is shown to the user: its sheet comes to the front and the cells are selected", async () => {
  const host = opened("Skills", "Team A's 🚀");
  await selectRange("Team A's 🚀", "B2:C3");
  const { sheet, area } = host.workbook.selection;
  expect([host.workbook.active.name, sheet.name, area]).toEqual([
    "Team A's 🚀",
    "Team A's 🚀",
    { top: 1, left: 1, bottom: 2, right: 2 },
  ]);
});

test("a place that is gone or hidden is told, not shown", async () => {
  const host = opened("Skills", "Lists");
  host.workbook.sheet("Lists").visibility = "Hidden";
  await expect(selectRange("Lists", "A1")).rejects.toThrow("“Lists” is hidden");
  await expect(selectRange("Nowhere", "A1")).rejects.toThrow("“Nowhere” is not there");
});
