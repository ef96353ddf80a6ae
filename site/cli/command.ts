import { parseArgs } from "node:util";
import { closest, distance } from "fastest-levenshtein";
import type { ExitCode, World } from "./world.ts";

/** What may stand behind `--name`: nothing, or a value that the help calls `value`. */
export interface Option {
  value?: string;
  help: string;
}

/** One word of the command line: what it is called, what its help says, what it does. */
export interface Command {
  name: string;
  summary: string;
  /** What stands between the name and the options. */
  operands: string;
  /** The rest of the help, paragraph by paragraph. */
  about: readonly string[];
  options: Readonly<Record<string, Option>>;
  run(world: World, request: Request): Promise<ExitCode>;
}

/** What was typed, understood. */
export interface Request {
  operands: readonly string[];
  texts: ReadonlyMap<string, string>;
  flags: ReadonlySet<string>;
}

/** The command line was not understood. The message says why and what was probably meant. */
export class Slip extends Error {
  override name = "Slip";
}

const commonOptions: Readonly<Record<string, Option>> = {
  debug: { help: "if something goes wrong inside Throughline, show where" },
  help: { help: "show this text" },
};

/**
 * Understands the words after a command's name.
 * @throws Slip when an option is unknown, lacks its value, or has one it does not take.
 */
export function parseRequest(command: Command, words: readonly string[]): Request {
  const options = { ...command.options, ...commonOptions };
  const types = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, { type: value ? "string" : "boolean" } as const]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...types, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const request = { operands: [] as string[], texts: new Map<string, string>(), flags: new Set<string>() };
  for (const token of tokens) {
    if (token.kind === "positional") request.operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name]! : null;
    if (!option)
      throw new Slip(`${command.name} has no option ${token.rawName}.${meant(token.name, Object.keys(options), "--")}`);
    if (option.value) {
      // A value that looks like an option is a forgotten value, unless it is tied on with "=".
      if (!token.value || (!token.inlineValue && token.value.startsWith("-")))
        throw new Slip(`--${token.name} needs a value behind it: --${token.name} <${option.value}>.`);
      request.texts.set(token.name, token.value);
    } else {
      if (token.value !== undefined) throw new Slip(`--${token.name} takes no value.`);
      request.flags.add(token.name);
    }
  }
  return request;
}

/** Words to choose from: "leadership, manager or hr". */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** " Did you mean …?" when one of the known words is close to the one that was typed, else nothing. */
export function meant(word: string, known: readonly string[], mark = ""): string {
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.ceil(word.length / 3) ? ` Did you mean ${mark}${nearest}?` : "";
}

export function usage({ name, operands }: Command): string {
  return `Usage: throughline ${name}${operands && ` ${operands}`} [options]`;
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, { value, help }]) => [`--${name}${value ? ` <${value}>` : ""}`, help] as const,
  );
  return [usage(command), ...command.about, `Options:\n${twoColumns(rows)}`].join("\n\n").concat("\n");
}

/** Names on the left, what they do on the right, one line each. */
export function twoColumns(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(left)}  ${help}`).join("\n");
}
