import type { Employee } from "./people.ts";
import type { PlantedError } from "./planted.ts";
import { teams } from "./roles.ts";
import { dateCell, moneyCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";
import { skills } from "./skills.ts";

export function peopleSheet(people: readonly Employee[]): { sheet: SampleSheet; errors: PlantedError[] } {
  const header = [
    "Employee ID",
    "Name",
    "Team",
    "Department",
    "Role",
    "Line manager",
    "Email",
    "Hire date",
    "Leaving date",
    "Last promotion",
    "Performance rating",
    "Target role",
  ];
  const rows = people.map((person): SampleCell[] => [
    person.id,
    person.name,
    person.writtenTeam,
    person.department,
    person.role.name,
    person.manager,
    person.email,
    dateCell(person.hired),
    dateCell(person.left),
    dateCell(person.promoted),
    person.review,
    person.targetRole,
  ]);
  const teamless = people.findIndex(({ writtenTeam }) => writtenTeam === null);
  return {
    sheet: plainSheet("People", header, rows),
    errors: [{ sheet: "People", cell: `C${teamless + 2}`, kind: "no team", what: "Team left blank" }],
  };
}

/** What each role asks for now, and from 2027 on where that is more. */
export function requirementsSheet(): SampleSheet {
  const rows = teams.flatMap(({ roles }) =>
    roles.flatMap(({ name, now, nextYear }) => [
      ...Object.entries(now).map(([skill, level]): SampleCell[] => [name, skill, level, null]),
      ...Object.entries(nextYear).map(([skill, level]): SampleCell[] => [name, skill, level, dateCell("2027-01-01")]),
    ]),
  );
  return plainSheet("Role requirements", ["Role", "Skill", "Required level", "Valid from"], rows);
}

export function skillsSheet(): SampleSheet {
  const header = [
    "Skill",
    "Category",
    "Criticality",
    "Certificate required",
    "Minimum holders",
    "Weeks to competency",
    "Cost per person and level",
    "Description",
  ];
  const rows = skills.map((skill): SampleCell[] => [
    skill.name,
    skill.category,
    skill.criticality,
    skill.certificate ? "Yes" : "No",
    skill.minimumHolders,
    skill.weeks,
    moneyCell(skill.costPerLevel),
    skill.description,
  ]);
  return plainSheet("Skills", header, rows);
}
