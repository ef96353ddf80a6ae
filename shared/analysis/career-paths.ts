import type { Scale } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { RoleFits } from "./career-fit.ts";
import type { RoleFit } from "./gap-results.ts";
import type { CareerPaths, PersonPaths, RolePaths } from "./growth-results.ts";
import type { Pairs } from "./pairs.ts";

const mostRoles = 6;
const mostClosest = 10;
const levels = 2;
/** On a scale of more levels than this, two of them are next to nothing, and this share of it counts instead. */
const widest = 10;
const shareOfWide = 0.2;

/**
 * How far away a missing skill may be for a role to be within reach, in levels: two; on a scale of more than ten levels
 * a fifth of it.
 *
 * @example levelsWithinReach({ min: 0, max: 4 }) // => 2
 * @example levelsWithinReach({ min: 0, max: 100 }) // => 20
 */
export function levelsWithinReach({ min, max }: Pick<Scale, "min" | "max">): number {
  return max - min > widest ? shareOfWide * (max - min) : levels;
}

/**
 * The roles everybody could reach (B7): a role other than their own that requires something, of which at least four in
 * five required skills are rated, and none of these is further away than two levels. Best fit first, then fewest levels
 * to go, then by role. And for each role, by name, who is how close. A skill that nobody rated is left open, never
 * taken for missing. Wishes, certificates and vacancies are not asked here.
 */
export function careerPathsOf(pairs: Pairs): CareerPaths {
  const { dataset } = pairs;
  const reach = levelsWithinReach(dataset.scale);
  const fits = new RoleFits(pairs);
  const roles = new Map(
    [...new Set(dataset.roles)].sort(byCodePoint).map((role): [string, RolePaths] => [role, emptyRole(role)]),
  );
  let unknown = 0;
  const people = pairs.people.map((person, at): PersonPaths => {
    fits.take(at);
    const own = person.role === null ? null : (fits.roleOf(person.role) ?? person.role);
    const aim = person.targetRole === null ? null : fits.roleOf(person.targetRole);
    if (own !== null && roles.has(own)) roles.get(own)!.holders++;
    const found: RoleFit[] = [];
    let isUnknown = false;
    for (const role of roles.keys()) {
      if (role === own) continue;
      const within = fits.within(role, reach);
      if (within === "unknown") isUnknown = true;
      if (within === true) found.push(fits.fit(role));
    }
    if (isUnknown && found.length === 0) unknown++;
    found.sort((a, b) => closer(a, b) || byCodePoint(a.role, b.role));
    for (const fit of found) addTo(roles.get(fit.role)!, fit, person.id, fit.role === aim);
    return { person: person.id, roles: found.slice(0, mostRoles), more: Math.max(0, found.length - mostRoles) };
  });
  return { reach, people, roles: [...roles.values()], unknown };
}

function emptyRole(role: string): RolePaths {
  return { role, holders: 0, within: 0, ready: 0, closest: [] };
}

type Closeness = Pick<RoleFit, "fit" | "levelsToGo">;

function closer(a: Closeness, b: Closeness): number {
  return (b.fit ?? 0) - (a.fit ?? 0) || (a.levelsToGo ?? 0) - (b.levelsToGo ?? 0);
}

function addTo(role: RolePaths, { fit, levelsToGo, status }: RoleFit, person: string, isAim: boolean): void {
  role.within++;
  if (status === "ready" || status === "ready-with-support") role.ready++;
  const one = { person, fit, levelsToGo, status, isAim };
  const { closest } = role;
  // People come in order of id, so the later of two equals stands behind.
  let place = closest.length;
  while (place > 0 && closer(one, closest[place - 1]!) < 0) place--;
  if (place >= mostClosest) return;
  closest.splice(place, 0, one);
  if (closest.length > mostClosest) closest.pop();
}
