import fc from "fast-check";
import type { Analysis } from "../../../../shared/analysis/analysis.ts";
import { analysisOf } from "../../analysis/small-company.ts";
import { aPerson, type RatingRow } from "../../analysis/small-dataset.ts";

/* Companies of several teams of any size, in which not everybody needs every skill and not everybody is rated. */

export interface Team {
  name: string | null;
  department: string | null;
  /** By person, then by skill: the level somebody has; `null`: not rated; `undefined`: the skill is not needed. */
  levels: (number | null | undefined)[][];
}

const required = 3;
const skills = ["SQL", "Negotiation"];

/** Up to six teams of up to nine people, some in departments, perhaps with people who are in none. */
export const teams: fc.Arbitrary<Team[]> = fc
  .array(
    fc.record({
      department: fc.constantFrom("North", "South", null),
      levels: fc.array(
        fc.array(fc.constantFrom(0, 1, 2, 3, 4, null, undefined, 2, 4), { minLength: 2, maxLength: 2 }),
        { minLength: 1, maxLength: 9 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .chain((list) =>
    fc.boolean().map((hasNone) =>
      list.map((team, at) => {
        const none = hasNone && at === 0;
        return { ...team, name: none ? null : `Team ${at}`, department: none ? null : team.department };
      }),
    ),
  );

/** The analysis of such a company. */
export function analysisOfTeams(list: readonly Team[]): Analysis {
  const people = list.flatMap(({ name, department, levels }, team) =>
    levels.map((_, person) => aPerson(`Person ${team}.${person}`, { team: name, department, role: "Agent" })),
  );
  const cells = list.flatMap(({ levels }, team) =>
    levels.flatMap((own, person) =>
      own.map((level, skill) => ({ who: `Person ${team}.${person}`, skill: skills[skill]!, level })),
    ),
  );
  return analysisOf({
    people,
    teams: [...new Set(list.flatMap(({ name }) => name ?? []))],
    rated: cells.flatMap(({ who, skill, level }): RatingRow[] =>
      level === null || level === undefined ? [] : [[who, skill, "manager", level]],
    ),
    required: cells.flatMap(({ who, skill, level }) =>
      level === undefined ? [] : [["person", who, skill, required] as const],
    ),
  });
}

/** `count` people who need the first skill at level 3 and have `level` of it. */
export function aTeamOf(name: string, count: number, level: number | ((person: number) => number)): Team {
  const levelOf = typeof level === "number" ? () => level : level;
  return { name, department: null, levels: Array.from({ length: count }, (_, person) => [levelOf(person), undefined]) };
}
