import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** Least squares for errors that follow one another with correlation rho from period to period (AR(1)). */
export interface PraisWinstenFit {
  /** Restricted log likelihood, up to a constant. */
  logLikelihood: number;
  coefficients: number[];
  residualSumOfSquares: number;
  /** Inverse of the design's cross products: times the residual variance, the coefficients' covariances. */
  inverse: Matrix;
}

/** How far rho is looked for, and in what steps before the search is refined. */
const highestRho = 0.98;
const step = 0.01;
const precise = 1e-10;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * The Prais–Winsten fit of `values` on the columns of `design` as a function of rho, from 0 up to below 1.
 *
 * The sums of products are formed once: at every rho they are A − rho·B + rho²·C. For exact likelihoods hand in
 * residuals and orthonormal columns; neither changes what rho is estimated.
 * Source: S. J. Prais and C. B. Winsten, Cowles Commission Discussion Paper 383, 1954.
 *
 * @throws RangeError when the design has no row to spare.
 */
export function praisWinsten(design: Matrix, values: readonly number[]): (rho: number) => PraisWinstenFit {
  const { rows, columns } = design;
  if (rows <= columns) throw new RangeError(`praisWinsten requires more than ${columns} periods, got ${rows}`);
  const all = [...Array.from({ length: columns }, (_, column) => design.getColumn(column)), values];
  const { now, neighbours, inner } = sumsOfProducts(all, rows);
  const at = (row: number, column: number, rho: number) =>
    now[row]![column]! - rho * neighbours[row]![column]! + rho ** 2 * inner[row]![column]!;
  const squares = new Matrix(columns, columns);
  const right = new Matrix(columns, 1);
  return (rho) => {
    for (let row = 0; row < columns; row++) {
      right.set(row, 0, at(row, columns, rho));
      for (let column = 0; column < columns; column++) squares.set(row, column, at(row, column, rho));
    }
    const cholesky = new CholeskyDecomposition(squares);
    const coefficients = cholesky.solve(right).to1DArray();
    const explained = coefficients.reduce((sum, each, row) => sum + each * right.get(row, 0), 0);
    // Rounding may take a sum of squares to nothing or below; its logarithm must stay a number.
    const residualSumOfSquares = Math.max(at(columns, columns, rho) - explained, Number.MIN_VALUE);
    const logDeterminant = 2 * cholesky.lowerTriangularMatrix.diagonal().reduce((sum, each) => sum + Math.log(each), 0);
    return {
      logLikelihood: -((rows - columns) * Math.log(residualSumOfSquares) - Math.log(1 - rho ** 2) + logDeterminant) / 2,
      coefficients,
      residualSumOfSquares,
      get inverse() {
        return cholesky.solve(Matrix.eye(columns));
      },
    };
  };
}

/** For each pair of columns: over all periods, over neighbouring periods both ways, and without the first and last. */
function sumsOfProducts(all: readonly (readonly number[])[], rows: number) {
  const table = (sum: (first: readonly number[], second: readonly number[]) => number) =>
    all.map((first) => all.map((second) => sum(first, second)));
  return {
    now: table((first, second) => sumOver(0, rows, (t) => first[t]! * second[t]!)),
    neighbours: table((first, second) =>
      sumOver(1, rows, (t) => first[t]! * second[t - 1]! + first[t - 1]! * second[t]!),
    ),
    inner: table((first, second) => sumOver(1, rows - 1, (t) => first[t]! * second[t]!)),
  };
}

function sumOver(from: number, to: number, term: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += term(index);
  return sum;
}

/**
 * The rho from 0 to .98 at which a likelihood is highest: the best of a grid in steps of .01, refined by golden
 * section to 1e-10; 0 when no correlation is as likely.
 *
 * @example mostLikelyRho((rho) => -Math.abs(rho - 0.3)).toFixed(6) // => "0.300000"
 */
export function mostLikelyRho(logLikelihood: (rho: number) => number): number {
  const steps = Math.round(highestRho / step);
  const grid = Array.from({ length: steps + 1 }, (_, index) => logLikelihood(index * step));
  const best = grid.indexOf(Math.max(...grid));
  let low = Math.max(0, best - 1) * step;
  let high = Math.min(steps, best + 1) * step;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = logLikelihood(left);
  let atRight = logLikelihood(right);
  while (high - low > precise) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = logLikelihood(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = logLikelihood(right);
    }
  }
  const rho = (low + high) / 2;
  return rho < 1e-6 || grid[0]! >= logLikelihood(rho) ? 0 : rho;
}
