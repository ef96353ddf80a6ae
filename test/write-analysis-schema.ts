import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * `npm run schema`: writes shared/analysis/analysis.schema.json from the types, after they changed. The generator is
 * fetched for this alone, because it brings a TypeScript of its own. test/shared/analysis/schema.test.ts notices when
 * the file and the types have parted.
 */

const home = fileURLToPath(new URL("..", import.meta.url));
const target = join(home, "shared/analysis/analysis.schema.json");
const generator = "ts-json-schema-generator@2.9.0";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same schema in the words of JSON Schema 2020-12. */
function modern(value: Json): Json {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    if (key === "$ref") return [[key, String(each).replace("#/definitions/", "#/$defs/")]];
    if (key === "definitions") return [["$defs", modern(each)]];
    if (key === "items" && Array.isArray(each))
      return [
        ["prefixItems", modern(each)],
        ["items", false],
      ];
    if (key === "additionalItems") return [];
    return [[key, modern(each)]];
  });
  return Object.fromEntries(entries);
}

const folder = mkdtempSync(join(tmpdir(), "throughline-schema-"));
try {
  const tsconfig = join(folder, "tsconfig.json");
  writeFileSync(
    tsconfig,
    JSON.stringify({
      extends: join(home, "tsconfig.json"),
      include: [],
      files: [join(home, "shared/analysis/analysis.ts")],
    }),
  );
  const words = [
    "--yes",
    generator,
    "--path",
    join(home, "shared/analysis/analysis.ts"),
    "--type",
    "Analysis",
    "--tsconfig",
    tsconfig,
    "--no-type-check",
  ];
  const text = execFileSync("npx", words, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1e8,
  });
  const { $schema: _, definitions, ...rest } = JSON.parse(text);
  definitions.IsoDate.pattern = "^\\d{4}-\\d{2}-\\d{2}$";
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "throughline/analysis/1",
    title: "What `throughline analyse` prints",
    ...(modern({ ...rest, definitions }) as object),
  };
  writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
execFileSync(process.execPath, [join(home, "node_modules/@biomejs/biome/bin/biome"), "format", "--write", target], {
  cwd: home,
  stdio: "inherit",
});
