import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { fileName } from "../../../site/publisher/sinks.ts";
import { isOpen } from "../../../site/publisher/state.ts";
import { kpiFile, matrixFile, smallWorld } from "./small-world.ts";

async function prepared(changes: Parameters<typeof smallWorld>[0] = {}) {
  const world = smallWorld(changes);
  const { publisher } = world;
  await publisher.read([matrixFile()]);
  await publisher.analyse();
  publisher.set({ audience: "hr" });
  await publisher.preview();
  return world;
}

test("a step opens when what it needs is there, and not before", async () => {
  const { publisher } = smallWorld();
  const open = () =>
    (["workbook", "understand", "check", "audience", "preview", "save"] as const).filter((step) =>
      isOpen(step, publisher.store.state),
    );
  expect(open()).toEqual(["workbook"]);
  await publisher.read([matrixFile()]);
  expect(open()).toEqual(["workbook", "understand"]);
  await publisher.analyse();
  expect(open()).toEqual(["workbook", "understand", "check", "audience"]);
  await publisher.preview();
  expect(open()).toEqual(["workbook", "understand", "check", "audience", "preview", "save"]);
  publisher.set({ name: "Kestrel" });
  expect(open()).toEqual(["workbook", "understand", "check", "audience"]);
});

test("leaders are the readers when nobody says otherwise, and no page names a person", async () => {
  const { publisher, kept } = smallWorld();
  await publisher.read([matrixFile()]);
  await publisher.analyse();
  await publisher.preview();
  expect(publisher.store.state.prepared).toMatchObject({ audience: "leadership", title: "skills" });
  await publisher.save("zip");
  const files = unzipSync(kept[0]!.files.get("")!);
  for (const content of Object.values(files)) expect(strFromU8(content)).not.toMatch(/Person \d/);
});

test("a document that comes with the report can be looked at, as a page and as text", async () => {
  const { publisher } = await prepared();
  await publisher.show("documents/index.html");
  const path = /href="([a-z][^"]*)\.html"/.exec(publisher.store.state.shown!.html)![1]!;
  await publisher.show(`documents/${path}.html`);
  expect(publisher.store.state).toMatchObject({ notice: null, shown: { path: `documents/${path}.html` } });
  const title = /<h1>([^<]+)/.exec(publisher.store.state.shown!.html)![1]!;
  await publisher.show(`documents/${path}.txt`);
  expect(publisher.store.state.notice).toBeNull();
  expect(publisher.store.state.shown!.html).toContain(`<pre>${title}`);
});

test("a manager may read codes instead of names, the same in the preview and in the file", async () => {
  const { publisher, kept } = smallWorld();
  await publisher.read([matrixFile()]);
  await publisher.analyse();
  publisher.set({ audience: "manager", teams: [publisher.store.state.found!.teams[0]!.id], pseudonyms: true });
  await publisher.preview();
  expect(publisher.store.state.prepared!.documents).toBe(0);
  await publisher.show("people.html");
  const codes = (html: string) => [...new Set(html.match(/P-[A-Z2-7]{5,}/g))].sort();
  expect(codes(publisher.store.state.shown!.html)).toHaveLength(6);
  await publisher.save("zip");
  const pages = unzipSync(kept[0]!.files.get("")!);
  expect(codes(strFromU8(pages["people.html"]!))).toEqual(codes(publisher.store.state.shown!.html));
  for (const content of Object.values(pages)) expect(strFromU8(content)).not.toMatch(/Person \d/);
});

test("a manager's report of a workbook without teams is not asked for teams", async () => {
  const { publisher } = smallWorld();
  await publisher.read([new File(["KPI,Unit,Baseline,Target\nChurn,%,25,20\n"], "KPIs.csv")]);
  await publisher.analyse();
  publisher.set({ audience: "manager" });
  await publisher.preview();
  expect(publisher.store.state.notice?.text).toBe("This workbook names no teams, so there is no report for a manager.");
  publisher.set({ audience: "leadership" });
  expect(publisher.store.state.notice).toBeNull();
});

