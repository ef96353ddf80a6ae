import { say } from "../language.ts";
import type { Dataset, IsoDate, Participant } from "../model.ts";
import { nameKey } from "../workbook/registers.ts";
import { namesOf } from "./resolve.ts";

/** Which side of a comparison somebody is on. */
export type Arm = "trained" | "comparison";

/**
 * Who was trained and who is compared with, of one training, by `keyOf`. `people` and `units` hold the rows that name a
 * person, and those that name only a team or site.
 */
export interface Arms {
  /** Day from which the training can have had an effect; `null`: nobody says. */
  start: IsoDate | null;
  people: ReadonlyMap<string, Arm>;
  units: ReadonlyMap<string, Arm>;
  /** Rows name a comparison: nobody else is compared with. */
  namesComparison: boolean;
  /** Chance decided who was trained, in every row of both sides. */
  randomised: boolean;
}

const comparisonGroup =
  /compar|control|\bcont\b|untrained|untreated|not (?:trained|selected|treated|chosen)|no training|wait|placebo|usual/i;
const declined = /declin|cancel|withdr|no[- ]?show|rejected|not (?:attended|enrolled|invited)|absent/i;

/**
 * The side of a row of the attendance sheet: `comparison` when its group says so or it names no training, `null` for
 * somebody who was meant to come and did not.
 */
export function armOf({ group, training, status, randomised }: Participant): Arm | null {
  if (training === null || comparisonGroup.test(group ?? "")) return "comparison";
  // Where chance decided, who got a seat counts as trained even when it stayed empty.
  return declined.test(status ?? "") && randomised !== true ? null : "trained";
}

/** Who somebody or something is, the same in every sheet: a person, else a team, else the name as written. */
export function keyOf(dataset: Dataset): (written: string) => string {
  const { person, team } = namesOf(dataset);
  const known = new Map<string, string>();
  return (written) => {
    let key = known.get(written);
    if (key === undefined) {
      const who = person(written);
      const group = who === null ? team(written) : null;
      key = who !== null ? `person ${who}` : group !== null ? say`team ${group}` : say`unit ${nameKey(written)}`;
      known.set(written, key);
    }
    return key;
  };
}

/**
 * The arms of every training with participants or a start, by training id. Rows without a training are a comparison
 * group for every training.
 */
export function armsOf(dataset: Dataset): ReadonlyMap<string, Arms> {
  const { trainings, training: resolve } = namesOf(dataset);
  const key = keyOf(dataset);
  const rows = new Map<string, Participant[]>(trainings.map(({ id }) => [id, []]));
  const untrained: Participant[] = [];
  for (const participant of dataset.participants) {
    const id = resolve(participant.training);
    if (participant.training === null) untrained.push(participant);
    else if (id !== null) rows.get(id)?.push(participant);
  }
  return new Map(
    trainings.map(({ id, start }) => {
      const own = rows.get(id)!;
      const both = own.length === 0 ? [] : own.concat(untrained);
      return [id, armsFrom(both, start, key)];
    }),
  );
}

function armsFrom(rows: readonly Participant[], start: IsoDate | null, key: (written: string) => string): Arms {
  const people = new Map<string, Arm>();
  const units = new Map<string, Arm>();
  const chance = { trained: 0, comparison: 0, not: 0 };
  let earliest: IsoDate | null = null;
  for (const row of rows) {
    const arm = armOf(row);
    const who = row.person ?? row.unit;
    if (arm === null || who === null) continue;
    const into = row.person === null && !key(who).startsWith("person ") ? units : people;
    // Somebody in both groups was trained.
    if (into.get(key(who)) !== "trained") into.set(key(who), arm);
    if (row.randomised === true) chance[arm]++;
    else chance.not++;
    const day = arm === "trained" ? (row.start ?? row.completed) : null;
    if (day !== null && (earliest === null || day < earliest)) earliest = day;
  }
  const namesComparison = [...people.values(), ...units.values()].includes("comparison");
  const randomised = chance.not === 0 && chance.trained > 0 && chance.comparison > 0;
  return { start: start ?? earliest, people, units, namesComparison, randomised };
}
