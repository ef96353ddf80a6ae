import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../shared/analysis/analyse.ts";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import type { Report } from "../../shared/report/report.ts";
import { type Reading, readDataset } from "../../shared/workbook/read-dataset.ts";
import { reportFor } from "../../site/deliver/report-for.ts";
import { SelfCheck, selfCheckBasis } from "../../site/deliver/self-check.ts";
import type { SiteFile } from "../../site/deliver/site-files.ts";
import { loadRenderer, type Renderer } from "../../site/render/bundle.ts";
import { frontierForReport } from "../../site/solver/plan-budget.ts";
import { readPath } from "../../site/xlsx/read-path.ts";
import { type CanaryWorkbook, canary, withCanaries } from "./canary-workbook.ts";
import { allOf } from "./deliver/all-of.ts";

/* H2: a word that occurs nowhere else stands in every cell with text; what leaders and managers get holds those of names of things only. */

/** What every report may show, by sheet and column: names of groups and things, and what they are for. */
const mayShow = [
  "skills-matrix.team",
  "skills-matrix.department",
  "skills-matrix.role",
  "skills-matrix.skill",
  "required-levels.role",
  "required-levels.skill",
  "skills.skill",
  "skills.id",
  "skills.category",
  "people.team",
  "people.department",
  "people.role",
  "people.targetRole",
  "kpis.kpi",
  "kpis.id",
  "kpis.method",
  "trainings.training",
  "trainings.id",
  "trainings.skills",
  "trainings.outcome",
  "trainings.kpis",
  "trainings.method",
  "trainings.format",
  "participants.training",
  "links.training",
  "links.skill",
  "links.outcome",
  "links.kpi",
  "links.method",
];
const team = "Logistics";

let made: CanaryWorkbook;
let reading: Reading;
let analysis: Analysis;
let renderer: Renderer;
const reports = new Map<string, Report>();
const accompanying = new Map<Report, ReportDocuments | null>();
let open: Set<string>;
let ownTeam: string;

beforeAll(async () => {
  const sample = await readPath(fileURLToPath(new URL("../../site/sample/sample.xlsx", import.meta.url)));
  made = withCanaries(sample, readDataset(sample).mapping);
  reading = readDataset(made.workbook);
  analysis = analyse(reading, { asOf: "2026-11-22" });
  renderer = await loadRenderer();
  ownTeam = analysis.teams.find(({ name }) => name.startsWith(team))!.id;
  open = new Set(mayShow.flatMap((field) => [...(made.of.get(field) ?? [])]));
  for (const audience of ["leadership", "manager", "hr"] as const) {
    const { report, documents } = await reportFor(
      { analysis, analysisIn: () => analysis, dataset: reading.dataset },
      { audience, teams: [ownTeam], tables: reading.mapping.tables },
      { planFor: frontierForReport, documentsFor: renderer.documentsFor },
    );
    reports.set(audience, report);
    accompanying.set(report, documents);
  }
});

test("the marked workbook says as much as the sample does", () => {
  expect({
    people: analysis.people.length,
    skills: analysis.skills.length,
    kpis: analysis.kpis.length,
    trainings: analysis.trainings.length,
  }).toEqual({
    people: 123,
    skills: 24,
    kpis: 12,
    trainings: 13,
  });
  expect([...made.of.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(1000);
});

/** Every canary in files, also behind percent signs and in names of files. */
function canariesIn(files: readonly SiteFile[]): Set<string> {
  const texts = files.flatMap(({ path, bytes }) => [
    path,
    new TextDecoder().decode(bytes),
    new TextDecoder("utf-16le").decode(bytes),
  ]);
  return new Set(texts.flatMap((text) => text.match(canary) ?? []).map((found) => found.toLowerCase()));
}

const whole = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<SiteFile> => ({
  path,
  bytes: new Uint8Array(Buffer.concat(await allOf(pieces))),
});

const pages = new Map<Report, SiteFile[]>();

/** The pages of a report and its documents, made once. */
async function* pagesOf(report: Report) {
  const known =
    pages.get(report) ??
    (await allOf(renderer.siteFiles(report, renderer.render, { documents: accompanying.get(report) })));
  pages.set(report, known);
  yield* known;
}

/** A report in each form it can leave the house in. */
const forms: Record<string, (report: Report) => Promise<SiteFile[]>> = {
  folder: (report) => allOf(pagesOf(report)),
  zip: async (report) => [await whole("report.zip", renderer.zipOf(pagesOf(report)))],
  "one file": async (report) => [await whole("report.html", renderer.oneFile(report, renderer.render))],
  "folder behind a passphrase": (report) =>
    allOf(renderer.encryptedFiles(pagesOf(report), "crumb velvet anchor sixties")),
  "one file behind a passphrase": async (report) => [
    await whole("report.html", renderer.encryptedOneFile(report, renderer.render, "crumb velvet anchor sixties")),
  ],
};

const basisFor = (audience: "leadership" | "manager") =>
  selfCheckBasis(
    { workbook: made.workbook, ...reading, analysis },
    { audience, teams: audience === "manager" ? [ownTeam] : [], pseudonyms: false },
  )!;

function checked(files: readonly SiteFile[], audience: "leadership" | "manager") {
  const check = new SelfCheck(basisFor(audience));
  for (const file of files) check.add(file);
  return check.result();
}

describe.each(Object.keys(forms))("%s", (form) => {
  test("leaders get no word from a cell but the names of groups and things", async () => {
    const files = await forms[form]!(reports.get("leadership")!);
    expect([...canariesIn(files)].filter((found) => !open.has(found))).toEqual([]);
    expect(checked(files, "leadership").problem).toBeNull();
  });

  test("a manager gets no word about people outside the team", async () => {
    const files = await forms[form]!(reports.get("manager")!);
    const words = ({ id, name }: { id: string; name: string }) => `${id} ${name}`.toLowerCase().match(canary) ?? [];
    const own = new Set(analysis.people.filter((person) => person.team === ownTeam).flatMap(words));
    const theirs = new Set(analysis.people.flatMap(words).filter((word) => !own.has(word)));
    expect(theirs.size).toBeGreaterThan(100);
    expect([...canariesIn(files)].filter((found) => theirs.has(found))).toEqual([]);
    expect(checked(files, "manager").problem).toBeNull();
  });
});

test("the same check finds the names, notes and ids that HR's report shows, in whichever form it lies", async () => {
  const hr = reports.get("hr")!;
  for (const form of ["folder", "zip", "one file"]) {
    const { found, smallGroups, problem } = checked(await forms[form]!(hr), "leadership");
    const kinds = new Set(found.map(({ kind }) => kind));
    expect(kinds, form).toEqual(new Set(["name", "id", "text"]));
    expect(found.filter(({ kind }) => kind === "name").length, form).toBeGreaterThan(100);
    expect(smallGroups.length, form).toBeGreaterThan(10);
    expect(problem).toMatch(
      /^The report failed its own check and was not kept, because it holds what its readers may not see: /,
    );
  }
});

test("what a check found is told by sheet and cell, and never repeats what must not be told", async () => {
  const result = checked(await forms.folder!(reports.get("hr")!), "leadership");
  const told = JSON.stringify({ ...result, smallGroups: [] }).match(canary) ?? [];
  expect(told.filter((word) => !open.has(word))).toEqual([]);
  expect(result.found[0]).toMatchObject({ sheet: expect.any(String), cell: expect.stringMatching(/^[A-Z]+\d+$/) });
});
