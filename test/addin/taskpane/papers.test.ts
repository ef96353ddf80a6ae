import { afterAll, expect, test } from "vitest";
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

test("a document opens as a page where Excel lets it; else the pane says to copy it", async () => {
  const { pane, disk } = await listed();
  pane.papers.open();
  expect(disk.opened.at(-1)).toContain("<h1>Coaching guide for Mia</h1>");
  expect(pane.store.state.notice).toMatchObject({ tone: "info" });
  disk.opens = false;
  pane.papers.open();
  expect(pane.store.state.notice).toMatchObject({ tone: "warning", text: expect.stringContaining("Copy text") });
});
