import { basename, resolve } from "node:path";
import { calendarFor, calendarOf } from "../../shared/analysis/cadence-calendar.ts";
import type { CalendarEvent } from "../../shared/analysis/cadence-calendar-events.ts";
import { icsOf } from "../../shared/calendar/ics.ts";
import { dateText, plural } from "../../shared/format.ts";
import { version } from "../../shared/version.ts";
import { nameWithoutEndings } from "../../shared/workbook/raw-workbook.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { type Command, Slip } from "./command.ts";
import { managerFrom } from "./manager.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";
import { orSample } from "./sample-request.ts";
import { onOneLine } from "./text.ts";

export const calendarCommand: Command = {
  name: "calendar",
  summary: "write a calendar file: action items, one-on-ones, reviews, checks after trainings, expiring certificates",
  operands: "<workbook…>",
  about: [
    "Writes an .ics file that any calendar program imports. The same event keeps its identity, so a newer file replaces the older one when it is imported again.",
    "It names people: the whole one is for HR, and with --manager it holds what that manager has to do and what is about the own people. There is none for leaders.",
    "A calendar written before is replaced; any other file is left as it is.",
  ],
  options: {
    out: { value: "file.ics", help: "the file to write" },
    manager: { value: "name", help: "only what is for one manager" },
    ...readingOptions,
    sample: { help: "when no workbook is named, take the sample company" },
  },
  async run(world, typed) {
    const out = typed.texts.get("out");
    if (out === undefined) throw new Slip("Name the file to write: --out file.ics.");
    if (!/\.ics$/i.test(out)) throw new Slip(`--out writes a file ending in .ics, got “${out}”.`);
    const path = resolve(world.folder, out);
    const progress = new Progress(world);
    try {
      const read = await readAnalysis(world, orSample(typed), progress);
      const { analysis } = read;
      const manager = managerFrom(read, typed);
      const all = calendarOf(analysis);
      const events = (manager === null ? all : calendarFor(all, analysis.people, manager)).filter(isAhead);
      if (events.length === 0)
        throw new Refusal(
          `There is nothing to put into a calendar in ${onOneLine(analysis.workbook)}: no day that is still to come, and nobody with a manager.`,
        );
      const names = new Map(analysis.people.map(({ id, name }) => [id, name]));
      const personName = (id: string) => names.get(id) ?? id;
      const organisation = analysis.settings.organisation ?? nameWithoutEndings(analysis.workbook);
      const name = manager === null ? organisation : `${organisation}: ${personName(manager)}`;
      const text = icsOf(events, { name, asOf: analysis.asOf, version, personName });
      const pieces = asPieces(text);
      await world.stoppable((signal) => world.files.writePieces(path, pieces, isOurs, signal));
      const late = events.filter(({ state }) => state === "overdue").length;
      world.print(
        `${basename(path)}: ${plural(events.length, "entry", "entries")} as of ${dateText(analysis.asOf)}, ${late} of them overdue. ${manager === null ? "It names people: it is for HR." : `It is for ${onOneLine(personName(manager))}.`}\n${path}\n`,
      );
      return 0;
    } finally {
      progress.end();
    }
  },
};

function isAhead({ state }: CalendarEvent): boolean {
  return state === "planned" || state === "overdue";
}

async function* asPieces(text: string) {
  yield new TextEncoder().encode(text);
}

function isOurs(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start);
  return text.startsWith("BEGIN:VCALENDAR") && text.includes("PRODID:-//Throughline//");
}
