/** Why a file is not read, as the one sentence its owner needs: what it is, and what to do. */
export class Refusal extends Error {
  override name = "Refusal";
}

const saveAgain = "open it in Excel and save it as Excel Workbook (.xlsx)";
const newCopy = "open it in Excel and save it again, or ask for a new copy";

/** What a file turned out to be when it is no Excel workbook, and what to do instead. */
const foreign = {
  oldWorkbook: ["an old Excel 97–2003 workbook (.xls)", saveAgain],
  oldOffice: ["an older Office document, not an Excel workbook", "choose the workbook itself"],
  binaryWorkbook: ["an Excel Binary Workbook (.xlsb)", saveAgain],
  openDocument: [
    "an OpenDocument file (.ods)",
    "open it in LibreOffice or Excel and save it as Excel Workbook (.xlsx)",
  ],
  numbers: ["an Apple Numbers document", "in Numbers choose File, Export To, Excel, and use the file that gives"],
  word: ["a Word document", "put the tables into an Excel workbook and choose that"],
  powerPoint: ["a PowerPoint presentation", "put the tables into an Excel workbook and choose that"],
  pdf: ["a PDF document", "choose the workbook the PDF was made from"],
  xmlWorkbook: ["an Excel 2003 XML spreadsheet", saveAgain],
  webPage: ["a web page, not an Excel workbook", saveAgain],
  text: ["plain text, not an Excel workbook", "if it is a table, give its name the ending .csv and choose it again"],
  zip: ["a zip archive without a workbook in it", "if the workbook is packed inside, unpack it first"],
  unknown: ["not an Excel workbook", "choose a file ending in .xlsx or .xlsm, or a folder of .csv files"],
} satisfies Record<string, [string, string]>;

export type Foreign = keyof typeof foreign;

const foreignEndings: Record<string, Foreign> = {
  xls: "oldWorkbook",
  xlsb: "binaryWorkbook",
  ods: "openDocument",
  numbers: "numbers",
  doc: "word",
  docx: "word",
  ppt: "powerPoint",
  pptx: "powerPoint",
  pdf: "pdf",
  htm: "webPage",
  html: "webPage",
};

/** What the ending of a file's name says it is, `null` when it says nothing. */
export function foreignEnding(file: string): Foreign | null {
  return foreignEndings[file.slice(file.lastIndexOf(".") + 1).toLowerCase()] ?? null;
}

export function notAWorkbook(file: string, kind: Foreign): Refusal {
  const [what, todo] = foreign[kind];
  return new Refusal(`“${file}” is ${what}: ${todo}.`);
}

export function emptyFile(file: string): Refusal {
  return new Refusal(`“${file}” is empty, there is not one byte in it: ${newCopy}.`);
}

export function ownerLock(file: string): Refusal {
  return new Refusal(
    `“${file}” is the small file Excel keeps beside a workbook while somebody has it open: choose the workbook itself, the one without “~$” in front.`,
  );
}

export function passwordProtected(file: string): Refusal {
  return new Refusal(
    `“${file}” is locked with a password: open it in Excel, take the password off under File, Info, Protect Workbook, save it and choose it again.`,
  );
}

export function damaged(file: string, where: string): Refusal {
  return new Refusal(`“${file}” is damaged (${where}): ${newCopy}.`);
}

export function unpacksTooLarge(file: string, megabytes: number): Refusal {
  return new Refusal(
    `“${file}” would unpack to more than ${megabytes.toLocaleString("en-GB")} megabytes, far more than a skills workbook holds: delete the sheets and empty rows that are not needed and save it again.`,
  );
}

export function selfExpanding(file: string): Refusal {
  return new Refusal(
    `“${file}” contains text that expands itself (a document type declaration), which Excel never writes: do not use it unless you trust its sender, and ask for a copy saved by Excel.`,
  );
}

export function tooManyCells(file: string, limit: number): Refusal {
  return new Refusal(
    `“${file}” holds more than ${limit.toLocaleString("en-GB")} cells, more than can be read at once: split it into several workbooks, or delete the sheets and empty rows that are not needed.`,
  );
}

export function beyondTheSheet(file: string): Refusal {
  return new Refusal(
    `“${file}” holds cells beyond row 1,048,576 or column XFD, which no Excel sheet has: ${newCopy}, or split it into several workbooks.`,
  );
}

export function noSheets(file: string): Refusal {
  return new Refusal(`“${file}” holds no sheet with cells: choose the workbook that has your tables in it.`);
}

export function tookTooLong(file: string, seconds: number): Refusal {
  return new Refusal(
    `“${file}” could not be read within ${seconds} seconds: delete the sheets and empty rows that are not needed, save it and choose it again.`,
  );
}

export function tookTooMuchMemory(file: string, megabytes: number): Refusal {
  return new Refusal(
    `“${file}” needs more than ${megabytes.toLocaleString("en-GB")} megabytes of memory to read: delete the sheets and empty rows that are not needed, save it and choose it again.`,
  );
}

export function notFound(path: string): Refusal {
  return new Refusal(`There is no file or folder “${path}”: check the spelling, or drag the file into this window.`);
}

export function notReadable(path: string): Refusal {
  return new Refusal(
    `“${path}” is there but may not be opened: close it if another program has it open, or ask for the right to read it.`,
  );
}

export function folderWithoutCsv(folder: string): Refusal {
  return new Refusal(
    `The folder “${folder}” holds no .csv file: choose the folder with your .csv files in it, or a workbook ending in .xlsx.`,
  );
}

export function tooLarge(file: string, megabytes: number): Refusal {
  return new Refusal(
    `“${file}” is larger than ${megabytes} megabytes, far more than a skills workbook holds: delete the sheets and empty rows that are not needed and save it again.`,
  );
}

/** For content that breaks a rule nobody foresaw; `cause` is for whoever looks into it. */
export function unreadable(file: string, cause?: unknown): Refusal {
  const message = `“${file}” could not be read, its content does not follow the rules of an Excel workbook: ${newCopy}.`;
  return new Refusal(message, { cause });
}
