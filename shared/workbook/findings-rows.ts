import type { Place } from "../model.ts";
import { counted, listed, quoted } from "./findings-cells.ts";
import type { Problem } from "./problems.ts";

export function namedTwice(place: Place, what: string, name: string): Problem {
  return {
    code: "namedTwice",
    severity: "warning",
    place,
    cells: 0,
    message: `${what} ${quoted(name)} stands in more than one row.`,
    assumed: "The rows are taken as one: the first counts, a later one fills in what it leaves empty.",
    fix: "Delete the row that is out of date, or give the two different names.",
  };
}

export function trainingSessions(place: Place, name: string, rows: number): Problem {
  return {
    code: "trainingSessions",
    severity: "note",
    place,
    cells: 0,
    message: `${counted(rows, "row")} name the training ${quoted(name)} with different dates.`,
    assumed: "They are read as sessions of one training: costs and seats are added up, first to last day.",
    fix: "If they are different trainings, give them different names.",
  };
}

export function readTwice(place: Place, count: number, example: string): Problem {
  return {
    code: "readTwice",
    severity: "warning",
    place,
    cells: 0,
    message: `${counted(count, "value")} of a KPI ${count === 1 ? "differs" : "differ"} from an earlier value for the same period and unit, for example ${quoted(example)}.`,
    assumed: "The first value counts.",
    fix: "Delete the values that are out of date.",
  };
}

export function priorityAsWeight(place: Place, column: string): Problem {
  return {
    code: "priorityAsWeight",
    severity: "note",
    place,
    cells: 0,
    message: `${quoted(column)} is written in words.`,
    assumed: "High counts three, medium two and low one.",
    fix: "Type numbers to weigh the KPIs otherwise.",
  };
}

export function weightNotUnderstood(place: Place, cells: number, found: string): Problem {
  return {
    code: "weightNotUnderstood",
    severity: "error",
    place,
    cells,
    message: `${quoted(found)} is neither a number nor high, medium or low.`,
    assumed: "The KPI counts as much as one without a weight.",
    fix: "Type a number, or high, medium or low.",
  };
}

export function percentMixed(place: Place, name: string): Problem {
  return {
    code: "percentMixed",
    severity: "warning",
    place,
    cells: 0,
    message: `Some numbers of ${quoted(name)} are shown in percent and some are not.`,
    assumed: "Those above 1.5 are read as percent: 72 is 72 %.",
    fix: "Show all numbers of the KPI in the same way.",
  };
}

export function historyInPercent(place: Place, name: string): Problem {
  return {
    code: "historyInPercent",
    severity: "warning",
    place,
    cells: 0,
    message: `${quoted(name)} is shown in percent on one sheet and as a plain number on the other.`,
    assumed: "The history is brought to the measure of the KPI sheet: 0.72 shown as 72 % and 72 are the same.",
    fix: "Show the KPI in the same way on both sheets.",
  };
}

export function limitAsTarget(place: Place, found: string, value: number): Problem {
  return {
    code: "limitAsTarget",
    severity: "note",
    place,
    cells: 0,
    message: `The target ${quoted(found)} is a limit.`,
    assumed: `It is read as the target ${value}, and from it which way is better.`,
    fix: "Nothing needs to be done when that is right.",
  };
}

export function settingTwice(place: Place, name: string): Problem {
  return {
    code: "settingTwice",
    severity: "warning",
    place,
    cells: 0,
    message: `The setting ${quoted(name)} stands in more than one row.`,
    assumed: "The last row counts.",
    fix: "Keep one of the rows.",
  };
}

export function sameNameDifferentTeams(place: Place, names: readonly string[]): Problem {
  return {
    code: "sameNameDifferentTeams",
    severity: "warning",
    place,
    cells: 0,
    message: `${counted(names.length, "name")} ${names.length === 1 ? "stands" : "stand"} in more than one team without an employee number: ${listed(names)}.`,
    assumed: "They are taken as different people.",
    fix: "Add an employee number on both sheets; the same number makes them one person.",
  };
}

export function withoutTeam(place: Place, names: readonly string[]): Problem {
  return {
    code: "withoutTeam",
    severity: "warning",
    place,
    cells: 0,
    message: `${counted(names.length, "person has", "people have")} no team: ${listed(names)}.`,
    assumed: "They count in the whole organisation, but in no team.",
    fix: "Write their team where the others have theirs.",
  };
}

export function personUnclear(place: Place, name: string, candidates: number): Problem {
  return {
    code: "personUnclear",
    severity: "warning",
    place,
    cells: 0,
    message: `There are ${candidates} people named ${quoted(name)}, and the row does not say which one it means.`,
    assumed: "It is kept apart as a further person.",
    fix: "Add the employee number or the team to the row.",
  };
}

export function closeName(place: Place, found: string, taken: string, what: string): Problem {
  return {
    code: "closeName",
    severity: "warning",
    place,
    cells: 0,
    message: `There is no ${what} ${quoted(found)}, but ${quoted(taken)} is spelled nearly the same.`,
    assumed: `${quoted(taken)} is meant.`,
    fix: "Write it the same way on both sheets.",
  };
}

export function unknownNames(place: Place, what: string, names: readonly string[], where: string): Problem {
  return {
    code: "unknownNames",
    severity: "warning",
    place,
    cells: 0,
    message: `${counted(names.length, what, what === "person" ? "people" : `${what}s`)} named here ${names.length === 1 ? "is" : "are"} not ${where}: ${listed(names)}.`,
    assumed: "The rows are kept, but nothing else is known about these names.",
    fix: "Write the names the same way on both sheets, or add the missing ones.",
  };
}

export function nobodyRatedIn(place: Place, names: readonly string[]): Problem {
  return {
    code: "nobodyRatedIn",
    severity: "warning",
    place,
    cells: 0,
    message: `Levels are required in ${counted(names.length, "skill")} that nobody is rated in: ${listed(names)}.`,
    assumed: "The levels of the people concerned are not known; they are not taken as gaps.",
    fix: "Rate the people in these skills, or check that both sheets name the skills alike.",
  };
}

export function nearlyTheSame(place: Place, what: string, pairs: readonly string[]): Problem {
  return {
    code: "nearlyTheSame",
    severity: "warning",
    place,
    cells: 0,
    message: `Some ${what} are spelled nearly the same: ${pairs.slice(0, 5).join("; ")}${pairs.length > 5 ? ` and ${pairs.length - 5} more` : ""}.`,
    assumed: "They are taken as different.",
    fix: "Write them the same way where one is meant.",
  };
}
