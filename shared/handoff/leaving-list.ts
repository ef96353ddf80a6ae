import type { RawWorkbook } from "../workbook/raw-workbook.ts";
import type { Reading } from "../workbook/read-dataset.ts";
import type { HandOffChoices, HandOffLine } from "./choices.ts";
import { clientWorkbook, type HandOffSource, peopleKeys } from "./client-workbook.ts";

/**
 * What will and will not be inside a copy made with these choices, as far as the cells tell: sheet by sheet, without
 * what is said of formulas. For a host that has no file to look into.
 */
export function leavingList(
  workbook: RawWorkbook,
  reading: Pick<Reading, "dataset" | "mapping">,
  choices: HandOffChoices,
): HandOffLine[] {
  const source: HandOffSource = { workbook, reading, formulas: new Map() };
  const pseudonyms =
    choices.people === "names" ? null : new Map(peopleKeys(source).map((key, at) => [key, `P-${at + 1}`]));
  return clientWorkbook(source, choices, pseudonyms, workbook.name).lines.filter(
    ({ what }) => !/\bformulas?$/.test(what),
  );
}
