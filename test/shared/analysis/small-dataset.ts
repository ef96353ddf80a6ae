import {
  type Dataset,
  type Kpi,
  type KpiReading,
  type LinkRow,
  type Participant,
  type Person,
  type Place,
  type RaterType,
  raterTypes,
  type Signal,
  type Skill,
  type Training,
  unknownDay,
} from "../../../shared/model.ts";
import {
  blankDataset,
  blankKpi,
  blankPerson,
  blankSkill,
  blankTraining,
} from "../../../shared/workbook/blank-dataset.ts";

/* Datasets of a few words for tests: what a test does not name is not known. */

const place: Place = { sheet: "Sheet", range: "A2" };

/** Who, skill, whose view, level, and the day when there is one. */
export type RatingRow = readonly [person: string, skill: string, rater: RaterType, level: number, day?: number];

export function aPerson(name: string, details: Partial<Person> = {}): Person {
  return { ...blankPerson(name, place), ...details };
}

export function aSkill(name: string, details: Partial<Skill> = {}): Skill {
  return { ...blankSkill(name, place), ...details };
}

export function aKpi(name: string, details: Partial<Kpi> = {}): Kpi {
  return { ...blankKpi(name, { sheet: "KPIs", range: "A2:J2" }), ...details };
}

export function aReading(kpi: string, period: string, details: Partial<KpiReading> = {}): KpiReading {
  return { kpi, period, unit: null, value: null, numerator: null, denominator: null, place, ...details };
}

export function aTraining(name: string, details: Partial<Training> = {}): Training {
  return { ...blankTraining(name, { sheet: "Trainings", range: "A2:H2" }), ...details };
}

export function aLink(details: Partial<LinkRow>): LinkRow {
  return {
    training: null,
    outcome: null,
    kpi: null,
    method: null,
    skill: null,
    strength: null,
    targetText: null,
    place: { sheet: "Links", range: "A2:E2" },
    ...details,
  };
}

export function aParticipant(person: string | null, training: string, details: Partial<Participant> = {}): Participant {
  return {
    person,
    unit: null,
    training,
    group: null,
    randomised: null,
    status: null,
    start: null,
    completed: null,
    invited: null,
    reaction: null,
    pre: null,
    post: null,
    followUp: null,
    applied: null,
    validatedBy: null,
    place,
    ...details,
  };
}

export function aSignal(kind: Signal["kind"], details: Partial<Signal> = {}): Signal {
  return {
    kind,
    person: null,
    team: null,
    skill: null,
    date: null,
    mentions: null,
    reviews: null,
    text: null,
    place,
    ...details,
  };
}

/** A dataset of these parts on a scale from 0 to 4; people and skills that only ratings name are added. */
export function aDataset(parts: Partial<Dataset> & { rated?: readonly RatingRow[] } = {}): Dataset {
  const { rated = [], ...given } = parts;
  const people = [...(given.people ?? [])];
  const skills = [...(given.skills ?? [])];
  for (const [person, skill] of rated) {
    if (!people.some(({ id }) => id === person)) people.push(aPerson(person));
    if (!skills.some(({ id }) => id === skill)) skills.push(aSkill(skill));
  }
  const teams = [...new Set(people.flatMap(({ team }) => team ?? []))];
  return {
    ...blankDataset("small.xlsx", ["Sheet"]),
    teams,
    ratings: {
      length: rated.length,
      person: Int32Array.from(rated, ([person]) => people.findIndex(({ id }) => id === person)),
      skill: Int32Array.from(rated, ([, skill]) => skills.findIndex(({ id }) => id === skill)),
      rater: Uint8Array.from(rated, ([, , rater]) => raterTypes.indexOf(rater)),
      level: Float64Array.from(rated, ([, , , level]) => level),
      day: Int32Array.from(rated, ([, , , , day]) => day ?? unknownDay),
      sheet: new Uint16Array(rated.length),
      row: Int32Array.from(rated, (_, row) => row + 1),
      column: new Int32Array(rated.length),
    },
    hasLinks: (given.links?.length ?? 0) > 0 || (given.trainings ?? []).some(({ kpis }) => kpis.length > 0),
    ...given,
    people,
    skills,
  };
}
