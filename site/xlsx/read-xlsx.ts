import { parseCellRef } from "hucre/xlsx";
import type { CellValue, RawWorkbook, Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { serialOf } from "../../shared/workbook/serial.ts";
import { openContainer } from "./container.ts";
import { type SheetPart, type WorkbookParts, workbookParts } from "./package.ts";
import { cellLimit, type PackedSheet, type PackedWorkbook, unpack } from "./packed-workbook.ts";
import { listedSheets, readStructure, type SheetStructure, workbookListing } from "./read-structure.ts";
import { Refusal, unreadable } from "./refusal.ts";
import { type ScannedSheet, scanSheet } from "./scan-sheet.ts";
import type { ZipTools } from "./zip.ts";

type Note = RawWorkbook["notes"][number];

const withoutCells: Record<string, string> = {
  chartsheet: "is a chart on a sheet of its own; it has no cells and was left out.",
  dialogsheet: "is a dialog sheet of an old Excel version; it was left out.",
  xlMacrosheet: "is a macro sheet; it was left out.",
  xlIntlMacrosheet: "is a macro sheet; it was left out.",
  worksheet: "is listed in the workbook, but its cells are missing from the file; it was left out.",
};

/**
 * The cells of an .xlsx or .xlsm file. `name` is the file's name without its folder, for sentences and joined
 * workbooks. Runs in Node and in a browser.
 *
 * @throws Refusal with one sentence for the file's owner when it is not, or not wholly, a readable workbook.
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<RawWorkbook> {
  return unpack(await readPacked(bytes, name));
}

/** As `readXlsx`, in the form that passes from a worker without being copied. */
export async function readPacked(bytes: Uint8Array, name: string, tools?: ZipTools): Promise<PackedWorkbook> {
  const parts = workbookParts(openContainer(bytes, name, tools), name);
  const notes: Note[] = [];
  if (listedSheets(parts).length === 0) listSheets(parts, notes);
  const parted = withMissingSheets(parts);
  let left = cellLimit;
  const scanned = parted.map(({ part }) => {
    if (part === null) return null;
    const sheet = scanSheet(part, name, left);
    left -= sheet.cells.count;
    return sheet;
  });
  const structure = await readStructure(parts, parted, scanned).catch((error: unknown) => {
    throw error instanceof Refusal ? error : unreadable(name, error);
  });
  const sheets: PackedSheet[] = [];
  for (const each of structure.sheets) {
    const cells = scanned[each.index];
    if (!cells) notes.push(leftOut(each.sheet.name, parted[each.index]!));
    else {
      sheets.push(packedSheet(each, cells, structure.dateSystem));
      if (cells.uncalculated > 0) notes.push(uncalculated(each.sheet.name, cells.uncalculated));
    }
  }
  const known = new Set(structure.sheets.map(({ sheet }) => sheet.name));
  for (const { name: sheet } of listedSheets(parts))
    if (!known.has(sheet)) notes.push({ sheet, message: `“${sheet}” ${withoutCells.worksheet}` });
  return { name, sheets, definedNames: structure.definedNames, notes };
}

/** A workbook that lists no sheets, though it has some, gets a list of those it has. */
function listSheets(parts: WorkbookParts, notes: Note[]): void {
  const whole = /<\/([\w.-]+:)?workbook\s*>\s*$/.test(new TextDecoder().decode(parts.workbook));
  const found = parts.sheets.filter(({ part }) => part !== null);
  if (!whole || found.length === 0) return;
  parts.workbook = workbookListing(found.map(({ id }, index) => ({ id, name: `Sheet ${index + 1}` })));
  const message = "The workbook does not list its sheets; those found in the file were read as “Sheet 1” and so on.";
  notes.push({ sheet: null, message });
}

/** Every sheet the workbook lists, those included that point at nothing. */
function withMissingSheets(parts: WorkbookParts): SheetPart[] {
  const known = new Set(parts.sheets.map(({ id }) => id));
  const missing = listedSheets(parts).filter(({ id }) => id !== "" && !known.has(id));
  return [...parts.sheets, ...missing.map(({ id }) => ({ id, kind: "worksheet", path: "", part: null, tables: [] }))];
}

function packedSheet(
  { sheet, texts, formats }: SheetStructure,
  scanned: ScannedSheet,
  dateSystem: 1900 | 1904,
): PackedSheet {
  return {
    name: sheet.name,
    state: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
    dateSystem,
    cells: scanned.cells,
    texts: texts.map((text, place) =>
      scanned.distinct.cells[place]!.startsWith('<c t="d"') ? dated(text, dateSystem) : text,
    ),
    formats,
    formulas: scanned.formulas,
    hiddenRows: scanned.hiddenRows,
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    tables: (sheet.tables ?? []).flatMap(({ name, displayName, range }) => {
      const area = rectangle(range ?? "");
      return area === null ? [] : [{ name: displayName ?? name, area }];
    }),
  };
}

function dated(text: CellValue, dateSystem: 1900 | 1904): CellValue {
  return typeof text === "string" ? (serialOf(text, dateSystem) ?? text) : text;
}

function rectangle(range: string): Rectangle | null {
  const [first = "", last = first] = range.split(":");
  const { row: top, col: left } = parseCellRef(first);
  const { row: bottom, col: right } = parseCellRef(last);
  return [top, left, bottom, right].every((index) => index >= 0) ? { top, left, bottom, right } : null;
}

function leftOut(sheet: string, { kind }: SheetPart): Note {
  return { sheet, message: `“${sheet}” ${withoutCells[kind] ?? withoutCells.worksheet}` };
}

function uncalculated(sheet: string, count: number): Note {
  const formulas = count === 1 ? "One formula" : `${count.toLocaleString("en-GB")} formulas`;
  const message = `${formulas} on “${sheet}” were never calculated, so their cells count as empty: open the workbook in Excel, save it and read it again.`;
  return { sheet, message };
}
