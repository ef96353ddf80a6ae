import { expect, test } from "vitest";
import { cli, skills } from "./fake-world.ts";

const matrix = skills["Skills Matrix"]!;
const later = { "Skills Matrix": [...matrix.slice(0, 2), ["Ana", "East", 3, 4], ["Dee", "West", 1, 2]] };
const disk = { workbooks: { "one.xlsx": skills, "two.xlsx": later } };

test("year one is compared with year two, people first (I2)", async () => {
  const { code, out } = await cli("compare one.xlsx two.xlsx", disk);
  expect(code).toBe(0);
  expect(out).toContain("one.xlsx (22 November 2025) against two.xlsx (22 November 2026)");
  expect(out).toMatch(/Joined \(1\)\s+Dee\n\s+Left \(2\)\s+Ben and Cy/);
  expect(out).toMatch(/SQL\s+1 up, 0 down/);
});

test("--json gives the whole comparison and nothing else", async () => {
  const { out } = await cli("compare one.xlsx two.xlsx --json", disk);
  expect(JSON.parse(out)).toMatchObject({ people: { both: 1 }, before: { asOf: "2025-11-22" } });
});

test("a workbook compared with itself is taken for the slip it may be, and compared", async () => {
  const { code, out, err } = await cli("compare one.xlsx ./one.xlsx", disk);
  expect([code, err]).toEqual([0, "Both are the same workbook: only what depends on the day can differ.\n"]);
  expect(out).toContain("Levels of people in both years that moved (0)\n");
});

test("one workbook is not compared with nothing", async () => {
  const { code, err } = await cli("compare one.xlsx", disk);
  expect([code, err.split("\n")[0]]).toEqual([2, "Name two workbooks: year one, then year two."]);
});
