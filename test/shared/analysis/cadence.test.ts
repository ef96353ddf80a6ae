import { expect, test } from "vitest";
import { cadenceOf } from "../../../shared/analysis/cadence.ts";
import { fullMonths, fullWeeks } from "../../../shared/analysis/calendar.ts";
import type { Dataset, KeptRow } from "../../../shared/model.ts";
import { aDataset, aParticipant, aPerson } from "./small-dataset.ts";

const asOf = "2026-11-22";
const people = [
  aPerson("Mo", { manager: "Zoe" }),
  aPerson("Ana", { manager: "Mo" }),
  aPerson("Ben", { manager: "Mo" }),
  aPerson("Cy", { manager: "Mo", hired: "2026-06-01" }),
  aPerson("Di", { manager: "Mo", left: "2026-10-01" }),
];
const talk = (person: string, kind: string, date: string | null, more: KeptRow["values"] = {}): KeptRow => ({
  values: { person, kind, date, ...more },
  place: { sheet: "Check-ins", range: "A2" },
});
const cadence = (parts: Partial<Dataset>) => cadenceOf(aDataset({ people, ...parts }), asOf);
const result = (parts: Partial<Dataset>, code: string) => {
  const { expected, held, adherence, text } = cadence(parts).cadence.find((each) => each.code === code)!;
  return { expected, held, adherence, text };
};

test("a full month, quarter or week has ended: the last day belongs to it", () => {
  expect(fullMonths("2026-12-31", 3, 2).map(({ first }) => first)).toEqual(["2026-10-01", "2026-07-01"]);
  expect(fullMonths("2026-12-30", 3, 1)).toEqual([{ first: "2026-07-01", last: "2026-09-30" }]);
  expect(fullMonths("2026-01-15", 1, 2).map(({ last }) => last)).toEqual(["2025-12-31", "2025-11-30"]);
  expect(fullWeeks("2026-11-21", 2).map(({ first }) => first)).toEqual(["2026-11-09", "2026-11-02"]);
  expect(fullWeeks("2026-11-22", 1)).toEqual([{ first: "2026-11-16", last: "2026-11-22" }]);
});

test("quarterly upskilling is a completed training in each of the last four full quarters", () => {
  const days = ["2025-11-03", "2026-02-03", "2026-05-03", "2026-08-03"];
  const participants = [
    ...days.map((completed) => aParticipant("Ana", "T", { completed })),
    ...days.slice(1).map((completed) => aParticipant("Ben", "T", { completed })),
    aParticipant("Mo", "T", { completed: "2026-08-03", group: "Comparison" }),
    aParticipant("Mo", "T", { completed: "2026-11-03" }),
  ];
  expect(result({ participants }, "quarterly-upskilling")).toEqual({
    expected: 3,
    held: 1,
    adherence: 1 / 3,
    text: "1 of 3 people completed a training in each of the last four full quarters, 2 in the newest of them.",
  });
});

test("monthly coaching is what was planned in the year before, and how much of it took place", () => {
  const checkIns = [
    talk("Ana", "coaching", "2026-10-06", { planned: "2026-10-05" }),
    talk("Ana", "one-on-one", null, { planned: "2026-09-05" }),
    talk("Ben", "one-on-one", null, { planned: "2026-12-05" }),
    talk("Ben", "coaching", "2025-01-05", { planned: "2025-01-05" }),
    talk("Ben", "coaching", "2026-10-07"),
  ];
  expect(result({ checkIns }, "monthly-coaching")).toEqual({
    expected: 2,
    held: 1,
    adherence: 0.5,
    text: "1 of 2 planned conversations (coaching talk or one-on-one) in the year before took place, 50 %. 1 more took place without a planned day.",
  });
});

test("feedback that nobody plans is counted by week and person", () => {
  const checkIns = [
    talk("Ana", "feedback", "2026-11-16"),
    talk("Ana", "feedback", "2026-11-22"),
    talk("Ben", "feedback", "2026-11-02"),
    talk("Di", "feedback", "2026-09-02"),
  ];
  expect(result({ checkIns }, "weekly-feedback")).toMatchObject({ expected: 48, held: 2, adherence: 2 / 48 });
});

test("without a row that could tell nothing is claimed, and the columns are named", () => {
  const { cadence: results } = cadence({});
  expect(results.map(({ adherence, expected }) => [adherence, expected])).toEqual(Array(3).fill([null, 0]));
  expect(results[2]!.text).toBe(
    "No weekly feedback is on record; the columns Kind and Date of the sheet Check-ins would supply it.",
  );
});

test("a manager's one-on-ones count each person once a month, and notes go to who wrote them", () => {
  const checkIns = [
    talk("Ana", "one-on-one", "2026-10-01", { noteKind: "coaching" }),
    talk("Ana", "one-on-one", "2026-10-31", { noteKind: "corrective", manager: "Mo" }),
    talk("Ben", "one-on-one", "2026-09-15", { noteKind: "coaching", manager: "Zoe" }),
    talk("Ben", "coaching", "2026-08-15"),
    talk("Cy", "one-on-one", "2026-11-15"),
    talk("Di", "one-on-one", "2026-09-15"),
  ];
  expect(cadence({ checkIns }).managers).toEqual([
    {
      manager: "Mo",
      people: 3,
      months: [
        { month: "2026-10-01", met: 1 },
        { month: "2026-09-01", met: 1 },
        { month: "2026-08-01", met: 0 },
      ],
      notMet: ["Ben", "Cy"],
      coaching: 1,
      corrective: 1,
    },
    {
      manager: "Zoe",
      people: 1,
      months: ["2026-10-01", "2026-09-01", "2026-08-01"].map((month) => ({ month, met: 0 })),
      notMet: ["Mo"],
      coaching: 1,
      corrective: 0,
    },
  ]);
});
