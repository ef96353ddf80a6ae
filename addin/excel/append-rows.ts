/// <reference types="office-js" />
import type { AppendedCell, AppendPlan } from "../../shared/workbook/append-row.ts";
import { dayNumber } from "../../shared/workbook/dates.ts";
import { daysBefore1970 } from "../../shared/workbook/serial.ts";
import { askExcel, type Conversation, type Wish } from "./ask-excel.ts";
import { isUsers, lookAround } from "./our-sheets.ts";
import { typedFor } from "./planned-cells.ts";

/** Why a row was not written. Nothing was changed. */
export class RowRefused extends Error {
  override readonly name = "ExcelTrouble";
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Writes one row below the last one of a sheet of the user's, exactly as it was planned and shown: one range, and the
 * table around it made one row longer when it has one. Before, the sheet has to be as it was when the row was planned:
 * the headers where they were, the row empty, no protection, no filter, no row of totals. Afterwards it is read back.
 *
 * @throws RowRefused with a sentence when the sheet is not as it was planned, before anything is written; ExcelTrouble
 *   when Excel fails or a cell does not hold what was written.
 */
export function appendRow(plan: AppendPlan, wish: Wish = {}): Promise<void> {
  return askExcel("append", wish, async (conversation) => {
    const sheet = await sheetFor(conversation, plan);
    const target = sheet.getRange(plan.range);
    const values: (string | number | boolean | null)[] = Array.from({ length: plan.width }, () => null);
    for (const cell of plan.cells) values[cell.at] = typed(cell);
    target.values = [values];
    if (plan.table !== null) sheet.tables.getItem(plan.table.name).resize(plan.table.range);
    await conversation.sync(plan.sheet);
    target.load("values");
    await conversation.sync(plan.sheet);
    const wrong = plan.cells.find((cell) => !isKept(cell, target.values[0]![cell.at]));
    if (wrong) throw conversation.trouble("notKept", `Cell ${wrong.cell} of “${plan.sheet}”`);
  });
}

async function sheetFor(conversation: Conversation, plan: AppendPlan): Promise<Excel.Worksheet> {
  const known = (await lookAround(conversation)).sheets.find(({ name }) => name === plan.sheet);
  if (!known) throw conversation.trouble("sheetGone", plan.sheet);
  if (!isUsers(known)) throw new RowRefused(`“${plan.sheet}” is a result sheet, which is written anew each time.`);
  const sheet = conversation.context.workbook.worksheets.getItem(known.id);
  const protection = sheet.protection.load("protected");
  const filter = sheet.autoFilter.load("isDataFiltered");
  const target = sheet.getRange(plan.range).load("formulas");
  const headers = plan.headers.map(({ cell, text }) => ({ text, range: sheet.getRange(cell).load("values") }));
  const tables = sheet.tables.load("items/name,items/showTotals");
  await conversation.sync(plan.sheet);
  const filters = tables.items.map((table) => ({ table, filter: table.autoFilter.load("isDataFiltered") }));
  const hit = target.getTables(false).load("items/name");
  if (filters.length > 0) await conversation.sync(plan.sheet);
  const own = plan.table?.name ?? (filters.length > 0 ? hit.items[0]?.name : undefined);
  const around = filters.find(({ table }) => table.name === own);
  if (protection.protected)
    throw new RowRefused(
      `“${plan.sheet}” is protected: take the protection off (Review, Unprotect Sheet), then write again.`,
    );
  if (filter.isDataFiltered || around?.filter.isDataFiltered)
    throw new RowRefused(`Rows of “${plan.sheet}” are hidden by a filter: clear the filter, then write again.`);
  if (plan.table !== null && !around)
    throw new RowRefused(`The table “${plan.table.name}” is not there any more: have the workbook read again.`);
  if (around?.table.showTotals)
    throw new RowRefused(
      `The table “${around.table.name}” ends with a row of totals: switch it off (Table Design, Total Row), then write again.`,
    );
  const isMoved = headers.some(({ text, range }) => String(range.values[0]![0]) !== text);
  if (isMoved || target.formulas[0]!.some((cell) => cell !== ""))
    throw new RowRefused(`“${plan.sheet}” was changed after this row was planned: have it shown again.`);
  return sheet;
}

/** What has to be typed for a cell to hold this. Excel makes a date of an ISO text by itself. */
function typed({ value, isDate }: AppendedCell): string | number | boolean {
  if (typeof value !== "string" || (isDate && isoDate.test(value))) return value;
  return typedFor(value) ?? value;
}

function isKept({ value, isDate }: AppendedCell, found: unknown): boolean {
  if (value === found) return true;
  if (!isDate || typeof found !== "number") return false;
  return Object.values(daysBefore1970).some((days) => found === dayNumber(String(value)) + days);
}
