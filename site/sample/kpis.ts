import type { IsoDate } from "../../shared/model.ts";
import { rounded } from "./chance.ts";
import type { Month } from "./kpi-history.ts";
import { kpiNames, type PlantedError } from "./planted.ts";
import { dateCell, percentCell, plainSheet, type SampleCell, type SampleSheet, spoil } from "./sheet.ts";

interface SampleKpi {
  name: string;
  unit: string;
  direction: "Higher is better" | "Lower is better";
  target?: number;
  sentence?: string;
  weight: number;
  valuePerUnit?: number;
  /** The smallest change worth having. */
  smallestEffect?: number;
  due?: IsoDate;
  owner?: string;
  goal?: string;
  tag: "Impact" | "Effort";
  method?: string;
}

const goals = {
  growth: "Profitable growth",
  service: "Reliable service",
  safe: "Everybody home safe",
  stay: "A place people stay",
  lean: "Less effort for the same result",
};

const kpis: readonly SampleKpi[] = [
  {
    name: kpiNames.reporting,
    unit: "hours per report author and week",
    direction: "Lower is better",
    sentence: "Reduce weekly reporting time by 20% by 31 December 2026",
    weight: 2,
    valuePerUnit: 700,
    smallestEffect: 0.5,
    due: "2026-12-31",
    owner: "Finance Operations Manager",
    goal: goals.lean,
    tag: "Impact",
    method: "Time log of report authors",
  },
  {
    name: kpiNames.engagement,
    unit: "points out of 100",
    direction: "Higher is better",
    sentence: "Increase team engagement scores by 10% in the next pulse survey",
    weight: 2,
    smallestEffect: 2,
    due: "2026-12-15",
    owner: "Head of People and Culture",
    goal: goals.stay,
    tag: "Impact",
    method: "Monthly pulse survey",
  },
  {
    name: kpiNames.dealSize,
    unit: "€",
    direction: "Higher is better",
    sentence: "Achieve a 15% increase in average deal size next quarter",
    weight: 3,
    valuePerUnit: 0.28,
    smallestEffect: 1000,
    due: "2027-03-31",
    owner: "Sales Manager",
    goal: goals.growth,
    tag: "Impact",
    method: "Customer system, signed orders",
  },
  {
    name: kpiNames.conflicts,
    unit: "cases per team and month",
    direction: "Lower is better",
    sentence: "Decrease HR-escalated team conflicts by 50% by 31 March 2027",
    weight: 1,
    valuePerUnit: 1800,
    smallestEffect: 0.3,
    due: "2027-03-31",
    owner: "HR Partner",
    goal: goals.stay,
    tag: "Impact",
    method: "HR case log",
  },
  {
    name: kpiNames.firstTimeFix,
    unit: "% of service orders",
    direction: "Higher is better",
    target: 0.85,
    sentence: "Raise the first-time fix rate to 85% by Q2 2027",
    weight: 3,
    valuePerUnit: 85_500,
    smallestEffect: 0.02,
    due: "2027-06-30",
    owner: "Field Service Manager",
    goal: goals.service,
    tag: "Impact",
    method: "Service order system",
  },
  {
    name: kpiNames.onTime,
    unit: "% of deliveries",
    direction: "Higher is better",
    target: 0.95,
    weight: 3,
    valuePerUnit: 60_000,
    due: "2027-06-30",
    owner: "Logistics Manager",
    goal: goals.service,
    tag: "Impact",
    method: "Transport system",
  },
  {
    name: kpiNames.satisfaction,
    unit: "% satisfied",
    direction: "Higher is better",
    sentence: "Increase customer satisfaction to 90% by Q2 2027",
    weight: 3,
    due: "2027-06-30",
    owner: "Customer Care Manager",
    goal: goals.service,
    tag: "Impact",
    method: "Survey after each closed case",
  },
  {
    name: kpiNames.incidents,
    unit: "incidents per team and month",
    direction: "Lower is better",
    target: 0,
    sentence: "Eliminate lost-time incidents by 31 December 2027",
    weight: 3,
    valuePerUnit: 22_000,
    due: "2027-12-31",
    owner: "Operations Director",
    goal: goals.safe,
    tag: "Impact",
    method: "Incident register",
  },
  {
    name: kpiNames.invoices,
    unit: "% of invoices",
    direction: "Lower is better",
    target: 0.02,
    sentence: "Cut the invoice error rate to 2% by 30 June 2027",
    weight: 1,
    valuePerUnit: 54_000,
    due: "2027-06-30",
    owner: "Finance Operations Manager",
    goal: goals.lean,
    tag: "Impact",
    method: "Credit notes against invoices",
  },
  {
    name: kpiNames.overtime,
    unit: "hours per person and month",
    direction: "Lower is better",
    target: 8,
    sentence: "Reduce overtime by 25% over the next 12 months",
    weight: 1,
    valuePerUnit: 320,
    smallestEffect: 1.5,
    due: "2027-09-30",
    owner: "Operations Director",
    goal: goals.lean,
    tag: "Impact",
    method: "Time sheets",
  },
  {
    name: kpiNames.trainingHours,
    unit: "hours per employee and month",
    direction: "Higher is better",
    weight: 1,
    tag: "Effort",
    method: "Learning system",
  },
];

