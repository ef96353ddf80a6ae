import { say } from "../language.ts";
import { periodOf } from "./dates.ts";
import { counted } from "./findings-cells.ts";
import type { Heading } from "./grid.ts";
import { type ColumnMapping, doubtful, type SheetKind } from "./mapping.ts";
import { columnName } from "./raw-workbook.ts";
import { fieldCandidates, fieldTitle, kindOfSheet, kindsOfSheet, sheetCandidates, sheetTitle } from "./sheet-kinds.ts";
import { type HeaderMatch, headerWords, matchHeader } from "./words.ts";

/** A header row read as one kind of sheet. */
export interface Fit {
  kind: SheetKind;
  score: number;
  confidence: number;
  why: string;
  columns: ColumnMapping[];
}

const leastScore = 0.4;
const surest = 0.6;
const closeCall = 0.03;

const everyWord = new Set(
  kindsOfSheet.flatMap(({ kind }) =>
    fieldCandidates(kind).flatMap(({ words }) => words.map((word) => headerWords(word).join(""))),
  ),
);

/** Matches header texts to fields; remembers what it has seen, because sheets repeat their headers. */
export class HeadingMatcher {
  readonly #seen = new Map<string, HeaderMatch | null>();

  /** How many of the headings are, word for word, names of some field. */
  knownWords(headings: readonly Heading[]): number {
    return headings.filter(({ text }) => everyWord.has(headerWords(text).join(""))).length;
  }

  /** The kinds of sheet the headings fit, best first; `sheetName` speaks for the kind it names. */
  fits(headings: readonly Heading[], sheetName: string): Fit[] {
    const named = matchHeader(sheetName, sheetCandidates);
    const fits = kindsOfSheet.flatMap(({ kind }) => this.#fit(kind, headings, named) ?? []);
    fits.sort((a, b) => b.score - a.score);
    const [best, second] = fits;
    if (best && second && best.score - second.score < closeCall && named?.field !== best.kind) {
      best.confidence = Math.min(best.confidence, doubtful - 0.05);
      best.why += say` It could also be “${sheetTitle(second.kind)}”.`;
    }
    return fits;
  }

  #fit(kind: SheetKind, headings: readonly Heading[], named: HeaderMatch | null): Fit | null {
    const columns = this.columns(kind, headings);
    const found = columns.filter(({ field }) => field !== null);
    const sure = new Set(found.filter(({ confidence }) => confidence >= surest).map(({ field }) => field!));
    const { needs, fields } = kindOfSheet(kind);
    const nameSays = named?.field === kind ? named.confidence : 0;
    if (!needs.every((group) => group.some((field) => sure.has(field)))) return null;
    if (found.length < 2 && nameSays < surest) return null;
    const covered = found.reduce((sum, { confidence }) => sum + confidence, 0) / headings.length;
    const score =
      0.02 * Math.min(found.length, 10) + 0.6 * covered + (0.1 * found.length) / fields.length + 0.35 * nameSays;
    if (score < leastScore && found.length < 4) return null;
    const title = sheetTitle(kind);
    const headers = say`${found.length} of ${counted(headings.length, "column header")}`;
    return {
      kind,
      score,
      confidence: Math.min(1, 0.25 + 0.6 * covered + 0.35 * nameSays),
      why:
        nameSays > 0
          ? say`Taken for “${title}” because of the sheet's name and ${headers}.`
          : say`Taken for “${title}” because of ${headers}.`,
      columns,
    };
  }

