import { type Document, documentPaths } from "./documents.ts";
import { documentKinds, kinds } from "./kinds.ts";
import { escaped, pageOf } from "./page.ts";
import type { TemplateSet } from "./templates.ts";

/** A file of a folder of documents. */
export interface DocumentFile {
  path: string;
  text: string;
}

/** The sign of our own list, by which a folder of documents is known. */
export const listMark = "<h1>Documents</h1>";

/** Everything as files: each document as a page and as text, in a folder for each kind, and a list of them first. */
export function documentFiles(
  documents: readonly Document[],
  head: { organisation: string },
  templates: TemplateSet,
): DocumentFile[] {
  const paths = documentPaths(documents);
  return [
    { path: "index.html", text: listPage(paths, { ...head, back: null }, templates) },
    ...documents.flatMap((each) => [
      { path: `${paths.get(each)!}.html`, text: each.html },
      { path: `${paths.get(each)!}.txt`, text: each.text },
    ]),
  ];
}

/** A page that lists documents by their kinds, each with its path; `back` leads to where the list is mentioned. */
export function listPage(
  paths: ReadonlyMap<Pick<Document, "kind" | "title">, string>,
  { organisation, back }: { organisation: string; back: { href: string; text: string } | null },
  templates: Pick<TemplateSet, "style" | "styleHash">,
): string {
  const sections = kinds.flatMap((kind) => {
    const own = [...paths].filter(([each]) => each.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(
      ([{ title }, path]) => `<li><a href="${path}.html">${escaped(title)}</a> (<a href="${path}.txt">text</a>)</li>`,
    );
    const { name, about } = documentKinds[kind];
    return [`<section>\n<h2>${name}</h2>\n<p>${about}</p>\n<ul>\n${items.join("\n")}\n</ul>\n</section>`];
  });
  const way = back === null ? "" : `\n<p><a href="${back.href}">${escaped(back.text)}</a></p>`;
  const header = `<header>\n<p class="soft">${escaped(organisation)}</p>\n${listMark}${way}\n</header>`;
  return pageOf(templates, "Documents", `${header}\n${sections.join("\n")}`);
}
