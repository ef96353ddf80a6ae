import { say } from "../language.ts";
import type { LevelArea } from "./level-area.ts";
import { identityOf, levelHeader } from "./level-headers.ts";
import type { Legend } from "./level-legends.ts";
import { looksLikeRoles, personLikeness } from "./level-likeness.ts";
import { type LevelRows, labelOf } from "./level-rows.ts";
import { levelWord } from "./level-words.ts";

export type Who = "person" | "role" | "team";

/** Who or what the rows and the columns of an area are. */
export interface Axes {
  layout: "people-in-rows" | "people-in-columns";
  who: Who;
  /** The levels are what is needed, not what people have. */
  required: boolean;
  confidence: number;
  why: string;
}

const requiredTitle = /\b(requi\w+|target|needs?|needed|soll\w*|profiles?|minimum|expected|benchmark|standards?)\b/i;
const roleTitle = /\b(roles?|jobs?|positions?|profiles?|occupations?|functions?)\b/i;

/** Decides who is who. `subjects` are the texts over the level columns, `title` what the sheet and the rows above say. */
export function axesOf(
  area: LevelArea,
  rows: LevelRows,
  subjects: readonly string[],
  title: string,
  legends: readonly Legend[],
): Axes {
  const named = [...new Set(subjects)].filter((text) => text !== "" && levelHeader(text).rest !== "").slice(0, 60);
  const labels = [...new Set(rows.data.slice(0, 60).map((row) => nameInRow(area, row)))].filter((text) => text !== "");
  const fields = fieldsLeft(area);
  const stacked = [...fields.values()].some(
    (found) => found.size > 1 && (found.has("team") || found.has("role") || found.has("department")),
  );
  const has = (field: string) => [...fields.values()].some((found) => found.has(field));
  const explained = named.map((text) => meaningOf(text, legends) ?? text);
  const isCorner = personLikeness(labels) >= 0.8 && personLikeness(named) <= 0 && !looksLikeRoles(named);
  const required = requiredTitle.test(title) && !/\bcurrent|actual\b/i.test(title);
  if (stacked || has("task") || (has("skill") && !isCorner)) {
    const tasks = has("task") && !has("skill") && !stacked && personLikeness(named) < 0.2 && !looksLikeRoles(named);
    if (tasks)
      return {
        layout: "people-in-rows",
        who: "role",
        required: true,
        confidence: 0.55,
        why: say`The rows are tasks and the columns skills; nobody is named. Each task was taken as a role that needs the skills marked in its row.`,
      };
    return inColumns(area, explained, title, required, stacked || has("skill") ? 0.9 : 0.7);
  }
  if (has("person") || has("firstName") || has("lastName") || has("email") || has("id"))
    return {
      layout: "people-in-rows",
      who: "person",
      required,
      confidence: 0.95,
      why: say`Each row is a person and each column a skill.`,
    };
  if (has("role"))
    return {
      layout: "people-in-rows",
      who: "role",
      required: true,
      confidence: 0.9,
      why: say`Each row is a role and each column a skill it needs.`,
    };
  const people = personLikeness(labels);
  if (fields.get(area.subject)?.has("team") || (has("team") && people < 0.5))
    return {
      layout: "people-in-rows",
      who: "team",
      required: true,
      confidence: required ? 0.85 : 0.6,
      why: say`Each row is a team and each column a skill it needs.`,
    };
  if (has("category") || has("weight") || has("criticality") || has("description"))
    return inColumns(area, explained, title, required, 0.8);
  if (looksLikeRoles(labels))
    return {
      layout: "people-in-rows",
      who: "role",
      required: true,
      confidence: 0.7,
      why: say`The first column holds names of roles.`,
    };
  if (personLikeness(named) > people + 0.2 || people < -0.3 || looksLikeRoles(named))
    return inColumns(area, explained, title, required, 0.7);
  return {
    layout: "people-in-rows",
    who: "person",
    required,
    confidence: people > 0.5 ? 0.8 : 0.6,
    why:
      people > 0.5
        ? say`The first column has no title that says so; its texts look like names of people.`
        : say`The first column has no title that says so; its texts were taken as names of people.`,
  };
}

function inColumns(area: LevelArea, named: readonly string[], title: string, required: boolean, sure: number): Axes {
  const group = groupTitle(area);
  const base = { layout: "people-in-columns" as const };
  if (group === "role" || (looksLikeRoles(named) && group !== "person"))
    return {
      ...base,
      who: "role",
      required: true,
      confidence: sure,
      why: say`Each row is a skill and each column a role that needs it.`,
    };
  if (group === "team" || (named.length > 0 && named.every((text) => /\b(team|department|shift|unit)\b/i.test(text))))
    return {
      ...base,
      who: "team",
      required: true,
      confidence: sure - 0.1,
      why: say`Each row is a skill and each column a team that needs it.`,
    };
  const people = personLikeness(named);
  if (group === "person" || people >= 0.5 || named.length === 0)
    return {
      ...base,
      who: "person",
      required,
      confidence: sure,
      why: say`Each row is a skill and each column a person.`,
    };
  if (roleTitle.test(title) || required)
    return {
      ...base,
      who: "role",
      required: true,
      confidence: sure - 0.1,
      why: say`Each row is a skill; the title speaks of roles or requirements, so each column was taken as a role.`,
    };
  if (people <= -0.2)
    return {
      ...base,
      who: "role",
      required: true,
      confidence: 0.6,
      why: say`Each row is a skill; the columns do not look like names of people and were taken as roles or groups that need it.`,
    };
  return {
    ...base,
    who: "person",
    required,
    confidence: Math.min(sure, 0.65),
    why: say`Each row is a skill; the columns were taken as people.`,
  };
}

/** What the titles over the level columns say the columns are: “Roles”, “Employees” … */
function groupTitle({ view, headerRows, levels }: LevelArea): string | null {
  const first = headerRows[0]!;
  for (let row = Math.max(0, first - 1); row <= headerRows.at(-1)!; row++)
    for (const column of levels) {
      const merge = view.merge(row, column);
      if (!merge && row >= first) continue;
      const identity = identityOf(view.text(row, column));
      if (identity && identity.confidence >= 0.85 && ["person", "role", "team"].includes(identity.field))
        return identity.field;
    }
  return null;
}

/** The fields that the titles of each column left of (and between) the levels name. */
function fieldsLeft({ view, headerRows, left, right, isLevel }: LevelArea): Map<number, Set<string>> {
  const fields = new Map<number, Set<string>>();
  for (let column = left; column <= right; column++) {
    if (isLevel.has(column)) continue;
    const found = new Set<string>();
    for (const row of headerRows) {
      const merge = view.merge(row, column);
      if (merge && merge.top < row) continue;
      for (const part of view
        .text(row, column)
        .split(/\s*[\\/|]\s*/)
        .slice(0, 1)) {
        const identity = identityOf(part);
        if (identity && identity.confidence >= 0.7) found.add(identity.field);
      }
    }
    if (found.size > 0) fields.set(column, found);
  }
  return fields;
}

function nameInRow(area: LevelArea, row: number): string {
  const text = area.view.text(row, area.subject);
  return text === "" ? labelOf(area, row) : text;
}

function meaningOf(text: string, legends: readonly Legend[]): string | null {
  const key = levelWord(text);
  for (const { entries } of legends) if (entries.has(key)) return entries.get(key)!;
  return null;
}
