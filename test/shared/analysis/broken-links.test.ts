import { expect, test } from "vitest";
import { brokenLinksOf } from "../../../shared/analysis/broken-links.ts";
import type { GapItem } from "../../../shared/analysis/gap-results.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { linksOf } from "../../../shared/analysis/link.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Dataset } from "../../../shared/model.ts";
import { anItem } from "./small-analysis.ts";
import { aDataset, aKpi, aLink, aReading, aSkill, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";

function broken(dataset: Dataset, gaps: GapItem[] = []) {
  const kpis = kpisOf(dataset, asOf);
  const links = linksOf(dataset, kpis);
  return brokenLinksOf({ dataset, kpis, links, gaps, trainings: trainingsOf(dataset, gaps) });
}

function kindsIn(dataset: Dataset, gaps: GapItem[] = []) {
  return broken(dataset, gaps).map(({ kind }) => kind);
}

const short = anItem("Negotiation", "Sales", { demand: 4, gapCount: 2 }, { rank: 1 });
const skills = [aSkill("Negotiation"), aSkill("Excel")];
const whole = {
  skills,
  kpis: [aKpi("Deal size", { current: 90, target: 100, direction: "higher" as const })],
  trainings: [
    aTraining("Workshop", {
      skills: ["Negotiation"],
      kpis: ["Deal size"],
      method: "Sales system",
      costs: { total: 5000 },
    }),
  ],
};

test("a whole line is not broken", () => {
  expect(broken(aDataset(whole), [short])).toEqual([]);
});

test("a training whose skill has no open gap is told, one whose skill nobody is rated in is not", () => {
  const closed = anItem("Negotiation", "Sales", { demand: 4, gapCount: 0 });
  expect(kindsIn(aDataset(whole), [closed])).toEqual(["training-without-gap"]);
  expect(kindsIn(aDataset(whole), [anItem("Negotiation", "Sales", { demand: 4, gapCount: 0, unknown: 4 })])).toEqual(
    [],
  );
  expect(
    broken(aDataset(whole), [anItem("Negotiation", "Sales", { demand: 4, gapCount: 0, unknown: 1 })])[0]!.message,
  ).toBe("Workshop teaches Negotiation, where no gap is known; 1 required rating is missing.");
});

test("a training that names no skill, or one the matrix does not have, is told with the likely name", () => {
  const trainings = [
    aTraining("Talk", { kpis: ["Deal size"], method: "x" }),
    aTraining("Bargain", { skills: ["Negotiating"], kpis: ["Deal size"], method: "x" }),
  ];
  const found = broken(aDataset({ ...whole, trainings }), []);
  expect(found.map(({ kind, training }) => [kind, training])).toEqual([
    ["training-without-gap", "Talk"],
    ["training-without-gap", "Bargain"],
  ]);
  expect(found[1]!.fix).toMatch(/^Did you mean “Negotiation”\?/);
});

test("a gap that no training teaches is told once a skill, by best rank", () => {
  const gaps = [
    anItem("Excel", "Sales", { demand: 4, gapCount: 1 }, { rank: 3 }),
    anItem("Excel", "Service", { demand: 4, gapCount: 2 }, { rank: 2 }),
    short,
  ];
  const found = broken(aDataset(whole), gaps);
  expect(found).toMatchObject([{ kind: "gap-without-training", skill: "Excel", spend: null }]);
  expect(found[0]!.message).toBe(
    "3 people in 2 teams do not meet the requirement in Excel (best rank 2), and no training teaches it.",
  );
});

test("without any training, gaps are not said to lack one", () => {
  expect(kindsIn(aDataset({ skills }), [short])).toEqual([]);
});

test("a training without a KPI is told with its cost, and the money once for the whole workbook", () => {
  const trainings = [
    ...whole.trainings,
    aTraining("Talk", { skills: ["Negotiation"], costs: { delivery: 2000, travel: 1000 } }),
    aTraining("Walk", { skills: ["Negotiation"] }),
  ];
  const found = broken(aDataset({ ...whole, trainings }), [short]);
  expect(found.map(({ kind, training, spend }) => [kind, training, spend])).toEqual([
    ["training-without-kpi", "Talk", 3000],
    ["training-without-kpi", "Walk", null],
    ["spend-without-link", null, 3000],
  ]);
  expect(found[2]!.message).toBe(
    "€ 3,000 of the € 8,000 known training cost (38 %) goes to 1 training that is tied to no KPI: Talk. 1 training has no cost written.",
  );
});

test("a line without a method, and a method without a reading, are told", () => {
  const noMethod = [aTraining("Workshop", { skills: ["Negotiation"], kpis: ["Deal size"] })];
  expect(kindsIn(aDataset({ ...whole, trainings: noMethod }), [short])).toEqual(["kpi-without-method"]);
  const noReading = { ...whole, kpis: [aKpi("Deal size", { target: 100 })] };
  expect(kindsIn(aDataset(noReading), [short])).toEqual(["method-without-reading"]);
  expect(
    kindsIn(aDataset({ ...noReading, history: [aReading("Deal size", "2026-01-01", { value: 3 })] }), [short]),
  ).toEqual([]);
});

test("a KPI that is misspelt in the linkage table is recognised as such", () => {
  const dataset = aDataset({
    ...whole,
    links: [aLink({ training: "Workshop", kpi: "Deals size average", method: "Survey" })],
  });
  const found = broken(dataset, [short]);
  expect(found).toMatchObject([{ kind: "method-without-reading", kpi: "Deals size average" }]);
  expect(found[0]!.fix).toMatch(/^Did you mean “Deal size”\?/);
});
