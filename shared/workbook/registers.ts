import type { Person, Place, Skill } from "../model.ts";
import { blankPerson, blankSkill } from "./blank-dataset.ts";
import { textOf } from "./cells.ts";
import { normalise } from "./words.ts";

/** What a row says about who it is about. */
export interface PersonDetails {
  name?: string;
  id?: string;
  /** Tells namesakes apart where no number does. */
  email?: string;
  team?: string | null;
  role?: string | null;
  place: Place;
}

/**
 * The key two spellings of a name share: without case, spaces at the ends, doubled spaces and invisible marks, and with
 * “Silva, Ana” turned to “Ana Silva”. Accents and scripts count.
 *
 * @example nameKey(" SILVA,  Ana ") // => "ana silva"
 */
export function nameKey(name: string): string {
  const plain = textOf(name).normalize("NFKC").toLowerCase();
  const comma = plain.indexOf(",");
  if (comma <= 0 || comma !== plain.lastIndexOf(",")) return plain;
  return `${plain.slice(comma + 1)} ${plain.slice(0, comma)}`.trim();
}

/**
 * A person's name from the columns that may hold it: one for the whole, or one each for given and family name. A name
 * beside a given name is the family name.
 *
 * @example wholeName("Silva", "Ana", "") // => "Ana Silva"
 */
export function wholeName(name: string, first: string, last: string): string {
  const isFamilyName = first !== "" && last === "" && !nameKey(name).includes(nameKey(first));
  return name !== "" && !isFamilyName ? name : [first, name || last].filter((part) => part !== "").join(" ");
}

/**
 * Everybody and everything the sheets speak of, each once. People are joined by their number where both sides have
 * one, else by name and team: the same name in two teams or with two e-mail addresses is two people, and a row without a team
 * joins the one person of that name. The lists grow as rows are read; an index stays what it is.
 */
export class Registers {
  readonly people: Person[] = [];
  readonly skills: Skill[] = [];
  readonly teams: string[] = [];
  readonly roles: string[] = [];
  /** Rows that name somebody of whom there are several, without saying which: kept as a person apart. */
  readonly unclear: { name: string; place: Place; candidates: number }[] = [];
  readonly #seen = new Map<string, number>();
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #skills = new Map<string, number>();
  readonly #teams = new Map<string, number>();
  readonly #roles = new Map<string, number>();
  readonly #numbered = new Set<number>();
  readonly #apart = new Map<string, number>();

  /** The index of a person in `people`, new when nobody fits. What is known already is kept; what was unknown is filled in. */
  person(details: PersonDetails): number {
    const { name = "", id = "", email = "", team, role } = details;
    const key = `${id}\u0000${name}\u0000${email}\u0000${team ?? ""}\u0000${role ?? ""}`;
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const index = this.#find(details) ?? this.#add(details);
    this.#fill(index, details);
    this.#seen.set(key, index);
    return index;
  }

