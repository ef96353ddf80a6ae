import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { differences, type Tolerance } from "./compare.ts";
import { methods } from "./methods.ts";

/* Every case of every oracle file here, or in the folder that the variable ORACLES names. */

interface Oracle {
  method: string;
  cases: { id: string; note: string; input: never; expected: unknown; tolerance: Tolerance }[];
}

const home = fileURLToPath(new URL("../..", import.meta.url));
const folder = process.env.ORACLES ? resolve(home, process.env.ORACLES) : join(home, "test/oracles");
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort()
  : [];
const prefixOf = (file: string) => file.replace(/\.json$/, "").split("-")[0]!;

test("there are oracle files, and each is of a method we know", () => {
  expect(files.length, `oracle files in ${folder}`).toBeGreaterThan(0);
  expect(files.filter((file) => !(prefixOf(file) in methods))).toEqual([]);
});

const waiting = files.filter((file) => methods[prefixOf(file)] === null);
if (waiting.length > 0) console.info(`Oracles of methods that are not built yet: ${waiting.join(", ")}`);

for (const file of files) {
  const method = methods[prefixOf(file)];
  if (!method) continue;
  const oracle: Oracle = JSON.parse(readFileSync(join(folder, file), "utf8"));
  describe(`${file} (${oracle.method})`, () => {
    for (const { id, note, input, expected, tolerance } of oracle.cases)
      test(note === "" ? id : `${id}: ${note}`, () => {
        expect(differences(method(input), expected, tolerance)).toEqual([]);
      });
  });
}
