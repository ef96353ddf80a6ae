import {
  type CellValue,
  cellKey,
  columnIndex,
  type RawSheet,
  type Rectangle,
} from "../../../shared/workbook/raw-workbook.ts";

/** Facts about cells of a test sheet, by A1 address. */
export interface Facts {
  name?: string;
  merges?: readonly string[];
  formulas?: readonly string[];
  errors?: Readonly<Record<string, string>>;
  formats?: Readonly<Record<string, string>>;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly string[];
}

/** A sheet from lines of cells between “|”. Plain numbers become numbers, `'3` stays text, an empty cell is empty. */
export function sheetOf(text: string, facts: Facts = {}): RawSheet {
  const lines = text.replace(/^\n|\n\s*$/g, "").split("\n");
  return sheetFrom(
    lines.map((line) => line.split("|").map(cellOf)),
    facts,
  );
}

/** A sheet from values. */
export function sheetFrom(rows: readonly (readonly CellValue[])[], facts: Facts = {}): RawSheet {
  const keyed = <T>(record: Readonly<Record<string, T>> = {}) =>
    new Map(Object.entries(record).map(([at, value]) => [keyAt(at), value]));
  return {
    name: facts.name ?? "Sheet1",
    state: "visible",
    dateSystem: 1900,
    rows,
    formulas: new Set((facts.formulas ?? []).map(keyAt)),
    errors: keyed(facts.errors),
    formats: keyed(facts.formats),
    hiddenRows: new Set((facts.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((facts.hiddenColumns ?? []).map(columnIndex)),
    merges: (facts.merges ?? []).map(areaAt),
    tables: [],
  };
}

function cellOf(text: string): CellValue {
  const plain = text.trim();
  if (plain === "") return null;
  if (plain.startsWith("'")) return plain.slice(1);
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

function at(address: string): [number, number] {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return [Number(row) - 1, columnIndex(letters!)];
}

function keyAt(address: string): number {
  return cellKey(...at(address));
}

function areaAt(range: string): Rectangle {
  const [first, last] = range.split(":") as [string, string];
  const [top, left] = at(first);
  const [bottom, right] = at(last);
  return { top, left, bottom, right };
}
