import { type BoxRatings, causeOf } from "../../shared/analysis/cause.ts";
import { certificateStatus } from "../../shared/analysis/certificates.ts";
import { type TeamMember, teamCoverage } from "../../shared/analysis/coverage.ts";
import { decisionFor } from "../../shared/analysis/decision.ts";
import type { DecisionInputs } from "../../shared/analysis/evaluation.ts";
import { metricsOf, type Pair } from "../../shared/analysis/gap.ts";
import { kpiAttainment } from "../../shared/analysis/kpi.ts";
import { type PriorityInput, priorityOf } from "../../shared/analysis/priority.ts";
import { rankAcceptability } from "../../shared/analysis/rank-acceptability.ts";
import { rankingOf } from "../../shared/analysis/ranking.ts";
import { combineRatings, type RaterRule } from "../../shared/analysis/raters.ts";
import { roiOf } from "../../shared/analysis/roi.ts";
import { type RoleSkill, roleFitOf } from "../../shared/analysis/role-fit.ts";
import { defaultSettings, type Settings } from "../../shared/analysis/settings.ts";
import { gapClass } from "../../shared/analysis/systemic.ts";
import { parseTarget, targetValue } from "../../shared/analysis/target.ts";
import { verdictOf } from "../../shared/analysis/verdict.ts";
import { type Criticality, type IsoDate, type KpiDirection, type RaterType, raterTypes } from "../../shared/model.ts";
import { publishedShare, roundParts } from "../../shared/report/display.ts";
import { auditGroups } from "../../shared/report/privacy/disclosure-audit.ts";
import { suppress } from "../../shared/report/privacy/suppression.ts";
import { interruptedSeries } from "../../shared/statistics/interrupted-series.ts";
import { mulberry32 } from "../../shared/statistics/random.ts";
import { rankCorrelation } from "../../shared/statistics/rank-correlation.ts";
import { kaplanMeier } from "../../shared/statistics/survival.ts";
import { allocation } from "./allocation-methods.ts";
import { comparison, distributions, gains, paired } from "./effect-methods.ts";
import { kirkpatrick } from "./level-methods.ts";
import { several } from "./several-methods.ts";

/** Takes the input of an oracle case to what its `expected` is compared with. The shape of the input is the file's. */
export type Method = (input: never) => unknown;

interface VerdictInput {
  ciLow: number | null;
  ciHigh: number | null;
  smallestUseful: number | null;
  favourable: KpiDirection;
}

/** The method behind each oracle file, by the number its name begins with; `null`: not built yet. */
export const methods: Readonly<Record<string, Method | null>> = {
  "01": raters,
  "02": ({ pairs, min }: { pairs: Pair[]; min: number }) => metricsOf(pairs, { min }),
  "03": coverage,
  "04": ({ skills, min }: { skills: RoleSkill[]; min: number }) => roleFitOf(skills, { min }),
  "05": systemic,
  "06": certificate,
  "07": priority,
  "08": acceptability,
  "09": ({ actual = null, target = null, direction = null, baseline = null }: Parameters<typeof kpiAttainment>[0]) =>
    kpiAttainment({ actual, target, direction, baseline }),
  "10": ({ text, baseline, percent = false }: { text: string; baseline: number | null; percent?: boolean }) => {
    const parsed = parseTarget(text);
    return { parsed, target: targetValue(parsed, baseline, percent) };
  },
  "11": distributions,
  "12": paired,
  "12b": gains,
  "13": comparison,
  "14": ({ y, firstPost, conf }: { y: number[]; firstPost: number; conf: number }) =>
    interruptedSeries(y, firstPost - 1, conf),
  "15": several,
  "16": ({ x, y, conf }: { x: number[]; y: number[]; conf: number }) => rankCorrelation(x, y, conf),
  "17": kirkpatrick,
  // The R code gives a median however few there are; METHODS 4.4 does not.
  "18": ({ weeks, competent, conf }: { weeks: number[]; competent: (number | boolean)[]; conf: number }) =>
    kaplanMeier(weeks, competent.map(Boolean), conf, 1),
  "19": (input: Parameters<typeof roiOf>[0]) =>
    roiOf({
      ...input,
      isolation: input.isolation ?? null,
      effectLow: input.effectLow ?? null,
      effectHigh: input.effectHigh ?? null,
    }),
  "20": decide,
  "20b": ({ ciLow: low, ciHigh: high, smallestUseful, favourable: direction }: VerdictInput) => ({
    verdict: verdictOf({ low, high, smallestUseful, direction }),
  }),
  "21": allocation,
  "22": ({ ratings }: { ratings: BoxRatings }) => causeOf(ratings, defaultSettings.causes),
  "23": ({ nodes, minGroup }: { nodes: { id: string; parent?: string | null; n: number }[]; minGroup: number }) =>
    suppress(
      nodes.map(({ id, parent = null, n }) => ({ id, parent, n })),
      minGroup,
    ),
  "24": ({ publishedGroups, minGroup }: { publishedGroups: string[][]; minGroup: number }) =>
    auditGroups(publishedGroups, minGroup),
  "25": display,
  "26": ranks,
};

