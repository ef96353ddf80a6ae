import type { CellValue, RawSheet, RawWorkbook } from "../../shared/workbook/raw-workbook.ts";

/* A workbook in pieces that are quick to hand over: copying a large one at once would freeze the pane. */

const cellsAPart = 20_000;

/** A piece of a workbook. Pieces count for the sheet begun last. */
export type WorkbookPart =
  | { part: "workbook"; name: string; definedNames: RawWorkbook["definedNames"]; notes: RawWorkbook["notes"] }
  | { part: "sheet"; sheet: Omit<RawSheet, "rows" | "formulas" | "errors" | "formats"> }
  | { part: "rows"; rows: readonly (readonly CellValue[])[] }
  | { part: "formulas"; keys: Float64Array }
  | { part: "texts"; of: "errors" | "formats"; keys: Float64Array; kinds: Uint32Array; texts: string[] };

/** The pieces of a workbook, in the order in which `joined` takes them. */
export function* partsOf({ name, sheets, definedNames, notes }: RawWorkbook): Generator<WorkbookPart> {
  yield { part: "workbook", name, definedNames, notes };
  for (const { rows, formulas, errors, formats, ...sheet } of sheets) {
    yield { part: "sheet", sheet };
    let from = 0;
    let cells = 0;
    for (let row = 0; row < rows.length; row++) {
      cells += rows[row]!.length + 1;
      if (cells < cellsAPart && row < rows.length - 1) continue;
      yield { part: "rows", rows: rows.slice(from, row + 1) };
      from = row + 1;
      cells = 0;
    }
    for (const keys of slices(formulas)) yield { part: "formulas", keys: Float64Array.from(keys) };
    yield* texts("errors", errors);
    yield* texts("formats", formats);
  }
}

function* texts(of: "errors" | "formats", facts: ReadonlyMap<number, string>): Generator<WorkbookPart> {
  for (const entries of slices(facts)) {
    const kinds = new Map<string, number>();
    const kind = (text: string) => {
      const known = kinds.get(text) ?? kinds.size;
      kinds.set(text, known);
      return known;
    };
    yield {
      part: "texts",
      of,
      keys: Float64Array.from(entries, ([key]) => key),
      kinds: Uint32Array.from(entries, ([, text]) => kind(text)),
      texts: [...kinds.keys()],
    };
  }
}

function* slices<T>(things: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const thing of things) {
    slice.push(thing);
    if (slice.length < cellsAPart) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** Puts a workbook together again, piece by piece. */
export class WorkbookInParts {
  #workbook: RawWorkbook = { name: "", sheets: [], definedNames: [], notes: [] };
  #sheet: {
    rows: (readonly CellValue[])[];
    formulas: Set<number>;
    errors: Map<number, string>;
    formats: Map<number, string>;
  } | null = null;

  /** @throws Error when a piece of a sheet comes before its sheet. */
  take(part: WorkbookPart): void {
    if (part.part === "workbook") {
      const { name, definedNames, notes } = part;
      this.#workbook = { name, definedNames, notes, sheets: [] };
      this.#sheet = null;
      return;
    }
    if (part.part === "sheet") {
      const sheet = {
        ...part.sheet,
        rows: [],
        formulas: new Set<number>(),
        errors: new Map<number, string>(),
        formats: new Map<number, string>(),
      };
      this.#sheet = sheet;
      this.#workbook = { ...this.#workbook, sheets: [...this.#workbook.sheets, sheet] };
      return;
    }
    const sheet = this.#sheet;
    if (sheet === null) throw new Error(`take requires a sheet before its ${part.part}`);
    if (part.part === "rows") for (const row of part.rows) sheet.rows.push(row);
    else if (part.part === "formulas") for (const key of part.keys) sheet.formulas.add(key);
    else for (const [index, key] of part.keys.entries()) sheet[part.of].set(key, part.texts[part.kinds[index]!]!);
  }

  /** Everything taken so far. */
  joined(): RawWorkbook {
    return this.#workbook;
  }
}
