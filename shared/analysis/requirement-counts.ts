import { type Dataset, requirementScopes } from "../model.ts";
import type { RequirementCounts } from "./analysis.ts";
import { isRequirement } from "./gap.ts";

const ofRole = requirementScopes.indexOf("role");

/**
 * What a workbook asks for, whether or not it names anybody who is asked: the levels above 0 it requires, for everyone,
 * a role, a team or a person, of any date; how many roles have any; in how many skills.
 */
export function requirementCountsOf({ requirements }: Pick<Dataset, "requirements">): RequirementCounts {
  const { length, level, scope, who, skill } = requirements;
  const roles = new Set<number>();
  const skills = new Set<number>();
  let entries = 0;
  for (let row = 0; row < length; row++) {
    if (!isRequirement(level[row]!)) continue;
    entries++;
    skills.add(skill[row]!);
    if (scope[row] === ofRole) roles.add(who[row]!);
  }
  return { entries, roles: roles.size, skills: skills.size };
}
