import type { PrintedPage, PrintedTable } from "./reconstruct-printed.ts";
import { folded } from "./self-check-words.ts";

/** The groups and skills a reader knows by name. */
export interface KnownGroups {
  skills: readonly string[];
  teams: readonly { name: string; department: string | null }[];
}

/** What a number of people is about: those rated for a skill, those of whom it is required, everybody, or others. */
export type Measure = "rated" | "not rated" | "required" | "people" | "rated requirements" | "others";

/** A number of people that a report prints. `teams`: positions of the teams they are in; `null`: the whole organisation. */
export interface PrintedCount {
  measure: Measure;
  skill: string | null;
  teams: readonly number[] | null;
  n: number;
  path: string;
  /** What is printed. */
  text: string;
  /** Part of a larger number of people printed in the same place, such as those who completed of those who took part. */
  of?: number;
}

/** A number about the levels of one team in one skill, wherever it stands. */
export interface PrintedValue {
  skill: string;
  team: number;
  path: string;
  column: string;
}

export interface Printed {
  counts: PrintedCount[];
  values: PrintedValue[];
}

const amount = "(\\d{1,3}(?:[., \u00a0\u202f]\\d{3})+|\\d+)";
const shareOf = new RegExp(
  `%[^%\\d]*(?:\\([^)]*\\) )?of (?:the )?${amount}(?![\\d.,]*\\d| (?:links|KPIs|trainings|rules|skills|teams|gaps|goals|cells|rows))`,
  "g",
);
/** How many of how many, as it is printed of people whom the readers know. */
const countOf = new RegExp(`^${amount} of ${amount}$`);
const whole = new RegExp(`^${amount}$`);
const everybody =
  /^(?:all|everyone|everybody|total|all teams|(?:the )?(?:whole )?(?:organisation|organization|company)|overall|sum)$/i;
const aboutLevels = /\b(?:rated|below|meet|meeting|required levels|short)\b/i;

/** Columns whose whole numbers count people. */
const counted: readonly [RegExp, Measure][] = [
  [/^(?:people|head-?count|employees|staff|members|persons)$/i, "people"],
  [/^(?:required of|people required|people who need it|need it)$/i, "required"],
  [/^(?:rated|assessed|people rated|rated people|people assessed|n)$/i, "rated"],
  [/^(?:not rated|unrated|not assessed)$/i, "not rated"],
  [/^(?:participants|trained|untrained|respondents|answers)$/i, "others"],
];
const valueColumn = /gap|below|meeting|level(?!s? needed| required)|score|share|rank|kind|index|mean/i;
const notValue = /needed|required|target|more people|closed|budget|priority/i;

/** Finds who and what is spoken of, and how many people, in what is printed. */
export class CountReader {
  readonly #skills: ReadonlyMap<string, string>;
  readonly #teams: ReadonlyMap<string, number>;
  readonly #departments: ReadonlyMap<string, readonly number[]>;

  constructor({ skills, teams }: KnownGroups) {
    this.#skills = new Map(skills.map((name) => [folded(name), name]));
    this.#teams = new Map(teams.map(({ name }, at) => [folded(name), at]));
    const departments = new Map<string, number[]>();
    teams.forEach(({ department }, at) => {
      if (department === null) return;
      const key = folded(department);
      departments.set(key, [...(departments.get(key) ?? []), at]);
    });
    this.#departments = departments;
  }

  /** Every number of people on a page, and every value about one team in one skill. */
  read(page: PrintedPage): Printed {
    const subject = this.#subjectOf(page);
    const printed: Printed = { counts: [], values: [] };
    for (const table of page.tables) this.#readTable(table, page.path, subject, printed);
    if (subject.skill !== null || subject.teams !== null) this.#readSentences(page, subject, printed);
    return printed;
  }

