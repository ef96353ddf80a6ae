import { beforeAll, describe, expect, test } from "vitest";
import type { KpiResult } from "../../../shared/analysis/analysis.ts";
import type { PageKind } from "../../../shared/report/pages.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Cell, Inline, KpiLine, LineFlow, PageView, Table } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { aDesign, aLinkEvidence, anEvaluation, withResults } from "./made-programme.ts";
import { sampleReport, textsOf } from "./sample-report.ts";

let sample: Report;
let training: string;
let kpi: KpiResult;

beforeAll(async () => {
  sample = await sampleReport();
  const line = sample.analysis.links.find((link) => link.training !== null && link.kpi !== null)!;
  training = line.training!;
  const found = sample.analysis.kpis.find(({ id }) => id === line.kpi)!;
  kpi = { ...found, unit: "days", percent: false, direction: "higher" };
});

/** The sample with one link as found, and whatever else the test says. */
function report(link: ReturnType<typeof aLinkEvidence> | null, results: Parameters<typeof withResults>[1] = {}) {
  const kpis = sample.analysis.kpis.map((each) => (each.id === kpi.id ? kpi : each));
  return withResults(sample, {
    kpis,
    evidence: link ? [link] : [],
    evaluations: sample.analysis.trainings.map(({ id }) => anEvaluation(id)),
    forecasts: [],
    suggestedLinks: [],
    speed: [],
    staying: [],
    health: [],
    ...results,
  });
}

const page = (of: Report, kind: PageKind, id: string | null = null): PageView => viewOf({ kind, id, path: "" }, of);
const table = (view: PageView, id: string): Table => view.tables.find((each) => each.id === id)!;
const said = (cell: Cell | Inline): string => textsOf(cell).join("");
const row = (of: Table, name: string): string[] => of.rows.find(([first]) => said(first!) === name)!.map(said);
const column = (of: Table, label: string): string[] => {
  const index = of.columns.findIndex((each) => each.label === label);
  return of.rows.map((cells) => said(cells[index]!));
};

describe("the page of a training", () => {
  test("says what it was meant to change, what was found, and how sure that is, in three sentences", () => {
    const link = aLinkEvidence(training, kpi, [aDesign("comparison")]);
    const { answer } = page(report(link), "training", training);
    expect(answer).toHaveLength(3);
    expect(textsOf(answer[0])[0]).toContain("is intended to affect");
    expect(textsOf(answer[1])[0]).toBe(link.wording);
    expect(textsOf(answer[2])[0]).toContain("grade E3");
    expect(textsOf(answer[2])[0]).toContain("95 % interval +1 to +3 days");
  });

  test("shows every design, the strongest first, and says why the weaker ones may disagree", () => {
    const weaker = aDesign("before-after", {
      effect: -1,
      low: -2,
      high: 0.5,
      verdict: "inconclusive",
      detectable: 1.8,
    });
    const view = page(report(aLinkEvidence(training, kpi, [aDesign("comparison"), weaker])), "training", training);
    const designs = table(view, "evidence-1");
    expect(column(designs, "Design")).toEqual(["E3, comparison group", "E1, before and after"]);
    expect(column(designs, "Smallest effect it would find")[1]).toBe("1.8 days; a smaller one could be missed");
    expect(textsOf(designs.note)[0]).toContain("regression to the mean");
  });

  test("says why nothing can be measured where nothing can", () => {
    const view = page(report(aLinkEvidence(training, kpi, [])), "training", training);
    expect(textsOf(view.answer).join(" ")).toContain("the column Start of the sheet Trainings");
    expect(textsOf(view.answer).join(" ")).toContain("no measurement");
  });

  test("shows the return as a range, and without a measured effect only what it would have to achieve", () => {
    const link = aLinkEvidence(training, kpi, [aDesign("comparison")]);
    const paid = anEvaluation(training, {
      money: { status: "ok", kpi: kpi.id, roi: 10, roiLow: -70.4, roiHigh: 18.5, breakEvenEffect: 2.03 },
    });
    const asserted = anEvaluation(training, {
      money: { status: "what-it-must-achieve", kpi: kpi.id, roi: 10, roiLow: 5, roiHigh: 15, breakEvenEffect: 2.03 },
    });
    const money = (evaluation: typeof paid) =>
      table(page(report(link, { evaluations: [evaluation] }), "training", training), "money");
    expect(row(money(paid), "Return on its cost (ROI; 0 % is break-even)")[1]).toBe("−70 % to 19 %");
    expect(textsOf(money(asserted)).join(" ")).not.toContain("Return on its cost");
    expect(row(money(asserted), "Effect at which it breaks even")[1]).toBe(`2.03 days of ${kpi.name}`);
  });

  test("sets what the committee decided beside what the rules propose", () => {
    const decided = {
      state: "approved",
      by: "Council",
      on: "2026-03-01",
      reason: null,
      place: { sheet: "Requests", range: "A2" },
    };
    const evaluation = anEvaluation(training);
    const view = page(
      report(null, { evaluations: [{ ...evaluation, decision: { ...evaluation.decision, decided } }] }),
      "training",
      training,
    );
    const section = view.sections!.find(({ title }) => title === "What to do with it")!;
    expect(textsOf(section.paragraphs)).toContain("Decided on 1 March 2026 (Council): approved.");
  });
});

