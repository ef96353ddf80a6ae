import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { editionOf } from "../../../shared/report/history.ts";
import { workbookOf } from "../../shared/workbook/small-sheet.ts";
import { endAnalysts, FakeExcel, paneBeside } from "./fake-excel.ts";

afterAll(endAnalysts);

/** A company of so many people in the team East, and twelve in West. */
function company(east = 6) {
  const person = (team: string, at: number) => [`${team} Person ${at}`, team, at % 4, at % 3, (at + 1) % 4];
  return workbookOf({
    "Skills Matrix": [
      ["Employee", "Team", "SQL", "Coaching", "First aid"],
      ...Array.from({ length: east }, (_, at) => person("East", at)),
      ...Array.from({ length: 12 }, (_, at) => person("West", at)),
      ["Required", null, 3, 2, 3],
    ],
  });
}

async function analysed(workbook = company(), ...rest: [FakeExcel?, Parameters<typeof paneBeside>[2]?]) {
  const beside = paneBeside(workbook, ...rest);
  await beside.pane.analyse();
  return beside;
}

const zipName = "book-2026-11-22.zip";

describe("Publish", () => {
  test("makes the report for leaders, saves it, and says where to look and what is remembered (H1, H2)", async () => {
    const { pane, disk, excel } = await analysed();
    expect(excel.history.editions).toEqual([]);
    await pane.publishing.publish();
    const [[name, bytes]] = [...disk.files] as [[string, Uint8Array]];
    const pages = unzipSync(bytes);
    expect(name).toMatch(/^[a-z0-9-]+-2026-11-22\.zip$/);
    expect(Object.keys(pages)).toContain("index.html");
    expect(strFromU8(pages["index.html"]!)).not.toContain("East Person");
    const { notice, publish, work } = pane.store.state;
    expect(notice).toMatchObject({
      tone: "success",
      text: expect.stringContaining(`${Object.keys(pages).length} pages`),
    });
    expect(publish.saved!.notes.join()).toContain("now remembers");
    expect(editionOf(excel.history, "leadership").snapshots.map(({ asOf }) => asOf)).toEqual(["2026-11-22"]);
    expect(JSON.stringify(editionOf(excel.history, "leadership").groups)).not.toContain("Person");
    expect(work).toBeNull();
  });

  test("as one file for HR holds everybody, and what was typed about its purpose", async () => {
    const { pane, disk } = await analysed();
    pane.publishing.choose({ audience: "hr", as: "one-file", purpose: "For the review in March." });
    await pane.publishing.publish();
    const [[name, bytes]] = [...disk.files] as [[string, Uint8Array]];
    expect(name).toMatch(/\.html$/);
    const html = Buffer.from(bytes).toString("utf8");
    expect(html).toContain("East Person 3");
    expect(html).toContain("For the review in March.");
  });

  test("for a manager asks for teams first, and names the people of those only", async () => {
    const { pane, disk } = await analysed();
    pane.publishing.choose({ audience: "manager" });
    await pane.publishing.publish();
    expect(pane.store.state.notice!.text).toContain("Choose at least one team");
    expect(disk.files.size).toBe(0);
    const east = pane.store.state.result!.teamList.find(({ name }) => name === "East")!;
    pane.publishing.choose({ teams: [east.id] });
    await pane.publishing.publish();
    const text = Object.values(unzipSync([...disk.files.values()][0]!))
      .map((page) => strFromU8(page))
      .join();
    expect(text).toContain("East Person 3");
    expect(text).not.toContain("West Person");
  });

  test("with a weak passphrase says so and makes nothing; with a strong one nothing can be read (H3)", async () => {
    const { pane, disk } = await analysed();
    pane.publishing.choose({ audience: "hr", passphrase: "summer" });
    await pane.publishing.publish();
    expect(pane.store.state.notice).toEqual({ tone: "warning", text: "Too short." });
    expect(disk.files.size).toBe(0);
    pane.publishing.choose({ passphrase: "crumb velvet anchor sixties" });
    await pane.publishing.publish();
    const pages = unzipSync([...disk.files.values()][0]!);
    expect(
      Object.values(pages)
        .map((page) => strFromU8(page))
        .join(),
    ).not.toContain("Person");
    expect(JSON.stringify(pane.store.state.notice)).not.toContain("velvet");
  });

  test("counts its pages, and Cancel leaves no file and nothing remembered", async () => {
    const { pane, disk, excel } = await analysed();
    pane.publishing.choose({ audience: "hr" });
    const counts: string[] = [];
    pane.store.listen(() => {
      const { work } = pane.store.state;
      if (work?.what === "publishing" && work.of !== null) counts.push(`${work.done} of ${work.of}`);
      if (work?.what === "publishing" && work.done === 3) pane.cancel();
    });
    await pane.publishing.publish();
    expect(counts.length).toBeGreaterThan(1);
    expect(pane.store.state.notice!.text).toBe("Cancelled. Nothing was saved.");
    expect([disk.files.size, disk.abandoned.length, excel.history.editions.length]).toEqual([0, 1, 0]);
  });

  test("can be cancelled while the report is prepared, and begun again", async () => {
    const { pane, disk } = await analysed();
    const end = pane.store.listen(() => {
      if (pane.store.state.work?.what === "preparing") queueMicrotask(() => pane.cancel());
    });
    await pane.publishing.publish();
    end();
    expect(pane.store.state.notice!.text).toBe("Cancelled. Nothing was saved.");
    await pane.publishing.publish();
    expect(disk.files.size).toBe(1);
  });

  test("says so when no place was chosen", async () => {
    const { pane, disk } = await analysed();
    disk.chooses = () => false;
    await pane.publishing.publish();
    expect(pane.store.state.notice!.text).toBe("Nothing was saved, because no place was chosen.");
  });

  test("says what the disk said, and leaves nothing half made", async () => {
    const { pane, disk } = await analysed();
    disk.before = () => {
      throw Object.assign(new Error("There is not enough space."), { name: "Refusal" });
    };
    await pane.publishing.publish();
    expect(pane.store.state.notice).toEqual({ tone: "error", text: "There is not enough space." });
    expect(disk.abandoned).toHaveLength(1);
  });

  test("keeps the file when the workbook cannot remember it, and says so", async () => {
    const { pane, disk, excel } = await analysed();
    excel.before.remember = () => {
      throw new Error("This is more than a workbook can remember.");
    };
    await pane.publishing.publish();
    expect(disk.files.size).toBe(1);
    expect(pane.store.state.notice!.tone).toBe("success");
    expect(pane.store.state.publish.saved!.notes.join()).toContain("more than a workbook can remember");
  });

  test("is of the workbook as it is now, and the sheets are still called old", async () => {
    const { pane, excel, disk } = await analysed();
    await pane.open();
    excel.change(company(9));
    pane.publishing.choose({ audience: "hr" });
    await pane.publishing.publish();
    expect(strFromU8(unzipSync([...disk.files.values()][0]!)["people.html"]!)).toContain("East Person 8");
    expect(pane.store.state.changed).toBe(true);
  });

  test("tells the next report what changed, and forgets that when asked (F4)", async () => {
    const excel = new FakeExcel(company());
    const { pane } = await analysed(company(), excel);
    pane.publishing.choose({ audience: "hr" });
    await pane.publishing.publish();
    const [edition] = excel.history.editions;
    edition!.snapshots[0]!.asOf = "2026-06-30";
    excel.workbook = company(9);
    const later = await analysed(company(9), excel);
    later.pane.publishing.choose({ audience: "hr" });
    await later.pane.publishing.publish();
    expect(Object.keys(unzipSync([...later.disk.files.values()][0]!))).toContain("changes.html");
    await later.pane.publishing.forget();
    expect(excel.history.editions).toEqual([]);
  });

  test("says before saving when both reports together would tell about the few who joined, and goes on when pressed again (H2)", async () => {
    const excel = new FakeExcel(company(8));
    const { pane } = await analysed(company(8), excel);
    await pane.publishing.publish();
    excel.workbook = company(10);
    const later = await analysed(company(10), excel);
    await later.pane.publishing.publish();
    expect(later.pane.store.state.notice).toMatchObject({ tone: "warning" });
    expect(later.pane.store.state.notice!.text).toContain("fewer than 5 people joined or left");
    expect([later.disk.files.size, later.disk.abandoned.length]).toEqual([0, 1]);
    await later.pane.publishing.publish();
    expect(later.disk.files.size).toBe(1);
  });
});

describe("where the pane cannot save", () => {
  test("nothing is made, and the publisher page is opened in the browser", async () => {
    const { pane, disk } = await analysed(company(), undefined, { fileSink: null });
    expect(pane.publishing.canSave).toBe(false);
    await pane.publishing.publish();
    expect(pane.store.state.publish.saved).toBeNull();
    pane.publishing.openPublisher();
    expect(disk.opened).toEqual(["https://tools.example.com/publisher/index.html"]);
    expect(pane.store.state.notice!.text).toContain("opens in your browser");
  });

  test("its address is shown when Excel does not open it", async () => {
    const { pane, disk } = await analysed();
    disk.opens = false;
    pane.publishing.openPublisher();
    expect(pane.store.state.publish.toOpen).toBe("https://tools.example.com/publisher/index.html");
    expect(pane.store.state.notice!.text).toContain("copy the address");
  });
});

test(`the file is called after the workbook and the day, such as ${zipName}`, async () => {
  const { pane, disk } = await analysed({ ...company(), name: "Book.xlsx" });
  await pane.publishing.publish();
  expect([...disk.files.keys()]).toEqual([zipName]);
});
