import { basename, resolve } from "node:path";
import { type HandOffChoices, type HandOffLine, peopleChoices, usualChoices } from "../../shared/handoff/choices.ts";
import {
  addedText,
  fateTitles,
  foundPlaces,
  madeText,
  notWrittenText,
  readBackText,
} from "../../shared/handoff/hand-off-words.ts";
import { smallestMinimumGroup } from "../../shared/report/privacy/suppression.ts";
import { newKey } from "../deliver/keyed-codes.ts";
import { prepareHandOff, writeHandOff } from "../handoff/hand-off.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { audienceOptions } from "./audience.ts";
import { type Command, either, type Request, Slip, twoColumns } from "./command.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";
import { onOneLine } from "./text.ts";
import type { World } from "./world.ts";

const keepOrRemove = "keep|remove";

export const handoffCommand: Command = {
  name: "handoff",
  summary: "write a copy for somebody else: without personal data, notes and traces, with live results and a runbook",
  operands: "<workbook>",
  about: [
    "Lists what will and will not be inside, then writes a new workbook: your sheets as chosen, result sheets that keep computing, the method, and a runbook that says how to go on without Throughline.",
    "The file is read back and searched for everything that was removed; when something is found, nothing is left behind and the command ends with 1. The workbook that is read is not changed, and a file that exists is left as it is.",
    "Comments, links to other files, document properties, custom XML, printer settings, macros, charts and pivot tables are never in a copy. To keep charts, save a copy in Excel and remove there what must not leave.",
  ],
  options: {
    out: { value: "file.xlsx", help: "the file to write" },
    list: { help: "only list what will and will not be inside" },
    people: { value: peopleChoices.join("|"), help: "how people appear; pseudonyms when left out" },
    notes: { value: keepOrRemove, help: "free text such as comments and answers; removed when left out" },
    history: { value: keepOrRemove, help: "check-ins, requests and earlier ratings; removed when left out" },
    hidden: { value: keepOrRemove, help: "hidden sheets, rows and columns; removed when left out" },
    unread: {
      value: keepOrRemove,
      help: "without names: sheets and columns that were not understood; removed when left out",
    },
    key: {
      value: "file",
      help: "take the key of the pseudonyms from this file, or put a new one there: next year's copy then has the same ones",
    },
    "minimum-group": audienceOptions["minimum-group"]!,
    ...readingOptions,
  },
  async run(world, request) {
    const choices = choicesFrom(request);
    const out = request.texts.get("out");
    const isList = request.flags.has("list");
    if (out === undefined && !isList)
      throw new Slip("Name the file to write: --out client.xlsx, or ask for the --list.");
    if (out !== undefined && !out.toLowerCase().endsWith(".xlsx"))
      throw new Slip(`The copy is an .xlsx file, but ${out} is not named so.`);
    const [path] = request.operands;
    if (path === undefined) throw new Slip("Name the workbook to hand off.");
    if (request.operands.length > 1) throw new Slip("One workbook is handed off at a time.");
    const minimumGroup = minimumFrom(request.texts.get("minimum-group"));
    const progress = new Progress(world);
    try {
      const { workbook, ...understood } = await readAnalysis(world, request, progress);
      const bytes = /\.xls[xm]$/i.test(path) ? await world.files.readBytes(resolve(world.folder, path)) : null;
      progress.stage("Deciding what leaves");
      const options = {
        workbook,
        bytes,
        reading: understood,
        analysis: understood.analysis,
        choices,
        key: await keyFrom(world, request.texts.get("key"), isList),
        name: basename(out ?? "client.xlsx"),
        today: world.today,
        ...(minimumGroup !== undefined && { minimumGroup }),
      };
      const prepared = await prepareHandOff(options);
      progress.end();
      world.print(listText(prepared.lines));
      if (isList || out === undefined) return 0;
      progress.stage("Writing the copy");
      const { bytes: copy, plans, check, gaps } = await writeHandOff(options, prepared);
      if (check.found.length > 0) {
        const places = foundPlaces(check.found).map((place) => `  ${place}`);
        world.tell(`${notWrittenText}\n${places.join("\n")}\n`);
        return 1;
      }
      if (!(await world.files.create(resolve(world.folder, out), copy)))
        throw new Refusal(`${out} is there already and is left as it is: choose another name.`);
      progress.end();
      const formulas = plans.reduce((sum, plan) => sum + (plan.formulas?.length ?? 0), 0);
      world.print(`\n${madeText({ sheets: plans.length, formulas, gaps }, choices.people)}\n`);
      const alsoOurs = check.alsoOurs.map(onOneLine);
      world.print(`${readBackText({ ...check, alsoOurs })}\n${resolve(world.folder, out)}\n`);
      return 0;
    } finally {
      progress.end();
    }
  },
};

function choicesFrom({ texts }: Request): HandOffChoices {
  const people = texts.get("people") ?? usualChoices.people;
  const known = peopleChoices.find((each) => each === people.toLowerCase());
  if (!known) throw new Slip(`People cannot be handed off as “${people}”: choose ${either(peopleChoices)}.`);
  const keeps = (name: string) => {
    const text = texts.get(name) ?? "remove";
    if (text !== "keep" && text !== "remove") throw new Slip(`--${name} is keep or remove, not “${text}”.`);
    return text === "keep";
  };
  return {
    people: known,
    notes: keeps("notes"),
    history: keeps("history"),
    hidden: keeps("hidden"),
    unread: keeps("unread"),
  };
}

function minimumFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < smallestMinimumGroup)
    throw new Slip(`--minimum-group is a whole number from ${smallestMinimumGroup} on, not “${text}”.`);
  return number;
}

const keyPattern = /^throughline-key-1 ([0-9a-f]{64})\s*$/;

/** The key of the pseudonyms: from its file, or a new one that is put there. Only a list of what leaves needs none kept. */
async function keyFrom(world: World, path: string | undefined, isList: boolean): Promise<Uint8Array> {
  if (path === undefined) return newKey();
  const file = resolve(world.folder, path);
  const text = await world.files.readText(file);
  if (text === null) {
    const key = newKey();
    const digits = [...key].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (!isList) await world.files.replaceText(file, `throughline-key-1 ${digits}\n`);
    return key;
  }
  const found = keyPattern.exec(text)?.[1];
  if (found === undefined)
    throw new Refusal(`${path} is there already and holds no key of Throughline: choose another name.`);
  return Uint8Array.from({ length: 32 }, (_, byte) => Number.parseInt(found.slice(2 * byte, 2 * byte + 2), 16));
}

/** The list of what leaves, sheet by sheet, as text. */
function listText(lines: readonly HandOffLine[]): string {
  const parts = fateTitles.flatMap(([fate, title]) => {
    const rows = lines.filter((line) => line.fate === fate);
    if (rows.length === 0) return [];
    const each = rows.map(
      ({ sheet, what, why }) => [`${onOneLine(sheet ?? "Workbook")}: ${onOneLine(what)}`, onOneLine(why)] as const,
    );
    return [`${title}:\n${twoColumns(each)}`];
  });
  return `${[...parts, addedText].join("\n\n")}\n`;
}
