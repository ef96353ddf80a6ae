/// <reference types="office-js" />
import { beforeAll, expect, test } from "vitest";
import { forgetHistory, rememberEdition, savedHistory } from "../../../addin/excel/history.ts";
import { savedMapping, saveMapping } from "../../../addin/excel/remember.ts";
import { publishedSnapshot, readersOf } from "../../../shared/report/changes.ts";
import { earlierSnapshot, editionOf, type ReportHistory } from "../../../shared/report/history.ts";
import type { GroupLedger } from "../../../shared/report/privacy/group-ledger.ts";
import type { Report } from "../../../shared/report/report.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { smallReport } from "../../shared/report/small-report.ts";

beforeAll(loadOfficeClient);

function opened(): ExcelHost {
  const host = new ExcelHost();
  connect(host);
  return host;
}

function remembered(history: ReportHistory, report: Report, more: { groups?: GroupLedger } = {}) {
  return rememberEdition(history, readersOf(report), { snapshot: publishedSnapshot(report), ...more });
}

/** The report of a company with so many skills. */
function large(asOf: string, skills: number): Report {
  const report = smallReport({ asOf });
  const [gap] = report.analysis.gaps;
  const gaps = Array.from({ length: skills }, (_, index) => ({ ...gap!, id: `Skill number ${index}|East` }));
  return { ...report, analysis: { ...report.analysis, gaps } };
}

test("a workbook that was never published from has a history of nothing, with a key nobody can guess (F4)", async () => {
  opened();
  const [one, other] = [await savedHistory(), await savedHistory()];
  expect(one.editions).toEqual([]);
  expect(one.groupKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(one.groupKey).not.toBe(other.groupKey);
});

test("what was published is remembered in the workbook, beside what else it remembers", async () => {
  opened();
  await saveMapping({ version: 1, tables: [], questions: [] });
  const groups = { codes: ["A"], memberships: [[0]], entries: [] };
  const kept = await remembered(await savedHistory(), smallReport({ asOf: "2026-06-30" }), { groups });
  expect(await savedHistory()).toEqual(kept);
  expect(editionOf(kept, "hr").groups).toEqual(groups);
  expect(earlierSnapshot(kept, "hr", "2026-11-22")!.asOf).toBe("2026-06-30");
  expect(await savedMapping()).toEqual({ version: 1, tables: [], questions: [] });
  await forgetHistory();
  expect((await savedHistory()).editions).toEqual([]);
});

test("a workbook that cannot hold everything forgets the oldest reports first, and keeps groups and keys", async () => {
  opened();
  let history = await savedHistory();
  const groups = { codes: ["A"], memberships: [[0]], entries: [] };
  for (const month of ["01", "02", "03", "04"])
    history = await remembered(history, large(`2026-${month}-28`, 2500), { groups });
  const { snapshots, groups: kept } = editionOf(await savedHistory(), "hr");
  expect(snapshots.map(({ asOf }) => asOf)).toEqual(["2026-03-28", "2026-04-28"]);
  expect(kept).toEqual(groups);
});

test("what somebody else left in the history's place is not taken for one", async () => {
  const host = opened();
  await remembered(await savedHistory(), smallReport({ asOf: "2026-06-30" }));
  const piece = [...host.workbook.settings.keys()].find((name) => name.endsWith(".0"))!;
  host.workbook.settings.set(piece, '{"schema":"throughline/history/1","editions":"none"}');
  expect((await savedHistory()).editions).toEqual([]);
});
