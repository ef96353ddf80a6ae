import { type RequirementScope, unknownDay } from "../model.ts";
import { dayNumber } from "./dates.ts";
import { ratedAgain, rowWithoutName, samePersonTwice } from "./level-findings.ts";
import { levelHeader } from "./level-headers.ts";
import type { RowMapping } from "./mapping.ts";
import { columnIndex } from "./raw-workbook.ts";
import { wholeName } from "./registers.ts";
import { addDetails, isWrittenOnce, RowNames, sectionName, specialRows } from "./row-names.ts";
import type { ReadyColumn, RowFacts, TableReading } from "./table-reading.ts";

interface SkillColumn {
  level: ReadyColumn;
  skill: number;
}

/** Reads a table with one row a person (or role, or team) and one column a skill. */
export function readPeopleInRows(reading: TableReading): void {
  const { table } = reading;
  const headerRow = table.headerRows.at(-1)! - 1;
  const skills = reading.levels.flatMap((level): SkillColumn[] => {
    const { subject } = level.mapping;
    if (subject === undefined) return [];
    return [{ level, skill: reading.registers.skill(subject, reading.place(headerRow, level.column)) }];
  });
  const special = specialRows(reading);
  const read = (table.who ?? "person") === "person" ? peopleReader(reading, skills) : needsReader(reading, skills);
  const needs = requirementReader(reading, skills, special);
  for (let row = table.firstRow - 1; row < table.lastRow; row++) {
    const mark = special.get(row);
    if (mark === undefined) read.row(row);
    else if (mark.is === "section") read.section(mark);
    else if (mark.is === "requirement") needs(row, read.current());
  }
  read.finish?.();
}

interface RowReader {
  row(row: number): void;
  section(mark: RowMapping): void;
  /** The team named by the last section title. */
  current(): string | null;
  /** Says what is to be said about the table as a whole. */
  finish?(): void;
}

function peopleReader(reading: TableReading, skills: readonly SkillColumn[]): RowReader {
  const { table, registers, problems } = reading;
  const byRow = reading.columnOf("rater") >= 0;
  const names = new RowNames(reading, reading.columnOf("person"), byRow);
  const numbers = new RowNames(reading, reading.columnOf("id"), byRow);
  const groups = (field: "team" | "role") => {
    const column = reading.columnOf(field);
    return new RowNames(reading, column, isWrittenOnce(reading, column));
  };
  const [teams, roles] = [groups("team"), groups("role")];
  const rowsOf = new Map<number, { row: number; day: number }>();
  const again: { name: string; row: number }[] = [];
  const section: { team: string | null; role: string | null; department: string | null } = {
    team: null,
    role: null,
    department: null,
  };
  return {
    section({ text, field }) {
      names.startAnew();
      for (const each of [numbers, teams, roles]) each.startAnew();
      if (field === "role" || field === "department") section[field] = sectionName(text);
      else section.team = sectionName(text);
    },
    current: () => section.team ?? table.team ?? null,
    row(row) {
      const name = wholeName(names.at(row), reading.field(row, "firstName"), reading.field(row, "lastName"));
      const id = numbers.at(row);
      const email = reading.field(row, "email");
      if (name === "" && id === "" && email === "") return missing(reading, row, "person");
      const person = registers.person({
        name: name || (id === "" ? email : ""),
        id,
        email,
        team: teams.at(row) || section.team || table.team || null,
        role: roles.at(row) || section.role,
        place: reading.place(row, Math.max(0, reading.columnOf(name === "" ? "id" : "person"))),
      });
      if (section.department) registers.people[person]!.department ??= section.department;
      addDetails(reading, row, person);
      const facts = reading.facts(row);
      const before = rowsOf.get(person);
      const called = registers.people[person]!.name;
      if (before !== undefined && !byRow) {
        const rows = `${before.row + 1} and ${row + 1}`;
        if (before.day !== facts.day) again.push({ name: called, row });
        else problems.add(samePersonTwice(called, rows), row, Math.max(0, reading.columnOf("person")));
      }
      rowsOf.set(person, { row, day: facts.day });
      for (const { level, skill } of skills) reading.person(row, level, person, skill, facts);
    },
    finish() {
      const [first] = again;
      if (!first) return;
      const names = [...new Set(again.map(({ name }) => name))];
      problems.add(ratedAgain(names), first.row, Math.max(0, reading.columnOf("person")));
    },
  };
}

