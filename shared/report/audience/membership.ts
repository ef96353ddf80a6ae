import type { Analysis } from "../../analysis/analysis.ts";
import { byCodePoint } from "../../order.ts";

/** A team with its people, or the people without a team (`team` is `null`). */
export interface Unit {
  team: string | null;
  /** The department that is made of this team and others as a whole; `null` when there is none such. */
  department: string | null;
  /** Positions in `Analysis.people`. */
  people: readonly number[];
}

/** Who is where, and whose levels count for which skill. All numbers are positions in `Analysis.people`. */
export interface Membership {
  units: readonly Unit[];
  /** Departments that are made of whole teams, by name. */
  departments: readonly string[];
  /** By skill, then by unit: people of whom the skill is required; those of them who are rated; all who are rated. */
  required: readonly (readonly (readonly number[])[])[];
  assessed: readonly (readonly (readonly number[])[])[];
  rated: readonly (readonly (readonly number[])[])[];
}

/** Which people stand behind the numbers of an analysis. Teams by name, people without a team last. */
export function membershipOf({
  people,
  teams,
  departments,
  skills,
  pairs,
}: Pick<Analysis, "people" | "teams" | "departments" | "skills" | "pairs">): Membership {
  const departmentOf = wholeDepartments(teams, departments);
  const names = [...new Set(people.map(({ team }) => team))].sort((a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : byCodePoint(a, b),
  );
  const unitAt = new Map(names.map((name, unit) => [name, unit]));
  const unitOf = people.map(({ team }) => unitAt.get(team)!);
  const members: number[][] = names.map(() => []);
  unitOf.forEach((unit, person) => {
    members[unit]!.push(person);
  });
  const empty = () => skills.map(() => names.map((): number[] => []));
  const [required, assessed, rated] = [empty(), empty(), empty()];
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const [person, skill] = [pairs.person[pair]!, pairs.skill[pair]!];
    const unit = unitOf[person]!;
    const isRated = pairs.current[pair] !== null;
    if (isRated) rated[skill]![unit]!.push(person);
    if (pairs.required[pair] === null) continue;
    required[skill]![unit]!.push(person);
    if (isRated) assessed[skill]![unit]!.push(person);
  }
  return {
    units: names.map((team, unit) => ({
      team,
      department: (team !== null && departmentOf.get(team)) || null,
      people: members[unit]!,
    })),
    departments: [...new Set(departmentOf.values())].sort(byCodePoint),
    required,
    assessed,
    rated,
  };
}

/** The department of each team, as far as departments have the people of their teams and nobody else. */
function wholeDepartments(teams: Analysis["teams"], departments: Analysis["departments"]): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const { department, people } of teams)
    if (department !== null) sizes.set(department, (sizes.get(department) ?? 0) + people);
  const whole = new Set(departments.filter(({ id, people }) => sizes.get(id) === people).map(({ id }) => id));
  return new Map(
    teams.flatMap(({ id, department }) => (department !== null && whole.has(department) ? [[id, department]] : [])),
  );
}
