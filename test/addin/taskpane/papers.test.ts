import { afterAll, expect, test } from "vitest";
import { Refusal } from "../../../addin/refusal.ts";
import { confirmFirst } from "../../../addin/taskpane/publish-words.ts";
import { bookOf, smallTeam } from "../../shared/documents/small-documents.ts";
import { endAnalysts, paneBeside } from "./fake-excel.ts";

afterAll(endAnalysts);

async function listed() {
  const beside = paneBeside(bookOf(smallTeam));
  await beside.pane.analyse();
  await beside.pane.papers.list();
  return beside;
}

test("the documents of the workbook are listed, and the first is shown as text (D6)", async () => {
  const { pane } = await listed();
  const { list, shown, of } = pane.papers.state;
  expect(list[0]).toEqual({ kind: "coaching-guide", id: "Mia", name: "Mia" });
  expect(shown!.text).toMatch(/^Coaching guide for Mia\n/);
  expect(of).toBe(pane.store.state.result);
});

test("another kind, and another person, shows that document", async () => {
  const { pane } = await listed();
  await pane.papers.chooseKind("check-in-form");
  expect(pane.papers.state.shown!.title).toBe("Check-in with Ana");
  await pane.papers.choose(pane.papers.state.list.findIndex(({ kind, id }) => kind === "check-in-form" && id === "Cy"));
  expect(pane.papers.state.shown!.title).toBe("Check-in with Cy");
});

test("a document is saved as the page that opens, under its own name", async () => {
  const { pane, disk } = await listed();
  await pane.papers.save();
  expect([...disk.files.keys()]).toEqual(["coaching-guide-for-mia.html"]);
  expect(String(disk.files.get("coaching-guide-for-mia.html"))).toBe(pane.papers.state.shown!.html);
  expect(pane.store.state.notice).toMatchObject({ tone: "success", text: expect.stringContaining("where you chose") });
});

test("a document that is not saved after all leaves nothing behind, and the pane says why", async () => {
  const { pane, disk } = await listed();
  disk.chooses = () => false;
  await pane.papers.save();
  expect(pane.store.state.notice!.text).toContain("Nothing was saved");
  disk.chooses = () => true;
  disk.before = () => {
    throw new Refusal("The disk is full.");
  };
  await pane.papers.save();
  expect(pane.store.state.notice).toMatchObject({ tone: "error", text: "The disk is full." });
  expect([disk.files.size, disk.abandoned]).toEqual([0, ["coaching-guide-for-mia.html"]]);
});

test("a document opens as a page where Excel lets it; else the pane says to copy it", async () => {
  const { pane, disk } = await listed();
  pane.papers.open();
  expect(disk.opened.at(-1)).toContain("<h1>Coaching guide for Mia</h1>");
  expect(pane.store.state.notice).toMatchObject({ tone: "info" });
  disk.opens = false;
  pane.papers.open();
  expect(pane.store.state.notice).toMatchObject({ tone: "warning", text: expect.stringContaining("Copy text") });
});

test("documents are in English whatever the Settings sheet says of the report, with its country's numbers", async () => {
  const minutes = async (settings: string) => {
    const beside = paneBeside(bookOf({ ...smallTeam, Settings: `Setting | Value\n${settings}` }));
    await beside.pane.analyse();
    await beside.pane.papers.list();
    await beside.pane.papers.chooseKind("council-minutes");
    return beside.pane.papers.state.shown!.text;
  };
  const english = await minutes("Locale | de-DE");
  expect(english).toContain("22 November 2026");
  expect(english).toMatch(/score \d+,\d/);
  expect(await minutes("Language | de")).toBe(english);
});

test("while a column is doubtful no document is listed, and the pane shows what is to be confirmed", async () => {
  const kpis =
    "KPI | Unit | Owner of this | Basleine | Target\nChurn | % | Ana | 25 | 20\nLead time | days | Cy | 30 | 21";
  const { pane } = paneBeside(bookOf({ ...smallTeam, KPIs: kpis }));
  await pane.papers.list();
  expect(pane.store.state).toMatchObject({ step: "understand", notice: { tone: "warning", text: confirmFirst } });
  expect(pane.papers.state.list).toEqual([]);
});
