import { requirementScopes } from "../model.ts";
import { isRequirement } from "./gap.ts";
import type { RequirementCounts } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";

const ofPerson = requirementScopes.indexOf("person");
const ofRole = requirementScopes.indexOf("role");

/**
 * What a workbook asks for, whether or not it names anybody who is asked: the levels above 0 it requires, for everyone,
 * a role, a team or a person, of any date; how many roles have any; in how many skills.
 */
export function requirementCountsOf({ dataset, personAt, skillAt, ...pairs }: Pairs): RequirementCounts {
  const { requirements } = dataset;
  const { length, level, scope, who, skill } = requirements;
  const roles = new Set<number>();
  const skills = new Set<number>();
  const zero = { pairs: 0, levels: 0 };
  let entries = 0;
  for (let row = 0; row < length; row++) {
    if (level[row] === 0 && scope[row] === ofPerson) {
      zero.pairs++;
      zero.levels += heldLevel(pairs, personAt[who[row]!]!, skillAt[skill[row]!]!) ?? 0;
    }
    if (!isRequirement(level[row]!)) continue;
    entries++;
    skills.add(skill[row]!);
    if (scope[row] === ofRole) roles.add(who[row]!);
  }
  return { entries, roles: roles.size, skills: skills.size, zero };
}

function heldLevel(
  { start, skill, current }: Pick<Pairs, "start" | "skill" | "current">,
  person: number,
  wanted: number,
): number | null {
  if (person < 0) return null;
  for (let pair = start[person]!; pair < start[person + 1]!; pair++)
    if (skill[pair] === wanted) return Number.isNaN(current[pair]!) ? null : current[pair]!;
  return null;
}
