import { expect, test } from "vitest";
import type { TrainingResult } from "../../../shared/analysis/analysis.ts";
import type { DecisionKind, Rule } from "../../../shared/analysis/evaluation.ts";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import type { GapItem } from "../../../shared/analysis/gap-results.ts";
import { overlapsOf, seriesOf } from "../../../shared/analysis/overlaps.ts";
import { type PortfolioInputs, portfolioOf } from "../../../shared/analysis/portfolio.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";

const training = (id: string, cost: number | null, skills: string[] = [], kpis: string[] = []) =>
  ({ id, name: `${id} course`, cost, skills, kpis }) as unknown as TrainingResult;
const evaluation = (id: string, decision: DecisionKind, rule: Rule, freed: number | null = 0, eventOnly = false) =>
  ({ training: id, journey: { eventOnly }, decision: { decision, rule, freed, inputs: { grade: "E2" } } }) as never;
const gap = (skill: string, rank: number | null, notMeeting = 3, team: string | null = "East") =>
  ({ id: `${skill}|${team}`, skill, team, rank, notMeeting }) as GapItem;
const portfolio = (parts: Partial<PortfolioInputs>) =>
  portfolioOf({ evaluations: [], trainings: [], gaps: [], evidence: [], settings: defaultSettings, ...parts });

test("the portfolio counts proposals, known cost, what they free and where it should go first", () => {
  const summary = portfolio({
    trainings: [training("A", 9000, ["SQL"]), training("B", 4000), training("C", null), training("D", 12500)],
    evaluations: [
      evaluation("A", "scale", "G8"),
      evaluation("B", "retire", "G1", 4000),
      evaluation("C", "pause", "G2", null),
      evaluation("D", "continue", "G14", 0, true),
    ],
    gaps: [gap("SQL", 2), gap("Coaching", 1)],
  });
  expect(summary.counts).toEqual({ continue: 1, scale: 1, "re-scope": 0, pause: 1, retire: 1 });
  expect(summary).toMatchObject({ spend: 25500, freed: 4000, eventOnly: { trainings: ["D"], spend: 12500 } });
  expect(summary.text).toBe(
    "Of 4 trainings, the proposal is to scale 1, to continue 1, to pause 1 and to retire 1. Pausing and retiring them would free € 4,000 of the € 25,500 known cost; the first gap it should go to is SQL in East. 1 training was an event with nothing on record afterwards for € 12,500: D course.",
  );
});

test("money goes to open gaps whose training has support, then to those without any training, by rank", () => {
  const evidence = [{ training: "A", countsAs: "supported", kpi: "K1" }];
  const { reallocate } = portfolio({
    trainings: [training("A", 1, ["SQL"]), training("B", 1, ["Excel"]), training("C", 1, ["Sales"])],
    evaluations: [evaluation("A", "scale", "G8"), evaluation("B", "continue", "G4"), evaluation("C", "continue", "G9")],
    evidence: evidence as unknown as LinkEvidence[],
    gaps: [
      gap("Sales", 5),
      gap("SQL", 4),
      gap("Excel", 1),
      gap("Tour", 2),
      gap("Law", 3),
      gap("Tea", null),
      gap("Ink", 6, 0),
    ],
    causes: [{ skill: "Tour", team: "East", class: "not-training" }],
    kpis: [{ id: "K1", name: "Error rate" }],
  });
  expect(reallocate).toEqual([
    {
      item: "SQL|East",
      training: "A",
      why: "Rank 4; A course is meant to close it, and the evidence on Error rate (E2) supports the proposal to scale it.",
    },
    {
      item: "Sales|East",
      training: "C",
      why: "Rank 5; C course is meant to close it, and the evidence (E2) supports the proposal to continue with it.",
    },
    { item: "Law|East", training: null, why: "Rank 3; no training is meant to close it. Ask for its cause first." },
  ]);
});

test("without any cost written nothing is said to be spent or freed", () => {
  const trainings = [training("A", null)];
  const summary = portfolio({ trainings, evaluations: [evaluation("A", "retire", "G1", null)] });
  expect(summary).toMatchObject({ spend: null, freed: null });
  expect(summary.text).toBe(
    "Of 1 training, the proposal is to retire 1. Retiring it would free an amount that is not known.",
  );
  expect(portfolio({})).toMatchObject({ spend: null, freed: 0, text: "The workbook lists no training." });
});

test("trainings for the same skill or KPI overlap, unless they are parts of one series", () => {
  const named = (id: string, name: string, skills: string[], kpis: string[] = []) => ({ id, name, skills, kpis });
  const overlaps = overlapsOf(
    [
      named("T3", "Excel II", ["S1"]),
      named("T1", "Excel I", ["S1"]),
      named("T2", "Reporting clinic", ["S1", "S2"], ["K1"]),
      named("T4", "Dashboards", ["S2"], ["K1"]),
      named("T5", "Law 2025", ["S3"]),
      named("T6", "Law 2026", ["S3"]),
    ],
    { skills: [{ id: "S1", name: "Spreadsheets" }], kpis: [{ id: "K1", name: "Reporting time" }] },
  );
  expect(overlaps).toEqual([
    {
      trainings: ["T1", "T2", "T3"],
      skills: ["S1"],
      kpis: [],
      text: "Excel I, Reporting clinic and Excel II all teach Spreadsheets.",
    },
    {
      trainings: ["T2", "T4"],
      skills: ["S2"],
      kpis: ["K1"],
      text: "Reporting clinic and Dashboards both teach S2 and are intended to affect Reporting time.",
    },
  ]);
});

test("a series is known by the name its parts have in common", () => {
  const same = ["Leadership, module 1", "Leadership – Module 2", "Leadership (cohort B)", "Leadership advanced 2026"];
  expect(new Set(same.map(seriesOf))).toEqual(new Set(["leadership"]));
  expect(seriesOf("Group coaching")).not.toBe(seriesOf("Coaching"));
  expect(seriesOf("2026")).not.toBe(seriesOf("Module 1"));
});
