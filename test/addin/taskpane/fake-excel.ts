import { MessageChannel } from "node:worker_threads";
import type { Edition } from "../../../addin/publish.ts";
import { Analyst, type AnalystHelp } from "../../../addin/taskpane/analyst.ts";
import type { ExcelDoor, PaneMemory, WorkOptions } from "../../../addin/taskpane/excel-door.ts";
import type { CopyMaker } from "../../../addin/taskpane/hand-off-state.ts";
import { Pane, type PaneWorld } from "../../../addin/taskpane/pane.ts";
import {
  answerWith,
  type Line,
  type RemoteAnalyst,
  remoteAnalyst,
  tellPages,
} from "../../../addin/taskpane/remote-analyst.ts";
import type { NewFile, Sink } from "../../../addin/taskpane/save-file.ts";
import { emptyHistory, type ReportHistory, withEdition } from "../../../shared/report/history.ts";
import type { AppendPlan } from "../../../shared/workbook/append-row.ts";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { loadRenderer } from "../../../site/render/bundle.ts";

const groupKey = btoa("k".repeat(32));

/** An Excel that does at once what it is asked, and remembers it. `before` is where a test makes something go wrong. */
export class FakeExcel implements ExcelDoor {
  workbook: RawWorkbook;
  mapping: Mapping | null = null;
  memory: PaneMemory | null = null;
  history: ReportHistory = emptyHistory(groupKey);
  selected: string[] = [];
  written: (readonly SheetPlan[])[] = [];
  appended: AppendPlan[] = [];
  /** The workbook as a file, whether it is given to the pane, and files the pane had opened. */
  file: () => Promise<Uint8Array> = () => Promise.reject(new Error("FakeExcel has no file."));
  isGenerous = true;
  opened: Uint8Array[] = [];
  before: Partial<
    Record<"read" | "write" | "select" | "remember" | "file", (options?: WorkOptions) => void | Promise<void>>
  > = {};
  private changed: () => void = () => {};

  constructor(workbook: RawWorkbook) {
    this.workbook = workbook;
  }

  async readOpenWorkbook(options: WorkOptions) {
    await this.before.read?.(options);
    options.onProgress(1, 1);
    return this.workbook;
  }

  async writeSheets(plans: readonly SheetPlan[], options: WorkOptions) {
    await this.before.write?.(options);
    this.written.push(plans);
    return plans.map(({ name }) => ({ sheet: name, note: null }));
  }

  async appendRow(plan: AppendPlan) {
    this.appended.push(plan);
  }

  async selectRange(sheet: string, range: string | null) {
    await this.before.select?.();
    this.selected.push(`${sheet}!${range}`);
  }

  savedMapping = async () => this.mapping;
  saveMapping = async (mapping: Mapping) => {
    this.mapping = structuredClone(mapping);
  };
  savedMemory = async () => this.memory;
  saveMemory = async (memory: PaneMemory) => {
    this.memory = structuredClone(memory);
  };
  savedHistory = async () => this.history;
  rememberEdition = async (history: ReportHistory, { readers, ...published }: Edition) => {
    await this.before.remember?.();
    this.history = structuredClone(withEdition(history, readers, published));
  };
  forgetHistory = async () => {
    this.history = emptyHistory(groupKey);
  };
  readFile = async (options: WorkOptions) => {
    await this.before.file?.(options);
    const bytes = await this.file();
    options.onProgress(bytes.length, bytes.length);
    return Uint8Array.from(bytes);
  };
  givesFile = () => this.isGenerous;
  opensFiles = () => this.isGenerous;
  openFile = async (bytes: Uint8Array<ArrayBuffer>) => {
    this.opened.push(bytes);
  };
  onUserChange = async (callback: () => void) => {
    this.changed = callback;
    return () => {};
  };

  /** The person at the screen changes the workbook. */
  change(workbook: RawWorkbook): void {
    this.workbook = workbook;
    this.changed();
  }
}

const help: Omit<AnalystHelp, "onPage"> = {
  sheetsOf: ({ gaps, settings }) => [
    { name: "TL Gap priorities", rows: gaps.map(({ id, score }) => [id, score]) },
    { name: "TL Settings", rows: Object.entries(settings.weights) },
  ],
  openSolver: async () => () => ({ status: "Optimal", objective: 0, values: new Map() }),
  loadRenderer,
  loadHandOff: () => import("../../../site/handoff/for-pane.ts") as Promise<CopyMaker>,
};

/** An analyst at the other end of a channel, as in a worker. */
export function analystForTests(): RemoteAnalyst {
  const { port1, port2 } = new MessageChannel();
  const line = port2 as unknown as Line;
  answerWith(new Analyst({ ...help, onPage: (done, of) => tellPages(line, done, of) }), line);
  return remoteAnalyst(port1 as unknown as Line, () => port1.close());
}

/** A place for files that takes everything. */
export class FakeDisk {
  files = new Map<string, Uint8Array>();
  abandoned: string[] = [];
  opened: string[] = [];
  /** What the person does with the dialog, and what goes wrong while writing. */
  chooses: () => boolean = () => true;
  before: (bytes: Uint8Array) => void | Promise<void> = () => {};
  opens = true;

  fileSink = async ({ name }: NewFile): Promise<Sink | null> => {
    if (!this.chooses()) return null;
    const pieces: Uint8Array[] = [];
    return {
      name,
      put: async (bytes) => {
        await this.before(bytes);
        pieces.push(bytes);
      },
      close: async () => {
        this.files.set(name, Buffer.concat(pieces));
        return null;
      },
      abandon: async () => {
        this.abandoned.push(name);
      },
    };
  };

  openInBrowser = (address: string) => {
    this.opened.push(address);
    return this.opens;
  };
}

/** A pane beside this workbook, its Excel, and where its files go. */
export function paneBeside(
  workbook: RawWorkbook,
  excel = new FakeExcel(workbook),
  world: Partial<PaneWorld> = {},
): { pane: Pane; excel: FakeExcel; disk: FakeDisk } {
  const disk = new FakeDisk();
  const analysts: RemoteAnalyst[] = [];
  const openAnalyst = () => {
    const analyst = analystForTests();
    analysts.push(analyst);
    return analyst;
  };
  open.push(() => {
    for (const analyst of analysts) analyst.end();
  });
  const pane = new Pane({
    excel,
    openAnalyst,
    today: () => "2026-11-22",
    fileSink: disk.fileSink,
    openInBrowser: disk.openInBrowser,
    openPage: disk.openInBrowser,
    documentSink: disk.fileSink,
    copySink: disk.fileSink,
    publisherAddress: "https://tools.example.com/publisher/index.html",
    passphraseProblem: async (passphrase) => (passphrase.length < 20 ? "Too short." : null),
    ...world,
  });
  return { pane, excel, disk };
}

const open: (() => void)[] = [];

/** Ends every analyst that tests began. */
export function endAnalysts(): void {
  for (const end of open.splice(0)) end();
}
