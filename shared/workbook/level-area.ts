import { textOf } from "./cells.ts";
import { identityOf, isMeasure, levelHeader } from "./level-headers.ts";
import { isLevelKind, type SheetView } from "./sheet-view.ts";

/** A rectangle of level cells under header rows, before anybody asked who is who. Rows and columns count from 0. */
export interface LevelArea {
  view: SheetView;
  /** Header rows, top to bottom. */
  headerRows: number[];
  left: number;
  right: number;
  /** Columns that hold levels, with at least one rated cell among the first rows. */
  levels: number[];
  isLevel: ReadonlySet<number>;
  /** The column that names the rows. */
  subject: number;
  firstRow: number;
  /** The last row that may belong to the area; where the next table begins, or the sheet ends. */
  bottom: number;
}

const looked = 40;
/** What stands behind a blank row may be totals or costs: it is not asked when there is enough before it. */
const enoughInOneBlock = 5;
const headerRowsAtMost = 4;

/** What stands below a header row: the columns that hold levels and the texts in them. */
interface Support {
  columns: number[];
  texts: Set<string>;
}

/** The area whose first header row is `row`, within columns `left` to `right`, or `null` when no levels stand below it. */
export function areaAt(view: SheetView, row: number, left: number, right: number): LevelArea | null {
  if (view.countFilled(row, left, right, 2) < 2) return null;
  const below = bodyRows(view, row + 1, left, right);
  if (below.length === 0) return null;
  const support = supportOf(view, row, left, right, below);
  if (!isHeader(view, row, left, support, true)) return null;
  const headerRows = [row];
  let levels = support;
  while (headerRows.length < headerRowsAtMost) {
    const next = headerRows.at(-1)! + 1;
    if (view.countFilled(next, left, right, 2) < 2) break;
    const under = supportOf(view, next, left, right, bodyRows(view, next + 1, left, right));
    if (!isHeader(view, next, left, under, false) || under.columns.length * 2 < levels.columns.length) break;
    headerRows.push(next);
    const joined = new Set([...levels.columns, ...under.columns]);
    levels = {
      ...under,
      columns: [...joined].filter((column) => under.columns.includes(column)).sort((a, b) => a - b),
    };
  }
  const above = row - 1;
  if (headerRows.length < headerRowsAtMost && isGroupRow(view, above, levels.columns)) headerRows.unshift(above);
  const columns = blockAround(view, headerRows, levels.columns, left, right);
  const inside = levels.columns.filter((column) => column >= columns.left && column <= columns.right);
  const firstRow = bodyRows(view, headerRows.at(-1)! + 1, columns.left, columns.right)[0];
  if (firstRow === undefined || inside.length === 0) return null;
  const area = {
    view,
    headerRows,
    ...columns,
    levels: inside,
    isLevel: new Set(inside),
    subject: columns.left,
    firstRow,
    bottom: view.height - 1,
  };
  return { ...area, subject: subjectColumn(area) };
}

function bodyRows(view: SheetView, from: number, left: number, right: number): number[] {
  const rows: number[] = [];
  let blank = 0;
  for (let row = from; row < view.height && rows.length < looked && blank < 20; row++)
    if (view.countFilled(row, left, right, 1) > 0) {
      rows.push(row);
      blank = 0;
    } else if (rows.length >= enoughInOneBlock) break;
    else blank++;
  return rows;
}

