import { expect, test } from "vitest";
import type { TrainingResult } from "../../../shared/analysis/analysis.ts";
import type { Journey, LevelResult } from "../../../shared/analysis/evaluation.ts";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { type HealthInputs, healthOf } from "../../../shared/analysis/health.ts";
import { aDataset, aParticipant } from "./small-dataset.ts";

const place = { sheet: "Trainings", range: "A2" };
const training = (id: string, status = "Completed", skills: string[] = ["SQL"]) =>
  ({ id, status, start: "2026-02-01", end: "2026-02-02", skills, place }) as unknown as TrainingResult;
const journey = (details: Partial<Journey>) =>
  ({
    eventOnly: false,
    revisited: false,
    leaderActs: { model: 0, referTo: 0, reinforce: 0 },
    actions: { open: 0, done: 0, overdue: 0 },
    ...details,
  }) as Journey;
const levels = (...measured: LevelResult["level"][]) =>
  measured.map((level) => ({ level, measured: true })) as LevelResult[];
const link = (training: string, effect: number | null) =>
  ({ training, designs: effect === null ? [] : [{ effect }] }) as unknown as LinkEvidence;
const health = (parts: Partial<HealthInputs>) =>
  healthOf({
    dataset: aDataset(),
    trainings: [],
    evaluations: [],
    evidence: [],
    scores: [],
    asOf: "2026-11-22",
    ...parts,
  });

test("without a delivered training the health check answers that it is not known", () => {
  const evaluations = [{ training: "A", levels: [], journey: journey({}) }];
  const answers = health({ trainings: [training("A", "Planned")], evaluations, evidence: [link("A", 2)] });
  expect(answers.map(({ code, answer, counts }) => [code, answer, counts])).toEqual([
    ["measuring", "unknown", []],
    ["committed", "unknown", []],
    ["growing", "unknown", []],
  ]);
});

test("the health check answers from counts: what is measured, followed up and learned", () => {
  const [measuring, committed, growing] = health({
    dataset: aDataset({
      participants: [
        aParticipant("Ana", "A", { completed: "2026-02-02", post: 70 }),
        aParticipant("Ben", "A", { completed: "2026-02-02" }),
        aParticipant("Cy", "A", { group: "Comparison", completed: "2026-02-02" }),
      ],
    }),
    trainings: [training("A"), training("B", "Completed", [])],
    evaluations: [
      {
        training: "A",
        levels: levels("reaction", "learning"),
        journey: journey({ revisited: true, actions: { open: 1, done: 3, overdue: 1 } }),
      },
      { training: "B", levels: levels("reaction"), journey: journey({ eventOnly: true }) },
    ],
    evidence: [link("A", 2), link("A", null)],
    scores: [{ code: "growth-planned", label: "", count: 9, of: 10, share: 0.9, why: "", sources: [] }],
  });
  expect(measuring).toMatchObject({
    answer: "partly",
    text: "Partly: 1 of 2 delivered trainings measured beyond attendance and reaction; 1 of 2 links of theirs to a KPI with a measured change.",
    sources: [{ sheet: "Trainings", range: "A2", cells: 1 }],
  });
  expect(committed!.text).toBe(
    "Partly: 1 of 2 delivered trainings with action items; 3 of 4 action items done, of those done or overdue; 1 of 2 delivered trainings with a review held since; 0 of 2 delivered trainings that leaders are on record to model, refer to or reinforce.",
  );
  expect(growing!.counts.map(({ count, of }) => [count, of])).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [9, 10],
  ]);
});

test("the answer is yes or no only when all counts agree", () => {
  const answer = (beyond: number, of: number) => {
    const ids = Array.from({ length: of }, (_, index) => `T${index}`);
    const evaluations = ids.map((id, index) => ({
      training: id,
      levels: index < beyond ? levels("results") : [],
      journey: journey({}),
    }));
    return health({ trainings: ids.map((id) => training(id)), evaluations })[0]!.answer;
  };
  expect([answer(4, 4), answer(3, 4), answer(2, 4), answer(1, 4), answer(0, 4)]).toEqual([
    "yes",
    "yes",
    "partly",
    "partly",
    "no",
  ]);
});
