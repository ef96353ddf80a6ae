import type { IsoDate } from "../../shared/model.ts";
import type { Report } from "../../shared/report/report.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";

/** 0: done. 1: the workbook (or a file) needs fixing, and a sentence says what. 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Everything a command needs from outside. Paths handed to `files` are absolute. */
export interface World {
  /** The words after `throughline`. */
  args: readonly string[];
  /** The folder the user typed in. */
  folder: string;
  today: IsoDate;
  /** How many characters a line of output may have. */
  width: number;
  /** Writes results. */
  print(text: string): void;
  /** Writes what is said beside the results: progress, refusals. */
  tell(text: string): void;
  clock: Clock;
  files: Files;
}

/** Time that passes, for progress. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs something that many milliseconds later, unless the function it gives back was called before. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface Files {
  /** An `.xlsx` file or a folder of `.csv` files, as cells. */
  readWorkbook(path: string): Promise<RawWorkbook>;
  /** What a text file says; `null` when there is no such file. */
  readText(path: string): Promise<string | null>;
  writeText(path: string, text: string): Promise<void>;
  /** Writes a file that is not there yet; `false`, and nothing is done, when there is one. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Writes the pages into a folder. `onProgress` hears how many of how many pages are written. */
  writeReport(report: Report, folder: string, onProgress: (done: number, of: number) => void): Promise<void>;
}
