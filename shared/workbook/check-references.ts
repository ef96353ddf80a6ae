import { distance } from "fastest-levenshtein";
import type { Dataset, Place } from "../model.ts";
import * as findings from "./findings-rows.ts";
import { grouped } from "./grouped.ts";
import type { Problem } from "./problems.ts";
import { nameKey } from "./registers.ts";
import { normalise, similarity } from "./words.ts";

const close = 0.85;
const mostCompared = 300;

interface Named {
  id: string;
  name: string;
}

/**
 * Compares what sheets call skills, KPIs and trainings with the sheets that list them. A name spelled nearly like a
 * known one is taken for it; other unknown names are listed, one problem per sheet. Changes the references in place.
 */
export function checkReferences(dataset: Dataset, problems: Problem[]): void {
  const skills = new References("skill", dataset.skills, problems);
  const kpis = new References("kpi", dataset.kpis, problems);
  const trainings = new References("training", dataset.trainings, problems);
  for (const training of dataset.trainings) {
    training.skills = training.skills.map((name) => skills.meant(name, training.place));
    training.kpis = training.kpis.map((name) => kpis.meant(name, training.place));
  }
  for (const link of dataset.links) {
    if (link.skill !== null) link.skill = skills.meant(link.skill, link.place);
    if (link.kpi !== null) link.kpi = kpis.meant(link.kpi, link.place);
    if (link.training !== null) link.training = trainings.meant(link.training, link.place);
  }
  for (const participant of dataset.participants)
    if (participant.training !== null) participant.training = trainings.meant(participant.training, participant.place);
  for (const reading of dataset.history) reading.kpi = kpis.meant(reading.kpi, reading.place);
  for (const certificate of dataset.certificates)
    certificate.skill = skills.meant(certificate.skill, certificate.place);
  for (const signal of dataset.signals)
    if (signal.skill !== null) signal.skill = skills.meant(signal.skill, signal.place);
  for (const rows of [dataset.causes, dataset.actions, dataset.requests, dataset.checkIns])
    for (const { values, place } of rows) {
      if (typeof values.skill === "string") values.skill = skills.meant(values.skill, place);
      if (typeof values.training === "string") values.training = trainings.meant(values.training, place);
    }
  checkWho(dataset, problems);
  for (const references of [skills, kpis, trainings]) references.finish();
}

/** Lists the people that attendance, certificates and the like name but no other sheet knows. Names are never guessed. */
function checkWho({ people, participants, certificates, signals, checkIns }: Dataset, problems: Problem[]): void {
  if (people.length === 0) return;
  const known = new Set(people.flatMap(({ id, name, email }) => [id, name, email ?? ""].map(nameKey)));
  const kept = checkIns.map(({ values, place }) => ({ person: values.person, place }));
  const unknown = new Map<string, { place: Place; names: Set<string> }>();
  for (const { person, place } of [...participants, ...certificates, ...signals, ...kept]) {
    if (typeof person !== "string" || known.has(nameKey(person))) continue;
    const sheet = unknown.get(place.sheet) ?? { place, names: new Set() };
    sheet.names.add(person);
    unknown.set(place.sheet, sheet);
  }
  for (const { place, names } of unknown.values()) problems.push(findings.unknownNames(place, "person", [...names]));
}

class References {
  readonly #what: findings.Referred;
  readonly #problems: Problem[];
  readonly #listed: readonly Named[];
  readonly #exact = new Set<string>();
  readonly #plain = new Set<string>();
  readonly #answers = new Map<string, string>();
  readonly #unknown = new Map<string, { place: Place; names: Set<string> }>();
  #compared = 0;

  constructor(what: findings.Referred, listed: readonly Named[], problems: Problem[]) {
    this.#what = what;
    this.#problems = problems;
    this.#listed = listed;
    for (const text of listed.flatMap(({ id, name }) => [id, name])) {
      this.#exact.add(nameKey(text));
      this.#plain.add(normalise(text));
    }
  }

