import { expect, test } from "vitest";
import { inputsWithoutOutcomeOf } from "../../../shared/analysis/input-outcome.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { aDataset, aKpi, aParticipant, aReading, aTraining } from "./small-dataset.ts";

const months = ["01", "02", "03", "04", "05", "06"].map((month) => `2026-${month}-01`);

function found(
  values: number[],
  completions: number[],
  direction: "higher" | "lower" = "higher",
  target: number | null = 200,
) {
  const dataset = aDataset({
    kpis: [aKpi("Deal size", { direction, target })],
    history: values.map((value, month) => aReading("Deal size", months[month]!, { value })),
    trainings: [aTraining("Workshop", { kpis: ["Deal size"] })],
    participants: completions.flatMap((count, month) =>
      Array.from({ length: count }, (_, index) =>
        aParticipant(`P${month}-${index}`, "Workshop", {
          completed: `${months[month]!.slice(0, 8)}15`,
        }),
      ),
    ),
  });
  return inputsWithoutOutcomeOf(dataset, kpisOf(dataset, "2026-11-22"));
}

test("attendance that grew while the KPI stayed where it was is told", () => {
  const pairs = found([100, 104, 99, 101, 103, 100], [1, 0, 1, 3, 4, 5]);
  expect(pairs).toMatchObject([{ training: "Workshop", kpi: "Deal size", outcome: { before: 101 } }]);
  expect(pairs[0]!.input.after).toBe(4);
  expect(pairs[0]!.message).toBe(
    "Workshop: completions rose from 0.7 to 4 per period, while Deal size, which it is intended to affect, hardly moved (mean 101 in 3 periods, then 101.3 in 3). This does not show that the training has no effect.",
  );
});

test("a KPI that went the wrong way is told as such", () => {
  expect(found([100, 101, 100, 140, 141, 140], [0, 0, 1, 3, 3, 3], "lower")[0]!.message).toContain(
    "moved the other way",
  );
});

test("a KPI without a target is flat within two percent of itself", () => {
  const flat = (values: number[]) => found(values, [0, 0, 0, 3, 3, 3], "higher", null).length;
  expect([flat([100, 100, 100, 101, 102, 101]), flat([100, 100, 100, 103, 103, 103])]).toEqual([1, 0]);
});

test("when a training began late, the periods before its first completion are the earlier ones", () => {
  const dataset = aDataset({
    kpis: [aKpi("Deal size", { direction: "higher", target: 200 })],
    history: [100, 100, 100, 100, 100, 100, 100, 150, 150, 150].map((value, month) =>
      aReading("Deal size", `2026-${String(month + 1).padStart(2, "0")}-01`, { value }),
    ),
    trainings: [aTraining("Workshop", { kpis: ["Deal size"] })],
    participants: [aParticipant("Ana", "Workshop", { completed: "2026-10-05" })],
  });
  expect(inputsWithoutOutcomeOf(dataset, kpisOf(dataset, "2026-11-22"))).toEqual([]);
});

test("completions after the last reading can not have moved it", () => {
  const dataset = aDataset({
    kpis: [aKpi("Deal size", { direction: "higher" })],
    history: months.map((month) => aReading("Deal size", month, { value: 100 })),
    trainings: [aTraining("Workshop", { kpis: ["Deal size"] })],
    participants: [aParticipant("Ana", "Workshop", { completed: "2026-09-01" })],
  });
  expect(inputsWithoutOutcomeOf(dataset, kpisOf(dataset, "2026-11-22"))).toEqual([]);
});

test("a KPI that moved as wanted, activity that did not grow, and a short history are not told", () => {
  expect(found([100, 101, 100, 120, 121, 122], [0, 1, 0, 3, 3, 3])).toEqual([]);
  expect(found([100, 104, 99, 101, 103, 100], [3, 3, 3, 3, 3, 3])).toEqual([]);
  expect(found([100, 104, 99, 101, 103], [0, 0, 1, 3, 3])).toEqual([]);
});
