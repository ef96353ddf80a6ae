import { analyse } from "../../shared/analysis/analyse.ts";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import { aggregateSheets } from "../../shared/handoff/aggregate-sheets.ts";
import type { HandOffChoices, HandOffLine } from "../../shared/handoff/choices.ts";
import {
  type ClientWorkbook,
  clientWorkbook,
  type HandOffSource,
  peopleKeys,
} from "../../shared/handoff/client-workbook.ts";
import { PeopleIndex } from "../../shared/handoff/people-index.ts";
import { runbookSheet } from "../../shared/handoff/runbook-sheet.ts";
import { userSheetPlan } from "../../shared/handoff/user-sheet-plan.ts";
import type { Dataset, IsoDate } from "../../shared/model.ts";
import { auditReport } from "../../shared/report/audience/audit-report.ts";
import { pseudonymsOf } from "../../shared/report/privacy/pseudonyms.ts";
import { reportOf } from "../../shared/report/report.ts";
import { resultSheetsOf } from "../../shared/result-sheets/result-sheets.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { type Reading, readDataset } from "../../shared/workbook/read-dataset.ts";
import type { ListValidation, SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { keyedCodes } from "../deliver/keyed-codes.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { writeWorkbook } from "../xlsx/write-workbook.ts";
import { carriedLists } from "./carried-lists.ts";
import { type CheckResult, checkWritten } from "./check-written.ts";
import { type SourceParts, sourceParts } from "./source-parts.ts";

/** What is handed off, and how. */
export interface HandOffOptions {
  workbook: RawWorkbook;
  /** The file the workbook was read from; `null` for a folder of tables. */
  bytes: Uint8Array | null;
  reading: Pick<Reading, "dataset" | "mapping">;
  analysis: Analysis;
  choices: HandOffChoices;
  /** The key that pseudonyms are made with; it is not written anywhere. */
  key: Uint8Array;
  /** What the copy is called, without its folder. */
  name: string;
  today: IsoDate;
  minimumGroup?: number;
}

/** What will and will not be inside, known before anything is written. */
export interface PreparedHandOff {
  lines: HandOffLine[];
  client: ClientWorkbook;
  parts: SourceParts;
}

/** A copy, and what was found when it was read back. */
export interface HandOffFile {
  bytes: Uint8Array;
  plans: SheetPlan[];
  check: CheckResult;
  /** Gap items with a rank, in the source and in the copy; they differ when something was left out. */
  gaps: { source: number; copy: number };
}

/** Decides what leaves: the list of it, and the cells of the user's sheets in the copy. */
export async function prepareHandOff(options: HandOffOptions): Promise<PreparedHandOff> {
  const { workbook, bytes, reading, choices, key, name } = options;
  const parts = sourceParts(bytes, workbook);
  const source: HandOffSource = { workbook, reading, formulas: parts.formulas };
  const pseudonyms = choices.people === "names" ? null : pseudonymsOf(await keyedCodes(key, peopleKeys(source)));
  const client = clientWorkbook(source, choices, pseudonyms, name);
  const removedSheets = new Set(
    client.lines.flatMap(({ sheet, what, fate }) => (what === "the sheet" && fate === "removed" ? [sheet] : [])),
  );
  const isOfCopy = ({ sheet }: { sheet: string | null }) => sheet === null || !removedSheets.has(sheet);
  const lines = [
    ...client.lines,
    ...parts.lines.filter(isOfCopy),
    ...workbook.notes.filter(isOfCopy).map(
      ({ sheet, message }): HandOffLine => ({
        sheet,
        what: "a part the reader left out",
        fate: "removed",
        why: message,
      }),
    ),
  ];
  return { lines, client, parts };
}

/**
 * Writes the copy and reads it back.
 * @throws Refusal when groups would tell of fewer people than the minimum.
 */
export async function writeHandOff(
  options: HandOffOptions,
  { lines, client, parts }: PreparedHandOff,
): Promise<HandOffFile> {
  const { analysis, reading, workbook, choices, today, bytes } = options;
  const copied = readAgain(client.workbook, analysis);
  const results =
    choices.people === "aggregates"
      ? aggregatesOf(options)
      : copied === null
        ? []
        : resultSheetsOf(copied.analysis, copied.dataset, { workbook: client.workbook });
  const runbook = runbookSheet({
    asOf: analysis.asOf,
    made: today,
    version: analysis.version,
    seed: analysis.seed,
    fingerprint: bytes === null ? null : await fingerprint(bytes),
    choices,
    lines,
  });
  const lists = carriedLists(parts.lists, client.places);
  const own = client.workbook.sheets.map((sheet) =>
    userSheetPlan(sheet, {
      formulas: client.formulas.get(sheet.name)!,
      headers: client.headers.get(sheet.name)!,
      lists: lists.get(sheet.name) ?? ([] as ListValidation[]),
    }),
  );
  const plans = [runbook, ...results, ...own];
  const written = await writeWorkbook(plans, new Date(`${today}T00:00:00Z`));
  const people = new PeopleIndex(workbook, reading.dataset, reading.mapping);
  const check = checkWritten(written, {
    names: [...client.removed.names, ...parts.names],
    texts: [...client.removed.texts, ...parts.texts],
    stayed: client.removed.stayed,
    vocabulary: people.vocabulary,
  });
  const ranked = (gaps: Analysis["gaps"]) => gaps.filter(({ rank }) => rank !== null).length;
  return {
    bytes: written,
    plans,
    check,
    gaps: { source: ranked(analysis.gaps), copy: copied === null ? 0 : ranked(copied.analysis.gaps) },
  };
}

/** The copy as the next reader of it understands it; `null` when nothing in it is about skills, KPIs or trainings. */
function readAgain(workbook: RawWorkbook, { asOf }: Analysis): { analysis: Analysis; dataset: Dataset } | null {
  const reading = readDataset(workbook);
  return reading.recognised ? { analysis: analyse(reading, { asOf }), dataset: reading.dataset } : null;
}

function aggregatesOf({ analysis, minimumGroup }: HandOffOptions): SheetPlan[] {
  const choice = { audience: "leadership" as const, teams: [], ...(minimumGroup !== undefined && { minimumGroup }) };
  const { problem } = auditReport(analysis, choice);
  if (problem !== null) throw new Refusal(problem.replace("The report", "The copy"));
  return aggregateSheets(reportOf(analysis, choice));
}

async function fingerprint(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
