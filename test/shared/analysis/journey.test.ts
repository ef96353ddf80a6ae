import { expect, test } from "vitest";
import type { TrainingResult } from "../../../shared/analysis/analysis.ts";
import type { Stage } from "../../../shared/analysis/evaluation.ts";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { journeysOf } from "../../../shared/analysis/journey.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Dataset, KeptRow, Training } from "../../../shared/model.ts";
import { aDataset, aKpi, aParticipant, aPerson, aReading, aSkill, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";
const prepared: Partial<Training> = {
  skills: ["Negotiation"],
  kpis: ["Deal size"],
  method: "Sales system",
  targetText: "Increase deal size by 15% by 30 June 2027",
  status: "Completed",
  start: "2026-05-04",
  end: "2026-05-08",
  sponsor: "Fia",
  sponsorFunction: "Sales",
  scopedBy: "Sales and HR",
  doDifferently: "Prepare concessions",
  whatShowsIt: "Lists in the system",
  leadersReinforce: "Managers join one talk a month",
  kept: { reviewPlanned: "15 September 2026; 15 December 2026", reviewHeld: "18 September 2026" },
};
const row = (values: KeptRow["values"]): KeptRow => ({
  values: { training: "Talks", ...values },
  place: { sheet: "Sheet", range: "A2" },
});
const full: Partial<Dataset> = {
  skills: [aSkill("Negotiation")],
  kpis: [aKpi("Deal size", { direction: "higher", baseline: 18000 })],
  history: [aReading("Deal size", "2026-09-01", { value: 20500 })],
  participants: [
    aParticipant("Ana", "Talks", { completed: "2026-05-08", pre: 50, post: 70, followUp: 68 }),
    aParticipant("Ben", "Talks", { group: "Comparison", pre: 50, post: 51 }),
  ],
  actions: [row({ owner: "Ana", project: "Renewals", due: "2026-08-01", status: "done", evidence: "Lists" })],
  checkIns: ["model", "refer", "reinforce"].map((act) => row({ kind: "leader act", act, date: "2026-07-01" })),
};

function journeyOf(details: Partial<Training>, rest: Partial<Dataset>, evidence: readonly LinkEvidence[] = []) {
  const dataset = aDataset({ ...rest, trainings: [aTraining("Talks", details)] });
  const trainings: TrainingResult[] = trainingsOf(dataset, []);
  return journeysOf(dataset, { trainings, evidence, settings: defaultSettings, asOf }).get("Talks")!;
}
function stage(journey: ReturnType<typeof journeyOf>, name: Stage) {
  const { status, lacks } = journey.stages.find((each) => each.stage === name)!;
  return { status, lacks };
}

test("a training that is prepared, followed up and reviewed lacks nothing", () => {
  const journey = journeyOf(prepared, full);
  expect(journey.stages.map(({ status, lacks }) => [status, lacks])).toEqual(Array(5).fill(["done", []]));
  expect(journey).toMatchObject({
    eventOnly: false,
    informational: false,
    reviewPlanned: "2026-09-15",
    reviewHeld: "2026-09-18",
    daysSinceDelivery: 198,
    revisited: true,
    leaderActs: { model: 1, referTo: 1, reinforce: 1 },
    success: { defined: true, lacks: [], scopedBy: "Sales and HR", scopedByHrOnly: false },
    actions: { open: 0, done: 1, overdue: 0 },
  });
});

test("a keynote with nobody's follow-up is an event only, and informational", () => {
  const journey = journeyOf({ status: "Completed", start: "2026-09-17", end: "2026-09-17" }, {});
  expect(journey).toMatchObject({ eventOnly: true, informational: true, success: { defined: false } });
  expect(stage(journey, "alignment").lacks).toEqual([
    "a skill it builds",
    "a KPI",
    "a measurable target",
    "a due date",
    "what people will do differently",
    "what will show that they do",
    "how leaders reinforce it",
    "who scoped it",
  ]);
  expect(stage(journey, "sponsorship")).toEqual({
    status: "missing",
    lacks: [
      "a sponsor from the business",
      "a planned review: 66 days have passed since delivery",
      "leaders on record who model, refer to and reinforce it",
    ],
  });
});

test("one action, score, follow-up, conversation, review or measured KPI is enough not to be an event only", () => {
  const details = { status: "Completed", start: "2026-09-17", end: "2026-09-17" };
  const evidence = { training: "Talks", designs: [{ effect: 2 }] } as unknown as LinkEvidence;
  const after = [
    journeyOf(details, { actions: [row({ action: "Use it", status: "open" })] }),
    journeyOf(details, { participants: [aParticipant("Ana", "Talks", { post: 70 })] }),
    journeyOf(details, { participants: [aParticipant("Ana", "Talks", { applied: false })] }),
    journeyOf(details, { readings: [row({ wave: "After", value: 3 })] }),
    journeyOf(details, { checkIns: [row({ kind: "coaching", date: "2026-10-01" })] }),
    journeyOf({ ...details, kept: { reviewHeld: "2026-10-01" } }, {}),
    journeyOf(details, {}, [evidence]),
  ];
  expect(after.filter(({ eventOnly }) => eventOnly)).toEqual([]);
  const before = [
    journeyOf(details, { participants: [aParticipant("Ana", "Talks", { pre: 50 })] }),
    journeyOf(details, { participants: [aParticipant("Ben", "Talks", { group: "Comparison", post: 50 })] }),
    journeyOf(details, { readings: [row({ wave: "Before", value: 3 })] }),
    journeyOf(details, { actions: [row({ action: "Use it", status: "stopped" })] }),
    journeyOf(details, { checkIns: [row({ kind: "coaching", date: "2026-12-01" })] }),
  ];
  expect(before.filter(({ eventOnly }) => !eventOnly)).toEqual([]);
});

test("of a planned training only the alignment is judged", () => {
  const journey = journeyOf({ ...prepared, status: "Planned", start: "2027-01-18", end: null, kept: {} }, full);
  expect(journey.stages.map(({ status }) => status)).toEqual(["partly", "not-yet", "not-yet", "not-yet", "not-yet"]);
  expect(stage(journey, "alignment").lacks).toEqual(["a known open gap in Negotiation"]);
  expect(stage(journey, "sponsorship").lacks).toEqual(["a planned review"]);
  expect(journey).toMatchObject({ eventOnly: false, daysSinceDelivery: null, revisited: false });
});

test("a KPI without a baseline cannot be measured; an earlier value of its history is a baseline", () => {
  const kpis = [aKpi("Deal size", { direction: "higher" })];
  expect(journeyOf(prepared, { ...full, kpis }).success).toMatchObject({
    defined: false,
    lacks: ["Deal size cannot be measured: the KPI has no baseline"],
  });
  const history = ["2026-03-01", "2026-09-01"].map((period) => aReading("Deal size", period, { value: 18000 }));
  expect(journeyOf(prepared, { ...full, kpis, history }).success.defined).toBe(true);
});

test("a sponsor or scope from HR alone is flagged, also when only the person's department tells", () => {
  const people = [aPerson("Mareike", { department: "People & Culture" })];
  const journey = journeyOf(
    { ...prepared, sponsor: "Mareike", sponsorFunction: null, scopedBy: "HR" },
    { ...full, people },
  );
  expect(journey.sponsor).toEqual({ name: "Mareike", function: "People & Culture", fromHrOnly: true });
  expect(journey.success.scopedByHrOnly).toBe(true);
  expect(stage(journey, "sponsorship").lacks).toEqual(["a sponsor from the business: the sponsor is from HR"]);
  expect(stage(journey, "alignment").lacks).toEqual(["somebody from the business among those who scoped it"]);
});

test("action items are overdue after their day while nobody did them, and each says what it lacks", () => {
  const journey = journeyOf(prepared, {
    ...full,
    actions: [
      row({ owner: "Ana", project: "Renewals", due: "2026-11-21", status: "open" }),
      row({ owner: "Ana", project: "Renewals", due: "2026-11-22", status: "in progress" }),
      row({ owner: null, project: "Renewals", due: "2026-06-01", status: "in progress", completed: "2026-06-03" }),
      row({ owner: "Ana", project: "Renewals", due: "2026-06-01", status: "stopped" }),
    ],
  });
  expect(journey.actions).toEqual({ open: 2, done: 1, overdue: 1 });
  expect(stage(journey, "action plan")).toEqual({
    status: "partly",
    lacks: [
      "an owner for 1 of 3 action items",
      "evidence for 1 of 1 finished action item",
      "1 action item that is overdue",
    ],
  });
});

test("a review that was planned and not held is missed from the day after it", () => {
  const planned = (reviewPlanned: string) => journeyOf({ ...prepared, kept: { reviewPlanned } }, full);
  expect(stage(planned("Q3 2026"), "sponsorship").lacks).toEqual([
    "the review planned for 30 September 2026, 53 days ago",
  ]);
  expect(stage(planned("2026-12-01"), "sponsorship").lacks).toEqual([]);
  const checkIns = [...full.checkIns!, row({ kind: "review", planned: "2026-10-01", date: "2026-10-05" })];
  expect(journeyOf({ ...prepared, kept: {} }, { ...full, checkIns })).toMatchObject({
    reviewPlanned: "2026-10-01",
    reviewHeld: "2026-10-05",
    revisited: true,
  });
});

test("a review held before the delivery is no revisit", () => {
  const journey = journeyOf({ ...prepared, kept: { reviewHeld: "2026-04-01" } }, full);
  expect(journey).toMatchObject({ reviewHeld: "2026-04-01", revisited: false });
});

test("a follow-up is missed only once its day has come", () => {
  const participants = [aParticipant("Ana", "Talks", { completed: asOf, pre: 50, post: 70 })];
  const lacks = (end: string) =>
    stage(journeyOf({ ...prepared, start: "2026-10-01", end }, { ...full, participants, history: [] }), "effectiveness")
      .lacks;
  expect(lacks("2026-11-01")).toEqual([]);
  expect(lacks("2026-10-08")).toEqual(["a follow-up after some weeks of work", "values after it of Deal size"]);
});

test("the order of rows does not matter", () => {
  const many = { ...full, checkIns: [...full.checkIns!, row({ kind: "review", date: "2026-10-05" })] };
  const turned = Object.fromEntries(
    Object.entries(many).map(([name, rows]) => [name, [...(rows as unknown[])].reverse()]),
  );
  expect(journeyOf(prepared, turned)).toEqual(journeyOf(prepared, many));
});
