import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { address, type CellValue, cellKey, type RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { libreOffice } from "../../excel-host/libre-office.ts";

/** A workbook as LibreOffice computes it, every formula anew: what was written beside the formulas counts for nothing. */
export async function recalculated(bytes: Uint8Array): Promise<RawWorkbook> {
  return readXlsx(new Uint8Array(await libreOffice(bytes)), "recalculated.xlsx");
}

/** A formula cell that does not give what was planned. */
export interface Difference {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  planned: CellValue;
  found: CellValue;
}

/** Every formula cell of the plans that is an error, or not what was planned (relative 1e-9; blank and "" are alike). */
export function differences(plans: readonly SheetPlan[], workbook: RawWorkbook): Difference[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return plans.flatMap(({ name, rows, formulas = [] }) => {
    const sheet = sheets.get(name);
    return formulas.flatMap(({ row, column, formula }) => {
      const planned = rows[row]?.[column] ?? null;
      const error = sheet?.errors.get(cellKey(row, column)) ?? null;
      const found = error ?? sheet?.rows[row]?.[column] ?? null;
      const isSame = error === null && sheet !== undefined && same(planned, found);
      return isSame ? [] : [{ sheet: name, row, column, formula, planned, found }];
    });
  });
}

function same(planned: CellValue, found: CellValue): boolean {
  if (typeof planned === "number" && typeof found === "number")
    return Math.abs(found - planned) <= Math.max(1e-12, 1e-9 * Math.abs(planned));
  return (planned === "" ? null : planned) === (found === "" ? null : found);
}

/** A cell somebody changes by hand; `null` empties it. */
export interface Edit {
  sheet: string;
  cell: string;
  value: number | string | null;
}

/**
 * A written workbook with some cells changed and everything else as it was, formulas and their old results included.
 * @throws RangeError when the workbook has no such cell.
 */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) =>
    name!.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
  for (const { sheet, cell, value } of edits) {
    const path = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
    const found = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, "s");
    const xml = parts[path] ? strFromU8(parts[path]) : "";
    if (!found.test(xml)) throw new RangeError(`edited requires cells that are there, got ${sheet}!${cell}`);
    parts[path] = strToU8(
      xml.replace(found, (_, attributes: string) => {
        const style = /\bs="\d+"/.exec(attributes)?.[0] ?? "";
        if (value === null) return `<c r="${cell}" ${style}/>`;
        return `<c r="${cell}" ${style}${typeof value === "string" ? ' t="str"' : ""}><v>${value}</v></c>`;
      }),
    );
  }
  return zipSync(parts);
}

/** Columns that say what a row is about, on sheets whose order is that of the day they were written. */
const named: Readonly<Record<string, readonly string[]>> = {
  "TL Heat map": ["Skill"],
  "TL Coverage": ["Skill", "Team"],
  "TL Evidence": ["Training", "KPI or score", "Design"],
  "TL Development plans": ["Person", "Team", "Skill", "For"],
};

/**
 * Plans made anew, laid out as older plans were: every row where the older ones had it. Rows that are new, and cells
 * of rows that have gone, are left out.
 */
export function inPlaceOf(older: readonly SheetPlan[], plans: readonly SheetPlan[]): SheetPlan[] {
  return plans.map((plan) => {
    const keys = named[plan.name];
    const before = older.find(({ name }) => name === plan.name)!;
    if (!keys) return plan;
    const header = plan.headerRow!;
    const columnOf = new Map(before.rows[header]!.map((title, column) => [title, column]));
    const keyOf = ({ rows }: SheetPlan, row: number) =>
      JSON.stringify(keys.map((key) => rows[row]![rows[header]!.indexOf(key)] ?? null));
    const rowOf = new Map(before.rows.map((_, row) => [keyOf(before, row), row]));
    const rows: CellValue[][] = before.rows.map((row) => row.map(() => null));
    const formulas = (plan.formulas ?? []).flatMap(({ row, column, formula }) => {
      const to = { row: rowOf.get(keyOf(plan, row)), column: columnOf.get(plan.rows[header]![column] ?? null) };
      if (to.row === undefined || to.column === undefined) return [];
      rows[to.row]![to.column] = plan.rows[row]![column] ?? null;
      return [{ row: to.row, column: to.column, formula }];
    });
    return { ...plan, rows, formulas };
  });
}

/**
 * The address of the cell of a plan in the row where columns hold these values, under a column's name.
 * @throws RangeError when no row does.
 */
export function cellAt(plan: SheetPlan, where: Readonly<Record<string, CellValue>>, column: string): string {
  const header = plan.rows[plan.headerRow!]!;
  const wanted = Object.entries(where).map(([title, value]) => [header.indexOf(title), value] as const);
  const row = plan.rows.findIndex(
    (cells, index) => index > plan.headerRow! && wanted.every(([at, value]) => (cells[at] ?? null) === value),
  );
  const at = header.indexOf(column);
  if (row < 0 || at < 0) throw new RangeError(`cellAt requires a row, got ${plan.name} ${JSON.stringify(where)}`);
  return address(row, at);
}
