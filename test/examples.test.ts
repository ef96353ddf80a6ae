import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// Every `@example call // => value` in shared/ is run, so the docs cannot go stale.
const home = fileURLToPath(new URL("..", import.meta.url));

/** The pairs of call and value in a source; a call without a value has `null`. */
function examplesIn(source: string): { call: string; value: string | null }[] {
  const blocks = [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([block]) =>
    block.slice(3, -2).replace(/^[ \t]*\* ?/gm, ""),
  );
  return blocks.flatMap((block) =>
    [...block.matchAll(/^ *@example\b([\s\S]*?)(?=^ *@\w|$(?![\s\S]))/gm)].flatMap(([, text]) => pairsIn(text!.trim())),
  );
}

/** Several lines may make one call, and a value may go on over lines; the next call starts where the value is whole. */
function pairsIn(text: string): { call: string; value: string | null }[] {
  const at = text.indexOf("// =>");
  if (at < 0) return [{ call: text, value: null }];
  const call = text.slice(0, at).trim();
  const lines = text
    .slice(at + 5)
    .split("\n")
    .map((line) => line.trim().replace(/^\/\/ ?/, ""));
  const whole = lines.findIndex((_, last) => isExpression(lines.slice(0, last + 1).join("\n")));
  if (whole < 0) return [{ call, value: null }];
  const rest = text
    .slice(at + 5)
    .split("\n")
    .slice(whole + 1)
    .join("\n")
    .trim();
  return [{ call, value: lines.slice(0, whole + 1).join("\n") }, ...(rest === "" ? [] : pairsIn(rest))];
}

function isExpression(text: string): boolean {
  try {
    return text.trim() !== "" && expression(text) !== "";
  } catch {
    return false;
  }
}

function expression(text: string): string {
  const bare = stripTypeScriptTypes(`(${text.trim().replace(/;$/, "")}\n)`);
  new Function(bare);
  return bare;
}

for (const file of globSync("shared/**/*.ts", { cwd: home }).sort())
  for (const { call, value } of examplesIn(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")))
    test(`${file}: ${call}`, async () => {
      expect(value, "an example is written as call // => value").not.toBeNull();
      const module = await import(/* @vite-ignore */ `../${file}`);
      const run = (text: string) =>
        new Function(...Object.keys(module), `return ${expression(text)}`)(...Object.values(module));
      expect(await run(call)).toEqual(await run(value!));
    });

test("an example may have several lines, several pairs, and types", () => {
  const source = `
/**
 * Adds.
 * @example
 * add(1,
 *     2) // => 3
 * @example add({ a: 1 } as const) // => {
 *   // "b": 2,
 * }
 * add(2)! // => 4
 * @throws never
 */`;
  expect(examplesIn(source)).toEqual([
    { call: "add(1,\n    2)", value: "3" },
    { call: "add({ a: 1 } as const)", value: '{\n"b": 2,\n}' },
    { call: "add(2)!", value: "4" },
  ]);
  expect(examplesIn("/** @example add(1) */")).toEqual([{ call: "add(1)", value: null }]);
});
