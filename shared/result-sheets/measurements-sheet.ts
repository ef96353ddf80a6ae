import type { Complete } from "../analysis/designs.ts";
import type { DesignResult } from "../analysis/evidence-results.ts";
import { countedBy, measuredUnitsOf } from "../analysis/measured-units.ts";
import { scoredUnitsOf } from "../analysis/score-evidence.ts";
import type { UnitValues } from "../analysis/unit-values.ts";
import { number } from "../format.ts";
import { said } from "../language.ts";
import { designWords } from "../report/views/evidence-words.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { type Block, Layout } from "./layout.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { firstRow, tableSheet } from "./table-sheet.ts";

/** Columns of the sheet of measured values, one row for each person, team or site that a design counted. */
export const measurementsLayout = new Layout(resultSheetNames.measurements, [
  "training",
  "measure",
  "design",
  "unit",
  "group",
  "before",
  "after",
  "change",
] as const);

/** The rows of one design: the trained, and those they are compared with. */
export interface Measured {
  trained: Block;
  comparison: Block | null;
}

/** Designs of one question: a link (by its id) or the scores of a training. */
export interface Question {
  key: string;
  kind: "link" | "scores";
  training: string;
  measure: string;
  designs: readonly DesignResult[];
}

interface Row {
  training: string;
  measure: string;
  design: string;
  unit: string;
  group: string;
  before: number;
  after: number;
}

/** The sheet of measured values, and where those of each design stand. */
export interface Measurements {
  plan: SheetPlan;
  of(question: Question, design: DesignResult): Measured | null;
}

/** What the designs counted, so that effects and p values compute themselves; too many rows are left out and said. */
export function measurementsSheet(context: SheetContext, questions: readonly Question[]): Measurements {
  const { analysis, dataset, liveRows } = context;
  const links = measuredUnitsOf(dataset, analysis.evidence, analysis.settings);
  const scores = scoredUnitsOf(dataset);
  const people = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const rows: Row[] = [];
  const found = new Map<DesignResult, Measured>();
  let left = 0;
  for (const question of questions) {
    const known = question.kind === "link" ? links.get(question.key) : scores.get(question.key)?.units;
    const units: readonly UnitValues[] = known ?? [];
    const listed: { units: readonly Complete[]; measured: Measured }[] = [];
    for (const design of question.designs) {
      const counted = countedBy(design, units);
      if (counted.length === 0) continue;
      const there = listed.find((each) => startsWith(each.units, counted));
      if (there) {
        found.set(design, design.nComparison === null ? { ...there.measured, comparison: null } : there.measured);
        continue;
      }
      if (rows.length + counted.length > liveRows) {
        left += counted.length;
        continue;
      }
      const measured = blocksOf(counted, firstRow + rows.length);
      rows.push(...counted.map((unit) => rowOf(question, design, unit, people)));
      listed.push({ units: counted, measured });
      found.set(design, measured);
    }
  }
  return {
    of: (_, design) => found.get(design) ?? null,
    plan: tableSheet({
      layout: measurementsLayout,
      title: "Measurements",
      sentence:
        rows.length === 0
          ? "Nothing was measured for single people, teams or sites: scores before and after on the sheet Participants, or a KPI History with units, would fill this."
          : "What each person, team or site measured before and after; effects and p values on the sheet Evidence follow these values.",
      note:
        left > 0
          ? `With more than ${number(liveRows)} rows ${number(left)} further values are not listed; the effects they belong to are values.`
          : "Of a KPI history these are means over the periods before and after. Only units with both values are counted.",
      from: fromSheets(context, [
        ...analysis.evidence.flatMap(({ sources }) => sources),
        ...analysis.evaluations.flatMap(({ learning }) => learning?.sources ?? []),
      ]),
      table: "TL_Measurements",
      frozenColumns: 4,
      tab: "data",
      rows,
      columns: {
        training: { header: "Training", width: 30, cell: ({ training }) => training },
        measure: { header: "What was measured", width: 28, cell: ({ measure }) => measure },
        design: { header: "Design", width: 22, cell: ({ design }) => design },
        unit: { header: "Who", width: 28, cell: ({ unit }) => unit },
        group: { header: "Group", width: 12, cell: ({ group }) => group },
        before: { header: "Before", width: 12, format: formats.mean, input: true, cell: ({ before }) => before },
        after: { header: "After", width: 12, format: formats.mean, input: true, cell: ({ after }) => after },
        change: {
          header: "Change",
          width: 12,
          format: formats.mean,
          cell: ({ before, after }, row) => {
            const [first, second] = [measurementsLayout.cell("before", row), measurementsLayout.cell("after", row)];
            return live(`IF(COUNT(${first},${second})<2,"",${second}-${first})`, after - before);
          },
        },
      },
    }),
  };
}

/** Whether a list of units begins with another: then the rows are there already. */
function startsWith(units: readonly Complete[], beginning: readonly Complete[]): boolean {
  const same = (a: Complete, b: Complete) => a.unit === b.unit && a.before === b.before && a.after === b.after;
  const trained = units.filter(({ arm }) => arm === "trained");
  const wanted = beginning.filter(({ arm }) => arm === "trained");
  return (
    (beginning.length === wanted.length || beginning.length === units.length) &&
    wanted.length === trained.length &&
    beginning.every((unit, index) => same(unit, units[index]!))
  );
}

function blocksOf(units: readonly Complete[], first: number): Measured {
  const trained = units.filter(({ arm }) => arm === "trained").length;
  const middle = first + trained;
  return {
    trained: { first, last: middle - 1 },
    comparison: trained < units.length ? { first: middle, last: first + units.length - 1 } : null,
  };
}

function rowOf(
  { training, measure }: Question,
  { design }: DesignResult,
  { unit, arm, before, after }: Complete,
  people: ReadonlyMap<string, string>,
): Row {
  const name = unit.startsWith("person ") ? unit.slice("person ".length) : unit.replace(/^(team|unit) /, "");
  return {
    training,
    measure,
    design: said(designWords[design]),
    unit: people.get(name) ?? name,
    group: arm === "trained" ? "trained" : "comparison",
    before,
    after,
  };
}