function needsReader(reading: TableReading, skills: readonly SkillColumn[]): RowReader {
  const { table, registers } = reading;
  const scope = (table.who ?? "role") as "role" | "team";
  const names = new RowNames(reading, reading.columnOf(scope), reading.columnOf("rater") >= 0);
  let group: string | null = null;
  return {
    section({ text }) {
      names.startAnew();
      group = sectionName(text);
    },
    current: () => group,
    row(row) {
      const name = names.at(row);
      if (name === "") return missing(reading, row, scope);
      for (const field of ["department", "team", "role", "id"]) reading.field(row, field);
      const who = scope === "role" ? registers.role(name) : registers.team(name);
      const facts = reading.facts(row);
      for (const { level, skill } of skills) reading.needed(row, level, scope, who, skill, facts);
    },
  };
}

/** A row with levels and no name is not used; every cell of it is reported. */
function missing(reading: TableReading, row: number, what: "person" | "role" | "team"): void {
  const columns = reading.table.columns.map(({ column }) => columnIndex(column));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const cells = reading.reportRow(row, left, right);
  if (cells > 0) reading.problems.add(rowWithoutName(what), row, left, cells, row, right);
}

/** Reads rows such as “Required” or “Target 2027”: for the role or team they name, else for the team of their section, else for everyone. */
function requirementReader(
  reading: TableReading,
  skills: readonly SkillColumn[],
  special: ReadonlyMap<number, RowMapping>,
) {
  const { table, registers, sheet } = reading;
  const rows = [...special.values()].filter(({ is }) => is === "requirement").length;
  const teams = teamsNamed(reading, special);
  const firstLevel = Math.min(...reading.levels.map(({ column }) => column));
  return (row: number, section: string | null): void => {
    const facts: RowFacts = { rater: null, required: true, day: unknownDay, neededFrom: unknownDay, weight: 1 };
    let label = "";
    for (const [column, text] of (sheet.rows[row] ?? []).slice(0, firstLevel).entries()) {
      if (typeof text !== "string") continue;
      const header = levelHeader(text);
      if (header.role !== "required") continue;
      reading.ledger.use(row, column);
      label = header.rest;
      if (header.date) facts.neededFrom = dayNumber(header.date);
    }
    const role = reading.field(row, "role");
    const team = reading.field(row, "team");
    for (const field of ["person", "id", "department"]) reading.field(row, field);
    const [scope, name] = target(label, isNeed(role) ? "" : role, isNeed(team) ? "" : team);
    const who = scope === "role" ? registers.role(name) : scope === "team" ? registers.team(name) : 0;
    for (const { level, skill } of skills) reading.needed(row, level, scope, who, skill, facts);

    function target(named: string, ofRole: string, ofTeam: string): [RequirementScope, string] {
      if (named !== "") return teams.has(named.toLowerCase()) ? ["team", named] : ["role", named];
      if (ofRole !== "") return ["role", ofRole];
      if (ofTeam !== "") return ["team", ofTeam];
      if (section !== null && (rows > 1 || table.team === section)) return ["team", section];
      return ["everyone", ""];
    }
  };
}

function isNeed(text: string): boolean {
  return levelHeader(text).role === "required";
}

function teamsNamed(reading: TableReading, special: ReadonlyMap<number, RowMapping>): Set<string> {
  const teams = new Set<string>();
  const column = reading.columnOf("team");
  for (const mark of special.values()) if (mark.is === "section") teams.add(sectionName(mark.text).toLowerCase());
  if (column < 0 || ![...special.values()].some(({ is }) => is === "requirement")) return teams;
  for (let row = reading.table.firstRow - 1; row < reading.table.lastRow; row++) {
    const value = reading.sheet.rows[row]?.[column];
    if (typeof value === "string") teams.add(value.trim().toLowerCase());
  }
  return teams;
}
