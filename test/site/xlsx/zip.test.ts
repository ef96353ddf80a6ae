import { crc32 as builtIn } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "../../../site/xlsx/crc32.ts";
import { Zip } from "../../../site/xlsx/zip.ts";

test("the check sum of the standard's own example is the published one", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

test("the check sum is that of every other program", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === builtIn(bytes)));
});

test("whatever was packed comes out again, stored or compressed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(0 as const, 6 as const), (bytes, level) => {
      const zip = new Zip(zipSync({ "a/b.xml": bytes }, { level }), "a.xlsx");
      expect(zip.part("/A/b.XML")).toEqual(bytes);
    }),
  );
});

test("a part that is not there is not known", () => {
  expect(new Zip(zipSync({ a: strToU8("a") }), "a.xlsx").part("b")).toBeNull();
});
