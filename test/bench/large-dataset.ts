import { type Dataset, type Person, raterTypes, type Skill, unknownDay } from "../../shared/model.ts";
import { mulberry32, type RandomStream } from "../../shared/statistics/random.ts";
import { blankDataset, blankPerson, blankSkill } from "../../shared/workbook/blank-dataset.ts";

/** How large a company to make. `required`: skills each role asks for; `rated`: share of those that are rated; the people of a team have one of `rolesPerTeam` roles. */
export interface CompanySize {
  people: number;
  skills: number;
  teams: number;
  roles: number;
  rolesPerTeam: number;
  required: number;
  rated: number;
  seed: number;
}

/** 10,000 people × 200 skills × 60 teams, every role asking for every skill: two million pairs, all rated. */
export const matrixCompany: CompanySize = {
  people: 10_000,
  skills: 200,
  teams: 60,
  roles: 20,
  rolesPerTeam: 20,
  required: 200,
  rated: 1,
  seed: 7,
};

/** 20,000 people, 790 skills and 600 teams, where a role asks for 80 skills. */
export const largeCompany: CompanySize = {
  people: 20_000,
  skills: 790,
  teams: 600,
  roles: 40,
  rolesPerTeam: 1,
  required: 80,
  rated: 0.9,
  seed: 7,
};

/** A seeded company as a dataset: one matrix sheet rated by managers, and one sheet with the required levels of roles. */
export function largeDataset(size: CompanySize): Dataset {
  const next = mulberry32(size.seed);
  const roleSkills = Array.from({ length: size.roles }, () => someOf(size.skills, size.required, next));
  const people = Array.from({ length: size.people }, (_, row) => personIn(row, size, next));
  const roleOf = people.map(({ role }) => Number(role!.slice(5)) - 1);
  return {
    ...blankDataset("Large company", ["Skills Matrix", "Required Levels", "People"]),
    people,
    teams: Array.from({ length: size.teams }, (_, team) => teamName(team)),
    roles: Array.from({ length: size.roles }, (_, role) => `Role ${role + 1}`),
    skills: Array.from({ length: size.skills }, (_, column) => skillAt(column, next)),
    ratings: ratingsOf(
      roleOf.map((role) => roleSkills[role]!),
      size,
      next,
    ),
    requirements: requirementsOf(roleSkills, next),
  };
}

/** Required and current level of every person and skill as plain columns, row by row; 0 where there is none. */
export function plainNumbers(dataset: Dataset): {
  required: Float64Array;
  current: Float64Array;
  team: Int32Array;
  skills: number;
  teams: number;
} {
  const skills = dataset.skills.length;
  const required = new Float64Array(dataset.people.length * skills);
  const current = new Float64Array(dataset.people.length * skills);
  const { ratings, requirements } = dataset;
  for (let rating = 0; rating < ratings.length; rating++)
    current[ratings.person[rating]! * skills + ratings.skill[rating]!] = ratings.level[rating]!;
  const ofRole = new Float64Array(dataset.roles.length * skills);
  for (let row = 0; row < requirements.length; row++)
    ofRole[requirements.who[row]! * skills + requirements.skill[row]!] = requirements.level[row]!;
  const roles = new Map(dataset.roles.map((name, index) => [name, index]));
  const teams = new Map(dataset.teams.map((name, index) => [name, index]));
  dataset.people.forEach(({ role }, person) => {
    const at = roles.get(role!)! * skills;
    required.set(ofRole.subarray(at, at + skills), person * skills);
  });
  const team = Int32Array.from(dataset.people, (person) => teams.get(person.team!)!);
  return { required, current, team, skills, teams: dataset.teams.length };
}

/** The measure the analysis is held against: one plain pass that adds the gaps per team and skill. */
export function plainPass({ required, current, team, skills, teams }: ReturnType<typeof plainNumbers>): Float64Array {
  const total = new Float64Array(teams * skills);
  for (let person = 0; person < team.length; person++) {
    const from = person * skills;
    const into = team[person]! * skills;
    for (let skill = 0; skill < skills; skill++)
      total[into + skill]! += Math.max(0, required[from + skill]! - current[from + skill]!);
  }
  return total;
}

function personIn(row: number, size: CompanySize, next: RandomStream): Person {
  const number = String(row + 1).padStart(5, "0");
  const team = next() % size.teams;
  return {
    ...blankPerson(`Person ${number}`, { sheet: "People", range: `A${row + 2}` }),
    id: `E${number}`,
    team: teamName(team),
    department: `Department ${(team % 6) + 1}`,
    role: `Role ${((team + (next() % size.rolesPerTeam)) % size.roles) + 1}`,
  };
}

function skillAt(column: number, next: RandomStream): Skill {
  const name = `Skill ${String(column + 1).padStart(3, "0")}`;
  const criticality = (["normal", "normal", "important", "non-negotiable"] as const)[next() % 4]!;
  return {
    ...blankSkill(name, { sheet: "Skills Matrix", range: null }),
    criticality,
    weeksToCompetency: 4 + (next() % 40),
  };
}

function ratingsOf(wanted: readonly Int32Array[], size: CompanySize, next: RandomStream): Dataset["ratings"] {
  const most = wanted.reduce((sum, skills) => sum + skills.length, 0);
  const columns = {
    person: new Int32Array(most),
    skill: new Int32Array(most),
    rater: new Uint8Array(most).fill(raterTypes.indexOf("manager")),
    level: new Float64Array(most),
    day: new Int32Array(most).fill(unknownDay),
    sheet: new Uint16Array(most),
    row: new Int32Array(most),
    column: new Int32Array(most),
  };
  let length = 0;
  wanted.forEach((skills, person) => {
    for (const skill of skills) {
      if (next() >= size.rated * 4294967296) continue;
      columns.person[length] = person;
      columns.skill[length] = skill;
      columns.level[length] = next() % 5;
      columns.row[length] = person + 1;
      columns.column[length] = skill + 3;
      length++;
    }
  });
  return { length, ...columns };
}

function requirementsOf(roleSkills: readonly Int32Array[], next: RandomStream): Dataset["requirements"] {
  const rows = roleSkills.flatMap((skills, role) => Array.from(skills, (skill) => ({ role, skill })));
  return {
    length: rows.length,
    scope: new Uint8Array(rows.length).fill(1),
    who: Int32Array.from(rows, ({ role }) => role),
    skill: Int32Array.from(rows, ({ skill }) => skill),
    level: Float64Array.from(rows, () => 1 + (next() % 4)),
    weight: new Float64Array(rows.length).fill(1),
    day: new Int32Array(rows.length).fill(unknownDay),
    sheet: new Uint16Array(rows.length).fill(1),
    row: Int32Array.from(rows, ({ role }) => role + 1),
    column: Int32Array.from(rows, ({ skill }) => skill + 1),
  };
}

function someOf(all: number, some: number, next: RandomStream): Int32Array {
  const order = Int32Array.from({ length: all }, (_, index) => index);
  for (let index = 0; index < some; index++) {
    const other = index + (next() % (all - index));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order.slice(0, some).sort();
}

function teamName(team: number): string {
  return `Team ${String(team + 1).padStart(3, "0")}`;
}
