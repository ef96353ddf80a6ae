import { expect, test } from "vitest";
import type { Analysis } from "../../../../shared/analysis/analysis.ts";
import { compareGroups } from "../../../../shared/report/audience/compare-groups.ts";
import { roundedOf, shareText } from "../../../../shared/report/audience/shares.ts";
import { emptyLedger, type GroupLedger } from "../../../../shared/report/privacy/group-ledger.ts";
import { type Report, reportOf } from "../../../../shared/report/report.ts";
import { viewsOf } from "../sample-report.ts";
import { analysisOfTeams, type Team } from "./many-teams.ts";

/* H2, METHODS 7.7. */

const leadership = { audience: "leadership" } as const;

/** The same people keep their codes, whatever the order. */
const codesOf = async (ids: Iterable<string>) =>
  new Map([...ids].map((id) => [id, new TextEncoder().encode(id.replace("Person ", "").padEnd(8, "-"))]));

async function published(analysis: Analysis, ledger: GroupLedger) {
  const { coarse, after } = await compareGroups(analysis, leadership, ledger, codesOf);
  const report = reportOf(analysis, { ...leadership, coarse });
  return { coarse, report, ledger: after(report.analysis) };
}

const levels = [0, 3, 1, 3, 4, 2, 3, 3, 1, 3, 2, 3, 0, 3, 3, 3];

/** A team of some people from the first on: the same ones as long as `from` is the same. */
function team(name: string, count: number): Team {
  return { name, department: null, levels: levels.slice(0, count).map((level) => [level, undefined]) };
}

function company(east: number, west = 11): Analysis {
  return {
    ...analysisOfTeams([team("East", east), team("West", west)]),
    asOf: east === 10 ? "2026-06-30" : "2026-09-30",
  };
}

const gapIn = (report: Report, id: string) => report.analysis.gaps.find((item) => item.id === id)!;
const belowIn = (report: Report, id: string) => shareText(roundedOf(gapIn(report, id).metrics)!.below);

test("H2 the first report to somebody is exact, and so is one about the same people", async () => {
  const first = await published(company(10), emptyLedger);
  expect([first.coarse, belowIn(first.report, "SQL|East")]).toEqual([[], "40 %"]);
  const again = await published(company(10), first.ledger);
  expect([again.coarse, again.report.privacy!.coarse]).toEqual([[], null]);
  expect(gapIn(again.report, "SQL|East")).toEqual(gapIn(first.report, "SQL|East"));
});

test("H2 when one person joined a team, its numbers and those of everybody are coarse and say why", async () => {
  const first = await published(company(10), emptyLedger);
  const { coarse, report } = await published(company(11), first.ledger);
  const group = (variable: string, name: string) => ({ variable, group: name, since: "2026-06-30" });
  expect(coarse).toContainEqual(group("gap SQL", "team East"));
  expect(coarse).toContainEqual(group("gap SQL", "organisation"));
  expect(coarse).toContainEqual(group("levels", "team East"));
  expect(coarse).toContainEqual(group("levels", "organisation"));
  expect(coarse.map((each) => each.group)).not.toContain("team West");
  const { metrics } = gapIn(report, "SQL|East");
  expect(belowIn(report, "SQL|East")).toBe("about 50 %");
  expect(metrics.meanGap! % 0.5).toBe(0);
  expect(belowIn(report, "SQL|West")).not.toContain("about");
  const views = new Map(viewsOf(report).map((view) => [view.path, JSON.stringify(view)]));
  for (const path of ["gaps.html", "skills/sql.html", "teams/east.html", "teams.html", "method.html"])
    expect(views.get(path)).toContain("ewer than 5 people joined or left");
  expect(views.get("method.html")).toContain(`${coarse.length} numbers of groups are told coarsely`);
});

test("H2 no exact share, mean or count of a coarse group is left in the report", async () => {
  const first = await published(company(10), emptyLedger);
  const { report } = await published(company(11), first.ledger);
  const item = gapIn(report, "SQL|East");
  expect((10 * item.metrics.prevalence!) % 1).toBeCloseTo(0, 9);
  expect(report.analysis.coverage.filter(({ team: name }) => name === "East")).toEqual([]);
});

test("H2 when five people joined, the report is exact again", async () => {
  const first = await published(company(10), emptyLedger);
  const { coarse, report } = await published(company(15), first.ledger);
  expect(coarse).toEqual([]);
  expect(belowIn(report, "SQL|East")).toMatch(/^\d+ %$/);
});

test("H2 when five joined one team and one left another, everybody together is coarse too: the one would follow", async () => {
  const first = await published(company(10, 11), emptyLedger);
  const { coarse } = await published(company(15, 10), first.ledger);
  const groups = coarse.filter(({ variable }) => variable === "gap SQL").map(({ group }) => group);
  expect(groups).toEqual(["organisation", "team West"]);
});

test("H2 what was told coarsely is compared with the last exact numbers the next time", async () => {
  const first = await published(company(10), emptyLedger);
  const second = await published(company(12), first.ledger);
  const third = await published(company(14), second.ledger);
  expect(third.coarse.map(({ group }) => group)).toContain("team East");
  expect((await published(company(16), third.ledger)).coarse).toEqual([]);
});

test("H2 the ledger names nobody, and nothing of it is in the report", async () => {
  const first = await published(company(10), emptyLedger);
  const { ledger, report } = await published(company(11), first.ledger);
  expect(JSON.stringify(ledger)).not.toContain("Person");
  const site = JSON.stringify([report, viewsOf(report)]);
  expect(ledger.codes.length).toBeGreaterThan(10);
  for (const code of ledger.codes) expect(site).not.toContain(code);
});

test("HR sees everybody, so nothing is compared and nothing kept", async () => {
  const { coarse, after } = await compareGroups(company(10), { audience: "hr" }, emptyLedger, codesOf);
  expect([coarse, after(reportOf(company(10), { audience: "hr" }).analysis)]).toEqual([[], emptyLedger]);
});
