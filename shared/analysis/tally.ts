import { type RaterType, raterTypes } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { isCritical } from "./coverage.ts";
import { gapBetween, PairSums } from "./gap.ts";
import type { GapItem, GapMetrics, RoleFit } from "./gap-results.ts";
import { opensOf } from "./opening-gaps.ts";
import { type Pairs, pairWeight } from "./pairs.ts";
import { pairFlag, raterShift } from "./rating-combiner.ts";
import { FitList } from "./role-fit.ts";
import type { Units } from "./units.ts";

/** One skill in one unit: what the gap item says, before priorities. `raters`: assessed pairs by kind of rater. */
export interface SkillInUnit {
  unit: number;
  skill: number;
  metrics: GapMetrics;
  notMeeting: number;
  failingCertificates: number;
  requiredSum: number;
  currentSum: number;
  raters: Record<RaterType, number>;
  opens: GapItem["opens"];
}

/** One person: gaps, fit to the own role, and ratings that are too old. */
export interface PersonTally {
  metrics: GapMetrics;
  fit: RoleFit;
  stale: number;
}

/** Sums of the pairs for every group. Positions are those of `Units`, `Pairs.skills` and `Pairs.people`. */
export interface Tally {
  organisation: PairSums;
  units: PairSums;
  skills: PairSums;
  people: PairSums;
  persons: PersonTally[];
  /** By unit, then skill: those that somebody is, or will be, required to have. */
  cells: SkillInUnit[];
  /** Set `department × skills + skill` of the departments in order of `departments`. */
  departmentSkills: PairSums;
  departments: string[];
}

/** Adds up the pairs once, for every skill in every unit and every person; all larger groups are sums of those. */
export function tallyOf(pairs: Pairs, units: Units): Tally {
  const sums = (sets: number) => new PairSums(sets, pairs.dataset.scale.min, pairs.weighted);
  const skills = pairs.skills.length;
  const departments = [...new Set(units.departments.filter((name) => name !== null))].sort(byCodePoint);
  const tally: Tally = {
    organisation: sums(1),
    units: sums(units.names.length),
    skills: sums(skills),
    people: sums(pairs.people.length),
    persons: new Array(pairs.people.length),
    cells: [],
    departmentSkills: sums(departments.length * skills),
    departments,
  };
  const pass = new Pass(pairs, tally.people);
  const { inUnit, heard } = pass;
  for (let unit = 0; unit < units.names.length; unit++) {
    inUnit.clear();
    heard.clear();
    const members = units.members.subarray(units.start[unit], units.start[unit + 1]);
    for (const person of members) tally.persons[person] = pass.add(person);
    const opens = opensOf(pairs, members);
    const department = departments.indexOf(units.departments[unit] ?? "");
    for (let skill = 0; skill < skills; skill++) {
      if (inUnit.demand(skill) === 0 && !opens.has(skill)) continue;
      tally.cells.push({
        unit,
        skill,
        metrics: inUnit.metrics(skill),
        notMeeting: inUnit.notMeeting(skill),
        failingCertificates: inUnit.failingCertificates(skill),
        ...inUnit.levels(skill),
        raters: heard.counts(skill),
        opens: opens.get(skill) ?? [],
      });
      tally.skills.addSet(skill, inUnit, skill);
      tally.units.addSet(unit, inUnit, skill);
      if (department >= 0) tally.departmentSkills.addSet(department * skills + skill, inUnit, skill);
    }
    tally.organisation.addSet(0, tally.units, unit);
  }
  return tally;
}

/** How many skills the fit to the own role names; all of them are among the pairs. */
const mostMissing = 12;

/** Goes through the pairs of one person after another, adding each to the person and to the unit at hand. */
class Pass {
  readonly inUnit: PairSums;
  readonly heard: RatersHeard;
  readonly #pairs: Pairs;
  readonly #people: PairSums;
  readonly #ids: readonly string[];
  readonly #critical: Uint8Array;
  readonly #lacking: FitList;

  constructor(pairs: Pairs, people: PairSums) {
    const { skills, dataset } = pairs;
    this.inUnit = new PairSums(skills.length, dataset.scale.min, pairs.weighted);
    this.heard = new RatersHeard(skills.length);
    this.#pairs = pairs;
    this.#people = people;
    this.#ids = skills.map(({ id }) => id);
    this.#critical = Uint8Array.from(skills, (skill) => (isCritical(skill) ? 1 : 0));
    this.#lacking = new FitList(skills.length);
  }

  add(person: number): PersonTally {
    const { start, skill, current, flags, needs, dataset } = this.#pairs;
    const { level: levels } = dataset.requirements;
    const rows = needs[person]!;
    const [inUnit, heard, lacking, people, critical] = [
      this.inUnit,
      this.heard,
      this.#lacking,
      this.#people,
      this.#critical,
    ];
    const end = start[person + 1]!;
    let old = 0;
    for (let pair = start[person]!; pair < end; pair++) {
      const flag = flags[pair]!;
      if (flag & pairFlag.stale) old++;
      const s = skill[pair]!;
      if (rows[s]! < 0) continue;
      const level = levels[rows[s]!]!;
      const now = current[pair]!;
      const weight = pairWeight(this.#pairs, person, s);
      // One decision for the unit, the person and the role: to guess it wrong three times would cost most of the pass.
      if (Number.isNaN(now)) {
        inUnit.addUnknown(s, level, weight);
        people.addUnknown(person, level, weight);
        lacking.add(s, level, now, critical[s] === 1);
        continue;
      }
      const gap = gapBetween(level, now);
      if (gap > 0) {
        inUnit.addShort(s, level, gap, weight);
        people.addShort(person, level, gap, weight);
        lacking.add(s, level, now, critical[s] === 1);
      } else {
        inUnit.addMet(s, level, now, weight);
        people.addMet(person, level, now, weight);
      }
      if ((flag & pairFlag.uncertified) !== 0) {
        inUnit.addUncertified(s, gap === 0);
        people.addUncertified(person, gap === 0);
      }
      heard.add(s, flag);
      if ((flag & pairFlag.dated) === 0) continue;
      inUnit.addAge(s, (flag & pairFlag.stale) !== 0);
      people.addAge(person, (flag & pairFlag.stale) !== 0);
    }
    const metrics = people.metrics(person);
    const role = this.#pairs.people[person]!.role ?? "";
    return { metrics, fit: lacking.finish(role, this.#ids, metrics, mostMissing), stale: old };
  }
}

/** How many pairs of each skill each combination of rater types has rated. */
class RatersHeard {
  readonly #combinations = 1 << raterTypes.length;
  readonly #count: Int32Array;

  constructor(skills: number) {
    this.#count = new Int32Array(skills * this.#combinations);
  }

  add(skill: number, flags: number): void {
    this.#count[skill * this.#combinations + (flags >> raterShift)]! += 1;
  }

  /** Pairs of a skill by kind of rater. */
  counts(skill: number): Record<RaterType, number> {
    const counts = { test: 0, manager: 0, peer: 0, self: 0 };
    for (let heard = 1; heard < this.#combinations; heard++) {
      const pairs = this.#count[skill * this.#combinations + heard]!;
      if (pairs === 0) continue;
      for (let type = 0; type < raterTypes.length; type++) if (heard & (1 << type)) counts[raterTypes[type]!] += pairs;
    }
    return counts;
  }

  clear(): void {
    this.#count.fill(0);
  }
}
