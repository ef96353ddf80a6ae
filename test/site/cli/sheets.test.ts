import { expect, test } from "vitest";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { cli, skills } from "./fake-world.ts";

const disk = { workbooks: { "skills.xlsx": skills } };

test("the results are written as a workbook of their own, with formulas that live", async () => {
  const { code, out, created } = await cli("sheets skills.xlsx --out results.xlsx", disk);
  expect(code).toBe(0);
  expect(out).toMatch(/^16 sheets with [\d,]+ live formulas\.\n\/typed\/results\.xlsx\n$/);
  const { sheets } = await readXlsx(created.get("/typed/results.xlsx")!, "results.xlsx");
  expect(sheets[0]!.name).toBe("TL Gap priorities");
  expect(sheets.every(({ name }) => name.startsWith("TL "))).toBe(true);
  expect(sheets.reduce((sum, { formulas }) => sum + formulas.size, 0)).toBeGreaterThan(100);
});

test("a file that exists is left as it is", async () => {
  const { code, err, created } = await cli("sheets skills.xlsx --out mine.xlsx", {
    ...disk,
    texts: { "mine.xlsx": "x" },
  });
  expect({ code, created: created.size }).toEqual({ code: 1, created: 0 });
  expect(err).toBe("mine.xlsx is there already and is left as it is: choose another name.\n");
});

test("it needs a workbook to read and a file to write that Excel opens", async () => {
  const sentence = async (words: string) => {
    const { code, err } = await cli(words, disk);
    return [code, err.split("\n")[0]];
  };
  expect(await sentence("sheets skills.xlsx")).toEqual([2, "Name the file to write: --out results.xlsx."]);
  expect(await sentence("sheets skills.xlsx --out results.csv")).toEqual([
    2,
    "The result is an .xlsx file, but results.csv is not named so.",
  ]);
  expect(await sentence("sheets --out results.xlsx")).toEqual([2, "Name the workbook to read."]);
});
