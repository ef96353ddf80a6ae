import fc from "fast-check";
import { expect, test } from "vitest";
import { memberCode } from "../../../../shared/report/privacy/group-ledger.ts";
import { base32, pseudonymsOf } from "../../../../shared/report/privacy/pseudonyms.ts";

/* H2, METHODS 7.8. */

test("base32 is that of RFC 4648, without its padding", () => {
  const known = { "": "", f: "MY", fo: "MZXQ", foo: "MZXW6", foob: "MZXW6YQ", fooba: "MZXW6YTB", foobar: "MZXW6YTBOI" };
  for (const [text, expected] of Object.entries(known)) expect(base32(new TextEncoder().encode(text))).toBe(expected);
});

test("people whose codes begin alike get longer pseudonyms, each its own, whatever the order", () => {
  const bytes = fc.array(fc.constantFrom(0, 1, 255), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(bytes, { selector: String, minLength: 1, maxLength: 30 }), (codes) => {
      const list = codes.map((code, index) => [`e-${index}`, Uint8Array.from(code)] as const);
      const names = pseudonymsOf(new Map(list));
      expect(new Set(names.values()).size).toBe(codes.length);
      expect(pseudonymsOf(new Map(list.toReversed()))).toEqual(names);
      const starts = [...names.values()];
      expect(starts.filter((name) => starts.some((other) => other !== name && other.startsWith(name)))).toEqual([]);
    }),
    { numRuns: 100, seed: 29 },
  );
});

test("two people with one code are refused", () => {
  const same = new Map([
    ["e-1", new Uint8Array(32)],
    ["e-2", new Uint8Array(32)],
  ]);
  expect(() => pseudonymsOf(same)).toThrow(RangeError);
});

test("a member's code is thirteen letters of the first eight bytes", () => {
  expect(memberCode(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe("AAAQEAYEAUDAO");
});
