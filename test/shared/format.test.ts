import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bothEnds,
  dateText,
  intervalOf,
  list,
  listSome,
  money,
  number,
  percent,
  percentRange,
  plural,
  withFormat,
  withUnit,
} from "../../shared/format.ts";
import { usualFormat } from "../../shared/locale.ts";

test("halves are rounded up and zeros behind the point are left out", () => {
  expect([2.5, 0.125, -2.5, 1000, 1234567.891].map((value) => number(value, 2))).toEqual([
    "2.5",
    "0.13",
    "−2.5",
    "1,000",
    "1,234,567.89",
  ]);
  expect(percent(0.125)).toBe("13 %");
});

test("what nobody knows is written as not known, never as zero", () => {
  expect([number(null), percent(null), money(null, "€"), dateText(null), percentRange(null, 1)]).toEqual(
    Array(5).fill("not known"),
  );
});

test("a written number reads back as the number, rounded", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const back = Number(number(value, 2).replaceAll(",", "").replace("−", "-"));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.0051);
    }),
  );
});

test("lists and counts read as a sentence", () => {
  expect(list(["Ana", "Ben"])).toBe("Ana and Ben");
  expect(listSome(["Ana", "Ben", "Cy", "Di"], 2)).toBe("Ana, Ben and 2 more");
  expect([plural(0, "gap"), plural(1, "gap"), plural(2, "person", "people")]).toEqual(["0 gaps", "1 gap", "2 people"]);
});

const commas = { ...usualFormat, decimal: ",", group: "." };

test("numbers are written in the report's format while it is made, and in the usual one afterwards", () => {
  const inside = withFormat(commas, () => [
    number(1234.5, 1),
    withFormat(usualFormat, () => number(1234.5, 1)),
    number(0.5, 1),
  ]);
  expect([...inside, number(1234.5, 1)]).toEqual(["1.234,5", "1,234.5", "0,5", "1,234.5"]);
});

test("work that fails leaves the usual format behind", () => {
  const fail = () => {
    throw new RangeError("no");
  };
  expect(() => withFormat(commas, fail)).toThrow("no");
  expect(number(1234.5, 1)).toBe("1,234.5");
});

test("work that goes on later is refused, because it would be written in another format", () => {
  expect(() => withFormat(commas, () => Promise.resolve())).toThrow(TypeError);
});

test("a currency's sign and its letters may stand in different places", () => {
  const format = { ...usualFormat, money: "{currency}{number}", moneyInLetters: "{number} {currency}" };
  expect(withFormat(format, () => [money(12.5, "€", 1), money(9, "CHF"), money(null, "€")])).toEqual([
    "€12.5",
    "9 CHF",
    "not known",
  ]);
  expect(withFormat(format, () => money(9, "{number}"))).toBe("9 {number}");
});

test("both ends of an interval have the decimals of the end that needs more", () => {
  expect(intervalOf(-1.77, -1, 2)).toBe("−1.77 to −1.00");
  expect(intervalOf(0.5, 12, 2)).toBe("0.5 to 12.0");
  expect(intervalOf(1999.999, 4000, 2)).toBe("2,000 to 4,000");
  expect(intervalOf(null, 3, 1)).toBe("not known to 3");
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      (a, b) => {
        const [low, high] = bothEnds(a, b, 3).map((end) => end.split(".")[1]?.length ?? 0);
        expect(low).toBe(high);
      },
    ),
  );
});

test("a figure in a currency is written as money is, whatever follows the currency, and in other units as usual", () => {
  const format = { ...usualFormat, money: "{number} {currency}", moneyInLetters: "{number} {currency}" };
  const units = ["€", "CHF", "€ per head", "hours", "EURO", "US tickets"];
  const written = ["€ 12", "CHF 12", "€ 12 per head", "12 hours", "12 EURO", "12 US tickets"];
  expect(units.map((unit) => withUnit("12", unit))).toEqual(written);
  expect(withFormat(format, () => withUnit("12", "€ per head"))).toBe("12 € per head");
  expect(withUnit("12", "€")).toBe(money(12, "€"));
});
