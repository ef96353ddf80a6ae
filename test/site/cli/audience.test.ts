import { expect, test } from "vitest";
import { audienceFrom, audienceNamed } from "../../../site/cli/audience.ts";
import type { Request } from "../../../site/cli/command.ts";
import { analysisOf } from "../../shared/analysis/small-company.ts";
import { aPerson } from "../../shared/analysis/small-dataset.ts";

const analysis = analysisOf({
  people: [
    aPerson("Ana", { team: "Sales, North" }),
    aPerson("Ben", { team: "Care" }),
    aPerson("Cleo", { team: "Stores" }),
  ],
  teams: ["Sales, North", "Care", "Stores"],
});

function asked(texts: Record<string, string>, ...flags: string[]): Request {
  return { operands: [], texts: new Map(Object.entries(texts)), flags: new Set(flags) };
}

test("H2 leaders are who reads a report when nobody says", () => {
  expect(audienceFrom(asked({}), analysis)).toEqual({
    audience: "leadership",
    teams: [],
    minimumGroup: 5,
    pseudonyms: false,
    purpose: null,
  });
});

test("H2 an audience there is not is answered with those there are", () => {
  expect(() => audienceNamed(asked({ audience: "board" }))).toThrow("choose leadership, manager or hr");
});

test("H2 a manager's report needs a team, in any letters, several with commas, and a name with a comma as a whole", () => {
  const teams = (team: string) => audienceFrom(asked({ audience: "manager", team }), analysis).teams;
  expect(teams("care")).toEqual(["Care"]);
  expect(teams("Stores, care")).toEqual(["Stores", "Care"]);
  expect(teams("Sales, North")).toEqual(["Sales, North"]);
  expect(() => audienceFrom(asked({ audience: "manager" }), analysis)).toThrow("needs --team: choose from");
});

test("H2 a team that is not in the workbook is answered with those that are, and the nearest name", () => {
  expect(() => audienceFrom(asked({ audience: "manager", team: "Storess" }), analysis)).toThrow(
    /There is no team “Storess”: choose from .*Did you mean Stores\?/,
  );
});

test("H2 a team or pseudonyms make no sense for leaders, who see no people", () => {
  expect(() => audienceFrom(asked({ team: "Care" }), analysis)).toThrow("--team goes with --audience manager.");
  expect(() => audienceFrom(asked({}, "pseudonyms"), analysis)).toThrow("--pseudonyms goes with --audience manager.");
});

test("H2 the minimum group may be set up, never below three", () => {
  expect(audienceFrom(asked({ "minimum-group": "10" }), analysis).minimumGroup).toBe(10);
  for (const text of ["2", "4.5", "many", "-5"])
    expect(() => audienceFrom(asked({ "minimum-group": text }), analysis)).toThrow("whole number from 3 on");
});
