import { expect, test } from "vitest";
import { stayingOf } from "../../../shared/analysis/staying.ts";
import type { IsoDate, Training } from "../../../shared/model.ts";
import { aDataset, aParticipant, aPerson, aTraining } from "./small-dataset.ts";

/** Trained people on one day; who leaves, when. */
function company(
  leavers: Record<string, IsoDate>,
  details: Partial<Training> = {},
  trainedOn: Record<string, IsoDate> = {},
) {
  const trained = ["T1", "T2", "T3", "T4", "T5", "T6"];
  const others = ["O1", "O2", "O3", "O4", "O5", "O6"];
  const person = (name: string) => aPerson(name, { hired: "2024-01-01", left: leavers[name] ?? null });
  return aDataset({
    people: [...trained, ...others].map(person),
    trainings: [aTraining("SQL course", details)],
    participants: [
      ...trained.map((name) => aParticipant(name, "SQL course", { completed: "2026-01-01" })),
      ...Object.entries(trainedOn).map(([name, completed]) => aParticipant(name, "SQL course", { completed })),
    ],
  });
}

test("the trained count from the training, the others from the same day", () => {
  const [any, own] = stayingOf(company({ T1: "2026-07-02", O1: "2026-04-02", O2: "2026-07-02" }), "2027-01-01");
  expect(any!.training).toBeNull();
  expect(own).toMatchObject({
    training: "SQL course",
    trained: { people: 6, left: 1 },
    untrained: { people: 6, left: 2 },
  });
  expect(own!.untrained.survival.survival[1]).toBeCloseTo(4 / 6);
  expect(own!.trained.survival.months[0]).toBeCloseTo(6, 1);
});

test("whoever stays longer, the training is not said to be the reason", () => {
  const [any] = stayingOf(company({ O1: "2026-04-02" }), "2027-01-01");
  expect(any!.text).toContain("People who took part stayed longer");
  expect(any!.text).toContain("who takes part is no accident, so this does not tell why.");
});

test("somebody trained later is one of the others until then", () => {
  const [any] = stayingOf(company({ O1: "2026-04-02" }, {}, { O2: "2026-06-01" }), "2027-01-01");
  expect(any).toMatchObject({ trained: { people: 7, left: 0 }, untrained: { people: 6, left: 1 } });
});

test("people who left before the training are on neither side", () => {
  const [any] = stayingOf(company({ O1: "2025-06-01", O2: "2026-06-01" }), "2027-01-01");
  expect(any!.untrained).toMatchObject({ people: 5, left: 1 });
});

test("without leaving dates nothing can be said", () => {
  expect(stayingOf(company({}), "2027-01-01")).toEqual([]);
});

test("somebody who leaves after today is still here", () => {
  expect(stayingOf(company({ O1: "2027-04-02" }), "2027-01-01")).toEqual([]);
});

test("fewer than five people on a side are not compared", () => {
  expect(stayingOf(company({ O1: "2025-06-01", O2: "2025-06-01", O3: "2026-06-01" }), "2027-01-01")).toEqual([]);
});

test("a mandatory training says nothing about who seeks training", () => {
  const found = stayingOf(company({ O1: "2026-04-02" }, { mandatory: true }), "2027-01-01");
  expect(found.map(({ training }) => training)).toEqual(["SQL course"]);
});
