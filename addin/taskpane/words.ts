import type { Grade } from "../../shared/analysis/evidence-results.ts";
import { dateText, number, plural } from "../../shared/format.ts";
import type { Place } from "../../shared/model.ts";
import { makingText } from "../../shared/publish-words.ts";
import { placeText, sharedLabels } from "../../shared/ui-words.ts";
import type { WrittenSheet } from "./excel-door.ts";
import type { Step, Work } from "./state.ts";

/*
 * Every sentence of the pane that no other screen has: those are in shared/ui-words.ts, and those of the step Explore in
 * explore-words.ts. What the analysis, the findings and Excel itself say comes from them.
 */

export const product = "Throughline";

export const stepNames: Record<Step, string> = {
  understand: "Understand",
  check: "Check",
  analyse: "Analyse",
  explore: "Explore",
  record: "Record",
  publish: "Publish",
  "hand-off": "Hand off",
};

export const stepTitles: Record<Step, string> = {
  understand: "What is in this workbook?",
  check: "Can the data be trusted?",
  analyse: "What is holding us back?",
  explore: "What if?",
  record: "What was agreed?",
  publish: "Who should see it?",
  "hand-off": "Who gets the workbook?",
};

export const labels = {
  ...sharedLabels,
  analyse: "Analyse this workbook",
  readOnly: "Only look first",
  readAgain: "Read again",
  recalculate: "Recalculate",
  checkNow: "Check this workbook",
  toQuestions: "First: confirm what is doubtful",
  toAnswer: "Next: the answer",
  toCheck: "Next: check the data",
  toExplore: "Next: explore",
  toRecord: "Next: record",
  toPublish: "Next: publish",
  toHandOff: "Next: hand off",
  keepWeights: "Write these weights into the sheets",
  resetWeights: "Back to the weights of the sheets",
  forgetWeights: "Use the weights of the workbook",
  copy: "Copy the command",
  fund: "Plan it",
  who: "Who might leave?",
  people: "People",
  money: "Budget",
  hours: "Hours (blank: no limit)",
  evidence: "What the trainings did",
  missing: "What could not be said",
  gaps: "Gaps by priority",
  weights: "What counts",
  leaving: "If somebody leaves",
  budget: "If there were a budget",
} as const;

export const welcome = [
  "Press the button, and this workbook answers: what is missing, which gaps matter, and which training moves which KPI.",
  "Your own sheets are only read. The answers come as new sheets whose names begin with TL.",
] as const;

/** What the pane says when a workbook is opened again that was analysed before. */
export function welcomeBack(ownWeights: boolean): string {
  const kept = ownWeights
    ? "Your answers about the columns and your weights are"
    : "What you answered about the columns is";
  return `This workbook was analysed before; the answers are in the sheets whose names begin with TL. ${kept} remembered.`;
}

export const changedSince = "The workbook was changed after it was read.";

/** What is going on, with its count. */
export function workText({ what, done, of }: Work): string {
  const count = of === null ? "" : `: ${number(done)} of ${plural(of, "cell")}`;
  return {
    reading: `Reading the workbook${count}`,
    understanding: "Recognising sheets and columns",
    analysing: "Analysing",
    planning: "Preparing the sheets",
    writing: `Writing the sheets${count}`,
    funding: "Looking for the best plan",
    selecting: "Looking for the cell",
    row: "Looking where the row goes",
    appending: "Writing the row",
    document: "Writing the document",
    file: `Taking the workbook from Excel${shareText(done, of)}`,
    listing: "Deciding what leaves",
    copying: "Writing the copy and searching it",
    preparing: "Preparing the report",
    publishing: makingText(done, of),
    remembering: "Keeping in the workbook what the report told",
  }[what];
}

/** How much of a file has come; `of` `null`: not known yet. */
function shareText(done: number, of: number | null): string {
  return of === null || of === 0 ? "" : `: ${Math.floor((100 * done) / of)} %`;
}

/** Excel lets us wait for a small thing; of large ones it says so itself. */
export const waiting = "Excel has not answered yet. If a cell is being edited, press Enter or Escape to leave it.";

export const cancelledReading = "Cancelled. Nothing was changed.";
export const cancelledPublishing = "Cancelled. Nothing was saved.";
export const cancelledWriting =
  "Cancelled while sheets were being written: those with a red tab are not complete. Analyse again to complete them; your own sheets are as they were.";

/** A mistake of ours. */
export function ourMistake(message: string): string {
  return `Something went wrong inside Throughline, which is our mistake and not the workbook's: ${message} Your own sheets are as they were.`;
}

export const notRecognised =
  "No skills matrix, KPIs or trainings were recognised, so there is nothing to analyse. A skills matrix needs a row for each person, a column for each skill, and levels in between. The button Template on the Throughline tab puts one into an empty workbook.";

export const questionsIntro =
  "These were doubtful. What was assumed is chosen; change it where it is wrong. Your answers are kept in this workbook.";

export const notReadYet = "The workbook was not read yet.";

/** What to do with the places of findings. */
export const pressPlace = "Press a place to go there.";

export function selectedText(place: Place): string {
  return `Selected: ${placeText(place)}.`;
}

/** What became of the sheets, and what some had to do without. */
export function writtenText(sheets: readonly WrittenSheet[], asOf: string): string {
  const notes = [...new Set(sheets.flatMap(({ note }) => note ?? []))];
  return [
    `${plural(sheets.length, "sheet")} written, as of ${dateText(asOf)}. They keep computing without the add-in: change a level or a weight, and they follow.`,
    ...notes,
  ].join(" ");
}

export const noEvidence =
  "No training is linked to a KPI in this workbook. The sheet Links, or the column KPIs of the sheet Trainings, would do that.";

export const gradeText: Record<Grade, string> = {
  E0: "E0, asserted",
  E1: "E1, before and after",
  E2: "E2, against the earlier trend",
  E3: "E3, comparison group",
  E4: "E4, randomised",
};
export const gradesIntro =
  "The code is how sure it is, from E0, somebody says so, to E4, drawn by lot. It may be lower than the design named, where something weakened it.";

export const copied = "Copied.";
export const notCopied = "Excel does not let the pane copy here: mark the text and press Ctrl+C.";

const npmFile = (workbook: string) => `"${workbook}"`;
export const commands = {
  publish: (workbook: string) => `npm run report -- ${npmFile(workbook)}`,
  budget: (workbook: string, amount: number | null) =>
    `npm run -s budget -- ${npmFile(workbook)}${amount === null ? "" : ` --budget ${amount}`}`,
};

/** The page that somebody sees who opens the pane's address in a browser. */
export const outside = {
  title: "Open Throughline in Excel",
  lead: "This page is the pane of an add-in: it works beside a workbook, inside Excel, and has nothing to show by itself.",
  steps: [
    "In the folder of the project, run npm install once.",
    "On Windows or Mac, run npm start: it serves the add-in and opens Excel with it. The first time, your system asks whether to trust a certificate for this machine.",
    "In Excel, open your workbook and press Analyse on the tab Throughline.",
  ],
  browser:
    "npm start -- --browser shows the pane beside a simulated workbook in a browser, and any .xlsx can be dropped on it.",
  file: "From a file, without Excel and without the pane, one command makes the whole report:",
  withoutExcel: "Without Excel",
  version: "It needs Excel 2021 or newer, or Excel in the browser.",
} as const;
