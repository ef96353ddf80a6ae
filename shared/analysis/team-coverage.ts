import type { Source } from "../model.ts";
import { busFactor, coverageStatus, isCritical, isQualified, mostFrequentLevel } from "./coverage.ts";
import type { CoverageItem } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import { pairFlag } from "./rating-combiner.ts";
import type { Settings } from "./settings.ts";
import type { SkillInUnit } from "./tally.ts";
import type { Units } from "./units.ts";

/** Who can do what in every unit. */
export interface Coverage {
  /** By unit, then skill: the skills somebody in the unit needs. */
  items: CoverageItem[];
  /** The bus factor of each unit. */
  units: ReturnType<typeof busFactor>[];
  /** Of each person: critical skills of which they are the only qualified one in their unit. */
  keyPersonLoad: Int32Array;
  /** Qualified people of each skill over the units that need it; `null` when none does. */
  holders: (number | null)[];
  /** The highest level of each skill that anybody is required to have; NaN when nobody is. */
  highest: Float64Array;
}

/**
 * Coverage of every skill in every unit that needs it (METHODS 1.4). A unit needs a skill when somebody in it is
 * required to have it. A skill's own operating level replaces the level most often required; in a workbook without
 * any requirement it makes the skill needed wherever somebody is rated in it.
 */
export function coverageOf(
  pairs: Pairs,
  units: Units,
  settings: Pick<Settings, "minNeeded">,
  about: {
    cells: readonly SkillInUnit[];
    kpisOf(skill: string): string[];
    sourcesOf(unit: number, skill: number): Source[];
  },
): Coverage {
  const { skills } = pairs;
  const coverage: Coverage = {
    items: [],
    units: [],
    keyPersonLoad: new Int32Array(pairs.people.length),
    holders: skills.map(() => null),
    highest: new Float64Array(skills.length).fill(Number.NaN),
  };
  const unknown = new Int32Array(units.names.length * skills.length);
  for (const cell of about.cells) unknown[cell.unit * skills.length + cell.skill] = cell.metrics.unknown;
  const holders = new Holders(pairs, largestUnit(units));
  const levels = new OperatingLevels(pairs, coverage.highest);
  for (let unit = 0; unit < units.names.length; unit++) {
    const members = units.members.subarray(units.start[unit], units.start[unit + 1]);
    // People without a team, where others have one, are no team in which one could stand in for another.
    const isTeam = units.names[unit] !== null || units.names.length === 1;
    const level = levels.of(members);
    holders.find(members, level);
    const needed: Parameters<typeof busFactor>[0][number][] = [];
    for (let s = 0; s < skills.length; s++) {
      if (Number.isNaN(level[s]!)) continue;
      const skill = skills[s]!;
      const qualified = holders.count[s]!;
      const open = unknown[unit * skills.length + s]!;
      const critical = isCritical(skill);
      const minimum = skill.minimumHolders ?? settings.minNeeded;
      needed.push({ qualified, unknown: open, critical });
      coverage.holders[s] = (coverage.holders[s] ?? 0) + qualified;
      if (!isTeam) continue;
      if (critical && qualified === 1) coverage.keyPersonLoad[holders.last[s]!]!++;
      coverage.items.push({
        skill: skill.id,
        team: units.names[unit]!,
        level: level[s]!,
        qualified,
        unknown: open,
        needed: minimum,
        status: coverageStatus(qualified, open, minimum),
        holders: holders.ids(s),
        kpis: about.kpisOf(skill.id),
        sources: about.sourcesOf(unit, s),
      });
    }
    coverage.units.push(busFactor(needed));
  }
  return coverage;
}

function largestUnit({ start }: Units): number {
  let most = 0;
  for (let unit = 0; unit + 1 < start.length; unit++) most = Math.max(most, start[unit + 1]! - start[unit]!);
  return most;
}

/** Finds who reaches a level, unit after unit. */
class Holders {
  /** People found last: of each skill how many, and the position of the last. */
  readonly count: Int32Array;
  readonly last: Int32Array;
  readonly #pairs: Pairs;
  readonly #most: number;
  /** Ids skill by skill, `#most` places each; used again for every unit, as growing lists would cost more than the search. */
  readonly #found: string[];

