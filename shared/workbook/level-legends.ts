import { textOf } from "./cells.ts";
import { isFilled } from "./ledger.ts";
import { identityOf } from "./level-headers.ts";
import { markKind } from "./level-marks.ts";
import { levelWord } from "./level-words.ts";
import { scaleNamed } from "./number-scales.ts";
import { type CellValue, type RawSheet, type Rectangle, rangeAddress } from "./raw-workbook.ts";

/** One place of a sheet that explains marks, levels or headers: “0 = none”, “GP: Physics students”. */
export interface Legend {
  /** What is explained, as `levelWord` writes it, and what is said about it. */
  entries: Map<string, string>;
  area: Rectangle;
}

const token = "\\d{1,3}|[\\p{L}\\d]{1,4}|[✓✔☑☐✗✘×●○◔◑◐◕★☆]+";
const one = new RegExp(`^\\s*["“]?(${token})["”]?\\s*(?:=|:|–|—|-|→|\\))\\s*(\\S.*)$`, "u");
const several = new RegExp(
  `(?:^|[\\s,;|/(])["“]?(${token})["”]?\\s*(?:=|:|→|\\s[-–—]\\s)\\s*(.+?)(?=(?:[\\s,;|/]+["“]?(?:${token})["”]?\\s*(?:=|:|→|\\s[-–—]\\s))|[;\\n)]|$)`,
  "gu",
);
const heading = /^\s*(?:key|legend|scale|levels?|ratings?|rating scale|legende|skala)\s*[:–—-]\s*/i;
const searched = 120;

interface Entry {
  row: number;
  column: number;
  right: number;
  key: string;
  meaning: string;
}

/** The meaning without what follows a colon or a long explanation: “level of application: …” is “level of application”. */
function short(meaning: string): string {
  const text = textOf(meaning).replace(/[,;.]+$/, "");
  const head = /^(.{3,60}?)\s*[:(–—]/.exec(text);
  return (head ? head[1]! : text).slice(0, 60).trim();
}

/** The places of a sheet that explain its marks, levels or headers, from its first and last rows. */
export function legendsOf(sheet: RawSheet): Legend[] {
  const legends: Legend[] = [];
  const singles: Entry[] = [];
  const rows = sheet.rows.length;
  for (let row = 0; row < rows; row++) {
    if (row >= searched && row < rows - searched) continue;
    const cells = sheet.rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      if (typeof value === "string" && value.length >= 3 && value.length <= 600) {
        const inside = entriesIn(value);
        const single = one.exec(value);
        if (inside.size > 1)
          legends.push({
            entries: inside,
            area: { top: row, left: column, bottom: row, right: column },
          });
        else if (
          single &&
          !/^\d+$/.test(single[2]!.trim()) &&
          (single[1]!.length < 3 || identityOf(single[1]!) === null)
        )
          singles.push({ row, column, right: column, key: levelWord(single[1]!), meaning: short(single[2]!) });
      }
      const pair = pairAt(cells[column], cells[column + 1]);
      if (pair) singles.push({ row, column, right: column + 1, ...pair });
    }
  }
  return [...legends, ...runs(singles, sheet)];
}

function entriesIn(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [, key, meaning] of text.replace(heading, "").matchAll(several))
    entries.set(levelWord(key!), short(meaning!));
  return entries;
}

/** A level in one cell and its meaning in the next. */
function pairAt(first: unknown, second: unknown): { key: string; meaning: string } | null {
  if (typeof second !== "string" || second.trim().length < 3 || !/\p{L}{2}/u.test(second)) return null;
  const key = typeof first === "number" ? String(first) : typeof first === "string" ? levelWord(first) : "";
  return /^(\d{1,2}|\p{L}|[✓✔×●○◔◑◕])$/u.test(key) ? { key, meaning: short(second) } : null;
}

/** Entries that stand below or beside each other, all of one form: numbers must count on, other marks must differ. */
function runs(entries: readonly Entry[], sheet: RawSheet): Legend[] {
  const legends: Legend[] = [];
  const rest = new Set(entries);
  for (const first of entries) {
    if (!rest.has(first)) continue;
    const down = follow(first, rest, (last, next) => next.column === last.column && next.row === last.row + 1);
    const across = follow(
      first,
      rest,
      (last, next) => next.row === last.row && next.column > last.column && next.column <= last.right + 2,
    );
    const run = down.length >= across.length ? down : across;
    const pairs = run[0]!.right > run[0]!.column;
    if (run.length < (pairs ? 3 : 2) || !standsAlone(run, run === down, sheet)) continue;
    for (const entry of run) rest.delete(entry);
    legends.push({
      entries: new Map(run.map(({ key, meaning }) => [key, meaning])),
      area: {
        top: run[0]!.row,
        left: Math.min(...run.map(({ column }) => column)),
        bottom: run.at(-1)!.row,
        right: Math.max(...run.map(({ right }) => right)),
      },
    });
  }
  return legends;
}

/** Numbered skills or people look like a legend too, but have levels beside or below them. */
function standsAlone(run: readonly Entry[], isDown: boolean, { rows }: RawSheet): boolean {
  const isEmpty = (row: number, column: number) => !isFilled(rows[row]?.[column]);
  if (!isDown) return run.every(({ row, column }) => isEmpty(row + 1, column) || isTitle(rows[row + 1]![column]));
  return run.every(({ row, column, right }) => isEmpty(row, right + 1) && (column === 0 || isEmpty(row, column - 1)));
}

function isTitle(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.trim().length > 2 && markKind(value) === "none";
}

function follow(first: Entry, among: ReadonlySet<Entry>, next: (last: Entry, entry: Entry) => boolean): Entry[] {
  const run = [first];
  const keys = new Set([first.key]);
  let step: number | null = null;
  for (const entry of among) {
    const last = run.at(-1)!;
    if (entry.right - entry.column !== first.right - first.column || !next(last, entry) || keys.has(entry.key))
      continue;
    if (/^\d+$/.test(entry.key) !== /^\d+$/.test(first.key)) break;
    if (/^\d+$/.test(entry.key)) {
      const change = Number(entry.key) - Number(last.key);
      if (Math.abs(change) !== 1 || (step !== null && change !== step)) break;
      step = change;
    }
    keys.add(entry.key);
    run.push(entry);
  }
  return run;
}

/** A scale of numbers that a legend lists level by level, with its labels; `null` when the legend is about something else. */
export function scaleOfLegend({ entries }: Legend): { min: number; max: number; labels: string[] } | null {
  const numbers = [...entries.keys()].map(Number).sort((a, b) => a - b);
  const counts = numbers.every((each, index) => Number.isInteger(each) && each === numbers[0]! + index);
  if (!counts || numbers.length < 3 || numbers[0]! > 1 || numbers.at(-1)! > 10) return null;
  return { min: numbers[0]!, max: numbers.at(-1)!, labels: numbers.map((each) => entries.get(String(each))!) };
}

/** The first scale that a title or note of the sheet names in passing, with its place. */
export function scaleInNotes(sheet: RawSheet): { min: number | null; max: number; range: string } | null {
  const rows = sheet.rows.length;
  for (let row = 0; row < rows; row++) {
    if (row >= 12 && row < rows - 12) continue;
    for (const [column, value] of sheet.rows[row]!.entries()) {
      const named = typeof value === "string" && value.length < 300 ? scaleNamed(value) : null;
      if (named && /\b(scale|rat(e|ed|ings?)|levels?|scores?|skala|stufen?|legend|key)\b/i.test(value as string))
        return { ...named, range: rangeAddress({ top: row, left: column, bottom: row, right: column }) };
    }
  }
  return null;
}
