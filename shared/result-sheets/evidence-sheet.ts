import { inPoints } from "../analysis/effect-text.ts";
import type { DesignResult, LinkEvidence } from "../analysis/evidence-results.ts";
import { plural } from "../format.ts";
import { said } from "../language.ts";
import {
  byGradeThenEffect,
  countedText,
  designWords,
  limitsText,
  linkVerdict,
  secondText,
  verdictWords,
} from "../report/views/evidence-words.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { statusInks } from "./colors.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { type EvidenceKey, type Figure, figure, evidenceLayout as layout } from "./evidence-columns.ts";
import { type Measurements, measurementsSheet, type Question } from "./measurements-sheet.ts";
import { figureFormat, formats } from "./number-formats.ts";
import { type Column, columnArea, firstCell, firstRow, tableSheet } from "./table-sheet.ts";

/** What is asked: whether a training moved a KPI, or what its participants learned. */
interface Asked extends Question {
  wording: string;
  verdict: string;
  unit: { unit: string | null; percent: boolean };
  link: LinkEvidence | null;
}

/** One design of a question; without any, what somebody asserted. */
interface Row {
  asked: Asked;
  design: DesignResult | null;
  isFirst: boolean;
}

/** The sheets of evidence and of what was measured, and the row of the strongest design of each link (by id). */
export interface Evidence {
  plan: SheetPlan;
  measurements: SheetPlan;
  rowOf(link: string): number | null;
}

/** Whether each training moved its KPI: the strongest design decides, the weaker ones stand beneath it. */
export function evidenceSheet(context: SheetContext): Evidence {
  const { analysis } = context;
  const questions = [...linkQuestions(context), ...scoreQuestions(context)];
  const measurements = measurementsSheet(context, questions);
  const rows = questions.flatMap((asked): Row[] => {
    const shown = asked.designs.filter(({ effect }) => effect !== null);
    if (shown.length === 0) return [{ asked, design: null, isFirst: true }];
    return shown.map((design, index) => ({ asked, design, isFirst: index === 0 }));
  });
  const rowAt = new Map<string, number>();
  rows.forEach(({ asked: { link }, isFirst }, index) => {
    if (link && isFirst) rowAt.set(link.link, firstRow + index);
  });
  const verdict = `$${firstCell(layout, "verdict")}`;
  const area = columnArea(layout, "verdict", "verdict", rows.length);
  return {
    rowOf: (link) => rowAt.get(link) ?? null,
    measurements: measurements.plan,
    plan: tableSheet({
      layout,
      title: "Evidence",
      sentence:
        rows.length === 0
          ? "No training is linked to a KPI and no scores were found: the sheets Links, KPI History and Participants would fill this."
          : `${plural(analysis.evidence.length, "link")} from training to KPI, each with the strongest design that the data allow; the design fixes the words.`,
      note: noteOf(context),
      from: fromSheets(
        context,
        analysis.evidence.flatMap(({ sources }) => sources),
      ),
      table: "TL_Evidence",
      frozenColumns: 2,
      printedTo: "counted",
      rows,
      columns: columnsOf(measurements),
      more:
        rows.length === 0
          ? {}
          : {
              cellFormats: figureCells(rows),
              conditionalFormats: [
                { kind: "when", area, formula: `LEFT(${verdict},9)="supported"`, ink: statusInks.met },
                { kind: "when", area, formula: `${verdict}="against what was intended"`, ink: statusInks.attention },
              ],
            },
    }),
  };
}

function noteOf({ analysis }: SheetContext): string {
  return `Live: means, effect, standard error and p value where single values are on the sheet Measurements, and the limits of a paired comparison. Values (seed ${analysis.seed}, version ${analysis.version}): q, second tests, g, trends, limits of two groups, verdicts and sentences; analyse again after changing measurements.`;
}

function linkQuestions({ analysis }: SheetContext): Asked[] {
  const trainings = new Map(analysis.trainings.map(({ id, name }) => [id, name]));
  const kpis = new Map(analysis.kpis.map((kpi) => [kpi.id, kpi]));
  return [...analysis.evidence].sort(byGradeThenEffect).map((link) => {
    const kpi = kpis.get(link.kpi);
    return {
      key: link.link,
      kind: "link",
      training: trainings.get(link.training) ?? link.training,
      measure: kpi?.name ?? link.kpi,
      designs: link.designs,
      wording: link.wording,
      verdict: link.designs.length > 0 ? linkVerdict(link) : "not measured",
      unit: { unit: kpi?.unit ?? null, percent: kpi?.percent ?? false },
      link,
    };
  });
}

