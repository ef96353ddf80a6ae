import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.log("The real files were not read: ../shared/data is not there.");

const filesIn = (name: string) =>
  isThere
    ? readdirSync(`${folder}${name}`)
        .filter((file) => file.endsWith(".xlsx"))
        .map((file) => `${name}/${file}`)
    : [];
const casesIn = (name: string) => (isThere ? readdirSync(`${folder}${name}`).map((file) => `${name}/${file}`) : []);
const paths = [...filesIn("skills"), ...filesIn("kpi"), ...casesIn("cases")];
const readingOf = async (path: string) => readDataset(await readPath(`${folder}${path}`));

describe.runIf(isThere)("files that other people made", () => {
  test("there are some", () => {
    expect(paths.length).toBeGreaterThan(10);
  });

  for (const path of paths)
    test(`${path}: every cell is used or reported, and either something is recognised or one sheet after the other says why not`, async () => {
      const { accounts, problems, recognised, mapping } = await readingOf(path);
      for (const { seen, used, reported } of accounts) expect(used + reported).toBe(seen);
      expect(problems.reduce((sum, { cells }) => sum + cells, 0)).toBe(
        accounts.reduce((sum, { reported }) => sum + reported, 0),
      );
      expect(problems.filter(({ severity }) => severity === "error").length).toBeLessThan(10);
      if (!recognised) expect(mapping.tables.every(({ kind, why }) => kind === null && why.length > 20)).toBe(true);
    });
});

describe.runIf(isThere)("what some of them say", () => {
  test("three sheets of KPI priorities are 16 KPIs with weights", async () => {
    const { dataset } = await readingOf("kpi/kpi_priorities_3_sheets.xlsx");
    expect(dataset.kpis.length).toBe(16);
    expect(dataset.kpis.every(({ weight }) => weight !== null)).toBe(true);
  });

  test("twelve months of eleven KPIs are 132 values", async () => {
    const { dataset } = await readingOf("kpi/saas_kpi_12_months.xlsx");
    expect(dataset.history.length).toBe(132);
    expect(new Set(dataset.history.map(({ kpi }) => kpi)).size).toBe(11);
  });

  test("a list of 1,200 orders holds no KPI", async () => {
    expect((await readingOf("kpi/stores_1200_rows.xlsx")).recognised).toBe(false);
  });

  test("the cases' trainings, KPIs and participants are joined", async () => {
    const { dataset, problems } = await readingOf("cases/njmin");
    expect(dataset).toMatchObject({
      kpis: { length: 1 },
      trainings: { length: 1 },
      participants: { length: 410 },
      history: { length: 820 },
    });
    expect(dataset.trainings[0]!.kpis).toEqual([dataset.kpis[0]!.name]);
    expect(problems.filter(({ code }) => code === "unknownNames")).toEqual([]);
  });
});
