import { number, plural } from "../../shared/format.ts";
import { audienceTexts, contentsText, fileTexts, makingText, publishLabels } from "../../shared/publish-words.ts";
import { smallestMinimumGroup } from "../../shared/report/privacy/suppression.ts";
import type { Audience } from "../../shared/report/report.ts";
import { sharedLabels } from "../../shared/ui-words.ts";
import type { Order } from "../deliver/pieces.ts";
import type { Step, Work } from "./state.ts";

/*
 * Every sentence of the publisher page that no other screen has: those are in shared/ui-words.ts and
 * shared/publish-words.ts. What the findings say comes from the analysis.
 */

export const product = "Throughline";
export const title = "Publish a report";

export const stepNames: Record<Step, string> = {
  workbook: "Workbook",
  understand: "Understand",
  check: "Check",
  audience: "Audience",
  preview: "Preview",
  save: "Save",
};

export const stepTitles: Record<Step, string> = {
  workbook: "Which workbook?",
  understand: "What is in this workbook?",
  check: "Can the data be trusted?",
  audience: "Who should see it?",
  preview: "Is this what they should see?",
  save: "Where should it go?",
};

export const labels = {
  ...sharedLabels,
  ...publishLabels,
  choose: "Choose files",
  sample: "Use the sample company",
  analyse: "Analyse this workbook",
  asOf: "The day the report is for",
  toAudience: "Next: who should see it",
  toPreview: "Next: look at it",
  toSave: "Next: save it",
  page: "Page",
  preview: "Preview of the report",
  minimum: `The fewest people a number may be about (${smallestMinimumGroup} at least)`,
  pseudonyms: "Codes instead of the names of people",
  look: "Name, colour and logo",
  logo: "Logo, a PNG or SVG file",
  noLogo: "Take the logo away",
  name: "Name at the top (blank: the name the workbook gives)",
  accent: "Use a colour of our own",
  accentColor: "Colour",
  findings: "Findings",
  zip: "Save as a zip file",
  oneFile: "Save as one file",
  folder: "Save into a folder",
  upload: "Upload",
  address: "Address of a folder on a web server",
  user: "User name (blank: none)",
  password: "Password",
  another: "Use another workbook",
} as const;

export const welcome = [
  "Drop a workbook here, and this page makes a report of it: pages that open by double-click and need no account and no server.",
  "Everything happens in this browser. What is in the workbook is sent nowhere, unless you upload the finished report yourself.",
] as const;

export const dropText = "Drop .xlsx or .csv files here, or";
export const dropHint = "Several files are read as one workbook. The files themselves are only read.";
export const sampleText = "No workbook at hand? The sample company shows what a report looks like.";

/** What stands above the steps when a workbook is open. */
export function filesText(files: readonly string[]): string {
  return files.length === 1 ? files[0]! : `${files[0]} and ${plural(files.length - 1, "other file")}`;
}

export const noFiles =
  "What was dropped holds no file that could be read: drop .xlsx or .csv files, or choose them with the button.";

export const questionsIntro =
  "These were doubtful. What was assumed is chosen; change it where it is wrong. Your answers hold until the page is closed.";

export const notRecognised =
  "No skills matrix, KPIs or trainings were recognised, so there is nothing to report. A skills matrix needs a row for each person, a column for each skill, and levels in between.";

/** What is going on, with its count. */
export function workText({ what, done, of }: Work): string {
  const files = of === null ? "" : `: ${number(done + 1)} of ${plural(of, "file")}`;
  return {
    reading: `Reading the workbook${files}`,
    understanding: "Recognising sheets and columns",
    analysing: "Analysing",
    planning: "Planning the budget",
    preparing: "Preparing the pages",
    drawing: "Making the page",
    saving: makingText(done, of),
    uploading: `Uploading${of === null ? "" : `: ${number(done)} of ${plural(of, "file")}`}`,
  }[what];
}

export const cancelledText = "Cancelled. Nothing was saved.";
export const cancelledUpload = "Cancelled. Readers still see what was there before; upload again to go on.";

/** A mistake of ours. */
export function ourMistake(message: string): string {
  return `Something went wrong inside Throughline, which is our mistake and not the workbook's: ${message} Nothing was saved.`;
}

export const loadFailed =
  "A part of this page could not be loaded: check the connection, load the page again and choose the workbook again.";

/** What pseudonyms do and do not; the page keeps nothing that could make the same ones again. */
export const pseudonymsText =
  "Somebody who knows a team may guess who is who. Documents are left out, because they are about named people. The next report has other codes.";

export const logoTaken = "The logo stands at the top of every page.";

type Made = Parameters<typeof contentsText>[0];

/** What is previewed. */
export function preparedText({ title: name, ...made }: Made & { title: string }, audience: Audience): string {
  return `${name}: ${contentsText(made)} for ${audience === "hr" ? "HR" : audienceTexts[audience].name.toLowerCase()}.`;
}

export const previewText = "Links work here; sorting, filtering and downloads of tables work in the saved report.";

/** A page that is not in the list of pages. */
export function unlistedPage(path: string): string {
  return path.startsWith("documents/") ? "A document" : "A page of a person";
}

/** What each way of saving gives. */
export const saveTexts = {
  ...fileTexts,
  /** Said of the one file where documents come with the report. */
  noDocuments: "The documents are not in it.",
  folder: "All pages in a new folder inside the folder you choose. Nothing that is there is changed.",
  noFolder: "This browser does not let a page write into a folder: save the zip file and unpack it.",
  upload:
    "Puts the pages on a web server that takes them by WebDAV or PUT. Readers see the earlier report until the new one is complete.",
} as const;

/** Where the report is now, and what the check of it says; `null` when nothing was to be checked. */
export function savedText(name: string, made: Made, as: Order["as"], checked: string | null): string {
  const { pages, documents } = made;
  return `Saved as ${name}: ${contentsText({ pages, documents: as === "one-file" ? 0 : documents })}.${checked === null ? "" : ` ${checked}`}`;
}

export function uploadedText(address: string): string {
  return `Uploaded. Readers find the report at ${address}.`;
}

export const lockedNote = "The pages are locked with your passphrase.";
export const openNote = "The pages are open: whoever gets them can read them.";

export const folderRefused =
  "The browser did not let the page write into that folder: choose another one, or save the zip file.";

export const addressWanted =
  "Type the address of a folder on a web server, such as https://reports.example.com/skills/.";

export const insecure =
  "This page was opened over plain http, where browsers switch off what it needs: open it over https, or from localhost.";