  /** The index of a skill in `skills`, new when the name is. */
  skill(name: string, place: Place): number {
    return indexIn(this.#skills, name, () => this.skills.push(blankSkill(textOf(name), place)) - 1);
  }

  /** The index of a team in `teams`, new when the name is. */
  team(name: string): number {
    return indexIn(this.#teams, name, () => this.teams.push(textOf(name)) - 1);
  }

  /** The index of a role in `roles`, new when the name is. */
  role(name: string): number {
    return indexIn(this.#roles, name, () => this.roles.push(textOf(name)) - 1);
  }

  /** The indices of the people known by this number, e-mail address or name (of that team, if some are), in the order they were met. */
  knownPeople(called: string, team = ""): number[] {
    const key = nameKey(called);
    const numbered = this.#byId.get(key);
    if (numbered !== undefined) return [numbered];
    const named = this.#byName.get(key) ?? [];
    const inTeam = team === "" ? [] : named.filter((index) => this.#isTeam(index, team));
    return inTeam.length > 0 ? inTeam : [...named];
  }

  /** Lets a person be found by another text too, such as the e-mail address. */
  personAlias(alias: string, person: number): void {
    const key = nameKey(alias);
    if (key !== "" && !this.#byId.has(key)) this.#byId.set(key, person);
  }

  /** Lets a skill be found under another name too, such as its number. */
  skillAlias(alias: string, skill: number): void {
    const key = nameKey(alias);
    if (key !== "" && !this.#skills.has(key)) this.#skills.set(key, skill);
  }

  #find({ name = "", id = "", email = "", team }: PersonDetails): number | null {
    const number = nameKey(id);
    const key = nameKey(name);
    if (number !== "") {
      const known = this.#byId.get(number);
      if (known !== undefined) return known;
      if (key === "") return this.#byName.get(number)?.[0] ?? null;
    }
    const mail = nameKey(email);
    const same = mail === "" ? undefined : this.#byId.get(mail);
    if (same !== undefined && number === "" && (key === "" || key === mail || key === nameKey(this.people[same]!.name)))
      return same;
    const named = (this.#byName.get(key) ?? []).filter((index) => !this.#hasOtherMail(index, mail));
    const open = number === "" ? named : named.filter((index) => !this.#numbered.has(index));
    const wanted = nameKey(team ?? "");
    if (wanted === "") return open.length > 1 ? this.#unclear(key) : (open[0] ?? null);
    const sameTeam = open.filter((index) => this.#isTeam(index, wanted));
    if (sameTeam.length > 0) return sameTeam.length > 1 ? this.#unclear(`${key}\u0000${wanted}`) : sameTeam[0]!;
    const teamless = open.filter((index) => this.people[index]!.team === null);
    return teamless.length === 1 ? teamless[0]! : null;
  }

  #hasOtherMail(index: number, mail: string): boolean {
    const own = this.people[index]!.email;
    return mail !== "" && own !== null && nameKey(own) !== mail;
  }

  /** Whether a person works in a team, also when one sheet says “Sales” and the other “Sales team”. */
  #isTeam(index: number, team: string): boolean {
    const own = this.people[index]!.team;
    if (own === null) return false;
    if (nameKey(own) === nameKey(team)) return true;
    const [words, others] = [normalise(own).split(" "), normalise(team).split(" ")];
    return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  }

  #unclear(key: string): number | null {
    const apart = this.#apart.get(key);
    if (apart !== undefined) return apart;
    this.#apart.set(key, this.people.length);
    return null;
  }

  #add({ name = "", id = "", team, place }: PersonDetails): number {
    const index = this.people.length;
    const shown = textOf(name) || textOf(id);
    const key = nameKey(name);
    const candidates = this.#byName.get(key) ?? [];
    const apart = this.#apart.get(key) === index || this.#apart.get(`${key}\u0000${nameKey(team ?? "")}`) === index;
    if (apart) this.unclear.push({ name: shown, place, candidates: candidates.length });
    this.people.push(blankPerson(shown, place));
    if (key !== "" && !apart) this.#byName.set(key, [...candidates, index]);
    return index;
  }

  #fill(index: number, { name = "", id = "", email = "", team, role }: PersonDetails): void {
    const person = this.people[index]!;
    if (email !== "") {
      person.email ??= email;
      this.personAlias(email, index);
    }
    const number = nameKey(id);
    if (number !== "" && !this.#byId.has(number)) {
      this.#byId.set(number, index);
      if (!this.#numbered.has(index)) person.id = textOf(id);
      this.#numbered.add(index);
    }
    if (person.name === textOf(id) && textOf(name) !== "" && person.name !== textOf(name)) {
      person.name = textOf(name);
      this.#byName.set(nameKey(name), [...(this.#byName.get(nameKey(name)) ?? []), index]);
    }
    if (person.team === null && team && textOf(team) !== "") person.team = this.teams[this.team(team)]!;
    if (person.role === null && role && textOf(role) !== "") person.role = this.roles[this.role(role)]!;
  }
}

function indexIn(keys: Map<string, number>, name: string, add: () => number): number {
  const direct = keys.get(name);
  if (direct !== undefined) return direct;
  const key = nameKey(name);
  const index = keys.get(key) ?? add();
  keys.set(key, index);
  keys.set(name, index);
  return index;
}
