import { type Dataset, requirementScopes, unknownDay } from "../model.ts";
import { isRequirement } from "./gap.ts";

const noRow = -1;
const noChanges: RequirementChanges = { skill: [], day: [], level: [] };
const [everyone, role, team, person] = requirementScopes.map((_, scope) => scope) as [number, number, number, number];

/** Later requirements as columns, in order of day. */
export interface RequirementChanges {
  skill: readonly number[];
  day: readonly number[];
  level: readonly number[];
}

/**
 * What is required of people, at any day. For one person and skill the most specific requirement counts (person over
 * team over role over everyone); within one scope the newest that has come into force, and of two of the same day the
 * higher. A requirement of 0 or "not applicable" takes the skill off, also when a less specific one asks for it.
 * Answers are rows of `dataset.requirements`, one per skill in the order of `skillOrder` given, −1 for none.
 */
export class RequirementBook {
  readonly #dataset: Dataset;
  readonly #position: Int32Array;
  readonly #skills: number;
  /** Rows sorted by scope and whom they are for; group g holds `#rows` from `#start[g]` to `#start[g + 1]`. */
  readonly #rows: Int32Array;
  readonly #start: Int32Array;
  readonly #firstGroup: readonly number[];
  readonly #lastDay: number;
  readonly #known = new Map<string, Int32Array>();
  readonly #knownChanges = new Map<string, RequirementChanges>();

  /** `position[skill]`: where a skill of the dataset stands in the answers. */
  constructor(dataset: Dataset, position: Int32Array) {
    const { requirements } = dataset;
    const sizes = [1, dataset.roles.length, dataset.teams.length, dataset.people.length];
    this.#dataset = dataset;
    this.#position = position;
    this.#skills = position.length;
    this.#firstGroup = sizes.map((_, scope) => sizes.slice(0, scope).reduce((sum, size) => sum + size, 0));
    const groups = sizes.reduce((sum, size) => sum + size, 0);
    this.#start = new Int32Array(groups + 1);
    const groupOf = (row: number) => this.#firstGroup[requirements.scope[row]!]! + requirements.who[row]!;
    for (let row = 0; row < requirements.length; row++) this.#start[groupOf(row) + 1]!++;
    for (let group = 0; group < groups; group++) this.#start[group + 1]! += this.#start[group]!;
    this.#lastDay = requirements.day
      .subarray(0, requirements.length)
      .reduce((last, day) => Math.max(last, day), unknownDay);
    this.#rows = new Int32Array(requirements.length);
    const next = this.#start.slice();
    for (let row = 0; row < requirements.length; row++) this.#rows[next[groupOf(row)]!++] = row;
  }

  /** Requirements of a role alone (index in `dataset.roles`, −1: of everyone), whoever holds it and wherever. */
  ofRole(roleIndex: number, day: number): Int32Array {
    return this.#shared(roleIndex, noRow, day);
  }

