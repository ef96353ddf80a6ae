import type { KpiResult } from "../../../shared/analysis/analysis.ts";
import type {
  CoverageItem,
  GapItem,
  GapMetrics,
  GroupResult,
  PairColumns,
  RoleFit,
} from "../../../shared/analysis/gap-results.ts";

/** How many of each thing a made report has. `names` come first, as names of teams, skills and so on. */
export interface Size {
  people: number;
  teams: number;
  skills: number;
  skillsPerPerson: number;
  kpis: number;
  trainings: number;
  personPages: number;
  names?: readonly string[];
}

export const place = { sheet: "Skills", range: "B2" };
export const source = { sheet: "Skills", range: "B2:B40", cells: 12 };

export function metrics(demand: number, seed: number): GapMetrics {
  const share = ((seed * 37) % 100) / 100;
  const gapCount = Math.round(demand * share * 0.5);
  return {
    demand,
    assessed: demand,
    unknown: seed % 3,
    coverage: 1,
    met: demand - gapCount,
    gapCount,
    totalGap: gapCount * 1.5,
    meanGap: share,
    depth: 1.5,
    weightedGap: 3,
    surplusTotal: 2,
    prevalence: share / 2,
    prevalenceLow: share / 3,
    prevalenceHigh: share,
    pctMeeting: 1 - share / 2,
    pctMeetingLow: 1 - share,
    pctMeetingHigh: 1 - share / 3,
    proficiencyIndex: 1 - share / 4,
    proficiencyLow: 1 - share / 2,
    proficiencyHigh: 1 - share / 5,
  };
}

export function group(id: string, people: number, seed: number): GroupResult {
  return { id, name: id, people, metrics: metrics(people, seed), freshCoverage: 0.9, class: "individual" };
}

export function fit(skills: readonly string[], seed: number): RoleFit {
  const missing = [0, 1, 2].map((step) => ({
    skill: skills[(seed + step) % skills.length]!,
    current: step === 2 ? null : 1,
    required: 3,
    gap: step === 2 ? null : 2,
  }));
  return {
    role: "Agent",
    fit: 0.7,
    fitLow: 0.6,
    fitHigh: 0.8,
    coverage: 0.9,
    levelsToGo: 4,
    criticalOpen: [],
    status: "developing",
    missing,
  };
}

/** A person's skills are the same as those of the others in the team; one rating in twenty is missing. */
export function pairs({ people, teams, skills, skillsPerPerson }: Size): PairColumns {
  const columns: PairColumns = {
    person: [],
    skill: [],
    current: [],
    required: [],
    disagree: [],
    selfOnly: [],
    stale: [],
    sheet: [],
    row: [],
    column: [],
  };
  for (let person = 0; person < people; person++) {
    const first = ((person % teams) * 7) % Math.max(1, skills - skillsPerPerson + 1);
    for (let skill = first; skill < first + skillsPerPerson; skill++) {
      const mixed = (person * 31 + skill * 17) % 60;
      columns.person.push(person);
      columns.skill.push(skill);
      columns.current.push(mixed % 20 === 0 ? null : mixed % 5);
      columns.required.push(2 + (skill % 3));
      columns.sheet.push(0);
      columns.row.push(person + 1);
      columns.column.push(skill + 1);
    }
  }
  return columns;
}

/** The skills of each team: those its people have. */
function teamSkills(skills: readonly string[], team: number, { skillsPerPerson }: Size): string[] {
  const first = (team * 7) % Math.max(1, skills.length - skillsPerPerson + 1);
  return skills.slice(first, first + skillsPerPerson);
}

export function gapItems(
  teams: readonly string[],
  skills: readonly string[],
  kpis: readonly string[],
  size: Size,
): GapItem[] {
  const items = teams.flatMap((team, index) => teamSkills(skills, index, size).map((skill) => ({ team, skill })));
  const parts = { severity: 12, reach: 9, impact: 20, criticality: 5, review: 0, aspiration: 2, speed: 3, cost: 0 };
  return items.map(({ team, skill }, index) => ({
    id: `${skill}|${team}`,
    skill,
    team,
    metrics: metrics(34, index),
    notMeeting: index % 30,
    requiredSum: 90,
    currentSum: 60,
    criticality: null,
    class: "systemic",
    utilities: parts,
    contributions: parts,
    kpiContributions: [{ kpi: kpis[index % kpis.length]!, points: 20 }],
    score: 51 - (index % 50),
    low: 40,
    high: 60,
    completeness: 0.8,
    status: "ok",
    thinData: false,
    rank: index + 1,
    certainty:
      index < 60
        ? {
            ranks: [0.6, 0.4],
            topThree: 0.9,
            expectedRank: 1.4,
            likelyRanks: [1, 3],
            central: null,
            wording: "1st to 3rd",
          }
        : null,
    opens: [],
    evidence: { kinds: [{ kind: "manager", count: 3 }], singleSource: true },
    mentions: null,
    reviews: null,
    want: null,
    answered: null,
    sources: { current: [source], required: [source] },
  }));
}

export function coverage(
  teams: readonly string[],
  skills: readonly string[],
  people: readonly string[],
  kpis: readonly string[],
  size: Size,
): CoverageItem[] {
  const statuses = ["uncovered", "single-point", "thin", "covered", "unknown"] as const;
  return teams.flatMap((team, teamIndex) =>
    teamSkills(skills, teamIndex, size).map((skill, index) => ({
      skill,
      team,
      level: 3,
      qualified: index % 5,
      unknown: index % 2,
      needed: 2,
      status: statuses[index % 5]!,
      holders: people.slice(teamIndex % people.length, (teamIndex % people.length) + (index % 5)),
      kpis: [kpis[index % kpis.length]!],
      sources: [source],
    })),
  );
}

export function kpi(id: string, index: number, skills: string[], trainings: string[]): KpiResult {
  const history = Array.from({ length: 24 }, (_, month) => ({
    period: `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
    value: month === 5 ? null : 10 + ((month * 7 + index) % 9),
  }));
  return {
    id,
    name: id,
    unit: "hours",
    direction: "lower",
    baseline: 18,
    target: 12,
    current: 14,
    currentPeriod: "2025-12-01",
    currentBasis: null,
    met: false,
    shortfall: 0.14,
    attainment: 0.86,
    progress: 0.67,
    status: "short",
    weight: 1,
    valuePerUnit: null,
    percent: false,
    due: "2026-06-30",
    owner: null,
    parentGoal: null,
    tag: "impact",
    parsed: null,
    missing: ["owner"],
    history,
    byUnit: [],
    skills,
    trainings,
    sources: [source],
  };
}
