import { expect, test } from "vitest";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "./small-sheet.ts";

test("a survey with a column a question is read answer by answer", () => {
  const rows = [
    ["Employee", "Team", "Submitted", "I get useful feedback", "My work matters to me", "Would you recommend us?"],
    ["Ana", "East", "2026-02-01", 4, 5, 3],
    ["Ben", "West", "2026-02-02", 3, null, 4],
  ];
  const { dataset } = readDataset(workbookOf({ Pulse: rows }));
  expect(dataset.readings.length).toBe(5);
  expect(dataset.readings[0]!.values).toMatchObject({
    person: "Ana",
    unit: "East",
    measure: "I get useful feedback",
    value: 4,
  });
  expect(dataset.ratings.length).toBe(0);
});

test("a training matrix of days is who completed what and when", () => {
  const rows = [
    ["Name", "Department", "Fire safety", "Forklift", "First aid"],
    ["Ana", "East", "2026-02-01", "n/a", "2025-05-01"],
    ["Ben", "West", "2026-02-02", "booked", null],
    ["Cy", "West", null, "2024-02-02", "2023-02-02"],
  ];
  const { dataset } = readDataset(workbookOf({ "Training matrix": rows }));
  expect(
    dataset.participants.map(({ person, training, completed, status }) => [person, training, completed ?? status]),
  ).toEqual([
    ["Ana", "Fire safety", "2026-02-01"],
    ["Ana", "First aid", "2025-05-01"],
    ["Ben", "Fire safety", "2026-02-02"],
    ["Ben", "Forklift", "booked"],
    ["Cy", "Forklift", "2024-02-02"],
    ["Cy", "First aid", "2023-02-02"],
  ]);
});

test("a matrix of expiry days is who holds which certificate", () => {
  const rows = [
    ["Valid until"],
    ["Name", "Forklift", "First aid"],
    ["Ana", "2026-02-01", "2027-05-01"],
    ["Ben", "2026-02-02", null],
  ];
  expect(
    readDataset(workbookOf({ Certificates: rows })).dataset.certificates.map(({ person, skill, expires }) => [
      person,
      skill,
      expires,
    ]),
  ).toEqual([
    ["Ana", "Forklift", "2026-02-01"],
    ["Ana", "First aid", "2027-05-01"],
    ["Ben", "Forklift", "2026-02-02"],
  ]);
});
