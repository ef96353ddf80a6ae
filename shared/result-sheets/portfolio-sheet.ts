import type { TrainingEvaluation } from "../analysis/evaluation.ts";
import { list } from "../format.ts";
import { said } from "../language.ts";
import { causeWords, decidedText, decisionWords } from "../report/views/decision-words.ts";
import { verdictWords } from "../report/views/evidence-words.ts";
import { fieldTitle } from "../workbook/sheet-kinds.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { statusInks } from "./colors.ts";
import { fromSheets, jumpTo, type SheetContext } from "./context.ts";
import { evidenceLayout } from "./evidence-columns.ts";
import type { Evidence } from "./evidence-sheet.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { portfolioLayout as layout, type PortfolioRow, returnColumns } from "./return-columns.ts";
import { type Column, columnArea, firstCell, tableSheet } from "./table-sheet.ts";

/** Every training with the proposed decision and why, and its return worked out step by step. */
export function portfolioSheet(context: SheetContext, evidence: Evidence): SheetPlan {
  const { analysis } = context;
  const rows = analysis.evaluations.map((evaluation) => rowOf(context, evaluation, evidence));
  const decision = `$${firstCell(layout, "decision")}`;
  return tableSheet({
    layout,
    title: "Portfolio",
    sentence:
      rows.length === 0
        ? "No training was found: a sheet Trainings with dates, costs and the KPI it should move would fill this."
        : analysis.portfolio.text,
    note: "A decision is a proposal; the committee decides. A return in one figure is shown only where the effect is supported; otherwise it is a range of what may be. Asserted effects have none.",
    from: fromSheets(
      context,
      analysis.trainings.map(({ place }) => place),
    ),
    table: "TL_Portfolio",
    frozenColumns: 1,
    printedTo: "text",
    rows,
    columns: { ...decisionColumns(context), ...moneyColumns(context), ...returnColumns(context.money) },
    jumps: {
      column: "training",
      to: ({ evaluation }) =>
        jumpTo(context, analysis.trainings.find(({ id }) => id === evaluation.training)?.place ?? null),
    },
    more:
      rows.length === 0
        ? {}
        : {
            conditionalFormats: [
              {
                kind: "when",
                area: columnArea(layout, "decision", "decision", rows.length),
                formula: `OR(${decision}="pause",${decision}="retire")`,
                ink: statusInks.attention,
              },
              {
                kind: "when",
                area: columnArea(layout, "decision", "decision", rows.length),
                formula: `${decision}="scale up"`,
                ink: statusInks.met,
              },
            ],
          },
  });
}

function rowOf({ analysis }: SheetContext, evaluation: TrainingEvaluation, evidence: Evidence): PortfolioRow {
  const { money, training } = evaluation;
  const link = analysis.evidence.find((each) => each.training === training && each.kpi === money.kpi);
  const direction = analysis.kpis.find(({ id }) => id === money.kpi)?.direction ?? null;
  const found = link?.designs.find(({ effect }) => effect !== null) ?? null;
  const design = money.grade === "E0" || direction === null ? null : found;
  return {
    evaluation,
    money,
    design,
    sign: direction === null ? null : direction === "higher" ? 1 : -1,
    effectAt: design && link ? evidence.rowOf(link.link) : null,
  };
}

type DecisionKey =
  | "training"
  | "decision"
  | "rule"
  | "reason"
  | "wouldChange"
  | "decided"
  | "freed"
  | "cause"
  | "adoption"
  | "openPriority"
  | "text";

