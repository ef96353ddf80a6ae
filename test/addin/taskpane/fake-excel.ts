import { MessageChannel } from "node:worker_threads";
import { Analyst, type AnalystHelp } from "../../../addin/taskpane/analyst.ts";
import type { ExcelDoor, PaneMemory, WorkOptions } from "../../../addin/taskpane/excel-door.ts";
import { Pane } from "../../../addin/taskpane/pane.ts";
import { answerWith, type Line, type RemoteAnalyst, remoteAnalyst } from "../../../addin/taskpane/remote-analyst.ts";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";

/** An Excel that does at once what it is asked, and remembers it. `before` is where a test makes something go wrong. */
export class FakeExcel implements ExcelDoor {
  workbook: RawWorkbook;
  mapping: Mapping | null = null;
  memory: PaneMemory | null = null;
  selected: string[] = [];
  written: (readonly SheetPlan[])[] = [];
  before: Partial<Record<"read" | "write" | "select", (options?: WorkOptions) => void | Promise<void>>> = {};
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

const help: AnalystHelp = {
  sheetsOf: ({ gaps, settings }) => [
    { name: "TL Gap priorities", rows: gaps.map(({ id, score }) => [id, score]) },
    { name: "TL Settings", rows: Object.entries(settings.weights) },
  ],
  openSolver: async () => () => ({ status: "Optimal", objective: 0, values: new Map() }),
};

/** An analyst at the other end of a channel, as in a worker. */
export function analystForTests(): RemoteAnalyst {
  const { port1, port2 } = new MessageChannel();
  answerWith(new Analyst(help), port2 as unknown as Line);
  return remoteAnalyst(port1 as unknown as Line, () => port1.close());
}

/** A pane beside this workbook, and its Excel. */
export function paneBeside(workbook: RawWorkbook, excel = new FakeExcel(workbook)): { pane: Pane; excel: FakeExcel } {
  const analysts: RemoteAnalyst[] = [];
  const openAnalyst = () => {
    const analyst = analystForTests();
    analysts.push(analyst);
    return analyst;
  };
  open.push(() => {
    for (const analyst of analysts) analyst.end();
  });
  return { pane: new Pane({ excel, openAnalyst, today: () => "2026-11-22" }), excel };
}

const open: (() => void)[] = [];

/** Ends every analyst that tests began. */
export function endAnalysts(): void {
  for (const end of open.splice(0)) end();
}
