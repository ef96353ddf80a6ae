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

/* Datasets of a few words for tests: what a test does not name is not known. */

const place: Place = { sheet: "Sheet", range: "A2" };

/** Who, skill, whose view, level, and the day when there is one. */
export type RatingRow = readonly [person: string, skill: string, rater: RaterType, level: number, day?: number];

export function aPerson(name: string, details: Partial<Person> = {}): Person {
  return {
    id: name,
    name,
    team: null,
    department: null,
    role: null,
    targetRole: null,
    manager: null,
    email: null,
    hired: null,
    left: null,
    promoted: null,
    highPerformer: null,
    place,
    ...details,
  };
}

export function aSkill(name: string, details: Partial<Skill> = {}): Skill {
  return {
    id: name,
    name,
    category: null,
    criticality: null,
    certificateRequired: false,
    operatingLevel: null,
    minimumHolders: null,
    weeksToCompetency: null,
    costPerPersonLevel: null,
    description: null,
    place,
    ...details,
  };
}

export function aKpi(name: string, details: Partial<Kpi> = {}): Kpi {
  return {
    id: name,
    name,
    unit: null,
    direction: null,
    baseline: null,
    target: null,
    targetText: null,
    current: null,
    weight: null,
    valuePerUnit: null,
    due: null,
    owner: null,
    parentGoal: null,
    tag: null,
    method: null,
    percent: false,
    place: { sheet: "KPIs", range: "A2:J2" },
    cells: { baseline: null, target: null, current: null },
    ...details,
  };
}

export function aReading(kpi: string, period: string, details: Partial<KpiReading> = {}): KpiReading {
  return { kpi, period, unit: null, value: null, numerator: null, denominator: null, place, ...details };
}

export function aTraining(name: string, details: Partial<Training> = {}): Training {
  return {
    id: name,
    name,
    skills: [],
    outcome: null,
    kpis: [],
    method: null,
    targetText: null,
    format: null,
    provider: null,
    status: null,
    start: null,
    end: null,
    hours: null,
    seats: null,
    costs: {},
    owner: null,
    sponsor: null,
    sponsorFunction: null,
    scopedBy: null,
    doDifferently: null,
    whatShowsIt: null,
    leadersReinforce: null,
    mandatory: false,
    isolation: null,
    confidence: null,
    strength: null,
    place: { sheet: "Trainings", range: "A2:H2" },
    ...details,
  };
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
    name: "small.xlsx",
    scale: { min: 0, max: 4, labels: null },
    mappedScales: [],
    sheets: ["Sheet"],
    teams,
    roles: [],
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
    requirements: {
      length: 0,
      scope: new Uint8Array(),
      who: new Int32Array(),
      skill: new Int32Array(),
      level: new Float64Array(),
      weight: new Float64Array(),
      day: new Int32Array(),
      sheet: new Uint16Array(),
      row: new Int32Array(),
      column: new Int32Array(),
    },
    kpis: [],
    history: [],
    trainings: [],
    links: [],
    hasLinks: (given.links?.length ?? 0) > 0 || (given.trainings ?? []).some(({ kpis }) => kpis.length > 0),
    participants: [],
    signals: [],
    certificates: [],
    readings: [],
    actions: [],
    checkIns: [],
    causes: [],
    requests: [],
    settings: [],
    ...given,
    people,
    skills,
  };
}
