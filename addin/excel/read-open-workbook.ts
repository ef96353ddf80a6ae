/// <reference types="office-js" />
import type { RawSheet, RawWorkbook, Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { areaOf, cellCount, placeOfRange } from "./areas.ts";
import { askExcel, type Conversation, type Wish } from "./ask-excel.ts";
import { askDateSystem } from "./date-system.ts";
import { tooManyCells } from "./excel-sentences.ts";
import { isUsers, type KnownSheet, lookAround } from "./our-sheets.ts";
import { readCells } from "./read-cells.ts";
import { readLayout } from "./read-layout.ts";
import { sheetNamedIn } from "./sheet-named-in.ts";

/** The most cells of a sheet that are read, empty ones between filled ones included. */
const cellLimit = 20_000_000;

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** A sheet of the user's before its cells are read. */
export interface SheetToRead {
  known: KnownSheet;
  /** What is filled. */
  filled: Rectangle;
}

/**
 * The cells of the workbook that is open in Excel, as the file reader would hand them over; our own result sheets are
 * left out. Progress counts cells. Nothing in the workbook is changed.
 * @throws ExcelTrouble with one sentence for the person at the screen.
 */
export function readOpenWorkbook(wish: Wish = {}): Promise<RawWorkbook> {
  return askExcel("read", wish, async (conversation) => {
    const { sheets } = await lookAround(conversation);
    const users = sheets.filter(isUsers);
    const { workbook } = conversation.context;
    workbook.load("name");
    workbook.names.load("items/name,items/formula");
    const dates = askDateSystem(conversation.context);
    const found = users.map((known) => {
      const sheet = workbook.worksheets.getItem(known.id);
      const tables = sheet.tables.load("items/name");
      return { known, used: sheet.getUsedRangeOrNullObject(true).load(placeOfRange), tables };
    });
    await conversation.sync();
    const notes: RawWorkbook["notes"][number][] = [];
    const toRead = found.flatMap(({ known, used }): SheetToRead[] => {
      if (used.isNullObject) return [];
      const filled = areaOf(used);
      if (cellCount(filled) <= cellLimit) return [{ known, filled }];
      notes.push({ sheet: known.name, message: tooManyCells(known.name, cellCount(filled)) });
      return [];
    });
    const leftOut = new Set(notes.map(({ sheet }) => sheet));
    const kept = found.filter(({ known }) => !leftOut.has(known.name));
    const tables = await readTables(conversation, kept);
    const layouts = await readLayout(conversation, toRead, notes);
    const cells = await readCells(conversation, toRead, (done, of) => wish.onProgress?.(done, of));
    const ours = new Set(sheets.filter((sheet) => !isUsers(sheet)).map(({ name }) => name));
    return {
      name: workbook.name,
      sheets: kept.map(
        ({ known }): RawSheet => ({
          name: known.name,
          state: states[known.visibility as keyof typeof states],
          dateSystem: dates.system(),
          ...(cells.get(known.id) ?? { rows: [], formulas: new Set(), errors: new Map(), formats: new Map() }),
          ...(layouts.get(known.id) ?? { hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] }),
          tables: tables.get(known.id) ?? [],
        }),
      ),
      definedNames: workbook.names.items
        .map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") }))
        .filter(({ refersTo }) => !ours.has(sheetNamedIn(refersTo) ?? "")),
      notes,
    };
  });
}

async function readTables(
  conversation: Conversation,
  found: readonly { known: KnownSheet; tables: Excel.TableCollection }[],
): Promise<Map<string, RawSheet["tables"]>> {
  const ranges = found.map(({ known, tables }) => ({
    known,
    tables: tables.items.map((table) => ({ name: table.name, range: table.getRange().load(placeOfRange) })),
  }));
  if (ranges.some(({ tables }) => tables.length > 0)) await conversation.sync();
  return new Map(
    ranges.map(({ known, tables }) => [known.id, tables.map(({ name, range }) => ({ name, area: areaOf(range) }))]),
  );
}
