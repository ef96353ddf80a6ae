/** How far a number may be off. */
export interface Tolerance {
  rel: number;
  abs: number;
}

/**
 * Where a result is not what an oracle expects (METHODS 9): numbers within `max(abs, rel × |want|)`, texts and truth
 * values equal, `null` only for `null`, lists of one length. What the result says beside what is expected is no matter.
 */
export function differences(got: unknown, want: unknown, tolerance: Tolerance, path = ""): string[] {
  if (typeof want === "number") {
    const near =
      typeof got === "number" && Math.abs(got - want) <= Math.max(tolerance.abs, tolerance.rel * Math.abs(want));
    return near ? [] : [`${path}: ${JSON.stringify(got)} instead of ${want}`];
  }
  if (want === null || typeof want !== "object")
    return got === want ? [] : [`${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`];
  if (got === null || typeof got !== "object" || Array.isArray(got) !== Array.isArray(want))
    return [`${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`];
  if (Array.isArray(got) && got.length !== Object.keys(want).length)
    return [`${path}: ${got.length} entries instead of ${Object.keys(want).length}`];
  return Object.entries(want).flatMap(([key, value]) =>
    differences((got as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`),
  );
}
