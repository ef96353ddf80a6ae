import { SelfCheck, selfCheckBasis } from "./self-check.ts";
import type { SiteFile } from "./site-files.ts";

/** Reads the files of a report while they are made. */
export interface ReadBack {
  add(file: SiteFile): void;
  /** What was found in a sentence, and the check in a sentence; `problem` `null`: nothing was found. */
  result(): { problem: string | null; sentence: string };
}

/**
 * What begins a check of a report, as often as it is made, from what it was made of; `null` for HR, from whom nothing is
 * hidden.
 */
export function readBackOf(...made: Parameters<typeof selfCheckBasis>): (() => ReadBack) | null {
  const basis = selfCheckBasis(...made);
  return basis === null ? null : () => new SelfCheck(basis);
}
