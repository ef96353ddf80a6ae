import type { Dataset, Kpi, Person, Place, Skill, Training } from "../model.ts";
import { LevelBuffer, RequirementBuffer } from "./level-buffers.ts";

/* What is there before a cell is read: everything that no sheet tells is not known. */

/** A dataset of nothing, on a scale from 0 to 4. */
export function blankDataset(name: string, sheets: readonly string[]): Dataset {
  return {
    name,
    scale: { min: 0, max: 4, labels: null },
    mappedScales: [],
    sheets: [...sheets],
    people: [],
    teams: [],
    roles: [],
    skills: [],
    ratings: new LevelBuffer().ratings(),
    requirements: new RequirementBuffer().requirements(),
    kpis: [],
    history: [],
    trainings: [],
    links: [],
    hasLinks: false,
    participants: [],
    signals: [],
    certificates: [],
    readings: [],
    actions: [],
    checkIns: [],
    causes: [],
    requests: [],
    settings: [],
  };
}

/** A person of whom nothing but the name is known. */
export function blankPerson(name: string, place: Place): Person {
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
  };
}

/** A skill of which nothing but the name is known. */
export function blankSkill(name: string, place: Place): Skill {
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
  };
}

/** A KPI of which nothing but the name is known. */
export function blankKpi(name: string, place: Place): Kpi {
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
    place,
    cells: { baseline: null, target: null, current: null },
  };
}

/** A training of which nothing but the name is known. */
export function blankTraining(name: string, place: Place): Training {
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
    place,
  };
}
