import { list, plural } from "../../shared/format.ts";
import type { HandOffChoices, HandOffLine, PeopleChoice } from "../../shared/handoff/choices.ts";
import { missedParts } from "../../shared/handoff/hand-off-words.ts";
import { quotedName } from "./publish-words.ts";

/* What the step Hand off says. What becomes of each part, and what reading the copy back found, is in shared/handoff/. */

export const labels = {
  people: "People in the copy",
  also: "What else may leave",
  list: "List what leaves",
  save: "Save the copy",
  open: "Open the copy in Excel",
  openFull: "Open a full copy in Excel",
  leaving: "What leaves",
  missed: "What a copy cannot hold",
  elsewhere: "Another way",
} as const;

export const intro = [
  "A new workbook is made of this one: your sheets as chosen below, result sheets that keep computing, and a runbook. This workbook stays as it is.",
  "What is not chosen is removed, not hidden. The list comes first; before the copy is saved it is searched for everything that was removed.",
] as const;

export const peopleTexts: Record<PeopleChoice, { name: string; about: string }> = {
  names: { name: "Names", about: "People are named as they are here." },
  pseudonyms: {
    name: "Pseudonyms",
    about:
      "One code for each person, the same everywhere in the copy. Who knows a team may still guess who is who. Every list makes new codes: for the same ones next year, use the command below with --key.",
  },
  aggregates: {
    name: "Groups only",
    about: "No sheet about people, and results as leaders see them, without groups that are too small.",
  },
};

export const partTexts: Record<Exclude<keyof HandOffChoices, "people">, { name: string; about: string }> = {
  notes: { name: "Notes", about: "Free text: comments, answers, reasons." },
  history: { name: "History", about: "Check-ins, requests, and ratings that a later one replaced." },
  hidden: { name: "Hidden parts", about: "Hidden sheets, rows and columns. The copy shows them." },
  unread: {
    name: "What was not understood",
    about: "Sheets and columns of which nobody can say what they hold. With names they always leave.",
  },
};

/** The list in one sentence. */
export function listedText(lines: readonly HandOffLine[]): string {
  const removed = lines.filter(({ fate }) => fate === "removed").length;
  return `Listed: ${plural(lines.length - removed, "part")} will be inside the copy, ${removed} will not. Nothing was written yet.`;
}

export const listIsOld = "The list was of other choices, or of the workbook as it was before: list again.";
export const changedMeanwhile =
  "Nothing was saved: the workbook was changed after the list was made. List again, and look at it before you save.";

/** Parts of the workbook that somebody may miss in the copy; `null`: there are none. */
export function missedText(lines: readonly HandOffLine[]): string | null {
  const parts = missedParts(lines);
  return parts.length === 0 ? null : `The copy cannot hold ${list(parts)} of this workbook.`;
}

export const fullCopyText =
  "Where these must stay, a copy made by Excel has everything in it: open it, and remove there what is listed above as not inside.";
export const fullCopyOpened =
  "A full copy is open in Excel. Nothing has been removed from it: remove there what is listed here as not inside, let File, Info, Inspect Document look through it, and save it under a new name.";
export const fullCopyElsewhere =
  "Where these must stay, save a copy in Excel, remove there what is listed above as not inside, and let File, Info, Inspect Document look through it.";

export const ownWeights =
  "The copy ranks with the weights of the workbook's sheet Settings; those kept in the pane stay here.";

/** Where the copy is now. */
export function savedText(name: string, where: string): string {
  return `${name} is made and searched. ${where}`;
}

export const copyOpened =
  "The copy is open in Excel, not saved yet. When you save it, Excel writes your name into its properties: File, Info, Inspect Document takes it out.";

/** This Excel keeps files from add-ins: said where the copy would be listed. */
export const noFile =
  "This Excel does not hand its file to add-ins, so the pane cannot make the copy. Save the workbook and run this command on it:";
export const cannotSave =
  "This Excel does not let an add-in save files: the copy is opened in Excel instead, for you to save.";
export const commandText =
  "Or save the workbook and run this command, which lists what would leave and writes nothing; with --out client.xlsx in place of --list it writes the same copy:";

/** The command that does the same with the saved file. */
export function handOffCommand(workbook: string, { people, ...parts }: HandOffChoices): string {
  const kept = Object.entries(parts).flatMap(([part, isKept]) => (isKept ? [`--${part} keep`] : []));
  const chosen = [...(people === "pseudonyms" ? [] : [`--people ${people}`]), ...kept];
  return ["npm run -s handoff --", quotedName(workbook, "my-workbook.xlsx"), ...chosen, "--list"].join(" ");
}
