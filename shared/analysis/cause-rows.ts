import type { Dataset, KeptRow } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { boxesAsked } from "./cause.ts";
import type { Box } from "./cause-results.ts";
import { boxInWords } from "./cause-words.ts";
import { textIn } from "./kept-values.ts";
import { namesIn, namesOf } from "./resolve.ts";

/** Rows of the Causes sheet about one skill in one team (`null`: in every team). */
export interface CauseRows {
  skill: string;
  team: string | null;
  rows: KeptRow[];
}

/**
 * The rows of the Causes sheet by skill and team, and how many name no skill. A row without a team is about the team
 * of the person it names, else about every team; of a rater who judged again, only the newest row is kept.
 */
export function causeRowsOf(dataset: Dataset): { groups: CauseRows[]; nameless: number } {
  const names = namesOf(dataset);
  const teamOfPerson = new Map(dataset.people.map(({ id, team }) => [id, team]));
  const groups = new Map<string, CauseRows>();
  let nameless = 0;
  for (const row of dataset.causes) {
    const skills = namesIn(textIn(row.values, "skill"), names.skill);
    const written = textIn(row.values, "team");
    const about = names.person(textIn(row.values, "person"));
    const team = written === null ? ((about && teamOfPerson.get(about)) ?? null) : (names.team(written) ?? written);
    if (skills.length === 0) nameless++;
    for (const skill of skills) {
      const group = groups.get(causeKey(skill, team));
      if (group) group.rows.push(row);
      else groups.set(causeKey(skill, team), { skill, team, rows: [row] });
    }
  }
  return { groups: [...groups.values()].map((group) => ({ ...group, rows: newestOf(group.rows) })), nameless };
}

/** Of rows of one rater about one person, those of the newest day; rows without a rater or day all stay. */
function newestOf(rows: readonly KeptRow[]): KeptRow[] {
  const newest = new Map<string, string>();
  const who = ({ values }: KeptRow) => {
    const rater = textIn(values, "rater");
    return rater && `${rater}\u0000${textIn(values, "person") ?? ""}`;
  };
  for (const row of rows) {
    const [key, date] = [who(row), textIn(row.values, "date")];
    if (key !== null && date !== null && date > (newest.get(key) ?? "")) newest.set(key, date);
  }
  return rows.filter((row) => {
    const [key, date] = [who(row), textIn(row.values, "date")];
    return key === null || date === null || date === newest.get(key);
  });
}

/** Most frequent box that the main causes in words mean; of equally frequent ones the environment first. */
export function statedBox(rows: readonly KeptRow[]): Box | null {
  const counts = new Map<Box, number>();
  for (const { values } of rows) {
    const box = boxInWords(textIn(values, "cause") ?? "");
    if (box) counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return boxesAsked.find((box) => counts.get(box) === most) ?? null;
}

/** What most rows answer; `null` on a tie or without an answer. */
export function majorityOf(answers: readonly unknown[]): boolean | null {
  const yes = answers.filter((answer) => answer === true).length;
  const no = answers.filter((answer) => answer === false).length;
  return yes === no ? null : yes > no;
}

/** What rows say in a field, each once, in code-point order. */
export function textsOf(rows: readonly KeptRow[], field: string): string[] {
  return [...new Set(rows.flatMap(({ values }) => textIn(values, field) ?? []))].sort(byCodePoint);
}

/** What a skill in a team (or in every team) is found by. */
export function causeKey(skill: string, team: string | null): string {
  return `${skill}\u0000${team ?? ""}`;
}
