import { expect, test } from "vitest";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "./small-sheet.ts";

const book = workbookOf({
  Data: [
    ["KPI", "Zielwert", "Target"],
    ["Churn", 3, 9],
  ],
});
const saved = (): Mapping => structuredClone(readDataset(book).mapping);

test("what the user decided wins over what is proposed", () => {
  const mapping = saved();
  mapping.tables[0]!.columns = mapping.tables[0]!.columns.map((column) =>
    column.column === "B" ? { ...column, field: "baseline", confidence: 1 } : column,
  );
  expect(readDataset(book, mapping).dataset.kpis[0]).toMatchObject({ baseline: 3, target: 9 });
});

test("rows added since are read too", () => {
  const longer = workbookOf({
    Data: [
      ["KPI", "Zielwert", "Target"],
      ["Churn", 3, 9],
      ["NPS", 4, 50],
    ],
  });
  expect(readDataset(longer, saved()).dataset.kpis.length).toBe(2);
});

test("a sheet that is gone and a header that changed are findings, not failures", () => {
  const changed = workbookOf({
    Data: [
      ["KPI", "Baseline", "Target"],
      ["Churn", 3, 9],
    ],
    More: [["x"]],
  });
  const mapping = saved();
  mapping.tables.push({ ...mapping.tables[0]!, sheet: "Gone" });
  const { problems, dataset } = readDataset(changed, mapping);
  expect(problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["mappingForMissingSheet", "mappingColumnMoved"]),
  );
  expect(dataset.kpis[0]!.baseline).toBe(3);
});

test("something that is no mapping is refused with the reason", () => {
  expect(() => readDataset(book, { version: 1, tables: [{ sheet: 3 }], questions: [] } as unknown as Mapping)).toThrow(
    new RangeError("This is not a mapping: Table 1 must name its “sheet”."),
  );
  expect(() => readDataset(book, [] as unknown as Mapping)).toThrow(RangeError);
});
