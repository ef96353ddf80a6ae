import { version } from "../../shared/version.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { analyseCommand } from "./analyse.ts";
import { budgetCommand } from "./budget.ts";
import { calendarCommand } from "./calendar.ts";
import { checkCommand } from "./check.ts";
import { type Command, helpOf, meant, parseRequest, Slip, twoColumns, usage } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { documentsCommand } from "./documents.ts";
import { handoffCommand } from "./handoff.ts";
import { reportCommand } from "./report.ts";
import { sheetsCommand } from "./sheets.ts";
import { templateCommand } from "./template.ts";
import { onOneLine } from "./text.ts";
import type { ExitCode, World } from "./world.ts";

const commands: readonly Command[] = [
  reportCommand,
  sheetsCommand,
  checkCommand,
  budgetCommand,
  handoffCommand,
  compareCommand,
  analyseCommand,
  documentsCommand,
  calendarCommand,
  templateCommand,
];

/** Runs one command and returns the exit code: 0 done, 1 the workbook needs fixing, 2 the command was not understood. */
export async function run(world: World): Promise<ExitCode> {
  const [word, ...rest] = world.args;
  if (word === "--version") return say(world, `${version}\n`);
  if (word === "--help" || word === "-h" || word === "help") return say(world, generalHelp());
  const command = commands.find(({ name }) => name === word);
  if (!command) {
    const names = commands.map(({ name }) => name);
    const slip = word === undefined ? "Say what to do." : `There is no command “${word}”.${meant(word, names)}`;
    return answer(world, slip, `Usage: throughline <${names.join("|")}> …, or throughline --help`, 2);
  }
  try {
    const request = parseRequest(command, rest);
    if (request.flags.has("help")) return say(world, helpOf(command));
    return await command.run(world, request);
  } catch (error) {
    if (error instanceof Slip) return answer(world, error.message, `${usage(command)}, or --help for more`, 2);
    if (error instanceof Refusal) return answer(world, error.message, null, 1);
    return answer(world, ...whatWentWrong(error, rest.includes("--debug")), 1);
  }
}

function say(world: World, text: string): 0 {
  world.print(text);
  return 0;
}

function answer(world: World, sentence: string, more: string | null, code: 1 | 2): 1 | 2 {
  world.tell(`${onOneLine(sentence)}\n${more === null ? "" : `${more}\n`}`);
  return code;
}

function whatWentWrong(error: unknown, debug: boolean): [sentence: string, more: string | null] {
  const { message, stack, code } = error as Error & { code?: string };
  // The system refused a file: its own words are the clearest.
  if (code && /^E[A-Z]+$/.test(code) && !debug) return [`This could not be done: ${message}.`, null];
  return [
    `Something went wrong inside Throughline, which is our mistake and not the workbook's: ${message}. Please report it.`,
    debug ? (stack ?? null) : "With --debug you see where it happened.",
  ];
}

function generalHelp(): string {
  return [
    "Throughline: from a skill gap, to a training, to the KPI it should move.",
    "Usage: throughline <command> …",
    `Commands:\n${twoColumns(commands.map(({ name, summary }) => [name, summary]))}`,
    "A workbook is an .xlsx file or a folder of .csv files, one a sheet. Several are read as one.",
    "throughline <command> --help says more; throughline --version gives the version.",
    "Ends with 0 when done, 1 when the workbook needs fixing (a sentence says what), 2 when the command was not understood.",
  ]
    .join("\n\n")
    .concat("\n");
}
