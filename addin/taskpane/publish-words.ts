import { contentsText } from "../../shared/publish-words.ts";
import type { PublishChoices } from "../publish.ts";

/* What the pane says about publishing that the publisher page does not: that is in shared/publish-words.ts. */

export const labels = {
  publish: "Make the report and save it",
  openPublisher: "Open the publisher page",
  saveAgain: "Save it again",
  forget: "Forget the reports made so far",
  file: "Saved as",
  zip: "A zip file",
  oneFile: "One file",
  saved: "Saved",
  elsewhere: "Another way",
  memory: "What this workbook remembers",
} as const;

export const intro =
  "The report is made here, from this workbook. Its pages open by double-click and need no account and no server.";

/** Where the pane cannot save, before anything was made. */
export const cannotSave =
  "This Excel does not let an add-in save files, so the report is made in your browser: save this workbook, open the publisher page and drop the saved file there.";

export const elsewhereText =
  "If no file arrives, this Excel does not let an add-in save files. Save this workbook, open the publisher page in your browser and drop the saved file there: it makes the same report.";
export const commandText = "Or save the workbook and run this command, which makes it from the file:";

export const publisherOpened =
  "The publisher page opens in your browser. Save this workbook, and drop the saved file there.";
export const publisherNotOpened =
  "Excel did not open the page by itself: copy the address below into your browser. Save this workbook, and drop the saved file there.";

/** Where the report is now; of a file handed to the browser nobody is told whether it arrived. */
export function savedText(name: string, contents: { pages: number; documents: number }, isWritten: boolean): string {
  return `${name} is made: ${contentsText(contents)}. ${whereText(isWritten)}`;
}

/** Where a file is that was written where the person chose, or handed to the browser. */
export function whereText(isWritten: boolean): string {
  return isWritten
    ? "It lies where you chose."
    : "Look in your folder Downloads; your browser may ask where to put it.";
}

export const noPlace = "Nothing was saved, because no place was chosen.";
export const confirmFirst =
  "The workbook was changed, and something in it is doubtful now: confirm that first. Nothing was saved.";
export const pressAgain = "Nothing was saved yet; press again to make the report all the same.";

export const memoryText =
  "After saving, this workbook keeps what the report told and, as codes, about whom, so that the next report can say what changed. It stays in the workbook, and leaves with it.";
export const rememberedText =
  "This workbook now remembers what the report told, for the next one: save the workbook to keep that.";
export const forgotten = "Forgotten. The next report has nothing to compare with; save the workbook to keep it so.";

/** The file is there, and the next report will not know of it. */
export function notRemembered(message: string): string {
  return `The file is complete, but the workbook could not remember it, so the next report will not compare with it: ${message}`;
}

const plain = /^[\p{L}\p{N} ._()-]+$/u;

/** A name for a command line, or another in place of one that a command line could take for something else. */
export function quotedName(name: string, instead: string): string {
  return `"${plain.test(name) ? name : instead}"`;
}

/**
 * The command that makes the same report from the saved file. Names that a command line could take for something else
 * are not put into it.
 */
export function publishCommand(
  workbook: string,
  {
    audience,
    teams,
    as,
    isLocked,
  }: Pick<PublishChoices, "audience"> & {
    teams: readonly string[];
    as: "zip" | "one-file";
    isLocked: boolean;
  },
): string {
  const about = [...(teams.length === 0 ? ["name of the team"] : teams)].map((team) =>
    plain.test(team) ? team : "name of the team",
  );
  return [
    "npm run report --",
    quotedName(workbook, "my-workbook.xlsx"),
    audience === "leadership" ? "" : `--audience ${audience}`,
    audience === "manager" ? `--team "${about.join(", ")}"` : "",
    as === "zip" ? "--zip report.zip" : "--one-file report.html",
    isLocked ? "--passphrase" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
