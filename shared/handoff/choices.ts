import type { IsoDate } from "../model.ts";
import type { Mapping } from "../workbook/mapping.ts";

/** What a copy for somebody else says of people. */
export const peopleChoices = ["names", "pseudonyms", "aggregates"] as const;
export type PeopleChoice = (typeof peopleChoices)[number];

/** What leaves with a copy. What is not chosen is removed, not hidden. */
export interface HandOffChoices {
  people: PeopleChoice;
  /** Free text: comments, answers, reasons. */
  notes: boolean;
  /** What was recorded about people over time: check-ins, requests, and ratings that a later one replaced. */
  history: boolean;
  /** Hidden sheets, rows and columns. They are shown in the copy. */
  hidden: boolean;
  /** With pseudonyms or aggregates: sheets and columns of which nobody can say what they hold. */
  unread: boolean;
}

/** What happens to a part of the workbook. `sheet` is `null` for what belongs to the workbook as a whole. */
export interface HandOffLine {
  sheet: string | null;
  what: string;
  fate: "kept" | "rewritten" | "removed" | "added";
  why: string;
  /** Somebody may miss it, and no copy of ours can hold it: charts, pivot tables, programs, images. */
  missed?: true;
}

/** What leaves when nothing else is chosen. */
export const usualChoices: HandOffChoices = {
  people: "pseudonyms",
  notes: false,
  history: false,
  hidden: false,
  unread: false,
};

/** What a copy is made of, where a host hands over its file. */
export interface CopyRequest {
  /** The workbook as it was handed over. */
  bytes: Uint8Array;
  workbook: string;
  /** What was answered about its columns; `null`: nothing was asked. */
  mapping: Mapping | null;
  choices: HandOffChoices;
  today: IsoDate;
  /** What the copy is to be called. */
  name: string;
}
