import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { publicationOf, type Renderer } from "../../addin/publish.ts";
import { analyse } from "../../shared/analysis/analyse.ts";
import { withFormat } from "../../shared/format.ts";
import { usualFormat } from "../../shared/locale.ts";
import { brandOf } from "../../shared/report/brand.ts";
import { emptyLedger } from "../../shared/report/privacy/group-ledger.ts";
import type { Audience } from "../../shared/report/report.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { withStyle } from "../../site/deliver/brand-style.ts";
import { localeFormatOf } from "../../site/deliver/locale-format.ts";
import { reportFor } from "../../site/deliver/report-for.ts";
import { loadRenderer } from "../../site/render/bundle.ts";
import { workbookOf } from "../shared/workbook/small-sheet.ts";

const people = Array.from({ length: 14 }, (_, at) => [`Person ${at}`, at < 7 ? "East" : "West", at % 4, at % 3]);
const workbookWith = (settings: readonly (readonly string[])[]) =>
  workbookOf({
    "Skills Matrix": [["Employee", "Team", "SQL", "Coaching"], ...people, ["Required", null, 3, 2]],
    Settings: [["Setting", "Value"], ...settings],
  });
const workbook = workbookWith([
  ["Locale", "de-CH"],
  ["Brand name", "Kestrel"],
  ["Brand accent", "#ffcc00"],
]);
const reading = readDataset(workbook);
const asOf = "2026-11-22";
const before = { groups: emptyLedger, groupKey: btoa("k".repeat(32)) };

function press(renderer: Renderer, of = workbook) {
  const reading = readDataset(of);
  const analysisIn = (format = usualFormat) => analyse(reading, { asOf, format });
  const { dataset, mapping } = reading;
  return { renderer, analysisIn, workbook: of, dataset, mapping, planBudget: async () => null };
}

test.each([
  ["leadership", []],
  ["manager", ["East"]],
  ["hr", []],
] as const)(
  "the pane's report for %s, in the formats and the brand of the Settings sheet, is the one the other doors make (H1, H7)",
  async (audience: Audience, teams: readonly string[]) => {
    const renderer = await loadRenderer();
    const choices = { audience, teams, purpose: "" };
    const { report, prepared } = await publicationOf(press(renderer), { choices, earlier: null, before });
    const locale = localeFormatOf("de-CH")!;
    const analysis = analyse(reading, { asOf, format: locale });
    const brand = await withStyle(withFormat(locale, () => brandOf(analysis.settings.brand)));
    const expected = await reportFor(
      { analysis, analysisIn: (format) => analyse(reading, { asOf, format }), dataset: reading.dataset },
      { ...choices, brand, locale, tables: reading.mapping.tables, purpose: null },
      { planFor: async () => null, documentsFor: renderer.documentsFor },
    );
    expect(report).toEqual(expected.report);
    expect(prepared.notices).toEqual(brand.notices);
    expect(prepared.notices).not.toEqual([]);
  },
);

test("a locale that nobody knows is told, in the words of the command line and in the language of the report", async () => {
  const renderer = await loadRenderer();
  const told = async (...settings: [string, string][]) => {
    const choices = { audience: "hr", teams: [], purpose: "" } as const;
    const asked = { choices, earlier: null, before };
    const { prepared, report } = await publicationOf(press(renderer, workbookWith(settings)), asked);
    expect(report.brand.notices).toEqual(prepared.notices);
    return prepared.notices;
  };
  expect(await told(["Locale", "xx"])).toEqual([
    "“xx” is not a language and country that is known here, such as de-CH or en-IN. Numbers are written the usual way; the row Locale of the Settings sheet can be mended.",
  ]);
  expect(await told(["Locale", "xx"], ["Language", "de"])).toEqual([
    "„xx“ ist keine Sprache mit Land, die hier bekannt ist, wie etwa de-CH oder en-IN. Zahlen sind in der üblichen Form geschrieben; die Zeile Locale des Blatts Settings lässt sich berichtigen.",
  ]);
  expect(await told(["Locale", "de-CH"])).toEqual([]);
});

test("beside a German report from the pane, documents are in English", async () => {
  const renderer = await loadRenderer();
  const choices = { audience: "hr", teams: [], purpose: "" } as const;
  const german = press(renderer, workbookWith([["Language", "de"]]));
  const publication = await publicationOf(german, { choices, earlier: null, before });
  const pieces: Uint8Array[] = [];
  for await (const bytes of publication.bytesOf({ as: "zip", passphrase: null }, {})) pieces.push(bytes);
  const files = unzipSync(Uint8Array.from(pieces.flatMap((piece) => [...piece])));
  const text = (path: string) => strFromU8(files[path]!);
  expect(text("index.html")).toContain("22. November 2026");
  const minutes = text("documents/council-minutes/council-minutes.txt");
  expect(minutes).toContain("22 November 2026");
  expect(minutes).not.toMatch(/\b(von|unter|und|hängt|fest)\b/);
});

async function made(renderer: Renderer, audience: Audience) {
  const choices = { audience, teams: [], purpose: "" };
  return publicationOf(press(renderer), { choices, earlier: null, before });
}

test("what was made is read back, and what shows more than it may is refused (H2)", async () => {
  const renderer = await loadRenderer();
  const leaders = await made(renderer, "leadership");
  for await (const _ of leaders.bytesOf({ as: "zip", passphrase: null }, {}));
  expect(leaders.checked()).toMatch(/\d/);

  const leaking: Renderer = {
    ...renderer,
    piecesOf(_, report, order, options) {
      options.read({ path: "index.html", bytes: new TextEncoder().encode("<p>Person 3</p>") });
      return renderer.piecesOf(renderer, report, order, options);
    },
  };
  const leak = await made(leaking, "leadership");
  for await (const _ of leak.bytesOf({ as: "zip", passphrase: null }, {}));
  expect(() => leak.checked()).toThrow(/name/);

  const everybody = await made(renderer, "hr");
  for await (const _ of everybody.bytesOf({ as: "zip", passphrase: null }, {}));
  expect(everybody.checked()).toBeNull();
});

test("nothing is made before it is asked for, and a stop ends it", async () => {
  const publication = await made(await loadRenderer(), "hr");
  const stop = new AbortController();
  let pages = 0;
  const options = { signal: stop.signal, onProgress: () => void pages++ };
  const bytes = publication.bytesOf({ as: "zip", passphrase: null }, options);
  expect(pages).toBe(0);
  stop.abort();
  await expect(bytes.next()).rejects.toMatchObject({ name: "AbortError" });
  expect(pages).toBe(0);
});
