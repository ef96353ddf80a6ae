import type { Source } from "../model.ts";
import type { Pairs } from "./pairs.ts";
import { ratingUse } from "./rating-combiner.ts";
import { SourceRanges } from "./source-ranges.ts";
import type { Units } from "./units.ts";

/** Looks up the cells behind one skill in one unit. */
export interface ItemSources {
  /** The ratings that made the levels of those who are required to have the skill. */
  current(unit: number, skill: number): Source[];
  /** The ratings of everybody in the unit, required or not. */
  everybody(unit: number, skill: number): Source[];
  required(unit: number, skill: number): Source[];
}

/** Finds the cells behind every skill in every unit, in one pass over the ratings. */
export function itemSourcesOf(pairs: Pairs, units: Units): ItemSources {
  const { dataset, skills } = pairs;
  const width = skills.length;
  const sets = units.names.length * width;
  const assessed = new SourceRanges(sets);
  const others = new SourceRanges(sets);
  addRatings(pairs, units, assessed, others);
  const required = requirementRanges(pairs, units, sets);
  const written: (Source[] | undefined)[] = new Array(sets);
  const current = (unit: number, skill: number) => {
    const set = unit * width + skill;
    written[set] ??= assessed.sources(set, dataset.sheets);
    return written[set];
  };
  return {
    current,
    everybody(unit, skill) {
      const more = others.sources(unit * width + skill, dataset.sheets);
      return more.length === 0 ? current(unit, skill) : [...current(unit, skill), ...more];
    },
    required: (unit, skill) => required.sources(unit * width + skill, dataset.sheets),
  };
}

function addRatings(pairs: Pairs, units: Units, assessed: SourceRanges, others: SourceRanges): void {
  const { dataset, personAt, skillAt, used, skills } = pairs;
  const { person, skill, sheet, row, column, length } = dataset.ratings;
  const width = skills.length;
  let lastPerson = -1;
  let firstSet = 0;
  for (let rating = 0; rating < length; rating++) {
    const use = used[rating]!;
    if (use === ratingUse.unused) continue;
    if (person[rating] !== lastPerson) {
      lastPerson = person[rating]!;
      firstSet = units.ofPerson[personAt[lastPerson]!]! * width;
    }
    const ranges = use === ratingUse.required ? assessed : others;
    ranges.add(firstSet + skillAt[skill[rating]!]!, sheet[rating]!, row[rating]!, column[rating]!);
  }
}

/** Many people of a unit share a requirement: it counts as a source once. */
function requirementRanges({ dataset, needs, skills }: Pairs, units: Units, sets: number): SourceRanges {
  const { sheet, row, column, length } = dataset.requirements;
  const ranges = new SourceRanges(sets);
  const lastUnit = new Int32Array(length).fill(-1);
  units.names.forEach((_, unit) => {
    const different = new Set<Int32Array>();
    for (let at = units.start[unit]!; at < units.start[unit + 1]!; at++) different.add(needs[units.members[at]!]!);
    for (const rows of different)
      for (let skill = 0; skill < rows.length; skill++) {
        const need = rows[skill]!;
        if (need < 0 || lastUnit[need] === unit) continue;
        lastUnit[need] = unit;
        ranges.add(unit * skills.length + skill, sheet[need]!, row[need]!, column[need]!);
      }
  });
  return ranges;
}
