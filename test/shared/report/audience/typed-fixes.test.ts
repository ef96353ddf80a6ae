import { expect, test } from "vitest";
import { analyse } from "../../../../shared/analysis/analyse.ts";
import { reportOf } from "../../../../shared/report/report.ts";
import { readDataset } from "../../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../../site/xlsx/read-path.ts";
import { sample } from "../sample-report.ts";

test("H2 what somebody typed as the fix of a cause reaches neither leaders nor the managers of other teams", async () => {
  const analysis = analyse(readDataset(await readPath(sample)), { asOf: "2026-11-22" });
  const typed = analysis.causes.causes.flatMap(({ fix, team }) => (fix === null ? [] : [{ fix, team }]));
  expect(typed.length).toBeGreaterThan(3);
  const told = (options: Parameters<typeof reportOf>[1]) => JSON.stringify(reportOf(analysis, options));
  const leaders = told({ audience: "leadership" });
  for (const { fix } of typed) expect(leaders).not.toContain(fix);
  for (const { id } of analysis.teams) {
    const manager = told({ audience: "manager", teams: [id] });
    for (const { fix, team } of typed) if (team !== id) expect(manager).not.toContain(fix);
  }
});
