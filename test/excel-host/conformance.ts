import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { connect } from "./connect.ts";
import { ExcelHost } from "./excel-host.ts";
import { loadOfficeClient } from "./load-office-client.ts";
import { allBehaviours } from "./objects/kinds.ts";
import type { ProfileName } from "./profile.ts";
import { runScenarios, type Seen, scenarios, type Trace } from "./scenarios.ts";

/*
 * `npm run conformance trace.json` says where a real Excel answered otherwise than the simulated one.
 * `npm run conformance -- --script` writes the self-test that makes such a trace. CONFORMANCE.md is the guide.
 */

const usage = "Use: npm run conformance trace.json, or npm run conformance -- --script (see CONFORMANCE.md).\n";
const folder = fileURLToPath(new URL("../../.build/", import.meta.url));

/** Where a trace of a real Excel and the simulated one agree, and where not. */
export interface Comparison {
  agreed: string[];
  differing: { name: string; real: unknown; simulated: unknown }[];
  /** Scenarios the trace knows nothing of. */
  missing: string[];
  /** Assumptions of the simulated Excel that scenarios in agreement have shown to hold. */
  confirmed: string[];
}

/** Compares what a real Excel showed with what the simulated one shows. */
export function compare(real: Trace, simulated: Trace): Comparison {
  const comparison: Comparison = { agreed: [], differing: [], missing: [], confirmed: [] };
  const assumed = new Set(
    allBehaviours.filter(({ basis }) => basis === "assumed").map(({ about, says }) => `${about}: ${says}`),
  );
  for (const own of simulated.seen) {
    const other = real.seen.find(({ name }) => name === own.name);
    if (other === undefined) comparison.missing.push(own.name);
    else if (!isDeepStrictEqual(answerOf(other), answerOf(own)))
      comparison.differing.push({ name: own.name, real: answerOf(other), simulated: answerOf(own) });
    else {
      comparison.agreed.push(own.name);
      const shows = scenarios.find(({ name }) => name === own.name)?.shows ?? [];
      comparison.confirmed.push(...shows.filter((behaviour) => assumed.has(behaviour)));
    }
  }
  return comparison;
}

/** The profile that stands for the Excel of a trace. */
export function profileOf({ platform, excelApi }: Trace): ProfileName {
  if (platform === "OfficeOnline") return "web";
  if (platform === "Mac") return "mac";
  return Number(excelApi.split(".")[1]) <= 14 ? "excel-2021" : "windows";
}

/** Runs the scenarios in the simulated Excel. */
export async function simulatedTrace(profile: ProfileName): Promise<Trace> {
  loadOfficeClient();
  connect(new ExcelHost({ profile }));
  return runScenarios();
}

/** The comparison as lines for a person. */
export function report({ platform, excel, excelApi }: Trace, comparison: Comparison): string {
  const { agreed, differing, missing, confirmed } = comparison;
  const lines = [
    `Excel ${excel} on ${platform}, ExcelApi ${excelApi}.`,
    `${agreed.length} of ${agreed.length + differing.length + missing.length} scenarios went as in the simulated Excel.`,
    ...differing.flatMap(({ name, real, simulated }) => [
      "",
      `Different: ${name}`,
      `  real      ${JSON.stringify(real)}`,
      `  simulated ${JSON.stringify(simulated)}`,
    ]),
    ...missing.map((name) => `Not in the trace: ${name}`),
    "",
    `Assumptions this trace confirms: ${confirmed.length}`,
    ...confirmed.map((behaviour) => `  ${behaviour}`),
  ];
  return `${lines.join("\n")}\n`;
}

function answerOf({ seen, error }: Seen): unknown {
  // What a trace carries has been written as JSON once.
  return JSON.parse(JSON.stringify(error === undefined ? { seen } : { error }));
}

function traceIn(path: string): Trace | null {
  try {
    const trace = JSON.parse(readFileSync(path, "utf8")) as Trace;
    return trace.kind === "throughline-excel-trace" && trace.version === 1 ? trace : null;
  } catch {
    return null;
  }
}

/** Bundles the self-test into one script that can be pasted into Script Lab. */
async function writeScript(): Promise<string> {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("self-test.ts", import.meta.url)),
        formats: ["iife"],
        name: "throughlineSelfTest",
        fileName: () => "self-test.js",
      },
    },
  });
  return `${folder}self-test.js`;
}

async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    options: { script: { type: "boolean" } },
  });
  mkdirSync(folder, { recursive: true });
  if (values.script) {
    process.stdout.write(`Written: ${await writeScript()}\nPaste it into Script Lab (see CONFORMANCE.md).\n`);
    return 0;
  }
  const [path] = positionals;
  const real = path === undefined ? null : traceIn(path);
  if (real === null) {
    process.stderr.write(path === undefined ? usage : `“${path}” is not a trace of an Excel. ${usage}`);
    return 2;
  }
  const simulated = await simulatedTrace(profileOf(real));
  const comparison = compare(real, simulated);
  writeFileSync(`${folder}conformance.json`, `${JSON.stringify(comparison, null, 2)}\n`);
  process.stdout.write(report(real, comparison));
  return comparison.differing.length + comparison.missing.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exit(await main(process.argv.slice(2)));
