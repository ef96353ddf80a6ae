/// <reference types="office-js" />
import { type CellValue, cellKey, type RawSheet, type Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { cellCount, halves, rangeAt } from "./areas.ts";
import type { Conversation } from "./ask-excel.ts";
import { ExcelTrouble } from "./excel-sentences.ts";
import type { SheetToRead } from "./read-open-workbook.ts";

/** What is known of a sheet's cells. */
export type ReadCells = Pick<RawSheet, "rows" | "formulas" | "errors" | "formats">;

interface Gathered {
  rows: CellValue[][];
  formulas: Set<number>;
  errors: Map<number, string>;
  formats: Map<number, string>;
}

const firstCells = 20_000;
const fewestBytes = 4;
const sampledRows = 12;
const general = "General";

/** Cells of one sheet that are asked for in one question. */
interface Piece {
  sheet: SheetToRead["known"];
  area: Rectangle;
  gathered: Gathered;
}

/**
 * Reads the filled cells of sheets, in pieces: several sheets in a round trip when they are small, a large one in
 * several. How large a piece may be is learned from the cells before it.
 */
export async function readCells(
  conversation: Conversation,
  sheets: readonly SheetToRead[],
  onProgress: (done: number, of: number) => void,
): Promise<Map<string, ReadCells>> {
  const of = sheets.reduce((sum, { filled }) => sum + cellCount(filled), 0);
  const all = new Map<string, Gathered>();
  let done = 0;
  let most = firstCells;
  let pieces: Piece[] = [];
  const queued = () => pieces.reduce((sum, { area }) => sum + cellCount(area), 0);
  const ask = async () => {
    if (pieces.length === 0) return;
    const bytesPerCell = await readPieces(conversation, pieces);
    most = conversation.bytesPerSync / Math.max(fewestBytes, bytesPerCell);
    done += queued();
    pieces = [];
    onProgress(done, of);
  };
  for (const { known, filled } of sheets) {
    const gathered: Gathered = { rows: [], formulas: new Set(), errors: new Map(), formats: new Map() };
    all.set(known.id, gathered);
    const width = filled.right - filled.left + 1;
    for (let top = filled.top; top <= filled.bottom; ) {
      if (queued() + width > most) await ask();
      const rows = Math.max(1, Math.floor((most - queued()) / width));
      const area = { ...filled, top, bottom: Math.min(filled.bottom, top + rows - 1) };
      pieces.push({ sheet: known, area, gathered });
      top = area.bottom + 1;
    }
  }
  await ask();
  return new Map([...all].map(([id, gathered]) => [id, trimmed(gathered)]));
}

/** Reads pieces in one round trip, in halves when they are more than Excel passes on at once; answers the bytes a cell took. */
async function readPieces(conversation: Conversation, pieces: readonly Piece[]): Promise<number> {
  const { worksheets } = conversation.context.workbook;
  const asked = pieces.map(({ sheet, area }) =>
    rangeAt(worksheets.getItem(sheet.id), area).load("values,formulas,numberFormat"),
  );
  try {
    await conversation.sync(pieces.length === 1 ? pieces[0]!.sheet.name : "");
  } catch (error) {
    const parts = inHalves(pieces);
    if (!(error instanceof ExcelTrouble) || error.kind !== "tooLarge" || parts === null) throw error;
    return Math.max(await readPieces(conversation, parts[0]), await readPieces(conversation, parts[1]));
  }
  let bytes = 0;
  const suspicious: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const { values, formulas, numberFormat } = asked[index]!;
    if (gather(piece.area, { values, formulas, numberFormat }, piece.gathered)) suspicious.push(piece);
    bytes += sampledBytes([values, formulas, numberFormat]);
  }
  if (suspicious.length > 0) await readErrors(conversation, suspicious);
  return bytes / pieces.reduce((sum, { area }) => sum + cellCount(area), 0);
}

function inHalves(pieces: readonly Piece[]): [Piece[], Piece[]] | null {
  const middle = Math.ceil(pieces.length / 2);
  if (pieces.length > 1) return [pieces.slice(0, middle), pieces.slice(middle)];
  const [piece] = pieces;
  const parts = piece ? halves(piece.area) : null;
  return parts && [[{ ...piece!, area: parts[0] }], [{ ...piece!, area: parts[1] }]];
}

/** Takes what was answered; says whether a text looks like an error, which only its type can tell. */
function gather(
  { top, left }: Rectangle,
  { values, formulas, numberFormat }: Record<"values" | "formulas" | "numberFormat", unknown[][]>,
  gathered: Gathered,
): boolean {
  let hasErrors = false;
  values.forEach((shown, down) => {
    const row = top + down;
    const written = formulas[down]!;
    const format = numberFormat[down]!;
    const cells: CellValue[] = gathered.rows[row] ?? [];
    gathered.rows[row] = cells;
    for (let across = 0; across < shown.length; across++) {
      const value = shown[across] as CellValue;
      const formula = written[across];
      // A text that begins with “=” reads as its own formula.
      if (typeof formula === "string" && formula !== value && formula.startsWith("="))
        gathered.formulas.add(cellKey(row, left + across));
      if (value === "" || value === null) continue;
      while (cells.length < left + across) cells.push(null);
      cells[left + across] = value;
      if (format[across] !== general) gathered.formats.set(cellKey(row, left + across), String(format[across]));
      if (typeof value === "string" && value.startsWith("#")) hasErrors = true;
    }
  });
  return hasErrors;
}

async function readErrors(conversation: Conversation, pieces: readonly Piece[]): Promise<void> {
  const { worksheets } = conversation.context.workbook;
  const lines: { row: number; piece: Piece; range: Excel.Range }[] = [];
  for (const piece of pieces) {
    const { sheet, area, gathered } = piece;
    for (let row = area.top; row <= area.bottom; row++)
      if (gathered.rows[row]?.some((value) => typeof value === "string" && value.startsWith("#"))) {
        const range = rangeAt(worksheets.getItem(sheet.id), { ...area, top: row, bottom: row });
        lines.push({ row, piece, range: range.load("valueTypes") });
      }
  }
  await conversation.sync();
  for (const { row, piece, range } of lines) {
    const { rows, errors } = piece.gathered;
    range.valueTypes[0]!.forEach((type, across) => {
      const column = piece.area.left + across;
      const value = rows[row]![column];
      if (type !== "Error" || typeof value !== "string") return;
      errors.set(cellKey(row, column), value);
      rows[row]![column] = null;
    });
  }
}

/** About how many bytes the answer had, from a few of its rows. */
function sampledBytes(grids: readonly unknown[][][]): number {
  const rows = grids[0]!.length;
  const step = Math.max(1, Math.floor(rows / sampledRows));
  let bytes = 0;
  let count = 0;
  const encoder = new TextEncoder();
  for (let row = 0; row < rows; row += step) {
    for (const grid of grids) bytes += encoder.encode(JSON.stringify(grid[row])).length;
    count++;
  }
  return (bytes / count) * rows;
}

/** A row ends with its last filled cell, and a sheet with its last filled row, as in a file. */
function trimmed({ rows, formulas, errors, formats }: Gathered): ReadCells {
  const whole = Array.from(rows, (row) => row ?? []);
  const isFilled = (row: CellValue[]) => row.length > 0;
  while (whole.length > 0 && !isFilled(whole.at(-1)!)) whole.pop();
  return { rows: whole, formulas, errors, formats };
}
