import { dayNumber } from "../workbook/dates.ts";
import { isCritical } from "./coverage.ts";
import { gapBetween, levelGuard, PairSums } from "./gap.ts";
import type { RoleFit } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import { requirementWeight } from "./requirements.ts";
import { type Resolve, resolverOf } from "./resolve.ts";
import { assessedEnough, FitList, isMet } from "./role-fit.ts";

interface Asked {
  skills: readonly number[];
  levels: readonly number[];
}

/** How people fit roles they do not have (METHODS 1.5): take up a person, then ask for roles. */
export class RoleFits {
  readonly #pairs: Pairs;
  readonly #ids: string[];
  readonly #critical: boolean[];
  readonly #resolve: Resolve;
  readonly #today: number;
  readonly #lacking: FitList;
  readonly #sums: PairSums;
  readonly #level: Float64Array;
  readonly #asked = new Map<string, Asked>();

  constructor(pairs: Pairs) {
    const { dataset, skills, asOf } = pairs;
    this.#pairs = pairs;
    this.#ids = skills.map(({ id }) => id);
    this.#critical = skills.map(isCritical);
    this.#resolve = resolverOf(dataset.roles.map((name) => ({ id: name, name })));
    this.#today = dayNumber(asOf);
    this.#lacking = new FitList(skills.length);
    this.#sums = new PairSums(1, dataset.scale.min);
    this.#level = new Float64Array(skills.length);
  }

  /** Takes up a person, by position in the pairs. */
  take(person: number): this {
    const { start, skill, current } = this.#pairs;
    this.#level.fill(Number.NaN);
    for (let pair = start[person]!; pair < start[person + 1]!; pair++) this.#level[skill[pair]!] = current[pair]!;
    return this;
  }

  /** The role of the workbook that is meant; `null` when nobody has it and nothing is required of it. */
  roleOf(written: string): string | null {
    return this.#resolve(written);
  }

  /** The person's fit to a role, with everything that is missing. */
  fit(written: string): RoleFit {
    const { dataset } = this.#pairs;
    const role = this.#resolve(written);
    this.#sums.clear();
    this.#needsOf(role)?.forEach((row, s) => {
      if (row < 0) return;
      const required = dataset.requirements.level[row]!;
      const level = this.#level[s]!;
      this.#sums.add(0, required, level, requirementWeight(dataset, row), false);
      if (!isMet(required, level)) this.#lacking.add(s, required, level, this.#critical[s]!);
    });
    return this.#lacking.finish(role ?? written, this.#ids, this.#sums.metrics(0), this.#ids.length);
  }

  /**
   * Whether a role asks for something, enough of it is rated, and no rated skill is further away than `reach` levels;
   * `unknown` when too little is rated.
   */
  within(role: string, reach: number): boolean | "unknown" {
    const { skills, levels } = this.#askedOf(role);
    let rated = 0;
    for (let at = 0; at < skills.length; at++) {
      const level = this.#level[skills[at]!]!;
      if (Number.isNaN(level)) continue;
      rated++;
      if (gapBetween(levels[at]!, level) > reach + levelGuard) return false;
    }
    if (skills.length === 0) return false;
    return rated / skills.length >= assessedEnough - levelGuard ? true : "unknown";
  }

  /** What a role asks for above the lowest level. */
  #askedOf(role: string): Asked {
    let asked = this.#asked.get(role);
    if (asked === undefined) {
      const { dataset } = this.#pairs;
      const levelOf = (row: number) => (row < 0 ? Number.NaN : dataset.requirements.level[row]!);
      const rows = [...(this.#needsOf(role) ?? [])].map(levelOf);
      const skills = [...rows.keys()].filter((skill) => rows[skill]! > dataset.scale.min);
      asked = { skills, levels: skills.map((skill) => rows[skill]!) };
      this.#asked.set(role, asked);
    }
    return asked;
  }

  #needsOf(role: string | null): Int32Array | null {
    const { dataset, book } = this.#pairs;
    return role === null ? null : book.ofRole(dataset.roles.indexOf(role), this.#today);
  }
}
