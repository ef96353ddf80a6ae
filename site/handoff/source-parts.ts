import { list, plural } from "../../shared/format.ts";
import type { HandOffLine } from "../../shared/handoff/choices.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { isResultSheet } from "../../shared/workbook/result-sheet-names.ts";
import { openContainer } from "../xlsx/container.ts";
import { partsBehind, workbookParts } from "../xlsx/package.ts";
import { listedSheets } from "../xlsx/read-structure.ts";
import type { Zip } from "../xlsx/zip.ts";
import { sourceFormulas } from "./source-formulas.ts";
import { type SourceList, sourceLists } from "./source-lists.ts";
import { textsOfXml, xmlText } from "./xml-text.ts";

/** What a file holds besides the cells that the reader hands over. */
export interface SourceParts {
  formulas: Map<string, Map<number, string | null>>;
  lists: Map<string, SourceList[]>;
  lines: HandOffLine[];
  /** Authors, comments, headers and the like: texts that must not be in the copy. */
  names: string[];
  texts: string[];
}

/** Kinds of part that are never in a copy. The first pattern that fits a part's name counts. */
const kinds: readonly { pattern: RegExp; one: string; why: string; missed?: true }[] = [
  { pattern: /threadedcomment|\/persons?\//, one: "part of threaded comments", why: "Comments do not leave." },
  { pattern: /\/comments\d*\.xml$|vmldrawing/, one: "part of comments", why: "Comments do not leave." },
  {
    pattern: /pivot(table|cache)/,
    one: "part of pivot tables",
    why: "They cannot be carried faithfully: their caches hold copies of the data.",
    missed: true,
  },
  {
    pattern: /\/charts?\//,
    one: "part of charts",
    why: "They cannot be carried faithfully; draw them anew in the copy.",
    missed: true,
  },
  { pattern: /vbaproject|vbadata|macrosheets?\//, one: "part of macros", why: "Programs do not leave.", missed: true },
  {
    pattern: /externallinks?\//,
    one: "link to another workbook",
    why: "Links to other files do not leave, nor what was copied from them.",
  },
  {
    pattern: /connections\.xml$|querytables?\/|model\/|\/queries/,
    one: "data connection",
    why: "Connections do not leave.",
  },
  {
    pattern: /^customxml\/|customxmldata|\/xmlmaps/,
    one: "part of custom XML",
    why: "Data of other programs does not leave.",
  },
  { pattern: /webextension|customui|\/taskpanes/, one: "part of add-ins", why: "The state of add-ins does not leave." },
  { pattern: /printersettings/, one: "printer setting", why: "They may name printers and paths." },
  { pattern: /\/media\//, one: "image", why: "Images cannot be carried.", missed: true },
  {
    pattern: /\/(drawings|diagrams|ctrlprops|activex|embeddings)\//,
    one: "drawing, shape or control",
    why: "They cannot be carried faithfully.",
    missed: true,
  },
  { pattern: /slicer|timeline/, one: "slicer", why: "They cannot be carried faithfully.", missed: true },
  {
    pattern: /revisions?\/|userdata|usernames/,
    one: "record of shared editing",
    why: "It names those who worked in the file.",
  },
  { pattern: /^_xmlsignatures\//, one: "signature", why: "It would not be valid for the copy." },
];
const told = /^(docprops\/(core|app|custom)\.xml|docprops\/thumbnail)/;
const needed =
  /^(\[content_types\]\.xml|.*_rels\/.*|xl\/(workbook|styles|sharedstrings|theme\/.*|calcchain|metadata|worksheets\/[^/]*|tables\/[^/]*|chartsheets\/[^/]*|dialogsheets\/[^/]*)(\.xml)?)$/;

/**
 * What a file holds beside its cells, and what becomes of it. `bytes` are those the workbook was read from; `null` for
 * a folder of tables, which holds nothing else.
 */
export function sourceParts(bytes: Uint8Array | null, workbook: RawWorkbook): SourceParts {
  const found: SourceParts = { formulas: new Map(), lists: new Map(), lines: [], names: [], texts: [] };
  if (bytes === null) return found;
  const zip = openContainer(bytes, workbook.name);
  const ofResults = sheetParts(zip, workbook, found);
  const counts = new Map<string, Pick<HandOffLine, "why" | "missed"> & { count: number }>();
  const count = (one: string, said: Pick<HandOffLine, "why" | "missed">) =>
    counts.set(one, { ...said, count: (counts.get(one)?.count ?? 0) + 1 });
  for (const name of zip.names) {
    const kind = kinds.find(({ pattern }) => pattern.test(name));
    // Relations only say where parts lie.
    if (ofResults.has(name) || /(^|\/)_rels\//.test(name)) continue;
    if (kind) count(kind.one, { why: kind.why, ...(kind.missed && { missed: kind.missed }) });
    else if (!needed.test(name) && !told.test(name))
      count("other part", { why: "Only what is named here is carried." });
    if (/threadedcomment|\/comments\d*\.xml$|\/persons?\//.test(name)) comments(textOf(zip, name), found);
  }
  for (const [one, { count: many, ...said }] of counts)
    found.lines.push({ sheet: null, what: plural(many, one, pluralOf(one)), fate: "removed", ...said });
  found.lines.push({
    sheet: null,
    what: "colours, fonts and column widths",
    fate: "removed",
    why: "Number formats, merged cells, tables and drop-down lists are carried; looks are not.",
  });
  properties(zip, found);
  definedNames(workbook, found);
  return found;
}

function pluralOf(one: string): string {
  if (one.startsWith("drawing")) return "drawings, shapes or controls";
  if (one.includes(" "))
    return one.replace(/^(part|link|record)\b/, "$1s").replace(/^(printer setting|data connection|other part)$/, "$1s");
  return `${one}s`;
}

function textOf(zip: Zip, name: string): string {
  const part = zip.part(name);
  return part === null ? "" : new TextDecoder().decode(part);
}

/** What hangs on the sheets. Gives back what hangs on result sheets alone, which the copy has anew. */
function sheetParts(zip: Zip, workbook: RawWorkbook, found: SourceParts): Set<string> {
  const ofResults = new Set<string>();
  const ofOthers = new Set<string>();
  const parts = workbookParts(zip, workbook.name);
  const nameOf = new Map(listedSheets(parts).map(({ id, name }) => [id, name]));
  for (const { id, path, part } of parts.sheets) {
    const name = nameOf.get(id);
    if (part === null || name === undefined) continue;
    const behind = isResultSheet(name) ? ofResults : ofOthers;
    for (const each of partsBehind(zip, path, workbook.name)) behind.add(each);
    found.formulas.set(name, sourceFormulas(part));
    const xml = new TextDecoder().decode(part);
    const { lists, others } = sourceLists(xml);
    found.lists.set(name, lists);
    const line = (what: string, why: string) => found.lines.push({ sheet: name, what, fate: "removed", why });
    if (others > 0) line(plural(others, "rule for typing", "rules for typing"), "Only drop-down lists are carried.");
    if (/<(?:\w+:)?conditionalFormatting\b/.test(xml))
      line("conditional formats", "The looks of cells are not carried.");
    if (/<(?:\w+:)?hyperlink\b/.test(xml)) line("links", "Where they lead does not leave.");
    if (/<(?:\w+:)?headerFooter\b/.test(xml)) {
      line("header and footer of the printed page", "They may name people.");
      for (const [, text] of xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>([^<]*)</g))
        found.texts.push(xmlText(text!));
    }
  }
  for (const each of ofOthers) ofResults.delete(each);
  return ofResults;
}

function comments(xml: string, found: SourceParts): void {
  for (const [, text] of xml.matchAll(/<(?:\w+:)?author[^>]*>([^<]*)</g)) found.names.push(xmlText(text!));
  for (const [, name] of xml.matchAll(/displayName="([^"]*)"/g)) found.names.push(xmlText(name!));
  for (const [, text] of xml.matchAll(/<(?:\w+:)?(?:t|text)\b[^>]*>([^<]*)</g)) found.texts.push(xmlText(text!));
}

function properties(zip: Zip, found: SourceParts): void {
  const core = textOf(zip, "docProps/core.xml");
  const app = textOf(zip, "docProps/app.xml");
  const custom = textOf(zip, "docProps/custom.xml");
  const said = [
    ...[
      ...core.matchAll(
        /<(?:\w+:)?(creator|lastModifiedBy|title|subject|description|keywords|category)\b[^>]*>([^<]+)</g,
      ),
    ].map(([, what, text]) => ({ what: what!, text: xmlText(text!) })),
    ...[...app.matchAll(/<(?:\w+:)?(Company|Manager|HyperlinkBase)\b[^>]*>([^<]+)</g)].map(([, what, text]) => ({
      what: what!,
      text: xmlText(text!),
    })),
    ...[...custom.matchAll(/<property\b[\s\S]*?<\/property>/g)].flatMap(([property]) =>
      [...textsOfXml(property.slice(property.indexOf(">")))].map((text) => ({ what: "own properties", text })),
    ),
  ];
  if (said.length === 0) return;
  const what = list([...new Set(said.map((each) => each.what))]);
  found.lines.push({
    sheet: null,
    what: `document properties: ${what}`,
    fate: "removed",
    why: "They say who worked on the file.",
  });
  for (const { what: property, text } of said)
    (/creator|lastModifiedBy|Manager/.test(property) ? found.names : found.texts).push(text);
}

function definedNames({ definedNames: names }: RawWorkbook, found: SourceParts): void {
  const own = names.filter(({ name }) => !/^_xlnm\.|^TL_/i.test(name));
  if (own.length === 0) return;
  found.lines.push({
    sheet: null,
    what: plural(own.length, "defined name"),
    fate: "removed",
    why: "Formulas that use them leave as values.",
  });
  for (const { name } of own) found.texts.push(name);
}
