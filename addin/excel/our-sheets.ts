/// <reference types="office-js" />
import type { Conversation } from "./ask-excel.ts";

/*
 * How we know our own sheets. A result sheet carries a property of its own, invisible in Excel and not copied when a
 * person copies the sheet: such a copy is theirs. A sheet that is being inserted for the user carries it until it is
 * complete. What is to be created stands in the workbook's settings first: should Excel fail between creating a sheet
 * and marking it, the empty sheet is known by its name.
 */

const markName = "Throughline";
const begunKey = "throughline.begun";

/** "unfinished": do not trust what it holds. "inserted": complete and the user's, but others of the same insertion are not. */
export type Status = "unfinished" | "finished" | "inserted";

export interface Mark {
  plan: string;
  status: Status;
}

export interface KnownSheet {
  id: string;
  name: string;
  visibility: Excel.Worksheet["visibility"];
  /** `null`: the sheet is the user's. */
  mark: Mark | null;
}

/** What was begun and not ended: the name in the workbook for each plan. */
export interface Begun {
  doing: "write" | "insert";
  names: Record<string, string>;
}

export interface Surroundings {
  sheets: KnownSheet[];
  begun: Begun | null;
  isStructureProtected: boolean;
}

/** All sheets in their order, and which of them are ours. Two round trips. */
export async function lookAround(conversation: Conversation): Promise<Surroundings> {
  const { workbook } = conversation.context;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const protection = workbook.protection.load("protected");
  const setting = workbook.settings.getItemOrNullObject(begunKey).load("value");
  await conversation.sync();
  const begun = setting.isNullObject ? null : begunOf(setting.value);
  const promised = new Map(Object.entries(begun?.names ?? {}).map(([plan, name]) => [name, plan]));
  const marks = worksheets.items.map((sheet) => ({
    sheet,
    property: sheet.customProperties.getItemOrNullObject(markName).load("value"),
    filled: promised.has(sheet.name) ? sheet.getUsedRangeOrNullObject(false).load("address") : null,
  }));
  await conversation.sync();
  return {
    begun,
    isStructureProtected: protection.protected,
    sheets: marks.map(({ sheet, property, filled }): KnownSheet => {
      const { id, name, visibility } = sheet;
      const plan = promised.get(name);
      const isPromised = plan !== undefined && filled?.isNullObject === true;
      const mark = property.isNullObject ? null : markOf(property.value);
      return { id, name, visibility, mark: mark ?? (isPromised ? { plan, status: "unfinished" } : null) };
    }),
  };
}

/** Whether a sheet is the user's to read and ours to leave alone. */
export function isUsers({ mark }: KnownSheet): boolean {
  return mark === null || mark.status === "inserted";
}

/** Queues the mark of a sheet. */
export function setMark(sheet: Excel.Worksheet, mark: Mark): void {
  sheet.customProperties.add(markName, JSON.stringify(mark));
}

/** Queues that a sheet is no longer marked. */
export function forgetMark(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItemOrNullObject(markName).delete();
}

/** Queues the note of what is begun; `null`: it is ended. */
export function setBegun(context: Excel.RequestContext, begun: Begun | null): void {
  const { settings } = context.workbook;
  if (begun === null) settings.getItemOrNullObject(begunKey).delete();
  else settings.add(begunKey, JSON.stringify(begun));
}

function markOf(text: string): Mark | null {
  const { plan, status } = objectIn(text);
  const known = status === "finished" || status === "inserted" ? status : "unfinished";
  return typeof plan === "string" ? { plan, status: known } : null;
}

function begunOf(text: unknown): Begun | null {
  const { doing, names } = objectIn(text);
  if (typeof names !== "object" || names === null) return null;
  return { doing: doing === "insert" ? "insert" : "write", names: names as Record<string, string> };
}

function objectIn(text: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
