import { beforeAll, expect, test } from "vitest";
import { compare, profileOf, report, simulatedTrace } from "./conformance.ts";
import { allBehaviours } from "./objects/kinds.ts";
import { scenarios, type Trace } from "./scenarios.ts";

let trace: Trace;

beforeAll(async () => {
  trace = await simulatedTrace("excel-2021");
});

/** A trace that went through a file, with one scenario changed. */
function otherwise(change: (seen: Trace["seen"]) => void): Trace {
  const copy = structuredClone(trace);
  change(copy.seen);
  return copy;
}

test("every scenario runs to its end in the simulated Excel", () => {
  expect(trace.seen.map(({ name }) => name)).toEqual(scenarios.map(({ name }) => name));
  expect(trace.seen.filter(({ error }) => error !== undefined)).toEqual([]);
});

test("an Excel that does the same confirms what we had assumed", () => {
  const comparison = compare(trace, trace);
  expect([comparison.differing, comparison.missing]).toEqual([[], []]);
  const assumed = allBehaviours.filter(({ basis }) => basis === "assumed").length;
  expect(comparison.confirmed.length).toBeGreaterThan(assumed / 4);
});

test("where an Excel does otherwise, both answers are told", () => {
  const name = "a range that is kept while rows come above it";
  const real = otherwise((seen) => {
    seen.find((each) => each.name === name)!.seen = "A5";
  });
  const comparison = compare(real, trace);
  expect(comparison.differing).toEqual([{ name, real: { seen: "A5" }, simulated: { seen: "A7" } }]);
  expect(report(real, comparison)).toContain(`Different: ${name}\n  real      {"seen":"A5"}`);
});

test("a scenario the trace does not have is named", () => {
  const real = otherwise((seen) => seen.splice(0, 1));
  expect(compare(real, trace).missing).toEqual([scenarios[0]!.name]);
});

test.each([
  ["OfficeOnline", "1.20", "web"],
  ["Mac", "1.20", "mac"],
  ["PC", "1.14", "excel-2021"],
  ["PC", "1.17", "windows"],
])("a trace from %s with ExcelApi %s is held against the profile %s", (platform, excelApi, profile) => {
  expect(profileOf({ ...trace, platform, excelApi })).toBe(profile);
});
