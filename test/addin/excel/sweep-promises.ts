import { ExcelTrouble } from "../../../addin/excel/excel-sentences.ts";
import type { ExcelHost } from "../../excel-host/excel-host.ts";

/* What has to hold after a fault: one line for each promise that does not. */

/** Sheets as text, by their names. */
export type Snapshot = Record<string, string>;

export function oursIn(host: ExcelHost): string[] {
  return host.workbook.sheets
    .filter(({ customProperties }) => customProperties.has("Throughline"))
    .map(({ name }) => name);
}

/** Sheets as text in one order of words, without what Excel numbers anew each time. */
export function snapshot(host: ExcelHost): Snapshot {
  const inOrder = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return Object.fromEntries(
    Object.entries(host.snapshot()).map(([name, text]) => [
      name,
      JSON.stringify(JSON.parse(text), inOrder).replace(/"id":"\{[^}]*\}"/g, '"id":""'),
    ]),
  );
}

/** What is wrong with what the user is told. */
export function sentenceFaults(trouble: unknown): string[] {
  if (trouble === null) return [];
  if (!(trouble instanceof ExcelTrouble)) return [`no plain sentence but ${String((trouble as Error).stack)}`];
  return /^[A-Z“][^!]*; [^!]*\.$/.test(trouble.message) ? [] : [`not a sentence: ${trouble.message}`];
}

export function userFaults(host: ExcelHost, users: ReadonlySet<string>, expected: Snapshot): string[] {
  const now = snapshot(host);
  return [...users].filter((name) => now[name] !== expected[name]).map((name) => `“${name}” of the user changed`);
}

/** Sheets of ours that are neither old nor complete nor marked unfinished. */
export function ourFaults(
  host: ExcelHost,
  users: ReadonlySet<string>,
  start: Snapshot,
  complete: Snapshot,
  withoutPrinting: boolean,
): string[] {
  const now = snapshot(host);
  return host.workbook.sheets.flatMap(({ name, customProperties, cells }) => {
    if (users.has(name)) return [];
    const mark = customProperties.get("Throughline");
    if (mark?.includes("unfinished")) return [];
    if (mark === undefined && cells.used(true) === null) return promised(host, name) ? [] : [`“${name}” is not marked`];
    const known = [start[name], complete[name]].map((text) => contentOf(text, withoutPrinting));
    return known.includes(contentOf(now[name], withoutPrinting)) ? [] : [`“${name}” counts as finished and is not`];
  });
}

/** A sheet as text without its mark, which goes last, its protection, which users take off, and, if said, its pages. */
function contentOf(text: string | undefined, withoutPrinting: boolean): string {
  const { customProperties: _, protection: __, page, ...content } = JSON.parse(text ?? "{}");
  return JSON.stringify(withoutPrinting ? content : { ...content, page });
}

/** An empty sheet is ours when the workbook says that we were about to make it. */
function promised(host: ExcelHost, name: string): boolean {
  return String(host.workbook.settings.get("throughline.begun") ?? "").includes(JSON.stringify(name));
}

export function differsFrom(host: ExcelHost, users: ReadonlySet<string>, complete: Snapshot): string[] {
  const now = snapshot(host);
  return Object.keys({ ...complete, ...now })
    .filter((name) => !users.has(name) && now[name] !== complete[name])
    .map((name) => `“${name}” is not complete after doing it again`);
}
