/// <reference types="office-js" />
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { areaOf, placeOfRange } from "./areas.ts";
import type { Conversation } from "./ask-excel.ts";
import { askDateSystem } from "./date-system.ts";
import type { Leftovers } from "./empty-sheet.ts";
import { unfinishedTitle } from "./excel-sentences.ts";
import { isUsers, type KnownSheet, lookAround, setBegun, setMark } from "./our-sheets.ts";
import { realSheetNames, realWords, withRealNames } from "./real-names.ts";

/** Until a sheet is complete, its tab says so. */
const unfinishedTab = "#C00000";

/** A sheet that is being written. */
export interface Job {
  /** Its name in the plans; `plan` speaks of everything by the names of the workbook. */
  planned: string;
  plan: SheetPlan;
  /** `plan` with a title that says that the sheet is not finished. */
  begun: SheetPlan;
  id: string;
  status: "new" | "rewritten";
  /** It is to be hidden and is not. */
  isToHide: boolean;
  leftovers: Leftovers;
}

export interface Prepared {
  jobs: Job[];
  /** Sheets of an insertion that are complete already. */
  complete: { plan: string; sheet: string }[];
  dateSystem: 1900 | 1904;
  /** Defined names of the workbook, in small letters. */
  knownNames: ReadonlySet<string>;
}

/**
 * Finds or makes a sheet for each plan and marks it unfinished. What is going to be made is noted in the workbook
 * before it is made, in the same round trip, so that no sheet of ours is ever taken for the user's.
 */
export async function prepareSheets(
  conversation: Conversation,
  doing: "write" | "insert",
  plans: readonly SheetPlan[],
): Promise<Prepared> {
  const { sheets, isStructureProtected } = await lookAround(conversation);
  const complete = plans.flatMap(({ name }) => {
    const done = sheets.find(({ mark }) => mark?.plan === name && mark.status === "inserted");
    return doing === "insert" && done ? [{ plan: name, sheet: done.name }] : [];
  });
  const isComplete = new Set(complete.map(({ plan }) => plan));
  const open = plans.filter(({ name }) => !isComplete.has(name));
  const ours = sheets.filter((sheet) => !isUsers(sheet));
  const existing = (name: string) => ours.find(({ mark }) => mark?.plan === name);
  if (isStructureProtected && open.some(({ name }) => existing(name) === undefined))
    throw conversation.trouble("structureProtected");
  const things = await lookCloser(conversation, ours);
  const names = realSheetNames(open, sheets);
  const called = [...names, ...complete.map(({ plan, sheet }) => [plan, sheet] as const)];
  const renames = {
    sheets: new Map(called.filter(([plan, sheet]) => plan !== sheet)),
    words: realWords(open, { sheets, ...things }),
  };
  const ids = await takePossession(conversation, doing, open, names, existing);
  return {
    complete,
    dateSystem: things.dateSystem,
    knownNames: new Set(things.names.map(({ name }) => name.toLowerCase())),
    jobs: open.map((planned): Job => {
      const plan = withRealNames(planned, renames);
      const before = existing(planned.name);
      return {
        planned: planned.name,
        plan,
        begun: withTitle(plan),
        id: ids.get(planned.name)!,
        status: before === undefined ? "new" : "rewritten",
        isToHide: plan.hidden === true && (before?.visibility ?? "Visible") === "Visible",
        leftovers: (before && things.leftovers.get(before.id)) ?? { charts: [], tables: [] },
      };
    }),
  };
}

function withTitle(plan: SheetPlan): SheetPlan {
  const [[title, ...rest] = [], ...rows] = plan.rows;
  if (!plan.titleRows || typeof title !== "string") return plan;
  return { ...plan, rows: [[unfinishedTitle(title), ...rest], ...rows] };
}

/** What has names in the workbook, and what stands on our sheets. */
async function lookCloser(conversation: Conversation, ours: readonly KnownSheet[]) {
  const { workbook } = conversation.context;
  workbook.tables.load("items/name,items/worksheet/name,items/worksheet/id");
  workbook.names.load("items/name,items/formula");
  const dates = askDateSystem(conversation.context);
  const charts = ours.map(({ id }) => workbook.worksheets.getItem(id).charts.load("items/name"));
  await conversation.sync();
  const ids = new Set(ours.map(({ id }) => id));
  const tables = workbook.tables.items
    .filter(({ worksheet }) => ids.has(worksheet.id))
    .map((table) => ({ sheet: table.worksheet.id, name: table.name, range: table.getRange().load(placeOfRange) }));
  if (tables.length > 0) await conversation.sync();
  const leftovers = new Map(
    ours.map(({ id }, index): [string, Leftovers] => [
      id,
      {
        charts: charts[index]!.items.map(({ name }) => name),
        tables: tables.filter(({ sheet }) => sheet === id).map(({ name, range }) => ({ name, area: areaOf(range) })),
      },
    ]),
  );
  return {
    leftovers,
    dateSystem: dates.system(),
    tables: workbook.tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    names: workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

/** Notes what is begun, marks the sheets we have, makes those we have not. One round trip. */
async function takePossession(
  conversation: Conversation,
  doing: "write" | "insert",
  plans: readonly SheetPlan[],
  names: ReadonlyMap<string, string>,
  existing: (name: string) => KnownSheet | undefined,
): Promise<Map<string, string>> {
  const { context } = conversation;
  const { worksheets } = context.workbook;
  setBegun(context, { doing, names: Object.fromEntries(plans.map(({ name }) => [name, names.get(name)!])) });
  // First of all: where a user's password keeps us out, no sheet is begun.
  for (const { name } of plans) {
    const known = existing(name);
    if (known) worksheets.getItem(known.id).protection.unprotect();
  }
  const sheets = plans.map(({ name: plan }) => {
    const known = existing(plan);
    const sheet = known ? worksheets.getItem(known.id) : worksheets.add(names.get(plan));
    setMark(sheet, { plan, status: "unfinished" });
    sheet.tabColor = unfinishedTab;
    return { plan, sheet: sheet.load("id") };
  });
  await conversation.sync();
  return new Map(sheets.map(({ plan, sheet }) => [plan, sheet.id]));
}
