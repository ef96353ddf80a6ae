import { resolve } from "node:path";
import type { Report } from "../../../shared/report/report.ts";
import type { CellValue, RawSheet, RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { run } from "../../../site/cli/run.ts";
import type { World } from "../../../site/cli/world.ts";
import { notFound } from "../../../site/xlsx/refusal.ts";

type Table = readonly (readonly CellValue[])[];

/** What lies on the imagined disk: workbooks as tables by sheet, texts, and how long each task takes. */
export interface Disk {
  workbooks?: Record<string, Record<string, Table>>;
  texts?: Record<string, string>;
  /** Milliseconds that reading one workbook, and writing one page, take. */
  readingTakes?: number;
  pageTakes?: number;
  /** What writing the report throws. */
  writing?: Error;
}

/** Runs the command line as typed in /typed, on 22 November 2026, and hands back what it said and did. */
export async function cli(words: string, disk: Disk = {}) {
  const said = { out: "", err: "" };
  const files = new Map(Object.entries(disk.texts ?? {}).map(([path, text]) => [resolve("/typed", path), text]));
  const created = new Map<string, Uint8Array>();
  const reports: { folder: string; report: Report }[] = [];
  const clock = fakeClock();
  const world: World = {
    args: words.split(" ").filter(Boolean),
    folder: "/typed",
    today: "2026-11-22",
    width: 120,
    print: (text) => {
      said.out += text;
    },
    tell: (text) => {
      said.err += text;
    },
    clock,
    files: {
      async readWorkbook(path) {
        const found = Object.entries(disk.workbooks ?? {}).find(([name]) => resolve("/typed", name) === path);
        clock.pass(disk.readingTakes ?? 0);
        if (!found) throw notFound(path);
        return workbook(...found);
      },
      readText: async (path) => files.get(path) ?? null,
      async writeText(path, text) {
        files.set(path, text);
      },
      async create(path, bytes) {
        if (files.has(path)) return false;
        created.set(path, bytes);
        return true;
      },
      async writeReport(report, folder, onProgress) {
        if (disk.writing) throw disk.writing;
        for (const done of [1, 2, 3]) {
          clock.pass(disk.pageTakes ?? 0);
          onProgress(done, 3);
        }
        reports.push({ folder, report });
      },
    },
  };
  const code = await run(world);
  return { code, ...said, files, created, reports };
}

/** A clock that only moves when it is told to. */
function fakeClock() {
  let time = 0;
  let waiting: { at: number; task: () => void }[] = [];
  return {
    now: () => time,
    after(milliseconds: number, task: () => void) {
      const entry = { at: time + milliseconds, task };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    pass(milliseconds: number) {
      time += milliseconds;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { task } of due) task();
    },
  };
}

function workbook(name: string, tables: Record<string, Table>): RawWorkbook {
  const sheets = Object.entries(tables).map(([sheet, rows]) => rawSheet(sheet, rows));
  return { name, sheets, definedNames: [], notes: [] };
}

function rawSheet(name: string, rows: Table): RawSheet {
  return {
    name,
    state: "visible",
    dateSystem: 1900,
    rows,
    formulas: new Set(),
    errors: new Map(),
    formats: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
  };
}

/** A team of three with one gap. */
export const skills: Record<string, Table> = {
  "Skills Matrix": [
    ["Name", "Team", "SQL", "Coaching"],
    ["Required", null, 3, 2],
    ["Ana", "East", 1, 4],
    ["Ben", "East", null, 2],
    ["Cy", "West", 3, 3],
  ],
};
