import { said, say, sayings } from "../language.ts";
import { isAboutSomethingElse, type LevelArea } from "./level-area.ts";
import type { Axes } from "./level-axes.ts";
import { identityOf, isMeasure, isTotal, type LevelHeader, levelHeader, levelHeaderBySuffix } from "./level-headers.ts";
import type { LevelRows } from "./level-rows.ts";
import type { ColumnMapping, RowMapping } from "./mapping.ts";
import { columnName } from "./raw-workbook.ts";

/** The titles over a column, top to bottom; a title over several columns is told to each. Titles over everything are left out. */
function titlesOver(area: LevelArea, column: number, headerRows: readonly number[]): string[] {
  const { view, levels } = area;
  const titles: string[] = [];
  for (const row of headerRows) {
    const merge = view.merge(row, column);
    if (
      merge &&
      merge.left <= levels[0]! &&
      merge.right >= levels.at(-1)! &&
      headerRows.length > 1 &&
      levels.length > 1
    )
      continue;
    const text = view.text(row, column) || spread(area, row, column, headerRows);
    if (text !== "" && titles.at(-1) !== text) titles.push(text);
  }
  return titles;
}

/** An unmerged title over a group stands over its first column only: it goes for the columns up to the next one. */
function spread(area: LevelArea, row: number, column: number, headerRows: readonly number[]): string {
  const { view, levels } = area;
  if (row === headerRows.at(-1) || column < levels[0]! || hasMergesOver(area, row)) return "";
  for (let left = column - 1; left >= levels[0]!; left--) if (view.filled(row, left)) return view.text(row, left);
  return "";
}

function hasMergesOver({ view, levels }: LevelArea, row: number): boolean {
  return view.sheet.merges.some(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && right > left && right >= levels[0]!,
  );
}

/** The titles over the columns that name them: not their team or role, where another row has a name over each column. */
export function namesOver(area: LevelArea): string[] {
  const { view, headerRows, levels } = area;
  const attributes = attributeRows(area).map(({ row }) => row);
  const names = headerRows.filter((row) => !attributes.includes(row));
  const complete = names.some((row) => levels.every((column) => view.filled(row, column)));
  return levels.map((column) => titlesOver(area, column, complete ? names : headerRows).at(-1) ?? "");
}

/** Header rows that hold an attribute of the people in the columns (team, role …) instead of their names. */
function attributeRows(area: LevelArea): { row: number; field: string }[] {
  const labelled = area.headerRows.flatMap((row) => {
    for (let column = area.levels[0]! - 1; column >= area.left; column--) {
      const identity = identityOf(area.view.text(row, column));
      if (identity && identity.confidence >= 0.85) return [{ row, field: identity.field }];
    }
    return [];
  });
  const attributes = new Set([
    "team",
    "role",
    "department",
    "location",
    "manager",
    "email",
    "id",
    "hired",
    "date",
    "rater",
  ]);
  const names = area.headerRows.length - labelled.filter(({ field }) => attributes.has(field)).length;
  return names > 0 ? labelled.filter(({ field }) => attributes.has(field)) : [];
}

/** Every column of an area and what it was taken for. */
export function columnsOf(area: LevelArea, rows: LevelRows, axes: Axes): ColumnMapping[] {
  const attributes = axes.layout === "people-in-columns" ? attributeRows(area).map(({ row }) => row) : [];
  const headerRows = area.headerRows.filter((row) => !attributes.includes(row));
  const columns: ColumnMapping[] = [];
  const parsed = suffixesHeeded(area, headerRows);
  for (let column = area.left; column <= area.right; column++) {
    const titles = titlesOver(area, column, headerRows);
    const isLevel = area.isLevel.has(column) || isUnrated(area, rows, column, titles);
    if (isLevel) columns.push(levelColumn(column, titles, parsed, axes));
    else if (
      titles.length > 0 ||
      area.view.countFilled(rows.data[0] ?? area.firstRow, column, column) > 0 ||
      column === area.subject
    )
      columns.push(otherColumn(area, column, titles, axes));
  }
  settleIdentities(columns, axes);
  nameTwins(columns);
  return columns;
}

/** A skill nobody is rated in: a title between the level columns with nothing below. */
function isUnrated(area: LevelArea, rows: LevelRows, column: number, titles: readonly string[]): boolean {
  const title = titles.at(-1) ?? "";
  if (column < area.levels[0]! || title === "" || isAboutSomethingElse(title)) return false;
  return rows.data.every(
    (row) => area.view.kind(row, column) === "unknown" || area.view.kind(row, column) === "notApplicable",
  );
}

type Parsed = (title: string) => LevelHeader;

