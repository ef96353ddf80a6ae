import type { Dataset } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { KpiResult } from "./analysis.ts";
import type { TimeToCompetency, TrainingEvaluation } from "./evaluation.ts";
import type { RequestCriteria, RequestRecord } from "./follow-up-results.ts";
import type { GapItem } from "./gap-results.ts";
import { skillsOf } from "./lines.ts";
import { namesIn, namesOf } from "./resolve.ts";

/** What the criteria of a request come from. */
export interface RequestBasis {
  gaps: readonly GapItem[];
  kpis: readonly KpiResult[];
  evaluations: readonly TrainingEvaluation[];
  speed: readonly TimeToCompetency[];
}

/** What of a request its criteria depend on. */
export type Asked = Pick<RequestRecord, "training" | "skill" | "team" | "kpi" | "cost" | "seats">;

/**
 * The objective criteria of a request (F1): the open gap with the highest priority among those it is for, how far its
 * KPI is from the target, what is known of the training's effect and return, how fast the skill is learned, and what a
 * seat costs. What the workbook does not say is `null`.
 */
export function criteriaOf(dataset: Dataset, asked: Asked, basis: RequestBasis): RequestCriteria {
  const names = namesOf(dataset);
  const training = names.trainings.find(({ id }) => id === asked.training);
  const skills = new Set(
    asked.skill !== null ? namesIn(asked.skill, names.skill) : training ? skillsOf(training, dataset) : [],
  );
  const [item] = basis.gaps
    .filter(
      ({ skill, team, notMeeting }) =>
        skills.has(skill) && notMeeting > 0 && (asked.team === null || team === asked.team),
    )
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byCodePoint(a.id, b.id));
  const shortfalls = namesIn(asked.kpi, names.kpi).flatMap(
    (id) => basis.kpis.find((kpi) => kpi.id === id)?.shortfall ?? [],
  );
  const inputs = basis.evaluations.find((each) => each.training === asked.training)?.decision.inputs;
  const weeks = basis.speed.find(({ skill, medianWeeks }) => skill === item?.skill && medianWeeks !== null);
  const { cost, seats } = asked;
  return {
    item: item?.id ?? null,
    score: item?.score ?? null,
    gapRank: item?.rank ?? null,
    nonNegotiable: item?.criticality === "non-negotiable",
    shortfall: shortfalls.length === 0 ? null : Math.max(...shortfalls),
    grade: inputs?.grade ?? null,
    verdict: inputs?.verdict ?? null,
    roi: inputs?.roiPoint ?? null,
    medianWeeks: weeks?.medianWeeks ?? null,
    costPerSeat: cost === null || seats === null || seats <= 0 ? null : cost / seats,
  };
}

/**
 * The order in which requests that wait should be looked at: those for a non-negotiable gap, then by the priority of the
 * gap, then by how far the KPI is from its target, then by what a seat costs. What is not known comes last; of equals
 * the oldest first. Who asks does not count.
 */
export function rankedRequests<Waiting extends Pick<RequestRecord, "criteria" | "on" | "number" | "place">>(
  requests: readonly Waiting[],
): Waiting[] {
  const down = (a: number | null, b: number | null) => (b ?? -1) - (a ?? -1);
  const up = (a: number | null, b: number | null) =>
    (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
  return [...requests].sort(
    ({ criteria: a, ...one }, { criteria: b, ...other }) =>
      Number(b.nonNegotiable) - Number(a.nonNegotiable) ||
      down(a.score, b.score) ||
      down(a.shortfall, b.shortfall) ||
      up(a.costPerSeat, b.costPerSeat) ||
      byCodePoint(one.on ?? "9999", other.on ?? "9999") ||
      byCodePoint(one.number ?? "", other.number ?? "") ||
      byCodePoint(one.place.range ?? "", other.place.range ?? ""),
  );
}
