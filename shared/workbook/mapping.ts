import type { Scale } from "../model.ts";

/** What a sheet is about. `skills-matrix` also holds the requirement rows and columns found in it. */
export const sheetKinds = [
  "skills-matrix",
  "required-levels",
  "skills",
  "people",
  "kpis",
  "kpi-history",
  "trainings",
  "links",
  "participants",
  "readings",
  "action-plan",
  "check-ins",
  "signals",
  "causes",
  "requests",
  "certificates",
  "settings",
] as const;
export type SheetKind = (typeof sheetKinds)[number];

/**
 * How the levels stand: one row a person and one column a skill; the same turned; or one row a rating.
 * A required-levels sheet uses the same three, with roles, teams or people in place of people.
 */
export type Layout = "people-in-rows" | "people-in-columns" | "long" | "rows";

/** One column (or, with people in columns, one row) of a table and what it was taken for. */
export interface ColumnMapping {
  /** Column letters. */
  column: string;
  /** The header as written; two header rows are joined by " / ". */
  header: string;
  /** A field of the sheet kind ("person", "team", "baseline" …), "level" for a skill column, or `null`: not read. */
  field: string | null;
  /** The skill (people in rows) or person (people in columns) a level column is about. */
  subject?: string;
  /** Of a level column: whose view it is and whether it is what people have or what they need, and by when. */
  rater?: "test" | "manager" | "peer" | "self";
  role?: "current" | "required";
  date?: string;
  /** Of a level column: its own scale when it is not the table's. */
  scale?: Scale;
  /** From 0 to 1. Below `doubtful` the user should be asked. */
  confidence: number;
  /** Why it was taken so, or why it is not read, in plain words. */
  why: string;
}

/** One table on one sheet. Rows count from 1, as the user sees them; both ends included. */
export interface TableMapping {
  sheet: string;
  kind: SheetKind | null;
  confidence: number;
  why: string;
  layout: Layout;
  headerRows: number[];
  firstRow: number;
  lastRow: number;
  columns: ColumnMapping[];
  /** Rows inside the table that are not data: repeated headers, section titles, totals, requirement rows. */
  rows: RowMapping[];
  /** The scale the levels of this table are written in, when it is about levels. */
  scale?: Scale;
  /** Why `scale` was taken, when neither a header nor a legend says it. */
  scaleAssumed?: string;
  /** With `scaleAssumed`: the numbers seen. A table agrees with the rest of the workbook when they fit its scale. */
  seen?: { lowest: number; highest: number };
  /** Marks, letters and words of this table and the level of `scale` each stands for. */
  marks?: Record<string, number>;
  /** Whom the levels are about: one person, role or team a row (or column). By default people, or roles for required levels. */
  who?: "person" | "role" | "team";
  /** The team of everybody in the table, when the sheet's name is the only one to say it. */
  team?: string;
  /** The person a long table without a person column is about. */
  person?: string;
  /** Places (A1) of the texts that explain the scale or the headers. */
  legend?: string[];
}

/** One row inside a table that is not data. `field`: what a header row of attributes or a section title names ("team", "role", "category" …). */
export interface RowMapping {
  row: number;
  is: "header" | "section" | "total" | "requirement" | "legend" | "ignored";
  text: string;
  field?: string;
}

/** How a workbook was understood. Plain JSON: it can be saved, edited and given back. */
export interface Mapping {
  version: 1;
  tables: TableMapping[];
  /** The doubtful ones, most doubtful first, as questions that a person can answer. */
  questions: { sheet: string; column: string | null; question: string; choices: string[]; assumed: string }[];
}

/** Matches below this confidence are asked. */
export const doubtful = 0.75;