  #subjectOf({ eyebrow, title }: PrintedPage): Subject {
    const nobody = { skill: null, teams: null };
    const kind = /^(skill|team|department|unit)\b/i.exec(eyebrow)?.[1]?.toLowerCase();
    if (eyebrow !== "" && kind === undefined) return nobody;
    const inTitle = <T>(names: ReadonlyMap<string, T>) => named(title, names);
    if (kind !== "team" && kind !== "department" && kind !== "unit") {
      const skill = inTitle(this.#skills);
      if (skill !== null || kind === "skill") return { skill, teams: null };
    }
    const team = inTitle(this.#teams);
    if (team !== null) return { skill: null, teams: [team] };
    return { skill: null, teams: inTitle(this.#departments) };
  }

  #readTable({ columns, rows }: PrintedTable, path: string, subject: Subject, printed: Printed): void {
    const skillColumns = columns.map((label) => this.#skills.get(folded(label)) ?? null);
    const teamColumns = columns.map((label) => this.#teams.get(folded(label)) ?? null);
    for (const row of rows) {
      // A category of skills may be called as a department is.
      const naming = row.filter((_, column) => columns[column] !== "Category");
      const about = this.#rowSubject(naming, subject);
      row.forEach((text, column) => {
        const label = columns[column] ?? "";
        const skill = skillColumns[column] ?? about.skill;
        const team = teamColumns[column];
        const teams = team === null || team === undefined ? about.teams : [team];
        if (/\d/.test(text) && skill !== null && teams?.length === 1) {
          const isMap = skillColumns[column] !== null || team !== null;
          if (isMap || (valueColumn.test(label) && !notValue.test(label)))
            printed.values.push({ skill, team: teams[0]!, path, column: label });
        }
        if (about.isKnown) this.#readCell(text, label, { skill, teams }, path, printed.counts);
        else this.#readCell(text, label, { skill: null, teams: null, isOther: true }, path, printed.counts);
      });
      readParts(columns, row, path, printed.counts);
    }
  }

  #readCell(
    text: string,
    label: string,
    { skill, teams, isOther }: Subject,
    path: string,
    counts: PrintedCount[],
  ): void {
    const add = (measure: Measure, digits: string) =>
      counts.push({
        measure: isOther ? "others" : measure,
        skill,
        teams,
        n: numberIn(digits),
        path,
        text: `${label}: ${text}`,
      });
    for (const [, digits] of text.matchAll(shareOf))
      add(aboutLevels.test(label) && skill !== null ? "rated" : "others", digits!);
    const known = countOf.exec(text);
    if (known !== null && aboutLevels.test(label) && skill !== null) add("rated", known[2]!);
    const plain = whole.exec(text);
    if (plain === null) return;
    const measure = counted.find(([words]) => words.test(label))?.[1];
    // A number beside the name of something else, such as a KPI, counts other things.
    if (measure === undefined || (isOther && measure !== "others")) return;
    if (measure === "people" ? skill === null : skill !== null || measure === "others") add(measure, plain[1]!);
  }

  #rowSubject(row: readonly string[], subject: Subject): Subject & { isKnown: boolean } {
    let { skill, teams } = subject;
    let isKnown = false;
    for (const cell of row) {
      const key = folded(cell);
      const found = this.#groupOf(key);
      if (this.#skills.has(key) && found === undefined) {
        skill = this.#skills.get(key)!;
        isKnown = true;
      } else if (found !== undefined) {
        teams = found;
        isKnown = true;
      }
    }
    return { skill, teams, isKnown };
  }

  /** The teams a text names: one, a department, several, or all (`null`); `undefined`: it names none. */
  #groupOf(key: string): readonly number[] | null | undefined {
    const team = this.#teams.get(key);
    if (team !== undefined) return [team];
    const department = this.#departments.get(key);
    if (department !== undefined) return department;
    if (everybody.test(key)) return null;
    const several = key.split(/, | and | & | \+ /).map((part) => this.#teams.get(part));
    return several.length > 1 && several.every((each) => each !== undefined) ? (several as number[]) : undefined;
  }

  #readSentences({ sentences, path }: PrintedPage, subject: Subject, { counts }: Printed): void {
    for (const text of sentences) {
      if (!/\d/.test(text) || !/rated|required|people/.test(text)) continue;
      let { skill, teams } = subject;
      if (skill === null) skill = named(text, this.#skills);
      else {
        const team = named(text, this.#teams);
        if (team !== null) teams = [team];
      }
      const add = (measure: Measure, digits: string) =>
        counts.push({ measure, skill, teams, n: numberIn(digits), path, text });
      const rated = new RegExp(
        `of (?:the )?${amount} rated(?! requirements)|${amount} of (?:them|these) are rated`,
      ).exec(text);
      if (skill !== null && rated) add("rated", (rated[1] ?? rated[2])!);
      const required = new RegExp(`(?:^|[^\\d.,])${amount} people are required`).exec(text);
      if (skill !== null && required) add("required", required[1]!);
      const requirements = new RegExp(`${amount} of ${amount} requirements rated`).exec(text);
      if (subject.skill === null && requirements)
        counts.push({ measure: "rated requirements", skill: null, teams, n: numberIn(requirements[1]!), path, text });
      const people = new RegExp(`^${amount} people[;.,]`).exec(text);
      if (subject.skill === null && people)
        counts.push({ measure: "people", skill: null, teams, n: numberIn(people[1]!), path, text });
    }
  }
}

interface Subject {
  skill: string | null;
  teams: readonly number[] | null;
  /** Neither: a training, an arm of a comparison and the like. */
  isOther?: boolean;
}

/** Those who completed among those who took part; trained against untrained people. */
function readParts(columns: readonly string[], row: readonly string[], path: string, counts: PrintedCount[]): void {
  const numberAt = (label: RegExp) => whole.exec(row[columns.findIndex((each) => label.test(each))] ?? "")?.[1];
  const [all, part] = [numberAt(/^participants$/i), numberAt(/^completed$/i)];
  const others = { measure: "others" as const, skill: null, teams: null, path };
  if (all !== undefined && part !== undefined)
    counts.push({ ...others, n: numberIn(part), of: numberIn(all), text: `${part} completed of ${all} participants` });
  for (const text of row) {
    const arms = new RegExp(`^${amount} against ${amount} people\\b`).exec(text);
    for (const digits of arms?.slice(1) ?? []) counts.push({ ...others, n: numberIn(digits), text });
  }
}

function numberIn(digits: string): number {
  return Number(digits.replace(/\D/g, ""));
}

/** What the longest of the names stands for that a text holds as whole words; `null` when it holds none. */
function named<T>(text: string, names: ReadonlyMap<string, T>): T | null {
  const within = ` ${folded(text).replace(/[^\p{L}\p{N}&+]+/gu, " ")} `;
  let best = "";
  for (const name of names.keys())
    if (name.length > best.length && within.includes(` ${name.replace(/[^\p{L}\p{N}&+]+/gu, " ")} `)) best = name;
  return best === "" ? null : names.get(best)!;
}
