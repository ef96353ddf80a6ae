import { expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { aCompany, analysisOf, today } from "./small-company.ts";
import { aKpi, aLink, aPerson, aSignal, aSkill, type RatingRow } from "./small-dataset.ts";

const east = { team: "East" };

/** Two people of the team East, Ana short of one level in SQL. */
const small = {
  people: [aPerson("Ana", east), aPerson("Ben", east)],
  rated: [
    ["Ana", "SQL", "manager", 2],
    ["Ben", "SQL", "manager", 3],
  ] satisfies RatingRow[],
  required: [["everyone", "", "SQL", 3]] as const,
};

test("an analysis is plain JSON: nothing is lost by writing it down, and every number is one", () => {
  const analysis = analysisOf(small);
  const written = JSON.parse(JSON.stringify(analysis));
  expect(written).toEqual(analysis);
  expect(structuredClone(analysis)).toEqual(written);
  expect(written.pairs.required).toEqual([3, 3]);
});

test("the same workbook, day and seed give the same analysis", () => {
  const reading = { dataset: aCompany(small), problems: [], accounts: [] };
  expect(analyse(reading, { asOf: today, seed: 4 })).toEqual(analyse(reading, { asOf: today, seed: 4 }));
});

test("a gap carries the cells its numbers came from", () => {
  const { gaps, coverage } = analysisOf(small);
  expect(gaps[0]!.sources).toEqual({
    current: [{ sheet: "Sheet", range: "A2:A3", cells: 2 }],
    required: [{ sheet: "Sheet", range: "J2", cells: 1 }],
  });
  expect(coverage[0]!.sources).toEqual(gaps[0]!.sources.current);
});

test("the impact of a gap is split over the KPIs behind it", () => {
  const { gaps } = analysisOf({
    ...small,
    kpis: [
      aKpi("Revenue", { direction: "higher", target: 100, current: 80, weight: 2 }),
      aKpi("Errors", { direction: "lower", target: 10, current: 11, weight: 1 }),
    ],
    links: [
      aLink({ training: "Course", skill: "SQL", kpi: "Revenue", strength: "strong" }),
      aLink({ training: "Course", skill: "SQL", kpi: "Errors" }),
    ],
  });
  const [errors, revenue] = [0.67 * 0.5 * 0.4, 1 * 1 * 0.8];
  expect(gaps[0]!.utilities.impact).toBeCloseTo(errors + revenue, 12);
  const points = new Map(gaps[0]!.kpiContributions.map(({ kpi, points }) => [kpi, points]));
  expect(points.get("Revenue")! / points.get("Errors")!).toBeCloseTo(revenue / errors, 9);
});

test("without any link to a KPI the impact is unknown; where others have links it is none", () => {
  expect(analysisOf(small).gaps[0]!.utilities.impact).toBeNull();
  const links = [aLink({ training: "Course", skill: "Excel", kpi: "Revenue" })];
  const kpis = [aKpi("Revenue", { direction: "higher", target: 100, current: 80 })];
  expect(analysisOf({ ...small, skills: [aSkill("Excel")], links, kpis }).gaps[0]!.utilities.impact).toBe(0);
});

test("what people say counts for the team of the person who said it", () => {
  const { gaps } = analysisOf({
    ...small,
    signals: [
      aSignal("review", { person: "Ana", skill: "SQL" }),
      aSignal("review", { person: "Ben" }),
      aSignal("aspiration", { person: "Ben", skill: "SQL" }),
    ],
  });
  expect(gaps[0]).toMatchObject({ mentions: 1, reviews: 2, want: 1, answered: 1 });
  expect(gaps[0]!.evidence.singleSource).toBe(false);
});

test("a gap that opens later is told with its day before it is one", () => {
  const { gaps } = analysisOf({
    ...small,
    required: [
      ["everyone", "", "SQL", 3],
      ["everyone", "", "SQL", 4, "2027-06-30"],
    ],
  });
  expect(gaps[0]!.metrics.gapCount).toBe(1);
  expect(gaps[0]!.opens).toEqual([{ date: "2027-06-30", gapCount: 1, totalGap: 1 }]);
});

test("a skill that is not required yet is listed for the day it will be, and is no gap today", () => {
  const { gaps } = analysisOf({ ...small, required: [["everyone", "", "SQL", 3, "2027-06-30"]] });
  expect(gaps[0]).toMatchObject({ status: "no-gap", rank: null, opens: [{ date: "2027-06-30", gapCount: 1 }] });
});

test("a later requirement of the role does not touch a person who has one of their own", () => {
  const { gaps } = analysisOf({
    ...small,
    required: [
      ["person", "Ana", "SQL", 2],
      ["person", "Ben", "SQL", 2],
      ["everyone", "", "SQL", 4, "2027-06-30"],
    ],
  });
  expect(gaps[0]!.opens).toEqual([]);
});

test("without requirements gaps are unknown and nothing is invented", () => {
  const { gaps, organisation, missing, pairs } = analysisOf({ rated: small.rated });
  expect([gaps, organisation.metrics.demand, organisation.metrics.totalGap]).toEqual([[], 0, null]);
  expect(pairs.current).toEqual([2, 3]);
  expect(missing.map(({ what }) => what)).toContain("Who is below the level the work needs");
});

test("in a workbook without teams a gap is everybody's", () => {
  const { gaps, teams } = analysisOf({ rated: small.rated, required: small.required });
  expect(gaps.map(({ id, team }) => [id, team])).toEqual([["SQL|", null]]);
  expect(teams).toEqual([]);
});

test("nobody rated is not the same as no gap", () => {
  const { gaps } = analysisOf({ people: small.people, required: small.required });
  expect(gaps[0]).toMatchObject({ status: "not-assessed", score: null, low: 0, high: 100, rank: null, thinData: true });
});

test("possible mentors stand above everything that is asked, the best first", () => {
  const { skills } = analysisOf({
    rated: [
      ["Ana", "SQL", "manager", 4],
      ["Ben", "SQL", "manager", 3.5],
      ["Cy", "SQL", "manager", 3],
    ],
    required: [["everyone", "", "SQL", 3]],
  });
  expect(skills[0]!.mentors.map(({ person }) => person)).toEqual(["Ana", "Ben"]);
});

test("where the top of the scale is asked for, those who have reached it can teach", () => {
  const { skills } = analysisOf({ rated: [["Ana", "SQL", "manager", 4]], required: [["everyone", "", "SQL", 4]] });
  expect(skills[0]!.mentors.map(({ person }) => person)).toEqual(["Ana"]);
});

test("how sure a rank is can be left out and asked for", () => {
  const reading = {
    dataset: aCompany({ ...small, skills: [aSkill("SQL", { criticality: "normal", weeksToCompetency: 8 })] }),
    problems: [],
    accounts: [],
  };
  expect(analyse(reading, { asOf: today, certainty: false }).gaps[0]!.certainty).toBeNull();
  expect(analyse(reading, { asOf: today }).gaps[0]!.certainty).toMatchObject({ topThree: 1, expectedRank: 1 });
});
