/*
 * What a page shows, as plain data: every page has the same seven parts (DESIGN.md), so one layout shows them all.
 * Paths are site paths such as `teams/sales.html`; the layout makes them relative. All text is plain text.
 */

/** A piece of a sentence: words, or words that lead to another page. */
export type Inline = string | { text: string; to: string };
export type Sentence = readonly Inline[];

/** A cell of a table: what is read, and what it is sorted by when that is something else. */
export interface Cell {
  content: Inline | Sentence;
  sort?: number | string;
  /** Step of the gap scale from 0 (met) to 4, or `unknown`: tints the cell. */
  heat?: HeatStep;
  mark?: "attention" | "met";
}
export type HeatStep = 0 | 1 | 2 | 3 | 4 | "unknown" | "none";

export interface Table {
  id: string;
  caption: string;
  columns: readonly { label: string; numeric?: boolean }[];
  rows: readonly (readonly (Cell | Inline)[])[];
  /** What a reader must know about the table: what was left out, how it is sorted. */
  note?: Sentence;
}

/** A heat map as a real table: rows × columns, one short text and one colour step a cell. */
export interface HeatMap {
  kind: "heat-map";
  title: string;
  rowTitle: string;
  columnTitle: string;
  rows: readonly Inline[];
  columns: readonly Inline[];
  /** Row by row: the number printed ("" where nothing is required) and its step. */
  cells: readonly (readonly { text: string; step: HeatStep }[])[];
  legend: Sentence;
}

/** Stacked bars: one bar a gap, one part a criterion, on a scale from 0 to `top`. */
export interface ScoreBars {
  kind: "score-bars";
  title: string;
  top: number;
  parts: readonly string[];
  bars: readonly { label: Inline; note: string; score: string; low: number; high: number; values: readonly number[] }[];
}

/** One KPI over time. */
export interface KpiLine {
  kind: "kpi-line";
  title: string;
  unit: string;
  points: readonly { date: string; value: number; label: string }[];
  target: { value: number; label: string } | null;
  baseline: { value: number; label: string } | null;
  /** Trainings as bands over the time they ran. */
  bands: readonly { from: string; to: string; label: string }[];
  summary: string;
}

/** The straight line: skill → training → outcome → KPI. A part that is missing is drawn as a break. */
export interface LineFlow {
  kind: "line-flow";
  title: string;
  columns: readonly string[];
  nodes: readonly { id: string; column: number; label: string; to: string | null; missing: boolean }[];
  links: readonly { from: string; to: string; weight: number; broken: boolean }[];
  summary: string;
}

/** Qualified people against needed people, one row a skill (and team). */
export interface HolderBars {
  kind: "holder-bars";
  title: string;
  rows: readonly {
    label: Inline;
    qualified: number;
    unknown: number;
    needed: number;
    note: string;
    attention: boolean;
  }[];
}

/** Shares, with their bounds where they have some, on a line from 0 to 100 %. */
export interface RangeBars {
  kind: "range-bars";
  title: string;
  /** What the mark and the band stand for. */
  legend: string;
  rows: readonly { label: Inline; value: number | null; low: number | null; high: number | null; note: string }[];
}

/** Current against required level, one row a skill or person, on the scale of the workbook. */
export interface LevelBars {
  kind: "level-bars";
  title: string;
  min: number;
  max: number;
  rows: readonly { label: Inline; current: number | null; required: number; note: string }[];
}

export type Picture = HeatMap | ScoreBars | KpiLine | LineFlow | HolderBars | RangeBars | LevelBars;

export interface NextStep {
  what: Sentence;
  who: string;
  when: string;
}

export interface HowWeKnow {
  /** From how many, in words. */
  counts: Sentence;
  method: Sentence;
  /** Sheets and cells, as addresses. */
  sources: readonly string[];
  missing: readonly string[];
}

export interface PageView {
  /** The question, as title. */
  title: string;
  /** What the page is about, above the title ("Team", "Skill"). */
  eyebrow: string;
  answer: readonly Sentence[];
  pictures: readonly Picture[];
  next: readonly NextStep[];
  /** Further text: lists and definitions (Method, Data check). */
  sections?: readonly { title: string; paragraphs: readonly Sentence[] }[];
  tables: readonly Table[];
  how: HowWeKnow;
}