function supportOf(view: SheetView, header: number, left: number, right: number, rows: readonly number[]): Support {
  const support: Support = { columns: [], texts: new Set() };
  // Beside a column of levels, one that holds the same levels among other words is one of them.
  const mixed: { column: number; texts: string[] }[] = [];
  const titles = range(left, right).map((column) => view.text(header, column));
  const body = rows.filter((row) => !repeats(view, row, left, titles));
  for (let column = left; column <= right; column++) {
    const title = titles[column - left]!;
    if (title === "") continue;
    let levels = 0;
    let others = 0;
    const texts: string[] = [];
    for (const row of body) {
      const kind = view.kind(row, column);
      if (isLevelKind(kind)) {
        levels++;
        texts.push(textOf(view.value(row, column)).toLowerCase());
      } else if (kind === "none") others++;
    }
    if (levels === 0 || isAboutSomethingElse(title)) continue;
    if (levels < 0.6 * (levels + others)) {
      if (levels >= 0.3 * (levels + others)) mixed.push({ column, texts });
      continue;
    }
    support.columns.push(column);
    for (const text of texts) support.texts.add(text);
  }
  for (const { column, texts } of mixed) {
    if (!support.columns.includes(column - 1) || !texts.some((text) => support.texts.has(text))) continue;
    support.columns.push(column);
    support.columns.sort((a, b) => a - b);
  }
  const days = support.columns.filter((column) => calendar.test(titles[column - left]!));
  const isCalendar = days.length >= 3 && days.length * 2 > support.columns.length;
  return isCalendar ? { columns: [], texts: new Set() } : support;
}

