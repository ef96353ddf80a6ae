// Runs the command line on every case of a folder, as .csv sheets and as the same data in an .xlsx file, and compares
// what it prints with the expected.json beside the sheets. CASES=<folder> names another folder of the same form.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Analysis } from "../shared/analysis/analysis.ts";
import type { DesignResult } from "../shared/analysis/evidence-results.ts";
import { readCsv } from "../site/csv/read-csv.ts";
import { writeWorkbook } from "../site/xlsx/write-workbook.ts";
import { differences, type Tolerance } from "./oracles/compare.ts";

type Expected = Record<string, unknown>;
interface Case {
  participants?: Expected[];
  links?: Expected[];
  gaps?: Expected;
  tolerance: Partial<Tolerance>;
}

const home = fileURLToPath(new URL("..", import.meta.url));
const folder = process.env.CASES ? resolve(home, process.env.CASES) : join(home, "../shared/data/cases");

/** The analysis as the command prints it. */
function analysed(path: string): Analysis {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["site/cli/main.ts", "analyse", path], {
    cwd: home,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`analyse ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The fields of a design as the cases call them. Two counts where two groups or two sides are counted. */
function asCase(found: DesignResult): Expected {
  const { series } = found;
  return {
    effect: found.effect,
    se: found.standardError,
    df: found.degreesOfFreedom,
    p: found.p,
    ci: [found.low, found.high],
    n: found.nComparison === null ? found.n : [found.n, found.nComparison],
    g: found.g,
    verdict: found.verdict,
    warnings: found.warnings.map(({ code }) => code),
    level: series?.level.estimate ?? null,
    slope: series?.slope.estimate ?? null,
    rhoReml: series?.rhoReml ?? null,
    rhoUsed: series?.rhoUsed ?? null,
    hacSeOfLevel: series?.level.hacStandardError ?? null,
    olsLevel: series?.level.olsEstimate ?? null,
  };
}

function designsOf(analysis: Analysis, { training, kpi }: Expected, from: "links" | "participants"): DesignResult[] {
  const ids = analysis.trainings.filter(({ id, name }) => id === training || name === training).map(({ id }) => id);
  if (from === "participants")
    return analysis.evaluations
      .filter((each) => ids.includes(each.training))
      .flatMap(({ learning }) => learning?.designs ?? []);
  const kpis = analysis.kpis.filter(({ id, name }) => id === kpi || name === kpi).map(({ id }) => id);
  return analysis.evidence
    .filter((each) => ids.includes(each.training) && kpis.includes(each.kpi))
    .flatMap(({ designs }) => designs);
}

function checkDesign(analysis: Analysis, expected: Expected, from: "links" | "participants", tolerance: Tolerance) {
  const { training, kpi, design, warnings, ...numbers } = expected;
  const name = [training, kpi, design].filter((part) => part !== undefined).join(", ");
  const found = designsOf(analysis, expected, from).find((each) => each.design === design);
  if (found === undefined) return [`${name}: not reported`];
  const got = asCase(found);
  const strange = Object.keys(numbers).filter((key) => !(key in got));
  const missing = ((warnings as string[] | undefined) ?? []).filter(
    (text) => !(got.warnings as string[]).includes(text.toLowerCase().replaceAll(" ", "-")),
  );
  return [
    ...strange.map((key) => `${name}: this runner does not know “${key}”`),
    ...missing.map((text) => `${name}: no warning “${text}”`),
    ...differences(got, Object.fromEntries(Object.entries(numbers)), tolerance, name),
  ];
}

/** Sums over the rows of the sheet: level 0 required is no requirement to us (METHODS 1.1), but a row all the same. */
function gapsOf({ organisation, requirements, skills }: Analysis, { largestWeighted }: Expected): Expected {
  const { metrics } = organisation;
  const byWeight = [...skills].sort((a, b) => (b.metrics.weightedGap ?? 0) - (a.metrics.weightedGap ?? 0));
  return {
    pairs: metrics.demand + requirements.zero.pairs,
    gaps: metrics.gapCount,
    totalGap: metrics.totalGap,
    weightedGap: metrics.weightedGap,
    surplus: (metrics.surplusTotal ?? 0) + requirements.zero.levels,
    largestWeighted: byWeight
      .slice(0, ((largestWeighted as unknown[] | undefined) ?? []).length)
      .map(({ name, metrics: own }) => [name, own.weightedGap]),
  };
}

function failuresOf(analysis: Analysis, expected: Case): string[] {
  const tolerance = { rel: 0, abs: 0, ...expected.tolerance };
  // The weighted list is printed to four decimals.
  const gapTolerance = { ...tolerance, abs: Math.max(tolerance.abs, 5e-5) };
  return [
    ...(expected.links ?? []).flatMap((each) => checkDesign(analysis, each, "links", tolerance)),
    ...(expected.participants ?? []).flatMap((each) => checkDesign(analysis, each, "participants", tolerance)),
    ...(expected.gaps ? differences(gapsOf(analysis, expected.gaps), expected.gaps, gapTolerance, "gaps") : []),
  ];
}

async function asXlsx(from: string, into: string): Promise<string> {
  const plans = readdirSync(from)
    .filter((file) => file.endsWith(".csv"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.csv$/, "");
      return { name, rows: readCsv(readFileSync(join(from, file)), name).rows };
    });
  const path = join(into, "case.xlsx");
  writeFileSync(path, await writeWorkbook(plans));
  return path;
}

if (!existsSync(folder)) {
  console.info(`The cases were not run: there is no folder ${folder}.`);
} else {
  let [passed, failed] = [0, 0];
  const scratch = mkdtempSync(join(tmpdir(), "throughline-cases-"));
  for (const name of readdirSync(folder).sort()) {
    const from = join(folder, name);
    if (!existsSync(join(from, "expected.json"))) continue;
    const expected: Case = JSON.parse(readFileSync(join(from, "expected.json"), "utf8"));
    for (const [form, path] of [
      ["csv", from],
      ["xlsx", await asXlsx(from, scratch)],
    ] as const) {
      let failures: string[];
      try {
        failures = failuresOf(analysed(path), expected);
      } catch (error) {
        failures = [String(error)];
      }
      if (failures.length === 0) passed++;
      else failed++;
      console.info(`${failures.length === 0 ? "ok  " : "FAIL"} ${name} (${form})`);
      for (const failure of failures) console.info(`     ${failure}`);
    }
  }
  rmSync(scratch, { recursive: true });
  console.info(`Cases: ${passed} passed, ${failed} failed.`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
