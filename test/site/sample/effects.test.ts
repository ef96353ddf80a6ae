import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../shared/analysis/analysis.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";

/* What was built into the sample workbook is found in it again, and what was not is not. */

interface Planted {
  toldFor: string;
  effects: { training: string; kpi: string | null; trueEffect: number; design: string; conclude: string }[];
}

const inSample = (file: string) => fileURLToPath(new URL(`../../../site/sample/${file}`, import.meta.url));
const planted: Planted = JSON.parse(readFileSync(inSample("planted.json"), "utf8"));

let analysis: Analysis;
beforeAll(async () => {
  const workbook = await readXlsx(readFileSync(inSample("sample.xlsx")), "sample.xlsx");
  analysis = analyse(readDataset(workbook), { asOf: planted.toldFor, certainty: false });
});

function evidenceFor(training: string, kpi: string) {
  const { id } = analysis.trainings.find(({ name }) => name === training)!;
  return analysis.evidence.find((each) => each.training === id && each.kpi === kpi)!;
}

const withKpi = planted.effects.filter(({ kpi }) => kpi !== null);

for (const { training, kpi, trueEffect, design, conclude } of withKpi) {
  test(`${training}: the true effect on ${kpi} lies in the interval, and the conclusion is “${conclude}”`, () => {
    const { designs, verdict } = evidenceFor(training, kpi!);
    const [strongest] = designs;
    expect(strongest!.low).toBeLessThanOrEqual(trueEffect);
    expect(strongest!.high).toBeGreaterThanOrEqual(trueEffect);
    if (conclude === "supported") expect(verdict).toBe("supported");
    else expect(verdict).not.toBe("supported");
    if (design === "comparison group") expect(strongest!.design).toBe("comparison");
    if (design === "randomised") expect(strongest!.design).toBe("randomised");
    if (design === "trend-adjusted") expect(strongest!.design).toBe("trend");
  });
}

test("scores that rose only because the lowest were chosen are not called supported", () => {
  const { id } = analysis.trainings.find(({ name }) => name === "Data literacy clinic")!;
  const { learning } = analysis.evaluations.find((each) => each.training === id)!;
  expect(learning!.verdict).not.toBe("supported");
  expect(learning!.regressionToTheMean!.warn).toBe(true);
});

test("a training that nobody needed any more and that moved nothing is proposed to end, and its money named", () => {
  const { id } = analysis.trainings.find(({ name }) => name === "Time management webinar")!;
  const { decision } = analysis.evaluations.find((each) => each.training === id)!;
  expect(decision.decision).toBe("retire");
  expect(decision.freed).toBeGreaterThan(0);
});