/** Titles of a roster or a time sheet. Alone they may be names of people (“May”, “Jan”), in a row they are a calendar. */
const calendar =
  /^((mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(uary|ruary|ch|il|ust|tember|ober|ember)?|(week|wk|cw|kw|day) ?\d{1,2})\.?$/i;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function repeats(view: SheetView, row: number, left: number, titles: readonly string[]): boolean {
  const named = titles.filter((title) => title !== "").length;
  const same = titles.filter((title, index) => title !== "" && view.text(row, left + index) === title).length;
  return same > 1 && same >= 0.6 * named;
}

/**
 * Whether a column title names something that cannot be a skill or a person with levels. “Team Lead” can: over names it
 * is a manager, over levels a role that needs them.
 */
export function isAboutSomethingElse(title: string): boolean {
  const { rest, role, rater } = levelHeader(title);
  if (rest === "" && (role !== null || rater !== null)) return false;
  const identity = identityOf(title);
  const isName = identity !== null && identity.confidence >= 0.95 && identity.field !== "manager";
  return isName || isMeasure(title);
}

/** A header row names its columns: its texts are not among the levels below, or its first cell says what the rows are. */
function isHeader(view: SheetView, row: number, left: number, { columns, texts }: Support, first: boolean): boolean {
  if (columns.length === 0) return false;
  const filled = columns.filter((column) => view.filled(row, column) || view.merge(row, column));
  if (filled.length === 0) return false;
  const named = nameOfRows(view, row, left, columns[0]!) !== null;
  if (columns.length < 2 && !named && view.countFilled(row, left, columns[0]!, 2) < 2) return false;
  const unlabelled = columns[0]! > left && view.countFilled(row, left, columns[0]! - 1, 1) === 0;
  const titles = filled.filter((column) => {
    const value = view.value(row, column);
    if (typeof value === "number") return named;
    const kind = view.kind(row, column);
    return (
      kind === "none" ||
      view.merge(row, column) !== null ||
      ((first || unlabelled) && isLevelKind(kind) && !texts.has(view.text(row, column).toLowerCase()))
    );
  });
  return titles.length >= 0.6 * filled.length;
}

const naming = new Set(["person", "firstName", "lastName", "id", "email", "role", "team", "skill", "task"]);

/** The title of a column left of the levels that says who or what the rows are, or `null`. */
function nameOfRows(view: SheetView, row: number, left: number, firstLevel: number): string | null {
  for (let column = left; column < firstLevel; column++) {
    const identity = identityOf(view.text(row, column));
    if (identity && identity.confidence >= 0.95 && naming.has(identity.field)) return identity.field;
  }
  return null;
}

/** A row over the header that groups its columns: several titles, or merged ones that do not span everything. */
function isGroupRow(view: SheetView, row: number, columns: readonly number[]): boolean {
  if (row < 0) return false;
  const titles = columns.filter((column) => view.filled(row, column) && view.kind(row, column) === "none");
  const merged = titles.some((column) => {
    const merge = view.merge(row, column);
    return merge !== null && merge.right > merge.left && merge.left >= columns[0]!;
  });
  return merged || (titles.length > 1 && view.filled(row, columns[0]!));
}

const explains = /^(legend|key|scale|levels?|ratings?|meaning|points?|symbol|code|legende|skala)$/i;

/** The columns of the table: blocks of filled columns, joined over a blank column when levels go on behind it. */
function blockAround(
  view: SheetView,
  headerRows: readonly number[],
  levels: readonly number[],
  left: number,
  right: number,
) {
  const isLevel = new Set(levels);
  const rows = [...headerRows, ...bodyRows(view, headerRows.at(-1)! + 1, left, right)];
  const blocks: { left: number; right: number }[] = [];
  for (let column = left; column <= right; column++) {
    if (
      !rows.some(
        (row) =>
          view.filled(row, column) ||
          (view.merge(row, column) && headerRows.includes(row) && view.text(row, column) !== ""),
      )
    )
      continue;
    const last = blocks.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else blocks.push({ left: column, right: column });
  }
  const first = blocks.findIndex((block) => block.left <= levels[0]! && levels[0]! <= block.right);
  const main = blocks[first]!;
  const joined = { ...main };
  if (isLevel.has(main.left) && first > 0) joined.left = blocks[first - 1]!.left;
  for (const block of blocks.slice(first + 1)) {
    const title = view.text(headerRows.at(-1)!, block.left);
    const goesOn = isLevel.has(block.left) && !explains.test(title);
    if (!goesOn) break;
    joined.right = block.right;
  }
  return joined;
}

/** The titles of the first level columns, one list for each header row, to find repeated headers with. */
export function firstTitles({ view, headerRows, levels }: LevelArea): string[][] {
  return headerRows.map((row) => levels.slice(0, 12).map((column) => view.text(row, column)));
}

/** Whether a row repeats one of the header rows. */
export function repeatsHeader(area: LevelArea, titles: readonly (readonly string[])[], row: number): boolean {
  const cells = area.levels.slice(0, 12).map((column) => area.view.value(row, column));
  if (!cells.some((cell) => typeof cell === "string")) return false;
  return titles.some((header) => {
    const named = header.filter((title) => title !== "").length;
    const same = header.filter((title, index) => title !== "" && title === textOf(cells[index] ?? null)).length;
    return named > 0 && same >= Math.max(1, 0.6 * named);
  });
}

/** Whether a row is the header of another table: other names over most of the level columns. */
export function startsAnotherTable(area: LevelArea, row: number): boolean {
  const { view, levels, left, right } = area;
  if (!levels.slice(0, 12).some((column) => view.filled(row, column) && view.kind(row, column) === "none"))
    return false;
  const named = nameOfRows(view, row, left, levels[0]!) !== null;
  let titles = 0;
  const seen = new Set<string>();
  for (const column of levels) {
    const value = view.value(row, column);
    if (typeof value !== "string" || view.kind(row, column) !== "none") continue;
    titles++;
    seen.add(value);
  }
  if (seen.size !== titles) return false;
  return named ? view.countFilled(row, left, right, 2) > 1 && titles > 0 : titles > 1 && titles >= 0.6 * levels.length;
}

/** The column before the levels that names the rows: the one most of the first rows fill with different texts. */
function subjectColumn(area: LevelArea): number {
  const { view, left, levels, isLevel, firstRow } = area;
  let best = left;
  let most = 0;
  for (let column = left; column <= area.right; column++) {
    if (isLevel.has(column)) continue;
    const texts = new Set<string>();
    for (let row = firstRow; row <= Math.min(area.bottom, firstRow + 60); row++) {
      const text = textOf(view.value(row, column));
      if (text !== "") texts.add(text);
    }
    const early = column < levels[0]! ? 1.5 : 1;
    if (texts.size * early > most) {
      most = texts.size * early;
      best = column;
    }
  }
  return best;
}
