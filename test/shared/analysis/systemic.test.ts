import { expect, test } from "vitest";
import { gapClass, largestSystemic } from "../../../shared/analysis/systemic.ts";
import { analysisOf } from "./small-company.ts";
import { aPerson, type RatingRow } from "./small-dataset.ts";

const rule = { systemicShare: 0.5, systemicPeople: 3, individualShare: 0.25 };

test("half the people surely short is systemic; with five not rated it is undetermined", () => {
  expect(gapClass({ demand: 10, assessed: 8, gapCount: 5 }, rule)).toBe("systemic");
  expect(gapClass({ demand: 10, assessed: 5, gapCount: 3 }, rule)).toBe("undetermined");
});

test("two people are never a systemic gap", () => {
  expect(gapClass({ demand: 2, assessed: 2, gapCount: 2 }, rule)).toBe("individual");
});

test("an organisation is called systemic only when at least half of its parts are", () => {
  const systemic = { class: "systemic", parts: [] } as const;
  const none = { class: "none", parts: [] } as const;
  expect(largestSystemic({ class: "systemic", parts: [systemic, systemic, none] }, [], [systemic])).toBe(
    "organisation",
  );
  expect(largestSystemic({ class: "systemic", parts: [systemic, none, none] }, [], [systemic])).toBe("team");
  expect(largestSystemic({ class: "systemic", parts: [systemic] }, [], [])).toBeNull();
  expect(largestSystemic(systemic, [], [])).toBe("organisation");
});

test("a gap in two of two teams of a department, and nowhere else, is the department's", () => {
  const people = ["A", "B", "C", "D", "E"].flatMap((team) =>
    [1, 2, 3].map((number) =>
      aPerson(`${team}${number}`, { team, department: team === "A" || team === "B" ? "Service" : "Works" }),
    ),
  );
  const rated = people.map(({ id, department }): RatingRow => [id, "SQL", "manager", department === "Service" ? 1 : 3]);
  const { skills } = analysisOf({ people, rated, required: [["everyone", "", "SQL", 3]] });
  expect(skills[0]!.systemicIn).toBe("department");
});
