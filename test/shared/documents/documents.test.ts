import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { documentFiles } from "../../../shared/documents/document-files.ts";
import { type Document, documentPaths } from "../../../shared/documents/documents.ts";
import { kinds } from "../../../shared/documents/kinds.ts";
import { printable } from "../../../shared/documents/printable.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { checkedTemplates, loadTemplates, type UsedFields } from "../../../site/documents/load-templates.ts";
import { hostileWorkbook } from "../../../site/sample/hostile.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";
import { bookOf, documentsIn, smallTeam } from "./small-documents.ts";

const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));
let book: RawWorkbook;
let hostile: RawWorkbook;
let documents: Document[];
let used: UsedFields;

beforeAll(async () => {
  book = await readPath(sample);
  hostile = await readXlsx(await writeWorkbook(hostileWorkbook()), "hostile.xlsx");
  documents = await documentsIn(book);
  ({ used } = await checkedTemplates());
});

/** What a reader of a page reads. */
function read(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, " ").replace(/&\w+;|&#\w+;/g, "'");
}

test("the sample has documents of every kind (D6)", () => {
  expect([...new Set(documents.map(({ kind }) => kind))]).toEqual(kinds);
});

test("page and text of a kind are made of the same fields", () => {
  for (const kind of kinds) expect([...used.html[kind]].sort()).toEqual([...used.text[kind]].sort());
});

test("no document blames, praises, threatens or diagnoses: it helps (D6)", () => {
  const unkind =
    /!|\b(fail(ed|ure|s)?|bad|poor(ly)?|lazy|weak(ness(es)?)?|fault (of|is)|blame|guilty|refus(es|ed)|disciplin\w*|terminat\w*|dismiss\w*|warning|violat\w*|illegal|liab\w*|lawsuit|disorder|illness|diagnos(ed|e|is of)|burn-?out|excellent|amazing|great job)\b/i;
  const ours = documents.filter(({ kind }) => ["coaching-guide", "check-in-form", "e-mails"].includes(kind));
  const said = ours.flatMap(({ title, text }) =>
    text.split("\n").flatMap((line) => (unkind.test(line) ? [`${title}: ${line}`] : [])),
  );
  // “Fault diagnosis” is the name of a skill in the sample.
  expect(said.filter((line) => !/fault (diagnosis|tree|code)|missed the fault/i.test(line))).toEqual([]);
});

test("only a training given by lot is ever said to have caused anything (E3)", () => {
  const lines = documents.flatMap(({ text }) => text.split("\n"));
  const caused = lines.filter((line) => /\bcaused\b|\bled to\b|\bimpact of\b|\bthanks to\b/i.test(line));
  expect(caused.length).toBeGreaterThan(0);
  expect(caused.filter((line) => !line.includes("“Negotiation workshop” caused"))).toEqual([]);
});

test("each page carries a policy that lets its own style sheet and nothing else in, and no script", () => {
  for (const { html } of documents) {
    const [, style] = html.match(/<style>([\s\S]*?)<\/style>/)!;
    const hash = createHash("sha256").update(style!).digest("base64");
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<img|<link|\sstyle=|\son\w+=|<a\s|src=/i);
  }
});

test("nothing unfinished shows: no braces, no “undefined”, no bare null", () => {
  const unfinished = documents.filter(({ html, text }) =>
    /\{\{|\}\}|undefined|\bnull\b|NaN|\[object/.test(read(html) + text),
  );
  expect(unfinished.map(({ title }) => title)).toEqual([]);
});

test("plain text has neither tags nor entities nor characters that command a screen", () => {
  for (const { text } of documents)
    expect(text).not.toMatch(/<\/?[a-z]+>|&(?:amp|lt|gt|quot|#x);|[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\n{3}/u);
});

test("the same workbook gives the same documents, in whatever order its rows stand", async () => {
  const turned = {
    ...bookOf(smallTeam),
    sheets: bookOf(smallTeam).sheets.map((sheet) =>
      ["People", "Check-ins", "Participants"].includes(sheet.name)
        ? { ...sheet, rows: [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()] }
        : sheet,
    ),
  };
  expect(await documentsIn(turned)).toEqual(await documentsIn(bookOf(smallTeam)));
});

test("every document has a file name of its own that is safe on every system", async () => {
  for (const all of [documents, await documentsIn(hostile)]) {
    const paths = [...documentPaths(all).values()];
    expect(paths.filter((path) => !/^[a-z-]+\/[a-z0-9-]+$/.test(path))).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(all.length);
  }
});

test("the list of documents leads to each of them, as page and as text", async () => {
  const files = documentFiles(documents, { organisation: "R&D <b>" }, await loadTemplates());
  const [list] = files;
  expect(list!.text).toContain("R&amp;D &lt;b&gt;");
  const links = [...list!.text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(files.slice(1).map(({ path }) => path));
});

describe("cells that would like to be markup, code or commands", () => {
  test("stay text in pages", async () => {
    for (const { html } of await documentsIn(hostile)) {
      const body = html.slice(html.indexOf("</style>") + 8);
      const tags = [...body.matchAll(/<\/?([a-z!-][a-z0-9-]*)/gi)].map(([, tag]) => tag!.toLowerCase());
      const ours =
        "head body html header main section div p h1 h2 h3 ul ol li dl dt dd table thead tbody tr th td span b br".split(
          " ",
        );
      expect([...new Set(tags)].filter((tag) => !ours.includes(tag))).toEqual([]);
    }
  });

  test("stay whole in plain text, entities and all", async () => {
    const text = (await documentsIn(hostile)).map((each) => each.text).join("\n");
    expect(text).toContain("<script>alert(1)</script>");
    expect(text).toContain("{{constructor}}");
    expect(text).toContain("&lt;b&gt; &#x3c;script&#x3e; &amp;amp;");
    expect(text).not.toMatch(/[\u202a-\u202e]/);
  });

  test("come out on one line", () => {
    expect(printable(["a\u0000b\r\nc\u2028d", { e: "\u202e f " }, 3, null])).toEqual(["a b c d", { e: "f" }, 3, null]);
  });
});
