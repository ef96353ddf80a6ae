import type { Analysis, KpiResult, TrainingResult } from "../../analysis/analysis.ts";
import { blankDesign } from "../../analysis/designs.ts";
import type {
  DesignResult,
  LinkEvidence,
  ScoreEvidence,
  Warning,
  WarningCode,
} from "../../analysis/evidence-results.ts";
import { linkWording, scoreWording } from "../../analysis/evidence-words.ts";
import { said, say, sayings } from "../../language.ts";
import type { Names } from "./names.ts";
import { roundedProportion } from "./shares.ts";

/** What decides whether an effect may be told. */
export interface EvidenceLimits {
  minimumGroup: number;
  /** People of each team, the smallest first. */
  teamSizes: readonly number[];
  names: Names;
}

/** Limitations that count people or quote them, in words without numbers. The others are about designs and series. */
const bareWords: Partial<Record<WarningCode, string>> = sayings({
  "missing-after": "many of those who started have no value afterwards",
  "differential-attrition": "more dropped out on one side than on the other",
  "partly-trained": "units of which only some were trained are left out",
});

/**
 * Effects with at least `minimumGroup` people on each side; of the others only the grade, and why nothing more. `n` is
 * 0 where it is hidden.
 */
export function publishedEvidence(
  { evidence, kpis, trainings }: Pick<Analysis, "evidence" | "kpis" | "trainings">,
  limits: EvidenceLimits,
): LinkEvidence[] {
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const trainingOf = new Map(trainings.map((training) => [training.id, training]));
  return evidence.map((link) => {
    const training = trainingOf.get(link.training);
    return publishedLink(link, training, kpiOf.get(link.kpi)!, limits);
  });
}

function publishedLink(
  link: LinkEvidence,
  training: TrainingResult | undefined,
  kpi: KpiResult,
  limits: EvidenceLimits,
): LinkEvidence {
  const { names } = limits;
  const [strongest] = link.designs;
  const isShown = strongest === undefined || isTold(strongest, limits, training);
  const designs = link.designs
    .filter((design, at) => at === 0 || isTold(design, limits, training))
    .map((design) => (isTold(design, limits, training) ? publishedDesign(design, names) : hiddenDesign(design)));
  const shown: LinkEvidence = {
    link: names.without(link.link),
    training: link.training,
    kpi: link.kpi,
    designs,
    design: link.design,
    grade: link.grade,
    verdict: isShown ? link.verdict : "none",
    q: isShown ? link.q : null,
    survives: isShown ? link.survives : null,
    linksTested: link.linksTested,
    countsAs: isShown ? link.countsAs : "none",
    promised: link.promised,
    smallestUseful: link.smallestUseful,
    couldBeSeen: isShown ? link.couldBeSeen : null,
    wording: "",
    groups: isShown && link.groups && strongest ? link.groups : null,
    cannot: isShown ? names.without(link.cannot) : tooFewText(limits.minimumGroup),
    sources: [],
  };
  const { unit, percent } = kpi;
  const told = { name: names.without(kpi.name), unit: names.without(unit), percent };
  return { ...shown, wording: linkWording(names.without(training?.name ?? link.training), told, shown) };
}

/** Why an effect is not told. */
export function tooFewText(minimumGroup: number): string {
  return say`The effect is not shown, because fewer than ${minimumGroup} people stand behind it.`;
}

/** Whether enough people stand behind each side. Periods are counted over the people who took part. */
export function isTold(
  { counted, n, nComparison }: DesignResult,
  { minimumGroup, teamSizes }: EvidenceLimits,
  training: TrainingResult | undefined,
): boolean {
  if (training && training.participants > 0 && training.participants < minimumGroup) return false;
  const people = (count: number) =>
    counted === "teams" ? teamSizes.slice(0, count).reduce((sum, size) => sum + size, 0) : count;
  if (counted === "periods") return true;
  return people(n) >= minimumGroup && (nComparison === null || people(nComparison) >= minimumGroup);
}

/** A design with everything it found; words about people without numbers. */
export function publishedDesign(design: DesignResult, names: Names): DesignResult {
  const bare = (warnings: readonly Warning[]) =>
    warnings.map(({ code, text }) => ({ code, text: said(bareWords[code]) ?? names.without(text) }));
  return {
    design: design.design,
    grade: design.grade,
    drops: bare(design.drops),
    status: design.status,
    counted: design.counted,
    n: design.n,
    nComparison: design.nComparison,
    dropped: 0,
    before: design.before,
    after: design.after,
    beforeComparison: design.beforeComparison,
    afterComparison: design.afterComparison,
    effect: design.effect,
    standardError: design.standardError,
    degreesOfFreedom: design.degreesOfFreedom,
    p: design.p,
    low: design.low,
    high: design.high,
    g: design.g,
    gLow: design.gLow,
    gHigh: design.gHigh,
    second: design.second,
    series: design.series,
    verdict: design.verdict,
    detectable: design.detectable,
    warnings: bare(design.warnings),
  };
}

/** A design of which only its kind and grade are told. */
function hiddenDesign({ design, grade, counted }: DesignResult): DesignResult {
  return { ...blankDesign(design, counted), grade };
}

/** What participants learned; `null` when too few stand behind it. */
export function publishedScores(
  learning: ScoreEvidence | null,
  training: TrainingResult,
  limits: EvidenceLimits,
): ScoreEvidence | null {
  const [strongest] = learning?.designs ?? [];
  if (!learning || !strongest || !isTold(strongest, limits, training)) return null;
  const { names, minimumGroup } = limits;
  const designs = learning.designs
    .filter((design) => isTold(design, limits, training))
    .map((design) => publishedDesign(design, names));
  const { verdict, maximum, classGain, normalisedChange, regressionToTheMean, satisfactory } = learning;
  return {
    designs,
    verdict,
    wording: scoreWording(names.without(training.name), designs, verdict),
    maximum,
    classGain,
    normalisedChange,
    regressionToTheMean: regressionToTheMean && {
      z: regressionToTheMean.z,
      warn: regressionToTheMean.warn,
      expected: regressionToTheMean.expected.map(({ reliability, change }) => ({ reliability, change })),
      populationMean: regressionToTheMean.populationMean,
    },
    satisfactory: satisfactory && {
      before: roundedProportion(satisfactory.before, minimumGroup),
      after: roundedProportion(satisfactory.after, minimumGroup),
      passScore: satisfactory.passScore,
    },
    sources: [],
  };
}
