import { expect, test } from "vitest";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { suggestedLinksOf } from "../../../shared/analysis/suggested-links.ts";
import { aDataset, aKpi, aPerson, aReading, type RatingRow } from "./small-dataset.ts";

const teams = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** Eight teams; in team i SQL grows by `gains[i]` levels, and the KPI changes by `changes[i]`. */
function company(gains: readonly number[], changes: readonly number[]) {
  return aDataset({
    people: teams.map((team) => aPerson(`Person ${team}`, { team })),
    rated: teams.flatMap((team, index): RatingRow[] => [
      [`Person ${team}`, "SQL", "manager", 1, 20_000],
      [`Person ${team}`, "SQL", "manager", 1 + gains[index]!, 20_300],
    ]),
    kpis: [aKpi("Sales")],
    history: teams.flatMap((unit, index) => [
      aReading("Sales", "2026-01-01", { unit, value: 10 }),
      aReading("Sales", "2026-02-01", { unit, value: 10 + changes[index]! }),
    ]),
  });
}

const gains = [0, 0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8];

test("a skill that grew where a KPI changed is suggested, with how sure that is", () => {
  const found = suggestedLinksOf(company(gains, [1, 2, 3, 4, 5, 7, 6, 8]), new Set(), defaultSettings.evidence);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ skill: "SQL", kpi: "Sales", teams: 8 });
  expect(found[0]!.rho).toBeCloseTo(0.976, 3);
});

test("nothing is suggested where skill and KPI have nothing to do with each other, or somebody stated the link already", () => {
  const unrelated = company(gains, [4, 1, 7, 2, 8, 3, 6, 5]);
  expect(suggestedLinksOf(unrelated, new Set(), defaultSettings.evidence)).toEqual([]);
  const stated = new Set([JSON.stringify(["SQL", "Sales"])]);
  expect(suggestedLinksOf(company(gains, gains), stated, defaultSettings.evidence)).toEqual([]);
});

test("five teams are too few to suggest anything", () => {
  const { history, ...rest } = company(gains, gains);
  const five = history.filter(({ unit }) => unit! < "F");
  expect(suggestedLinksOf({ ...rest, history: five }, new Set(), defaultSettings.evidence)).toEqual([]);
});