function decisionColumns({ analysis, money }: SheetContext): Record<DecisionKey, Column<PortfolioRow>> {
  const names = new Map(analysis.trainings.map(({ id, name }) => [id, name]));
  return {
    training: {
      header: "Training",
      width: 30,
      wrap: true,
      cell: ({ evaluation }) => names.get(evaluation.training) ?? evaluation.training,
    },
    decision: {
      header: "Proposed",
      width: 12,
      cell: ({ evaluation: { decision } }) => said(decisionWords[decision.decision]),
    },
    rule: { header: "Rule", width: 7, cell: ({ evaluation: { decision } }) => decision.rule },
    reason: { header: "Why", width: 60, wrap: true, cell: ({ evaluation: { decision } }) => decision.reason },
    wouldChange: {
      header: "What would change it",
      width: 44,
      wrap: true,
      cell: ({ evaluation: { decision } }) => decision.wouldChange,
    },
    decided: {
      header: "Committee",
      width: 34,
      wrap: true,
      cell: ({ evaluation: { decision } }) => decidedText(decision),
    },
    freed: {
      header: "Money freed",
      width: 12,
      format: money,
      cell: ({ evaluation: { decision } }) => (decision.freed === 0 ? null : decision.freed),
    },
    cause: {
      header: "Cause of the gap",
      width: 20,
      cell: ({ evaluation: { decision } }) => said(causeWords[decision.inputs.cause]),
    },
    adoption: {
      header: "Use it at work",
      width: 10,
      format: formats.share,
      cell: ({ evaluation: { decision } }) => decision.inputs.adoption,
    },
    openPriority: {
      header: "Highest open priority",
      width: 10,
      format: formats.level,
      cell: ({ evaluation: { decision } }) => decision.inputs.openPriority,
    },
    text: { header: "What it was worth", width: 70, wrap: true, cell: ({ money }) => money.text },
  };
}

type MoneyKey =
  | "cost"
  | "missingCosts"
  | "kpi"
  | "grade"
  | "verdict"
  | "sign"
  | "effect"
  | "effectLow"
  | "effectHigh"
  | "unitValue"
  | "units"
  | "isolation"
  | "confidence"
  | "periods"
  | "months";

function moneyColumns({ analysis, money }: SheetContext): Record<MoneyKey, Column<PortfolioRow>> {
  const kpis = new Map(analysis.kpis.map(({ id, name }) => [id, name]));
  const figure = { width: 11, format: formats.plain, input: true };
  return {
    cost: { header: "Cost", width: 12, format: money, input: true, cell: (row) => row.money.cost },
    missingCosts: {
      header: "Costs not known",
      width: 26,
      wrap: true,
      cell: ({ money: { missingCosts } }) =>
        list(missingCosts.map((item) => fieldTitle("trainings", item).toLowerCase())) || null,
    },
    kpi: {
      header: "KPI with a price",
      width: 26,
      wrap: true,
      cell: ({ money: { kpi } }) => (kpi === null ? null : (kpis.get(kpi) ?? kpi)),
    },
    grade: { header: "Grade", width: 8, cell: ({ money: { grade } }) => grade },
    verdict: {
      header: "Verdict",
      width: 16,
      wrap: true,
      cell: ({ money: { verdict } }) => (verdict === null ? null : said(verdictWords[verdict])),
    },
    sign: { header: "Better is (1: higher, −1: lower)", width: 12, format: formats.count, cell: ({ sign }) => sign },
    effect: { header: "Effect per unit and period", ...figure, cell: (row) => effectCell(row, "effect") },
    effectLow: { header: "Effect from", ...figure, cell: (row) => effectCell(row, "low") },
    effectHigh: { header: "Effect to", ...figure, cell: (row) => effectCell(row, "high") },
    unitValue: { header: "Value of one unit", ...figure, cell: (row) => row.money.unitValue },
    units: { header: "Units", ...figure, cell: (row) => row.money.units },
    isolation: {
      header: "Share due to the training",
      width: 10,
      format: formats.share,
      input: true,
      cell: (row) => row.money.isolation,
    },
    confidence: {
      header: "Confidence",
      width: 11,
      format: formats.share,
      input: true,
      cell: (row) => row.money.confidence,
    },
    periods: { header: "Periods", ...figure, cell: (row) => row.money.periods },
    months: { header: "Months in a period", ...figure, cell: (row) => row.money.monthsPerPeriod },
  };
}

function effectCell({ design, effectAt }: PortfolioRow, key: "effect" | "low" | "high"): PlannedCell {
  const value = design?.[key] ?? null;
  return effectAt === null || value === null ? value : live(evidenceLayout.far(key, effectAt), value);
}