/** “Excel required” counts as “Excel” only when another column is about “Excel” too. */
function suffixesHeeded(area: LevelArea, headerRows: readonly number[]): Parsed {
  const names = new Map<string, number>();
  for (const column of area.levels)
    for (const title of titlesOver(area, column, headerRows)) {
      const name = (levelHeaderBySuffix(title)?.rest ?? title).toLowerCase();
      names.set(name, (names.get(name) ?? 0) + 1);
    }
  return (title) => {
    const suffix = levelHeaderBySuffix(title);
    return suffix && names.get(suffix.rest.toLowerCase())! > 1 ? suffix : levelHeader(title);
  };
}

const scaleInBrackets = /\s*[([]\s*(?:[01]\s*[-–—]\s*\d{1,3}|%)\s*[)\]]\s*$/;

function levelColumn(column: number, titles: readonly string[], parse: Parsed, axes: Axes): ColumnMapping {
  const header = titles.join(" / ");
  const headers = titles.map(parse);
  const subjects = headers.filter(({ rest }) => rest !== "");
  const last = (pick: (each: LevelHeader) => string | null) =>
    headers.map(pick).findLast((value) => value !== null) ?? null;
  const base = { column: columnName(column), header };
  const bottom = titles.at(-1) ?? "";
  const leftOut = last(({ leftOut }) => leftOut);
  const notRead = (why: string, confidence = 0.9): ColumnMapping => ({ ...base, field: null, confidence, why });
  if (bottom === "") return notRead(say`The column has no title, so nobody knows whose levels these are.`, 0.8);
  if (leftOut === "gap") return notRead(say`The gap is worked out again from the levels.`);
  if (leftOut === "someday")
    return notRead(say`The title names no year, so nobody knows when these levels are needed.`, 0.5);
  const number = /^\d+$/.test(bottom) && axes.confidence >= 0.85;
  if (subjects.length === 0 && headers.some(({ date, role }) => date !== null && role === null) && !number)
    return notRead(say`The title is a date and names no skill.`);
  if (isTotal(bottom)) return notRead(say`The title names a total or an average, which is worked out again.`);
  let subject = subjects.at(-1)?.rest ?? "";
  const said = last(({ role }) => role) as "current" | "required" | null;
  const role = said ?? (axes.required ? "required" : "current");
  const rater = last(({ rater }) => rater) as ColumnMapping["rater"] | null;
  const date = number ? null : last(({ date }) => date);
  if (subject === "" && !(axes.layout === "people-in-columns" && said === "required")) {
    if (said !== null || (rater === null && !number))
      return notRead(say`The title names no skill these levels could belong to.`, 0.7);
    subject = bottom;
  }
  subject = subject.replace(scaleInBrackets, "");
  const unnamed = subject === "";
  return {
    ...base,
    field: "level",
    ...(unnamed ? {} : { subject }),
    role,
    ...(rater && subjects.length > 0 ? { rater } : {}),
    ...(date ? { date } : {}),
    confidence: axes.confidence,
    why: unnamed
      ? say`What every person in this table needs in the skill of the row.`
      : levelsOf(subject, role, axes.layout),
  };
}

function levelsOf(subject: string, role: "current" | "required", layout: Axes["layout"]): string {
  if (layout === "people-in-rows")
    return role === "required" ? say`Levels needed in the skill “${subject}”.` : say`Levels in the skill “${subject}”.`;
  return role === "required" ? say`Levels needed of “${subject}”.` : say`Levels of “${subject}”.`;
}

function otherColumn(area: LevelArea, column: number, titles: readonly string[], axes: Axes): ColumnMapping {
  const base = { column: columnName(column), header: titles.join(" / ") };
  const names = titles.flatMap((title) => [title, ...title.split(/\s*[\\/|]\s*/)]);
  const matches = names.flatMap((title) => identityOf(title) ?? []).sort((a, b) => b.confidence - a.confidence);
  const only = titles.map((title) => levelHeader(title)).find(({ rest, role }) => rest === "" && role === "required");
  if (axes.layout === "people-in-columns" && only && !(matches[0] && matches[0].confidence >= 0.95))
    return {
      ...base,
      field: "level",
      role: "required",
      ...(only.date ? { date: only.date } : {}),
      confidence: 0.85,
      why: say`What every person in this table needs in the skill of the row.`,
    };
  const match = matches[0];
  if (axes.layout === "people-in-columns" && titles.length === 0 && column < area.subject && isGrouping(area, column))
    return {
      ...base,
      field: "category",
      confidence: 0.8,
      why: say`Its texts stand for several rows each and were taken as groups of skills.`,
    };
  const field =
    axes.layout === "people-in-columns" ? fieldOfSkillRow(match?.field) : fieldOfPersonRow(match?.field, axes);
  if (column === area.subject && (!match || field === null || match.confidence < 0.7)) {
    const taken = axes.layout === "people-in-columns" ? "skill" : axes.who;
    return {
      ...base,
      field: taken,
      confidence: axes.confidence,
      why: said(namesOfRows[taken]),
    };
  }
  if (!match || field === null || match.confidence < 0.6)
    return { ...base, field: null, confidence: 0.7, why: whyNotRead(base.header, match?.field) };
  return { ...base, field, confidence: match.confidence, why: match.why };
}

