import fc from "fast-check";
import { expect, test } from "vitest";
import { auditReport } from "../../../../shared/report/audience/audit-report.ts";
import { publishedGroups } from "../../../../shared/report/audience/published-groups.ts";
import { reportOf } from "../../../../shared/report/report.ts";
import { viewsOf } from "../sample-report.ts";
import { analysisOfTeams, aTeamOf, teams } from "./many-teams.ts";

const leadership = { audience: "leadership" } as const;

test("H2 whatever the teams are, nothing about fewer than five people can be worked out from a leadership report", () => {
  fc.assert(
    fc.property(teams, (list) => {
      const audit = auditReport(analysisOfTeams(list), leadership);
      expect(audit).toMatchObject({ safe: true, dropped: [], problem: null });
    }),
    { numRuns: 150 },
  );
});

test("H2 nor from a manager's report by a manager who knows their own people", () => {
  fc.assert(
    fc.property(teams, (list) => {
      const own = list.flatMap(({ name }) => name ?? []).slice(0, 1);
      const audit = auditReport(analysisOfTeams(list), { audience: "manager", teams: own });
      expect(audit.safe).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("H2 every published group has five people or more, and the report shows numbers of no other", () => {
  fc.assert(
    fc.property(teams, (list) => {
      const analysis = analysisOfTeams(list);
      for (const groups of publishedGroups(analysis, leadership).values())
        for (const { people } of groups) expect(people.length).toBeGreaterThanOrEqual(5);
      const report = reportOf(analysis, leadership);
      for (const { metrics } of report.analysis.gaps)
        expect(metrics.assessed === 0 || metrics.assessed >= 5).toBe(true);
      for (const { people } of report.analysis.teams) expect(people === null || people >= 5).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("H2 a hidden head-count cannot be had by taking the visible teams from the organisation", () => {
  fc.assert(
    fc.property(teams, (list) => {
      const analysis = analysisOfTeams(list);
      const report = reportOf(analysis, leadership);
      if (report.people === null) return;
      const visible = report.analysis.teams.reduce((sum, { people }) => sum + (people ?? 0), 0);
      const rest = report.people - visible;
      expect(rest === 0 || rest >= 5).toBe(true);
    }),
    { numRuns: 60 },
  );
});

/** A company in which a team of three is hidden, and with it the next smallest. */
function withSmallTeam(level: number) {
  return analysisOfTeams([
    aTeamOf("Big", 12, (person) => person % 4),
    aTeamOf("Middle", 9, (person) => person % 3),
    aTeamOf("Small", 3, level),
  ]);
}

test("H2 the pages of a report look the same whatever a hidden team's levels are, but for the whole they are part of", () => {
  const pages = (level: number) => {
    const report = reportOf(withSmallTeam(level), leadership);
    const hidden = { ...report, analysis: { ...report.analysis, organisation: null, skills: null, headlines: null } };
    return { json: JSON.stringify(hidden), views: viewsOf(report) };
  };
  const [low, high] = [pages(0), pages(4)];
  expect(low.json).toBe(high.json);
  const about = (part: typeof low, path: string) => JSON.stringify(part.views.find((view) => view.path === path));
  for (const path of ["gaps.html", "teams/big.html", "coverage.html"]) expect(about(low, path)).toBe(about(high, path));
});

test("H2 the group that would give a hidden one away is hidden with it, and both are told by number only", () => {
  const report = reportOf(withSmallTeam(1), leadership);
  expect(report.privacy?.hiddenItems).toEqual(["SQL|Middle", "SQL|Small"]);
  expect(report.analysis.gaps.map(({ id }) => id)).toEqual(["SQL|Big"]);
  expect(report.analysis.teams.map(({ id }) => id)).toEqual(["Big"]);
  expect(JSON.stringify(report.analysis)).not.toContain("Small");
});

test("H2 a smaller minimum than three cannot be asked for", () => {
  expect(() => reportOf(withSmallTeam(1), { audience: "leadership", minimumGroup: 2 })).toThrow(RangeError);
});

test("H2 a gap so small that it would point at single people is not ranked, and no more is told than “at most”", () => {
  const one = (person: number) => (person === 0 ? 0 : 4);
  const report = reportOf(analysisOfTeams([aTeamOf("Big", 12, one), aTeamOf("Other", 10, 1)]), leadership);
  const nobody = reportOf(analysisOfTeams([aTeamOf("Big", 12, 4), aTeamOf("Other", 10, 1)]), leadership);
  const item = (made: typeof report) => made.analysis.gaps.find(({ id }) => id === "SQL|Big");
  expect(item(report)).toEqual(item(nobody));
  expect(item(report)).toMatchObject({ rank: null, metrics: { meanGap: null, gapCount: 0 } });
});
