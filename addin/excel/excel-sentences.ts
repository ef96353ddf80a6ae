/* Every sentence about Excel itself: what happened, and what the person at the screen can do about it. */

/** What was being done when it happened. */
export type Doing = "read" | "write" | "append" | "insert" | "remember" | "select" | "watch" | "file" | "open";

export type TroubleKind =
  | "stopped"
  | "noAnswer"
  | "replyLost"
  | "cellEditing"
  | "tooLarge"
  | "protected"
  | "structureProtected"
  | "sheetGone"
  | "hiddenSheet"
  | "notKept"
  | "tooMuchToRemember"
  | "tooOld"
  | "busy"
  | "noFile"
  | "notOpened"
  | "refused";

/** Something between us and Excel that a person has to know of. Its message is one sentence that can be shown as it is. */
export class ExcelTrouble extends Error {
  override readonly name = "ExcelTrouble";
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, doing: Doing, about = "", cause?: unknown) {
    super(sentenceFor(kind, doing, about), { cause });
    this.kind = kind;
  }
}

/** The sentence for the person at the screen. `about` is a sheet, a cell or Excel's own word for what is wrong. */
function sentenceFor(kind: TroubleKind, doing: Doing, about: string): string {
  return `${happened(kind, about)}; ${[...mend[kind], again[doing]].join(", then ")}.`;
}

function happened(kind: TroubleKind, about: string): string {
  switch (kind) {
    case "stopped":
      return "This was stopped before it was done";
    case "noAnswer":
      return "Excel does not answer";
    case "replyLost":
      return "The connection to Excel broke before it answered";
    case "cellEditing":
      return "A cell is being edited";
    case "tooLarge":
      return `${about ? `“${about}”` : "This"} holds more than Excel passes on at once`;
    case "protected":
      return `Excel does not allow the change, because ${about ? `“${about}”` : "a sheet"} is protected`;
    case "structureProtected":
      return "The workbook’s structure is protected, so no sheet can be added";
    case "sheetGone":
      return `${about ? `“${about}”` : "A sheet"} is not there, because it was deleted or renamed`;
    case "hiddenSheet":
      return `“${about}” is hidden`;
    case "notKept":
      return `${about} does not hold what was written there`;
    case "tooMuchToRemember":
      return "This is more than a workbook can remember";
    case "tooOld":
      return `This Excel is too old for Throughline${about ? ` (${about})` : ""}`;
    case "busy":
      return "Excel is busy";
    case "noFile":
      return `Excel did not hand over the workbook as a file${about ? ` (${about})` : ""}`;
    case "notOpened":
      return `Excel did not open the workbook${about ? ` (${about})` : ""}`;
    case "refused":
      return `Excel refused${about ? ` (${about})` : ""}`;
  }
}

const mend: Record<TroubleKind, readonly [string?]> = {
  stopped: [],
  noAnswer: ["leave the cell you are editing and close open dialogs"],
  replyLost: ["check the network"],
  cellEditing: ["press Enter or Escape to leave it"],
  tooLarge: ["shorten its longest texts or split it"],
  protected: ["take the protection off (Review, Unprotect Sheet)"],
  structureProtected: ["take the protection off (Review, Protect Workbook)"],
  sheetGone: ["if it was yours, undo the deletion"],
  hiddenSheet: ["right-click any tab and choose Unhide"],
  notKept: ["wait until nobody else edits the workbook"],
  tooMuchToRemember: ["split the workbook"],
  tooOld: ["use Excel 2021 or newer, or Excel in the browser"],
  busy: ["wait a moment"],
  noFile: ["save the workbook"],
  notOpened: ["save a copy with File, Save a Copy"],
  refused: ["if it refuses every time, save the workbook, close it and open it again"],
};

const again: Record<Doing, string> = {
  read: "have the workbook read again",
  write: "write the sheets again: those with a red tab are completed by it, and your own sheets are as they were",
  append:
    "look at the last row of the sheet before you write again: the row may be there or not, and nothing else was changed",
  insert: "insert again: the sheets with a red tab are completed by it, and your own sheets are as they were",
  remember: "try again: until that works the workbook remembers what it did before",
  select: "click again",
  file: "list again, or run the command below on the saved file",
  open: "remove there what must not leave",
  watch: "press Analyse yourself whenever you have changed something",
};

/** Shown while Excel lets us wait. Most often the reason is a cell in which somebody is typing. */
export const waitingHint = "Excel has not answered yet. If a cell is being edited, press Enter or Escape to leave it.";

/** Why a sheet was not read. */
export function tooManyCells(sheet: string, cells: number): string {
  return `“${sheet}” reaches over ${cells.toLocaleString("en-GB")} cells and was left out: delete the empty rows and columns between its tables and its last filled cell.`;
}

/** Why merged cells of a sheet are not known. */
export function mergesUnknown(sheet: string): string {
  return `Excel did not say which cells of “${sheet}” are merged; a header over several columns counts for the first of them only.`;
}

/** What a sheet begins with until it is complete. */
export function unfinishedTitle(title: string): string {
  return `${title} (not finished)`;
}

/** What a written sheet does without. */
export const printNotSet = "Excel refused its print set-up, which often means that no printer is installed.";

const kinds: Record<string, TroubleKind> = {
  AccessDenied: "protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "tooOld",
  ApiNotFound: "tooOld",
  BadPassword: "protected",
  HostRestartNeeded: "noAnswer",
  InvalidOperationInCellEditMode: "cellEditing",
  ItemNotFound: "sheetGone",
  PowerQueryRefreshResourceChallenge: "busy",
  RequestAborted: "busy",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  "RichApi.ConnectionFailure": "replyLost",
  ConnectionFailure: "replyLost",
  ServiceNotAvailable: "replyLost",
};

/** Excel's error as trouble. What is not Excel's, a mistake of ours, comes back as it is. */
export function troubleOf(error: unknown, doing: Doing, about = ""): unknown {
  if (error instanceof ExcelTrouble || !(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string") return error;
  const kind = kinds[code] ?? "refused";
  return new ExcelTrouble(kind, doing, kind === "refused" || kind === "tooOld" ? code : about, error);
}
