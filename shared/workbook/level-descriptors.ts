import { say } from "../language.ts";
import { textOf } from "./cells.ts";
import { identityOf } from "./level-headers.ts";
import { isLevelWord } from "./level-words.ts";
import type { TableMapping } from "./mapping.ts";
import { columnName } from "./raw-workbook.ts";
import type { SheetView } from "./sheet-view.ts";

const namesALevel = /\b(level|lvl|stufe|niveau)\s*\d|\bL\d\b|^\s*\d\s*[-–=:]/i;

/** A table that says in sentences what each level of a skill means, with nobody in it; `null` when the sheet is none. */
export function descriptorTable(view: SheetView): TableMapping | null {
  for (let header = 0; header < Math.min(view.height, 20); header++) {
    const columns: number[] = [];
    let skills = false;
    for (let column = 0; column < view.width; column++) {
      const title = view.text(header, column);
      if (title === "" || title.length > 80) continue;
      const identity = identityOf(title);
      if (identity?.field === "skill" || identity?.field === "category") skills = true;
      else if (namesALevel.test(title) || isLevelWord(title)) columns.push(column);
    }
    if (columns.length < 2 || !(skills || columns[0]! > 0)) continue;
    const rows: number[] = [];
    for (let row = header + 1; row < view.height; row++)
      if (columns.some((column) => textOf(view.value(row, column)).length > 15)) rows.push(row);
    if (rows.length < 2) continue;
    const names = columns.map((column) => view.text(header, column));
    return {
      sheet: view.sheet.name,
      kind: null,
      confidence: 0.9,
      why: say`The table describes in words what ${names.slice(0, 4).join(", ")} mean for ${rows.length} skills. It names no people and no ratings, so there is nothing to measure in it. Keep it as a guide for raters, and rate people on a sheet with one row for each person.`,
      layout: "rows",
      headerRows: [header + 1],
      firstRow: header + 2,
      lastRow: rows.at(-1)! + 1,
      columns: columns.map((column, index) => ({
        column: columnName(column),
        header: names[index]!,
        field: null,
        confidence: 0.9,
        why: say`Describes a level in words.`,
      })),
      rows: [],
    };
  }
  return null;
}
