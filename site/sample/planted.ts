import type { IsoDate } from "../../shared/model.ts";

/** What is true in the sample company, because we made it so, and what an honest report should say about it. */
export interface PlantedEffect {
  training: string;
  kpi: string | null;
  promised: string;
  /** True change per unit that the training caused, in units of the KPI (or of the test), and as a share of the level before. */
  trueEffect: number;
  trueShare: number | null;
  unit: string;
  given: "by team" | "by person, drawn by lot within pairs" | "to everyone at once" | "to those with the lowest scores";
  /** First month that lies wholly after the start. */
  firstMonthAfter: IsoDate | null;
  trained: string[];
  comparison: string[];
  /** The strongest design that the data allow. */
  design: "comparison group" | "randomised" | "trend-adjusted" | "before and after";
  conclude: "supported" | "not supported" | "inconclusive";
  why: string;
}

/** A mistake left in the workbook on purpose. `cell` is an address or a range. */
export interface PlantedError {
  sheet: string;
  cell: string;
  kind: ErrorKind;
  what: string;
}
export type ErrorKind =
  | "level off the scale"
  | "text in a level"
  | "duplicate person"
  | "error cell"
  | "date as text"
  | "unknown training"
  | "no target"
  | "unknown KPI"
  | "decimal comma"
  | "no team"
  | "hidden row";

export const trainingNames = {
  spreadsheets: "Spreadsheet skills for reporting",
  leadership: "Leadership programme",
  negotiation: "Negotiation workshop",
  conflict: "Conflict resolution training",
  safety: "Working safely refresher",
  time: "Time management webinar",
  onboarding: "Field technician onboarding",
  dataLiteracy: "Data literacy clinic",
  coaching: "Coaching for managers",
  product: "Compressor product training",
  compliance: "Code of conduct e-learning",
  keynote: "Keynote: the power of purpose",
} as const;

export const kpiNames = {
  reporting: "Weekly reporting time",
  engagement: "Engagement score",
  dealSize: "Average deal size",
  conflicts: "Escalated team conflicts",
  firstTimeFix: "First-time fix rate",
  onTime: "On-time delivery",
  satisfaction: "Customer satisfaction",
  incidents: "Lost-time incidents",
  invoices: "Invoice error rate",
  overtime: "Overtime",
  trainingHours: "Training hours per employee",
} as const;

/** Where and when each training was given, and how much it changes from the month after on. */
export const treatments = {
  spreadsheets: {
    teams: ["Finance Operations", "Logistics", "Customer Care", "Product Engineering"],
    start: "2026-02-09",
    firstMonthAfter: "2026-03-01",
    share: -0.2,
  },
  leadership: { start: "2026-01-12", firstMonthAfter: "2026-02-01", share: 0 },
  negotiation: { start: "2026-05-04", firstMonthAfter: "2026-06-01", share: 0.15 },
  conflict: {
    teams: ["Field Service", "Logistics", "Customer Care", "Sales North"],
    start: "2026-01-19",
    firstMonthAfter: "2026-02-01",
    share: -0.5,
  },
  time: {
    teams: ["Finance Operations", "People & Culture", "Sales North", "Product Engineering"],
    start: "2026-03-16",
    firstMonthAfter: "2026-04-01",
    share: 0,
  },
  product: { start: "2025-11-17", firstMonthAfter: "2025-12-01", points: 0.07 },
  dataLiteracy: { start: "2026-04-13", points: 0 },
} as const;