  /** The name as written when it is known or like none that is, else the known name it is nearly spelled like. */
  meant(written: string, place: Place): string {
    if (this.#listed.length === 0 || this.#isKnown(written)) return written;
    const before = this.#answers.get(written);
    if (before !== undefined) {
      if (before === written) this.#note(written, place);
      return before;
    }
    const parts = written.split(/\s*[,;/&+|]\s*|\s+and\s+/i).filter((part) => part !== "");
    if (parts.length > 1 && parts.some((part) => this.#isKnown(part))) return written;
    const nearest = this.#nearest(written);
    this.#answers.set(written, nearest ?? written);
    if (nearest === null) this.#note(written, place);
    else this.#problems.push(findings.closeName(place, written, nearest, this.#what));
    return nearest ?? written;
  }

  finish(): void {
    for (const { place, names } of this.#unknown.values())
      this.#problems.push(findings.unknownNames(place, this.#what, [...names]));
  }

  #isKnown(text: string): boolean {
    return this.#exact.has(nameKey(text)) || this.#plain.has(normalise(text));
  }

  #note(written: string, place: Place): void {
    const known = this.#unknown.get(place.sheet);
    if (known) known.names.add(written);
    else this.#unknown.set(place.sheet, { place, names: new Set([written]) });
  }

  #nearest(written: string): string | null {
    if (this.#compared++ >= mostCompared || normalise(written).length < 4) return null;
    let best: string | null = null;
    let value = close;
    for (const { name } of this.#listed) {
      if (digitsOf(name) !== digitsOf(written)) continue;
      const share = similarity(written, name);
      if (share < value) continue;
      best = share === value && best !== null ? null : name;
      value = share;
    }
    return best;
  }
}

/** “Level 1” and “Level 2” are two names, however alike. */
function digitsOf(text: string): string {
  return text.replace(/\D+/g, " ").trim();
}

/** Points out skills that two spellings name, such as “Excel Basics” and “Excel Basic”. */
export function checkSpellings(dataset: Dataset, problems: Problem[]): void {
  const skills = dataset.skills.slice(0, 2000).map(({ name, place }) => ({ name, place, key: normalise(name) }));
  const byLength = grouped(skills, ({ key }) => key.length);
  const pairs: [string, string][] = [];
  let place: Place | null = null;
  for (const skill of skills) {
    const longest = skill.key.length;
    if (longest < 6) continue;
    for (const other of [...(byLength.get(longest) ?? []), ...(byLength.get(longest - 1) ?? [])]) {
      const isPair = other !== skill && (other.key.length < longest || other.name > skill.name);
      if (!isPair || digitsOf(skill.key) !== digitsOf(other.key) || distance(skill.key, other.key) > 1) continue;
      pairs.push([other.name, skill.name]);
      place ??= skill.place;
    }
  }
  if (place) problems.push(findings.nearlyTheSame(place, pairs));
}

/** Points out skills that are required but that nobody is rated in, when anybody is rated at all. */
export function checkUnrated(dataset: Dataset, problems: Problem[]): void {
  const { ratings, requirements, skills, sheets } = dataset;
  if (ratings.length === 0) return;
  const rated = new Uint8Array(skills.length);
  for (let i = 0; i < ratings.length; i++) rated[ratings.skill[i]!] = 1;
  const unrated = new Set<number>();
  let sheet: number | null = null;
  for (let i = 0; i < requirements.length; i++) {
    const skill = requirements.skill[i]!;
    if (rated[skill] || !(requirements.level[i]! > 0)) continue;
    unrated.add(skill);
    sheet ??= requirements.sheet[i]!;
  }
  if (sheet === null) return;
  const names = [...unrated].map((skill) => skills[skill]!.name);
  problems.push(findings.nobodyRatedIn({ sheet: sheets[sheet]!, range: null }, names));
}
