import type { Dataset, KeptRow, Signal } from "../model.ts";
import { rowWithoutName } from "./findings-cells.ts";
import { settingTwice } from "./findings-rows.ts";
import type { SheetKind } from "./mapping.ts";
import { personIn } from "./read-people.ts";
import type { TableReader } from "./read-rows.ts";
import { nameKey, type Registers } from "./registers.ts";
import { fieldTitle } from "./sheet-kinds.ts";
import type { RowIndex } from "./table-cells.ts";

/** What reviews, exits, customers and people themselves say. A row that does not say its kind is of kind “other”. */
export function readSignals(reader: TableReader, registers: Registers): Signal[] {
  return [...reader.rows()].map((row) => ({
    kind: reader.choice<Signal["kind"]>(row, "kind") ?? "other",
    person: personIn(reader, registers, row),
    team: reader.text(row, "team"),
    skill: reader.text(row, "skill"),
    date: reader.date(row, "date"),
    mentions: reader.number(row, "mentions"),
    reviews: reader.number(row, "reviews"),
    text: reader.text(row, "text"),
    place: reader.place(row),
  }));
}

/**
 * The rows of a sheet as they are, field by field; `person` is the id of somebody known, else as written. Of a survey
 * with a column a question, every answer becomes a row of its own with the question as `measure`.
 */
export function readKept(reader: TableReader, registers: Registers): KeptRow[] {
  return [...reader.rows()].flatMap((row) => {
    const kept = reader.keep(row);
    if (withCells.has(reader.kind)) kept.cells = cellsOf(reader, row);
    if (reader.has("person")) kept.values.person = personIn(reader, registers, row);
    if (reader.subjects.length === 0) return [kept];
    return reader.subjects.flatMap((column) => {
      const value = reader.anyIn(row, column)?.value;
      if (value === undefined) return [];
      const place = reader.placeAt(row, column.index);
      return [{ values: { ...kept.values, measure: column.subject, value }, place }];
    });
  });
}

/** Sheets whose single cells are spoken of later. */
const withCells: ReadonlySet<SheetKind> = new Set(["action-plan", "check-ins", "requests"]);

function cellsOf(reader: TableReader, row: RowIndex): Record<string, string> {
  const cells = reader.fields.map((field) => [field, reader.cell(row, field)] as const);
  return Object.fromEntries(cells.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

/** Adds the settings of a sheet to those known. The last row of a name counts. */
export function readSettings(reader: TableReader, into: Dataset["settings"]): void {
  for (const row of reader.rows()) {
    const name = reader.text(row, "name");
    const found = reader.any(row, "value");
    const place = reader.place(row, "value");
    reader.text(row, "explanation");
    if (name === null) {
      reader.problems.push(rowWithoutName(place, reader.rejectRow(row), fieldTitle("settings", "name")));
      continue;
    }
    if (!found) continue;
    const before = into.findIndex((setting) => nameKey(setting.name) === nameKey(name));
    if (before >= 0) {
      reader.problems.push(settingTwice(place, name));
      into.splice(before, 1);
    }
    into.push({ name, value: found.value, place });
  }
}
