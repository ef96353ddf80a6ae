import { expect, test } from "vitest";
import { inputsWithoutOutcomeOf } from "../../../shared/analysis/input-outcome.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { aDataset, aKpi, aParticipant, aReading, aTraining } from "./small-dataset.ts";

const months = ["01", "02", "03", "04", "05", "06"].map((month) => `2026-${month}-01`);

function found(values: number[], completions: number[], direction: "higher" | "lower" = "higher") {
  const dataset = aDataset({
    kpis: [aKpi("Deal size", { direction, target: 200 })],
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
    "Workshop: completions rose from 0.7 to 4 per period, while Deal size, which it is intended to affect, moved no more than it usually does from one period to the next (mean 101 in the first 3 periods, 101.3 in the 3 after). This does not show that the training has no effect.",
  );
});

test("a KPI that went the wrong way is told as such", () => {
  expect(found([100, 101, 100, 140, 141, 140], [0, 0, 1, 3, 3, 3], "lower")[0]!.message).toContain(
    "moved the other way",
  );
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
