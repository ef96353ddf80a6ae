import { list, plural } from "../format.ts";
import type { RawSheet } from "../workbook/raw-workbook.ts";
import type { HandOffLine } from "./choices.ts";
import type { SheetEdits } from "./sheet-edits.ts";

/** What happens to a sheet that leaves: to the sheet as a whole, then to parts of it. */
export function sheetLines(sheet: RawSheet, name: string, why: string, edits: SheetEdits): HandOffLine[] {
  const line = (what: string, fate: HandOffLine["fate"], because: string): HandOffLine => ({
    sheet: sheet.name,
    what,
    fate,
    why: because,
  });
  const { hidden, notes, unread, earlier, rewritten } = edits;
  const renamed = name === sheet.name ? "" : ` Its name becomes “${name}”.`;
  const gone = [
    ...(hidden.rows > 0 ? [line(plural(hidden.rows, "hidden row"), "removed", "Hidden rows do not leave.")] : []),
    ...(hidden.columns > 0
      ? [line(plural(hidden.columns, "hidden column"), "removed", "Hidden columns do not leave.")]
      : []),
    ...(notes.length > 0 ? [line(`notes: ${list(notes)}`, "removed", "Free text does not leave.")] : []),
    ...(unread.length > 0
      ? [line(`not understood: ${list(unread)}`, "removed", "Nobody can say whether they speak of people.")]
      : []),
    ...(earlier > 0
      ? [line(plural(earlier, "earlier rating"), "removed", "History does not leave; the newest ratings do.")]
      : []),
  ];
  const whole =
    rewritten.size > 0
      ? line("the sheet", "rewritten", `${plural(rewritten.size, "cell")} with pseudonyms.${renamed}`)
      : line("the sheet", "kept", `${why.replace(/\.$/, "")}.${renamed}`);
  return [whole, ...gone];
}

/** What happens to the formulas of a sheet: how many stay, and why the others do not (`lost`: reason → how many). */
export function formulaLines(sheet: string, carried: number, lost: ReadonlyMap<string, number>): HandOffLine[] {
  const kept: HandOffLine[] =
    carried > 0 ? [{ sheet, what: plural(carried, "formula"), fate: "kept", why: "They stay live." }] : [];
  const values = [...lost].map(
    ([why, count]): HandOffLine => ({
      sheet,
      what: plural(count, "formula"),
      fate: "rewritten",
      why: `Only the value leaves: ${count === 1 ? "it" : "each"} ${why}.`,
    }),
  );
  return [...kept, ...values];
}