test("differences of a share are told in percentage points", () => {
  const share = { ...kpi, unit: "% of orders", percent: true };
  const link = aLinkEvidence(training, share, [aDesign("comparison", { effect: 0.052, low: 0.01, high: 0.094 })]);
  const kpis = sample.analysis.kpis.map((each) => (each.id === kpi.id ? share : each));
  const links = table(page(report(link, { kpis }), "evidence"), "links");
  expect(column(links, "Effect (95 % interval)")).toEqual(["+5.2 percentage points (+1.0 to +9.4)"]);
});

test("the evidence page puts stronger grades first and suggested links apart", () => {
  const [one, two] = sample.analysis.trainings.map(({ id }) => id) as [string, string];
  const evidence = [
    aLinkEvidence(one, kpi, [aDesign("before-after")]),
    aLinkEvidence(two, kpi, [aDesign("randomised")]),
  ];
  const suggestedLinks = [{ skill: "SQL", kpi: kpi.id, teams: 9, rho: 0.7, low: 0.1, high: 0.9, p: 0.03 }];
  const view = page(report(null, { evidence, suggestedLinks }), "evidence");
  expect(column(table(view, "links"), "Evidence")).toEqual(["E4, randomised groups", "E1, before and after"]);
  expect(table(view, "suggested").caption).toBe("Suggested by the data, not counted as proof");
  expect(view.pictures[0]).toMatchObject({
    kind: "forest-plot",
    rows: [{ design: "randomised" }, { design: "before-after" }],
  });
});

test("a supported link that may be chance says how many were tested", () => {
  const link = aLinkEvidence(training, kpi, [aDesign("comparison")], {
    survives: false,
    countsAs: "inconclusive",
    linksTested: 7,
  });
  const view = page(report(link), "evidence");
  expect(column(table(view, "links"), "Verdict")).toEqual(["supported, may be chance (7 links tested)"]);
  expect(textsOf(view.answer)[0]).toContain("1 is inconclusive");
});

test("where lower is better the forest plot is turned round, and 1 is the promised change", () => {
  const lower: KpiResult = { ...kpi, direction: "lower" };
  const link = aLinkEvidence(training, lower, [aDesign("comparison", { effect: -2, low: -3, high: -1 })], {
    promised: 4,
  });
  const kpis = sample.analysis.kpis.map((each) => (each.id === kpi.id ? lower : each));
  expect(page(report(link, { kpis }), "evidence").pictures[0]).toMatchObject({
    rows: [{ favourable: "left", estimate: -0.5, low: -0.75, high: -0.25, promised: -1 }],
  });
});

