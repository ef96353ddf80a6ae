import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));

const people: Rows = [
  ["Employee number", "Name", "Team", "Job title", "Hire date", "Performance", "E-mail"],
  ["E1", "Ana Silva", "East", "Agent", "31.01.2020", "exceeds", "ana@example.org"],
  ["E2", "Ben Ito", "West", "Agent", "2021-05-01", "meets", "ben@example.org"],
];

const trainings: Rows = [
  ["TrainingID", "Training", "Skills", "LinkedKPI", "Date", "Travel cost", "Mandatory"],
  ["T1", "Negotiation", "Negotiation; Excel", "Deal size", "2026-03-01", 400, "no"],
];

test("a training lists its skills, KPIs and known costs", () => {
  const { dataset } = read({ Trainings: trainings });
  expect(dataset.trainings[0]).toMatchObject({
    id: "T1",
    name: "Negotiation",
    skills: ["Negotiation", "Excel"],
    kpis: ["Deal size"],
    start: "2026-03-01",
    costs: { travel: 400 },
    mandatory: false,
  });
  expect(dataset.hasLinks).toBe(true);
});

test("rows of one training on different days are its sessions", () => {
  const { dataset, problems } = read({
    Trainings: [
      ["Training", "Date", "Cost", "Seats"],
      ["Coaching", "2026-03-01", 100, 5],
      ["Coaching", "2026-04-01", 150, 6],
    ],
  });
  expect(dataset.trainings).toMatchObject([
    { start: "2026-03-01", end: "2026-04-01", seats: 11, costs: { total: 250 } },
  ]);
  expect(problems.map(({ code }) => code)).toEqual(["trainingSessions"]);
});

test("a KPI spelled nearly right is taken for the one meant, and that is said", () => {
  const links: Rows = [
    ["Training", "Learning outcome", "KPI", "Measurement method"],
    ["Negotiation", "Asks first", "Average deal sise", "CRM"],
  ];
  const { dataset, problems } = read({
    KPIs: [
      ["KPI", "Target"],
      ["Average deal size", 9],
    ],
    Links: links,
  });
  expect(dataset.links[0]!.kpi).toBe("Average deal size");
  expect(problems.map(({ code }) => code)).toEqual(["closeName"]);
});

test("“Module 1” is not taken for a slip of “Module 2”", () => {
  const rows: Rows = [
    ["Person", "Training"],
    ["Ana", "Leadership module 1"],
  ];
  const { dataset, problems } = read({
    Trainings: [
      ["Training", "Cost"],
      ["Leadership module 2", 10],
    ],
    Participants: rows,
  });
  expect(dataset.participants[0]!.training).toBe("Leadership module 1");
  expect(problems.map(({ code }) => code)).toEqual(["unknownNames"]);
});

test("a participant known by e-mail is the person of the matrix", () => {
  const rows: Rows = [
    ["User", "Email", "Course title", "Completion date"],
    ["A. Silva", "ANA@example.org", "Negotiation", "2026-01-09"],
  ];
  expect(read({ People: people, Completions: rows }).dataset.participants[0]!.person).toBe("E1");
});

test("a participant whom no other sheet knows is listed, never guessed", () => {
  const rows: Rows = [
    ["Person", "Training"],
    ["Ana Silvas", "Negotiation"],
    ["Ana Silva", "Negotiation"],
  ];
  const { dataset, problems } = read({ People: people, Participants: rows });
  expect(dataset.participants.map(({ person }) => person)).toEqual(["Ana Silvas", "E1"]);
  expect(problems).toMatchObject([{ code: "unknownNames", place: { sheet: "Participants" } }]);
});
