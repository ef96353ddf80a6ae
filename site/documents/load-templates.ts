import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { closest } from "fastest-levenshtein";
import Handlebars from "handlebars";
import { type DocumentKind, kinds } from "../../shared/documents/kinds.ts";
import { type Format, helperArguments, type Precompiled, type TemplateSet } from "../../shared/documents/templates.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { checkTemplate, type ParsedTemplate } from "./check-template.ts";
import { fieldsOf } from "./field-reference.ts";
import { TemplateRefusal, type TemplateSlip } from "./template-error.ts";

/** Where our own templates lie. */
const builtIn = fileURLToPath(new URL("../../shared/documents/templates", import.meta.url));

const endings: Readonly<Record<Format, string>> = { html: ".html.hbs", text: ".txt.hbs" };
const styleFile = "style.css";

/** Templates as code to be run later, for whatever is built from them. */
export interface PrecompiledTemplates {
  style: string;
  styleHash: string;
  documents: Record<Format, Record<DocumentKind, string>>;
  partials: Record<Format, Record<string, string>>;
}

/** The fields each template uses, such as `people[].name`. */
export type UsedFields = Record<Format, Record<DocumentKind, ReadonlySet<string>>>;

/** Everything that is known about the templates of a folder. */
export interface CheckedTemplates {
  compiled: PrecompiledTemplates;
  used: UsedFields;
}

const compiling: PrecompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(helperArguments).map((name) => [name, true])),
  preventIndent: true,
};

/**
 * The templates, ready to be filled: ours, and in their place those of the same name in `folder`.
 *
 * @throws Refusal when the folder is not there or holds a file that is no template of ours, and when a template names
 * something that is not there: every slip with its file, in the folder called `shownAs`, and its line.
 */
export async function loadTemplates(folder: string | null = null, shownAs = folder): Promise<TemplateSet> {
  const { compiled } = await checkedTemplates(folder, shownAs);
  const run = (code: string): Precompiled => runInThisContext(`(${code})`);
  return {
    ...compiled,
    documents: forEachFormat((format) => mapped(compiled.documents[format], run)),
    partials: forEachFormat((format) => mapped(compiled.partials[format], run)),
  };
}

/** The same as code, with the fields they use. */
export async function checkedTemplates(folder: string | null = null, shownAs = folder): Promise<CheckedTemplates> {
  const files = await filesIn(folder, shownAs);
  const parsed: Parsed = { slips: [], templates: new Map() };
  for (const [name, { file, text }] of files) if (name.endsWith(".hbs")) parse(name, file, text, parsed);
  const { slips, templates } = parsed;
  const partials = { html: partialsIn(templates, "html"), text: partialsIn(templates, "text") };
  const documents = { html: documentsIn(templates, "html"), text: documentsIn(templates, "text") };
  const used = forEachFormat((format) =>
    mapped(documents[format], (template, kind) => {
      const found = checkTemplate(template, fieldsOf(kind), { format, partials: partials[format] });
      slips.push(...found.slips);
      return found.used;
    }),
  );
  if (slips.length > 0) throw new TemplateRefusal(distinct(slips));
  const { text: style } = files.get(styleFile)!;
  const compiled = {
    style,
    styleHash: createHash("sha256").update(style).digest("base64"),
    documents: forEachFormat((format) => mapped(documents[format], codeOf)),
    partials: forEachFormat((format) => mapped(partials[format], codeOf)),
  };
  return { compiled, used };
}

function forEachFormat<Result>(make: (format: Format) => Result): Record<Format, Result> {
  return { html: make("html"), text: make("text") };
}

function mapped<Key extends string, Value, Result>(
  record: Readonly<Record<Key, Value>>,
  change: (value: Value, key: Key) => Result,
): Record<Key, Result> {
  const entries = Object.entries(record) as [Key, Value][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<Key, Result>;
}

function codeOf({ program }: ParsedTemplate): string {
  return Handlebars.precompile(program, compiling) as string;
}

/** By kind. One that is no whole template is missing, and was told. */
function documentsIn(templates: ReadonlyMap<string, ParsedTemplate>, format: Format) {
  const found = kinds.flatMap((kind) => {
    const template = templates.get(kind + endings[format]);
    return template ? [[kind, template]] : [];
  });
  return Object.fromEntries(found) as Record<DocumentKind, ParsedTemplate>;
}

interface Parsed {
  slips: TemplateSlip[];
  templates: Map<string, ParsedTemplate>;
}

function parse(name: string, file: string, text: string, { slips, templates }: Parsed): void {
  try {
    templates.set(name, { file, program: Handlebars.parse(text) });
  } catch (error) {
    const { message } = error as Error;
    const line = Number(message.match(/(?:on line | - )(\d+)/)?.[1] ?? 1);
    slips.push({ file, line, message: `This is not a whole template. ${message.replace(/\s+/g, " ")}` });
  }
}

function partialsIn(templates: ReadonlyMap<string, ParsedTemplate>, format: Format): Record<string, ParsedTemplate> {
  const partials: Record<string, ParsedTemplate> = {};
  for (const [name, template] of templates)
    if (name.startsWith("partials/") && name.endsWith(endings[format]))
      partials[name.slice("partials/".length, -endings[format].length)] = template;
  return partials;
}

/** A slip in a partial is found wherever the partial stands; it is told once. */
function distinct(slips: readonly TemplateSlip[]): TemplateSlip[] {
  const told = new Map(slips.map((slip) => [`${slip.file}\n${slip.line}\n${slip.message}`, slip]));
  return [...told.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** Our files by name, and in their place those of `folder`. */
async function filesIn(
  folder: string | null,
  shownAs: string | null,
): Promise<Map<string, { file: string; text: string }>> {
  const files = await readTemplates(builtIn, "");
  if (folder === null) return files;
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Refusal(`There is no folder “${shownAs}” with templates.`);
  for (const [name, found] of await readTemplates(folder, `${shownAs}/`)) {
    if (!files.has(name) && !name.startsWith("partials/"))
      throw new Refusal(
        `${shownAs} holds ${name}, which is no template of ours. Did you mean “${closest(name, [...files.keys()])}”?`,
      );
    files.set(name, found);
  }
  return files;
}

async function readTemplates(folder: string, prefix: string): Promise<Map<string, { file: string; text: string }>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.hbs$|^style\.css$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const files = new Map<string, { file: string; text: string }>();
  for (const name of names) files.set(name, { file: prefix + name, text: await readFile(join(folder, name), "utf8") });
  return files;
}
