import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { isUsers, type KnownSheet } from "./our-sheets.ts";
import { tablesOf } from "./planned-tables.ts";
import { type Renames, renamedFormula } from "./rename-formula.ts";
import { sheetNamedIn } from "./sheet-named-in.ts";

const longestName = 31;

/** What of the workbook has a name that ours could collide with. */
export interface Surrounding {
  sheets: readonly KnownSheet[];
  tables: readonly { name: string; sheet: string }[];
  names: readonly { name: string; formula: string }[];
}

/**
 * What the sheets of the plans are called in the workbook. A sheet of ours keeps the name it has there, even one the
 * user gave it; where a sheet of the user's has the planned name, ours takes the next: “Coverage (2)”.
 */
export function realSheetNames(plans: readonly SheetPlan[], sheets: readonly KnownSheet[]): Map<string, string> {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const real = new Map<string, string>();
  for (const { name } of plans) {
    const own = sheets.find((sheet) => !isUsers(sheet) && sheet.mark?.plan === name)?.name ?? freeName(name, taken);
    taken.add(own.toLowerCase());
    real.set(name, own);
  }
  return real;
}

function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    // A pair of signs that stand for one letter is not cut in two.
    const start = wish.slice(0, longestName - suffix.length).replace(/[\ud800-\udbff]$/, "");
    name = `${start}${suffix}`;
  }
  return name;
}

/** New names for tables and defined names of the plans that the user already has for something else, in small letters. */
export function realWords(plans: readonly SheetPlan[], { sheets, tables, names }: Surrounding): Map<string, string> {
  const ours = new Set(sheets.filter((sheet) => !isUsers(sheet)).map(({ name }) => name.toLowerCase()));
  const isOurs = (sheet: string | null) => sheet !== null && ours.has(sheet.toLowerCase());
  const taken = new Set([
    ...tables.filter(({ sheet }) => !isOurs(sheet)).map(({ name }) => name.toLowerCase()),
    ...names
      .filter(({ formula }) => !formula.includes("#REF!") && !isOurs(sheetNamedIn(formula.replace(/^=/, ""))))
      .map(({ name }) => name.toLowerCase()),
  ]);
  const wishes = plans.flatMap((plan) => [...tablesOf(plan), ...(plan.names ?? [])].map(({ name }) => name));
  const real = new Map<string, string>();
  const planned = new Set(wishes.map((wish) => wish.toLowerCase()));
  for (const wish of wishes.filter((each) => taken.has(each.toLowerCase()))) {
    let number = 2;
    while (taken.has(`${wish}_${number}`.toLowerCase()) || planned.has(`${wish}_${number}`.toLowerCase())) number++;
    taken.add(`${wish}_${number}`.toLowerCase());
    real.set(wish.toLowerCase(), `${wish}_${number}`);
  }
  return real;
}

/** A plan that speaks of everything by the names of the workbook. */
export function withRealNames(plan: SheetPlan, renames: Renames): SheetPlan {
  const { sheets, words } = renames;
  const word = (name: string) => words.get(name.toLowerCase()) ?? name;
  const formula = (text: string) => renamedFormula(text, renames);
  const { table, furtherTables, names, formulas, conditionalFormats, lists, jumps } = plan;
  return {
    ...plan,
    name: sheets.get(plan.name) ?? plan.name,
    ...(table !== undefined && { table: word(table) }),
    ...(furtherTables && { furtherTables: furtherTables.map(({ name, area }) => ({ name: word(name), area })) }),
    ...(names && { names: names.map(({ name, area }) => ({ name: word(name), area })) }),
    ...(formulas && { formulas: formulas.map((each) => ({ ...each, formula: formula(each.formula) })) }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats.map((each) =>
        each.kind === "when" ? { ...each, formula: formula(each.formula) } : each,
      ),
    }),
    ...(lists && {
      lists: lists.map((list) =>
        typeof list.choices === "string" ? { ...list, choices: formula(list.choices) } : list,
      ),
    }),
    ...(jumps && { jumps: jumps.map((jump) => ({ ...jump, sheet: sheets.get(jump.sheet) ?? jump.sheet })) }),
  };
}
