import type { IsoDate } from "../../shared/model.ts";
import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Attendance } from "./participants.ts";
import { type Employee, staffOf } from "./people.ts";
import { type PlantedError, trainingNames } from "./planted.ts";
import { dateCell, type SampleCell, type SampleSheet, spoil } from "./sheet.ts";
import { levelWords, skills } from "./skills.ts";

/** What manager and employee put down for every skill: a level, "n/a", or nothing. */
export interface Rating {
  person: Employee;
  manager: (number | "n/a" | null)[];
  assessedOn: IsoDate;
  /** `null` when the employee has not handed in the self-assessment. */
  self: (number | null)[] | null;
  selfOn: IsoDate;
}

const topLevel = levelWords.length - 1;
const firstSkill = 4;
const headerRow = 9;
const firstRow = headerRow + 1;
/** Customer Care's manager rates more strictly than the others. */
const strictTeam = "Customer Care";

/** What those who completed a training kept of it, in levels. */
const learned: Readonly<Record<string, { skill: string; levels: number }>> = {
  [trainingNames.negotiation]: { skill: "Negotiation", levels: 0.8 },
  [trainingNames.spreadsheets]: { skill: "Spreadsheet modelling", levels: 0.5 },
  [trainingNames.product]: { skill: "Fault diagnosis", levels: 0.4 },
  [trainingNames.conflict]: { skill: "Conflict resolution", levels: 0.3 },
};

export function ratingsOf(seed: number, people: readonly Employee[], attendances: readonly Attendance[]): Rating[] {
  const chance = chanceOf(seed, "ratings");
  const gained = new Map<string, number>();
  for (const { training, person, status } of attendances) {
    const lesson = learned[training];
    if (lesson && person && status === "Completed") gained.set(`${person.id} ${lesson.skill}`, lesson.levels);
  }
  return staffOf(people).map((person) => {
    const able = skills.map((skill) =>
      levelOf(chance, person, skill.name, skill.tendency + (gained.get(`${person.id} ${skill.name}`) ?? 0)),
    );
    const stale = chance.happens(0.07);
    const optimism = chance.happens(0.06) ? 1.4 : chance.normal(0.3, 0.35);
    const strictness = person.team === strictTeam ? 0.7 : 0;
    return {
      person,
      manager: able.map((level, index) =>
        level === null || level === "n/a" ? level : managerView(person, skills[index]!.name, level - strictness),
      ),
      assessedOn: isoDate(dayNumber(stale ? "2025-06-02" : "2026-05-04") + chance.whole(0, 100)),
      self: chance.happens(0.88)
        ? able.map((level) => (typeof level === "number" ? onScale(level + chance.normal(optimism, 0.5)) : null))
        : null,
      selfOn: isoDate(dayNumber("2026-08-17") + chance.whole(0, 25)),
    };
  });
}

function levelOf(chance: Chance, { role, ability }: Employee, skill: string, tendency: number): number | "n/a" | null {
  const required = role.now[skill];
  if (required === undefined) {
    const kind = chance.unit();
    if (kind < 0.62) return null;
    return kind < 0.7 ? "n/a" : onScale(chance.normal(1 + ability, 0.8));
  }
  const level = onScale(required + tendency + ability + chance.normal(0, 0.55));
  if (skill === "Time management") return Math.max(required, level);
  return chance.happens(0.035) ? null : level;
}

function managerView({ role }: Employee, skill: string, level: number): number {
  const seen = onScale(level);
  return skill === "Time management" ? Math.max(role.now[skill] ?? 0, seen) : seen;
}

function onScale(level: number): number {
  return Math.max(0, Math.min(topLevel, Math.round(level)));
}

/** The managers' sheet with the mistakes that crept in. */
export function matrixSheet(ratings: readonly Rating[]): { sheet: SampleSheet; errors: PlantedError[] } {
  const sheet = levelSheet(
    "Skills Matrix",
    "Ratings by line managers, spring and summer 2026. Blank: not rated yet. n/a: not part of the job.",
    ratings.map(({ person, manager, assessedOn }) => row(person, manager, assessedOn)),
  );
  const at = (team: string, index: number) =>
    firstRow + ratings.findIndex(({ person }) => person.team === team) + index;
  const column = (skill: string) => firstSkill + skills.findIndex(({ name }) => name === skill);
  const twice = ratings[at("Finance Operations", 5) - firstRow]!;
  const hidden = at("Logistics", 6);
  const teamless = firstRow + ratings.findIndex(({ person }) => person.writtenTeam === null);
  const errors = [
    spoil(
      sheet,
      at("Field Service", 4),
      column("Fault diagnosis"),
      7,
      "level off the scale",
      "A level of 7 on a scale from 0 to 4",
    ),
    spoil(
      sheet,
      at("Logistics", 3),
      column("Inventory control"),
      "see file",
      "text in a level",
      "Words where a level belongs",
    ),
    spoil(
      sheet,
      at("Product Engineering", 2),
      column("Project planning"),
      { error: "#N/A" },
      "error cell",
      "A lookup that found nothing",
    ),
  ];
  sheet.rows.push(
    row({ ...twice.person, id: "", name: `${twice.person.name} ` }, earlier(twice.manager), "2025-11-10"),
  );
  const last = sheet.rows.length - 1;
  sheet.rows[last]![0] = null;
  sheet.hiddenRows.push(hidden);
  return {
    sheet,
    errors: [
      ...errors,
      {
        sheet: sheet.name,
        cell: `C${teamless + 1}`,
        kind: "no team",
        what: "Team left blank, here and on the sheet People",
      },
      {
        sheet: sheet.name,
        cell: `B${last + 1}`,
        kind: "duplicate person",
        what: `${twice.person.name} a second time, with a trailing space, without number, rated earlier`,
      },
      { sheet: sheet.name, cell: `A${hidden + 1}`, kind: "hidden row", what: "A hidden row that still holds ratings" },
    ],
  };
}

export function selfSheet(ratings: readonly Rating[]): SampleSheet {
  const handedIn = ratings.filter(({ self }) => self !== null);
  return levelSheet(
    "Self-assessment",
    "Ratings by employees themselves, August and September 2026. Who is missing has not answered yet.",
    handedIn.map(({ person, self, selfOn }) => row(person, self!, selfOn)),
  );
}

function earlier(levels: Rating["manager"]): Rating["manager"] {
  return levels.map((level, index) => (typeof level === "number" && index % 3 === 0 ? Math.max(0, level - 1) : null));
}

function row(person: Employee, levels: Rating["manager"], date: IsoDate): SampleCell[] {
  return [person.id, person.name, person.writtenTeam, person.role.name, ...levels, dateCell(date)];
}

function levelSheet(name: string, note: string, rows: SampleCell[][]): SampleSheet {
  const categories = skills.map(({ category }, index) => (category === skills[index - 1]?.category ? null : category));
  const starts = categories.flatMap((category, index) => (category === null ? [] : [index]));
  return {
    name,
    rows: [
      [`${name}: Kestrel & Vane Industrial Services`],
      [note],
      ...levelWords.map((word, level) => [level, word]),
      [],
      [null, null, null, null, ...categories, null],
      ["Employee ID", "Name", "Team", "Role", ...skills.map((skill) => skill.name), "Assessed on"],
      ...rows,
    ],
    header: headerRow,
    merges: starts.map((start, index) => ({
      row: headerRow - 1,
      from: firstSkill + start,
      to: firstSkill + (starts[index + 1] ?? skills.length) - 1,
    })),
    hiddenRows: [],
  };
}
