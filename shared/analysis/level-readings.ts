import type { Dataset, KeptRow, Place, Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { nameKey } from "../workbook/registers.ts";
import { attendanceOf } from "./attendance.ts";
import type { KirkpatrickLevel } from "./evaluation.ts";
import { textIn } from "./kept-values.ts";
import { type Wave, waveOf } from "./readings.ts";
import { namesOf } from "./resolve.ts";
import { takesPart } from "./training.ts";

/** One row of the readings of a training whose level of evaluation is known. */
export interface LevelReading {
  level: KirkpatrickLevel;
  measure: string;
  /** Id of the person, else the team or site; `null`: an answer without a name. */
  who: string | null;
  isPerson: boolean;
  wave: Wave | null;
  value: number;
  maximum: number | null;
  /** How many answers the value stands for, and of how many asked; `null`: one answer. */
  responses: number | null;
  invited: number | null;
  by: string | null;
  place: Place;
}

const levelWords: readonly [KirkpatrickLevel, RegExp][] = [
  ["behaviour", /behavi|on the job|transfer|applic|observ|level 3|^3$/i],
  ["results", /result|\bkpi|business|level 4|^4$/i],
  ["learning", /learn|knowledge|\btest|quiz|exam|level 2|^2$/i],
  ["reaction", /react|satisf|smile|happy|level 1|^1$/i],
];

const known = new WeakMap<Dataset, ReadonlyMap<string, LevelReading[]>>();

/**
 * The readings of each training whose kind names one of the four levels, by training id; a kind that names none (a
 * pulse survey) and a value that is no number are left out, yes and no count as 1 and 0. People and teams who are
 * listed for the training and did not take part are left out too. Made once a dataset.
 */
export function levelReadingsOf(dataset: Dataset): ReadonlyMap<string, readonly LevelReading[]> {
  let readings = known.get(dataset);
  if (!readings) {
    readings = makeReadings(dataset);
    known.set(dataset, readings);
  }
  return readings;
}

function makeReadings(dataset: Dataset): Map<string, LevelReading[]> {
  const readings = new Map<string, LevelReading[]>();
  if (dataset.readings.length === 0) return readings;
  const { trainings, training: resolve } = namesOf(dataset);
  const byId = new Map(trainings.map((training) => [training.id, training]));
  const absent = absentOf(dataset);
  for (const row of dataset.readings) {
    const id = resolve(textIn(row.values, "training"));
    if (id === null) continue;
    const reading = readingOf(row, byId.get(id), dataset);
    if (!reading || (reading.who !== null && absent.get(id)?.has(nameKey(reading.who)))) continue;
    const own = readings.get(id);
    if (own) own.push(reading);
    else readings.set(id, [reading]);
  }
  return readings;
}

/** People and teams listed for a training who did not take part. */
function absentOf(dataset: Dataset): Map<string, Set<string>> {
  const { training: resolve, person } = namesOf(dataset);
  const absent = new Map<string, Set<string>>();
  for (const row of dataset.participants) {
    const id = resolve(row.training);
    const who = row.person ?? row.unit;
    if (id === null || who === null || takesPart(row)) continue;
    const own = absent.get(id) ?? new Set<string>();
    own.add(nameKey((row.person === null ? null : person(who)) ?? who));
    absent.set(id, own);
  }
  for (const [id, people] of attendanceOf(dataset)) for (const { who } of people) absent.get(id)?.delete(nameKey(who));
  return absent;
}

function readingOf(row: KeptRow, training: Training | undefined, dataset: Dataset): LevelReading | null {
  const value = row.values.value;
  const kind = String(row.values.kind ?? "");
  const level = levelWords.find(([, words]) => words.test(kind))?.[0];
  if (!level || (typeof value !== "number" && typeof value !== "boolean")) return null;
  const person = textIn(row.values, "person") ?? textIn(row.values, "id");
  return {
    level,
    measure: textIn(row.values, "measure") ?? kind,
    who: (person === null ? null : namesOf(dataset).person(person)) ?? person ?? textIn(row.values, "unit"),
    isPerson: person !== null,
    wave: waveIn(row, training),
    value: Number(value),
    maximum: numberIn(row, "maximum"),
    responses: numberIn(row, "responses"),
    invited: numberIn(row, "invited"),
    by: textIn(row.values, "by"),
    place: row.place,
  };
}

/** The wave its own words name, else the one its day tells. */
function waveIn({ values }: KeptRow, training: Training | undefined): Wave | null {
  const named = waveOf(values.wave ?? null);
  const date = textIn(values, "date");
  const [start, end] = [training?.start ?? null, training?.end ?? training?.start ?? null];
  if (named !== null || date === null || start === null || end === null) return named;
  if (date < start) return "before";
  return date >= end ? "after" : null;
}

/** Readings of one level by what was read, in order of name. */
export function byMeasure(readings: readonly LevelReading[], level: KirkpatrickLevel): Map<string, LevelReading[]> {
  const groups = new Map<string, LevelReading[]>();
  for (const reading of readings) {
    if (reading.level !== level) continue;
    const key = nameKey(reading.measure);
    const own = groups.get(key);
    if (own) own.push(reading);
    else groups.set(key, [reading]);
  }
  return new Map(
    [...groups.values()]
      .map((own) => [own.map(({ measure }) => measure).sort(byCodePoint)[0]!, own] as const)
      .sort(([a], [b]) => byCodePoint(a, b)),
  );
}

function numberIn({ values }: KeptRow, field: string): number | null {
  const value = values[field];
  return typeof value === "number" ? value : null;
}
