import type { Dataset, LinkStrength } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { KpiResult, LinkResult } from "./analysis.ts";
import { linesOf } from "./lines.ts";
import { namesOf } from "./resolve.ts";
import { parseTarget, targetValue } from "./target.ts";

/** What a link counts as when nobody said how strong it is. A convention. */
const unstatedStrength: LinkStrength = "medium";

/**
 * Every line from gap to KPI (C1): one per training and KPI, linkage table first, in sheet order. Skills, training and
 * KPI are ids of the analysis; a KPI's own method fills a blank one. `target` is the row's sentence as understood and
 * `targetValue` what it works out to from the KPI's baseline; without a sentence of its own it is the KPI's target.
 */
export function linksOf(dataset: Dataset, kpis: readonly KpiResult[]): LinkResult[] {
  const results = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const { kpis: listed } = namesOf(dataset);
  const methods = new Map(listed.map(({ id, method }) => [id, method]));
  const counts = new Map<string, number>();
  return linesOf(dataset).map((line) => {
    const kpi = line.kpi === null ? undefined : results.get(line.kpi);
    const sentence =
      line.targetText === null
        ? null
        : parseTarget(line.targetText, { metric: kpi?.name ?? null, inPercent: kpi?.percent ?? false });
    const target = sentence ?? kpi?.parsed ?? null;
    const value = sentence && kpi ? targetValue(sentence, kpi.baseline, kpi.percent) : null;
    return {
      id: uniqueId(`${line.training ?? ""}|${line.kpi ?? ""}`, counts),
      training: line.training,
      skills: line.skills,
      outcome: line.outcome,
      kpi: line.kpi,
      method: line.method ?? methods.get(line.kpi ?? "") ?? null,
      strength: line.strength,
      target,
      targetValue: value ?? kpi?.target ?? null,
      place: line.place,
    };
  });
}

/** How a skill is tied to a KPI. */
export interface SkillKpiLink {
  kpi: string;
  strength: LinkStrength;
}

const strengths: readonly LinkStrength[] = ["weak", "medium", "strong"];

/**
 * The KPIs each skill is meant to affect, by skill id, KPIs in id order. Several lines between the same two count once,
 * with the strongest; a line without a strength counts as `unstatedStrength`. A KPI that no sheet defines is kept: its
 * shortfall is unknown.
 */
export function skillKpiLinks(dataset: Dataset, links: readonly LinkResult[]): Map<string, SkillKpiLink[]> {
  const { skill: resolve } = namesOf(dataset);
  const strongest = new Map<string, Map<string, LinkStrength>>();
  for (const { skills, kpi, strength } of links) {
    if (kpi === null) continue;
    for (const name of skills) {
      const skill = resolve(name);
      if (skill === null) continue;
      const kpis = strongest.get(skill) ?? new Map<string, LinkStrength>();
      const found = strength ?? unstatedStrength;
      const known = kpis.get(kpi);
      if (known === undefined || strengths.indexOf(found) > strengths.indexOf(known)) kpis.set(kpi, found);
      strongest.set(skill, kpis);
    }
  }
  return new Map(
    [...strongest].map(([skill, kpis]) => [
      skill,
      [...kpis].map(([kpi, strength]) => ({ kpi, strength })).sort((a, b) => byCodePoint(a.kpi, b.kpi)),
    ]),
  );
}

function uniqueId(id: string, counts: Map<string, number>): string {
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  return count === 1 ? id : `${id}|${count}`;
}
