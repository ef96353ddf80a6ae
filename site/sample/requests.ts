import type { IsoDate } from "../../shared/model.ts";
import { kpiNames, type PlantedError, trainingNames } from "./planted.ts";
import { dateCell, moneyCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";

interface Request {
  training: string;
  skill?: string;
  team?: string;
  by: string;
  on: IsoDate;
  state: "Requested" | "Approved" | "Rejected" | "Deferred" | "Reallocated";
  decidedBy?: string;
  seat?: string;
  decided?: IsoDate;
  reason?: string;
  cost: number;
  hours: number;
  seats: number;
  to?: string;
  expected?: string;
  kpi?: string;
}

const requests: readonly Request[] = [
  {
    training: trainingNames.spreadsheets,
    skill: "Spreadsheet modelling",
    by: "Finance Operations Manager",
    on: "2025-11-10",
    state: "Approved",
    decidedBy: "Operations Director",
    seat: "Operations",
    decided: "2025-12-04",
    reason: "Clear time log and a baseline",
    cost: 34_450,
    hours: 512,
    seats: 64,
    expected: "Reduce weekly reporting time by 20% within 6 months",
    kpi: kpiNames.reporting,
  },
  {
    training: trainingNames.leadership,
    skill: "Giving feedback",
    by: "Head of People and Culture",
    on: "2025-10-06",
    state: "Approved",
    decidedBy: "Operations Director",
    seat: "Operations",
    decided: "2025-11-06",
    reason: "Wish of the board",
    cost: 97_200,
    hours: 560,
    seats: 14,
    expected: "Increase team engagement scores by 10% in the next pulse survey",
    kpi: kpiNames.engagement,
  },
  {
    training: trainingNames.negotiation,
    skill: "Negotiation",
    team: "Sales North",
    by: "Sales Manager",
    on: "2026-02-16",
    state: "Approved",
    decidedBy: "Finance Operations Manager",
    seat: "Finance",
    decided: "2026-03-05",
    reason: "Half the seats by lot, so that the effect can be seen",
    cost: 37_500,
    hours: 240,
    seats: 10,
    expected: "Achieve a 15% increase in average deal size next quarter",
    kpi: kpiNames.dealSize,
  },
  {
    training: trainingNames.negotiation,
    skill: "Negotiation",
    team: "Sales North",
    by: "Sales Manager",
    on: "2026-10-19",
    state: "Requested",
    cost: 29_000,
    hours: 240,
    seats: 10,
    expected: "Achieve a 10% increase in average deal size within 6 months",
    kpi: kpiNames.dealSize,
  },
  {
    training: "Route planning tool course",
    skill: "Route planning",
    team: "Logistics",
    by: "Logistics Manager",
    on: "2026-08-24",
    state: "Rejected",
    decidedBy: "Operations Director",
    seat: "Operations",
    decided: "2026-09-10",
    reason: "The tool fails, not the planners: repair it first",
    cost: 8400,
    hours: 96,
    seats: 8,
    kpi: kpiNames.onTime,
  },
  {
    training: trainingNames.coaching,
    skill: "Coaching",
    by: "Head of People and Culture",
    on: "2026-09-07",
    state: "Approved",
    decidedBy: "Operations Director",
    seat: "Operations",
    decided: "2026-10-08",
    reason: "Exit interviews and reviews name it",
    cost: 15_500,
    hours: 252,
    seats: 14,
    expected: "Increase customer satisfaction to 90% by Q2 2027",
    kpi: kpiNames.satisfaction,
  },
  {
    training: trainingNames.time,
    skill: "Time management",
    by: "Care Agent",
    on: "2026-09-21",
    state: "Reallocated",
    decidedBy: "Finance Operations Manager",
    seat: "Finance",
    decided: "2026-10-08",
    reason: "No gap left, overtime unchanged",
    cost: 8900,
    hours: 120,
    seats: 60,
    to: trainingNames.product,
  },
  {
    training: trainingNames.product,
    skill: "Fault diagnosis",
    team: "Field Service",
    by: "Field Service Manager",
    on: "2026-09-14",
    state: "Approved",
    decidedBy: "Operations Director",
    seat: "Operations",
    decided: "2026-10-08",
    reason: "First-time fix rate rose after the first round",
    cost: 12_600,
    hours: 128,
    seats: 8,
    expected: "Raise the first-time fix rate to 87% by Q4 2027",
    kpi: kpiNames.firstTimeFix,
  },
  {
    training: trainingNames.keynote,
    by: "Head of People and Culture",
    on: "2026-06-22",
    state: "Approved",
    decidedBy: "Head of People and Culture",
    seat: "HR",
    decided: "2026-06-22",
    cost: 18_500,
    hours: 260,
    seats: 130,
  },
  {
    training: trainingNames.dataLiteracy,
    skill: "Data literacy",
    team: "Product Engineering",
    by: "Engineering Manager",
    on: "2026-10-05",
    state: "Deferred",
    decidedBy: "Finance Operations Manager",
    seat: "Finance",
    decided: "2026-11-05",
    reason: "Wait for a comparison with people not selected",
    cost: 11_000,
    hours: 144,
    seats: 12,
    kpi: kpiNames.invoices,
  },
];

export function requestsSheet(post: (role: string) => string): { sheet: SampleSheet; errors: PlantedError[] } {
  const rows = requests.map((each, index): SampleCell[] => [
    `R-${String(index + 1).padStart(2, "0")}`,
    each.training,
    each.skill ?? null,
    each.team ?? null,
    post(each.by),
    dateCell(each.on),
    each.state,
    each.decidedBy ? post(each.decidedBy) : null,
    each.seat ?? null,
    dateCell(each.decided),
    each.reason ?? null,
    moneyCell(each.cost),
    each.hours,
    each.seats,
    each.to ?? null,
    each.expected ?? null,
    each.kpi ?? null,
  ]);
  const header = [
    "Request number",
    "Training",
    "Skill",
    "Team",
    "Requested by",
    "Requested on",
    "State",
    "Decided by",
    "Council seat",
    "Decided on",
    "Reason",
    "Cost",
    "Hours",
    "Seats",
    "Moved to",
    "Expected effect",
    "KPI",
  ];
  const planned: readonly string[] = Object.values(trainingNames);
  const unplanned = requests.findIndex(({ training }) => !planned.includes(training));
  return {
    sheet: plainSheet("Requests", header, rows),
    errors: [
      {
        sheet: "Requests",
        cell: `B${unplanned + 2}`,
        kind: "unknown training",
        what: "A training that was asked for and is not on the sheet Trainings",
      },
    ],
  };
}
