import type { Place } from "../../shared/model.ts";
import type { ReportHistory } from "../../shared/report/history.ts";
import type { AppendPlan } from "../../shared/workbook/append-row.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import type { Edition } from "../publish.ts";
import type { Weights } from "./reranked.ts";

/** How the pane follows what Excel does for it. */
export interface WorkOptions {
  onProgress(done: number, of: number): void;
  /** A sentence while Excel lets us wait, and `null` when it has answered. */
  onWait(hint: string | null): void;
  signal: AbortSignal;
}

/** What the pane remembers, beside the answers about its columns, in a workbook that was analysed before. */
export interface PaneMemory {
  /** `null`: the workbook's own. */
  weights: Weights | null;
}

export interface WrittenSheet {
  sheet: string;
  /** What it had to do without; `null`: nothing. */
  note: string | null;
}

/** All that the pane asks of Excel. Handed in, so that the pane can be tried without it. */
export interface ExcelDoor {
  readOpenWorkbook(options: WorkOptions): Promise<RawWorkbook>;
  writeSheets(plans: readonly SheetPlan[], options: WorkOptions): Promise<readonly WrittenSheet[]>;
  /** Adds one row to a sheet of the user's, exactly as it was planned and shown. */
  appendRow(plan: AppendPlan, options: WorkOptions): Promise<void>;
  selectRange(sheet: string, range: Place["range"]): Promise<void>;
  savedMapping(): Promise<Mapping | null>;
  saveMapping(mapping: Mapping): Promise<void>;
  savedMemory(): Promise<PaneMemory | null>;
  saveMemory(memory: PaneMemory): Promise<void>;
  /** What was published from this workbook; a new history when nothing was. */
  savedHistory(): Promise<ReportHistory>;
  /** Remembers a report that was saved; the oldest are forgotten when it is too much. */
  rememberEdition(history: ReportHistory, edition: Edition): Promise<void>;
  forgetHistory(): Promise<void>;
  /** Whether Excel hands over the workbook as a file, and opens one that it is handed. */
  givesFile(): boolean;
  opensFiles(): boolean;
  /** The workbook as it is now, as the bytes of a file. */
  readFile(options: WorkOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens a workbook of these bytes in a window of its own. */
  openFile(bytes: Uint8Array<ArrayBuffer>, options: WorkOptions): Promise<void>;
  /** Calls back when a person changes a cell of their own. The answer ends it. */
  onUserChange(callback: () => void): Promise<() => void>;
}
