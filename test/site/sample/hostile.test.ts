import { expect, test } from "vitest";
import { hostileWorkbook } from "../../../site/sample/hostile.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";

const attacks = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  "{{constructor}}",
  "../../etc/passwd",
  "javascript:alert(1)",
  "\u202e",
  "\u200b",
  "W".repeat(300),
  "%00",
  "CON",
  "👩🏽‍🔧",
  "</style><style>",
  "--><!--",
  "$\u007bx}",
];

test("every attack on the list is in the hostile workbook and comes back from the file as the text it is", async () => {
  const { sheets } = await readXlsx(await writeWorkbook(hostileWorkbook()), "hostile.xlsx");
  const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === "string");
  expect(attacks.filter((attack) => !texts.some((text) => text.includes(attack)))).toEqual([]);
  expect(sheets.map(({ formulas }) => formulas.size)).toEqual(sheets.map(() => 0));
});

test("it has the shape of the sample in small: 10 people, 4 skills, 2 KPIs, 2 trainings", () => {
  const rowsOf = (name: string) => hostileWorkbook().find((sheet) => sheet.name === name)!.rows.length - 1;
  expect([rowsOf("Skills Matrix"), rowsOf("Skills"), rowsOf("KPIs"), rowsOf("Trainings")]).toEqual([10, 4, 2, 2]);
});