test("a manager's report asks for a team first", async () => {
  const { publisher } = smallWorld();
  await publisher.read([matrixFile()]);
  await publisher.analyse();
  publisher.set({ audience: "manager" });
  await publisher.preview();
  expect(publisher.store.state.notice?.text).toBe("Choose at least one team: a manager's report is about named teams.");
  publisher.set({ teams: [publisher.store.state.found!.teams[0]!.id] });
  await publisher.preview();
  expect(publisher.store.state.prepared?.audience).toBe("manager");
});

test("an answer about a doubtful column counts, and is not asked again", async () => {
  const { publisher } = smallWorld();
  await publisher.read([matrixFile(), kpiFile()]);
  const question = publisher.store.state.understanding!.questions.find(({ column }) => column === "D")!;
  expect(question.preview).toEqual(["25", "30"]);
  publisher.choose(question, "Current");
  await publisher.analyse();
  const { understanding, step } = publisher.store.state;
  expect(step).toBe("check");
  const kpis = understanding!.sheets.find(({ sheet }) => sheet === "kpis")!;
  expect(kpis.tables[0]!.columns.find(({ column }) => column === "D")!.takenFor).toBe("Current");
  expect(understanding!.questions.map(({ column }) => column)).not.toContain("D");
});

test("the name and the purpose that were typed stand on the pages", async () => {
  const { publisher } = await prepared();
  publisher.set({ name: "Kestrel & Vane", purpose: "For the board meeting in spring.", accent: "#ffff00" });
  await publisher.preview();
  expect(publisher.store.state.prepared!.title).toBe("Kestrel & Vane");
  expect(publisher.store.state.prepared!.notices.join(" ")).toContain("#ffff00");
  const { html, css } = publisher.store.state.shown!;
  expect(html).toContain("Kestrel &amp; Vane");
  expect(html).toContain("For the board meeting in spring.");
  expect(html).not.toMatch(/<style|<script|http-equiv="Content/);
  expect(css).toContain("--accent:");
});

test("a zip, one file and a folder are whole when they are closed", async () => {
  const { publisher, kept } = await prepared();
  for (const way of ["zip", "one-file", "folder"] as const) await publisher.save(way);
  const [zip, one, folder] = kept;
  expect([zip!.name, one!.name, folder!.name]).toEqual([
    "skills-2026-11-22.zip",
    "skills-2026-11-22.html",
    "skills-2026-11-22",
  ]);
  expect(kept.every(({ isClosed, isAbandoned }) => isClosed && !isAbandoned)).toBe(true);
  const pages = unzipSync(zip!.files.get("")!);
  expect([...folder!.files.keys()]).toEqual(Object.keys(pages));
  for (const [path, bytes] of folder!.files) expect(strFromU8(bytes)).toBe(strFromU8(pages[path]!));
  const made = Object.keys(pages).filter((path) => !path.startsWith("documents/"));
  expect(made).toHaveLength(publisher.store.state.prepared!.pages);
  expect(Object.keys(pages)).toContain("documents/index.html");
  expect(strFromU8(one!.files.get("")!)).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/);
});

test("Cancel while pages are made leaves nothing behind, and the report is still there to be saved", async () => {
  const world = await prepared();
  world.onPut = () => world.publisher.cancel();
  await world.publisher.save("folder");
  expect(world.kept[0]).toMatchObject({ isClosed: false, isAbandoned: true });
  expect(world.publisher.store.state.notice?.text).toBe("Cancelled. Nothing was saved.");
  world.onPut = () => {};
  await world.publisher.save("zip");
  expect(world.kept[1]).toMatchObject({ isClosed: true });
  expect(world.desks).toBe(1);
});

test("Cancel while the workbook is analysed ends the work; it begins again with the same answers", async () => {
  const world = smallWorld();
  const { publisher } = world;
  await publisher.read([matrixFile(), kpiFile()]);
  const question = publisher.store.state.understanding!.questions.find(({ column }) => column === "D")!;
  publisher.choose(question, "Current");
  const analysing = publisher.analyse();
  publisher.cancel();
  await analysing;
  expect(publisher.store.state).toMatchObject({ step: "understand", work: null, found: null });
  expect(publisher.store.state.notice?.text).toBe("Cancelled. Nothing was saved.");
  await publisher.analyse();
  const kpis = publisher.store.state.understanding!.sheets.find(({ sheet }) => sheet === "kpis")!;
  expect(kpis.tables[0]!.columns.find(({ column }) => column === "D")!.takenFor).toBe("Current");
  expect(world.desks).toBe(2);
});

