import { expect, test } from "vitest";
import { type SheetKind, sheetKinds } from "../../../shared/workbook/mapping.ts";
import { proposeMapping } from "../../../shared/workbook/propose.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { choicesOf, fieldType, kindsOfSheet, languages, sheetTitle } from "../../../shared/workbook/sheet-kinds.ts";
import { templatePlan } from "../../../shared/workbook/template.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

const plans = templatePlan();
const template = workbookOf(plans.map(({ name, rows }) => sheetOf(name, rows)));

test("the template has a guide and a sheet of every kind", () => {
  expect(plans.map(({ name }) => name)).toEqual(["Guide", ...sheetKinds.map(sheetTitle)]);
});

test("every sheet of the template is recognised with full confidence, and nothing is asked", () => {
  const { tables, questions } = proposeMapping(template);
  expect(tables.map(({ sheet, kind, confidence }) => [sheet, kind, confidence])).toEqual([
    ["Guide", null, 1],
    ...sheetKinds.map((kind) => [sheetTitle(kind), kind, 1]),
  ]);
  expect(questions).toEqual([]);
});

test("every column of the template is taken for what the guide says it holds", () => {
  for (const table of proposeMapping(template).tables.slice(1)) {
    const fields = kindsOfSheet.find(({ kind }) => kind === table.kind)!.fields.map(({ name }) => name);
    const shown = fields.filter((field) => field !== "firstName" && field !== "lastName");
    expect(
      table.columns.map(({ field }) => field),
      table.sheet,
    ).toEqual(shown);
    expect(Math.min(...table.columns.map(({ confidence }) => confidence)), table.sheet).toBe(1);
  }
});

test("an empty template is not a success: there is nothing to report on", () => {
  const { recognised, accounts } = readDataset(template);
  expect(recognised).toBe(false);
  expect(accounts.every(({ seen, used, reported }) => seen === used + reported)).toBe(true);
});

test("the guide explains every sheet and column in one line", () => {
  const [guide] = plans;
  const lines = guide!.rows.slice(guide!.headerRow! + 1);
  expect(lines.every((line) => String(line[2]).length > 8)).toBe(true);
  expect(lines.length).toBe(plans.slice(1).reduce((sum, { rows }) => sum + 1 + rows[0]!.length, 0));
});

/** Something that fits the column: level, number, day, accepted word, or a text of its own. */
function valueFor(kind: SheetKind, field: string, row: number): CellValue {
  const type = fieldType(kind, field);
  if (typeof type === "object") return choicesOf(type.choice)[row % 2]!;
  if (type === "date" || type === "deadline" || field === "expires") return `2026-0${row + 1}-15`;
  if (type === "boolean") return row % 2 === 0 ? "yes" : "no";
  if (type === "share") return 0.4;
  return type === "number" || type === "money" || type === "any" ? row + 1 : `${field} ${row}`;
}

test("a filled-in template is read in full: every cell is used", () => {
  const proposed = proposeMapping(template);
  const filled = plans.slice(1).map(({ name, rows }, index) => {
    const kind = sheetKinds[index]!;
    const fields = proposed.tables[index + 1]!.columns.map(({ field }) => field!);
    return sheetOf(name, [...rows, ...[0, 1, 2].map((row) => fields.map((field) => valueFor(kind, field, row)))]);
  });
  const { accounts, dataset } = readDataset(workbookOf(filled));
  expect(accounts.map(({ sheet, seen, used }) => [sheet, seen - used])).toEqual(
    accounts.map(({ sheet }) => [sheet, 0]),
  );
  expect(dataset).toMatchObject({
    ratings: { length: 3 },
    kpis: { length: 3 },
    trainings: { length: 3 },
    causes: { length: 3 },
  });
});

test("no list of accepted words is longer than Excel allows", () => {
  for (const { lists = [] } of plans)
    for (const { choices } of lists) expect((choices as string[]).join(",").length).toBeLessThan(256);
});

test("no word names two fields of one sheet", () => {
  for (const language of languages)
    for (const [kind, fields] of Object.entries(language.fields)) {
      const seen = new Map<string, string>();
      for (const [field, [words]] of Object.entries(fields))
        for (const word of words.toLowerCase().split("|")) {
          expect([kind, word, seen.get(word) ?? field]).toEqual([kind, word, field]);
          seen.set(word, field);
        }
    }
});
