import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText, inPercent, money, monthText, number, percentRange, withFormat } from "../../../shared/format.ts";
import { type LocaleFormat, usualFormat } from "../../../shared/locale.ts";
import { localeFormatOf } from "../../../site/deliver/locale-format.ts";

const tags = [
  "de-DE",
  "de-CH",
  "fr-CH",
  "fr-FR",
  "en-IN",
  "en-US",
  "sv-SE",
  "es-ES",
  "pl-PL",
  "pt-PT",
  "ja-JP",
  "tr-TR",
];

function written(tag: string, text: () => string): string {
  return withFormat(localeFormatOf(tag)!, text).replace(/[\u00a0\u202f]/g, " ");
}

function readBack(text: string, { decimal, group }: LocaleFormat): number {
  return Number(text.replace("−", "-").replaceAll(group, "").replace(decimal, "."));
}

test("every number written in a locale reads back as the number, rounded (H7)", () => {
  for (const tag of tags) {
    const format = localeFormatOf(tag)!;
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const text = withFormat(format, () => number(value, decimals));
          expect(Math.abs(readBack(text, format) - value)).toBeLessThanOrEqual(0.501 * 10 ** -decimals + 1e-3);
        },
      ),
    );
  }
});

test("whole numbers are grouped as the platform groups them", () => {
  fc.assert(
    fc.property(fc.constantFrom(...tags), fc.integer({ min: 0, max: 2_000_000_000 }), (tag, value) => {
      const platform = new Intl.NumberFormat(tag, { numberingSystem: "latn" }).format(value);
      expect(withFormat(localeFormatOf(tag)!, () => number(value))).toBe(platform);
    }),
  );
});

test("every day of a year is written as the platform writes it", () => {
  for (const tag of tags) {
    const platform = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    for (let day = 0; day < 365; day++) {
      const date = new Date(Date.UTC(2026, 0, 1 + day));
      const text = withFormat(localeFormatOf(tag)!, () => dateText(date.toISOString().slice(0, 10)));
      expect(text).toBe(platform.format(date));
    }
  }
});

test("German, Swiss, Indian, Swedish and Turkish readers see their own marks", () => {
  expect(written("de-DE", () => `${number(1234567.891, 2)} ${money(12500, "€")} ${dateText("2026-03-31")}`)).toBe(
    "1.234.567,89 12.500 € 31. März 2026",
  );
  expect(written("de-CH", () => money(12500, "CHF"))).toMatch(/^CHF 12['’]500$/);
  expect(written("en-IN", () => `${number(12345678)} ${money(50000, "₹")}`)).toBe("1,23,45,678 ₹50,000");
  expect(written("sv-SE", () => `${inPercent(12.5, 1)} ${monthText("2026-05-31")}`)).toBe("12,5 % maj 2026");
  expect(written("tr-TR", () => percentRange(0.4, 0.6))).toBe("%40 to 60");
  expect(written("es-ES", () => `${number(1234)} ${number(12345)}`)).toBe("1234 12.345");
});

test("digits, minus and calendar are the same for everybody", () => {
  expect(written("ar-EG", () => number(-1234.5, 1))).toBe("−1,234.5");
  expect(written("th-TH", () => dateText("2026-03-31"))).toContain("2026");
});

test("without a locale, and for plain English, everything is written as before", () => {
  expect(localeFormatOf("en")).toBe(usualFormat);
  expect(written("en", () => `${money(-12500, "€")} ${inPercent(5)}`)).toBe("€ −12,500 5 %");
});

test("a locale may be typed as machines write it; one that nobody knows is none", () => {
  expect(localeFormatOf("de_ch")!.tag).toBe("de-CH");
  expect(["", "xx", "zz-ZZ-foo!", "deutsch-ist-schön"].map((tag) => localeFormatOf(tag))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
