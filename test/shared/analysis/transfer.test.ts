import { expect, test } from "vitest";
import type { TrainingResult } from "../../../shared/analysis/analysis.ts";
import { retentionOf } from "../../../shared/analysis/retention.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import { funnelOf, transfersOf } from "../../../shared/analysis/transfer.ts";
import type { Dataset, KeptRow } from "../../../shared/model.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { aCompany } from "./small-company.ts";
import { aDataset, aParticipant, aPerson, aTraining } from "./small-dataset.ts";

const place = { sheet: "Readings", range: "A2" };

function transferOf(dataset: Dataset, asOf = "2026-06-01") {
  const trainings: TrainingResult[] = trainingsOf(dataset, []);
  return transfersOf(dataset, { settings: defaultSettings, asOf, evidence: [], kpis: [], trainings }).get(
    "SQL course",
  )!;
}

function read(person: string, wave: string, value: number | boolean, more: KeptRow["values"] = {}): KeptRow {
  const values = { training: "SQL course", kind: "Behaviour", measure: "Writes own queries", person, wave, value };
  return { values: { ...values, ...more }, place };
}

test("people whose use of a training is unknown widen the range and do not count as not using it", () => {
  const funnel = funnelOf({ trained: 20, dueKnown: 10, applied: 5, dueUnknown: 10, assessedAfter: 0, proficient: 0 });
  expect(funnel).toMatchObject({ adoption: { share: 0.5 }, adoptionLow: 0.25, adoptionHigh: 0.75 });
  expect(funnel.proficiency.share).toBeNull();
});

test("only people whose check date has passed are due", () => {
  const dataset = aDataset({
    trainings: [aTraining("SQL course")],
    participants: [
      aParticipant("Ana", "SQL course", { completed: "2026-04-01", applied: true, validatedBy: "Manager" }),
      aParticipant("Ben", "SQL course", { completed: "2026-05-02", applied: false, validatedBy: "Self" }),
      aParticipant("Cy", "SQL course", { completed: "2026-04-01" }),
      aParticipant("Di", "SQL course", { completed: "2026-05-30", applied: true }),
    ],
  });
  expect(transferOf(dataset)).toMatchObject({
    due: 3,
    dueKnown: 2,
    adoption: { count: 1, of: 2 },
    validatedByManager: 1,
    selfReported: 0,
  });
});

test("comparison groups and people who declined are not participants", () => {
  const completed = { completed: "2026-01-10", applied: false };
  const dataset = aDataset({
    trainings: [aTraining("SQL course")],
    participants: [
      aParticipant("Ana", "SQL course", { ...completed, applied: true }),
      aParticipant("Ben", "SQL course", { ...completed, group: "Comparison" }),
      aParticipant("Cy", "SQL course", { ...completed, status: "Declined" }),
    ],
  });
  expect(transferOf(dataset).adoption).toMatchObject({ count: 1, of: 1 });
});

test("two rows of one person count once", () => {
  const dataset = aDataset({
    trainings: [aTraining("SQL course")],
    participants: [
      aParticipant("Ana", "SQL course", { completed: "2026-01-10", applied: false }),
      aParticipant("Ana", "SQL course", { completed: "2026-02-10", applied: true }),
    ],
  });
  expect(transferOf(dataset)).toMatchObject({ due: 1, adoption: { count: 1, of: 1 } });
});

test("a training that nobody has been checked for has no adoption, not an adoption of nothing", () => {
  const dataset = aDataset({ trainings: [aTraining("SQL course")] });
  expect(transferOf(dataset)).toMatchObject({
    due: 0,
    adoption: null,
    adoptionLow: null,
    proficiency: null,
    kept: null,
  });
});

test("proficiency counts people rated after the training, against what is required of them", () => {
  const [before, after] = [dayNumber("2026-01-01"), dayNumber("2026-03-01")];
  const dataset = aCompany({
    people: ["Ana", "Ben", "Cy"].map((name) => aPerson(name)),
    trainings: [aTraining("SQL course", { skills: ["SQL"] })],
    participants: ["Ana", "Ben", "Cy"].map((name) => aParticipant(name, "SQL course", { completed: "2026-02-01" })),
    rated: [
      ["Ana", "SQL", "manager", 1, before],
      ["Ana", "SQL", "manager", 3, after],
      ["Ben", "SQL", "manager", 2, after],
      ["Ben", "SQL", "manager", 4],
      ["Cy", "SQL", "manager", 4, before],
    ],
    required: [["everyone", "", "SQL", 3]],
  });
  expect(transferOf(dataset).proficiency).toMatchObject({ count: 1, of: 2 });
});

test("behaviour is read before, after and later, of people who took part", () => {
  const people = ["Ana", "Ben", "Cy", "Di", "Eva", "Flo"];
  const dataset = aDataset({
    trainings: [aTraining("SQL course")],
    participants: [
      ...people.map((name) => aParticipant(name, "SQL course", { completed: "2026-01-10" })),
      aParticipant("Gus", "SQL course", { group: "Comparison" }),
    ],
    readings: [
      ...people.flatMap((name, index) => [
        read(name, "Before", 2 + (index % 2)),
        read(name, "After", 4 + (index % 3) / 2),
        read(name, "Follow-up", 3 + (index % 3) / 2),
      ]),
      read("Gus", "Before", 1),
      read("Gus", "After", 1),
    ],
  });
  const [behaviour] = transferOf(dataset).behaviour;
  expect(behaviour).toMatchObject({
    measure: "Writes own queries",
    design: { design: "before-after", grade: "E1", counted: "people", n: 6, verdict: "supported" },
    kept: { n: 6, decay: -1, backsliding: true },
  });
  const turned = transferOf({ ...dataset, readings: dataset.readings.toReversed() });
  expect(turned.behaviour).toEqual([behaviour]);
});

test("readings without a wave are placed by their day, and yes counts as one", () => {
  const dataset = aDataset({
    trainings: [aTraining("SQL course", { start: "2026-02-02", end: "2026-02-06" })],
    readings: ["Ana", "Ben"].flatMap((name) => [
      read(name, "", false, { date: "2026-01-20" }),
      read(name, "", true, { date: "2026-03-20" }),
    ]),
  });
  expect(transferOf(dataset).behaviour[0]!.design).toMatchObject({ n: 2, before: 0, after: 1 });
});

test("a pulse survey is no behaviour unless its kind says so", () => {
  const dataset = aDataset({
    trainings: [aTraining("SQL course")],
    readings: [read("Ana", "Before", 2, { kind: "Survey" }), read("Ana", "After", 3, { kind: "Survey" })],
  });
  expect(transferOf(dataset).behaviour).toEqual([]);
});

test("what is left of a gain needs all three scores of a person", () => {
  expect(retentionOf([50, 60, null], [60, 70, 90], [55, 65, 80])).toMatchObject({
    n: 2,
    gain: 10,
    netGain: 5,
    retention: 0.5,
    status: "ok",
  });
  expect(retentionOf([50], [60], [55])).toMatchObject({ n: 1, gain: null, retention: null, status: "too-few" });
});

test("a gain that is hardly one has no share that is left", () => {
  expect(retentionOf([40, 60, 80], [41, 61, 81], [40, 60, 80]).retention).toBeNull();
});

test("a loss that may be chance is no alarm", () => {
  const [pre, post] = [
    [50, 50, 50, 50, 50],
    [60, 62, 61, 64, 60],
  ];
  expect(retentionOf(pre, post, [61, 55, 66, 60, 59]).backsliding).toBe(false);
  expect(retentionOf(pre, post, [55, 57, 55, 58, 56]).backsliding).toBe(true);
});
