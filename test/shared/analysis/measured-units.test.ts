import { expect, test } from "vitest";
import { comparison } from "../../../shared/analysis/designs.ts";
import { countedBy } from "../../../shared/analysis/measured-units.ts";
import { scoredUnitsOf } from "../../../shared/analysis/score-evidence.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import type { UnitValues } from "../../../shared/analysis/unit-values.ts";
import { aDataset, aParticipant, aPerson } from "./small-dataset.ts";
import { aDesign } from "./small-effects.ts";

const unit = (name: string, arm: UnitValues["arm"], before: number | null, after: number | null): UnitValues => ({
  unit: name,
  arm,
  team: null,
  before,
  after,
  early: null,
  late: null,
});
const units = [
  unit("a", "comparison", 1, 2),
  unit("b", "trained", 1, 4),
  unit("c", "trained", 2, null),
  unit("d", "trained", 2, 3),
];

test("what a comparison counted is listed with the trained first, and nobody whose value is missing", () => {
  const found = comparison([...units, unit("e", "comparison", 2, 2)], "units", false, {
    direction: "higher",
    smallestUseful: null,
    show: String,
    settings: defaultSettings.evidence,
    seed: 1,
    isScore: false,
  });
  const counted = countedBy(found, [...units, unit("e", "comparison", 2, 2)]);
  expect(counted.map((each) => each.unit)).toEqual(["b", "d", "a", "e"]);
});

test("before and after count the trained alone", () => {
  expect(countedBy(aDesign("before-after", 2, { n: 2 }), units).map((each) => each.unit)).toEqual(["b", "d"]);
});

test("when the units are not those of the result, none are listed rather than the wrong ones", () => {
  expect(countedBy(aDesign("before-after", 2, { n: 7 }), units)).toEqual([]);
  expect(countedBy(aDesign("trend", 2, { counted: "periods" }), units)).toEqual([]);
});

test("scores are listed for trainings with a score before, people without a training beside them", () => {
  const scored = scoredUnitsOf(
    aDataset({
      people: [aPerson("Ana"), aPerson("Ben"), aPerson("Cy")],
      participants: [
        aParticipant("Ana", "Excel", { pre: 10, post: 14 }),
        aParticipant("Ben", "SQL", { post: 9 }),
        { ...aParticipant("Cy", ""), training: null, pre: 11, post: 12 },
      ],
    }),
  );
  expect([...scored.keys()]).toEqual(["Excel"]);
  expect(scored.get("Excel")!.units.map(({ arm, before, after }) => [arm, before, after])).toEqual([
    ["trained", 10, 14],
    ["comparison", 11, 12],
  ]);
});
