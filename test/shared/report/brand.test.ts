import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { contrast, hexColour, readableOn } from "../../../shared/colour.ts";
import { brandCss, brandOf, lineOf, noBrand, papers } from "../../../shared/report/brand.ts";
import { inBrandWords, inOwnWords } from "../../../shared/report/brand-words.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { readBrandFile } from "../../../shared/report/read-brand.ts";
import { titleFontOf } from "../../../shared/report/title-font.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { textsOf } from "./sample-report.ts";
import { smallReport } from "./small-report.ts";

const { brand: noWishes } = defaultSettings;

const aColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("every accent can be read on light and on dark paper, and a readable one stays as it is (H7)", () => {
  fc.assert(
    fc.property(aColour, (accent) => {
      const brand = brandOf({ ...noWishes, accent });
      for (const mode of ["light", "dark"] as const) {
        const shown = brand.accent![mode];
        for (const paper of papers[mode]) expect(contrast(shown, paper)).toBeGreaterThanOrEqual(4.5);
        if (papers[mode].every((paper) => contrast(accent, paper) >= 4.5)) expect(shown).toBe(accent);
      }
      const changed = [brand.accent!.light, brand.accent!.dark].filter((shown) => shown !== accent);
      expect(brand.notices).toHaveLength(changed.length);
    }),
  );
});

test("an accent that was changed is told with what it was, what it is and why", () => {
  expect(brandOf({ ...noWishes, accent: "#FFCC00" }).notices).toEqual([
    "The accent #ffcc00 is shown darker on light paper, as #856a00: its contrast there is 1.4 to 1, and text needs 4.5 to 1 (it has 5.1 now).",
  ]);
  expect(brandOf({ ...noWishes, accent: "#1c5b77" }).notices[0]).toContain("lighter on dark paper");
});

test("the papers are those of the pages", () => {
  const css = readFileSync(new URL("../../../site/styles/page.css", import.meta.url), "utf8");
  const found = (name: string) =>
    [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, "g"))].map(([, colour]) => colour);
  expect([found("paper"), found("wash")]).toEqual([
    [papers.light[0], papers.dark[0]],
    [papers.light[1], papers.dark[1]],
  ]);
});

test("the contrast is that of WCAG", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 10);
  // Source: WCAG 2.2, technique G18: #767676 is the lightest grey with 4.5 to 1 on white.
  expect([contrast("#767676", "#ffffff") >= 4.5, contrast("#777777", "#ffffff") >= 4.5]).toEqual([true, false]);
  expect(readableOn("#ffffff", ["#ffffff"])).toBe("#757575");
});

test("colours are read as people type them, and nothing else is a colour", () => {
  expect(["1C5B77", " #abc ", "rgb(0, 255, 16)"].map(hexColour)).toEqual(["#1c5b77", "#aabbcc", "#00ff10"]);
  const none = ["", "#12", "#1234567", "rgb(0,0,256)", "red;}body{display:none", "url(//x)", "var(--ink)"];
  expect(none.map(hexColour)).toEqual(none.map(() => null));
});

test("whatever is typed as a font or a colour, the style holds nothing but fonts and colours", () => {
  const style =
    /^(:root\{--accent:#[0-9a-f]{6}\}@media screen and \(prefers-color-scheme:dark\)\{:root\{--accent:#[0-9a-f]{6}\}\})?(h1,h2\{font-family:("[\p{L}\p{N} -]+"|[\w-]+)(, ("[\p{L}\p{N} -]+"|[\w-]+))*\})?$/u;
  const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."ab;{}\"'\\/*<>,:()-@ \n") }), aColour);
  fc.assert(
    fc.property(typed, typed, (accent, titleFont) => {
      expect(brandCss(brandOf({ ...noWishes, accent, titleFont }))).toMatch(style);
    }),
  );
});

test("a font is a kind anybody can type, or names of fonts; it always ends with one that every machine has", () => {
  expect(titleFontOf("Geometric")).toContain("sans-serif");
  expect(titleFontOf('"Open Sans", serif')).toBe('"Open Sans", serif');
  expect(["constructor", "Arial", "Ünal Sans"].map((font) => titleFontOf(font)!.endsWith("serif"))).toEqual([
    true,
    true,
    true,
  ]);
  expect(["", ",", "a,b,c,d,e,f", "x}", "-x", "Georgia;", "expression(1)", "</style>"].map(titleFontOf)).toEqual(
    Array(8).fill(null),
  );
});