  /** For units of at most `most` people. */
  constructor(pairs: Pairs, most: number) {
    const skills = pairs.skills.length;
    this.count = new Int32Array(skills);
    this.last = new Int32Array(skills);
    this.#pairs = pairs;
    this.#most = most;
    this.#found = new Array<string>(skills * most).fill("");
  }

  /** Looks for the people of a unit who reach the level of each skill (NaN: nobody can). */
  find(members: Int32Array, level: Float64Array): void {
    const { people, start, skill, current, flags } = this.#pairs;
    const { count, last } = this;
    const found = this.#found;
    const most = this.#most;
    count.fill(0);
    for (let at = 0; at < members.length; at++) {
      const person = members[at]!;
      const { id } = people[person]!;
      const end = start[person + 1]!;
      for (let pair = start[person]!; pair < end; pair++) {
        const s = skill[pair]!;
        if (!isQualified(current[pair]!, level[s]!, (flags[pair]! & pairFlag.uncertified) === 0)) continue;
        found[s * most + count[s]!] = id;
        count[s]! += 1;
        last[s] = person;
      }
    }
  }

  /** Their ids, by id. */
  ids(skill: number): string[] {
    return this.#found.slice(skill * this.#most, skill * this.#most + this.count[skill]!);
  }
}

/** Finds the level each unit works at, skill by skill. */
class OperatingLevels {
  readonly #pairs: Pairs;
  /** Every level that is required anywhere, lowest first, and its place there for each row of the requirements. */
  readonly #levels: readonly number[];
  readonly #codeOfRow: Int32Array;
  readonly #counts: Int32Array;
  readonly #highest: Float64Array;

  /** Notes the highest level of each skill in `highest` as units pass by. */
  constructor(pairs: Pairs, highest: Float64Array) {
    const { requirements } = pairs.dataset;
    this.#pairs = pairs;
    this.#highest = highest;
    const required = requirements.level.subarray(0, requirements.length);
    this.#levels = [...new Set(required)].filter((level) => level > 0).sort((a, b) => a - b);
    const codes = new Map(this.#levels.map((level, code) => [level, code]));
    this.#codeOfRow = new Int32Array(required.length);
    for (let row = 0; row < required.length; row++) this.#codeOfRow[row] = codes.get(required[row]!) ?? -1;
    this.#counts = new Int32Array(pairs.skills.length * this.#levels.length);
  }

  /** The level of each skill; NaN: nobody needs it. */
  of(members: Int32Array): Float64Array {
    const { skills } = this.#pairs;
    const width = this.#levels.length;
    if (width === 0) return this.#givenLevels(members);
    this.#count(members);
    const level = new Float64Array(skills.length).fill(Number.NaN);
    for (let s = 0; s < skills.length; s++) {
      const usual = mostFrequentLevel(this.#levels, this.#counts, s * width);
      if (Number.isNaN(usual)) continue;
      let top = width - 1;
      while (this.#counts[s * width + top] === 0) top--;
      if (!(this.#levels[top]! <= this.#highest[s]!)) this.#highest[s] = this.#levels[top]!;
      level[s] = skills[s]!.operatingLevel ?? usual;
    }
    return level;
  }

  /** Counts who is required which level; people with the same requirements are counted together. */
  #count(members: Int32Array): void {
    const { needs } = this.#pairs;
    const width = this.#levels.length;
    const people = new Map<Int32Array, number>();
    for (const person of members) people.set(needs[person]!, (people.get(needs[person]!) ?? 0) + 1);
    this.#counts.fill(0);
    for (const [rows, count] of people)
      for (let s = 0; s < rows.length; s++)
        if (rows[s]! >= 0) this.#counts[s * width + this.#codeOfRow[rows[s]!]!]! += count;
  }

  /** Nothing is required in this workbook: a skill's own level holds wherever somebody is rated in it. */
  #givenLevels(members: Int32Array): Float64Array {
    const { skills, start, skill } = this.#pairs;
    const level = new Float64Array(skills.length).fill(Number.NaN);
    for (const person of members)
      for (let pair = start[person]!; pair < start[person + 1]!; pair++)
        level[skill[pair]!] = skills[skill[pair]!]!.operatingLevel ?? Number.NaN;
    return level;
  }
}
