import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { pseudonymsOf } from "../../../shared/report/privacy/pseudonyms.ts";
import { keyedCodes, newKey } from "../../../site/deliver/keyed-codes.ts";

/* H2, METHODS 7.8. */

const key = new Uint8Array(32).fill(7);
const ids = Array.from({ length: 1200 }, (_, index) => `e-${index}`);

test("the codes are the HMAC-SHA-256 that Node computes by itself", async () => {
  const codes = await keyedCodes(key, ["e-1", "Zoë", "e-1"]);
  expect([...codes.keys()]).toEqual(["e-1", "Zoë"]);
  for (const [id, code] of codes) expect([...code]).toEqual([...createHmac("sha256", key).update(`v1|${id}`).digest()]);
});

test("every person has a pseudonym of P- and five letters, longer only where two would share one", async () => {
  const names = pseudonymsOf(await keyedCodes(key, ids));
  expect(new Set(names.values()).size).toBe(ids.length);
  expect([...names.values()].filter((name) => !/^P-[A-Z2-7]{5}$/.test(name)).length).toBeLessThan(10);
});

test("with another key nobody has the pseudonym they had", async () => {
  const [one, other] = await Promise.all([keyedCodes(newKey(), ids), keyedCodes(newKey(), ids)]);
  const [before, after] = [pseudonymsOf(one), pseudonymsOf(other)];
  expect(ids.filter((id) => before.get(id) === after.get(id))).toEqual([]);
});

test("a key that is too short is refused, and a new one is long enough and never the same", async () => {
  await expect(keyedCodes(new Uint8Array(16), ["e-1"])).rejects.toThrow("requires a key of 32 bytes, got 16");
  expect(newKey().length).toBe(32);
  expect(newKey()).not.toEqual(newKey());
});
