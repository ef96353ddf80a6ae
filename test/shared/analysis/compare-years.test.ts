import { expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { matchPeople } from "../../../shared/analysis/compare-people.ts";
import { compareYears } from "../../../shared/analysis/compare-years.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "../workbook/small-sheet.ts";

type Rows = readonly (readonly (string | number | null)[])[];

function year(asOf: string, matrix: Rows, kpi: number) {
  const sheets = {
    "Skills Matrix": [["Employee ID", "Name", "Team", "SQL", "Coaching"], ["", "Required", null, 3, 2], ...matrix],
    KPIs: [
      ["KPI", "Direction", "Baseline", "Target", "Current"],
      ["Churn", "Lower is better", 9, 3, kpi],
    ],
  };
  return analyse(readDataset(workbookOf(sheets)), { asOf, certainty: false });
}

const first = year(
  "2025-11-22",
  [
    ["E1", "Ana", "East", 1, 4],
    ["E2", "Ben", "East", null, 2],
    ["E3", "Cy", "West", 3, 3],
  ],
  8,
);
const second = year(
  "2026-11-22",
  [
    ["E1", "Ana", "East", 3, 3],
    ["E2", "Ben", "East", 2, 2],
    ["E4", "Dee", "West", 1, 3],
  ],
  5,
);

test("people who joined and left are told apart from those in both years (I2)", () => {
  const { people } = compareYears(first, second);
  expect(people.both).toBe(2);
  expect(people.joined.map(({ name }) => name)).toEqual(["Dee"]);
  expect(people.left.map(({ name }) => name)).toEqual(["Cy"]);
});

test("levels move only for people of both years, and a first rating is no move up", () => {
  const moves = compareYears(first, second).skills;
  expect(moves.find(({ skill }) => skill === "SQL")).toMatchObject({ up: 1, down: 0, newlyRated: 1, meanChange: 2 });
  expect(moves.find(({ skill }) => skill === "Coaching")).toMatchObject({ up: 0, down: 1, same: 1 });
});

test("a gap is open while people are known to be short, and opens where nobody was before", () => {
  const { gaps } = compareYears(first, second);
  expect(gaps).toContainEqual({ skill: "SQL", team: "East", before: 1, after: 1, what: "still open" });
  expect(gaps).toContainEqual({ skill: "SQL", team: "West", before: 0, after: 1, what: "opened" });
});

test("KPIs stand with both values", () => {
  expect(compareYears(first, second).kpis).toMatchObject([{ name: "Churn", before: 8, after: 5, target: 3 }]);
});

test("a year compared with itself has no moves, no gap opened or closed, and nobody joined or left", () => {
  const same = compareYears(first, { ...first, asOf: "2026-11-22" });
  expect(same.people).toMatchObject({ both: 3, joined: [], left: [] });
  expect(
    same.skills.every(({ up, down, newlyRated, noLongerRated }) => up + down + newlyRated + noLongerRated === 0),
  ).toBe(true);
  expect(same.gaps.every(({ what }) => what === "still open")).toBe(true);
  expect(same.caveats).toEqual([]);
});

test("where ids differ people are matched by name, and that is said", () => {
  const renumbered = { ...second, people: second.people.map((person) => ({ ...person, id: `N-${person.id}` })) };
  const { people, caveats } = compareYears(first, renumbered);
  expect(people).toMatchObject({ byId: 0, byName: 2 });
  expect(caveats.join(" ")).toContain("matched by name, because the ids differ");
});

test("namesakes without a common id are nobody's match", () => {
  const person = (id: string) => ({ id, name: "Ana", team: null });
  const match = matchPeople([person("1"), person("2")], [person("7")]);
  expect(match).toMatchObject({ pairs: [], unclear: ["Ana"] });
});

test("when nobody is found again, the comparison says that ids or pseudonyms may differ", () => {
  const others = second.people.map((person, at) => ({ ...person, id: `P-${at}`, name: `P-${at}` }));
  expect(compareYears(first, { ...second, people: others }).caveats.join(" ")).toContain(
    "Nobody of the first workbook",
  );
});
