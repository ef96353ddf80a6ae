import { asTyped, list } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { Place } from "../model.ts";
import { counted, listed, quoted } from "./findings-cells.ts";
import type { Problem } from "./problems.ts";

export function namedTwice(place: Place, what: string, name: string): Problem {
  return {
    code: "namedTwice",
    severity: "warning",
    place,
    cells: 0,
    message: say`${what} ${quoted(name)} stands in more than one row.`,
    assumed: say`The rows are taken as one: the first counts, a later one fills in what it leaves empty.`,
    fix: say`Delete the row that is out of date, or give the two different names.`,
  };
}

export function trainingSessions(place: Place, name: string, rows: number): Problem {
  return {
    code: "trainingSessions",
    severity: "note",
    place,
    cells: 0,
    message: say`${counted(rows, "row")} name the training ${quoted(name)} with different dates.`,
    assumed: say`They are read as sessions of one training: costs and seats are added up, first to last day.`,
    fix: say`If they are different trainings, give them different names.`,
  };
}

export function readTwice(place: Place, count: number, example: string): Problem {
  return {
    code: "readTwice",
    severity: "warning",
    place,
    cells: 0,
    message: say`${counted(count, "value")} of a KPI ${count === 1 ? say`differs` : say`differ`} from an earlier value for the same period and unit, for example ${quoted(example)}.`,
    assumed: say`The first value counts.`,
    fix: say`Delete the values that are out of date.`,
  };
}

export function priorityAsWeight(place: Place, column: string): Problem {
  return {
    code: "priorityAsWeight",
    severity: "note",
    place,
    cells: 0,
    message: say`${quoted(column)} is written in words.`,
    assumed: say`High counts three, medium two and low one.`,
    fix: say`Type numbers to weigh the KPIs otherwise.`,
  };
}

export function weightNotUnderstood(place: Place, cells: number, found: string): Problem {
  return {
    code: "weightNotUnderstood",
    severity: "error",
    place,
    cells,
    message: say`${quoted(found)} is neither a number nor high, medium or low.`,
    assumed: say`The KPI counts as much as one without a weight.`,
    fix: say`Type a number, or high, medium or low.`,
  };
}

export function percentMixed(place: Place, name: string): Problem {
  return {
    code: "percentMixed",
    severity: "warning",
    place,
    cells: 0,
    message: say`Some numbers of ${quoted(name)} are shown in percent and some are not.`,
    assumed: say`Those above 1.5 are read as percent: 72 is 72 %.`,
    fix: say`Show all numbers of the KPI in the same way.`,
  };
}

export function historyInPercent(place: Place, name: string): Problem {
  return {
    code: "historyInPercent",
    severity: "warning",
    place,
    cells: 0,
    message: say`${quoted(name)} is shown in percent on one sheet and as a plain number on the other.`,
    assumed: say`The history is brought to the measure of the KPI sheet: 0.72 shown as 72 % and 72 are the same.`,
    fix: say`Show the KPI in the same way on both sheets.`,
  };
}

export function limitAsTarget(place: Place, found: string, value: number): Problem {
  return {
    code: "limitAsTarget",
    severity: "note",
    place,
    cells: 0,
    message: say`The target ${quoted(found)} is a limit.`,
    assumed: say`It is read as the target ${asTyped(value)}, and from it which way is better.`,
    fix: say`Nothing needs to be done when that is right.`,
  };
}

export function settingTwice(place: Place, name: string): Problem {
  return {
    code: "settingTwice",
    severity: "warning",
    place,
    cells: 0,
    message: say`The setting ${quoted(name)} stands in more than one row.`,
    assumed: say`The last row counts.`,
    fix: say`Keep one of the rows.`,
  };
}

export function sameNameDifferentTeams(place: Place, names: readonly string[]): Problem {
  return {
    code: "sameNameDifferentTeams",
    severity: "warning",
    place,
    cells: 0,
    message: say`${counted(names.length, "name stands", "names stand")} in more than one team without an employee number: ${listed(names)}.`,
    assumed: say`They are taken as different people.`,
    fix: say`Add an employee number on both sheets; the same number makes them one person.`,
  };
}

export function withoutTeam(place: Place, names: readonly string[]): Problem {
  return {
    code: "withoutTeam",
    severity: "warning",
    place,
    cells: 0,
    message: say`${counted(names.length, "person has", "people have")} no team: ${listed(names)}.`,
    assumed: say`They count in the whole organisation, but in no team.`,
    fix: say`Write their team where the others have theirs.`,
  };
}

export function personUnclear(place: Place, name: string, candidates: number): Problem {
  return {
    code: "personUnclear",
    severity: "warning",
    place,
    cells: 0,
    message: say`There are ${candidates} people named ${quoted(name)}, and the row does not say which one it means.`,
    assumed: say`It is kept apart as a further person.`,
    fix: say`Add the employee number or the team to the row.`,
  };
}

/** What other sheets refer to by its name. */
export type Referred = keyof typeof referredWords;

const referredWords = sayings({ skill: "skill", kpi: "KPI", training: "training" } as const);

export function closeName(place: Place, found: string, taken: string, what: Referred): Problem {
  return {
    code: "closeName",
    severity: "warning",
    place,
    cells: 0,
    message: say`There is no ${said(referredWords[what])} ${quoted(found)}, but ${quoted(taken)} is spelled nearly the same.`,
    assumed: say`${quoted(taken)} is meant.`,
    fix: say`Write it the same way on both sheets.`,
  };
}

export function unknownNames(place: Place, what: Referred | "person", names: readonly string[]): Problem {
  return {
    code: "unknownNames",
    severity: "warning",
    place,
    cells: 0,
    message: say`${unknown(what, names.length)}: ${listed(names)}.`,
    assumed: say`The rows are kept, but nothing else is known about these names.`,
    fix: say`Write the names the same way on both sheets, or add the missing ones.`,
  };
}

function unknown(what: Referred | "person", count: number): string {
  switch (what) {
    case "person":
      return say`${counted(count, "person named here is", "people named here are")} not in the skills matrix or on the sheet People`;
    case "skill":
      return say`${counted(count, "skill named here is", "skills named here are")} not in the skills matrix or on the sheet Skills`;
    case "kpi":
      return say`${counted(count, "KPI named here is", "KPIs named here are")} not on the sheet KPIs`;
    case "training":
      return say`${counted(count, "training named here is", "trainings named here are")} not on the sheet Trainings`;
  }
}

export function nobodyRatedIn(place: Place, names: readonly string[]): Problem {
  return {
    code: "nobodyRatedIn",
    severity: "warning",
    place,
    cells: 0,
    message: say`Levels are required in ${counted(names.length, "skill that nobody is rated in", "skills that nobody is rated in")}: ${listed(names)}.`,
    assumed: say`The levels of the people concerned are not known; they are not taken as gaps.`,
    fix: say`Rate the people in these skills, or check that both sheets name the skills alike.`,
  };
}

export function nearlyTheSame(place: Place, pairs: readonly (readonly [string, string])[]): Problem {
  const shown = pairs
    .slice(0, 5)
    .map((names) => list(names.map(quoted)))
    .join("; ");
  return {
    code: "nearlyTheSame",
    severity: "warning",
    place,
    cells: 0,
    message: say`Some skills are spelled nearly the same: ${pairs.length > 5 ? say`${shown} and ${pairs.length - 5} more` : shown}.`,
    assumed: say`They are taken as different.`,
    fix: say`Write them the same way where one is meant.`,
  };
}
