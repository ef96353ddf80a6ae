import { basename, resolve } from "node:path";
import { analyse } from "../../shared/analysis/analyse.ts";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import { settingsOf } from "../../shared/analysis/read-settings.ts";
import type { Settings } from "../../shared/analysis/settings.ts";
import { list, listSome } from "../../shared/format.ts";
import { type LocaleFormat, usualFormat } from "../../shared/locale.ts";
import type { Dataset, IsoDate } from "../../shared/model.ts";
import { checkMapping } from "../../shared/workbook/check-mapping.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import { problemsIn } from "../../shared/workbook/problems-in.ts";
import { joinWorkbooks, type RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { type Option, type Request, Slip } from "./command.ts";
import type { Progress } from "./progress.ts";
import type { World } from "./world.ts";

/** The options of every command that reads workbooks. */
export const readingOptions: Readonly<Record<string, Option>> = {
  "as-of": { value: "date", help: "the day the analysis is for, as 2026-03-31; today when left out" },
  mapping: { value: "file.json", help: "read the sheets as this mapping says (one saved before, and perhaps edited)" },
  "save-mapping": { value: "file.json", help: "save how sheets and columns were understood" },
};

const mostFound = 3;

/** What the named workbooks amount to, and how they were understood. */
export interface Understood {
  analysis: Analysis;
  /** The same analysis with its sentences in another format. */
  analysisIn(format: LocaleFormat): Analysis;
  dataset: Dataset;
  mapping: Mapping;
  /** The cells, several workbooks joined. */
  workbook: RawWorkbook;
}

/**
 * Reads the workbooks a request names and analyses them as one. `formatOf` says how numbers are written in the sentences
 * of the analysis, by the workbook's settings.
 * @throws Slip when none is named or an option does not make sense; Refusal when a workbook cannot be used.
 */
export async function readAnalysis(
  world: World,
  request: Request,
  progress: Progress,
  formatOf: (settings: Settings) => LocaleFormat = () => usualFormat,
): Promise<Understood> {
  const { operands, texts } = request;
  if (operands.length === 0) throw new Slip("Name the workbook to read.");
  const asOf = dateFrom(texts.get("as-of")) ?? world.today;
  const saved = await savedMapping(world, texts.get("mapping"));

  const workbooks = [];
  for (const path of operands) {
    progress.stage(`Reading ${basename(path)}`);
    workbooks.push(await world.files.readWorkbook(resolve(world.folder, path)));
  }
  progress.stage("Recognising sheets and columns");
  const workbook = joinWorkbooks(workbooks);
  const reading = readDataset(workbook, saved);
  if (!reading.recognised) throw new Refusal(nothingToReport(operands, reading.mapping));
  progress.stage("Analysing");
  const analysisIn = (format: LocaleFormat) =>
    analyse({ ...reading, problems: problemsIn(format, workbook, reading) }, { asOf, format });
  const analysis = analysisIn(formatOf(settingsOf(reading.dataset).settings));
  await saveMapping(world, texts.get("save-mapping"), reading.mapping);
  return { analysis, analysisIn, dataset: reading.dataset, mapping: reading.mapping, workbook };
}

function nothingToReport(paths: readonly string[], { tables }: Mapping): string {
  const names = list(paths.map((path) => basename(path)));
  const known = [...new Set(tables.filter(({ kind }) => kind !== null).map(({ sheet }) => sheet))];
  if (known.length > 0)
    return (
      `There is nothing to report in ${names}: ${listSome(known, 3)} ${known.length === 1 ? "was" : "were"} recognised, ` +
      "but no row says a level, a KPI or a training, so fill in the skills matrix first."
    );
  return (
    `No sheet of ${names} was recognised: looked for a skills matrix (people, skills and levels), required levels, KPIs, ` +
    `trainings and the other sheets of the template, which \`throughline template --out file.xlsx\` writes.${found(tables)}`
  );
}

/** What the sheets were taken for instead, or why they say nothing. */
function found(tables: Mapping["tables"]): string {
  const shown = tables.slice(0, mostFound).map(({ sheet, why }) => ` “${sheet}”: ${why}`);
  return shown.join("") + (tables.length > mostFound ? ` And ${tables.length - mostFound} more.` : "");
}

/** The date behind `--as-of`, or `null` when there is none. */
function dateFrom(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new Slip(`“${text}” is not a date such as 2026-03-31.`);
  return text;
}

async function savedMapping(world: World, path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  const text = await world.files.readText(resolve(world.folder, path));
  if (text === null) throw new Slip(`There is no file ${path}.`);
  try {
    return mappingFrom(text);
  } catch (error) {
    throw new Slip(`${path} was not understood. ${(error as Error).message}`);
  }
}

async function saveMapping(world: World, path: string | undefined, mapping: Mapping): Promise<void> {
  if (path === undefined) return;
  const file = resolve(world.folder, path);
  const there = await world.files.readText(file);
  if (there !== null && !isMapping(there))
    throw new Refusal(`${path} is there already and is not a mapping, so it is left as it is: choose another name.`);
  await world.files.writeText(file, `${JSON.stringify(mapping, null, 2)}\n`);
}

function mappingFrom(text: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError("This is not a mapping: it is not JSON.");
  }
  return checkMapping(json);
}

function isMapping(text: string): boolean {
  try {
    return mappingFrom(text).version === 1;
  } catch {
    return false;
  }
}