const percentKpis: readonly string[] = [
  kpiNames.firstTimeFix,
  kpiNames.onTime,
  kpiNames.satisfaction,
  kpiNames.invoices,
];

/** KPIs with the first year as baseline and the last quarter as current value, weighted where cases were counted. */
export function kpisSheet(
  months: readonly Month[],
  post: (role: string) => string,
): { sheet: SampleSheet; errors: PlantedError[] } {
  const rows = kpis.map((kpi): SampleCell[] => {
    const own = months.filter((month) => month.kpi === kpi.name);
    const shown = (value: number | undefined) => asShown(kpi.name, value);
    return [
      kpi.name,
      kpi.unit,
      kpi.direction,
      shown(meanOf(own.filter(({ period }) => period < "2025-11-01"))),
      shown(kpi.target),
      kpi.sentence ?? null,
      shown(meanOf(own.filter(({ period }) => period >= "2026-08-01"))),
      dateCell(kpi.due),
      kpi.owner ? post(kpi.owner) : null,
      kpi.goal ?? null,
      kpi.weight,
      kpi.valuePerUnit ?? null,
      shown(kpi.smallestEffect),
      kpi.tag,
      kpi.method ?? null,
    ];
  });
  const header = [
    "KPI",
    "Unit",
    "Direction",
    "Baseline",
    "Target",
    "Target sentence",
    "Current",
    "Due date",
    "Owner",
    "Strategic goal",
    "Weight",
    "Value per unit",
    "Smallest useful effect",
    "Effort or impact",
    "How measured",
  ];
  const sheet = plainSheet("KPIs", header, rows);
  const untargeted = sheet.rows.findIndex(([name]) => name === kpiNames.trainingHours);
  return {
    sheet,
    errors: [spoil(sheet, untargeted, 4, null, "no target", "A KPI without any target")],
  };
}

export function historySheet(months: readonly Month[]): { sheet: SampleSheet; errors: PlantedError[] } {
  const rows = months.map(({ kpi, unit, period, value, numerator, denominator }): SampleCell[] => [
    kpi,
    unit,
    { ...(dateCell(period) as { value: number; format: string }), format: "yyyy-mm" },
    asShown(kpi, value),
    numerator,
    denominator,
  ]);
  const sheet = plainSheet("KPI History", ["KPI", "Team or unit", "Month", "Value", "Numerator", "Denominator"], rows);
  const row = months.findIndex(({ kpi, unit }) => kpi === kpiNames.overtime && unit === "Logistics") + 1 + 7;
  const typed = months[row - 1]!.value.toFixed(1).replace(".", ",");
  return {
    sheet,
    errors: [spoil(sheet, row, 3, typed, "decimal comma", `${typed} typed as text with a decimal comma`)],
  };
}

/** Pooled where numerators are known, else the mean over units and months. */
function meanOf(months: readonly Month[]): number {
  const cases = months.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
  if (cases > 0) return months.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0) / cases;
  return months.reduce((sum, { value }) => sum + value, 0) / months.length;
}

function asShown(kpi: string, value: number | undefined): SampleCell {
  if (value === undefined) return null;
  if (percentKpis.includes(kpi)) return percentCell(rounded(value, 4), 1);
  return kpi === kpiNames.dealSize ? { value: rounded(value), format: '#,##0 "€"' } : rounded(value, 2);
}
