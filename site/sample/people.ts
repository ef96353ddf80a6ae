import type { IsoDate } from "../../shared/model.ts";
import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { names } from "./names.ts";
import { type SampleRole, type SampleTeam, teams } from "./roles.ts";

export interface Employee {
  id: string;
  name: string;
  team: string;
  /** The team as the sheets have it: blank for one person, by mistake. */
  writtenTeam: string | null;
  department: string;
  role: SampleRole;
  manager: string | null;
  email: string;
  targetRole: string | null;
  hired: IsoDate;
  left: IsoDate | null;
  promoted: IsoDate | null;
  review: "Exceeds expectations" | "Meets expectations" | "Below expectations";
  /** Hidden: how far above or below a colleague in the same role, in levels. */
  ability: number;
}

const leavers: readonly { team: string; role: string; left: IsoDate; review: Employee["review"] }[] = [
  { team: "Sales North", role: "Account Manager", left: "2026-03-31", review: "Exceeds expectations" },
  { team: "Sales North", role: "Account Manager", left: "2026-06-30", review: "Meets expectations" },
  { team: "Field Service", role: "Service Technician", left: "2026-02-28", review: "Exceeds expectations" },
  { team: "Field Service", role: "Senior Service Technician", left: "2026-08-31", review: "Exceeds expectations" },
  { team: "Logistics", role: "Warehouse Operator", left: "2026-05-31", review: "Below expectations" },
  { team: "Customer Care", role: "Care Agent", left: "2026-04-30", review: "Meets expectations" },
  { team: "Customer Care", role: "Care Agent", left: "2026-09-30", review: "Exceeds expectations" },
  { team: "Finance Operations", role: "Financial Analyst", left: "2026-07-31", review: "Exceeds expectations" },
];

/** Two people share this name, in two teams; only their numbers tell them apart. */
const sharedName = "Jonas Weidner";
const firstId = 1001;
/** Technicians who joined in the last twelve months and go through onboarding. */
export const newTechnicians = 7;

/** Everybody who works there, team by team with the manager first, then those who left. */
export function peopleOf(seed: number): Employee[] {
  const chance = chanceOf(seed, "people");
  const pool = chance.shuffle(names.filter((name) => name !== sharedName));
  const staff = teams.flatMap((team) =>
    team.roles.flatMap((role) =>
      Array.from({ length: role.people }, (_, index) => hire(chance, team, role, pool.pop()!, index)),
    ),
  );
  for (const roleName of ["Warehouse Operator", "Design Engineer"])
    staff.findLast(({ role }) => role.name === roleName)!.name = sharedName;
  const gone = leavers.map((leaver) => {
    const team = teams.find(({ name }) => name === leaver.team)!;
    const role = team.roles.find(({ name }) => name === leaver.role)!;
    const person = hire(chance, team, role, pool.pop()!, 0);
    return { ...person, left: leaver.left, review: leaver.review, targetRole: null };
  });
  staff.filter(({ team }) => team === "Customer Care")[8]!.writtenTeam = null;
  const everybody = [...staff, ...gone];
  everybody.forEach((person, index) => {
    person.id = `K-${firstId + index}`;
    person.email = `${person.id.toLowerCase()}@kestrelvane.example`;
    person.manager = managerOf(person, staff)?.name ?? null;
  });
  return everybody;
}

/** Those who have not left. */
export function staffOf(people: readonly Employee[]): Employee[] {
  return people.filter(({ left }) => left === null);
}

function hire(chance: Chance, team: SampleTeam, role: SampleRole, name: string, index: number): Employee {
  const ability = Math.max(-1.2, Math.min(1.2, chance.normal(0, 0.55)));
  const isNew = role.name === "Service Technician" && index < newTechnicians;
  const years = isNew ? 0.2 + chance.unit() * 0.75 : 1.2 + (role.leads ? 6 : 0) + chance.unit() ** 2 * 16;
  const hired = dayNumber("2026-11-01") - Math.round(years * 365);
  const wasPromoted = years > 5 && chance.happens(role.next === null || role.leads || years > 10 ? 0.6 : 0.2);
  return {
    id: "",
    name,
    team: team.name,
    writtenTeam: team.name,
    department: team.department,
    role,
    manager: null,
    email: "",
    targetRole: role.next !== null && chance.happens(0.4) ? role.next : null,
    hired: isoDate(hired),
    left: null,
    promoted: wasPromoted ? isoDate(hired + Math.round(years * 365 * (0.5 + chance.unit() * 0.4))) : null,
    review: ability > 0.5 ? "Exceeds expectations" : ability < -0.75 ? "Below expectations" : "Meets expectations",
    ability: isNew ? ability - 0.8 : ability,
  };
}

function managerOf(person: Employee, staff: readonly Employee[]): Employee | undefined {
  const director = staff.find(({ role }) => role.name === "Operations Director");
  if (person === director) return undefined;
  if (person.role.leads || person.team === "Operations Leadership") return director;
  return staff.find(({ team, role }) => team === person.team && role.leads);
}
