import fc from "fast-check";
import { expect, test } from "vitest";
import { aKpi, aLink, aTraining } from "./small-dataset.ts";
import { aProgramme, evidenceFor, evidenceIn, type Monthly } from "./small-evidence.ts";

/** People who change by so much from the first to the second quarter. */
function changing(changes: Readonly<Record<string, number>>): Monthly {
  return Object.fromEntries(
    Object.entries(changes).map(([who, change], index) => {
      const from = 20 + (index % 3);
      return [who, [from, from + 1, from - 1, from + change, from + change + 1, from + change - 1]];
    }),
  );
}

const eight = { A1: 4, A2: 5, A3: 6, A4: 5, B1: 0, B2: 1, B3: -1, B4: 0.5 };

test("with a comparison group, the difference of the changes is the strongest evidence and before/after stands beneath", () => {
  const found = evidenceFor({ monthly: changing(eight), trained: ["A1", "A2", "A3", "A4"] });
  expect(found).toMatchObject({ design: "comparison", grade: "E3", verdict: "supported" });
  expect(found.designs.map(({ design }) => design)).toEqual(["comparison", "before-after"]);
  expect(found.designs[0]).toMatchObject({ n: 4, nComparison: 4, effect: 5 - 0.125 });
  expect(found.wording).toContain("changed more than in the comparison group");
  expect(found.wording).not.toContain("caused");
});

test("only where chance decided who was trained may a training be said to have caused something", () => {
  const trained = ["A1", "A2", "A3", "A4"];
  const comparison = ["B1", "B2", "B3", "B4"];
  const found = evidenceFor({ monthly: changing(eight), trained, comparison, randomised: true });
  expect(found).toMatchObject({ design: "randomised", verdict: "supported" });
  expect(found.wording).toMatch(/^“Course” caused a change of \+4\.88 k€/);
});

test("for a KPI where lower is better the same rise speaks against the training", () => {
  const found = evidenceFor({
    monthly: changing(eight),
    trained: ["A1", "A2", "A3", "A4"],
    kpi: { direction: "lower" },
  });
  expect(found.verdict).toBe("contrary");
  expect(found.wording).toContain("against what was meant");
});

test("a training given by team is judged by team, however many people were in it", () => {
  const people = ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"];
  const teams = Object.fromEntries(people.map((who) => [who, who < "A3" ? "East" : who < "B" ? "West" : "North"]));
  teams.B3 = "South";
  teams.B4 = "South";
  const found = evidenceFor({ monthly: changing(eight), trained: people.slice(0, 4), teams });
  const [strongest] = found.designs;
  expect(strongest).toMatchObject({ counted: "teams", n: 2, nComparison: 2, status: "provisional", verdict: "none" });
  expect(strongest!.warnings.map(({ code }) => code)).toContain("few-teams");
  expect(strongest!.warnings.find(({ code }) => code === "smallest-possible-p")!.text).toContain(".33");
});

test("a team counts as trained when at least half of it took part, and is left out when only some did", () => {
  const teams = { Ana: "East", Ben: "East", Cy: "West", Dee: "West", Eva: "West", Flo: "North", Gus: "South" };
  const monthly = {
    East: [1, 2, 3, 6, 7, 8],
    West: [1, 2, 3, 2, 2, 2],
    North: [1, 1, 1, 2, 2, 2],
    South: [1, 2, 2, 2, 3, 3],
  };
  const found = evidenceFor({ monthly, trained: ["Ana", "Ben", "Cy"], teams });
  const comparison = found.designs.find(({ design }) => design === "comparison")!;
  expect(comparison).toMatchObject({ n: 1, nComparison: 2, status: "too-few", effect: null });
  expect(comparison.warnings.map(({ code }) => code)).toContain("partly-trained");
});

test("leaders trained for the sake of their teams count as their teams trained", () => {
  const teams = Object.fromEntries(["Lea", "A", "B", "C"].map((who) => [who, "East"]));
  const monthly = { East: [1, 2, 3, 6, 7, 8] };
  const found = evidenceFor({ monthly, trained: ["Lea"], teams });
  expect(found.designs[0]).toMatchObject({
    design: "before-after",
    counted: "periods",
    n: 3,
    nComparison: 3,
    effect: 5,
  });
});

test("a single series long enough is judged beyond its earlier trend, and its plain difference stands beneath", () => {
  const noise = [0.3, -0.2, 0.1, -0.4, 0.2, 0.4, -0.3, 0, -0.1, 0.2];
  const series = Array.from({ length: 20 }, (_, month) => month + noise[month % 10]! + (month < 10 ? 0 : -6));
  const found = evidenceFor({ monthly: { "": series }, start: "2026-11-01" });
  expect(found).toMatchObject({ design: "trend", grade: "E2", verdict: "contrary" });
  expect(found.designs[0]!.effect).toBeCloseTo(-6, 0);
  expect(found.designs[1]).toMatchObject({ design: "before-after", status: "effect-only", verdict: "none" });
  expect(found.designs[1]!.effect).toBeCloseTo(4, 0);
  expect(found.designs[0]!.warnings.map(({ code }) => code)).toContain("season-not-separated");
});

test("a series with a missing month is not judged by its trend, and no month is made up", () => {
  const series = Array.from({ length: 20 }, (_, month) => (month === 5 ? null : month + (month % 3)));
  const found = evidenceFor({ monthly: { "": series }, start: "2026-11-01" });
  expect(found).toMatchObject({ design: "before-after", grade: "E1", verdict: "none" });
  expect(found.designs.find(({ design }) => design === "trend")).toMatchObject({ status: "gaps", effect: null });
});

