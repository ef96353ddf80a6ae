import { expect, test } from "vitest";
import { columnName } from "../../../shared/workbook/raw-workbook.ts";
import { companyOf, sampleSeed } from "../../../site/sample/company.ts";
import type { SampleCell, SampleSheet } from "../../../site/sample/sheet.ts";

const company = companyOf();
const { effects, errors } = company.planted;

test("the same seed gives the same company, another seed another one", () => {
  expect(companyOf(sampleSeed)).toEqual(company);
  expect(companyOf(sampleSeed + 1).sheets).not.toEqual(company.sheets);
});

test("there are about 120 people in 8 teams, 24 skills, 10 KPIs with a target, and 12 trainings", () => {
  const people = rows("People").filter((row) => row["Leaving date"] === null);
  expect(people.length).toBeGreaterThanOrEqual(118);
  expect(people.length).toBeLessThanOrEqual(126);
  expect(new Set(people.map(({ Team }) => Team).filter((team) => team !== null)).size).toBe(8);
  expect(rows("Skills")).toHaveLength(24);
  expect(rows("KPIs").filter((row) => row.Target !== null || row["Target sentence"] !== null)).toHaveLength(10);
  expect(rows("Trainings")).toHaveLength(12);
});

test("every KPI has 24 months to October 2026 in each of its units", () => {
  const months = new Map<string, number>();
  for (const { KPI, "Team or unit": unit, Month } of rows("KPI History")) {
    expect(number(Month)).toBeLessThanOrEqual(serial("2026-10-01"));
    months.set(`${KPI} ${unit}`, (months.get(`${KPI} ${unit}`) ?? 0) + 1);
  }
  expect(new Set(months.values())).toEqual(new Set([24]));
});

test("every person has a number of their own, and two people share a name", () => {
  const people = rows("People");
  expect(new Set(people.map((row) => row["Employee ID"])).size).toBe(people.length);
  expect(new Set(people.map(({ Name }) => Name)).size).toBe(people.length - 1);
});

test("some names are written in Greek, Arabic, Hebrew, Cyrillic, Chinese or Korean letters", () => {
  const all = rows("People").map(({ Name }) => Name as string);
  for (const letters of [
    /\p{Script=Greek}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Han}/u,
    /\p{Script=Hangul}/u,
  ])
    expect(all.some((name) => letters.test(name))).toBe(true);
});

test("some certificates have expired by the day of the report, some expire within 90 days", () => {
  const day = serial("2026-11-22");
  const ends = rows("Certificates").flatMap((row) =>
    typeof row["Valid until"] === "object" && row["Valid until"] ? [number(row["Valid until"])] : [],
  );
  expect(ends.filter((end) => end < day).length).toBeGreaterThanOrEqual(3);
  expect(ends.filter((end) => end >= day && end <= day + 90).length).toBeGreaterThanOrEqual(3);
});

test.each(effects.filter(({ comparison }) => comparison.length > 0))(
  "$training: the change beyond that of the comparison is near the planted one",
  ({ kpi, firstMonthAfter, trained, comparison, trueEffect, conclude }) => {
    const trainedChanges = trained.map((unit) => changeOf(kpi!, unit, firstMonthAfter!));
    const otherChanges = comparison.map((unit) => changeOf(kpi!, unit, firstMonthAfter!));
    const effect = mean(trainedChanges) - mean(otherChanges);
    const error = Math.hypot(standardError(trainedChanges), standardError(otherChanges));
    expect(Math.abs(effect - trueEffect)).toBeLessThan(2 * error);
    expect(Math.abs(effect) > 2.5 * error).toBe(conclude === "supported");
  },
);

test("engagement looks better after the leadership programme, and was rising just as fast before", () => {
  const { kpi, firstMonthAfter, trained } = effectOf("Leadership programme");
  const before = slopeOf(monthly(kpi!, trained).filter(([month]) => month < serial(firstMonthAfter!)));
  const all = slopeOf(monthly(kpi!, trained));
  expect(mean(trained.map((unit) => changeOf(kpi!, unit, firstMonthAfter!)))).toBeGreaterThan(4);
  expect(Math.abs(all - before)).toBeLessThan(0.1);
});

test("the first-time fix rate jumps beyond its earlier trend after the product training", () => {
  const { kpi, firstMonthAfter, trained, trueEffect } = effectOf("Compressor product training");
  const series = monthly(kpi!, trained);
  const earlier = series.filter(([month]) => month < serial(firstMonthAfter!));
  const slope = slopeOf(earlier);
  const expected = (month: number) =>
    mean(earlier.map(([, value]) => value)) + slope * (month / 30.44 - mean(earlier.map(([m]) => m / 30.44)));
  const later = series.filter(([month]) => month >= serial(firstMonthAfter!));
  expect(mean(later.map(([month, value]) => value - expected(month)))).toBeCloseTo(trueEffect, 1);
});

