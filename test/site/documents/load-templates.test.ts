import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentsOf } from "../../../shared/documents/documents.ts";
import { loadTemplates } from "../../../site/documents/load-templates.ts";
import { bookOf, factsIn, smallTeam } from "../../shared/documents/small-documents.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "templates-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is said against templates of somebody's own, line by line. */
async function complaints(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return loadTemplates(folder, "mine").then(
    () => [],
    ({ message }: Error) => message.split("\n"),
  );
}

const guide = (text: string) => complaints({ "coaching-guide.txt.hbs": text });

test("a template of one's own takes the place of ours, and the others stay (D6)", async () => {
  expect(
    await guide(
      "For {{manager}}: {{#each people}}{{name}} ({{skill}}, {{number level}}){{#unless @last}}, {{/unless}}{{/each}}",
    ),
  ).toEqual([]);
  const { analysis, dataset } = factsIn(bookOf(smallTeam));
  const [mine] = documentsOf(analysis, dataset, { templates: await loadTemplates(folder), kinds: ["coaching-guide"] });
  expect(mine!.text).toBe("For Mia: Ana (Negotiation, 1), Ben (Negotiation, 2), Cy (Reporting, 0)\n");
  expect(mine!.html).toContain("<h1>Coaching guide for Mia</h1>");
});

describe("a slip is told with its file, its line and the nearest that there is, even where no row would reach it", () => {
  test("a field that is not there", async () => {
    expect(await guide("{{title}}\n\n{{#each people}}{{#if lastGoal}}\n{{lastGaol}}{{/if}}{{/each}}")).toEqual([
      "mine/coaching-guide.txt.hbs, line 4: There is no field “lastGaol” here. Did you mean “lastGoal”?",
    ]);
  });

  test("a field of another kind of document, or of another place in this one", async () => {
    expect(await guide("{{sponsor}}")).toEqual([
      expect.stringContaining("mine/coaching-guide.txt.hbs, line 1: There is no field “sponsor” here."),
    ]);
    expect(await guide("{{#each people}}{{manager}}{{/each}}")).toEqual([
      expect.stringContaining("There is no field “manager” here."),
    ]);
    expect(await guide("{{#each people}}{{../manager}}{{@root.manager}}{{/each}}")).toEqual([]);
  });

  test("a helper, a block or a partial that is not there", async () => {
    expect(await guide("{{dat asOf}}")).toEqual([
      "mine/coaching-guide.txt.hbs, line 1: There is no helper “dat”. Did you mean “date”?",
    ]);
    expect(await guide("{{#ech people}}{{/ech}}")).toEqual([
      expect.stringContaining("There is no block “ech”. Did you mean “each”?"),
    ]);
    expect(await guide("{{> hed}}")).toEqual([
      expect.stringContaining("There is no partial “hed”. Did you mean “head”?"),
    ]);
    expect(await guide("{{lookup people 0}}{{log title}}")).toHaveLength(2);
  });

  test("a list printed as it is, or a text taken for a list", async () => {
    expect(await guide("{{people}}")).toEqual([expect.stringContaining("“people” is a list: use {{#each people}}")]);
    expect(await guide("{{#each manager}}x{{/each}}")).toEqual([expect.stringContaining("“manager” is no list.")]);
    expect(await guide("{{#each people}}{{kpi}}{{/each}}")).toEqual([
      expect.stringContaining("name one of name, now, target."),
    ]);
  });

  test("a helper with too few or too many values", async () => {
    expect(await guide("{{plural}}{{date asOf asOf}}")).toEqual([
      expect.stringContaining("“plural” takes 2 or 3 values, not 0."),
      expect.stringContaining("“date” takes 1 values, not 2."),
    ]);
  });

  test("a template that does not end, or that closes what it did not open", async () => {
    expect(await guide("one\ntwo\n{{#each people}}")).toEqual([
      expect.stringMatching(/^mine\/coaching-guide\.txt\.hbs, line 3: This is not a whole template\./),
    ]);
    expect(await guide("one\n{{#each people}}{{/if}}")).toEqual([
      expect.stringMatching(/^mine\/coaching-guide\.txt\.hbs, line 2: .*each doesn't match if/),
    ]);
  });

  test("a partial, in the file it stands in, once however often it is used", async () => {
    expect(await complaints({ "partials/head.txt.hbs": "{{title}}\n{{titel}}" })).toEqual([
      "mine/partials/head.txt.hbs, line 2: There is no field “titel” here. Did you mean “title”?",
    ]);
  });

  test("a partial that stands inside itself", async () => {
    expect(await complaints({ "partials/head.txt.hbs": "{{> head}}" })).toEqual([
      "mine/partials/head.txt.hbs, line 1: The partial “head” stands inside itself.",
    ]);
  });

  test("several slips at once, each on its own line", async () => {
    expect(await guide("{{a}}\n{{b}}")).toHaveLength(2);
  });
});

describe("text from cells cannot become markup by a slip", () => {
  test("three braces and & are refused", async () => {
    expect(await guide("{{{title}}}\n{{&title}}")).toHaveLength(2);
  });

  test("nothing is filled in inside a tag", async () => {
    const html = (text: string) => complaints({ "coaching-guide.html.hbs": text });
    expect(await html('<p class="{{manager}}">x</p>')).toEqual([
      expect.stringContaining("Nothing is filled in between < and > of a tag"),
    ]);
    expect(await html("<p {{#if people}}class=x{{/if}}>x</p>")).toHaveLength(1);
    expect(await html("<p>{{manager}}</p>")).toEqual([]);
  });

  test("scripts, styles and handlers are refused, because a page would not run them", async () => {
    const html = (text: string) => complaints({ "coaching-guide.html.hbs": text });
    expect(await html("<p>\n<script>x</script></p>")).toEqual([
      "mine/coaching-guide.html.hbs, line 2: “<script” does nothing in a document: looks belong in style.css, and pages run no scripts.",
    ]);
    expect(await html('<p style="color: red">x</p>')).toHaveLength(1);
    expect(await html('<p onclick="x()">x</p>')).toHaveLength(1);
  });

  test("what every object has is not a field", async () => {
    expect(await guide("{{constructor}}")).toHaveLength(1);
    expect(await guide("{{__proto__}}{{title.length}}{{this.constructor.name}}")).toHaveLength(3);
  });

  test("decorators and blocks handed to partials are not part of the templates", async () => {
    expect(await guide('{{#*inline "x"}}y{{/inline}}')).toHaveLength(1);
    expect(await guide("{{#> head}}y{{/head}}")).toHaveLength(1);
  });
});

test("a style sheet of one's own is the one the page's policy lets in", async () => {
  expect(await complaints({ "style.css": "body { color: #123; }\n" })).toEqual([]);
  const { analysis, dataset } = factsIn(bookOf(smallTeam));
  const [mine] = documentsOf(analysis, dataset, { templates: await loadTemplates(folder), kinds: ["council-minutes"] });
  expect(mine!.html).toContain("<style>body { color: #123; }\n</style>");
  expect(mine!.html).toContain("sha256-");
});

test("a file that is no template of ours is named, with the nearest", async () => {
  expect(await complaints({ "coaching-giude.txt.hbs": "x" })).toEqual([
    "mine holds coaching-giude.txt.hbs, which is no template of ours. Did you mean “coaching-guide.txt.hbs”?",
  ]);
});

test("a folder that is not there is said to be missing", async () => {
  await expect(loadTemplates(join(folder, "no"), "no")).rejects.toThrow("There is no folder “no” with templates.");
});
