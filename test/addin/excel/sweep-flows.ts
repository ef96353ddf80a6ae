/// <reference types="office-js" />
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { savedMapping, saveMapping } from "../../../addin/excel/remember.ts";
import { insertSheets, writeSheets } from "../../../addin/excel/write-sheets.ts";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { everyField } from "./every-field.ts";

/** Something the add-in does to a workbook. */
export interface Flow {
  name: string;
  /** A workbook before it. */
  open(): Promise<ExcelHost>;
  run(): Promise<unknown>;
  /** What it does to sheets: nothing, sheets of ours that it can do again, or sheets for the user. */
  makes: "nothing" | "ours" | "users";
  /** What has to hold in any case, such as what is remembered. */
  holds?(host: ExcelHost): Promise<string | null>;
}

export const usersSheets = ["Skills 'n' more", "TL Weights"];
const impatient = { patience: 30 };

/** A workbook with sheets of the user's, one of which has the name of a planned sheet. */
export async function usersWorkbook(): Promise<ExcelHost> {
  const host = new ExcelHost({ sheets: usersSheets });
  host.user.type(usersSheets[0]!, "A1:C3", "level");
  host.user.type(usersSheets[0]!, "B2", 3);
  host.user.type(usersSheets[0]!, "C3", "=B2*2");
  host.user.type(usersSheets[1]!, "A1", "my own weights");
  host.workbook.names.push({
    name: "my_range",
    formula: `='Skills ''n'' more'!$A$1`,
    comment: "",
    visible: true,
    sheet: null,
  });
  return host;
}

async function afterWriting(plans: readonly SheetPlan[]): Promise<ExcelHost> {
  const host = await usersWorkbook();
  connect(host);
  await writeSheets(plans);
  return host;
}

const [first, second] = everyField;
const otherPlans: readonly SheetPlan[] = [
  { ...first!, rows: first!.rows.map((row, index) => (index > 4 ? ["Zoe", ...row.slice(1)] : row)) },
  { ...second!, rows: second!.rows.slice(0, 4) },
];

function mappingOf(kind: "skills" | "kpis", length: number): Mapping {
  const questions = Array.from({ length }, (_, index) => ({
    sheet: "Skills",
    column: null,
    question: `What is column ${index}?`,
    choices: [],
    assumed: kind,
  }));
  return { version: 1, tables: [], questions };
}

const oldMapping = mappingOf("skills", 700);
const newMapping = mappingOf("kpis", 900);

/** Flows that are tried; messages are small, so that there are many round trips. */
export function flows(insertion: readonly SheetPlan[]): Flow[] {
  const wish = { ...impatient, bytesPerSync: 12_000 };
  return [
    { name: "first write", makes: "ours", open: usersWorkbook, run: () => writeSheets(everyField, wish) },
    { name: "rewrite", makes: "ours", open: () => afterWriting(otherPlans), run: () => writeSheets(everyField, wish) },
    {
      name: "insert",
      makes: "users",
      open: async () => new ExcelHost({ sheets: ["Sheet1", ...usersSheets] }),
      run: () => insertSheets(insertion, { ...wish, bytesPerSync: 200_000 }),
    },
    {
      name: "read",
      makes: "nothing",
      open: () => afterWriting(everyField),
      run: () => readOpenWorkbook({ ...wish, bytesPerSync: 100 }),
    },
    {
      name: "save mapping",
      makes: "nothing",
      open: async () => {
        const host = await usersWorkbook();
        connect(host);
        await saveMapping(oldMapping);
        return host;
      },
      run: () => saveMapping(newMapping, wish),
      holds: async () => {
        const saved = JSON.stringify(await savedMapping());
        const known = [oldMapping, newMapping].map((mapping) => JSON.stringify(mapping));
        return known.includes(saved) ? null : "the workbook remembers neither the old mapping nor the new";
      },
    },
  ];
}