test("the lowest data literacy scores rise without any effect, because the others fall", () => {
  const tested = rows("Participants").filter(
    (row) => row.Training === "Data literacy clinic" && row["Post-test"] !== null,
  );
  const gain = (group: string) =>
    mean(tested.filter((row) => row.Group === group).map((row) => number(row["Post-test"]) - number(row["Pre-test"])));
  expect(gain("Trained")).toBeGreaterThan(4);
  expect(gain("Not selected")).toBeLessThan(-2);
  expect(Math.abs(mean(tested.map((row) => number(row["Post-test"]) - number(row["Pre-test"]))))).toBeLessThan(2);
});

test("the linkage table names a training in all but two rows, and says of it what the sheet of trainings says", () => {
  const trainings = new Map(rows("Trainings").map((row) => [row["Training initiative"], row]));
  const [named, loose] = [true, false].map((is) =>
    rows("Links").filter((row) => (row["Training initiative"] !== null) === is),
  );
  expect(loose!.map(({ Skill }) => Skill)).toEqual(["Route planning", "Customer conversation"]);
  expect(named).toHaveLength(4);
  for (const row of named!)
    expect(trainings.get(row["Training initiative"]!)).toMatchObject({ "Linked KPI": row.KPI, Skills: row.Skill });
});

test("nobody lacks time management, which one training teaches all the same", () => {
  const column = sheet("Skills Matrix").rows[sheet("Skills Matrix").header]!.indexOf("Time management");
  const needed = new Map(
    rows("Role requirements")
      .filter((row) => row.Skill === "Time management")
      .map((row) => [row.Role, number(row["Required level"])]),
  );
  for (const row of sheet("Skills Matrix").rows.slice(sheet("Skills Matrix").header + 1, -1)) {
    const required = needed.get(row[3]!);
    if (required !== undefined) expect(row[column]).toBeGreaterThanOrEqual(required);
  }
});

test("every mistake stands where the list says", () => {
  const found = errors.map(({ sheet: name, cell, kind }) => [kind, at(name, cell)]);
  expect(found).toEqual([
    ["level off the scale", 7],
    ["text in a level", "see file"],
    ["error cell", { error: "#N/A" }],
    ["no team", null],
    ["duplicate person", expect.stringMatching(/ $/)],
    ["hidden row", expect.stringMatching(/^K-/)],
    ["no team", null],
    ["no target", null],
    ["decimal comma", expect.stringMatching(/^\d+,\d$/)],
    ["unknown KPI", "Weeks to first independent job"],
    ["unknown training", "Agile boot camp"],
    ["date as text", "03/15/2027"],
    ["unknown training", "Route planning tool course"],
  ]);
});

test("at least one of the biggest gaps is not a training problem", () => {
  const barrier = (row: Record<string, SampleCell>) =>
    number(row["Knowledge and skill"]) < 2 && Math.max(number(row["Tools and resources"]), number(row.Incentives)) >= 3;
  expect(
    new Set(
      rows("Causes")
        .filter(barrier)
        .map((row) => row.Skill),
    ),
  ).toEqual(new Set(["Route planning", "Customer conversation"]));
});

function sheet(name: string): SampleSheet {
  return company.sheets.find((each) => each.name === name)!;
}

function rows(name: string): Record<string, SampleCell>[] {
  const { rows: cells, header } = sheet(name);
  const names = cells[header] as string[];
  return cells
    .slice(header + 1)
    .map((row) => Object.fromEntries(names.map((column, index) => [column, row[index] ?? null])));
}

function at(name: string, cell: string): SampleCell {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  const row = sheet(name).rows[Number(digits) - 1]!;
  return row.find((_, column) => columnName(column) === letters) ?? null;
}

function number(cell: SampleCell | undefined): number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") return Number(cell.replace(",", "."));
  return (cell as { value: number }).value;
}

function serial(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

function effectOf(training: string) {
  return effects.find((effect) => effect.training === training)!;
}

function changeOf(kpi: string, unit: string, firstMonthAfter: string): number {
  const own = rows("KPI History").filter((row) => row.KPI === kpi && row["Team or unit"] === unit);
  const values = (after: boolean) =>
    own.filter(({ Month }) => number(Month) >= serial(firstMonthAfter) === after).map(({ Value }) => number(Value));
  return mean(values(true)) - mean(values(false));
}

/** Mean over the units, month by month. */
function monthly(kpi: string, units: readonly string[]): [month: number, value: number][] {
  const own = rows("KPI History").filter((row) => row.KPI === kpi && units.includes(row["Team or unit"] as string));
  const months = [...new Set(own.map(({ Month }) => number(Month)))];
  return months.map((month) => [
    month,
    mean(own.filter(({ Month }) => number(Month) === month).map(({ Value }) => number(Value))),
  ]);
}

/** Change per month. */
function slopeOf(series: readonly [month: number, value: number][]): number {
  const [x, y] = [mean(series.map(([month]) => month)), mean(series.map(([, value]) => value))];
  const across = series.reduce((sum, [month, value]) => sum + (month - x) * (value - y), 0);
  return (30.44 * across) / series.reduce((sum, [month]) => sum + (month - x) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1) / values.length);
}
