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
const settings = [
  ["Setting", "Value"],
  ["Locale", "de-CH"],
  ["Brand name", "Kestrel"],
  ["Brand accent", "#ffcc00"],
];
const workbook = workbookOf({
  "Skills Matrix": [["Employee", "Team", "SQL", "Coaching"], ...people, ["Required", null, 3, 2]],
  Settings: settings,
});
const reading = readDataset(workbook);
const asOf = "2026-11-22";
const before = { groups: emptyLedger, groupKey: btoa("k".repeat(32)) };

function press(renderer: Renderer) {
  const analysisIn = (format = usualFormat) => analyse(reading, { asOf, format });
  const { dataset, mapping } = reading;
  return { renderer, analysisIn, workbook, dataset, mapping, planBudget: async () => null };
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
      { analysis, dataset: reading.dataset },
      { ...choices, brand, locale, tables: reading.mapping.tables, purpose: null },
      { planFor: async () => null, documentsFor: renderer.documentsFor },
    );
    expect(report).toEqual(expected.report);
    expect(prepared.notices).toEqual(brand.notices);
    expect(prepared.notices).not.toEqual([]);
  },
);

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