test("a font that readers may not have is told", () => {
  expect(brandOf({ ...noWishes, titleFont: "Gill Sans, sans-serif" }).notices).toEqual([
    "Fonts are not sent along: who does not have “Gill Sans” sees titles in a similar font.",
  ]);
  expect(brandOf({ ...noWishes, titleFont: "classic" }).notices).toEqual([]);
});

test("a brand that nobody wished for is none", () => {
  expect(brandOf(noWishes)).toEqual(noBrand);
  expect(brandCss(noBrand)).toBe("");
});

test("lines of a brand are of sensible length and of characters that are seen", () => {
  expect([lineOf("a\u202eb", 9), lineOf("a\u0000", 9), lineOf("  ", 9), lineOf("long line", 4)]).toEqual(
    Array(4).fill(null),
  );
});

test("headings say the organisation's words; sentences and names from the workbook keep theirs", () => {
  const report = smallReport();
  const words = { team: { one: "Squad", many: "Squads" } };
  const page = listPages(report).find(({ kind }) => kind === "teams")!;
  const view = viewOf(page, { ...report, brand: { ...noBrand, words } });
  expect(view.eyebrow).toBe("Squads");
  expect(view.tables[0]!.columns[0]!.label).toBe("Squad");
  expect(view.answer).toEqual(viewOf(page, report).answer);
  expect(inBrandWords(view, {})).toBe(view);
  expect([inOwnWords("KPIs", { KPI: { one: "Goal", many: "Goals" } }), inOwnWords("Trainings", {})]).toEqual([
    "Goals",
    "Trainings",
  ]);
});

test("the Method page says what of the brand was changed, and how numbers are written", () => {
  const brand = brandOf({ ...noWishes, accent: "#ffcc00", words: { training: "Course / Courses" } });
  const report = smallReport({ brand });
  const method = viewOf(listPages(report).find(({ kind }) => kind === "method")!, report);
  const said = method.sections!.find(({ title }) => title === "How this report is written")!.paragraphs;
  expect(textsOf(said)).toEqual([
    ...brand.notices,
    "In headings and the names of pages, “Course” stands for training; sentences keep our words.",
  ]);
  const plain = smallReport();
  const usual = viewOf(listPages(plain).find(({ kind }) => kind === "method")!, plain);
  expect(usual.sections!.map(({ title }) => title)).not.toContain("How this report is written");
});

test("the Settings sheet may give a brand and a locale, and what cannot be used is told with its cell", () => {
  const { analysis } = smallReport({
    settings: [
      ["Brand: accent", "1C5B77"],
      ["Brand: name", "Kestrel"],
      ["Title font", "Georgia"],
      ["Word for team", "Squad / Squads"],
      ["Locale", "de_CH"],
      ["Brand: footer", "x".repeat(300)],
    ],
  });
  expect(analysis.settings.brand).toEqual({
    name: "Kestrel",
    accent: "1C5B77",
    titleFont: "Georgia",
    footer: null,
    words: { team: "Squad / Squads" },
  });
  expect(analysis.settings.locale).toBe("de-CH");
  expect(analysis.problems.filter(({ code }) => code.startsWith("setting")).map(({ fix }) => fix)).toEqual([
    "Type a line of up to 200 characters.",
  ]);
});

test("a brand's file is read as it was written, and a broken one is told in a sentence", () => {
  const brand = { name: "Kestrel", accent: "#1c5b77", logo: "logo.svg", words: { team: "Squad / Squads" } };
  expect(readBrandFile(`\ufeff${JSON.stringify(brand)}`)).toEqual(brand);
  const told = (value: unknown) => {
    try {
      return readBrandFile(typeof value === "string" ? value : JSON.stringify(value));
    } catch (error) {
      return (error as RangeError).message;
    }
  };
  expect(told("{")).toBe("It is not JSON.");
  expect(told([])).toBe('The file must be an object such as { "name": "Kestrel" }.');
  expect(told({ colour: "red" })).toBe(
    "It has a part “colour” that is not one of name, footer, accent, titleFont, logo.",
  );
  expect(told({ accent: "red;" })).toBe("Its part “accent” must be a colour such as “#1c5b77”.");
  expect(told({ logo: "../../secret.png" })).toBe(
    "Its part “logo” must be the name of a file beside this one, ending in .png or .svg.",
  );
  expect(told({ words: { people: "Humans" } })).toBe(
    "It has a part “words: people” that is not one of team, skill, training, KPI.",
  );
  expect(told('{ "__proto__": { "accent": "x" } }')).toContain("It has a part “__proto__”");
});
