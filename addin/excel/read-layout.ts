/// <reference types="office-js" />
import type { RawSheet, RawWorkbook, Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { areaOf, halves, placeOfRange, rangeAt } from "./areas.ts";
import type { Conversation } from "./ask-excel.ts";
import { ExcelTrouble, mergesUnknown } from "./excel-sentences.ts";
import type { SheetToRead } from "./read-open-workbook.ts";

/** What is known of how a sheet is laid out. */
export type SheetLayout = Pick<RawSheet, "hiddenRows" | "hiddenColumns" | "merges">;

/** Rows asked about in one round trip; each is answered with a few words. */
const linesAtOnce = 30_000;

/** Hidden rows and columns up to the last filled cell, and merged cells. */
export async function readLayout(
  conversation: Conversation,
  sheets: readonly SheetToRead[],
  notes: RawWorkbook["notes"][number][],
): Promise<Map<string, SheetLayout>> {
  const { worksheets } = conversation.context.workbook;
  const asked = sheets.map(({ known, filled }) => {
    const area = { ...filled, top: 0, left: 0 };
    const range = rangeAt(worksheets.getItem(known.id), area).load("rowHidden,columnHidden");
    return { known, area, range };
  });
  if (asked.length > 0) await conversation.sync();
  const layouts = new Map<string, SheetLayout>();
  for (const { known, area, range } of asked)
    layouts.set(known.id, {
      hiddenRows: await hiddenLines(conversation, known.id, area, "row", range.rowHidden),
      hiddenColumns: await hiddenLines(conversation, known.id, area, "column", range.columnHidden),
      merges: [],
    });
  const merges = await readMerges(conversation, asked, notes);
  for (const { known } of asked) layouts.set(known.id, { ...layouts.get(known.id)!, merges: merges.get(known.id)! });
  return layouts;
}

/** Which rows or columns are hidden: all, none, or (`null`) some, which are then asked one by one. */
async function hiddenLines(
  conversation: Conversation,
  id: string,
  { bottom, right }: Rectangle,
  axis: "row" | "column",
  all: boolean | null,
): Promise<Set<number>> {
  const last = axis === "row" ? bottom : right;
  if (all !== null) return new Set(all ? Array.from({ length: last + 1 }, (_, index) => index) : []);
  const sheet = conversation.context.workbook.worksheets.getItem(id);
  const hidden = new Set<number>();
  for (let first = 0; first <= last; first += linesAtOnce) {
    const count = Math.min(linesAtOnce, last + 1 - first);
    const lines =
      axis === "row"
        ? sheet.getRangeByIndexes(first, 0, count, 1).getRowProperties({ rowHidden: true })
        : sheet.getRangeByIndexes(0, first, 1, count).getColumnProperties({ columnHidden: true });
    await conversation.sync();
    (lines.value as { rowHidden?: boolean; columnHidden?: boolean }[]).forEach((line, index) => {
      if (line.rowHidden ?? line.columnHidden) hidden.add(first + index);
    });
  }
  return hidden;
}

interface Asked {
  known: SheetToRead["known"];
  area: Rectangle;
}

/** Merged cells of all sheets in one round trip. Excel answers up to 512 areas; a sheet with more is asked in parts. */
async function readMerges(
  conversation: Conversation,
  asked: readonly Asked[],
  notes: RawWorkbook["notes"][number][],
): Promise<Map<string, readonly Rectangle[]>> {
  const merges = new Map<string, readonly Rectangle[]>();
  const all = await mergesIn(conversation, asked);
  for (const [index, each] of asked.entries()) {
    const found = new Map<string, Rectangle>();
    const areas = all?.[index] ?? (await mergesInParts(conversation, each, notes));
    for (const area of areas) found.set(`${area.top},${area.left}`, area);
    merges.set(
      each.known.id,
      [...found.values()].sort((one, other) => one.top - other.top || one.left - other.left),
    );
  }
  return merges;
}

/** The merged areas that touch each of the areas; `null`: Excel would not say, most likely because they are too many. */
async function mergesIn(conversation: Conversation, asked: readonly Asked[]): Promise<Rectangle[][] | null> {
  const { worksheets } = conversation.context.workbook;
  const found = asked.map(({ known, area }) => {
    const merged = rangeAt(worksheets.getItem(known.id), area).getMergedAreasOrNullObject();
    merged.areas.load(`items/${placeOfRange.replaceAll(",", ",items/")}`);
    return merged;
  });
  try {
    if (found.length > 0) await conversation.sync();
  } catch (error) {
    if (error instanceof ExcelTrouble && (error.kind === "refused" || error.kind === "tooLarge")) return null;
    throw error;
  }
  return found.map((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
}

async function mergesInParts(
  conversation: Conversation,
  asked: Asked,
  notes: RawWorkbook["notes"][number][],
): Promise<Rectangle[]> {
  const whole = await mergesIn(conversation, [asked]);
  if (whole !== null) return whole[0]!;
  const parts = halves(asked.area);
  if (parts === null) {
    const message = mergesUnknown(asked.known.name);
    if (!notes.some((note) => note.message === message)) notes.push({ sheet: asked.known.name, message });
    return [];
  }
  const [first, second] = parts;
  return [
    ...(await mergesInParts(conversation, { ...asked, area: first }, notes)),
    ...(await mergesInParts(conversation, { ...asked, area: second }, notes)),
  ];
}
