import { list } from "../format.ts";
import type { Mapping, TableMapping } from "../workbook/mapping.ts";
import { columnIndex, type RawSheet } from "../workbook/raw-workbook.ts";
import { isResultSheet } from "../workbook/result-sheet-names.ts";
import { sheetTitle } from "../workbook/sheet-kinds.ts";
import type { HandOffChoices } from "./choices.ts";
import { historyKinds, sheetsWithoutPeople } from "./column-roles.ts";

/** Whether a sheet leaves, and why or why not. */
export interface SheetFate {
  leaves: boolean;
  why: string;
}

/** Whether a sheet leaves with these choices, by what its tables are about. */
export function sheetFate(sheet: RawSheet, { tables: all }: Mapping, choices: HandOffChoices): SheetFate {
  const stays = (why: string): SheetFate => ({ leaves: false, why });
  if (isResultSheet(sheet.name)) return stays("It is a result sheet: the copy has new ones.");
  if (sheet.state !== "visible" && !choices.hidden) return stays("It is hidden.");
  const tables = all.filter((table) => table.sheet === sheet.name && table.kind !== null);
  const kinds = [...new Set(tables.map(({ kind }) => kind!))];
  const titles = list(kinds.map((kind) => sheetTitle(kind)));
  if (!choices.history && kinds.length > 0 && kinds.every((kind) => historyKinds.has(kind)))
    return stays(`History does not leave: ${titles}.`);
  if (choices.people === "names") return { leaves: true, why: titles === "" ? "It is carried as it is." : titles };
  if (kinds.length === 0)
    return choices.unread
      ? { leaves: true, why: "It was not understood; you chose to hand it on." }
      : stays("It was not understood, so nobody can say whether it speaks of people.");
  if (choices.people === "aggregates") {
    const about = tables.filter((table) => isAboutPeople(sheet, table));
    if (about.length > 0) return stays(`It speaks of people or of small groups: ${titles}.`);
  }
  return { leaves: true, why: titles };
}

function isAboutPeople(sheet: RawSheet, { kind, who, columns, firstRow, lastRow }: TableMapping): boolean {
  if (kind === null || !sheetsWithoutPeople.has(kind) || who === "person") return true;
  const telling = columns.filter(
    ({ field }) => field === "person" || field === "email" || (field === "unit" && kind === "kpi-history"),
  );
  return telling.some(({ column }) => {
    const at = columnIndex(column);
    return sheet.rows.slice(firstRow - 1, lastRow).some((row) => (row[at] ?? null) !== null);
  });
}
