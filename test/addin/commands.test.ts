import { beforeAll, expect, test } from "vitest";
import { type ButtonsDoor, type PaneStep, registerCommands } from "../../addin/commands.ts";
import { templatePlan } from "../../shared/workbook/template.ts";
import { companyOf } from "../../site/sample/company.ts";
import { planOf } from "../../site/sample/plan.ts";
import { connect } from "../excel-host/connect.ts";
import { ExcelHost } from "../excel-host/excel-host.ts";
import { loadOfficeClient } from "../excel-host/load-office-client.ts";

beforeAll(loadOfficeClient);

type Pressed = (event: { completed(): void }) => Promise<void>;

/** A ribbon over a workbook: press a button, then see what was said, where the pane went, and what was completed. */
function ribbon(host: ExcelHost, showAsTaskpane: () => Promise<void> = async () => {}) {
  connect(host);
  const buttons = new Map<string, Pressed>();
  const heard = { steps: [] as PaneStep[], said: [] as string[], completed: 0 };
  const office = {
    actions: { associate: (name: string, run: Pressed) => void buttons.set(name, run) },
    addin: { showAsTaskpane },
  } as ButtonsDoor;
  registerCommands({ go: (step) => heard.steps.push(step), say: (sentence) => heard.said.push(sentence) }, office, () =>
    companyOf().sheets.map(planOf),
  );
  return {
    heard,
    press: (name: string) => buttons.get(name)!({ completed: () => void heard.completed++ }),
  };
}

test("Analyse, Check and Publish open the pane at their step", async () => {
  const { heard, press } = ribbon(new ExcelHost());
  for (const name of ["analyse", "check", "publish"]) await press(name);
  expect(heard).toEqual({ steps: ["analyse", "check", "publish"], said: [], completed: 3 });
});

test("Template fills an empty workbook with one sheet of each kind", async () => {
  const host = new ExcelHost();
  const { heard, press } = ribbon(host);
  await press("insertTemplate");
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...templatePlan().map(({ name }) => name)]);
  expect(host.workbook.active.name).toBe("Guide");
  expect(heard.said.at(-1)).toContain("Fill in what you have");
  expect(heard.completed).toBe(1);
  expect([...host.unknown]).toEqual([]);
});

test("the sample that is inserted holds what the sample file holds, and is the user's", async () => {
  const host = new ExcelHost();
  const { heard, press } = ribbon(host);
  await press("insertSample");
  const sheets = companyOf().sheets.map(planOf);
  expect(heard.said).toEqual([`Inserting ${sheets.length} sheets.`, expect.stringContaining("made-up company")]);
  for (const { name, rows } of sheets) {
    const { cells, customProperties } = host.workbook.sheet(name);
    const filled = rows.map((row) => Array.from(row, (value) => (value === "" ? null : (value ?? null))));
    for (const row of filled) while (row.length > 0 && row.at(-1) === null) row.pop();
    expect(cells.filledRows(), name).toEqual(filled);
    expect([...customProperties], name).toEqual([]);
  }
});

test("a workbook that holds anything is left as it is", async () => {
  const host = new ExcelHost({ sheets: ["Mine", "Empty"] });
  host.workbook.sheet("Mine").cells.setValue(40, 3, "x");
  const before = host.snapshot();
  const { heard, press } = ribbon(host);
  for (const name of ["insertSample", "insertTemplate"]) await press(name);
  expect(host.snapshot()).toEqual(before);
  expect(heard.said).toEqual(Array(2).fill(expect.stringContaining("This workbook is not empty")));
});

test("when Excel refuses, the pane says so and the button is free again", async () => {
  const host = new ExcelHost();
  const { heard, press } = ribbon(host);
  host.failAt(3, { kind: "refused" });
  await press("insertTemplate");
  expect(heard.completed).toBe(1);
  expect(heard.said.at(-1)).not.toContain("Fill in what you have");
  expect(heard.said.at(-1)).toMatch(/\.$/);
});

test("a pane that cannot be shown is said to be so", async () => {
  const { heard, press } = ribbon(new ExcelHost(), () => Promise.reject(new Error("no room for a pane")));
  await press("analyse");
  expect(heard).toEqual({ steps: [], said: ["That did not work: no room for a pane"], completed: 1 });
});
