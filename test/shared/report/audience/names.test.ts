import { expect, test } from "vitest";
import { namesOf } from "../../../../shared/report/audience/names.ts";
import { analysisOf } from "../../analysis/small-company.ts";
import { aKpi, aPerson } from "../../analysis/small-dataset.ts";

const analysis = analysisOf({
  people: [
    aPerson("Ana Silva", { role: "Sales Manager", manager: "Ben Oduya" }),
    aPerson("Mark", { role: "Agent" }),
    aPerson("沈若楠", { role: "Agent" }),
  ],
  kpis: [aKpi("Churn", { owner: "Ana Silva" }), aKpi("Cost", { owner: "Carla Weiss" })],
});
const names = namesOf(analysis);

test("H2 a name inside a text is taken out, in any letters, and so are addresses and people who only own something", () => {
  expect(names.without("Course of ana silva, ask ben.oduya@example.com or Ben Oduya")).toBe(
    "Course of [name], ask [name] or [name]",
  );
  expect(names.without("Plan von Carla Weiss")).toBe("Plan von [name]");
  expect(names.without("with 沈若楠.")).toBe("with [name].");
});

test("H2 a word that is also somebody's only name stays where it is written in small letters or inside a word", () => {
  expect(names.without("Marketing: mark the exam")).toBe("Marketing: mark the exam");
  expect(names.without("Coached by Mark")).toBe("Coached by [name]");
});

test("H2 an owner is told by role, else only that there is one", () => {
  expect(names.role("Ana Silva")).toBe("Sales Manager");
  expect(names.role("Carla Weiss")).toBe("named in the workbook");
  expect(names.role("Agent")).toBe("Agent");
  expect(names.role(null)).toBeNull();
});

test("H2 people a manager may see by name keep it", () => {
  const mine = namesOf(analysis, new Set(["Mark"]));
  expect(mine.without("Mark and Ana Silva")).toBe("Mark and [name]");
});