  /**
   * Requirements of one person of the dataset, in a role and a team (indices, −1: none). People without requirements
   * of their own share one array per role and team: do not write into it.
   */
  ofPerson(personIndex: number, roleIndex: number, teamIndex: number, day: number): Int32Array {
    const teamOwn = teamIndex >= 0 && this.#has(team, teamIndex) ? teamIndex : noRow;
    const shared = this.#shared(roleIndex, teamOwn, day);
    if (!this.#has(person, personIndex)) return shared;
    const rows = this.#apply(everyone, 0, day, new Int32Array(this.#skills).fill(noRow));
    if (roleIndex >= 0) this.#apply(role, roleIndex, day, rows);
    if (teamOwn >= 0) this.#apply(team, teamOwn, day, rows);
    return this.#strip(this.#apply(person, personIndex, day, rows));
  }

  /**
   * How the requirements of one person change after `day`, in order of day: from `day[i]` on, skill `skill[i]` needs
   * `level[i]` (NaN: it is no longer required). Shared like the answers of `ofPerson`.
   */
  changesAfter(personIndex: number, roleIndex: number, teamIndex: number, day: number): RequirementChanges {
    if (day >= this.#lastDay) return noChanges;
    const teamOwn = teamIndex >= 0 && this.#has(team, teamIndex) ? teamIndex : noRow;
    if (this.#has(person, personIndex)) return this.#changes([personIndex, teamOwn, roleIndex], day);
    const key = `${roleIndex} ${teamOwn}`;
    let changes = this.#knownChanges.get(key);
    if (!changes) {
      changes = this.#changes([noRow, teamOwn, roleIndex], day);
      this.#knownChanges.set(key, changes);
    }
    return changes;
  }

  #changes([personIndex, teamIndex, roleIndex]: [number, number, number], day: number): RequirementChanges {
    const { requirements } = this.#dataset;
    const later: number[] = [];
    const held = new Int32Array(this.#skills).fill(noRow);
    for (const [scope, who] of [0, roleIndex, teamIndex, personIndex].entries()) {
      if (who < 0) continue;
      this.#apply(scope, who, day, held);
      const group = this.#firstGroup[scope]! + who;
      for (let at = this.#start[group]!; at < this.#start[group + 1]!; at++)
        if (requirements.day[this.#rows[at]!]! > day) later.push(this.#rows[at]!);
    }
    const { day: days, scope: scopes, level } = requirements;
    later.sort(
      (a, b) => days[a]! - days[b]! || scopes[a]! - scopes[b]! || (level[a]! || 0) - (level[b]! || 0) || a - b,
    );
    const counted = later.filter((row) => {
      const skill = this.#position[requirements.skill[row]!]!;
      if (held[skill]! >= 0 && scopes[held[skill]!]! > scopes[row]!) return false;
      held[skill] = row;
      return true;
    });
    return {
      skill: counted.map((row) => this.#position[requirements.skill[row]!]!),
      day: counted.map((row) => days[row]!),
      level: counted.map((row) => (isRequirement(level[row]!) ? level[row]! : Number.NaN)),
    };
  }

  #shared(roleIndex: number, teamIndex: number, day: number): Int32Array {
    const key = `${roleIndex} ${teamIndex} ${day}`;
    let rows = this.#known.get(key);
    if (!rows) {
      rows = this.#apply(everyone, 0, day, new Int32Array(this.#skills).fill(noRow));
      if (roleIndex >= 0) this.#apply(role, roleIndex, day, rows);
      if (teamIndex >= 0) this.#apply(team, teamIndex, day, rows);
      this.#strip(rows);
      this.#known.set(key, rows);
    }
    return rows;
  }

  #has(scope: number, who: number): boolean {
    const group = this.#firstGroup[scope]! + who;
    return this.#start[group + 1]! > this.#start[group]!;
  }

  #apply(scope: number, who: number, day: number, into: Int32Array): Int32Array {
    const { requirements } = this.#dataset;
    const group = this.#firstGroup[scope]! + who;
    for (let at = this.#start[group]!; at < this.#start[group + 1]!; at++) {
      const row = this.#rows[at]!;
      if (requirements.day[row]! > day) continue;
      const skill = this.#position[requirements.skill[row]!]!;
      const held = into[skill]!;
      if (held < 0 || requirements.scope[held] !== scope || this.#counts(row, held)) into[skill] = row;
    }
    return into;
  }

  /** Whether a row comes before another of the same scope, person and skill. */
  #counts(row: number, held: number): boolean {
    const { day, level, weight } = this.#dataset.requirements;
    if (day[row] !== day[held]) return day[row]! > day[held]!;
    const [mine, theirs] = [level[row] || 0, level[held] || 0];
    return mine === theirs ? weight[row]! > weight[held]! : mine > theirs;
  }

  #strip(rows: Int32Array): Int32Array {
    const { level } = this.#dataset.requirements;
    for (let skill = 0; skill < rows.length; skill++)
      if (rows[skill]! >= 0 && !isRequirement(level[rows[skill]!]!)) rows[skill] = noRow;
    return rows;
  }
}

/** What a requirement weighs in the proficiency index: 1 when the workbook does not say. */
export function requirementWeight(dataset: Dataset, row: number): number {
  const weight = dataset.requirements.weight[row]!;
  return weight >= 0 ? weight : 1;
}
