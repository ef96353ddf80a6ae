import { RoleFits } from "./career-fit.ts";
import type { PersonResult } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import type { Tally } from "./tally.ts";

/** Everybody, by id: gaps, fit to the own and to the next role, and the skills only they can do. */
export function personResultsOf(pairs: Pairs, tally: Tally, keyPersonLoad: Int32Array): PersonResult[] {
  const fits = new RoleFits(pairs);
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
      nextRole: person.targetRole === null ? null : fits.take(p).fit(person.targetRole),
      keyPersonLoad: keyPersonLoad[p]!,
      stale,
      place: person.place,
    };
  });
}