const namesOfRows = sayings({
  skill: "Its texts name the rows: each was taken as a skill.",
  person: "Its texts name the rows: each was taken as a person.",
  role: "Its texts name the rows: each was taken as a role.",
  team: "Its texts name the rows: each was taken as a team.",
} as const);

/** A column whose texts stand over several rows, merged or written once. */
function isGrouping({ view, firstRow, bottom, subject }: LevelArea, column: number): boolean {
  let groups = 0;
  let rows = 0;
  for (let row = firstRow; row <= Math.min(bottom, firstRow + 60); row++) {
    if (view.filled(row, subject)) rows++;
    if (typeof view.value(row, column) === "string") groups++;
  }
  return groups > 0 && groups < rows;
}

function whyNotRead(header: string, field: string | undefined): string {
  if (header === "") return say`The column has no title and holds no levels.`;
  if (field) return say`“${header}” says nothing that a table of levels needs.`;
  return isMeasure(header) || isTotal(header)
    ? say`“${header}” names a measure or a remark, not a skill.`
    : say`“${header}” holds no levels and names nothing that is read from a table of levels.`;
}

function fieldOfSkillRow(field: string | undefined): string | null {
  if (field === "task" || field === "skill") return "skill";
  return field && ["category", "weight", "criticality", "description", "date", "rater"].includes(field) ? field : null;
}

function fieldOfPersonRow(field: string | undefined, axes: Axes): string | null {
  if (field === "task") return axes.who;
  return field === undefined || field === "skill" || field === "category" ? null : field;
}

/** Of several columns for one field the surest stays; the column that names the rows is always read. */
function settleIdentities(columns: ColumnMapping[], axes: Axes): void {
  const best = new Map<string, ColumnMapping>();
  for (const column of columns) {
    if (column.field === null || column.field === "level") continue;
    const other = best.get(column.field);
    if (!other || column.confidence > other.confidence) best.set(column.field, column);
  }
  for (const column of columns) {
    if (column.field === null || column.field === "level" || best.get(column.field) === column) continue;
    column.why = say`“${best.get(column.field)!.header}” in column ${best.get(column.field)!.column} already says it.`;
    column.field = null;
  }
  const names =
    axes.layout === "people-in-columns"
      ? ["skill"]
      : [axes.who, ...(axes.who === "person" ? ["id", "firstName", "lastName", "email"] : [])];
  if (columns.some(({ field }) => field !== null && names.includes(field))) return;
  const free = columns.find(({ field }) => field === null) ?? columns.find(({ field }) => field !== "level");
  if (free) Object.assign(free, { field: names[0], confidence: 0.5, why: say`Nothing else names the rows.` });
}

/** Two columns of one name: told apart by the title above them when it differs, else both are read and asked about. */
function nameTwins(columns: readonly ColumnMapping[]): void {
  const groups = new Map<string, ColumnMapping[]>();
  for (const column of columns) {
    if (column.field !== "level" || column.subject === undefined) continue;
    const key = [column.subject.toLowerCase(), column.role, column.rater, column.date].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  for (const twins of groups.values()) {
    if (twins.length < 2) continue;
    const apart = new Set(twins.map(({ header }) => header)).size === twins.length;
    for (const twin of twins) {
      if (apart) twin.subject = twin.header;
      else {
        twin.confidence = Math.min(twin.confidence, 0.6);
        twin.why = say`Columns ${twins.map(({ column }) => column).join(say` and `)} have the same title; they were read as ratings of one skill.`;
      }
    }
  }
}

/** The rows of the mapping, with what header rows of attributes and section titles name. */
export function rowMappings(area: LevelArea, rows: LevelRows, axes: Axes): RowMapping[] {
  const attributes =
    axes.layout === "people-in-columns"
      ? attributeRows(area).map(({ row, field }) => ({ row: row + 1, is: "header" as const, text: field, field }))
      : [];
  const marks = axes.layout === "people-in-columns" ? rows.marks.filter(({ is }) => is !== "requirement") : rows.marks;
  const named = marks.map((mark) =>
    mark.is === "section" ? { ...mark, field: axes.layout === "people-in-columns" ? "category" : "team" } : mark,
  );
  return [...attributes, ...named].sort((a, b) => a.row - b.row);
}