function raters(input: {
  ratings: { rater: RaterType; level: number | null }[];
  mode: RaterRule["mode"];
  min: number;
  max: number;
  weights: Record<RaterType, number>;
}) {
  const { ratings, mode, min, max, weights } = input;
  const rule = { mode, min, max, disagreeShare: 0.4, weights: raterTypes.map((type) => weights[type] ?? 0) };
  return combineRatings(ratings, rule);
}

function coverage(input: {
  team: (Omit<TeamMember, "certified"> & { certOk?: boolean })[];
  operatingLevel: number | null;
  minNeeded: number;
}) {
  const team = input.team.map(({ certOk = true, ...member }) => ({ ...member, certified: certOk }));
  return teamCoverage(team, input.operatingLevel, input.minNeeded);
}

function systemic(input: {
  gapCount: number;
  assessed: number;
  demand: number;
  theta: number;
  minPeople: number;
  individualMax: number;
}) {
  const rule = {
    systemicShare: input.theta,
    systemicPeople: input.minPeople,
    individualShare: input.individualMax,
  };
  return { class: gapClass(input, rule) };
}

function certificate(input: {
  expiry: IsoDate | null;
  asOf: IsoDate;
  windowDays: number;
  required: boolean;
  noExpiry: boolean;
}) {
  return certificateStatus({ ...input, expires: input.expiry });
}

function priority(input: {
  range: number;
  headcount: number;
  item: {
    assessed: number;
    totalGap: number;
    notMeeting: number;
    criticality?: Criticality | null;
    reviews?: number | null;
    mentions?: number | null;
    answered?: number | null;
    want?: number | null;
    weeks?: number | null;
    costPerLevel?: number | null;
    kpis?: { link: number; relWeight: number; shortfall: number | null }[] | null;
  };
  weights: Settings["weights"];
  anchors: Settings["anchors"];
}) {
  const { item } = input;
  const known: PriorityInput = {
    assessed: item.assessed,
    unknown: 0,
    totalGap: item.totalGap,
    notMeeting: item.notMeeting,
    criticality: item.criticality ?? null,
    reviews: item.reviews ?? null,
    mentions: item.mentions ?? null,
    answered: item.answered ?? null,
    want: item.want ?? null,
    weeks: item.weeks ?? null,
    costPerLevel: item.costPerLevel ?? null,
    kpis:
      item.kpis?.map(({ link, relWeight, shortfall }, index) => ({
        kpi: String(index),
        strength: link,
        relativeWeight: relWeight,
        shortfall,
      })) ?? null,
  };
  return priorityOf(known, input, { ...input, enoughInformation: 0.5 });
}

function acceptability(
  input:
    | { seed: number; n: number }
    | {
        seed: number;
        criteria: string[];
        weights: Record<string, number>;
        mode: "near" | "open";
        delta: number;
        draws: number;
        items: { id: string; u: (number | null)[] }[];
      },
) {
  if ("n" in input) {
    const next = mulberry32(input.seed);
    return { uint32: Array.from({ length: input.n }, () => next()) };
  }
  const used = input.criteria.filter((criterion) => input.weights[criterion]! > 0);
  const result = rankAcceptability({
    utilities: input.items.map(({ u }) => used.map((criterion) => u[input.criteria.indexOf(criterion)]!)),
    weights: used.map((criterion) => input.weights[criterion]!),
    draws: input.draws,
    seed: input.seed,
    mode: input.mode,
    delta: input.delta,
  });
  const named = (weights: number[] | null) =>
    weights && Object.fromEntries(used.map((criterion, index) => [criterion, weights[index]!]));
  return { ...result, central: result.central.map(named) };
}

function display(input: { k: number; n: number; minGroup: number } | { parts: number[]; total?: number }) {
  return "parts" in input
    ? { rounded: roundParts(input.parts, input.total) }
    : publishedShare(input.k, input.n, input.minGroup);
}

function ranks(input: {
  items: { id: string; score: number | null; completeness: number; nonNegotiable: boolean; hasGap: boolean }[];
  mustDoFirst: boolean;
}) {
  const items = input.items.map(({ nonNegotiable, hasGap, ...item }) => ({
    ...item,
    criticality: nonNegotiable ? ("non-negotiable" as const) : null,
    notMeeting: hasGap ? 1 : 0,
  }));
  const { ranked, rank, notEnoughInformation, noGap } = rankingOf(items, {
    mustDoFirst: input.mustDoFirst,
    enoughInformation: 0.5,
  });
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return { order: ids(ranked), rank, notEnoughInformation: ids(notEnoughInformation), noGap: ids(noGap) };
}

/** An input that a case leaves out is not known. */
function decide(input: Partial<DecisionInputs>) {
  const unknown = { ageDays: null, trained: null, roiLow: null, roiPoint: null, roiHigh: null, adoption: null };
  const known = { ...unknown, openPriority: null, mdeOk: null, ...input } as DecisionInputs;
  const counted = { mandatory: input.mandatory === true, priorUnproven: input.priorUnproven ?? 0 };
  return decisionFor({ ...known, ...counted }, defaultSettings.governance);
}
