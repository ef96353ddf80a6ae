import { say } from "../language.ts";
import { textOf } from "./cells.ts";
import { isAboutSomethingElse } from "./level-area.ts";
import { identityOf, isTotal, type LevelHeader, levelHeader } from "./level-headers.ts";
import { personLikeness } from "./level-likeness.ts";
import type { ColumnMapping, RowMapping, TableMapping } from "./mapping.ts";
import { columnName } from "./raw-workbook.ts";
import { isLevelKind, type SheetView } from "./sheet-view.ts";
import { type LevelHints, settleScales } from "./table-scales.ts";

const blankRowsInside = 20;
const looked = 60;

interface Header {
  column: number;
  title: string;
  field: string | null;
  confidence: number;
  why: string;
  level: LevelHeader | null;
}

const saysLevel = /level|rating|score|proficien|assess|result|mark|niveau|stufe|bewertung|grade|value/i;

/** The long table (one row a rating or a requirement) whose header is `row`, or `null`. */
export function longTableAt(
  view: SheetView,
  row: number,
  left: number,
  right: number,
  hints: LevelHints,
): TableMapping | null {
  const headers = headersOf(view, row, left, right);
  const skill = headers.find(
    ({ field, confidence, level }) => field === "skill" && confidence >= 0.7 && level === null,
  );
  const levels = headers.filter(({ level }) => level !== null);
  if (!skill || levels.length === 0) return null;
  const found = rowsBelow(view, row, skill, levels, left, right);
  const rated = levels.filter(({ column }) => isRated(view, column, found.data));
  if (found.data.length === 0 || rated.length === 0) return null;
  for (const each of levels) settle(each, rated.includes(each));
  for (const each of headers) if (countsPeople(view, each, found.data)) each.field = null;
  const named = headers.some(({ field, confidence }) => confidence >= 0.95 && field !== null && naming.includes(field));
  const strangers = headers.filter(
    ({ field, level, title, column }) =>
      field === null && level === null && !isAboutSomethingElse(title) && isRated(view, column, found.data),
  );
  if (!named && strangers.length > (rated.length > 1 ? 1 : 0)) return null;
  return describe(view, row, headers, rated, found, hints);
}

/** A title such as “Manager” heads either the manager's ratings or the managers' names: the cells below tell. */
function settle(header: Header, isRated: boolean): void {
  if (isRated) header.field = "level";
  else if (header.field !== null && header.confidence >= 0.95) header.level = null;
}

/** “Min. people” over numbers says how many, not who. */
function countsPeople(view: SheetView, { field, confidence, column }: Header, rows: readonly number[]): boolean {
  if (field !== "person" || confidence >= 0.95) return false;
  return rows.slice(0, looked).every((row) => typeof view.value(row, column) !== "string");
}

function headersOf(view: SheetView, row: number, left: number, right: number): Header[] {
  const headers: Header[] = [];
  if (!hasSkillTitle(view, row, left, right)) return headers;
  for (let column = left; column <= right; column++) {
    const title = view.text(row, column);
    if (title === "") continue;
    const identity = identityOf(title);
    const level = levelHeader(title);
    const named =
      level.rest === "" &&
      (level.role !== null || level.rater !== null || level.leftOut !== null || saysLevel.test(title));
    const isLevel =
      named &&
      !(
        identity &&
        identity.confidence >= 0.95 &&
        level.role === null &&
        level.rater === null &&
        !saysLevel.test(title)
      );
    headers.push({
      column,
      title,
      field: identity && identity.confidence >= 0.6 ? identity.field : null,
      confidence: identity?.confidence ?? 0.7,
      why: identity?.why ?? say`“${title}” names nothing that is read from a table of levels.`,
      level: isLevel ? level : null,
    });
  }
  return headers;
}

function hasSkillTitle(view: SheetView, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const value = view.value(row, column);
    if (typeof value !== "string" || value.length > 60) continue;
    const identity = identityOf(textOf(value));
    if (identity?.field === "skill" && identity.confidence >= 0.7) return true;
  }
  return false;
}

function isRated(view: SheetView, column: number, rows: readonly number[]): boolean {
  let levels = 0;
  let others = 0;
  for (const row of rows.slice(0, looked)) {
    const kind = view.kind(row, column);
    if (isLevelKind(kind)) levels++;
    else if (kind === "none") others++;
  }
  return levels > 0 && levels >= 0.6 * (levels + others);
}

interface Rows {
  data: number[];
  marks: RowMapping[];
}

function rowsBelow(
  view: SheetView,
  header: number,
  skill: Header,
  levels: readonly Header[],
  left: number,
  right: number,
): Rows {
  const rows: Rows = { data: [], marks: [] };
  let blank = 0;
  for (let row = header + 1; row < view.height && blank < blankRowsInside; row++) {
    const filled = view.countFilled(row, left, right, 2);
    if (filled === 0) {
      blank++;
      continue;
    }
    const named = textOf(view.value(row, skill.column));
    if (named === skill.title && levels.every(({ column, title }) => view.text(row, column) === title)) {
      rows.marks.push({ row: row + 1, is: "header", text: named });
    } else if (filled === 1) {
      rows.marks.push({ row: row + 1, is: "section", text: firstText(view, row, left, right) });
    } else if (named === "" && isTotal(firstText(view, row, left, right))) {
      rows.marks.push({ row: row + 1, is: "total", text: firstText(view, row, left, right) });
    } else if (blank > 0 && namesColumns(view, row, left, right)) break;
    else rows.data.push(row);
    blank = 0;
  }
  const last = rows.data.at(-1) ?? header;
  rows.marks = rows.marks.filter(({ row }) => row - 1 < last);
  return rows;
}

