import type { PlannedFormula, SheetPlan } from "../../shared/workbook/sheet-plan.ts";

/* Planned sheets in pieces, each quick to hand over. */

const rowsAPart = 1000;
const formulasAPart = 5000;

/** A piece of a plan. Pieces count for the plan begun last. */
export type PlanPart =
  | { part: "plan"; plan: Omit<SheetPlan, "rows" | "formulas"> }
  | { part: "rows"; rows: SheetPlan["rows"] }
  | { part: "formulas"; formulas: readonly PlannedFormula[] };

type Row = SheetPlan["rows"][number];

/** The pieces of some plans, in the order in which `joinedPlans` takes them. */
export function* partsOfPlans(plans: readonly SheetPlan[]): Generator<PlanPart> {
  for (const { rows, formulas, ...plan } of plans) {
    yield { part: "plan", plan };
    for (let from = 0; from < rows.length; from += rowsAPart)
      yield { part: "rows", rows: rows.slice(from, from + rowsAPart) };
    for (let from = 0; from < (formulas?.length ?? 0); from += formulasAPart)
      yield { part: "formulas", formulas: formulas!.slice(from, from + formulasAPart) };
  }
}

/** The plans that pieces make. */
export function joinedPlans(parts: readonly PlanPart[]): SheetPlan[] {
  const plans: (Omit<SheetPlan, "rows" | "formulas"> & { rows: Row[]; formulas?: PlannedFormula[] })[] = [];
  for (const part of parts) {
    if (part.part === "plan") {
      plans.push({ ...part.plan, rows: [] });
      continue;
    }
    const plan = plans.at(-1)!;
    if (part.part === "rows") for (const row of part.rows) plan.rows.push(row);
    else {
      plan.formulas ??= [];
      for (const formula of part.formulas) plan.formulas.push(formula);
    }
  }
  return plans;
}
