import type { PersonResult } from "../analysis/gap-results.ts";
import { number, plural } from "../format.ts";
import { said } from "../language.ts";
import { byCodePoint } from "../order.ts";
import { readinessWords } from "../report/views/parts.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, jumpTo, type SheetContext } from "./context.ts";
import { heatFormats } from "./heat-formats.ts";
import { Layout } from "./layout.ts";
import { type Levels, levelsLayout } from "./levels-sheet.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, columnArea, tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.plans, [
  "person",
  "team",
  "role",
  "manager",
  "skill",
  "goal",
  "current",
  "required",
  "gap",
  "training",
  "mentor",
  "readiness",
  "next",
] as const);
type Key = (typeof layout)["keys"][number];

/** The largest gaps of each person on the way, and all rows together. */
const mostOfPerson = 5;
const mostRows = 5000;

interface Row {
  person: PersonResult;
  skill: string;
  current: number | null;
  required: number;
  gap: number | null;
  isOwnRole: boolean;
}

/** What each person may grow in: the largest gaps in the own role, then what the next role asks for. */
export function plansSheet(context: SheetContext, levels: Levels): SheetPlan {
  const { analysis } = context;
  const people = [...analysis.people].sort(
    (a, b) => byCodePoint(a.team ?? "", b.team ?? "") || byCodePoint(a.id, b.id),
  );
  const all = people.flatMap(rowsOf);
  const rows = all.slice(0, mostRows);
  return tableSheet({
    layout,
    title: "Development plans",
    sentence:
      rows.length === 0
        ? "Nobody is known to fall short of a requirement, so no plan is proposed."
        : `${plural(new Set(rows.map(({ person }) => person.id)).size, "person", "people")} with something to grow in: at most ${mostOfPerson} gaps in the own role, the largest first, then what the next role asks for.`,
    note: `Agree it with the person: this names people and shows their levels, and is not made to be passed on.${all.length > rows.length ? ` ${number(all.length - rows.length)} further rows are left out.` : ""}`,
    from: fromSheets(
      context,
      rows.map(({ person }) => person.place),
    ),
    table: "TL_Development_plans",
    frozenColumns: 1,
    rows,
    columns: columnsOf(context, levels),
    jumps: { column: "person", to: ({ person }) => jumpTo(context, person.place) },
    more:
      rows.length === 0
        ? {}
        : {
            conditionalFormats: heatFormats(
              columnArea(layout, "gap", "gap", rows.length),
              analysis.scale.max - analysis.scale.min,
            ),
          },
  });
}

function rowsOf(person: PersonResult): Row[] {
  const open = (fit: PersonResult["fit"] | null) => (fit?.missing ?? []).filter(({ gap }) => gap !== null && gap > 0);
  const own = open(person.fit).slice(0, mostOfPerson);
  const mine = new Set(own.map(({ skill }) => skill));
  const next = open(person.nextRole).filter(({ skill }) => !mine.has(skill));
  return [
    ...own.map((gap): Row => ({ person, ...gap, isOwnRole: true })),
    ...next.slice(0, mostOfPerson).map((gap): Row => ({ person, ...gap, isOwnRole: false })),
  ];
}

function columnsOf({ analysis }: SheetContext, levels: Levels): Record<Key, Column<Row>> {
  const skills = new Map(analysis.skills.map((skill) => [skill.id, skill]));
  const people = new Map(analysis.people.map(({ id, name }) => [id, name]));
  const trainings = new Map(analysis.trainings.map(({ id, name }) => [id, name]));
  const fromLevels = (row: Row, key: "current" | "required" | "gap", value: number | null): PlannedCell => {
    const at = row.isOwnRole ? levels.rowOf(row.person.id, row.skill) : null;
    if (at === null) return value;
    const reference = levelsLayout.far(key, at);
    return live(`IF(${reference}="","",${reference})`, value);
  };
  const level = { width: 10, format: formats.level };
  return {
    person: { header: "Person", width: 26, cell: ({ person }) => person.name },
    team: { header: "Team", width: 20, cell: ({ person }) => person.team },
    role: { header: "Role", width: 24, cell: ({ person }) => person.role },
    manager: { header: "Manager", width: 22, cell: ({ person }) => people.get(person.manager ?? "") ?? person.manager },
    skill: { header: "Skill", width: 28, cell: ({ skill }) => skills.get(skill)?.name ?? skill },
    goal: {
      header: "For",
      width: 26,
      cell: ({ isOwnRole, person }) => (isOwnRole ? "own role" : `next role: ${person.nextRole!.role}`),
    },
    current: { ...level, header: "Current level", cell: (row) => fromLevels(row, "current", row.current) },
    required: { ...level, header: "Level needed", cell: (row) => fromLevels(row, "required", row.required) },
    gap: { ...level, header: "Gap in levels", cell: (row) => fromLevels(row, "gap", row.gap) },
    training: {
      header: "Training for it",
      width: 34,
      wrap: true,
      cell: ({ skill }) => (skills.get(skill)?.trainings ?? []).map((id) => trainings.get(id) ?? id).join("; ") || null,
    },
    mentor: {
      header: "Could learn from",
      width: 24,
      cell: ({ skill, person }) => {
        const mentor = skills.get(skill)?.mentors.find((each) => each.person !== person.id);
        return mentor ? (people.get(mentor.person) ?? mentor.person) : null;
      },
    },
    readiness: {
      header: "Ready for the own role",
      width: 18,
      cell: ({ person }) => said(readinessWords[person.fit.status]),
    },
    next: {
      header: "Ready for the next role",
      width: 30,
      wrap: true,
      cell: ({ person: { nextRole } }) =>
        nextRole === null ? null : `${nextRole.role}: ${said(readinessWords[nextRole.status])}`,
    },
  };
}
