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

const crosses = workbookOf({
  Training: [
    ["Employee", "Forklift", "Packing"],
    ["Ana Silva", "x", "o"],
    ["Ben Ode", "o", "x"],
  ],
});

test("x and o are turned round by editing their marks, and no longer called an assumption", () => {
  const first = readDataset(crosses);
  expect(first.problems.map(({ code }) => code)).toContain("circlesAssumed");
  const mapping = structuredClone(first.mapping);
  mapping.tables[0]!.marks = { x: 0, o: 1 };
  const { dataset, problems } = readDataset(crosses, mapping);
  expect([...first.dataset.ratings.level]).toEqual([1, 0, 0, 1]);
  expect([...dataset.ratings.level]).toEqual([0, 1, 1, 0]);
  expect(problems.map(({ code }) => code)).not.toContain("circlesAssumed");
  expect(problems.map(({ code }) => code)).not.toContain("scaleAssumed");
});

test("people turned into roles in the mapping are what the roles need", () => {
  const mapping = structuredClone(readDataset(crosses).mapping);
  Object.assign(mapping.tables[0]!, { who: "role", kind: "required-levels" });
  for (const column of mapping.tables[0]!.columns) {
    if (column.field === "person") column.field = "role";
    if (column.field === "level") column.role = "required";
  }
  const { dataset } = readDataset(crosses, mapping);
  expect(dataset.roles).toEqual(["Ana Silva", "Ben Ode"]);
  expect(dataset.people).toEqual([]);
  expect(dataset.requirements.length).toBe(4);
});

test("an order of words given in the mapping makes them levels", () => {
  const belts = workbookOf({
    Belts: [
      ["Name", "Excel", "SQL", "Word"],
      ["Ana Silva", "blue", "black", "white"],
      ["Ben Ode", "white", "blue", "black"],
      ["Cem Ay", "black", "white", "blue"],
    ],
  });
  const first = readDataset(belts);
  const mapping = structuredClone(first.mapping);
  mapping.tables[0]!.scale = { min: 0, max: 2, labels: ["white", "blue", "black"] };
  expect(first.recognised).toBe(false);
  expect([...readDataset(belts, mapping).dataset.ratings.level]).toEqual([1, 2, 0, 0, 1, 2, 2, 0, 1]);
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

test("a table without columns is refused, and one whose columns are all left out is read to its end", () => {
  const mapping = saved();
  mapping.tables[0]!.columns = [];
  expect(() => readDataset(book, mapping)).toThrow(/“columns” of Table 1 must name at least one column/);

  const matrix = workbookOf({
    Skills: [
      ["Name", "Excel", "SQL"],
      ["Required", 3, 2],
      ["Ana", 2, 2],
    ],
  });
  const none = structuredClone(readDataset(matrix).mapping);
  for (const column of none.tables[0]!.columns) if (column.field === "level") column.field = null;
  const [account] = readDataset(matrix, none).accounts;
  expect(account!.used + account!.reported).toBe(9);
});
