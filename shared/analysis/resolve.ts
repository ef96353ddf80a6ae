import type { Dataset, Kpi, Place, Training } from "../model.ts";
import { blankKpi, blankTraining } from "../workbook/blank-dataset.ts";
import { nameKey } from "../workbook/registers.ts";
import { normalise } from "../workbook/words.ts";

/** Anything that sheets refer to by its id or its name. */
export interface Named {
  id: string;
  name: string;
}

/** The id of the thing a sheet means, or `null` when nothing goes by that id or name. */
export type Resolve = (written: string | null) => string | null;

/**
 * Finds things by what sheets call them: the exact id, the exact name, then the name without case and spaces, then in
 * plain words. Where several share a name the first one is meant, unless `ambiguous` is "unknown".
 *
 * @example resolverOf([{ id: "T1", name: "Negotiation Workshop" }])("negotiation  workshops") // => "T1"
 * @example resolverOf([{ id: "T1", name: "Negotiation Workshop" }])("Coaching") // => null
 */
export function resolverOf(things: readonly Named[], ambiguous: "first" | "unknown" = "first"): Resolve {
  const ids = new Map(things.map(({ id }) => [id, id]));
  const keys: readonly ((text: string) => string)[] = [(text) => text, nameKey, normalise];
  const indexes: (Map<string, string | null> | undefined)[] = [];
  const indexOf = (step: number) => {
    const index = new Map<string, string | null>();
    for (const { id, name } of things)
      for (const text of step === 0 ? [name] : [name, id]) {
        const key = keys[step]!(text);
        const known = index.get(key);
        if (known === undefined) index.set(key, id);
        else if (known !== id && ambiguous === "unknown") index.set(key, null);
      }
    return index;
  };
  return (written) => {
    if (written === null || written.trim() === "") return null;
    if (ids.has(written)) return written;
    for (let step = 0; step < keys.length; step++) {
      indexes[step] ??= indexOf(step);
      const key = keys[step]!(written);
      const found = key === "" ? undefined : indexes[step]!.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
}

/**
 * The things a cell names: the whole text when it is one name, else its parts between semicolons, commas, slashes or
 * “and” when at least one of them is known. Names that are not known stay as written.
 *
 * @example namesIn("Excel; SQL", (name) => name === "SQL" ? "S2" : null) // => ["Excel", "S2"]
 */
export function namesIn(written: string | null, resolve: Resolve): string[] {
  const text = written?.trim() ?? "";
  if (text === "") return [];
  const whole = resolve(text);
  if (whole !== null) return [whole];
  const found: string[] = [];
  for (const part of text.split(/[;\n|]/).map((each) => each.trim())) {
    const finer = part.split(/\s*[,/&+]\s*|\s+and\s+/i).filter((each) => each !== "");
    const parts = resolve(part) === null && finer.some((each) => resolve(each) !== null) ? finer : [part];
    found.push(...parts.filter((each) => each !== "").map((each) => resolve(each) ?? each));
  }
  return [...new Set(found)];
}

/** What every sheet may refer to. KPIs and trainings include those that only a linkage, history or attendance row names. */
export interface Names {
  kpis: readonly Kpi[];
  trainings: readonly Training[];
  kpi: Resolve;
  training: Resolve;
  skill: Resolve;
  team: Resolve;
  /** `null` too when several people share the name. */
  person: Resolve;
}

const known = new WeakMap<Dataset, Names>();

/** The names of a dataset; made once and kept as long as the dataset is. */
export function namesOf(dataset: Dataset): Names {
  let names = known.get(dataset);
  if (!names) {
    names = makeNames(dataset);
    known.set(dataset, names);
  }
  return names;
}

function makeNames(dataset: Dataset): Names {
  const teams = dataset.teams.map((name) => ({ id: name, name }));
  const kpis = withMentioned(dataset.kpis, mentionedKpis(dataset), blankKpi);
  const trainings = withMentioned(dataset.trainings, mentionedTrainings(dataset), blankTraining);
  return {
    kpis,
    trainings,
    kpi: resolverOf(kpis),
    training: resolverOf(trainings),
    skill: resolverOf(dataset.skills),
    team: resolverOf(teams),
    person: resolverOf(dataset.people, "unknown"),
  };
}

type Mention = { name: string; place: Place };

function* mentionedKpis({ history, links, trainings }: Dataset): Iterable<Mention> {
  for (const { kpi, place } of history) yield { name: kpi, place };
  for (const { kpi, place } of links) if (kpi !== null) yield { name: kpi, place };
  for (const { kpis, place } of trainings) for (const name of kpis) yield { name, place };
}

function* mentionedTrainings({ links, participants }: Dataset): Iterable<Mention> {
  for (const { training, place } of links) if (training !== null) yield { name: training, place };
  for (const { training, place } of participants) if (training !== null) yield { name: training, place };
}

function withMentioned<T extends Named>(
  listed: readonly T[],
  mentions: Iterable<Mention>,
  make: (name: string, place: Place) => T,
): T[] {
  const resolve = resolverOf(listed);
  const added = new Map<string, T>();
  const seen = new Set<string>();
  for (const { name, place } of mentions) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const each of namesIn(name, resolve))
      if (resolve(each) === null && !added.has(normalise(each))) added.set(normalise(each), make(each, place));
  }
  return [...listed, ...added.values()];
}
