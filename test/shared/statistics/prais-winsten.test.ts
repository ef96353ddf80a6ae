import { Matrix } from "ml-matrix";
import { expect, test } from "vitest";
import { mostLikelyRho, praisWinsten } from "../../../shared/statistics/prais-winsten.ts";

const ones = Matrix.ones(6, 1);

test("without correlation the fit is ordinary least squares", () => {
  const { coefficients, residualSumOfSquares, inverse } = praisWinsten(ones, [1, 2, 6, 3, 4, 2])(0);
  expect(coefficients[0]).toBeCloseTo(3, 12);
  expect(residualSumOfSquares).toBeCloseTo(16, 12);
  expect(inverse.get(0, 0)).toBeCloseTo(1 / 6, 12);
});

test("with correlation the fit is that of the transformed rows", () => {
  const values = [1, 2, 6, 3, 4, 2];
  const rho = 0.6;
  const turn = (column: readonly number[]) =>
    column.map((each, t) => (t === 0 ? Math.sqrt(1 - rho ** 2) * each : each - rho * column[t - 1]!));
  const [x, y] = [turn(ones.getColumn(0)), turn(values)];
  const sum = (a: readonly number[], b: readonly number[]) => a.reduce((total, each, t) => total + each * b[t]!, 0);
  const { coefficients, residualSumOfSquares } = praisWinsten(ones, values)(rho);
  expect(coefficients[0]).toBeCloseTo(sum(x, y) / sum(x, x), 12);
  expect(residualSumOfSquares).toBeCloseTo(sum(y, y) - sum(x, y) ** 2 / sum(x, x), 10);
});

test("a design with as many columns as periods leaves nothing to judge chance by", () => {
  expect(() => praisWinsten(Matrix.ones(1, 1), [3])).toThrow("more than 1 periods, got 1");
});

test("the most likely correlation is found between the steps of the grid", () => {
  expect(mostLikelyRho((rho) => -((rho - 0.41054878) ** 2))).toBeCloseTo(0.41054878, 7);
});

test("a likelihood that only falls means no correlation, and one that only rises the highest allowed", () => {
  expect([mostLikelyRho((rho) => -rho), mostLikelyRho((rho) => rho).toFixed(6)]).toEqual([0, "0.980000"]);
});
