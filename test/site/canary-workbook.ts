import type { Mapping, SheetKind, TableMapping } from "../../shared/workbook/mapping.ts";
import { type CellValue, columnIndex, type RawSheet, type RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { fieldType } from "../../shared/workbook/sheet-kinds.ts";

/** Every canary has this form, whatever the case of its letters. */
export const canary = /qz\d{5}x/gi;

/** Texts in which a word of their own would change what the workbook says: choices, and what is recognised by its words. */
const understood = new Set([
  "participants.group",
  "readings.measure",
  "readings.kind",
  "kpis.unit",
  "trainings.status",
  "settings.name",
]);

export interface CanaryWorkbook {
  workbook: RawWorkbook;
  /** The canaries that stand in the cells of a field, such as `people.manager`; `unknown`: where nothing is recognised. */
  of: Map<string, Set<string>>;
}

/**
 * A workbook with a word that occurs nowhere else in every cell with text that a reader could understand, the same for
 * the same text, so that sheets still belong together. Besides, each sheet gets a column and a line above it that nobody
 * knows, and there are a hidden and a very hidden sheet.
 */
export function withCanaries(workbook: RawWorkbook, { tables }: Mapping): CanaryWorkbook {
  const of = new Map<string, Set<string>>();
  const known = new Map<string, string>();
  const marked = (text: string, field: string) => {
    const key = text.trim().toLowerCase();
    const word = known.get(key) ?? `qz${String(known.size).padStart(5, "0")}x`;
    known.set(key, word);
    const list = of.get(field) ?? new Set();
    of.set(field, list.add(word));
    return text.includes("@") ? `${word}.${text}` : `${text} ${word}`;
  };
  const sheets = workbook.sheets.map((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name && table.kind !== null);
    const rows = sheet.rows.map((row, at) => row.map((value, column) => markedCell(value, at, column, own, marked)));
    const width = Math.max(...rows.map(({ length }) => length));
    return {
      ...sheet,
      rows: rows.map((row, at) => withNote(row, width, marked(`Aside ${sheet.name} ${at}`, "unknown"))),
    };
  });
  const hidden = (name: string, state: RawSheet["state"]): RawSheet => ({
    ...workbook.sheets[0]!,
    name: marked(name, "unknown"),
    state,
    formulas: new Set(),
    errors: new Map(),
    formats: new Map(),
    merges: [],
    tables: [],
    rows: ["Private remarks", "Salary talks", "Medical leave"].map((text) => [
      marked(text, "unknown"),
      marked(`${text} of one`, "unknown"),
    ]),
  });
  return {
    workbook: { ...workbook, sheets: [...sheets, hidden("Salaries", "hidden"), hidden("Old notes", "veryHidden")] },
    of,
  };
}

function markedCell(
  value: CellValue,
  row: number,
  column: number,
  tables: readonly TableMapping[],
  marked: (text: string, field: string) => string,
): CellValue {
  if (typeof value !== "string" || value.trim() === "") return value;
  for (const table of tables) {
    const found = table.columns.find((each) => columnIndex(each.column) === column);
    const kind = table.kind as SheetKind;
    if (table.headerRows.includes(row + 1))
      return found?.field === "level" && found.subject !== undefined ? marked(value, `${kind}.skill`) : value;
    if (row + 1 < table.firstRow || row + 1 > table.lastRow || table.rows.some((each) => each.row === row + 1))
      continue;
    const field = found?.field ?? null;
    if (field === null) return value;
    const type = fieldType(kind, field);
    const name = `${kind}.${field}`;
    if (understood.has(name) || (type !== "text" && type !== "list" && field !== "targetText")) return value;
    return type === "list"
      ? value
          .split(/(\s*[,;]\s*)/)
          .map((part, at) => (at % 2 === 0 ? marked(part, name) : part))
          .join("")
      : marked(value, name);
  }
  return value;
}

function withNote(row: readonly CellValue[], width: number, text: string): CellValue[] {
  return [...row, ...Array.from({ length: width + 1 - row.length }, () => null), text];
}
