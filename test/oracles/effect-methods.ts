import { unitsCompared } from "../../shared/analysis/designs.ts";
import type { UnitValues } from "../../shared/analysis/unit-values.ts";
import { compareGroups } from "../../shared/statistics/comparison.ts";
import { normalCdf, normalQuantile, tCdf, tQuantile } from "../../shared/statistics/distributions.ts";
import { classGain, normalisedChange } from "../../shared/statistics/gain.ts";
import { completePairs, pairedChange } from "../../shared/statistics/paired.ts";
import { permutationP } from "../../shared/statistics/permutation.ts";
import { regressionToTheMean } from "../../shared/statistics/regression-to-the-mean.ts";
import { signedRank } from "../../shared/statistics/signed-rank.ts";

/* Oracles 11 to 13: the distributions, and the effect of a training before and after or against a comparison group. */

type Scores = (number | null)[];

export function distributions(input: {
  fn: "tCdf" | "tQuantile" | "normalCdf" | "normalQuantile";
  args: { t: number; p: number; z: number; df: number }[];
}) {
  const functions = {
    tCdf: ({ t, df }: (typeof input.args)[number]) => tCdf(t, df),
    tQuantile: ({ p, df }: (typeof input.args)[number]) => tQuantile(p, df),
    normalCdf: ({ z }: (typeof input.args)[number]) => normalCdf(z),
    normalQuantile: ({ p }: (typeof input.args)[number]) => normalQuantile(p),
  };
  return { values: input.args.map(functions[input.fn]) };
}

export function paired({ pre, post, conf }: { pre: Scores; post: Scores; conf: number }) {
  const { before, after } = completePairs(pre, post);
  const differences = after.map((value, index) => value - before[index]!);
  return { t: pairedChange(pre, post, conf), wilcoxon: signedRank(differences, conf) };
}

export function gains(
  input:
    | { pre: Scores; post: Scores; max: number }
    | { pre: number[]; populationMean: number; populationSd: number; reliability: number },
) {
  if (!("max" in input)) return regressionToTheMean(input.pre, input);
  const { change, used } = normalisedChange(input.pre, input.post, input.max);
  return { classGain: classGain(input.pre, input.post, input.max), normalisedChange: change, used };
}

export function comparison(
  input:
    | { treatedChanges: number[]; comparisonChanges: number[]; conf: number }
    | { rows: { team: string; treated: boolean; pre: number | null; post: number | null }[]; conf: number },
) {
  if ("treatedChanges" in input) return compared(input.treatedChanges, input.comparisonChanges, input.conf);
  const units = input.rows.map(
    ({ team, treated, pre, post }, index): UnitValues => ({
      unit: String(index),
      arm: treated ? "trained" : "comparison",
      team,
      before: pre,
      after: post,
      early: null,
      late: null,
    }),
  );
  const changes = (side: UnitValues["arm"]) =>
    unitsCompared(units)
      .used.filter(({ arm }) => arm === side)
      .map(({ before, after }) => after - before);
  const [treated, others] = [changes("trained"), changes("comparison")];
  return {
    teamsTreated: treated.length,
    teamsComparison: others.length,
    ...compared(treated, others, input.conf),
  };
}

function compared(treated: number[], others: number[], confidence: number) {
  const { p, exact } = permutationP(treated, others, 1);
  return { ...compareGroups(treated, others, confidence), pPermutation: exact ? p : null };
}
