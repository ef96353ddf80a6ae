import type { RequirementScope } from "../model.ts";
import { rowWithoutName } from "./level-findings.ts";
import { columnIndex } from "./raw-workbook.ts";
import { wholeName } from "./registers.ts";
import { addDetails, describeSkill, RowNames, sectionName, specialRows } from "./row-names.ts";
import type { TableReading } from "./table-reading.ts";

/** Reads a table with one row a rating or requirement. */
export function readLongLevels(reading: TableReading): void {
  const { table, registers } = reading;
  const special = specialRows(reading);
  const goesOn = reading.columnOf("skill") >= 0;
  const names = new RowNames(reading, reading.columnOf("person"), goesOn);
  const numbers = new RowNames(reading, reading.columnOf("id"), goesOn);
  const roles = new RowNames(reading, reading.columnOf("role"), goesOn && !hasPerson(reading));
  const teams = new RowNames(
    reading,
    reading.columnOf("team"),
    goesOn && !hasPerson(reading) && reading.columnOf("role") < 0,
  );
  const skills = new RowNames(reading, reading.columnOf("skill"), reading.columnOf("rater") >= 0);
  const section = new Map<string, string>();
  for (let row = table.firstRow - 1; row < table.lastRow; row++) {
    const mark = special.get(row);
    if (mark) {
      for (const each of [names, numbers, roles, teams, skills]) each.startAnew();
      if (mark.is === "section") section.set(mark.field ?? "team", sectionName(mark.text));
      continue;
    }
    const skillName = skills.at(row);
    if (skillName === "") {
      missing(reading, row, "skill");
      continue;
    }
    const own = wholeName(names.at(row), reading.field(row, "firstName"), reading.field(row, "lastName"));
    const name = own || section.get("person") || table.person || "";
    const id = numbers.at(row);
    const email = reading.field(row, "email");
    const role = roles.at(row) || section.get("role") || "";
    const team = teams.at(row) || section.get("team") || table.team || "";
    const place = reading.place(row, Math.max(0, reading.columnOf("person")));
    const skill = registers.skill(skillName, reading.place(row, reading.columnOf("skill")));
    describeSkill(reading, row, skill, reading.field(row, "category"));
    const facts = reading.facts(row);
    if (name !== "" || id !== "" || email !== "") {
      const person = registers.person({
        name: name || (id === "" ? email : ""),
        id,
        email,
        team: team || null,
        role: role || null,
        place,
      });
      addDetails(reading, row, person);
      for (const level of reading.levels) reading.person(row, level, person, skill, facts);
    } else if (table.kind === "skills-matrix" && reading.hasLevels(row)) missing(reading, row, "person");
    else {
      const [scope, who] = scopeOf(reading, role, team);
      for (const level of reading.levels) reading.needed(row, level, scope, who, skill, facts);
    }
  }
}

function hasPerson(reading: TableReading): boolean {
  return ["person", "id", "firstName", "lastName", "email"].some((field) => reading.columnOf(field) >= 0);
}

function scopeOf({ registers }: TableReading, role: string, team: string): [RequirementScope, number] {
  if (role !== "") return ["role", registers.role(role)];
  return team === "" ? ["everyone", 0] : ["team", registers.team(team)];
}

function missing(reading: TableReading, row: number, what: "person" | "skill"): void {
  const columns = reading.table.columns.map(({ column }) => columnIndex(column));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const cells = reading.reportRow(row, left, right);
  if (cells > 0) reading.problems.add(rowWithoutName(what), row, left, cells, row, right);
}
