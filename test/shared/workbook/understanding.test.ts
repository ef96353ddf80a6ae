import { expect, test } from "vitest";
import { withQuestions } from "../../../shared/workbook/answer-question.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { understandingOf } from "../../../shared/workbook/understanding.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

function understood(workbook: RawWorkbook) {
  const reading = readDataset(workbook);
  return understandingOf(workbook, reading, withQuestions(reading.mapping));
}

test("each sheet says what it was taken for, and which columns are read as what", () => {
  const { sheets, cells, used, recognised } = understood(
    workbookOf({
      Matrix: [
        ["Employee", "Team", "SQL", "Coaching", "Shoe size"],
        ["Ana Silva", "East", 3, 1, "narrow"],
        ["Ben Ode", "West", 2, 4, "wide"],
      ],
      Notes: [["Remember the milk"]],
    }),
  );
  expect(sheets[0]).toMatchObject({
    sheet: "Matrix",
    tables: [{ title: "Skills Matrix", range: "A1:E3", rows: 2, levels: { columns: 2, first: "C", last: "D" } }],
  });
  expect(sheets[0]!.tables[0]!.columns).toEqual([
    { column: "A", header: "Employee", takenFor: "Person" },
    { column: "B", header: "Team", takenFor: "Team" },
    { column: "E", header: "Shoe size", takenFor: null },
  ]);
  expect(sheets[1]!.tables).toMatchObject([{ title: null, range: null }]);
  expect(cells - used).toBe(4);
  expect(recognised).toBe(true);
});

test("a doubtful column is asked with a few of its values as the sheet shows them", () => {
  const rows = [
    ["KPI", "Unit", "Owner of this", "Basleine", "Target"],
    ["Churn", "%", "Ana", 0.25, 0.2],
    ["Fairs", "days", "Ben", 46_000, 46_100],
    ["Again", "%", "Ben", 0.25, 0.1],
  ];
  const formatAt = { "1,3": "0%", "2,3": "yyyy-mm-dd", "3,3": "0%" };
  const { questions } = understood(workbookOf([sheetOf("KPIs", rows, { formatAt })]));
  expect(questions[0]).toMatchObject({ column: "D", assumed: "Baseline", place: { sheet: "KPIs", range: "D1" } });
  expect(questions[0]!.preview).toEqual(["25 %", "2025-12-09"]);
});

test("a long value is shortened in a preview", () => {
  const rows = [
    ["KPI", "Unit", "Owner of this", "Basleine", "Target"],
    ["Churn", "%", "Ana", "as it was before the reorganisation of the region", 0.2],
  ];
  const { questions } = understood(workbookOf({ KPIs: rows }));
  for (const value of questions.flatMap(({ preview }) => preview)) expect(value.length).toBeLessThanOrEqual(28);
});
