import type { Analysis } from "../analysis/analysis.ts";
import { textIn } from "../analysis/kept-values.ts";
import { namesOf as resolverOf } from "../analysis/resolve.ts";
import type { Dataset, KeptRow, Person, Signal } from "../model.ts";
import { type Names, namesOf } from "../report/audience/names.ts";
import type { PublishedAnalysis } from "../report/report.ts";

/**
 * What the workbook says of the people a manager's report is about: their rows only, and in them the names, ids and
 * addresses of nobody else. `shown` is what that report holds, made of `analysis`.
 */
export function ownDataset(analysis: Analysis, dataset: Dataset, shown: PublishedAnalysis): Dataset {
  const own = new Map(shown.people.map((person) => [person.id, person]));
  const names = namesOf(analysis, new Set(own.keys()));
  const { person: idOf } = resolverOf(dataset);
  const isOwn = (written: string | null) => written !== null && own.has(idOf(written) ?? written);
  const isAbout =
    (...fields: readonly string[]) =>
    ({ values }: KeptRow) =>
      isOwn(fields.map((field) => textIn(values, field)).find((text) => text !== null) ?? null);
  const teams = new Map(shown.teams.map(({ id, name }) => [id, name]));
  return {
    ...dataset,
    people: dataset.people
      .filter(({ id }) => own.has(id))
      .map((person) => ownPerson(person, own.get(person.id)!.manager, teams)),
    participants: dataset.participants
      .filter(({ person }) => isOwn(person))
      .map((row) => ({ ...row, validatedBy: confirmedBy(row.validatedBy) })),
    signals: dataset.signals.filter(({ person }) => isOwn(person)).map((signal) => ownSignal(signal, names)),
    actions: dataset.actions.filter(isAbout("person", "owner")).map((row) => ownRow(row, names)),
    checkIns: dataset.checkIns.filter(isAbout("person")).map((row) => ownRow(row, names)),
    readings: [],
    causes: [],
    requests: [],
    certificates: [],
    history: [],
  };
}

/** Who confirmed it without a name: the cell may hold anything. */
function confirmedBy(written: string | null): string | null {
  if (written === null) return null;
  const word = written.trim().toLowerCase();
  return word === "self" || word === "manager" ? word : "somebody else";
}

/** A manager whose name the report does not hold is called by the team. */
function ownPerson(person: Person, manager: string | null, teams: ReadonlyMap<string, string>): Person {
  const { team } = person;
  const isHidden = person.manager !== null && manager !== person.manager;
  const role = `the manager of ${team === null ? "the team" : (teams.get(team) ?? team)}`;
  return { ...person, manager: isHidden ? role : person.manager, email: null };
}

function ownSignal(signal: Signal, names: Names): Signal {
  return { ...signal, text: names.without(signal.text) };
}

function ownRow(row: KeptRow, names: Names): KeptRow {
  const values = Object.entries(row.values).map(([field, value]) => [
    field,
    typeof value === "string" ? names.without(value) : value,
  ]);
  return { ...row, values: Object.fromEntries(values) };
}