function scoreQuestions({ analysis }: SheetContext): Asked[] {
  const trainings = new Map(analysis.trainings.map(({ id, name }) => [id, name]));
  return analysis.evaluations.flatMap(({ training, learning }) =>
    learning === null || learning.designs.length === 0
      ? []
      : [
          {
            key: training,
            kind: "scores",
            training: trainings.get(training) ?? training,
            measure: "Test score",
            designs: learning.designs,
            wording: learning.wording,
            verdict: said(verdictWords[learning.verdict]),
            unit: { unit: "points", percent: false },
            link: null,
          },
        ],
  );
}

const inUnit: readonly EvidenceKey[] = [
  "effect",
  "low",
  "high",
  "before",
  "after",
  "beforeComparison",
  "afterComparison",
  "standardError",
  "promised",
  "detectable",
];

/** Figures in the unit of the KPI, with as many decimals as their size asks for. */
function figureCells(rows: readonly Row[]): NonNullable<SheetPlan["cellFormats"]> {
  return rows.flatMap(({ asked, design }, index) => {
    const at = firstRow + index;
    const format = figureFormat([design?.before ?? null, design?.effect ?? null], asked.unit.percent);
    return inUnit.map((key) => {
      const column = layout.column(key);
      return { area: { top: at, left: column, bottom: at, right: column }, format };
    });
  });
}

function unitText({ unit, percent }: Asked["unit"]): string | null {
  return inPoints({ unit, percent }) ? "percentage points" : unit;
}

function columnsOf(measurements: Measurements): Record<EvidenceKey, Column<Row>> {
  const value = { width: 11, format: formats.mean };
  const own = (key: Figure, header: string, look: Pick<Column<Row>, "width" | "format">): Column<Row> => ({
    header,
    ...look,
    cell: ({ asked, design }, row) =>
      design === null ? null : figure(key, design, measurements.of(asked, design), row),
  });
  const plain = (key: "g" | "gLow" | "gHigh" | "detectable", header: string): Column<Row> => ({
    header,
    ...value,
    cell: ({ design }) => design?.[key] ?? null,
  });
  return {
    training: { header: "Training", width: 30, wrap: true, cell: ({ asked }) => asked.training },
    measure: { header: "KPI or score", width: 26, wrap: true, cell: ({ asked }) => asked.measure },
    counts: { header: "Counts", width: 16, cell: ({ isFirst }) => (isFirst ? "this one counts" : "for comparison") },
    grade: { header: "Grade", width: 8, cell: ({ design }) => design?.grade ?? "E0" },
    design: { header: "Design", width: 22, cell: ({ design }) => said(designWords[design?.design ?? "asserted"]) },
    verdict: {
      header: "Verdict",
      width: 22,
      wrap: true,
      cell: ({ asked, design, isFirst }) =>
        isFirst || design === null ? asked.verdict : said(verdictWords[design.verdict]),
    },
    wording: {
      header: "What may be said",
      width: 70,
      wrap: true,
      cell: ({ asked, isFirst }) => (isFirst ? asked.wording : null),
    },
    effect: own("effect", "Effect", value),
    low: own("low", "95 % interval from", value),
    high: own("high", "to", value),
    unit: { header: "Unit", width: 20, wrap: true, cell: ({ asked }) => unitText(asked.unit) },
    counted: { header: "Counted", width: 26, wrap: true, cell: ({ design }) => (design ? countedText(design) : null) },
    p: own("p", "p", { width: 10, format: formats.p }),
    q: {
      header: "q (value)",
      width: 10,
      format: formats.p,
      cell: ({ asked, isFirst }) => (isFirst ? (asked.link?.q ?? null) : null),
    },
    second: {
      header: "Second test (value)",
      width: 28,
      wrap: true,
      cell: ({ asked, design }) => (design ? secondText(asked.unit, design) : null),
    },
    before: own("before", "Mean before, trained", value),
    after: own("after", "Mean after, trained", value),
    beforeComparison: own("beforeComparison", "Mean before, comparison", value),
    afterComparison: own("afterComparison", "Mean after, comparison", value),
    standardError: own("standardError", "Standard error", value),
    degreesOfFreedom: own("degreesOfFreedom", "Degrees of freedom", { width: 11, format: formats.plain }),
    g: plain("g", "Standardised effect g (value)"),
    gLow: plain("gLow", "g from"),
    gHigh: plain("gHigh", "g to"),
    promised: {
      header: "Promised",
      ...value,
      cell: ({ asked, isFirst }) => (isFirst ? (asked.link?.promised ?? null) : null),
    },
    detectable: plain("detectable", "Smallest effect it would find"),
    limits: {
      header: "What limits it",
      width: 60,
      wrap: true,
      cell: ({ design }) => (design ? limitsText(design) : null),
    },
    computed: {
      header: "Computed",
      width: 30,
      wrap: true,
      cell: ({ asked, design }) => {
        const measured = design && measurements.of(asked, design);
        if (!measured) return design === null ? null : "values";
        return measured.comparison === null
          ? "live, with its limits"
          : "live; limits and degrees of freedom are values";
      },
    },
  };
}
