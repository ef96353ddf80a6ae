import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { criteria } from "../../../shared/analysis/gap-results.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";
import { aCompany } from "../analysis/small-company.ts";
import { aPerson } from "../analysis/small-dataset.ts";
import { columnOf, type Read, readAll, sampleBytes, sheetsOf } from "./sample-sheets.ts";

let sample: Read;
let alone: ReturnType<typeof sheetsOf>;
let beside: ReturnType<typeof sheetsOf>;

beforeAll(async () => {
  sample = await readAll(await sampleBytes());
  alone = sheetsOf(sample.dataset);
  beside = sheetsOf(sample.dataset, { workbook: sample.workbook });
});

test("answers stand first, then method and settings, last the data behind them; all are named alike", () => {
  expect(alone.plans.map(({ name }) => name)).toEqual([
    "TL Gap priorities",
    "TL Heat map",
    "TL Gaps by group",
    "TL Coverage",
    "TL KPI attainment",
    "TL Training–KPI links",
    "TL Evidence",
    "TL Portfolio",
    "TL Development plans",
    "TL Data check",
    "TL Method",
    "TL Settings",
    "TL Levels",
    "TL Priority workings",
    "TL KPI weights",
    "TL Measurements",
  ]);
  expect(alone.plans.filter(({ name }) => name.length > 31)).toEqual([]);
});

test("every sheet has its title in A1, one sentence beneath, a header in sight, a colour and an area to print", () => {
  const dull = alone.plans.filter(({ rows, frozenRows, headerRow, tabColor, print, widths }) => {
    const [[title], [sentence]] = rows as [[string], [string]];
    const header = rows[headerRow!]!;
    const isDressed = frozenRows === headerRow! + 1 && tabColor !== undefined && print?.area !== undefined;
    return !(title && /[.]$/.test(sentence) && isDressed && widths!.length === header.length && header.every(Boolean));
  });
  expect(dull.map(({ name }) => name)).toEqual([]);
});

/** Functions Excel 2016 knows and LibreOffice computes alike; those after the first line are newer than 2007. */
const allowed =
  `IF AND OR NOT ISNUMBER N COUNT COUNTIF COUNTIFS SUM SUMIF SUMIFS SUMPRODUCT AVERAGE MIN MAX MEDIAN ABS SQRT LEFT INDEX MATCH IFERROR
  T.TEST T.INV.2T T.DIST.2T STDEV.S VAR.S`.split(/\s+/);

