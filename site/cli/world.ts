import type { IsoDate } from "../../shared/model.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import type { SiteFiles } from "../deliver/site-files.ts";
import type { Renderer } from "../render/bundle.ts";

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
  secrets: Secrets;
  /** Asks a server. */
  fetch: typeof fetch;
  /** Works until it is done or the user stops it: then `signal` fires, with a sentence as its reason. */
  stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}

/** Passphrases and passwords: never among the typed words, which others could read. */
export interface Secrets {
  /** An environment variable; `null` when it is not set or empty. */
  kept(name: string): string | null;
  /** What the user types at the terminal, without showing it; `null` where nobody can be asked. */
  ask(question: string): Promise<string | null>;
}

/** Time that passes, for progress. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs something that many milliseconds later, unless the function it gives back was called before. */
  after(milliseconds: number, run: () => void): () => void;
  /** Is done that many milliseconds later. */
  wait(milliseconds: number): Promise<void>;
}

/** Reads what was written before it takes its place. What it throws leaves everything as it was. */
export type ReadBack = (written: SiteFiles) => Promise<void>;

export interface Files {
  /** An `.xlsx` file or a folder of `.csv` files, as cells. */
  readWorkbook(path: string): Promise<RawWorkbook>;
  /** What a text file says; `null` when there is no such file. */
  readText(path: string): Promise<string | null>;
  /** What a file holds; `null` when there is no such file. */
  readBytes(path: string): Promise<Uint8Array | null>;
  writeText(path: string, text: string): Promise<void>;
  /** Puts a text in the place of what a file says, whole or not at all: whatever fails, the old text is still there. */
  replaceText(path: string, text: string): Promise<void>;
  /** Writes a file that is not there yet; `false`, and nothing is done, when there is one. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** What makes the pages; it is built first when its sources changed. */
  loadRenderer(): Promise<
    Pick<Renderer, "render" | "documentsFor" | "oneFile" | "encryptedFiles" | "encryptedOneFile">
  >;
  /** Writes a site into a folder, whole or not at all. A folder with anything else in it is refused. */
  writeSite(files: SiteFiles, folder: string, signal: AbortSignal, readBack?: ReadBack): Promise<void>;
  /**
   * Writes a file piece by piece, whole or not at all. One that is there is replaced when it starts as `isOurs` wants it
   * and refused otherwise.
   */
  writePieces(
    path: string,
    pieces: AsyncIterable<Uint8Array>,
    isOurs: (start: Uint8Array) => boolean,
    signal: AbortSignal,
    readBack?: ReadBack,
  ): Promise<void>;
  /** Stands for what a file or folder holds now: another text once it was saved again, `null` while it is not there. */
  stamp(path: string): Promise<string | null>;
  /** Waits until one of the paths may have changed, at most some seconds. Ends at once when `signal` fires. */
  nextChange(paths: readonly string[], signal: AbortSignal): Promise<void>;
}
