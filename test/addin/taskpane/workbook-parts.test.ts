import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { joinedPlans, partsOfPlans } from "../../../addin/taskpane/plan-parts.ts";
import { partsOf, WorkbookInParts } from "../../../addin/taskpane/workbook-parts.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { sheetOf, workbookOf } from "../../shared/workbook/small-sheet.ts";

const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));

test("a workbook handed over in pieces is the same workbook", async () => {
  const workbook = await readPath(sample);
  const taken = new WorkbookInParts();
  for (const part of partsOf(workbook)) taken.take(structuredClone(part));
  expect(taken.joined()).toEqual(workbook);
});

test("no piece of a large sheet is large", () => {
  const rows = Array.from({ length: 5000 }, () => Array.from({ length: 40 }, () => 1));
  const formats = new Map(Array.from({ length: 60_000 }, (_, key) => [key, key % 2 ? "0%" : "0.0"]));
  const workbook = workbookOf([sheetOf("Large", rows, { formats, formulas: new Set(formats.keys()) })]);
  const sizes = [...partsOf(workbook)].map((part) => {
    if (part.part === "rows") return part.rows.length * 41;
    return part.part === "formulas" || part.part === "texts" ? part.keys.length : 0;
  });
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_041);
  const taken = new WorkbookInParts();
  for (const part of partsOf(workbook)) taken.take(part);
  expect(taken.joined()).toEqual(workbook);
});

test("a second workbook takes the place of the first", () => {
  const taken = new WorkbookInParts();
  for (const name of ["First", "Second"])
    for (const part of partsOf({ ...workbookOf({ Data: [[name]] }), name })) taken.take(part);
  expect(taken.joined()).toMatchObject({ name: "Second", sheets: [{ rows: [["Second"]] }] });
});

test("planned sheets handed over in pieces are the same sheets", () => {
  const plans: SheetPlan[] = [
    { name: "Small", rows: [] },
    {
      name: "Large",
      rows: Array.from({ length: 2500 }, (_, row) => [row]),
      formulas: Array.from({ length: 6000 }, (_, row) => ({ row, column: 1, formula: `A${row}` })),
    },
  ];
  const parts = [...partsOfPlans(plans)];
  expect(parts.length).toBe(1 + 1 + 3 + 2);
  expect(joinedPlans(parts)).toEqual(plans);
});
