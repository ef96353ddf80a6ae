import { list, number, plural } from "./format.ts";
import type { Place } from "./model.ts";
import type { Severity } from "./workbook/problems.ts";
import type { AskedQuestion, SheetUnderstanding, TableUnderstanding, Understanding } from "./workbook/understanding.ts";

/* What the pane in Excel and the publisher page say alike: how a workbook was understood, and what was found in it. */

/** What the screens call the things both have. */
export const sharedLabels = {
  steps: "Steps",
  answer: "Use these answers and analyse",
  cancel: "Cancel",
  close: "Close",
  more: "Show more",
  sheets: "The sheets in this workbook",
  questions: "To be confirmed",
  toDo: "To do",
} as const;

/** What was read, in one sentence. */
export function understoodText({ sheets, cells, used, questions }: Understanding): string {
  const known = sheets.filter(({ tables }) => tables.some(({ title }) => title !== null)).length;
  const share =
    cells === 0
      ? "No cell is filled."
      : used === cells
        ? `All ${plural(cells, "filled cell")} are used.`
        : `${number(used)} of ${plural(cells, "filled cell")} are used.`;
  const open = questions.length === 0 ? "" : ` ${plural(questions.length, "thing")} should be confirmed.`;
  return `${number(known)} of ${plural(sheets.length, "sheet")} ${known === 1 || sheets.length === 1 ? "was" : "were"} recognised. ${share}${open}`;
}

/** Why nothing can be made of a workbook: its sheets are empty, or, as `unknown` says, none was recognised. */
export function nothingToReadText({ sheets }: Pick<Understanding, "sheets">, unknown: string): string {
  const isKnown = sheets.some(({ tables }) => tables.some(({ title }) => title !== null));
  return isKnown
    ? "Sheets were recognised, but no row says a level, a KPI or a training: fill in the skills matrix first."
    : unknown;
}

/** The values a question is about. */
export function previewText(preview: readonly string[], hasColumn: boolean): string {
  return `${hasColumn ? "It holds" : "Its titles"}: ${preview.map((value) => `“${value}”`).join(", ")}`;
}

/** Something a question may be answered with, as a screen offers it. */
export interface OfferedChoice {
  choice: string;
  text: string;
  isChosen: boolean;
}

/**
 * What a question may be answered with, `answer` chosen, else what is assumed. What is no answer of its own stands
 * first and leaves the question open.
 *
 * @example offeredChoices({ choices: ["Agent"], assumed: "It is left out." })[0].text // => "Leave it open. It is left out."
 */
export function offeredChoices(
  { choices, assumed }: Pick<AskedQuestion, "choices" | "assumed">,
  answer: string = assumed,
): OfferedChoice[] {
  const all = choices.includes(assumed) ? choices : [assumed, ...choices];
  return all.map((choice) => ({
    choice,
    text: choices.includes(choice) ? choice : leaveOpen(choice),
    isChosen: choice === answer,
  }));
}

/** The choice that leaves a question as it is, with what is assumed then. */
export function leaveOpen(assumed: string): string {
  return `Leave it open. ${assumed}`;
}

/** What a table was taken for, and how much of it there is. The kind goes without saying when the sheet is called so. */
export function tableText(sheet: string, { title, why, rows, levels }: TableUnderstanding): string {
  if (title === null) return `Not read. ${why}`;
  const columns = levels === null || levels.columns < 2 ? "" : ` × ${plural(levels.columns, "column")} of levels`;
  const scale = levels?.scale ? `, ${levels.scale}` : "";
  return `${title === sheet ? "" : `As ${title}: `}${plural(rows, "row")}${columns}${scale}`;
}

/** What one column was taken for; `null`: it is not read. */
export function columnText(header: string, column: string, takenFor: string | null): string {
  const name = header === "" ? `Column ${column}` : `${column}, “${header}”`;
  return takenFor === null ? `${name}: not read` : `${name}: ${takenFor}`;
}

/** From which to which column a table holds levels. */
export function levelColumnsText({ columns, first, last }: NonNullable<TableUnderstanding["levels"]>): string {
  return first === last ? `${first}: levels` : `${first} to ${last}: levels, ${plural(columns, "column")}`;
}

/** How many cells of a sheet are not used; `null`: all are. */
export function unusedText({ cells, used }: SheetUnderstanding): string | null {
  return cells === used ? null : `${plural(cells - used, "cell")} not used; Check says why.`;
}

/** What a finding means for the cells it is about. */
export const severityWords: Record<Severity, string> = {
  error: "Not used",
  warning: "Assumed",
  note: "Worth knowing",
};

/**
 * What was found, in one sentence.
 * @example problemsText({ error: 0, warning: 1, note: 2 }) // => "3 findings: 1 rests on an assumption and 2 are worth knowing."
 */
export function problemsText(counts: Record<Severity, number>): string {
  const total = counts.error + counts.warning + counts.note;
  if (total === 0) return "Nothing was found: every filled cell is used as it stands.";
  const parts = [
    counts.error > 0 && `${number(counts.error)} ${counts.error === 1 ? "concerns" : "concern"} data that is not used`,
    counts.warning > 0 && `${number(counts.warning)} ${counts.warning === 1 ? "rests" : "rest"} on an assumption`,
    counts.note > 0 && `${number(counts.note)} ${counts.note === 1 ? "is" : "are"} worth knowing`,
  ].filter((part) => part !== false);
  return `${plural(total, "finding")}: ${list(parts)}.`;
}

/**
 * A place of the workbook as a person looks for it.
 * @example placeText({ sheet: "People", range: "B4" }) // => "People, B4"
 */
export function placeText({ sheet, range }: Place): string {
  return range === null ? sheet : `${sheet}, ${range}`;
}
