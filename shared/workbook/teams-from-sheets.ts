import { textOf } from "./cells.ts";
import { levelHeader } from "./level-headers.ts";
import type { TableMapping } from "./mapping.ts";
import { columnIndex, type RawSheet } from "./raw-workbook.ts";
import { nameKey } from "./registers.ts";

const says = /^(?:sheet|table|tabelle|feuil|hoja|foglio|data|page)\s*\d*$|^\d+$/i;
const aboutSkills = /^(?:the )?(?:skills?|competenc\w+|matrix|levels?|ratings?|assessments?|\W|\d)+$/i;

/**
 * The tables, those on one sheet a team with that team: when several sheets hold matrices of the same skills (or of
 * people in columns), name no team themselves, and list different people, the sheets' names are taken as teams.
 */
export function teamsFromSheets(tables: readonly TableMapping[], sheets: readonly RawSheet[]): TableMapping[] {
  const open = tables.filter(isOpen);
  const groups = open.filter((table) => open.some((other) => other.sheet !== table.sheet && isAlike(table, other)));
  const names = new Set(groups.map(({ sheet }) => sheet));
  if (names.size < 2 || [...names].some((name) => !namesATeam(name)) || sharePeople(groups, sheets)) return [...tables];
  return tables.map((table) => (groups.includes(table) ? { ...table, team: teamName(table.sheet) } : table));
}

function isOpen({ kind, layout, who, columns, rows, team }: TableMapping): boolean {
  if (kind !== "skills-matrix" || (who ?? "person") !== "person" || layout === "rows" || team !== undefined)
    return false;
  return !columns.some(({ field }) => field === "team") && !rows.some(({ field }) => field === "team");
}

function isAlike(a: TableMapping, b: TableMapping): boolean {
  if (a.layout !== b.layout) return false;
  if (a.layout !== "people-in-rows") return true;
  const skills = (table: TableMapping) =>
    new Set(table.columns.flatMap(({ subject }) => (subject ? [nameKey(subject)] : [])));
  const [ours, theirs] = [skills(a), skills(b)];
  const shared = [...ours].filter((skill) => theirs.has(skill)).length;
  return shared * 2 >= Math.min(ours.size, theirs.size);
}

function namesATeam(name: string): boolean {
  return !says.test(name) && !aboutSkills.test(name) && levelHeader(name).rest !== "";
}

/** “Skills East” and “East matrix” are the team East. */
function teamName(sheet: string): string {
  const bare = sheet
    .replace(/\b(?:skills?|competenc\w+|matrix|levels?|ratings?)\b/gi, " ")
    .replace(/^[\s–—_-]+|[\s–—_-]+$/g, "");
  return textOf(bare) || sheet;
}

function sharePeople(tables: readonly TableMapping[], sheets: readonly RawSheet[]): boolean {
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const sheetOf = new Map<string, string>();
  let people = 0;
  let shared = 0;
  for (const table of tables)
    for (const name of peopleOf(table, bySheet.get(table.sheet))) {
      const before = sheetOf.get(name);
      if (before === undefined) people++;
      else if (before !== table.sheet) shared++;
      sheetOf.set(name, table.sheet);
    }
  return shared * 5 > people;
}

function peopleOf(table: TableMapping, sheet: RawSheet | undefined): Set<string> {
  if (table.layout === "people-in-columns")
    return new Set(
      table.columns.flatMap(({ field, subject }) => (field === "level" && subject ? [nameKey(subject)] : [])),
    );
  const column =
    table.columns.find(({ field }) => field === "id") ?? table.columns.find(({ field }) => field === "person");
  const names = new Set<string>();
  if (!column || !sheet) return names;
  for (let row = table.firstRow - 1; row < table.lastRow; row++) {
    const text = nameKey(textOf(sheet.rows[row]?.[columnIndex(column.column)]));
    if (text !== "") names.add(text);
  }
  return names;
}
