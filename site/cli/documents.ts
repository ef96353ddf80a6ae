import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Settings } from "../../shared/analysis/settings.ts";
import { documentFiles, listMark } from "../../shared/documents/document-files.ts";
import { documentsOf, kindsForManagers } from "../../shared/documents/documents.ts";
import { type DocumentKind, documentKinds, kinds } from "../../shared/documents/kinds.ts";
import { dateText, list, plural, withFormat } from "../../shared/format.ts";
import { documentFormat } from "../../shared/locale.ts";
import { reportLocale } from "../deliver/report-locale.ts";
import { referenceText } from "../documents/field-reference.ts";
import { loadTemplates } from "../documents/load-templates.ts";
import { TemplateRefusal } from "../documents/template-error.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { type Command, meant, Slip } from "./command.ts";
import { managerFrom } from "./manager.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions, type Understood } from "./read-analysis.ts";
import { orSample } from "./sample-request.ts";
import { onOneLine } from "./text.ts";
import type { World } from "./world.ts";

export const documentsCommand: Command = {
  name: "documents",
  summary: "write the papers people take to meetings: coaching guides, forms, briefs, cases, minutes, e-mails",
  operands: "<workbook…>",
  about: [
    "Writes each document as a page that prints cleanly and as plain text, in a folder for each kind, with a list of them in index.html. They name people: they are for HR, and those of a manager for that manager.",
    `Kinds: ${kinds.join(", ")}.`,
    "With --templates, files of the folder take the place of ours of the same name, which lie in shared/documents/templates; --fields lists what they may name. A slip in a template is told with its file and line, and nothing is written.",
    "A folder of documents written before is replaced as a whole. A folder with anything else in it is left as it is.",
  ],
  options: {
    out: { value: "folder", help: "the folder to write" },
    kind: { value: "a,b", help: "only documents of these kinds" },
    manager: {
      value: "name",
      help: "only what is for one manager: the own people, and trainings the manager sponsors",
    },
    templates: { value: "folder", help: "templates in your own words" },
    fields: { help: "print what templates may name, kind by kind, and write nothing" },
    ...readingOptions,
    sample: { help: "when no workbook is named, take the sample company" },
  },
  async run(world, typed) {
    const chosen = kindsFrom(typed.texts.get("kind"));
    if (typed.flags.has("fields")) {
      world.print(chosen.map((kind) => `${kind}\n${referenceText(kind)}\n`).join("\n"));
      return 0;
    }
    const out = typed.texts.get("out");
    if (out === undefined) throw new Slip("Name the folder to write: --out documents.");
    const folder = resolve(world.folder, out);
    const progress = new Progress(world);
    try {
      const templates = await templatesFrom(world, typed.texts.get("templates"));
      await refuseReport(world, folder);
      const formatOf = (settings: Settings) => documentFormat(reportLocale(settings));
      const read = await readAnalysis(world, orSample(typed), progress, formatOf);
      progress.stage("Writing the documents");
      const manager = managerFrom(read, typed);
      const documents = withFormat(formatOf(read.analysis.settings), () =>
        documentsOf(read.analysis, read.dataset, { templates, kinds: chosen, manager }),
      );
      if (documents.length === 0) throw new Refusal(nothingToWrite(read, chosen, manager));
      const { settings, workbook, asOf } = read.analysis;
      const files = documentFiles(documents, { organisation: settings.organisation ?? workbook }, templates);
      await world.stoppable((signal) => world.files.writeSite(asBytes(files), folder, signal));
      const counts = kinds.flatMap((kind) => countOf(kind, documents));
      world.print(
        [
          `Documents of ${onOneLine(workbook)} as of ${dateText(asOf)}: ${plural(documents.length, "document")}, each as a page and as text.`,
          ...counts,
          pathToFileURL(join(folder, "index.html")).href,
          "",
        ].join("\n"),
      );
      return 0;
    } catch (error) {
      if (!(error instanceof TemplateRefusal)) throw error;
      for (const { file, line, message } of error.slips)
        world.tell(`${onOneLine(`${file}, line ${line}: ${message}`)}\n`);
      return 1;
    } finally {
      progress.end();
    }
  },
};

function kindsFrom(text: string | undefined): DocumentKind[] {
  if (text === undefined) return [...kinds];
  const words = text.split(",").map((word) => word.trim().toLowerCase());
  return words
    .filter((word) => word !== "")
    .map((word) => {
      const kind = kinds.find((each) => each === word);
      if (!kind)
        throw new Slip(`There is no kind of document “${word}”.${meant(word, kinds)} Kinds are ${list(kinds)}.`);
      return kind;
    });
}

async function templatesFrom(world: World, folder: string | undefined) {
  return loadTemplates(folder === undefined ? null : resolve(world.folder, folder), folder ?? null);
}

/** A report and documents are both ours, but neither takes the other's place by a slip of the hand. */
async function refuseReport(world: World, folder: string): Promise<void> {
  const index = await world.files.readText(join(folder, "index.html")).catch(() => null);
  if (index !== null && !index.includes(listMark))
    throw new Refusal(
      `The folder “${folder}” holds a site that is no list of documents, so it was left as it is. Name another folder.`,
    );
}

function nothingToWrite({ analysis }: Understood, chosen: readonly DocumentKind[], manager: string | null): string {
  const names = list(chosen.map((kind) => documentKinds[kind].name.toLowerCase()));
  if (manager !== null && !chosen.some((kind) => kindsForManagers.includes(kind)))
    return `For one manager there are ${list(kindsForManagers.map((kind) => documentKinds[kind].name.toLowerCase()))}, not ${names}.`;
  return `There is nothing to write as ${names} in ${onOneLine(analysis.workbook)}: they need people with managers, trainings or ranked gaps.`;
}

function countOf(kind: DocumentKind, documents: readonly { kind: DocumentKind }[]): string[] {
  const count = documents.filter((each) => each.kind === kind).length;
  return count === 0 ? [] : [`  ${documentKinds[kind].name}: ${count}`];
}

async function* asBytes(files: Iterable<{ path: string; text: string }>) {
  const encoder = new TextEncoder();
  for (const { path, text } of files) yield { path, bytes: encoder.encode(text) };
}
