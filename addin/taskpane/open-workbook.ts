import type { Settings } from "../../shared/analysis/settings.ts";
import { appendRow } from "../excel/append-rows.ts";
import { forgetHistory, rememberEdition, savedHistory } from "../excel/history.ts";
import { openFile, opensFiles } from "../excel/open-file.ts";
import { givesFile, readFile } from "../excel/read-file.ts";
import { readOpenWorkbook } from "../excel/read-open-workbook.ts";
import { savedMapping, savedSettings, saveMapping, saveSettings } from "../excel/remember.ts";
import { selectRange } from "../excel/select-range.ts";
import { onUserChange } from "../excel/user-changes.ts";
import { writeSheets } from "../excel/write-sheets.ts";
import type { ExcelDoor } from "./excel-door.ts";

/** The workbook that is open in Excel. That settings are remembered, if only none, says that it was analysed before. */
export const openWorkbook: ExcelDoor = {
  readOpenWorkbook,
  writeSheets,
  appendRow,
  selectRange: (sheet, range) => selectRange(sheet, range ?? "A1"),
  savedMapping,
  saveMapping,
  async savedMemory() {
    const settings = await savedSettings();
    return settings && { weights: settings.weights ?? null };
  },
  saveMemory: ({ weights }) => saveSettings(weights === null ? {} : ({ weights } satisfies Partial<Settings>)),
  savedHistory,
  async rememberEdition(history, { readers, ...published }) {
    await rememberEdition(history, readers, published);
  },
  forgetHistory,
  givesFile,
  opensFiles,
  readFile,
  openFile,
  async onUserChange(callback) {
    const end = await onUserChange(() => callback());
    return () => void end();
  },
};
