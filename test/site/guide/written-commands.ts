import { readdirSync, readFileSync } from "node:fs";

/* The commands that the README and the guide tell a reader to type. */

const home = new URL("../../../", import.meta.url);
const pages = new URL("site/guide/pages/", home);

/** The texts a reader reads, by their path: the README first, then the chapters. */
export function writtenTexts(): Map<string, string> {
  const chapters = readdirSync(pages)
    .sort()
    .map((name) => `site/guide/pages/${name}`);
  return new Map(["README.md", ...chapters].map((path) => [path, readFileSync(new URL(path, home), "utf8")]));
}

/** What stands as code in a text: lines of blocks without a language, and what stands between backticks in a line. */
export function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, lines]) => lines!.trim().split("\n"));
  const inline = [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  return [...blocks, ...inline];
}

/** The commands in a text, each once, in the order they are read. */
export function commandsIn(text: string): string[] {
  return [...new Set(codeIn(text).filter((code) => /^(npm|npx|node|throughline) /.test(code)))];
}

/** The words of a command as a shell splits them: quoted ones stay together. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** What a command runs: the words of the script in package.json and those behind `--`. `null`: it runs no script. */
export function scriptOf(command: string): { name: string; words: string[] } | null {
  const [program, ...rest] = wordsOf(command);
  if (program === "throughline") return { name: "throughline", words: ["node", "site/cli/throughline.mjs", ...rest] };
  if (program !== "npm") return null;
  const typed = rest.filter((word, at) => word !== "-s" && !(word === "run" && at === 0));
  const [name, ...behind] = typed;
  if (name === undefined || name === "link") return null;
  const { scripts } = JSON.parse(readFileSync(new URL("package.json", home), "utf8"));
  const script: string | undefined = scripts[name];
  return { name, words: script === undefined ? [] : [...script.split(" "), ...behind.filter((word) => word !== "--")] };
}
