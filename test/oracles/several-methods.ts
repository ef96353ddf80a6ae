import { detectableEffect } from "../../shared/statistics/detectable-effect.ts";
import { adjustedP } from "../../shared/statistics/false-discovery.ts";
import { wilson } from "../../shared/statistics/wilson.ts";

/** File 15 holds three methods; which one a case is about shows in its input. */
export function several(
  input:
    | { p: number[] }
    | { se: number; df: number; alpha: number; power: number }
    | { k: number; n: number; conf: number },
) {
  if ("p" in input) return { adjusted: adjustedP(input.p) };
  if ("se" in input) return { mde: detectableEffect(input.se, input.df, input.alpha, input.power) };
  return wilson(input.k, input.n, input.conf) ?? { p: null, low: null, high: null };
}
