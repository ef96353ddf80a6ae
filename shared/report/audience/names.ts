import type { Analysis } from "../../analysis/analysis.ts";
import { said, sayings } from "../../language.ts";

/** Takes people out of words that come from cells. */
export interface Names {
  /** The words with every name, id and e-mail address of a person replaced. */
  without(text: string): string;
  without(text: string | null): string | null;
  /** The role of somebody a cell names, or that there is somebody; `null` when the cell is empty. */
  role(text: string | null): string | null;
}

const somebody = sayings("named in the workbook");
const replacement = "[name]";
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;

/** Who must not be named: everybody the workbook knows, apart from the people whose ids are in `named`. */
export function namesOf(
  { people, kpis, trainings, managers }: Pick<Analysis, "people" | "kpis" | "trainings" | "managers">,
  named: ReadonlySet<string> = new Set(),
): Names {
  const roles = new Map<string, string | null>();
  const hidden = new Set<string>();
  for (const { id, name, role, manager } of people) {
    roles.set(key(id), role);
    roles.set(key(name), role);
    if (named.has(id)) continue;
    hidden.add(name).add(id);
    if (manager !== null && !named.has(manager)) hidden.add(manager);
  }
  for (const { owner } of kpis) if (owner) hidden.add(owner);
  for (const { owner, sponsor } of trainings) for (const name of [owner, sponsor]) if (name) hidden.add(name);
  for (const { manager } of managers) if (!named.has(manager)) hidden.add(manager);
  const knownRoles = new Set(people.flatMap(({ role }) => role ?? []));
  const notNames = new Set([...knownRoles].map(key));
  // A person who may be named is named wherever a cell does, unless somebody else has the same name.
  const others = new Set(people.flatMap(({ id, name }) => (named.has(id) ? [] : [key(name)])));
  for (const { id, name } of people) if (named.has(id) && !others.has(key(name))) notNames.add(key(name));
  const search = new Words([...hidden].filter((name) => !notNames.has(key(name))));
  const without = (text: string | null) =>
    text === null ? null : search.replaced(text.replace(email, replacement), replacement);
  return {
    without: without as Names["without"],
    role(text) {
      if (text === null) return null;
      const role = roles.get(key(text));
      if (role) return without(role);
      return knownRoles.has(text.trim()) ? without(text.trim()) : said(somebody);
    },
  };
}

function key(text: string): string {
  return text.trim().toLowerCase();
}

/** Looks for many names in a text at once: by their first word. */
class Words {
  readonly #byFirst = new Map<string, string[]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const text = name.trim();
      // A letter or a short number says nothing and would be found everywhere.
      if (text.length < 3 || /^\d{1,3}$/.test(text)) continue;
      const first = firstWord(text);
      const known = this.#byFirst.get(first);
      if (known) known.push(text);
      else this.#byFirst.set(first, [text]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  replaced(text: string, by: string): string {
    let found = "";
    let from = 0;
    for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (index < from) continue;
      const name = this.#at(text, index);
      if (name === null) continue;
      found += text.slice(from, index) + by;
      from = index + name.length;
    }
    return found + text.slice(from);
  }

  /** The name that begins here and ends where a word ends; letters as written, unless the name has several words. */
  #at(text: string, index: number): string | null {
    const word = /^[\p{L}\p{N}]+/u.exec(text.slice(index, index + 80))?.[0] ?? "";
    const known = this.#byFirst.get(word.toLowerCase()) ?? [];
    return (
      known.find((name) => {
        const there = text.slice(index, index + name.length);
        const same = /\s/.test(name) ? there.toLowerCase() === name.toLowerCase() : there === name;
        return same && !/[\p{L}\p{N}]/u.test(text[index + name.length] ?? "");
      }) ?? null
    );
  }
}

function firstWord(name: string): string {
  return (/[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name).toLowerCase();
}
