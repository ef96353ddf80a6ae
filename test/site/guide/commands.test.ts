import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disk } from "../../../site/cli/disk.ts";
import { run } from "../../../site/cli/run.ts";
import type { World } from "../../../site/cli/world.ts";
import { codeIn, commandsIn, scriptOf, writtenTexts } from "./written-commands.ts";

/* What the README and the guide tell a reader to type does what they say: in one folder, in the order it is read. */

const home = fileURLToPath(new URL("../../..", import.meta.url));
const texts = writtenTexts();
const commands = [...new Set([...texts.values()].flatMap(commandsIn))];
/** One command of each that run the same. */
const different = [...new Map(commands.map((each) => [scriptOf(each)?.words.join(" ") || each, each])).values()];

/** Commands that are not run here, and why; that their script is there is still asked. */
const notRun: Readonly<Record<string, string>> = {
  "npm start": "opens Excel",
  "npm start -- --browser": "serves until it is stopped; test/e2e/start.test.ts starts it",
  "npm run build:addin -- https://your.host/throughline/": "builds the add-in; test/addin/build does it",
  "npm run report -- my-skills.xlsx --to https://reports.example.com/skills/":
    "needs a server; test/site/deliver/upload.test.ts has one",
  "npm run publisher": "builds the publisher page; test/e2e/publisher.test.ts does it",
  "npm run guide": "makes the guide; test/site/guide/guide.test.ts does it",
  "npm link": "changes the machine; it makes the word throughline, which is run",
  "npm test": "runs this test",
  "npm run -s types": "is one of the checks of npm test",
  "npm run -s lint": "is one of the checks of npm test",
  "npm run -s test:odd": "is one of the checks of npm test",
  "npm run -s test:cases": "is one of the checks of npm test",
  "npm run -s test:oracles": "is a part of the tests",
  "npm run -s test:sweeps": "runs this test",
  "npm run -s format": "changes the sources",
  "npm run -s schema": "writes into the sources; a test compares what it would write",
  "npm run -s sample": "writes into the sources; a test compares what it would write",
  "npm run -s sim:null": "takes half an hour",
  "npm run -s bench": "measures, which takes minutes and a quiet machine",
  "npm run -s bench:peers": "installs other generators",
  "npm run faults": "takes minutes; a test makes some of its faults",
  "npm run conformance trace.json": "needs a trace from a real Excel",
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-guide-"));
  for (const name of ["my-skills.xlsx", "last-year.xlsx"])
    cpSync(join(home, "site/sample/sample.xlsx"), join(folder, name));
  const brand = /```json\n([\s\S]*?)```/.exec(texts.get("site/guide/pages/publishing.md")!)![1]!;
  writeFileSync(join(folder, "brand.json"), brand);
  mkdirSync(join(folder, "my-templates"));
  cpSync(join(home, "shared/documents/templates/e-mails.txt.hbs"), join(folder, "my-templates/e-mails.txt.hbs"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command line with the files of this machine; whoever watches stops after the first report. */
async function typed(args: readonly string[]) {
  const said = { out: "", err: "" };
  const stopped = new AbortController();
  const world: World = {
    args,
    folder,
    today: "2026-11-22",
    width: 120,
    print: (text) => {
      said.out += text;
    },
    tell: (text) => {
      said.err += text;
    },
    clock: { now: () => 0, after: () => () => {}, wait: async () => {} },
    files: {
      ...disk,
      nextChange: async () => {
        stopped.abort();
      },
    },
    secrets: {
      kept: (name) => (name === "THROUGHLINE_PASSPHRASE" ? "vortex-kelp-ninety-umbra-quill-basalt" : null),
      ask: async () => null,
    },
    fetch: () => Promise.reject(new Error("No server was expected.")),
    stoppable: (work) => work(stopped.signal),
  };
  return { code: await run(world), ...said };
}

test.for(different.filter((command) => !Object.hasOwn(notRun, command)))("%s", async (command) => {
  const [node, launcher, ...args] = scriptOf(command)!.words;
  expect([node, launcher]).toEqual(["node", "site/cli/throughline.mjs"]);
  const { code, out, err } = await typed(args);
  // `check` ends with 1 when it lists errors, and the sample has some.
  const isAsSaid = code === 0 || (args[0] === "check" && code === 1 && /error/i.test(out));
  expect(isAsSaid, `${code}\n${err}\n${out.slice(-500)}`).toBe(true);
  const place = /--(?:out|zip|one-file|history|save-mapping) (\S+)/.exec(command)?.[1];
  expect(place === undefined || existsSync(join(folder, place))).toBe(true);
});

test("what is not run is told in the README or the guide, and has its script", () => {
  const untold = Object.keys(notRun).filter((command) => !commands.includes(command));
  const missing = commands.filter((command) => scriptOf(command)?.words.length === 0);
  expect({ untold, missing }).toEqual({ untold: [], missing: [] });
});

test("every command there is stands in the README and in the guide, and every option they name exists", async () => {
  const { out } = await typed(["--help"]);
  const names = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name!);
  const helps = await Promise.all(names.map(async (name) => (await typed([name, "--help"])).out));
  const options = new Set(helps.join("\n").match(/--[a-z][a-z-]*/g));
  const told = [...texts].map(([path, text]) => [path, codeIn(text)] as const);
  const untold = names.filter((name) =>
    ["README.md", "site/guide/pages/from-a-file.md"].some(
      (path) => !texts.get(path)!.includes(`npm run -s ${name} `) && !texts.get(path)!.includes(`npm run ${name} `),
    ),
  );
  const unknown = told.flatMap(([path, codes]) =>
    codes
      .flatMap((code) => code.match(/--[a-z][a-z-]*/g) ?? [])
      .filter((option) => option !== "--browser" && !options.has(option))
      .map((option) => `${path}: ${option}`),
  );
  const all = told.flatMap(([, codes]) => codes).join("\n");
  const silent = [...options].filter((option) => !all.includes(option));
  expect({ untold, unknown, silent }).toEqual({ untold: [], unknown: [], silent: [] });
});
