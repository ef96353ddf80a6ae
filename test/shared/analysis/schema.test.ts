import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { CellValue, RawSheet } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";

const home = fileURLToPath(new URL("../../..", import.meta.url));
const schema = JSON.parse(readFileSync(`${home}shared/analysis/analysis.schema.json`, "utf8"));
const definitions: Record<
  string,
  { type?: string; properties?: Record<string, unknown>; additionalProperties?: unknown }
> = schema.$defs;

/** What the schema says against an analysis, as it comes out of JSON. */
function complaints(analysis: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  validate(JSON.parse(JSON.stringify(analysis)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function sheet(name: string, rows: CellValue[][]): RawSheet {
  return {
    name,
    state: "visible",
    dateSystem: 1900,
    rows,
    formulas: new Set(),
    errors: new Map(),
    formats: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
  };
}

function reading(...sheets: RawSheet[]) {
  return readDataset({ name: "tiny.xlsx", sheets, definedNames: [], notes: [] });
}

const matrix = sheet("Skills Matrix", [
  ["Name", "Team", "SQL", "Coaching"],
  ["Required", null, 3, 2],
  ["Ana", "East", 1, 4],
  ["Ben", "East", null, 2],
]);
const kpis = sheet("KPIs", [
  ["KPI", "Baseline", "Target", "Current", "Linked skills"],
  ["Weekly reporting hours", 10, 8, 9.5, "SQL"],
]);

test("the analysis of a workbook with nothing but a skills matrix is as the schema says", () => {
  expect(complaints(analyse(reading(matrix), { asOf: "2026-11-22" }))).toEqual([]);
});

test("the analysis of skills with a KPI is as the schema says", () => {
  expect(complaints(analyse(reading(matrix, kpis), { asOf: "2026-11-22" }))).toEqual([]);
});

test("the analysis of the sample company is as the schema says", async () => {
  const workbook = await readPath(`${home}site/sample/sample.xlsx`);
  expect(complaints(analyse(readDataset(workbook), { asOf: "2026-11-22" }))).toEqual([]);
});

test("an analysis with a word too many, or one too few, is not", () => {
  const analysis = analyse(reading(matrix), { asOf: "2026-11-22" });
  expect(complaints({ ...analysis, surprise: 1 })).toEqual([" must NOT have additional properties"]);
  expect(complaints({ ...analysis, gaps: undefined })).toEqual([" must have required property 'gaps'"]);
  expect(complaints({ ...analysis, gaps: [{ ...analysis.gaps[0], odd: true }] })).toEqual([
    "/gaps/0 must NOT have additional properties",
  ]);
});

test("everything in the schema names its fields and allows no others, unless names are data", () => {
  const open = Object.entries(definitions).filter(
    ([, { type, properties, additionalProperties }]) =>
      type === "object" && (!properties || additionalProperties !== false),
  );
  expect(open.map(([name]) => name)).toEqual([]);
});

test("the schema and the types name the same fields: if not, run npm run schema", () => {
  const types = fieldsOfInterfaces();
  const parted = Object.entries(definitions)
    .filter(([name, { properties }]) => properties && types.has(name))
    .map(([name, { properties }]) => ({ name, fields: Object.keys(properties!).sort() }))
    .filter(({ name, fields }) => fields.join() !== types.get(name)!.sort().join());
  expect(parted).toEqual([]);
  expect(Object.keys(definitions)).toEqual(expect.arrayContaining(["Analysis", "GapItem", "KpiResult", "Problem"]));
});

/** The fields of every exported interface of shared/, by the two spaces that the formatter puts before each. */
function fieldsOfInterfaces(): Map<string, string[]> {
  const found = new Map<string, { above: string | undefined; fields: string[] }>();
  for (const file of globSync("shared/**/*.ts", { cwd: home })) {
    const source = readFileSync(home + file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, name, above, body] of source.matchAll(
      /^export interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)^\}/gm,
    ))
      found.set(name!, {
        above,
        fields: [...body!.matchAll(/^ {2}(?:readonly )?(\w+)\??:/gm)].map(([, field]) => field!),
      });
  }
  const all = (name: string): string[] => {
    const { above, fields } = found.get(name)!;
    return above ? [...all(above), ...fields] : fields;
  };
  return new Map([...found.keys()].map((name) => [name, all(name)]));
}
