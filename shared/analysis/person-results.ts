import { dayNumber } from "../workbook/dates.ts";
import { isCritical } from "./coverage.ts";
import { PairSums } from "./gap.ts";
import type { PersonResult, RoleFit } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import { requirementWeight } from "./requirements.ts";
import { resolverOf } from "./resolve.ts";
import { FitList, isMet } from "./role-fit.ts";
import type { Tally } from "./tally.ts";

/** Everybody, by id: gaps, fit to the own and to the next role, and the skills only they can do. */
export function personResultsOf(pairs: Pairs, tally: Tally, keyPersonLoad: Int32Array): PersonResult[] {
  const nextRoleOf = nextRoles(pairs);
  return pairs.people.map((person, p) => {
    const { metrics, fit, stale } = tally.persons[p]!;
    return {
      id: person.id,
      name: person.name,
      team: person.team,
      role: person.role,
      manager: person.manager,
      metrics,
      fit,
      nextRole: person.targetRole === null ? null : nextRoleOf(p, person.targetRole),
      keyPersonLoad: keyPersonLoad[p]!,
      stale,
      place: person.place,
    };
  });
}

function nextRoles(pairs: Pairs): (person: number, role: string) => RoleFit {
  const { dataset, asOf, book, skills, start, skill, current } = pairs;
  const ids = skills.map(({ id }) => id);
  const critical = skills.map(isCritical);
  const resolve = resolverOf(dataset.roles.map((name) => ({ id: name, name })));
  const today = dayNumber(asOf);
  const lacking = new FitList(skills.length);
  const sums = new PairSums(1, dataset.scale.min);
  const level = new Float64Array(skills.length);
  return (person, written) => {
    const role = resolve(written);
    level.fill(Number.NaN);
    for (let pair = start[person]!; pair < start[person + 1]!; pair++) level[skill[pair]!] = current[pair]!;
    sums.clear();
    const rows = role === null ? null : book.ofRole(dataset.roles.indexOf(role), today);
    rows?.forEach((row, s) => {
      if (row < 0) return;
      const required = dataset.requirements.level[row]!;
      sums.add(0, required, level[s]!, requirementWeight(dataset, row), false);
      if (!isMet(required, level[s]!)) lacking.add(s, required, level[s]!, critical[s]!);
    });
    return lacking.finish(role ?? written, ids, sums.metrics(0), ids.length);
  };
}
