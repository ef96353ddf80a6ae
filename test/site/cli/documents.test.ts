import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookOf, smallTeam } from "../../shared/documents/small-documents.ts";
import { cli } from "./fake-world.ts";

const rows = bookOf(smallTeam).sheets.map(({ name, rows: cells }) => [name, cells] as const);
const disk = { workbooks: { "team.xlsx": Object.fromEntries(rows) } };

test("each document is written as a page and as text, in a folder for each kind, with a list of them (D6)", async () => {
  const { code, out, sites } = await cli("documents team.xlsx --out papers", disk);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Documents of team\.xlsx as of 22 November 2026: \d+ documents, each as a page and as text\.\n {2}Coaching guides: 1\n {2}Check-in forms: 4\n/,
  );
  expect(out).toContain("file:///typed/papers/index.html");
  const files = sites.get("/typed/papers")!;
  expect(files).toEqual(
    expect.arrayContaining([
      "index.html",
      "coaching-guide/mia.html",
      "coaching-guide/mia.txt",
      "check-in-form/ana.html",
    ]),
  );
});

test("documents are in English whatever the Settings sheet says of the report, with its country's numbers", async () => {
  const minutes = async (...settings: [string, string][]) => {
    const workbooks = { "team.xlsx": Object.fromEntries([...rows, ["Settings", [["Setting", "Value"], ...settings]]]) };
    const { texts } = await cli("documents team.xlsx --out papers --kind council-minutes", { workbooks });
    return texts.get("/typed/papers/council-minutes/council-minutes.txt")!;
  };
  const english = await minutes(["Locale", "de-DE"]);
  expect(english).toContain("22 November 2026");
  expect(english).toMatch(/score \d+,\d/);
  expect(await minutes(["Language", "de"])).toBe(english);
  expect(await minutes(["Locale", "en-US"])).toContain("November 22, 2026");
});

test("kinds may be chosen, and a slip in their names is answered with the nearest", async () => {
  const { sites } = await cli("documents team.xlsx --out papers --kind e-mails,sponsor-brief", disk);
  expect(sites.get("/typed/papers")!.filter((path) => !/^(index|e-mails\/|sponsor-brief\/)/.test(path))).toEqual([]);
  const { code, err } = await cli("documents team.xlsx --out papers --kind emails", disk);
  expect(code).toBe(2);
  expect(err).toContain("There is no kind of document “emails”. Did you mean e-mails?");
});

test("for one manager only the own people are written about (H2)", async () => {
  const { sites } = await cli("documents team.xlsx --out papers --manager mia", disk);
  const pages = sites.get("/typed/papers")!.filter((path) => path.endsWith(".html"));
  expect(pages).toEqual([
    "index.html",
    "coaching-guide/mia.html",
    "check-in-form/ana.html",
    "check-in-form/ben.html",
    "check-in-form/cy.html",
    "development-plan/ana.html",
    "development-plan/ben.html",
    "development-plan/cy.html",
  ]);
});

test("a manager nobody knows is answered with those there are", async () => {
  const { code, err, sites } = await cli("documents team.xlsx --out papers --manager Mio", disk);
  expect({ code, written: sites.size }).toEqual({ code: 1, written: 0 });
  expect(err).toContain("Nobody leads people under the name “Mio”. The nearest is Mia");
});

test("a slip in a template is told with file and line, and nothing is written (D6)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  writeFileSync(join(folder, "e-mails.txt.hbs"), "{{titel}}\n{{dat asOf}}\n");
  const { code, err, sites } = await cli(`documents team.xlsx --out papers --templates ${folder}`, disk);
  rmSync(folder, { recursive: true });
  expect({ code, written: sites.size }).toEqual({ code: 1, written: 0 });
  expect(err.split("\n").slice(0, 2)).toEqual([
    `${folder}/e-mails.txt.hbs, line 1: There is no field “titel” here. Did you mean “title”?`,
    `${folder}/e-mails.txt.hbs, line 2: There is no helper “dat”. Did you mean “date”?`,
  ]);
});

test("a folder that holds a report is left as it is", async () => {
  const { code, err, sites } = await cli("documents team.xlsx --out report", {
    ...disk,
    texts: { "report/index.html": "<h1>Report</h1>" },
  });
  expect({ code, written: sites.size }).toEqual({ code: 1, written: 0 });
  expect(err).toContain("holds a site that is no list of documents");
});

test("the fields that templates may name are printed on request", async () => {
  const { code, out } = await cli("documents --fields --kind coaching-guide");
  expect(code).toBe(0);
  expect(out).toMatch(/^coaching-guide\nmanager \(text\): Name of the manager\.\n/);
});

test("it needs a workbook and a folder", async () => {
  expect((await cli("documents team.xlsx", disk)).err).toContain("Name the folder to write: --out documents.");
  expect((await cli("documents --out papers", disk)).err).toContain("Name the workbook to read.");
});