test("another training of the same KPI that began at the same time lowers the grade to before and after", () => {
  const series = Array.from({ length: 20 }, (_, month) => (month % 3) + (month < 10 ? 0 : 5));
  const dataset = aProgramme({ monthly: { "": series }, start: "2026-11-01" });
  dataset.trainings.push(aTraining("Other", { start: "2026-11-15" }));
  dataset.links.push(aLink({ training: "Other", kpi: "Sales" }));
  const found = evidenceIn(dataset);
  expect(found.map(({ grade }) => grade)).toEqual(["E1", "E1"]);
  expect(found[0]!.wording).toContain("Other began at the same time");
});

test("those trained by another training of the same KPI are nobody's comparison group", () => {
  const dataset = aProgramme({ monthly: changing(eight), trained: ["A1", "A2", "A3", "A4"] });
  dataset.trainings.push(aTraining("Other", { start: "2026-04-01" }));
  dataset.links.push(aLink({ training: "Other", kpi: "Sales" }));
  for (const who of ["B1", "B2"])
    dataset.participants.push({ ...dataset.participants[0]!, person: who, training: "Other" });
  const [course] = evidenceIn(dataset);
  expect(course!.designs.find(({ design }) => design === "comparison")).toMatchObject({ n: 4, nComparison: 2 });
});

test("what cannot be measured says why and which column would change that, and is never 0", () => {
  const cannot = (programme: Parameters<typeof evidenceFor>[0]) => evidenceFor(programme);
  const none = cannot({ monthly: {}, start: "2026-04-01" });
  expect(none).toMatchObject({ design: "asserted", grade: "E0", verdict: "none", designs: [] });
  expect(none.wording).toContain("intended to affect Sales");
  expect(none.cannot).toContain("column Baseline of the sheet KPIs");
  expect(cannot({ monthly: {}, kpi: { baseline: 3 } }).cannot).toContain("KPI History");
  expect(cannot({ monthly: changing(eight), start: null }).cannot).toContain("no start date");
  expect(cannot({ monthly: changing(eight), start: "2030-01-01" }).cannot).toContain("starts on 1 January 2030");
  expect(cannot({ monthly: changing(eight), kpi: { tag: "effort" } }).cannot).toContain("effort");
});

test("a baseline and a current value alone are a change after the training, without an interval or a verdict", () => {
  const found = evidenceFor({ monthly: {}, kpi: { baseline: 10, current: 14 } });
  expect(found).toMatchObject({ design: "before-after", grade: "E1", verdict: "none" });
  expect(found.designs[0]).toMatchObject({ effect: 4, low: null, status: "effect-only" });
  expect(found.wording).toContain("cause not shown");
});

test("of many links tested, one that only chance may have lifted counts as inconclusive for decisions", () => {
  const weak = changing({ A1: 3, A2: 0.2, A3: 2.6, A4: 1.1, A5: 2, B1: 0, B2: 1, B3: -1, B4: 0.5, B5: -0.6 });
  const programme = { monthly: weak, trained: ["A1", "A2", "A3", "A4", "A5"] };
  expect(evidenceFor(programme)).toMatchObject({ verdict: "supported", survives: true, countsAs: "supported" });
  const dataset = aProgramme(programme);
  const nothing = changing({ A1: 0.1, A2: 0, A3: -0.1, A4: 0.2, A5: 0, B1: 0.1, B2: 0, B3: -0.1, B4: 0, B5: 0.2 });
  for (let other = 0; other < 12; other++) {
    const name = `KPI ${other}`;
    dataset.kpis.push(aKpi(name, { direction: "higher" }));
    dataset.links.push(aLink({ training: "Course", kpi: name }));
    for (const reading of aProgramme({ monthly: nothing }).history) dataset.history.push({ ...reading, kpi: name });
  }
  const [among] = evidenceIn(dataset);
  expect(among).toMatchObject({ verdict: "supported", survives: false, countsAs: "inconclusive", linksTested: 13 });
  expect(among!.wording).toContain("Supported, may be chance (13 links tested)");
});

test("an interval within the smallest useful effect either way is negligible, not unknown", () => {
  const same = changing({ A1: 0.1, A2: 0, A3: -0.1, A4: 0.2, A5: 0, B1: 0.1, B2: 0, B3: -0.1, B4: 0, B5: 0.2 });
  const kept = { smallestEffect: 2 };
  const found = evidenceFor({ monthly: same, trained: ["A1", "A2", "A3", "A4", "A5"], kpi: { kept } });
  expect(found.verdict).toBe("negligible");
  expect(found.wording).toContain("hardly changed more than in the comparison group");
});

test("the order of rows changes nothing", () => {
  const dataset = aProgramme({ monthly: changing(eight), trained: ["A1", "A2", "A3", "A4"] });
  const wanted = evidenceIn(dataset).map(({ sources: _, ...rest }) => rest);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(dataset.history, { minLength: dataset.history.length }),
      fc.shuffledSubarray(dataset.participants, { minLength: dataset.participants.length }),
      (history, participants) => {
        const found = evidenceIn({ ...dataset, history, participants });
        expect(found.map(({ sources: _, ...rest }) => rest)).toEqual(wanted);
      },
    ),
    { numRuns: 30 },
  );
});