/** A formula without its texts and without the names of sheets. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "");
}

function formulasOf(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap(({ formulas = [], conditionalFormats = [] }) => [
    ...formulas.map(({ formula }) => formula),
    ...conditionalFormats.flatMap((format) => (format.kind === "when" ? [format.formula] : [])),
  ]);
}

test("formulas use only functions that every Excel since 2016 knows and that were checked", () => {
  const used = new Set(
    formulasOf([...alone.plans, ...beside.plans]).flatMap((formula) =>
      [...bare(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!),
    ),
  );
  expect([...used].filter((name) => !allowed.includes(name))).toEqual([]);
});

test("formulas speak of sheets and names that are there, and of no structured reference", () => {
  const names = new Set(alone.plans.flatMap(({ names = [] }) => names.map(({ name }) => name)));
  const sheets = new Set(beside.plans.map(({ name }) => name).concat(sample.dataset.sheets));
  const strange = formulasOf(beside.plans).filter((formula) => {
    const called = [...formula.matchAll(/'((?:[^']|'')+)'!/g)].map(([, name]) => name!.replaceAll("''", "'"));
    const words = bare(formula).match(/TL_\w+/g) ?? [];
    return (
      !called.every((name) => sheets.has(name)) ||
      !words.every((name) => names.has(name)) ||
      /[[\]]/.test(bare(formula))
    );
  });
  expect(strange).toEqual([]);
});

test("what evidence, return and decision say is said in their own words", () => {
  const { analysis } = sample;
  const evidence = columnOf(alone.named("Evidence"), "What may be said");
  expect(analysis.evidence.filter(({ wording }) => !evidence.includes(wording))).toEqual([]);
  expect(columnOf(alone.named("Portfolio"), "What it was worth")).toEqual(
    analysis.evaluations.map(({ money }) => money.text),
  );
  expect(columnOf(alone.named("Portfolio"), "Why")).toEqual(
    analysis.evaluations.map(({ decision }) => decision.reason),
  );
});

test("a return in one figure stands only where the effect is supported, a range only where it was judged", () => {
  const portfolio = alone.named("Portfolio");
  const verdicts = columnOf(portfolio, "Verdict");
  const [point, low] = [columnOf(portfolio, "ROI in percent (0: break-even)"), columnOf(portfolio, "ROI from")];
  const seen = new Set(verdicts.map((verdict, row) => `${verdict}: ${point[row] !== null} ${low[row] !== null}`));
  expect([...seen].sort()).toEqual([
    "inconclusive: false true",
    "no verdict: false false",
    "null: false false",
    "supported: true true",
    "too small to matter: false true",
  ]);
});

test("a level nobody rated stays blank, and so does its gap", () => {
  const levels = alone.named("Levels");
  const [current, gap] = [columnOf(levels, "Current level"), columnOf(levels, "Gap in levels")];
  const unrated = current.flatMap((level, row) => (level === null ? [gap[row]] : []));
  expect(unrated.length).toBeGreaterThan(10);
  expect(new Set(unrated)).toEqual(new Set([null]));
});

test("standing alone, levels and KPI values can be typed over; beside the user's sheets they follow the user's cells", () => {
  const typed = ({ inputs = [], rows, headerRow }: SheetPlan, title: string) => {
    const column = rows[headerRow!]!.indexOf(title);
    return inputs.filter(({ left }) => left === column).reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  };
  const follows = ({ formulas = [], rows, headerRow }: SheetPlan, title: string) =>
    formulas.filter(({ column }) => column === rows[headerRow!]!.indexOf(title)).length;
  const [own, linked] = [alone.named("Levels"), beside.named("Levels")];
  const rows = own.rows.length - own.headerRow! - 1;
  expect([typed(own, "Current level"), follows(own, "Current level")]).toEqual([rows, 0]);
  expect(typed(linked, "Current level") + follows(linked, "Current level")).toBe(rows);
  expect(typed(linked, "Current level")).toBeLessThan(10);
  expect(follows(beside.named("KPI attainment"), "Current")).toBeGreaterThan(5);
});

test("beside the user's sheets, findings and rows lead to the cells they speak of; alone they lead nowhere", () => {
  const jumps = beside.plans.flatMap(({ jumps = [] }) => jumps);
  expect(jumps.length).toBeGreaterThan(100);
  expect(jumps.filter(({ sheet }) => !sample.dataset.sheets.includes(sheet))).toEqual([]);
  expect(alone.plans.flatMap(({ jumps = [] }) => jumps)).toEqual([]);
});

test("only settings that formulas use can be changed; the others say that they count in the next analysis", () => {
  const { rows, inputs = [], headerRow } = alone.named("Settings");
  const open = new Set(inputs.map(({ top }) => top));
  const effect = rows[headerRow!]!.indexOf("A change counts");
  const wrong = rows.filter(
    (row, at) => at > headerRow! && open.has(at) !== (row[effect] === "at once, in every sheet"),
  );
  expect(wrong).toEqual([]);
  const used = formulasOf(alone.plans).join(" ");
  const names = alone.named("Settings").names!.filter(({ area }) => open.has(area.top));
  expect(names.filter(({ name }) => !used.includes(name)).map(({ name }) => name)).toEqual(
    criteria.map((criterion) => `TL_weight_${criterion}`),
  );
});

test("above the limit counts are values, scores stay live, and the sheets say so", () => {
  const { named } = sheetsOf(sample.dataset, { liveRows: 100 });
  const live = (name: string, title: string) => {
    const { rows, headerRow, formulas = [] } = named(name);
    return formulas.some(({ row, column }) => row > headerRow! && column === rows[headerRow!]!.indexOf(title));
  };
  expect([live("Priority workings", "Rated"), live("Priority workings", "Score"), live("Coverage", "State")]).toEqual([
    false,
    true,
    true,
  ]);
  expect(named("Levels").rows.slice(5)).toEqual([]);
  expect(named("Levels").rows[1]).toEqual([
    "There are more than 100 rows of people and skills, so counts of people are values here and do not follow the levels.",
  ]);
  expect(named("Priority workings").rows[2]![0]).toMatch(
    /^With more than 100 rows of people and skills the counts are values/,
  );
  expect(named("Measurements").rows[2]![0]).toMatch(
    /further values are not listed; the effects they belong to are values/,
  );
});

test("of very many gaps the highest are ranked, and how many were left out is said", () => {
  const { named } = sheetsOf(sample.dataset, { mostGaps: 20 });
  expect(columnOf(named("Gap priorities"), "Rank")).toHaveLength(20);
  expect(named("Gap priorities").rows[2]![0]).toContain("75 gaps with lower scores are left out.");
  const all = columnOf(alone.named("Gap priorities"), "Rank").slice(0, 20);
  expect(columnOf(named("Gap priorities"), "Rank")).toEqual(all);
});

test("a workbook with skills alone gets every sheet, and an empty one says what would fill it", () => {
  const { plans, named } = sheetsOf(aCompany({ rated: [["Ana", "SQL", "manager", 2]] }));
  expect(plans).toHaveLength(alone.plans.length);
  expect(named("KPI attainment").rows[1]![0]).toContain("a sheet KPIs");
  expect(named("Coverage").rows[1]![0]).toContain("required levels");
  expect(named("Portfolio").rows[1]![0]).toContain("a sheet Trainings");
});

test("an analysis made again lays its sheets out alike, whatever changed in the levels", () => {
  const again = sheetsOf(structuredClone(sample.dataset));
  expect(again.plans).toEqual(alone.plans);
});

test("whatever people, teams and skills are called, their names stand as typed and no formula is made of them", async () => {
  const sign = fc.constantFrom("=", "+", "-", "@", "'", '"', "[", "#", "👩🏽‍🔧", "");
  const word = fc.tuple(sign, fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" })).map(([a, b]) => `${a}${b}`);
  const name = word.filter((text) => text.trim() === text && text !== "");
  await fc.assert(
    fc.asyncProperty(name, name, name, async (person, team, skill) => {
      const dataset = aCompany({
        people: [aPerson(person, { team })],
        rated: [[person, skill, "manager", 1]],
        required: [["everyone", "", skill, 3]],
      });
      const { plans, named } = sheetsOf(dataset);
      expect(columnOf(named("Levels"), "Person")).toEqual([person]);
      expect(columnOf(named("Gap priorities"), "Skill")).toEqual([skill]);
      expect(columnOf(named("Gap priorities"), "Team")).toEqual([team]);
      const { sheets } = await readXlsx(await writeWorkbook(plans), "written.xlsx");
      const levels = sheets.find((sheet) => sheet.name === "TL Levels")!;
      expect(levels.rows[5]!.slice(0, 4)).toEqual([person, person, team, skill]);
      const counts = plans.map(({ formulas = [] }) => formulas.length);
      expect(sheets.map(({ formulas }) => formulas.size)).toEqual(counts);
      // A plain name may be found by chance in any formula; one with a strange letter may not.
      const strange = [person, team, skill].filter((text) => /[^\w .'"(),<>=+*/-]/.test(text));
      expect(formulasOf(plans).filter((formula) => strange.some((text) => formula.includes(text)))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("a name that is a formula, read from the user's own sheet, is still a name on ours", () => {
  const rows = [
    ["Name", "Team", '=HYPERLINK("x")', "SQL"],
    ["Required", null, 3, 2],
    ["@Ana", "-East", 1, 4],
    ["+Ben", "-East", 2, 2],
    ["Cy", "-East", 3, 3],
  ];
  const sheet = {
    name: "It's “mine”",
    state: "visible" as const,
    dateSystem: 1900 as const,
    rows,
    formulas: new Set<number>(),
    errors: new Map(),
    formats: new Map(),
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merges: [],
    tables: [],
  };
  const workbook = { name: "Mine", sheets: [sheet], definedNames: [], notes: [] };
  const { named } = sheetsOf(readDataset(workbook).dataset, { workbook });
  expect(columnOf(named("Levels"), "Person")).toEqual(["+Ben", "@Ana", "Cy", "+Ben", "@Ana", "Cy"]);
  expect(named("Levels").formulas!.map(({ formula }) => formula)).toContain(
    "IF(ISNUMBER('It''s “mine”'!$C$3)*(MEDIAN('It''s “mine”'!$C$3,TL_lowest_level,TL_highest_level)='It''s “mine”'!$C$3),'It''s “mine”'!$C$3,\"\")",
  );
});
