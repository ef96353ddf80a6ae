import type { RequirementScope } from "../model.ts";
import { textOf } from "./cells.ts";
import { rowWithoutName } from "./level-findings.ts";
import { columnIndex } from "./raw-workbook.ts";
import { describeSkill, RowNames, sectionName, specialRows } from "./row-names.ts";
import type { ReadyColumn, TableReading } from "./table-reading.ts";

/** Whom a column is about: a person, or a role, team or everyone that needs the levels in it. */
interface Subject {
  level: ReadyColumn;
  scope: RequirementScope;
  who: number;
}

/** Reads a table with one row a skill and one column a person (or role, or team). */
export function readPeopleInColumns(reading: TableReading): void {
  const { table, registers, problems } = reading;
  const subjects = reading.levels.map((level) => subjectOf(reading, level));
  const special = specialRows(reading);
  const names = new RowNames(reading, reading.columnOf("skill"), reading.columnOf("rater") >= 0);
  const categories = new RowNames(reading, reading.columnOf("category"), true);
  const columns = table.columns.map(({ column }) => columnIndex(column));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  let section: string | null = null;
  for (let row = table.firstRow - 1; row < table.lastRow; row++) {
    const mark = special.get(row);
    if (mark?.is === "section") section = sectionName(mark.text);
    if (mark) {
      names.startAnew();
      if (mark.is === "header" && mark.field === undefined) section = titleOfSection(reading, row) ?? section;
      continue;
    }
    const name = names.at(row);
    if (name === "") {
      const cells = reading.reportRow(row, left, right);
      if (cells > 0) problems.add(rowWithoutName("skill"), row, left, cells, row, right);
      continue;
    }
    const skill = registers.skill(name, reading.place(row, reading.columnOf("skill")));
    describeSkill(reading, row, skill, reading.columnOf("category") < 0 ? section : categories.at(row) || section);
    const facts = reading.facts(row);
    for (const { level, scope, who } of subjects) {
      if (scope === "person") reading.person(row, level, who, skill, facts);
      else reading.needed(row, level, scope, who, skill, facts);
    }
  }
}

function subjectOf(reading: TableReading, level: ReadyColumn): Subject {
  const { table, registers } = reading;
  const { subject } = level.mapping;
  const who = table.who ?? (table.kind === "required-levels" ? "role" : "person");
  if (subject === undefined)
    return table.team
      ? { level, scope: "team", who: registers.team(table.team) }
      : { level, scope: "everyone", who: 0 };
  if (who === "role") return { level, scope: "role", who: registers.role(subject) };
  if (who === "team") return { level, scope: "team", who: registers.team(subject) };
  const said = (field: string) => attribute(reading, field, level.column);
  const person = registers.person({
    name: subject,
    id: said("id"),
    email: said("email"),
    team: said("team") || table.team || null,
    role: said("role") || null,
    place: reading.place(table.headerRows.at(-1)! - 1, level.column),
  });
  const known = registers.people[person]!;
  for (const field of ["department", "manager"] as const) known[field] ??= said(field) || null;
  return { level, scope: "person", who: person };
}

/** What a header row of attributes says about the person of a column; a merged cell says it for all its columns. */
function attribute({ table, sheet }: TableReading, field: string, column: number): string {
  const mark = table.rows.find((each) => each.is === "header" && each.field === field);
  if (!mark) return "";
  const row = mark.row - 1;
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return textOf(sheet.rows[merge?.top ?? row]?.[merge?.left ?? column]);
}

/** The first cell of a repeated header often names the skills below it. */
function titleOfSection({ sheet, table }: TableReading, row: number): string | null {
  const skill = table.columns.find(({ field }) => field === "skill");
  const text = skill ? textOf(sheet.rows[row]?.[columnIndex(skill.column)]) : "";
  return text !== "" && text !== skill?.header ? text : null;
}
