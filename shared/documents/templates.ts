import runtime from "handlebars/runtime.js";
import { dateText, list, money, number, percent, plural } from "../format.ts";
import type { DocumentKind } from "./kinds.ts";
import { pageOf } from "./page.ts";
import { printable } from "./printable.ts";

/** A template as `Handlebars.precompile` makes it: code, run without `eval`. */
export type Precompiled = object;

export type Format = "html" | "text";

/** All templates, ready to be filled. Made from the files by `site/documents/`, in Node or when something is built. */
export interface TemplateSet {
  /** The style sheet of the pages, and its SHA-256 in base64, which the pages' policy names. */
  style: string;
  styleHash: string;
  documents: Readonly<Record<Format, Readonly<Record<DocumentKind, Precompiled>>>>;
  partials: Readonly<Record<Format, Readonly<Record<string, Precompiled>>>>;
}

type Fill = (fields: object, options: object) => string;

interface Environment {
  registerHelper(helpers: object): void;
  registerPartial(name: string, partial: Fill): void;
  template(compiled: Precompiled): Fill;
}

/** The package says nothing about the types of its runtime. */
const handlebars = runtime as unknown as { create(): Environment };

/** What stands last among the arguments of a helper. */
interface Call {
  data: { root: { currency?: string } };
}

/** The helpers of the templates, and how many arguments they take. */
export const helperArguments: Readonly<Record<string, readonly [fewest: number, most: number]>> = {
  number: [1, 2],
  date: [1, 1],
  money: [1, 1],
  percent: [1, 1],
  plural: [2, 3],
  list: [1, 1],
  is: [2, 2],
};

const helpers = {
  number: (value: number | null, decimals: number | Call) => number(value, typeof decimals === "number" ? decimals : 1),
  date: (day: string | null) => dateText(day),
  money: (amount: number | null, { data }: Call) => money(amount, data.root.currency ?? ""),
  percent: (share: number | null) => percent(share),
  plural: (count: number, one: string, many: string | Call) =>
    typeof many === "string" ? plural(count, one, many) : plural(count, one),
  list: (names: readonly string[]) => list(names),
  is: (value: unknown, other: unknown) => value === other,
};

/** Fills the templates of one kind: the page, and the plain text. */
export type FillDocument = (kind: DocumentKind, fields: { title: string }) => { html: string; text: string };

const made = new WeakMap<TemplateSet, FillDocument>();

/**
 * How documents are made of fields. Text is escaped in pages and never markup; nothing but the fields themselves can be
 * reached from a template.
 *
 * @throws Error when a template names a field that is not there.
 */
export function fillerOf(set: TemplateSet): FillDocument {
  let fill = made.get(set);
  if (!fill) {
    const formats = { html: environment(set, "html"), text: environment(set, "text") };
    fill = (kind, fields) => {
      const clean = printable(fields);
      return {
        html: pageOf(set, clean.title, formats.html(kind, clean)),
        text: plainText(formats.text(kind, clean)),
      };
    };
    made.set(set, fill);
  }
  return fill;
}

const closed = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function environment(set: TemplateSet, format: Format): (kind: DocumentKind, fields: object) => string {
  const own = handlebars.create();
  own.registerHelper(helpers);
  for (const [name, partial] of Object.entries(set.partials[format])) own.registerPartial(name, own.template(partial));
  const documents = new Map(
    Object.entries(set.documents[format]).map(([kind, compiled]) => [kind, own.template(compiled)]),
  );
  return (kind, fields) => documents.get(kind)!(fields, closed);
}

const marks: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#x60;": "`",
  "&#x3D;": "=",
};

/** Undoes the escaping, which plain text does not need, and leaves one empty line at most. */
function plainText(filled: string): string {
  const lines = filled.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (mark) => marks[mark]!).split(/\r?\n/);
  const text = lines.map((line) => line.trimEnd()).join("\n");
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
