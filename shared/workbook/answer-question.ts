import { say, sayings } from "../language.ts";
import { levelQuestions } from "./level-questions.ts";
import { levelWord } from "./level-words.ts";
import type { ColumnMapping, Mapping, SheetKind, TableMapping } from "./mapping.ts";
import { sheetKinds } from "./mapping.ts";
import { notRead, questionsOf } from "./propose.ts";
import { fieldCandidates, fieldTitle, kindOfSheet, sheetTitle } from "./sheet-kinds.ts";
import { matchHeader } from "./words.ts";

export type Question = Mapping["questions"][number];

const said = sayings("You said so.");
const least = 0.5;
const mostOrdered = 4;
const levelRole = { "skills-matrix": "current", "required-levels": "required" } as const;
const whoOf: Readonly<Record<string, TableMapping["who"]>> = { people: "person", roles: "role", teams: "team" };

/** The mapping with the questions its tables leave open, those about levels first. */
export function withQuestions(mapping: Mapping): Mapping {
  return { ...mapping, questions: openQuestions(mapping.tables) };
}

function openQuestions(tables: readonly TableMapping[]): Question[] {
  return [...levelQuestions(tables).map(withAllOrders), ...questionsOf(tables)];
}

/** A few words whose order nobody knows may stand in any. */
function withAllOrders(question: Question): Question {
  const words = question.choices[0]!.split(" < ");
  if (question.column === null || words.length < 2 || words.length > mostOrdered) return question;
  return { ...question, choices: ordersOf(words).map((order) => order.join(" < ")) };
}

function ordersOf(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((first) => ordersOf(words.filter((word) => word !== first)).map((rest) => [first, ...rest]));
}

/**
 * The mapping after a person answered one of its questions with one of its choices. What was asked is no longer in
 * doubt, also when the answer is what was assumed; other questions stay. An answer that is none of the choices changes
 * nothing.
 */
export function withAnswer(mapping: Mapping, question: Question, choice: string): Mapping {
  if (!question.choices.includes(choice)) return mapping;
  const about = mapping.tables.find((table) => isAbout(table, question));
  const tables = mapping.tables.map((table) => (table === about ? answered(table, question, choice) : table));
  return withQuestions({ ...mapping, tables });
}

function isAbout(table: TableMapping, { sheet, column, question }: Question): boolean {
  if (table.sheet !== sheet) return false;
  return openQuestions([table]).some((each) => each.question === question && each.column === column);
}

function answered(table: TableMapping, question: Question, choice: string): TableMapping {
  const { column, choices } = question;
  if (choice in whoOf && choices.length === Object.keys(whoOf).length) return withWho(table, whoOf[choice]!);
  if (choices.every((each) => each.includes(" < "))) return withOrder(table, question, choice.split(" < "));
  if (choices.every((each) => each.includes(" = yes, "))) return withMarks(table, choice);
  if (column === null) return withKind(table, choice);
  const columns = table.columns.map((each) =>
    each.column === column ? withField(table.kind!, each, choice, question.assumed) : each,
  );
  return { ...table, columns };
}

function withField(kind: SheetKind, column: ColumnMapping, choice: string, assumed: string): ColumnMapping {
  const sure = { ...column, confidence: 1, why: said };
  if (choice === assumed) return sure;
  if (choice === notRead) return { ...sure, field: null };
  const field = kindOfSheet(kind).fields.find(({ name }) => fieldTitle(kind, name) === choice)?.name ?? null;
  const { subject, role, rater, ...plain } = sure;
  return field === "level" && column.header !== ""
    ? { ...sure, field, subject: subject ?? column.header }
    : { ...plain, field };
}

/** Levels of people are what they have; levels of roles and teams are what is asked of them. */
function withWho(table: TableMapping, who: NonNullable<TableMapping["who"]>): TableMapping {
  const kind = who === "person" ? "skills-matrix" : "required-levels";
  const before = table.who ?? (table.kind === "required-levels" ? "role" : "person");
  const columns = table.columns.map((column): ColumnMapping => {
    const sure = { ...column, confidence: 1, why: said };
    if (column.field === "level") return kind === table.kind ? sure : { ...sure, role: levelRole[kind] };
    return column.field === before ? { ...sure, field: who } : column;
  });
  return { ...table, who, kind, columns, confidence: 1, why: said };
}

function withMarks(table: TableMapping, choice: string): TableMapping {
  const yes = choice.split(" = ")[0]!;
  const marks = Object.fromEntries(
    Object.entries(table.marks ?? {}).map(([mark, level]) => {
      if (yes !== "o") return [mark, level];
      return [mark, mark === "o" ? 1 : choice.includes(`, ${mark} = `) ? 0 : level];
    }),
  );
  return certain({ ...table, marks });
}

/** Words or letters from the lowest level to the highest, as the person put them. */
function withOrder(table: TableMapping, { column }: Question, words: readonly string[]): TableMapping {
  const lowest = column === null ? (table.scale?.min ?? 0) : 0;
  const scale = { min: lowest, max: lowest + words.length - 1, labels: words };
  const ordered = Object.fromEntries(words.map((word, index) => [levelWord(word), lowest + index]));
  if (column === null) return certain({ ...table, scale, marks: { ...table.marks, ...ordered } });
  const columns = table.columns.map((each) =>
    each.field === "level" && each.why.startsWith("The order of ")
      ? { ...each, scale, confidence: 1, why: said }
      : each,
  );
  return { ...table, scale: table.scale ?? scale, columns, marks: { ...table.marks, ...ordered } };
}

/** A table of another kind: its columns are taken for what their headers say there. */
function withKind(table: TableMapping, choice: string): TableMapping {
  const kind = choice === notRead ? null : (sheetKinds.find((each) => sheetTitle(each) === choice) ?? null);
  const sure = { ...table, confidence: 1, why: said };
  if (kind === table.kind) return sure;
  if (kind === null) return { ...sure, kind, columns: [], rows: [] };
  if (isOfLevels(kind) && isOfLevels(table.kind)) return { ...sure, kind };
  const candidates = fieldCandidates(kind);
  const taken = new Set<string>();
  const columns = table.columns.map(({ column, header }): ColumnMapping => {
    const match = matchHeader(header, candidates);
    const fits = match !== null && match.confidence >= least && !taken.has(match.field);
    if (!fits)
      return { column, header, field: null, confidence: 1, why: say`Its title names nothing of such a sheet.` };
    taken.add(match.field);
    return { column, header, field: match.field, confidence: match.confidence, why: say`By its title.` };
  });
  return { ...sure, kind, layout: isOfLevels(kind) ? "long" : "rows", columns };
}

function isOfLevels(kind: SheetKind | null): boolean {
  return kind === "skills-matrix" || kind === "required-levels";
}

function certain({ scaleAssumed, seen, ...table }: TableMapping): TableMapping {
  return table;
}
