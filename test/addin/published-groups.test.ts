import { expect, test } from "vitest";
import { coarseNotice, comparedWith } from "../../addin/published-groups.ts";
import { analyse } from "../../shared/analysis/analyse.ts";
import type { AudienceChoice } from "../../shared/report/audience/published-groups.ts";
import { emptyLedger } from "../../shared/report/privacy/group-ledger.ts";
import { reportOf } from "../../shared/report/report.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { keyedCodes } from "../../site/deliver/keyed-codes.ts";
import { workbookOf } from "../shared/workbook/small-sheet.ts";

const groupKey = btoa("k".repeat(32));
const leaders = { audience: "leadership" } as const;

/** So many people in East, and twelve in West. */
function company(east: number) {
  const person = (team: string, at: number) => [`${team} ${at}`, team, at % 4];
  const rows = [...Array(east).keys()].map((at) => person("East", at));
  const others = [...Array(12).keys()].map((at) => person("West", at));
  const matrix = [["Employee", "Team", "SQL"], ...rows, ...others, ["Required", null, 3]];
  return analyse(readDataset(workbookOf({ "Skills Matrix": matrix })), { asOf: "2026-11-22", certainty: false });
}

async function after(east: number, before = emptyLedger, choice: AudienceChoice = leaders) {
  const analysis = company(east);
  const compared = await comparedWith(analysis, choice, { groups: before, groupKey }, keyedCodes);
  const { analysis: published } = reportOf(analysis, { ...choice, coarse: compared.coarse });
  return { groups: compared.after(published), notice: coarseNotice(compared, choice) };
}

test("the first report tells nothing together with another", async () => {
  expect((await after(8)).notice).toBeNull();
});

test("when nobody came or went, or many did, two reports tell no more than each", async () => {
  const { groups } = await after(8);
  expect((await after(8, groups)).notice).toBeNull();
  expect((await after(14, groups)).notice).toBeNull();
});

test("when a few joined, the groups they joined are named (METHODS 7.7)", async () => {
  const { groups } = await after(8);
  const { notice } = await after(10, groups);
  expect(notice).toContain("fewer than 5 people joined or left");
  expect(notice).toContain("team East");
  expect(notice).not.toContain("team West");
});

test("what is kept names nobody, and HR's reports keep nothing", async () => {
  const { groups } = await after(8);
  expect(groups.entries.length).toBeGreaterThan(0);
  expect(JSON.stringify(groups)).not.toMatch(/East \d|West \d/);
  const hr = await after(8, groups, { audience: "hr" });
  expect(hr).toEqual({ groups, notice: null });
});
