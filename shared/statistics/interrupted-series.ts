import { Matrix, QrDecomposition } from "ml-matrix";
import { tQuantile, twoSidedP } from "./distributions.ts";
import { mostLikelyRho, praisWinsten } from "./prais-winsten.ts";
import { mean } from "./samples.ts";

/** A change of a series in its unit. `se` to `p` are `null` when the series lies exactly on its lines. */
export interface SeriesEffect {
  estimate: number;
  se: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  p: number | null;
  /** By ordinary least squares, with its Newey–West standard error: shown beside, never decided on. */
  olsEstimate: number;
  hacSe: number | null;
}

/** What changed in a series when something began (METHODS 3.6). */
export interface InterruptedSeries {
  /** `no-variation`: the series lies exactly on its lines, so chance cannot be judged. */
  status: "ok" | "no-variation";
  n: number;
  nPre: number;
  nPost: number;
  df: number;
  /** Correlation of neighbouring errors as estimated, and as used after correcting for short series. */
  rhoReml: number;
  rhoUsed: number;
  hacLag: number;
  /** Start, trend per period, change of level, change of trend; then the same by ordinary least squares. */
  coef: number[];
  olsCoef: number[];
  /** Change of level at once, of the trend per period, on average over the periods after (the headline), at the end. */
  level: SeriesEffect;
  slope: SeriesEffect;
  average: SeriesEffect;
  end: SeriesEffect;
  /** 2: neighbouring errors are unrelated; towards 0: alike. `null` when there are no errors. */
  durbinWatson: number | null;
  /** For every period what the model says, and what it expects had the earlier trend gone on. */
  fitted: number[];
  expected: number[];
}

const coefficients = 4;
const highestRhoUsed = 0.95;

/**
 * The changes of level and trend of a series from `firstPost` on, an index from 0.
 *
 * `values` are equally spaced, one per period, without gaps, in time order. The errors may be correlated from period to
 * period; the correlation is estimated by restricted maximum likelihood and corrected for short series. `null` when
 * there are fewer than five periods, or fewer than two before or after.
 * Source: A. K. Wagner et al., J Clin Pharm Ther 27, 2002 (model); S. L. Turner et al., BMC Med Res Methodol 21:181,
 * 2021 (estimation); W. K. Newey and K. D. West, Econometrica 55, 1987 (`hacSe`).
 *
 * @throws RangeError when a value is not a finite number.
 * @example interruptedSeries([1, 2, 3], 2) // => null
 */
export function interruptedSeries(
  values: readonly number[],
  firstPost: number,
  confidence = 0.95,
): InterruptedSeries | null {
  if (!values.every(Number.isFinite)) throw new RangeError("interruptedSeries requires a number for every period");
  const n = values.length;
  const nPost = n - firstPost;
  const df = n - coefficients;
  if (df < 1 || firstPost < 2 || nPost < 2) return null;

  // Everything is done with orthonormal columns and residuals: sums of squares then keep their digits.
  const design = designOf(n, firstPost);
  const decomposed = new QrDecomposition(design);
  const columns = decomposed.orthogonalMatrix;
  const inverse = inverseOf(decomposed.upperTriangularMatrix);
  const middle = mean(values);
  const centred = Matrix.columnVector(values.map((value) => value - middle));
  const inColumns = columns.transpose().mmul(centred);
  const residuals = Matrix.sub(centred, columns.mmul(inColumns)).to1DArray();
  const olsCoef = inverse.mmul(inColumns).to1DArray();
  olsCoef[0]! += middle;

  const exact = isExact(values, residuals, df);
  const fitAt = praisWinsten(columns, exact ? values.map(() => 0) : residuals);
  const rhoReml = exact ? 0 : mostLikelyRho((rho) => fitAt(rho).logLikelihood);
  const rhoUsed = Math.min(highestRhoUsed, rhoReml + (1 + 3 * rhoReml) / n);
  const fit = fitAt(rhoUsed);
  const further = inverse.mmul(Matrix.columnVector(fit.coefficients)).to1DArray();
  const coef = olsCoef.map((each, index) => each + further[index]!);
  const hacLag = Math.max(1, Math.floor(4 * (n / 100) ** (2 / 9)));
  const quantile = tQuantile(1 - (1 - confidence) / 2, df);

  function effect(weights: readonly number[]): SeriesEffect {
    const estimate = weightedSum(weights, coef);
    const olsEstimate = weightedSum(weights, olsCoef);
    if (exact) return { estimate, se: null, ciLow: null, ciHigh: null, p: null, olsEstimate, hacSe: null };
    const turned = inverse.transpose().mmul(Matrix.columnVector(weights));
    const squared = turned.transpose().mmul(fit.inverse).mmul(turned).get(0, 0);
    const se = Math.sqrt((fit.residualSumOfSquares / df) * squared);
    const influence = columns.mmul(turned).to1DArray();
    return {
      estimate,
      se,
      ciLow: estimate - quantile * se,
      ciHigh: estimate + quantile * se,
      p: twoSidedP(estimate / se, df),
      olsEstimate,
      hacSe: neweyWest(
        influence.map((each, t) => each * residuals[t]!),
        hacLag,
        df,
      ),
    };
  }

  const expected = values.map((_, t) => coef[0]! + coef[1]! * (t + 1));
  return {
    status: exact ? "no-variation" : "ok",
    n,
    nPre: firstPost,
    nPost,
    df,
    rhoReml,
    rhoUsed,
    hacLag,
    coef,
    olsCoef,
    level: effect([0, 0, 1, 0]),
    slope: effect([0, 0, 0, 1]),
    average: effect([0, 0, 1, (nPost - 1) / 2]),
    end: effect([0, 0, 1, nPost - 1]),
    durbinWatson: exact ? null : durbinWatson(residuals),
    fitted: expected.map((value, t) => (t < firstPost ? value : value + coef[2]! + coef[3]! * (t - firstPost))),
    expected,
  };
}

/** Columns: one, the number of the period from 1, after or not, periods since. */
function designOf(n: number, firstPost: number): Matrix {
  return new Matrix(
    Array.from({ length: n }, (_, t) => [1, t + 1, t < firstPost ? 0 : 1, t < firstPost ? 0 : t - firstPost]),
  );
}

function inverseOf(upper: Matrix): Matrix {
  return new QrDecomposition(upper).solve(Matrix.eye(upper.rows));
}

function weightedSum(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0);
}

/** What is left over is no more than rounding. */
function isExact(values: readonly number[], residuals: readonly number[], df: number): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return Math.sqrt(weightedSum(residuals, residuals) / df) < 1e-12 * largest;
}

/** Standard error of a sum of terms that may go together over `lag` periods (Bartlett weights, small-sample factor). */
function neweyWest(terms: readonly number[], lag: number, df: number): number {
  let sum = 0;
  for (let behind = 0; behind <= lag; behind++) {
    const weight = behind === 0 ? 1 : 2 * (1 - behind / (lag + 1));
    for (let t = behind; t < terms.length; t++) sum += weight * terms[t]! * terms[t - behind]!;
  }
  return Math.sqrt((sum * terms.length) / df);
}

function durbinWatson(residuals: readonly number[]): number {
  let steps = 0;
  for (let t = 1; t < residuals.length; t++) steps += (residuals[t]! - residuals[t - 1]!) ** 2;
  return steps / weightedSum(residuals, residuals);
}
