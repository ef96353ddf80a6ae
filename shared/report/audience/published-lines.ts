import type { Analysis, BrokenLink, KpiResult, LinkResult, TrainingResult } from "../../analysis/analysis.ts";
import type { GapItem } from "../../analysis/gap-results.ts";
import type { Target } from "../../analysis/target.ts";
import { plural } from "../../format.ts";
import { say } from "../../language.ts";
import type { Place } from "../../model.ts";
import type { Names } from "./names.ts";

/** Where something stands is HR's to know. */
export const noPlace: Place = { sheet: "", range: null };

/** KPIs without owners' names, cells, and values of anything but the `teams`. */
export function publishedKpis(
  { kpis, skills, trainings }: Pick<Analysis, "kpis" | "skills" | "trainings">,
  teams: ReadonlySet<string>,
  names: Names,
): KpiResult[] {
  const knownSkills = new Set(skills.map(({ id }) => id));
  const knownTrainings = new Set(trainings.map(({ id }) => id));
  return kpis.map((kpi) => ({
    id: kpi.id,
    name: names.without(kpi.name),
    unit: names.without(kpi.unit),
    direction: kpi.direction,
    baseline: kpi.baseline,
    target: kpi.target,
    current: kpi.current,
    currentPeriod: kpi.currentPeriod,
    currentBasis: kpi.currentBasis,
    met: kpi.met,
    shortfall: kpi.shortfall,
    attainment: kpi.attainment,
    progress: kpi.progress,
    status: kpi.status,
    weight: kpi.weight,
    valuePerUnit: kpi.valuePerUnit,
    percent: kpi.percent,
    due: kpi.due,
    owner: names.role(kpi.owner),
    parentGoal: null,
    tag: kpi.tag,
    parsed: publishedTarget(kpi.parsed),
    missing: [...kpi.missing],
    history: kpi.history.map(({ period, value }) => ({ period, value })),
    byUnit: kpi.byUnit
      .filter(({ unit }) => teams.has(unit))
      .map(({ unit, period, value }) => ({ unit: names.without(unit), period, value })),
    skills: kpi.skills.filter((id) => knownSkills.has(id)),
    trainings: kpi.trainings.filter((id) => knownTrainings.has(id)),
    sources: [],
  }));
}

/** A target without the words it was written in. */
function publishedTarget(target: Target | null): Target | null {
  if (target === null || target.status !== "ok") return target && { status: target.status };
  const { direction, mode, value, from, flags } = target;
  return { status: "ok", direction, mode, value, unit: null, metric: null, from, deadline: null, flags: [...flags] };
}

/** Trainings with roles instead of names; participants are counted from `minimumGroup` on. */
export function publishedTrainings(
  trainings: readonly TrainingResult[],
  items: ReadonlySet<string>,
  names: Names,
  minimumGroup: number,
): TrainingResult[] {
  return trainings.map((training) => ({
    id: training.id,
    name: names.without(training.name),
    skills: [...training.skills],
    kpis: [...training.kpis],
    outcome: names.without(training.outcome),
    method: names.without(training.method),
    format: names.without(training.format),
    status: names.without(training.status),
    start: training.start,
    end: training.end,
    owner: names.role(training.owner),
    sponsor: names.role(training.sponsor),
    cost: training.cost,
    missingCosts: [...training.missingCosts],
    participants: enough(training.participants, minimumGroup),
    completed: completedOf(training, minimumGroup),
    openItems: training.openItems.filter((id) => items.has(id)),
    place: noPlace,
  }));
}

/** A count that is told from `minimumGroup` on; 0 stands for few or none. */
function enough(count: number, minimumGroup: number): number {
  return count < minimumGroup ? 0 : count;
}

/** Everybody, where only few did not complete: who they are would be easy to ask. */
function completedOf({ participants, completed }: TrainingResult, minimumGroup: number): number {
  const missing = participants - completed;
  if (completed < minimumGroup) return 0;
  return missing > 0 && missing < minimumGroup ? participants : completed;
}

/** Lines from gap to KPI, without cells. */
export function publishedLinks(links: readonly LinkResult[], names: Names): LinkResult[] {
  return links.map((link) => ({
    id: names.without(link.id),
    training: link.training,
    skills: [...link.skills],
    outcome: names.without(link.outcome),
    kpi: link.kpi,
    method: names.without(link.method),
    strength: link.strength,
    target: publishedTarget(link.target),
    targetValue: link.targetValue,
    place: noPlace,
  }));
}

/** What is broken in the lines. A gap without a training stays when one of its published items is ranked. */
export function publishedBreaks(
  { brokenLinks, skills }: Pick<Analysis, "brokenLinks" | "skills">,
  gaps: readonly GapItem[],
  names: Names,
): BrokenLink[] {
  const skillNames = new Map(skills.map(({ id, name }) => [id, name]));
  return brokenLinks.flatMap(({ kind, training, skill, kpi, spend, message, fix }): BrokenLink[] => {
    const ranked = gaps.filter((item) => item.skill === skill && item.rank !== null);
    if (kind === "gap-without-training" && ranked.length === 0) return [];
    const text =
      kind === "gap-without-training"
        ? say`${names.without(skillNames.get(skill!) ?? skill!)} is short in ${plural(ranked.length, "group")}, and no training teaches it.`
        : names.without(message);
    return [{ kind, training, skill, kpi, spend, message: text, fix: names.without(fix), place: null }];
  });
}
