import type { SheetPlan } from "../workbook/sheet-plan.ts";

/**
 * The plans with some sheets called otherwise, in every formula, link and list that speaks of them: for a workbook in
 * which a sheet of the user's has the name already.
 */
export function renamed(plans: readonly SheetPlan[], names: ReadonlyMap<string, string>): SheetPlan[] {
  if (names.size === 0) return [...plans];
  const reference = (name: string) => `'${name.replaceAll("'", "''")}'!`;
  const pairs = [...names].map(([from, to]) => [reference(from), reference(to)] as const);
  const nameOf = (sheet: string) => names.get(sheet) ?? sheet;
  const inFormula = (formula: string) => pairs.reduce((text, [from, to]) => text.replaceAll(from, to), formula);
  return plans.map((plan) => ({
    ...plan,
    name: nameOf(plan.name),
    ...(plan.formulas && { formulas: plan.formulas.map((each) => ({ ...each, formula: inFormula(each.formula) })) }),
    ...(plan.jumps && { jumps: plan.jumps.map((jump) => ({ ...jump, sheet: nameOf(jump.sheet) })) }),
    ...(plan.lists && {
      lists: plan.lists.map((list) =>
        typeof list.choices === "string" ? { ...list, choices: inFormula(list.choices) } : list,
      ),
    }),
    ...(plan.conditionalFormats && {
      conditionalFormats: plan.conditionalFormats.map((format) =>
        format.kind === "when" ? { ...format, formula: inFormula(format.formula) } : format,
      ),
    }),
  }));
}
