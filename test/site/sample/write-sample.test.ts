import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { cellKey, type RawSheet } from "../../../shared/workbook/raw-workbook.ts";
import { companyOf } from "../../../site/sample/company.ts";
import { plantedText, sampleBytes } from "../../../site/sample/write-sample.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";

const folder = new URL("../../../site/sample/", import.meta.url);

test("the committed workbook is what its seed makes, byte for byte", async () => {
  const bytes = Buffer.from(await sampleBytes(companyOf()));
  expect(bytes.equals(await readFile(new URL("sample.xlsx", folder)))).toBe(true);
});

test("the committed list of what is true is the one that belongs to the workbook", async () => {
  expect(await readFile(new URL("planted.json", folder), "utf8")).toBe(plantedText(companyOf()));
});

test("the workbook reads back with its error cell, its hidden row, its percentages and its dates", async () => {
  const { sheets } = await readXlsx(new Uint8Array(await readFile(new URL("sample.xlsx", folder))), "sample.xlsx");
  const { errors } = companyOf().planted;
  const named = (name: string) => sheets.find((sheet) => sheet.name === name) as RawSheet;
  const rowOf = (kind: string) => Number(/\d+$/.exec(errors.find((error) => error.kind === kind)!.cell)![0]) - 1;
  const matrix = named("Skills Matrix");
  expect([...matrix.errors.values()]).toEqual(["#N/A"]);
  expect([...matrix.errors.keys()].map((key) => Math.floor(key / 16384))).toEqual([rowOf("error cell")]);
  expect([...matrix.hiddenRows]).toEqual([rowOf("hidden row")]);
  expect(matrix.merges).toHaveLength(6);
  const baseline = named("KPIs").rows[0]!.indexOf("Baseline");
  expect(named("KPIs").formats.get(cellKey(5, baseline))).toBe("0.0%");
  expect(named("KPIs").formats.get(cellKey(1, baseline))).toBe(undefined);
  expect(named("People").formats.get(cellKey(1, named("People").rows[0]!.indexOf("Hire date")))).toBe("yyyy-mm-dd");
});
