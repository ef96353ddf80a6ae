import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { templatePlan } from "../shared/workbook/template.ts";

/* The house keeps its shape: who may import whom, what shared/ may not know, what lies where, how long a file gets. */

const home = fileURLToPath(new URL("..", import.meta.url));
const rooms = ["addin", "shared", "site", "test"];
const purePackages = [
  "@stdlib/stats-base-dists-normal-cdf",
  "@stdlib/stats-base-dists-normal-quantile",
  "@stdlib/stats-base-dists-t-cdf",
  "@stdlib/stats-base-dists-t-quantile",
  "d3-sankey",
  "d3-scale",
  "d3-shape",
  "fastest-levenshtein",
  "handlebars/runtime.js",
  "ml-matrix",
];
const longest = 320;

const files = projectFiles();
const sources = files.filter((file) => /\.(ts|mjs|astro)$/.test(file));
const inShared = sources.filter((file) => file.startsWith("shared/"));

/** What git keeps, with what is new in the rooms; what lies in the rooms when the project came without git. */
function projectFiles(): string[] {
  const git = (...args: string[]) =>
    execFileSync("git", ["ls-files", "-z", ...args], {
      cwd: home,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  try {
    const known = `${git()}${git("--others", "--exclude-standard", "--", ...rooms)}`.split("\0");
    return [...new Set(known)].filter((file) => file !== "" && existsSync(join(home, file))).sort();
  } catch {
    return rooms.flatMap((room) => globSync(`${room}/**/*.*`, { cwd: home })).map((file) => file.replaceAll("\\", "/"));
  }
}

function read(file: string): string {
  return readFileSync(join(home, file), "utf8");
}

/** A source without its comments. */
function code(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[\s;{}(),])\/\/.*$/gm, "$1");
}

/** What a file imports: packages by name, files by their path in the project. */
function importsOf(file: string): string[] {
  const found = code(file).matchAll(
    /(?:^(?:import|export)\b[^"';]*?\bfrom\s*|\bimport\s*\(\s*|^import\s+)["']([^"'\n]+)["']/gm,
  );
  return [...found].map(([, name]) =>
    name!.startsWith(".") ? posix.normalize(posix.join(dirname(file), name!)) : name!,
  );
}

/** "file: what" for everything `findings` names in the files. */
function all(list: readonly string[], findings: (file: string) => readonly string[]): string[] {
  return list.flatMap((file) => findings(file).map((finding) => `${file}: ${finding}`));
}

test("shared/ imports only shared/ and the named pure packages, by the file's full name", () => {
  const allowed = (name: string) =>
    purePackages.includes(name) || (name.startsWith("shared/") && (name.endsWith(".ts") || name.endsWith(".json")));
  expect(all(inShared, (file) => importsOf(file).filter((name) => !allowed(name)))).toEqual([]);
});

test("addin/ and site/ do not know each other, and neither reaches into test/", () => {
  const from = (room: string, ...others: string[]) =>
    all(
      sources.filter((file) => file.startsWith(`${room}/`)),
      (file) => importsOf(file).filter((name) => others.some((other) => name.startsWith(`${other}/`))),
    );
  expect([...from("addin", "site", "test"), ...from("site", "addin", "test")]).toEqual([]);
});

test("only site/xlsx/ knows the library that reads and writes .xlsx", () => {
  const elsewhere = sources.filter((file) => !/^(test\/)?site\/xlsx\//.test(file));
  expect(all(elsewhere, (file) => importsOf(file).filter((name) => /^hucre\b/.test(name)))).toEqual([]);
});

test("shared/ knows no clock, no chance, no locale, no screen, no machine", () => {
  const outside =
    /\b(Date\.now|new Date\(\s*\)|Math\.random|performance\.|crypto\.|toLocale[A-Z]\w*|localeCompare|Intl\.|process\.[a-z]|globalThis|window\.[a-z]|document\.[a-z]|console\.|Buffer\.|setTimeout|setInterval|fetch\(|require\(["'])/g;
  expect(all(inShared, (file) => code(file).match(outside) ?? [])).toEqual([]);
});

test("shared/ has neither default exports nor files that only hand on others", () => {
  expect(
    all(inShared, (file) => code(file).match(/export default\b|export\s*(type\s*)?(\*|\{[^}]*\})[^;]*\bfrom\b/g) ?? []),
  ).toEqual([]);
});

test("every function that shared/ offers says what you get, unless it is a finding, which says so itself", () => {
  const bare = (file: string) => {
    const functions = [...read(file).matchAll(/^(.*)\nexport (?:async )?function\*? (\w+)/gm)];
    const said = new Set(functions.filter(([, above]) => above!.endsWith("*/")).map(([, , name]) => name!));
    return functions.map(([, , name]) => name!).filter((name) => !said.has(name));
  };
  const sentences = /findings|problems/;
  expect(
    all(
      inShared.filter((file) => !sentences.test(file)),
      bare,
    ),
  ).toEqual([]);
});

test("no file is longer than a person reads at once", () => {
  const long = sources.filter((file) => read(file).split("\n").length - 1 > longest);
  expect(long).toEqual([]);
});

test("the top of the project holds the four rooms and what belongs beside them", () => {
  const tops = new Set(files.map((file) => file.split("/")[0]!));
  const agreed = [
    ...rooms,
    "manifest.xml",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
  ];
  expect([...tops].filter((top) => !agreed.includes(top) && !top.startsWith("."))).toEqual([]);
});

test("the README names every sheet of the template and every command", () => {
  const readme = read("README.md");
  const { scripts } = JSON.parse(read("package.json"));
  const sheets = templatePlan()
    .map(({ name }) => name)
    .filter((name) => name !== "Guide");
  const commands = ["report", "check", "analyse", "template", "test", "format", "schema", "sample", "bench"];
  expect(sheets.filter((sheet) => !readme.includes(sheet))).toEqual([]);
  expect(commands.filter((name) => !readme.match(new RegExp(`npm (run )?(-s )?${name}\\b`)) || !scripts[name])).toEqual(
    [],
  );
});

test("files are named in kebab-case, components in PascalCase", () => {
  const names = sources.filter(
    (file) => !/\/(\[[\w.]+\]|[a-z0-9-]+(\.[a-z0-9-]+)*|[A-Z][A-Za-z0-9]*(?=\.astro))\.(ts|mjs|astro)$/.test(file),
  );
  expect(names).toEqual([]);
});

test("no file names a package registry or a place on somebody's machine", () => {
  const text = files.filter((file) => !/\.(xlsx|png|jpg|woff2?)$/.test(file));
  const registry = /https?:\/\/(registry\b|[\w.-]+\/registry\b)/g;
  const place = /(?<![\w.:/-])\/(?:home|root|Users|work)\/\w[\w./-]*|[A-Z]:\\Users\\\w+/g;
  const here = home.replace(/[\\/]$/, "");
  expect(
    all(text, (file) => {
      const content = read(file);
      return [
        ...(content.match(registry) ?? []),
        ...(content.match(place) ?? []),
        ...(content.includes(here) ? [here] : []),
      ];
    }),
  ).toEqual([]);
});
