import { type CopyRequest, type HandOffChoices, type HandOffLine, usualChoices } from "../../shared/handoff/choices.ts";
import type { SavedReport } from "./publish-state.ts";
import type { PaneResult } from "./results.ts";

/** A copy that was looked through, and what is to be said of it. */
export interface WrittenCopy {
  bytes: Uint8Array<ArrayBuffer>;
  sentences: string[];
}

/** A copy of which is known what will be inside. */
export interface Copy {
  readonly lines: readonly HandOffLine[];
  write(name: string): Promise<WrittenCopy>;
}

/** What is used of the built hand-off. */
export interface CopyMaker {
  copyOf(request: CopyRequest): Promise<Copy>;
}

/** What will and will not be inside the copy. */
export interface ListedCopy {
  lines: readonly HandOffLine[];
  name: string;
  /** The result it is of: when there is another, the workbook was read again since. */
  of: PaneResult;
}

/** Everything the step Hand off shows is made of this. */
export interface HandOffState {
  choices: HandOffChoices;
  listed: ListedCopy | null;
  /** There was a list, of other choices or of the workbook as it was before. */
  isOld: boolean;
  saved: SavedReport | null;
}

export const firstHandOff: HandOffState = { choices: usualChoices, listed: null, isOld: false, saved: null };
