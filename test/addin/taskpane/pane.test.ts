import { afterAll, describe, expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { workbookOf } from "../../shared/workbook/small-sheet.ts";
import { endAnalysts, FakeExcel, paneBeside } from "./fake-excel.ts";

afterAll(endAnalysts);

const matrix = (levels: CellValue[][]) => [
  ["Employee", "Team", "SQL", "Coaching", "First aid"],
  ["Ana Silva", "East", ...levels[0]!],
  ["Ben Ode", "East", ...levels[1]!],
  ["Cy Twomey", "West", ...levels[2]!],
  ["Required", null, 3, 2, 4],
];
const company = (
  levels: CellValue[][] = [
    [1, 2, 0],
    [3, 0, 1],
    [2, 1, 2],
  ],
) => workbookOf({ "Skills Matrix": matrix(levels) });
const marked = workbookOf({
  Training: [
    ["Employee", "Forklift", "Packing"],
    ["Ana Silva", "x", "o"],
    ["Ben Ode", "o", "x"],
  ],
});

describe("one button", () => {
  test("reads, analyses and writes the sheets, and shows the answer", async () => {
    const { pane, excel } = paneBeside(company());
    await pane.analyse();
    const { step, result, notice, work } = pane.store.state;
    expect(step).toBe("analyse");
    expect(result!.headlines[0]!.text).toContain("First aid");
    expect(excel.written.map((plans) => plans.map(({ name }) => name))).toEqual([["TL Gap priorities", "TL Settings"]]);
    expect(notice).toMatchObject({ tone: "success" });
    expect(work).toBeNull();
  });

  test("stops for what is doubtful, and goes on with the answer, which the workbook remembers", async () => {
    const { pane, excel } = paneBeside(marked);
    await pane.analyse();
    const [question] = pane.store.state.understanding!.questions;
    expect(pane.store.state).toMatchObject({ step: "understand", result: null });
    expect(question).toMatchObject({ assumed: "x = yes, o = not yet", place: { sheet: "Training" } });
    pane.choose(question!, "o = yes, x = not yet");
    await pane.answerAndAnalyse();
    expect(pane.store.state.step).toBe("analyse");
    expect(excel.mapping!.tables[0]!.marks).toMatchObject({ x: 0, o: 1 });

    const reopened = paneBeside(marked, excel).pane;
    await reopened.open();
    await reopened.analyse();
    expect(reopened.store.state.understanding!.questions).toEqual([]);
    expect(reopened.store.state.step).toBe("analyse");
  });

  test("says so when nothing was recognised, and writes nothing", async () => {
    const { pane, excel } = paneBeside(workbookOf({ Notes: [["Remember the milk"]] }));
    await pane.analyse();
    expect(pane.store.state.notice!.text).toContain("nothing to analyse");
    expect(excel.written).toEqual([]);
  });
});

describe("weights", () => {
  test("move the ranking at once, without Excel or another analysis", async () => {
    const { pane, excel } = paneBeside(company());
    await pane.analyse();
    const before = pane.store.state.ranking.map(({ score }) => score);
    pane.setWeight("reach", 50);
    expect(pane.store.state.ranking.map(({ score }) => score)).not.toEqual(before);
    expect(pane.isMoved).toBe(true);
    expect(excel.written).toHaveLength(1);
    pane.resetWeights();
    expect(pane.store.state.ranking.map(({ score }) => score)).toEqual(before);
    expect(pane.isMoved).toBe(false);
  });

  test("are kept in the workbook and written into the sheets when the person says so", async () => {
    const { pane, excel } = paneBeside(company());
    await pane.analyse();
    pane.setWeight("reach", 50);
    const moved = pane.store.state.ranking.map(({ gap, score }) => [gap.id, score]);
    await pane.keepWeights();
    expect(pane.store.state.ranking.map(({ gap, score }) => [gap.id, score])).toEqual(moved);
    expect(excel.written[1]![1]!.rows).toContainEqual(["reach", 50]);

    const reopened = paneBeside(company(), excel).pane;
    await reopened.open();
    await reopened.analyse();
    expect(reopened.store.state.weights).toMatchObject({ reach: 50 });
    await reopened.forgetWeights();
    expect(reopened.store.state.weights).toMatchObject({ reach: 15 });
    expect(excel.memory).toEqual({ weights: null });
  });
});

describe("a workbook that changes", () => {
  test("is noticed, and recalculated when the person says so", async () => {
    const { pane, excel } = paneBeside(company());
    await pane.open();
    await pane.analyse();
    const gaps = () => pane.store.state.result!.gaps.length;
    const before = gaps();
    excel.change(
      company([
        [3, 2, 0],
        [3, 2, 1],
        [3, 1, 4],
      ]),
    );
    expect(pane.store.state.changed).toBe(true);
    await pane.analyse();
    expect(pane.store.state.changed).toBe(false);
    expect(gaps()).toBeLessThan(before);
  });

  test("is noticed too when it changes while it is read", async () => {
    const { pane, excel } = paneBeside(company());
    await pane.open();
    excel.before.read = () => excel.change(company());
    await pane.read();
    expect(pane.store.state.changed).toBe(true);
  });

  test("is not said to have changed before anything was read", async () => {
    const { pane, excel } = paneBeside(company());
    await pane.open();
    excel.change(company());
    expect(pane.store.state.changed).toBe(false);
  });
});

describe("Cancel", () => {
  test("while reading leaves everything as it was, and the next analysis works", async () => {
    const { pane, excel } = paneBeside(company());
    excel.before.read = () => {
      pane.cancel();
    };
    await pane.analyse();
    expect(pane.store.state).toMatchObject({ work: null, understanding: null, result: null });
    expect(pane.store.state.notice!.text).toBe("Cancelled. Nothing was changed.");
    excel.before = {};
    await pane.analyse();
    expect(pane.store.state.step).toBe("analyse");
  });

  test("while writing says that sheets are not complete", async () => {
    const { pane, excel } = paneBeside(company());
    excel.before.write = (options) => {
      pane.cancel();
      options!.signal.throwIfAborted();
    };
    await pane.analyse();
    expect(pane.store.state.notice).toMatchObject({ tone: "warning" });
    expect(pane.store.state.notice!.text).toContain("not complete");
    expect(excel.written).toEqual([]);
  });
});

describe("trouble", () => {
  test("with Excel is said in its own sentence", async () => {
    const { pane, excel } = paneBeside(company());
    excel.before.read = () => {
      throw Object.assign(new Error("A cell is being edited; press Enter."), { name: "ExcelTrouble" });
    };
    await pane.analyse();
    expect(pane.store.state.notice).toEqual({ tone: "error", text: "A cell is being edited; press Enter." });
  });

  test("of our own making is called so", async () => {
    const { pane, excel } = paneBeside(company());
    excel.before.write = () => {
      throw new TypeError("x is undefined");
    };
    await pane.analyse();
    expect(pane.store.state.notice!.text).toContain("our mistake");
    expect(pane.store.state.result!.headlines.length).toBeGreaterThan(0);
  });
});

test("a place is selected in the workbook, and a second wish waits for the first", async () => {
  const { pane, excel } = paneBeside(company());
  await Promise.all([
    pane.select({ sheet: "Skills Matrix", range: "C2" }),
    pane.select({ sheet: "Skills Matrix", range: "C3" }),
  ]);
  expect(excel.selected).toEqual(["Skills Matrix!C2"]);
  expect(pane.store.state.notice!.text).toBe("Selected: Skills Matrix, C2.");
});

test("who leaves is asked of the analysis as it stands, also after it was cancelled", async () => {
  const { pane } = paneBeside(company());
  await pane.analyse();
  const [first] = pane.store.state.result!.people;
  pane.cancel();
  await pane.askLeaving(first!.id);
  expect(pane.store.state.leaving).toMatchObject({ person: first!.id });
});

test("a budget without anything on offer gives no plan", async () => {
  const excel = new FakeExcel(company());
  const { pane } = paneBeside(company(), excel);
  await pane.analyse();
  await pane.askFunding(1000, null);
  expect(pane.store.state).toMatchObject({ funding: null, notice: null });
});
