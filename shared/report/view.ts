import type { Design, Grade } from "../analysis/evidence-results.ts";
import type { IsoDate } from "../model.ts";

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
  /** Step of the gap scale from 0 (met) to 4, or `unknown`: tints the cell. `hidden` looks the same whatever it hides. */
  heat?: HeatStep;
  mark?: "attention" | "met";
}
export type HeatStep = 0 | 1 | 2 | 3 | 4 | "unknown" | "none" | "hidden";

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
  /** What the line itself shows, written at its end, when there are others beside it. */
  label?: string | null;
  /** The path expected without the training, dashed, and where that path is uncertain, shaded. */
  expected?: readonly { date: IsoDate; value: number }[] | null;
  interval?: readonly { date: IsoDate; low: number; high: number }[] | null;
  /** What the model says the values are with the training. */
  fitted?: readonly { date: IsoDate; value: number }[] | null;
  /** Those who were not trained; the label of the last point is written at the end of the line. */
  comparison?: readonly { date: IsoDate; value: number; label: string }[] | null;
  /** The effect with its interval in words, beneath the picture. */
  effect?: { text: string } | null;
  summary: string;
}

/** The straight line: skill → training → outcome → KPI. A part that is missing is drawn as a break. */
export interface LineFlow {
  kind: "line-flow";
  title: string;
  columns: readonly string[];
  nodes: readonly { id: string; column: number; label: string; to: string | null; missing: boolean }[];
  /** `grade` is the evidence that the training moved the KPI: dotted E0 … solid E4; E0 when left out. */
  links: readonly { from: string; to: string; weight: number; broken: boolean; grade?: Grade }[];
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

/**
 * Effects with their intervals, one row a link. Effects of different KPIs share one axis, so the numbers are shares:
 * 1 is the size of the promised change of the row, or of the row's own largest absolute limit when nothing was promised.
 * They are signed as measured; the picture turns rows round whose favourable side is the left.
 */
export interface ForestPlot {
  kind: "forest-plot";
  title: string;
  /** What 0 and 1 on the axis mean, as a sentence. */
  axis: string;
  /** Rows of one group stand together, in the order given. */
  rows: readonly {
    label: Inline | Sentence;
    /** The grade in words, printed once above its rows. */
    group: string;
    /** Decides the shape of the mark. */
    design: Design;
    estimate: number | null;
    low: number | null;
    high: number | null;
    /** Estimate and interval in the unit of the KPI, or why there is none. */
    text: string;
    verdict: string;
    favourable: "right" | "left";
    /** The promised change on this axis: 1 or -1; `null` when nothing was promised. */
    promised: number | null;
  }[];
  summary: string;
}

/** Cost against net benefit, one point a training, with the proposed decision beside it. */
export interface PortfolioPlot {
  kind: "portfolio-plot";
  title: string;
  /** The currency: cost and benefit are in it. */
  costUnit: string;
  points: readonly {
    label: Inline;
    cost: number;
    /** Net of the cost; without it the training is drawn as not measured. */
    benefit: number | null;
    low: number | null;
    high: number | null;
    decision: string;
  }[];
  notMeasured: readonly { label: Inline; cost: number; decision: string }[];
  summary: string;
}

/** The stages of trainings. One training is drawn as five steps, several as a table with one row each. */
export interface JourneyStrip {
  kind: "journey-strip";
  title: string;
  rows: readonly {
    label: Inline;
    stages: readonly { name: string; status: "done" | "partly" | "missing" | "not-yet"; note: string }[];
  }[];
}

/** How much of the gaps each budget closes; budgets ascend. */
export interface Frontier {
  kind: "frontier";
  title: string;
  /** What is closed, such as "priority-weighted levels". */
  unit: string;
  /** The currency of the budgets. */
  costUnit: string;
  /** `label` says the point in full: budget and what it closes. */
  points: readonly { budget: number; closed: number; label: string }[];
  /** The budget there is now. */
  current: number;
  summary: string;
}

export type Picture =
  | HeatMap
  | ScoreBars
  | KpiLine
  | LineFlow
  | HolderBars
  | RangeBars
  | LevelBars
  | ForestPlot
  | PortfolioPlot
  | JourneyStrip
  | Frontier;

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