  /** What each heading names in one kind of sheet. No field is given to two columns: the surer, then the left one has it. */
  columns(kind: SheetKind, headings: readonly Heading[]): ColumnMapping[] {
    const matches = this.#matches(kind, headings);
    const taken = winners(matches);
    const free = fieldCandidates(kind).filter(({ field }) => !taken.has(field));
    const second = matches.map((match, index) =>
      match && taken.get(match.field) !== index ? matchHeader(headings[index]!.text, free) : null,
    );
    const then = winners(second);
    const columns = headings.map(({ column, text }, index): ColumnMapping => {
      const first = matches[index] ?? null;
      const match =
        first && taken.get(first.field) === index
          ? first
          : second[index] && then.get(second[index].field) === index
            ? second[index]
            : null;
      const why = match
        ? say`Read as “${fieldTitle(kind, match.field)}”: ${match.why}`
        : first
          ? say`Not read: another column is the “${fieldTitle(kind, first.field)}”.`
          : say`Not read: “${sheetTitle(kind)}” has no column of this name.`;
      return {
        column: columnName(column),
        header: text,
        field: match?.field ?? null,
        confidence: match?.confidence ?? 1,
        why,
      };
    });
    if (kind === "kpis") return withPeriods(columns);
    return kind === "kpi-history" ? withYear(columns) : columns;
  }

  /** The field of each heading. Where two are equally sure of one field, the one that could as well be another is. */
  #matches(kind: SheetKind, headings: readonly Heading[]): (HeaderMatch | null)[] {
    const matches = headings.map(({ text }) => this.#match(kind, text));
    return matches.map((match, index) => {
      if (match?.confidence !== 1) return match;
      const isRival = (other: HeaderMatch | null) => other?.field === match.field && other.confidence === 1;
      if (!matches.some((other, at) => at !== index && isRival(other))) return match;
      const others = fieldCandidates(kind).filter(({ field }) => matches.every((each) => each?.field !== field));
      const other = matchHeader(headings[index]!.text, others);
      return other?.confidence === 1 ? other : match;
    });
  }

  #match(kind: SheetKind, text: string): HeaderMatch | null {
    const key = `${kind}\u0000${text}`;
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const match = matchHeader(text, fieldCandidates(kind));
    this.#seen.set(key, match);
    return match;
  }
}

/** “2024 actual”, “2025 actual”, “2026 target”: the last value is today's, the one before is where it began. */
function withPeriods(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const dated = columns.flatMap((column, index) => {
    if (column.field !== null) return [];
    const [, before, what, after] =
      /^(.*\d\S*)? ?\b(actual|result|value|target|plan|goal)s?\b ?(.*\d.*)?$/i.exec(column.header) ?? [];
    const period = what && periodOf((before ?? after ?? "").trim());
    return period ? [{ index, date: period.first, isTarget: /target|plan|goal/i.test(what) }] : [];
  });
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.index - b.index));
  const [current, baseline] = dated.filter(({ isTarget }) => !isTarget);
  const target = dated.find(({ isTarget }) => isTarget);
  const found = new Map<number | undefined, string>([
    [current?.index, "current"],
    [baseline?.index, "baseline"],
    [target?.index, "target"],
  ]);
  const taken = new Set(columns.map(({ field }) => field));
  return columns.map((column, index) => {
    const field = found.get(index);
    if (field === undefined || taken.has(field)) return column;
    return { ...column, field, confidence: 0.8, why: say`Read as “${fieldTitle("kpis", field)}”, by its period.` };
  });
}

/** Where year and month stand in columns of their own, the month is the period and the year goes with it. */
function withYear(columns: ColumnMapping[]): ColumnMapping[] {
  const at = (names: RegExp) => columns.findIndex(({ header }) => names.test(headerWords(header).join(" ")));
  const year = at(/^((calendar|fiscal|reporting) )?year$/);
  const part = at(/^(month|month (name|number|no)|quarter|qtr)$/);
  if (year < 0 || part < 0) return columns;
  return columns.map((column, index) => {
    if (index === year) return { ...column, field: "year", confidence: 1, why: say`The year of the period.` };
    if (index === part) return { ...column, field: "period", confidence: 1, why: say`The part of the year.` };
    return column.field === "period" || column.field === "year" ? { ...column, field: null, confidence: 1 } : column;
  });
}

function winners(matches: readonly (HeaderMatch | null)[]): Map<string, number> {
  const best = new Map<string, number>();
  matches.forEach((match, index) => {
    if (!match) return;
    const before = best.get(match.field);
    if (before === undefined || match.confidence > matches[before]!.confidence) best.set(match.field, index);
  });
  return best;
}
