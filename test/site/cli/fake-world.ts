import { basename, relative, resolve } from "node:path";
import { listPages, type PageRef } from "../../../shared/report/pages.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { CellValue, RawSheet, RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { run } from "../../../site/cli/run.ts";
import type { World } from "../../../site/cli/world.ts";
import type { SiteFile, SiteFiles } from "../../../site/deliver/site-files.ts";
import type { Renderer } from "../../../site/render/bundle.ts";
import type { Render } from "../../../site/render/render.ts";
import { notFound } from "../../../site/xlsx/refusal.ts";

type Table = readonly (readonly CellValue[])[];

/** What lies on the imagined disk: workbooks as tables by sheet, texts, and how long each task takes. */
export interface Disk {
  workbooks?: Record<string, Record<string, Table>>;
  texts?: Record<string, string>;
  bytes?: Record<string, Uint8Array>;
  /** The documents that come with a report; none when left out. */
  documentsFor?: Renderer["documentsFor"];
  /** Milliseconds that reading one workbook, and writing one page, take. */
  readingTakes?: number;
  pageTakes?: number;
  /** What a page of the report says. */
  page?: (path: string) => string;
  /** What writing the report throws. */
  writing?: Error;
  /** Environment variables, and what is typed at the terminal, answer by answer; without it there is no terminal. */
  environment?: Record<string, string>;
  typed?: readonly string[];
  /** What happens at each wait for a save; when it is used up, the user presses Ctrl-C. */
  saves?: readonly ((disk: Disk) => void)[];
  /** What a server answers. */
  fetch?: typeof fetch;
}

/** Runs the command line as typed in /typed, on 22 November 2026, and hands back what it said and did. */
export async function cli(words: string, disk: Disk = {}) {
  const said = { out: "", err: "" };
  const files = new Map(Object.entries(disk.texts ?? {}).map(([path, text]) => [resolve("/typed", path), text]));
  const created = new Map<string, Uint8Array>();
  const sites = new Map<string, string[]>();
  const texts = new Map<string, string>();
  const pieces = new Map<string, Uint8Array>();
  const reports: Report[] = [];
  const questions: string[] = [];
  const answers = [...(disk.typed ?? [])];
  const saves = [...(disk.saves ?? [])];
  const stopped = new AbortController();
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
      async readBytes(path) {
        const text = files.get(path);
        return disk.bytes?.[relative("/typed", path)] ?? (text === undefined ? null : new TextEncoder().encode(text));
      },
      async writeText(path, text) {
        files.set(path, text);
      },
      async replaceText(path, text) {
        files.set(path, text);
      },
      async create(path, bytes) {
        if (files.has(path)) return false;
        created.set(path, bytes);
        return true;
      },
      loadRenderer: async () => ({
        render,
        documentsFor: disk.documentsFor ?? (() => null),
        oneFile,
        encryptedFiles,
        encryptedOneFile,
      }),
      async writeSite(all, folder, _, readBack) {
        if (disk.writing) throw disk.writing;
        const written: SiteFile[] = [];
        for await (const file of all) {
          clock.pass(disk.pageTakes ?? 0);
          written.push(file);
        }
        await readBack?.(filesOf(written));
        for (const { path, bytes } of written) texts.set(`${folder}/${path}`, new TextDecoder().decode(bytes));
        sites.set(
          folder,
          written.map(({ path }) => path),
        );
      },
      async writePieces(path, all, _, __, readBack) {
        if (disk.writing) throw disk.writing;
        const parts = [];
        for await (const piece of all) parts.push(piece);
        const bytes = new Uint8Array(Buffer.concat(parts));
        await readBack?.(filesOf([{ path: basename(path), bytes }]));
        pieces.set(path, bytes);
      },
      async stamp(path) {
        const found = Object.entries(disk.workbooks ?? {}).find(([name]) => resolve("/typed", name) === path);
        return found ? JSON.stringify(found) : null;
      },
      async nextChange() {
        const save = saves.shift();
        if (save) save(disk);
        else stopped.abort();
      },
    },
    secrets: {
      kept: (name) => disk.environment?.[name] ?? null,
      async ask(question) {
        questions.push(question);
        return answers.shift() ?? null;
      },
    },
    fetch: disk.fetch ?? (() => Promise.reject(new Error("No server was expected."))),
    stoppable: (work) => work(stopped.signal),
  };
  const code = await run(world);
  return { code, ...said, files, created, sites, texts, pieces, reports, questions };

  async function render(page: PageRef, report: Report) {
    if (!reports.includes(report)) reports.push(report);
    return disk.page?.(page.path) ?? `<main><h1>${page.path}</h1></main>`;
  }

  async function* oneFile(report: Report) {
    yield new TextEncoder().encode(`one file of ${listPages(report).length} pages`);
    reports.push(report);
  }

  async function* encryptedFiles(all: SiteFiles, passphrase: string) {
    for await (const { bytes } of all)
      yield { path: `${bytes.length}.html`, bytes: new TextEncoder().encode(`sealed with ${passphrase}`) };
  }

  async function* encryptedOneFile(report: Report, _: Render, passphrase: string) {
    yield* oneFile(report);
    yield new TextEncoder().encode(` sealed with ${passphrase}`);
  }
}

async function* filesOf(files: readonly SiteFile[]): SiteFiles {
  yield* files;
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
    async wait(milliseconds: number) {
      this.pass(milliseconds);
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
