import { expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { kinds } from "../../../shared/documents/kinds.ts";
import { reportDocuments } from "../../../shared/documents/report-documents.ts";
import { type LocaleFormat, usualFormat } from "../../../shared/locale.ts";
import { noBrand } from "../../../shared/report/brand.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { type ReportOptions, reportOf } from "../../../shared/report/report.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { localeFormatOf } from "../../../site/deliver/locale-format.ts";
import { loadTemplates } from "../../../site/documents/load-templates.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { sample } from "../report/sample-report.ts";
import { bookOf, day, smallTeam } from "./small-documents.ts";

const others = ["Olga Ostrom", "Xaver Xu", "Yara Yilmaz", "Zeno Zander", "Wim Wouters"];
const people = {
  ...smallTeam,
  "Skills Matrix": `${smallTeam["Skills Matrix"]}
${others.map((name) => `    ${name} | West | 1 | 1`).join("\n")}`,
  People: `${smallTeam.People}
    Olga Ostrom | West | Lead |
    Dee | East | Agent | Olga Ostrom
${others
  .slice(1)
  .map((name) => `    ${name} | West | Agent | Olga Ostrom`)
  .join("\n")}`,
  "Check-ins": `${smallTeam["Check-ins"]}
    Ben | Mia | One-on-one | 2026-09-01 | Talks | Negotiation | Watched Xaver Xu | Yara Yilmaz was ill | | Ask Zeno Zander | coaching |
    Xaver Xu | Olga Ostrom | One-on-one | 2026-09-01 | Talks | Negotiation | A secret of West | | | Rest | coaching |`,
};

const reading = readDataset(bookOf(people));
const analysisIn = (format: LocaleFormat) => analyse(reading, { asOf: day, certainty: false, format });
const analysis = analysisIn(usualFormat);
const documents = async (options: ReportOptions) =>
  reportDocuments(analysisIn, reading.dataset, options, await loadTemplates());

test("leaders get no documents, and nobody does where people have pseudonyms (H1)", async () => {
  expect(await documents({ audience: "leadership" })).toBeNull();
  expect(await documents({ audience: "manager", teams: ["East"], pseudonyms: new Map() })).toBeNull();
});

test("HR gets documents of every kind there is, each as a page and as text, in the folder of its kind (D6)", async () => {
  const { list, files, write } = (await documents({ audience: "hr" }))!;
  const written = [...write()];
  expect(written).toHaveLength(files);
  expect(new Set(list.map(({ kind }) => kind))).toEqual(
    new Set(kinds.filter((kind) => list.some((each) => each.kind === kind))),
  );
  expect(list.map(({ kind }) => kind)).toContain("council-minutes");
  expect(written.map(({ path }) => path)).toEqual([
    "documents/index.html",
    ...list.flatMap(({ path }) => [path, path.replace(/html$/, "txt")]),
  ]);
});

test("a manager gets documents about the own people only, in which nobody else is named (H1, H2)", async () => {
  const { list, write } = (await documents({ audience: "manager", teams: ["East"], minimumGroup: 3 }))!;
  expect(list.map(({ title }) => title)).toEqual(
    expect.arrayContaining(["Check-in with Ben", "Coaching guide for Mia", "Coaching guide for the manager of East"]),
  );
  expect(new Set(list.map(({ kind }) => kind))).toEqual(
    new Set(["coaching-guide", "check-in-form", "development-plan"]),
  );
  const everything = [...write()].map(({ path, text }) => `${path}\n${text}`).join("\n");
  for (const name of others) expect(everything).not.toContain(name);
  expect(everything).not.toContain("A secret of West");
  expect(everything).toContain("Watched [name]");
  expect(everything).not.toMatch(/^(?:<p[^>]*>)?the manager of/m);
});

test("the report's page leads to every document, and their list leads back", async () => {
  const found = (await documents({ audience: "hr" }))!;
  const report = reportOf(analysis, { audience: "hr", documents: found.list });
  const page = listPages(report).find(({ kind }) => kind === "documents")!;
  const { tables } = viewOf(page, report);
  const targets = tables.flatMap(({ rows }) => rows.flat().map((cell) => (cell as { to: string }).to));
  expect(targets).toEqual(found.list.flatMap(({ path }) => [path, path.replace(/html$/, "txt")]));
  const [index] = [...found.write()];
  expect(index!.text).toContain(`href="../${page.path}"`);
  expect(listPages(reportOf(analysis, { audience: "hr" })).map(({ kind }) => kind)).not.toContain("documents");
});

test("documents carry the name of the brand, and numbers of the report's country", async () => {
  const locale = localeFormatOf("de-DE")!;
  const { write } = (await documents({ audience: "hr", locale, brand: { ...noBrand, name: "Kestrel" } }))!;
  const written = [...write()];
  expect(textOf(written, "council-minutes.txt")).toContain("Kestrel, 22 November 2026");
  expect(textOf(written, "council-minutes.txt")).toMatch(/score \d+,\d/);
});

const germanWords =
  /\b(und|die|das|ist|nicht|von|mit|wird|Person(en)?|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b/;

test.each(["hr", "manager"] as const)(
  "beside a German report for %s documents are in English, days and sentences of the analysis too",
  async (audience) => {
    const reading = readDataset(await readPath(sample));
    const inFormat = (format: LocaleFormat) => analyse(reading, { asOf: day, certainty: false, format });
    const templates = await loadTemplates();
    const { teams } = inFormat(usualFormat);
    const options = { audience, teams: teams.map(({ id }) => id).slice(0, 2) };
    const withLocale = (locale: LocaleFormat) =>
      reportDocuments(inFormat, reading.dataset, { ...options, locale }, templates)!;
    const german = [...withLocale(localeFormatOf("de-DE", "de")!).write()];
    const english = [...withLocale(localeFormatOf("de-DE", "en")!).write()];
    expect(german).toEqual(english);
    expect(german.flatMap(({ text }) => text.split("\n")).filter((line) => germanWords.test(line))).toEqual([]);
    expect(german.some(({ text }) => /\d{1,2} (March|October|December) 20\d\d/.test(text))).toBe(true);
  },
);

test("a country whose language is English keeps its own way to write days in documents", async () => {
  const { write } = (await documents({ audience: "hr", locale: localeFormatOf("en-US")! }))!;
  expect(textOf([...write()], "council-minutes.txt")).toContain("November 22, 2026");
});

function textOf(files: readonly { path: string; text: string }[], name: string): string {
  return files.find(({ path }) => path.endsWith(name))!.text;
}
