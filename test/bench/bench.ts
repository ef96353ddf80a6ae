import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { listPages } from "../../shared/report/pages.ts";
import { loadRender } from "../../site/render/bundle.ts";
import { writeWorkbook } from "../../site/xlsx/write-workbook.ts";
import { largeCompany, matrixCompany } from "./large-dataset.ts";
import { busyYear } from "./large-programme.ts";
import { measuredRun } from "./measured-run.ts";
import { largeReport } from "./pages-large.ts";
import { benchRender } from "./render.ts";

/*
 * `npm run bench`: reading, analysing and rendering at the size of a large company, each beside something to compare
 * it with in the same run. Times depend on the machine, ratios much less. `npm run bench -- read` runs one part.
 */

const rounds = 3;

async function benchRead(folder: string): Promise<string[]> {
  const path = join(folder, "matrix.xlsx");
  const { people, skills } = matrixCompany;
  const row = (person: number) => Array.from({ length: skills }, (_, skill) => (person * 7 + skill * 3) % 5);
  const header = ["Person", "Team", ...Array.from({ length: skills }, (_, skill) => `Skill ${skill + 1}`)];
  const body = Array.from({ length: people }, (_, person) => [
    `Person ${person}`,
    `Team ${person % 60}`,
    ...row(person),
  ]);
  writeFileSync(path, await writeWorkbook([{ name: "Skills Matrix", rows: [header, ...body] }]));
  const script = new URL("read-with.ts", import.meta.url);
  const used: Record<string, { cpu: number[]; wall: number[]; memory: number[] }> = {};
  for (let round = 0; round < rounds; round++)
    for (const way of ["throughline", "sheetjs", "regex"]) {
      const { cpuSeconds, wallSeconds, megabytes } = await measuredRun(script, way, path);
      used[way] ??= { cpu: [], wall: [], memory: [] };
      const own = used[way];
      own.cpu.push(cpuSeconds);
      own.wall.push(wallSeconds);
      own.memory.push(megabytes);
    }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const line = ([way, { cpu, wall, memory }]: [string, (typeof used)[string]]) =>
    `${way}: ${middle(cpu).toFixed(2)} s CPU, ${middle(wall).toFixed(2)} s, ${Math.round(middle(memory))} MB (whole process)`;
  const ratio = (other: string) => (middle(used.throughline!.cpu) / middle(used[other]!.cpu)).toFixed(2);
  return [
    `reading ${people} people × ${skills} skills from .xlsx, medians of ${rounds}`,
    ...Object.entries(used).map(line),
    `throughline / sheetjs: ${ratio("sheetjs")} × CPU; throughline / regex: ${ratio("regex")} × CPU`,
  ];
}

async function benchAnalyse(folder: string): Promise<string[]> {
  const { stdout, used } = await printed(new URL("analyse-large.ts", import.meta.url), folder);
  const { plain, analysis, certain, programme } = JSON.parse(stdout) as Record<string, number>;
  return [
    `analysing ${matrixCompany.people} people × ${matrixCompany.skills} skills × ${matrixCompany.teams} teams, medians of 7`,
    `one plain pass: ${plain!.toFixed(1)} ms; analysis: ${analysis!.toFixed(0)} ms; with rank certainty: ${certain!.toFixed(0)} ms; ${Math.round(used.megabytes)} MB`,
    `analysis / plain pass: ${(analysis! / plain!).toFixed(1)} ×`,
    `with ${busyYear.trainings} trainings, ${busyYear.trainings * busyYear.participantsEach} participants and ${busyYear.kpis} KPIs: ${programme!.toFixed(0)} ms, ${(programme! / analysis!).toFixed(1)} × the analysis without`,
  ];
}

async function printed(script: URL, folder: string) {
  const output = join(folder, "printed.json");
  const wrapper = join(folder, "wrapper.mjs");
  writeFileSync(
    wrapper,
    `import { writeFileSync } from "node:fs";\nconsole.log = (text) => writeFileSync(${JSON.stringify(output)}, text);\nawait import(${JSON.stringify(script.href)});\n`,
  );
  const used = await measuredRun(new URL(`file://${wrapper}`));
  return { stdout: readFileSync(output, "utf8"), used };
}

async function benchPages(folder: string): Promise<string[]> {
  const report = largeReport();
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  const render = await loadRender();
  const teams = listPages(report).filter(({ kind }) => kind === "team");
  const size = ({ id }: { id: string | null }) => report.analysis.people.filter(({ team }) => team === id).length;
  const team = teams.reduce((best, each) => (Math.abs(size(each) - 34) < Math.abs(size(best) - 34) ? each : best));
  const html = await render(team, report);
  const heat = html.match(/<table class="heat">.*?<\/table>/s)![0];
  const kilobytes = (text: string) => (gzipSync(text, { level: 9 }).length / 1024).toFixed(1);
  const whole = await measuredRun(new URL("pages-large.ts", import.meta.url), join(folder, "site"));
  return [
    ...(await benchRender(path)),
    `analysed and written in one process: ${whole.cpuSeconds.toFixed(1)} s CPU, ${Math.round(whole.megabytes)} MB`,
    `team page of ${size(team)} people × ${largeCompany.required} skills: ${kilobytes(html)} KB gzipped, of which its heat map ${kilobytes(heat)} KB`,
  ];
}

const parts: Record<string, (folder: string) => Promise<string[]>> = {
  read: benchRead,
  analyse: benchAnalyse,
  pages: benchPages,
};
const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
try {
  const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
  for (const part of chosen) console.log((await parts[part]!(folder)).join("\n"), "\n");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
