import { expect, test } from "vitest";
import { analyse } from "../../shared/analysis/analyse.ts";
import { plural } from "../../shared/format.ts";
import { inLanguage, languageNamed, midSentence, said, say } from "../../shared/language.ts";
import { german as messages } from "../../shared/languages/german.ts";
import { type LocaleFormat, usualFormat } from "../../shared/locale.ts";
import { listPages } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import { reportOf } from "../../shared/report/report.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { localeFormatOf } from "../../site/deliver/locale-format.ts";
import { loadRender } from "../../site/render/bundle.ts";
import { readPath } from "../../site/xlsx/read-path.ts";
import { sample, textsOf, viewsOf } from "./report/sample-report.ts";

/** English words that no German sentence has. */
const english = /\b(the|of|and|is|are|with|from|which|not|have|has|people)\b/;
const german = localeFormatOf("de-DE", "de")!;

async function leadershipReport(locale: LocaleFormat): Promise<Report> {
  const reading = readDataset(await readPath(sample));
  const analysis = analyse(reading, { asOf: "2026-11-22", format: locale });
  return reportOf(analysis, { audience: "leadership", locale });
}

/** Everything that stands in the cells of the sample and has letters, the longest first. */
async function textsInCells(): Promise<string[]> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === "string" && /\p{L}{2}/u.test(part)) found.add(part.trim());
    else if (part instanceof Map) for (const each of part.values()) visit(each);
    else if (typeof part === "object" && part !== null) for (const each of Object.values(part)) visit(each);
  };
  visit(await readPath(sample));
  return [...found].filter((text) => english.test(text)).sort((a, b) => b.length - a.length);
}

test("a language is chosen by its code or its name, in any case", () => {
  expect([" DE ", "deutsch", "English", "fr"].map(languageNamed)).toEqual(["de", "de", "en", null]);
});

test("what is said in German is English again afterwards, also when something went wrong in between", () => {
  const words = () => [say`not known`, said("Person"), plural(2, "person", "people"), midSentence("Ask")];
  expect(inLanguage(messages, words)).toEqual(["nicht bekannt", "Person", "2 Personen", "Ask"]);
  expect(() =>
    inLanguage(messages, () => {
      throw new Error("torn");
    }),
  ).toThrow("torn");
  expect(words()).toEqual(["not known", "Person", "2 people", "ask"]);
});

test("a language within a language holds only there", () => {
  expect(inLanguage(messages, () => [inLanguage(null, () => say`not known`), say`not known`])).toEqual([
    "not known",
    "nicht bekannt",
  ]);
});

test("values stand where the German sentence wants them, and what looks like a place stays text", () => {
  expect(inLanguage(messages, () => say`${"{1}"} to ${"b"}`)).toBe("{1} bis b");
});

test("an English report is the same whether or not a German one was made before", async () => {
  const reading = readDataset(await readPath(sample));
  const first = reportOf(analyse(reading, { asOf: "2026-11-22" }), { audience: "hr" });
  const before = viewsOf(first).flatMap(({ view }) => textsOf(view));
  viewsOf(await leadershipReport(german));
  const second = reportOf(analyse(reading, { asOf: "2026-11-22" }), { audience: "hr" });
  expect(viewsOf(second).flatMap(({ view }) => textsOf(view))).toEqual(before);
}, 60_000);

test("a German report for leaders says nothing in English but what stands in cells, and writes 1.234,5", async () => {
  const report = await leadershipReport(german);
  const render = await loadRender();
  const cells = await textsInCells();
  const left: string[] = [];
  const pages = listPages(report).filter(({ path }) => !path.includes("/"));
  for (const page of pages) {
    const html = await render(page, report);
    expect(html).toContain('<html lang="de"');
    const told = wordsOf(html);
    for (const segment of told) {
      const own = cells.reduce((rest, text) => rest.replaceAll(text, ""), segment);
      if (english.test(own) && !isReference(own)) left.push(`${page.path}: ${own}`);
    }
  }
  expect(left).toEqual([]);
  const all = (await Promise.all(pages.map((page) => render(page, report)))).join("");
  expect(all).toMatch(/\d\.\d{3}\s€/);
  expect(all).toMatch(/\d,\d Stufen/);
}, 120_000);

test("leaders are told as much in German as in English, and no count that English hides", async () => {
  const told = ({ analysis }: Report) => ({
    missing: analysis.missing.length,
    stages: analysis.evaluations.map(({ journey }) =>
      journey.stages.map(({ has, lacks }) => [has.length, lacks.length]),
    ),
  });
  const english = told(await leadershipReport(usualFormat));
  expect(told(await leadershipReport(german))).toEqual(english);
  expect(english.stages.flat().some(([has]) => has! > 0)).toBe(true);
});

/** What is read on a page, piece by piece. */
function wordsOf(html: string): string[] {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<svg class="flow"[\s\S]*?<\/svg>/g, "")
    .replace(/<\/?(a|b|small|span)\b[^>]*>/g, "")
    .split(/<[^>]+>/)
    .map((text) =>
      text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replace(/\s+/g, " ").trim(),
    )
    .filter((text) => text !== "");
}

/** Sources of the methods keep the titles they were published under. */
function isReference(text: string): boolean {
  return /^\[\d+\] /.test(text) || text.includes("single point of failure");
}