function firstText(view: SheetView, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) {
    const text = textOf(view.value(row, column));
    if (text !== "") return text;
  }
  return "";
}

function namesColumns(view: SheetView, row: number, left: number, right: number): boolean {
  let fields = 0;
  for (let column = left; column <= right; column++) {
    const value = view.value(row, column);
    if (typeof value === "number") return false;
    if (typeof value === "string" && (identityOf(textOf(value))?.confidence ?? 0) >= 0.95) fields++;
  }
  return fields > 1;
}

const naming = ["person", "firstName", "lastName", "id", "email", "role", "team"];
const people = ["person", "firstName", "lastName", "id", "email"];

function describe(
  view: SheetView,
  header: number,
  headers: readonly Header[],
  rated: readonly Header[],
  rows: Rows,
  hints: LevelHints,
): TableMapping | null {
  const has = (...fields: string[]) => headers.some(({ field }) => field !== null && fields.includes(field));
  const band = whoInSections(rows.marks);
  const lone = personOfSheet(view, header);
  const anyone = has(...people) || band === "person" || (lone !== null && !has("role", "team"));
  const who = anyone ? "person" : has("role") || band === "role" ? "role" : "team";
  const named = has(...people, "role", "team") || band !== null || anyone;
  const required = rated.some(({ level }) => level!.role === "required");
  if (!named && !required) return null;
  const columns = headers.map((each) => columnOf(each, rated, anyone));
  onlyTheSurest(columns);
  const levels = columns.filter(({ field }) => field === "level");
  if (levels.length === 0) return null;
  const table: TableMapping = {
    sheet: view.sheet.name,
    kind: anyone && !levels.every(({ role }) => role === "required") ? "skills-matrix" : "required-levels",
    confidence: named ? (lone !== null && !has(...people) ? 0.7 : 0.92) : 0.55,
    why: why(anyone, who, named),
    layout: "long",
    headerRows: [header + 1],
    firstRow: rows.data[0]! + 1,
    lastRow: rows.data.at(-1)! + 1,
    columns,
    rows: rows.marks.map((mark) =>
      mark.is === "section" ? { ...mark, field: band && !has(...people, "role") ? band : "team" } : mark,
    ),
    who,
  };
  if (lone !== null && anyone && !has(...people) && band !== "person") table.person = lone;
  const told = settleScales(view, table, levels, rows.data, hints);
  if (told.length > 0) table.legend = told;
  return table;
}

function why(anyone: boolean, who: string, named: boolean): string {
  if (anyone) return say`Each row says how well a person knows a skill.`;
  if (!named)
    return say`Each row says what a skill needs; no person, role or team is named, so it was taken to hold for everyone.`;
  return who === "role"
    ? say`Each row says what a role needs in a skill.`
    : say`Each row says what a team needs in a skill.`;
}

function columnOf(header: Header, rated: readonly Header[], anyone: boolean): ColumnMapping {
  const { title, level } = header;
  const base = { column: columnName(header.column), header: title };
  if (level === null)
    return {
      ...base,
      field: header.field === "task" ? "skill" : header.field,
      confidence: header.confidence,
      why: header.why,
    };
  const notRead = (why: string): ColumnMapping => ({ ...base, field: null, confidence: 0.8, why });
  if (level.leftOut === "gap") return notRead(say`The gap is worked out again from the levels.`);
  if (level.leftOut === "someday")
    return notRead(say`The title names no year, so nobody knows when these levels are needed.`);
  if (!rated.includes(header)) return notRead(say`The column holds no levels.`);
  const alone = rated.length === 1 || rated.every((each) => each.level!.role === null);
  const role = level.role ?? (anyone || !alone ? "current" : "required");
  if (role === "current" && !anyone) return notRead(say`No person is named, so nobody knows whose levels these are.`);
  return {
    ...base,
    field: "level",
    role,
    ...(level.rater ? { rater: level.rater } : {}),
    ...(level.date ? { date: level.date } : {}),
    confidence: 0.92,
    why: role === "required" ? say`The levels that are needed.` : say`The levels people have.`,
  };
}

/** Of several columns for one field the surest is read. */
function onlyTheSurest(columns: readonly ColumnMapping[]): void {
  for (const column of columns) {
    if (column.field === null || column.field === "level") continue;
    const rival = columns.find((other) => other !== column && other.field === column.field);
    if (!rival || rival.confidence < column.confidence) continue;
    if (rival.confidence === column.confidence && columns.indexOf(rival) > columns.indexOf(column)) continue;
    column.field = null;
    column.why = say`“${rival.header}” in column ${rival.column} already says it.`;
  }
}

/** Whom the titles between the rows name, when no column does. */
function whoInSections(marks: readonly RowMapping[]): "person" | "role" | "team" | null {
  const texts = marks.filter(({ is }) => is === "section").map(({ text }) => text);
  if (texts.length === 0) return null;
  const likeness = personLikeness(texts);
  return likeness >= 0.5 ? "person" : likeness <= -0.5 ? "role" : "team";
}

/** The person a whole sheet is about: “Name: Ana Silva” above the table, or the sheet's name when it is a name. */
function personOfSheet(view: SheetView, header: number): string | null {
  for (let row = Math.max(0, header - 8); row < header; row++)
    for (let column = 0; column < Math.min(view.width, 12); column++) {
      const text = textOf(view.value(row, column));
      if (text === "" || text.length > 60) continue;
      const [label, value] = text.split(/\s*:\s*/, 2) as [string, string?];
      if (identityOf(label)?.field !== "person" || identityOf(label)!.confidence < 0.95) continue;
      const name = value || textOf(view.value(row, column + 1));
      if (name !== "") return name;
    }
  return personLikeness([view.sheet.name]) >= 1 ? view.sheet.name : null;
}
