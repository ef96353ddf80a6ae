import type { SheetKind } from "./mapping.ts";

/** Words separated by “|”, the one we write ourselves first; then one line for the guide sheet. */
export type Words = readonly [words: string, says: string];

/** Lists of accepted words, such as the ways to say that a KPI should rise. */
const choiceSets = [
  "criticality",
  "direction",
  "importance",
  "tag",
  "strength",
  "signal",
  "rater",
  "actionStatus",
  "requestState",
  "checkIn",
  "noteKind",
  "leaderAct",
] as const;
export type ChoiceSet = (typeof choiceSets)[number];

/** Everything that depends on the language a workbook is written in. One object per language, data only. */
export interface Language {
  name: string;
  sheets: Readonly<Record<SheetKind, Words>>;
  fields: Readonly<Record<SheetKind, Readonly<Record<string, Words>>>>;
  /** For each choice its own word first, then the others people use. */
  choices: Readonly<Record<ChoiceSet, Readonly<Record<string, string>>>>;
  /** Sheets and rows whose name says that they are not data. */
  asides: string;
}