test("a passphrase that can be guessed is refused before anything is made", async () => {
  const { publisher } = smallWorld();
  await publisher.read([matrixFile()]);
  await publisher.analyse();
  publisher.set({ passphrase: "east" });
  await publisher.preview();
  expect(publisher.store.state).toMatchObject({ prepared: null, notice: { text: "This passphrase can be guessed." } });
});

test("closing the dialog for the place of a file is no mistake and says nothing", async () => {
  const { publisher } = await prepared({ fileSink: async () => null });
  await publisher.save("zip");
  expect(publisher.store.state).toMatchObject({ notice: null, work: null });
});

test("a workbook that cannot be read leaves the one before as it was", async () => {
  const { publisher } = await prepared();
  await publisher.read([new File([], "empty.xlsx")]);
  expect(publisher.store.state.notice).toMatchObject({
    tone: "error",
    text: expect.stringContaining("“empty.xlsx” is empty"),
  });
  expect(publisher.store.state.files).toEqual(["skills.csv"]);
  await publisher.save("zip");
  expect(publisher.store.state.notice?.text).toMatch(/^Saved as skills-2026-11-22\.zip/);
});

test("the day of the report can be another one", async () => {
  const { publisher } = await prepared();
  publisher.setDay("2026-03-31");
  await publisher.analyse();
  await publisher.preview();
  expect(publisher.store.state.found!.asOf).toBe("2026-03-31");
  expect(publisher.store.state.shown!.html).toContain("2026-03-31");
});

test("what was made for another day can neither be looked at nor saved", async () => {
  const { publisher } = await prepared();
  publisher.setDay("2026-03-31");
  expect(publisher.store.state.shown).toBeNull();
  for (const step of ["check", "audience", "preview", "save"] as const)
    expect(isOpen(step, publisher.store.state)).toBe(false);
});

test("a template that nobody has filled in yet is told from a workbook that was not understood", async () => {
  const { publisher } = smallWorld();
  await publisher.read([new File(["KPI,Unit,Baseline,Target\n"], "KPIs.csv")]);
  await publisher.analyse();
  expect(publisher.store.state.notice?.text).toContain("Sheets were recognised, but no row says");
  await publisher.read([new File(["Remember the milk\n"], "notes.csv")]);
  await publisher.analyse();
  expect(publisher.store.state.notice?.text).toContain("No skills matrix, KPIs or trainings were recognised");
});

test("a report of several files is called after all of them, without their endings", async () => {
  const { publisher } = smallWorld();
  await publisher.read([matrixFile(), kpiFile()]);
  await publisher.analyse();
  await publisher.preview();
  expect(publisher.store.state.prepared!.title).toBe("kpis + skills");
});

test("the sentence after saving counts the documents, which one file has no room for", async () => {
  const { publisher } = await prepared();
  const { pages, documents } = publisher.store.state.prepared!;
  expect(documents).toBeGreaterThan(1);
  await publisher.save("zip");
  expect(publisher.store.state.notice?.text).toContain(`.zip: ${pages} pages and ${documents} documents.`);
  await publisher.save("one-file");
  expect(publisher.store.state.notice?.text).toContain(`.html: ${pages} pages.`);
});

test("the sample brings its own day", async () => {
  const { publisher } = smallWorld();
  await publisher.readSample();
  expect(publisher.store.state).toMatchObject({ asOf: "2026-03-31", files: ["sample.csv"], step: "understand" });
});

test("a file is named after the report, in letters every system knows", () => {
  expect(fileName("Müller & Söhne / Werk 2", "2026-11-22")).toBe("muller-sohne-werk-2-2026-11-22");
  expect(fileName("株式会社", "2026-11-22")).toMatch(/^[a-z0-9]+-2026-11-22$/);
});