test("the portfolio adds a training without a measured return to those not measured", () => {
  const [one, two] = sample.analysis.trainings.map(({ id }) => id) as [string, string];
  const measured = {
    status: "ok",
    cost: 100,
    benefit: 150,
    benefitLow: 80,
    benefitHigh: 220,
    roiLow: -20,
    roiHigh: 120,
  };
  const evaluations = [anEvaluation(one, { money: measured as { status: "ok" } }), anEvaluation(two)];
  const view = page(report(null, { evaluations }), "portfolio");
  expect(view.pictures[0]).toMatchObject({
    kind: "portfolio-plot",
    points: [{ cost: 100, benefit: 50, low: -20, high: 120 }],
    notMeasured: [{ cost: 10_000 }],
  });
  expect(column(table(view, "criteria"), "Return (ROI)")).toEqual(["−20 % to 120 %", "not measured"]);
});

test("the straight line carries the grade of the evidence from the training to the KPI, not before it", () => {
  const view = page(report(aLinkEvidence(training, kpi, [aDesign("trend")])), "training", training);
  const flow = view.pictures.find((picture): picture is LineFlow => picture.kind === "line-flow")!;
  const gradeInto = (id: string) => flow.links.filter(({ to }) => to === id).map(({ grade }) => grade);
  expect(gradeInto(`3:${kpi.id}`)).toContain("E2");
  expect(gradeInto(`1:${training}`).every((grade) => grade === "E0")).toBe(true);
});

test("the path expected without the training has the interval of the effect at its last period", () => {
  const interval = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });
  const more = { standardError: 1, p: 0.01, hacStandardError: 1, olsEstimate: 0 };
  const periods = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
  const series = {
    periods,
    values: [10, 11, 15, 16],
    expected: [10, 11, 12, 13],
    fitted: [10, 11, 15, 16],
    firstPost: 2,
    level: { ...interval(3, 1), ...more },
    slope: { ...interval(0, 0.5), ...more },
    end: interval(3, 1.5),
    rhoReml: 0,
    rhoUsed: 0,
    durbinWatson: 2,
  };
  const view = page(report(aLinkEvidence(training, kpi, [aDesign("trend", { series })])), "kpi", kpi.id);
  const path = view.pictures.find((each): each is KpiLine => each.kind === "kpi-line" && Boolean(each.expected))!;
  expect(path.expected!.map(({ value }) => value)).toEqual([11, 12, 13]);
  expect(path.interval!.map(({ low, high }) => [low, high])).toEqual([
    [11, 13],
    [11.5, 14.5],
  ]);
  expect(path.effect!.text).toContain("95 % interval +1 to +3 days");
});

test("the overview answers in three sentences at most, and tells apart what works and what is not known", () => {
  const [one, two] = sample.analysis.trainings.map(({ id }) => id) as [string, string];
  const evidence = [
    aLinkEvidence(one, kpi, [aDesign("comparison")]),
    aLinkEvidence(two, kpi, [aDesign("before-after", { verdict: "inconclusive", low: -1 })]),
  ];
  const view = page(report(null, { evidence }), "overview");
  expect(view.answer.length).toBeLessThanOrEqual(3);
  const section = (title: string) => textsOf(view.sections!.find((each) => each.title === title)!.paragraphs).join(" ");
  expect(section("What is working")).toContain(evidence[0]!.wording);
  expect(section("What we do not know")).toContain(evidence[1]!.wording);
});

test("a workbook without trainings says which sheet would supply them, on both new pages", () => {
  const none = report(null, { trainings: [], evaluations: [], links: [] });
  for (const kind of ["evidence", "portfolio"] as const) {
    expect(textsOf(page(none, kind).answer).join(" ")).toContain("A sheet “Trainings”");
    expect(page(none, kind).pictures).toEqual([]);
  }
});
