import { expect, test } from "vitest";
import { namesIn, namesOf, resolverOf } from "../../../shared/analysis/resolve.ts";
import { aDataset, aKpi, aLink, aParticipant, aPerson, aReading } from "./small-dataset.ts";

const things = [
  { id: "K1", name: "Average deal size" },
  { id: "K2", name: "Research and development cost" },
];

test("a thing is found by its id, its name, and its name in another case or number", () => {
  const find = resolverOf(things);
  expect(["K1", "Average deal size", " average  DEAL sizes", "k2"].map(find)).toEqual(["K1", "K1", "K1", "K2"]);
  expect([find("Deal size"), find(""), find(null)]).toEqual([null, null, null]);
});

test("two people of one name are not told apart by it", () => {
  const people = [aPerson("Ana", { id: "1" }), aPerson("Ana", { id: "2" })];
  const { person } = namesOf(aDataset({ people }));
  expect([person("Ana"), person("2")]).toEqual([null, "2"]);
});

test("a cell with several names gives each, and a name with “and” in it stays whole", () => {
  const find = resolverOf(things);
  expect(namesIn("Average deal size; Churn", find)).toEqual(["K1", "Churn"]);
  expect(namesIn("Research and development cost", find)).toEqual(["K2"]);
  expect(namesIn("Average deal size and K2", find)).toEqual(["K1", "K2"]);
  expect(namesIn("Health, safety and environment", find)).toEqual(["Health, safety and environment"]);
});

test("what other sheets name counts as known, once", () => {
  const names = namesOf(
    aDataset({
      kpis: [aKpi("Sales")],
      history: [aReading("sales", "2026-01-01"), aReading("Churn", "2026-01-01"), aReading("churn", "2026-02-01")],
      links: [aLink({ training: "Selling", kpi: "Churn" })],
      participants: [aParticipant("Ana", "Selling"), aParticipant("Ben", "Coaching")],
    }),
  );
  expect(names.kpis.map(({ id }) => id)).toEqual(["Sales", "Churn"]);
  expect(names.trainings.map(({ id }) => id)).toEqual(["Selling", "Coaching"]);
});
