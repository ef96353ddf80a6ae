import fc from "fast-check";
import type { GapItem } from "../../../shared/analysis/gap-results.ts";
import { criteria } from "../../../shared/analysis/gap-results.ts";
import { defaultSettings, type Settings } from "../../../shared/analysis/settings.ts";
import type { Criticality, LinkStrength } from "../../../shared/model.ts";
import { analysisOf, type Company } from "./small-company.ts";
import { aKpi, aLink, aPerson, aSignal, aSkill, type RatingRow } from "./small-dataset.ts";

/* Random small companies, kept as simple rows so that a property can change one and look again. */

interface DraftPair {
  person: number;
  skill: number;
  /** 0: not required. */
  required: number;
  current: number | null;
}

export interface Draft {
  teams: (string | null)[];
  skills: { criticality: Criticality | null; weeks: number | null; cost: number | null }[];
  pairs: DraftPair[];
  /** What the KPIs stand at, of a target of 100; `null`: not known. */
  kpis: { current: number | null; weight: number }[];
  links: { skill: number; kpi: number; strength: LinkStrength }[] | null;
  signals: { skill: number; kind: "review" | "aspiration"; mentions: number; of: number }[];
  weights: Settings["weights"];
  /** The lowest level of the scale, 0 or 1; the levels of the pairs are those of a scale from 0. */
  min: number;
}

const skillName = (skill: number) => `Skill ${skill}`;

export const strengths: readonly LinkStrength[] = ["weak", "medium", "strong"];

/** Three skills and up to eight people in up to three teams. */
export const draft: fc.Arbitrary<Draft> = fc.record({
  teams: fc.array(fc.constantFrom("East", "West", null), { minLength: 1, maxLength: 8 }),
  skills: fc.array(
    fc.record({
      criticality: fc.option(fc.constantFrom<Criticality>("normal", "important", "non-negotiable"), { freq: 3 }),
      weeks: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 }),
      cost: fc.option(fc.integer({ min: 0, max: 3000 })),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  pairs: fc.uniqueArray(
    fc.record({
      person: fc.nat(7),
      skill: fc.nat(2),
      required: fc.integer({ min: 0, max: 4 }),
      current: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }),
    }),
    { selector: ({ person, skill }) => 3 * person + skill, minLength: 1, maxLength: 24 },
  ),
  kpis: fc.array(
    fc.record({
      current: fc.option(fc.integer({ min: 40, max: 110 }), { freq: 4 }),
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  links: fc.option(
    fc.uniqueArray(fc.record({ skill: fc.nat(2), kpi: fc.nat(1), strength: fc.constantFrom(...strengths) }), {
      selector: ({ skill, kpi }) => 2 * skill + kpi,
      minLength: 1,
    }),
    { freq: 3 },
  ),
  signals: fc.array(
    fc.record({
      skill: fc.nat(2),
      kind: fc.constantFrom("review" as const, "aspiration" as const),
      mentions: fc.nat(5),
      of: fc.integer({ min: 5, max: 20 }),
    }),
    { maxLength: 4 },
  ),
  weights: fc
    .tuple(...criteria.map(() => fc.integer({ min: 0, max: 40 })))
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(
      (weights) =>
        Object.fromEntries(criteria.map((criterion, at) => [criterion, weights[at]!])) as Settings["weights"],
    ),
  min: fc.constant(0),
});

/** The company of a draft. */
export function companyOf({ teams, skills, pairs, kpis, links, signals, weights, min }: Draft): Company {
  const people = teams.map((team, person) => aPerson(`P${person}`, { team }));
  const present = pairs.filter(({ person }) => person < people.length);
  return {
    people,
    scale: { min, max: min + 4, labels: null },
    skills: skills.map(({ criticality, weeks, cost }, skill) =>
      aSkill(skillName(skill), { criticality, weeksToCompetency: weeks, costPerPersonLevel: cost }),
    ),
    rated: present.flatMap(({ person, skill, current }): RatingRow[] =>
      current === null ? [] : [[`P${person}`, skillName(skill), "manager", current + min]],
    ),
    required: present.map(({ person, skill, required }) => [
      "person",
      `P${person}`,
      skillName(skill),
      required === 0 ? 0 : required + min,
    ]),
    kpis: kpis.map(({ current, weight }, kpi) =>
      aKpi(`KPI ${kpi}`, { direction: "higher", baseline: 30, target: 100, current, weight }),
    ),
    links: (links ?? []).map(({ skill, kpi, strength }) =>
      aLink({ training: `T${skill}${kpi}`, skill: skillName(skill), kpi: `KPI ${kpi}`, strength }),
    ),
    hasLinks: links !== null,
    signals: signals.map(({ skill, kind, mentions, of }) =>
      aSignal(kind, { skill: skillName(skill), mentions, reviews: of }),
    ),
    settings: settingRows(weights),
  };
}

/** The gap items of a draft, by id. */
export function itemsOf(drafted: Draft): Map<string, GapItem> {
  return new Map(analysisOf(companyOf(drafted)).gaps.map((item) => [item.id, item]));
}

/** The items a pair is part of. */
export function itemOf({ teams }: Draft, { person, skill }: DraftPair): string {
  return `${skillName(skill)}|${teams[person] ?? ""}`;
}

/** The weights as rows of a Settings sheet. */
function settingRows(weights: Settings["weights"]): Company["settings"] {
  return Object.entries(weights).map(([criterion, value]) => ({
    name: `Weight: ${criterion}`,
    value,
    place: { sheet: "Settings", range: null },
  }));
}

/** The usual weights, with cost counting too, so that every criterion matters. */
export const everyWeight: Settings["weights"] = { ...defaultSettings.weights, cost: 10 };
