import type { Analysis } from "../../../shared/analysis/analysis.ts";
import { noFollowUp } from "../../../shared/analysis/follow-up.ts";
import { noGrowth } from "../../../shared/analysis/growth.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import { noProgramme } from "../../shared/analysis/small-programme.ts";
import { coverage, fit, gapItems, group, kpi, metrics, pairs, place, type Size, source } from "./made-parts.ts";

const asOf = "2026-03-31";

/**
 * A report with every kind of thing in it, of any size, always the same for the same size. Its numbers are of the right
 * kind and range but add up to nothing: it is for making pages, not for checking what is on them.
 */
export function madeReport(size: Size): Report {
  return reportOf(madeAnalysis(size), { audience: "hr", personPages: size.personPages });
}

function madeAnalysis(size: Size): Analysis {
  const named = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => size.names?.[index] ?? `${kind} ${index + 1}`);
  const teams = named("Team", size.teams);
  const skills = named("Skill", size.skills);
  const kpis = named("KPI", size.kpis);
  const trainings = named("Training", size.trainings);
  const people = named("Person", size.people);
  const gaps = gapItems(teams, skills, kpis, size);
  const of = <T>(list: readonly T[], index: number) => list[index % list.length]!;
  return {
    schema: "throughline/analysis/1",
    version: "0.0.0",
    workbook: "made.xlsx",
    sheets: ["Skills"],
    asOf,
    seed: 1,
    settings: defaultSettings,
    scale: { min: 0, max: 4, labels: null },
    mappedScales: [],
    headcount: size.people,
    requirements: { entries: skills.length, roles: 1, skills: skills.length, zero: { pairs: 0, levels: 0 } },
    organisation: group("organisation", size.people, 0),
    teams: teams.map((id, index) => ({
      ...group(id, Math.ceil(size.people / size.teams), index),
      department: null,
      busFactor: index % 4,
      busFactorHigh: (index % 4) + 1,
    })),
    departments: [],
    skills: skills.map((id, index) => ({
      ...group(id, size.people, index),
      category: index % 3 === 0 ? "Office" : null,
      criticality: index % 5 === 0 ? "important" : null,
      holders: index % 40,
      rated: size.people,
      atTop: index % 40,
      systemicIn: index % 7 === 0 ? "team" : null,
      kpis: [of(kpis, index)],
      trainings: [of(trainings, index)],
      mentors: people.slice(index % size.people, (index % size.people) + 2).map((person) => ({ person, level: 4 })),
    })),
    people: people.map((id, index) => ({
      id,
      name: id,
      team: of(teams, index),
      role: "Agent",
      manager: null,
      metrics: metrics(size.skillsPerPerson, index),
      fit: fit(skills, index),
      nextRole: index % 2 === 0 ? fit(skills, index + 1) : null,
      keyPersonLoad: index % 3,
      stale: index % 2,
      place,
    })),
    pairs: pairs(size),
    gaps,
    coverage: coverage(teams, skills, people, kpis, size),
    certificates: [],
    kpis: kpis.map((id, index) => kpi(id, index, [of(skills, index)], [of(trainings, index)])),
    trainings: trainings.map((id, index) => ({
      id,
      name: id,
      skills: [of(skills, index)],
      kpis: [of(kpis, index)],
      outcome: "Reports are made faster",
      method: "Time study",
      format: "Workshop",
      status: "running",
      start: "2025-09-01",
      end: "2025-10-31",
      owner: of(people, index),
      sponsor: null,
      cost: 1200 * (index + 1),
      missingCosts: [],
      participants: 12,
      completed: 10,
      openItems: gaps.slice(index, index + 3).map((gap) => gap.id),
      place,
    })),
    links: trainings.map((training, index) => ({
      id: `L${index}`,
      training,
      skills: [of(skills, index)],
      outcome: "Reports are made faster",
      kpi: index % 4 === 3 ? null : of(kpis, index),
      method: "Time study",
      strength: "medium",
      target: null,
      targetValue: null,
      place,
    })),
    brokenLinks: [
      {
        kind: "training-without-kpi",
        training: trainings[0] ?? null,
        skill: null,
        kpi: null,
        spend: 1200,
        message: "No KPI is named.",
        fix: "Name the KPI it should move.",
        place,
      },
    ],
    calibration: {
      raters: [{ rater: "self", ratings: 10, severity: 0.4, pairs: 10, flags: [] }],
      selfMinusManager: 0.4,
      selfManagerPairs: 10,
      disagreements: 1,
      lowVarianceSkills: [],
      haloPeople: [],
      status: "ok",
    },
    inputsWithoutOutcome: [],
    headlines: [{ code: "made", text: "3 of 4 people lack it.", sources: [source], about: { kind: "gaps", id: null } }],
    scores: [
      { code: "goals-aligned", label: "Goals aligned", count: 3, of: 4, share: 0.75, why: "", sources: [source] },
    ],
    followUp: noFollowUp,
    growth: noGrowth,
    missing: [{ what: "Costs", supply: "Sheet Trainings, column Cost", counts: false }],
    problems: [
      {
        code: "levelNotOnScale",
        severity: "error",
        place,
        cells: 1,
        message: "“9” is not a level from 0 to 4.",
        assumed: "The cell was left out.",
        fix: "Type a level from 0 to 4.",
      },
    ],
    accounts: [{ sheet: "Skills", seen: 100, used: 99, reported: 1 }],
    ...noProgramme,
    snapshot: { asOf, gaps: [], kpis: [], links: [], people: size.people },
  };
}
