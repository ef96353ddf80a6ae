import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { usualChoices } from "../../../shared/handoff/choices.ts";
import { copyOf } from "../../../site/handoff/for-pane.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { fileBytes } from "../../excel-host/file-bytes.ts";
import { workbookOf as simulated } from "../../excel-host/open-xlsx.ts";
import { workbookOf } from "../../shared/workbook/small-sheet.ts";
import { endAnalysts, FakeExcel, paneBeside } from "./fake-excel.ts";

afterAll(endAnalysts);

const day = "2026-11-22";

function team(note = "Wants to lead the night shift") {
  return workbookOf({
    "Skills Matrix": [
      ["Employee", "Team", "SQL", "Coaching", "Comment"],
      ["Ana Silva", "East", 1, 4, note],
      ["Ben Okafor", "East", 2, 2, null],
      ["Cy Lund", "West", 3, 3, null],
      ["Required", null, 3, 2, null],
    ],
  });
}

/** A team in which somebody has a name that our own sheets say. */
function leaking() {
  const [sheet] = team().sheets;
  return workbookOf({
    "Skills Matrix": sheet!.rows.map((row) => row.map((cell) => (cell === "Cy Lund" ? "Portfolio" : cell))),
  });
}

/** A pane that has analysed the team. Its Excel gives the file with what the add-in remembers in it. */
async function analysed(world: Parameters<typeof paneBeside>[2] = {}) {
  const excel = new FakeExcel(team());
  excel.file = () => {
    const workbook = simulated(excel.workbook);
    workbook.settings.set("throughline.history", "what the last report told of the night shift");
    return fileBytes(workbook, null);
  };
  const beside = paneBeside(excel.workbook, excel, world);
  await beside.pane.open();
  await beside.pane.analyse();
  return beside;
}

function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");
}

describe("Hand off", () => {
  test("lists what leaves and writes nothing; then saves a copy without names, notes and the add-in's own state (I1)", async () => {
    const { pane, disk, excel } = await analysed();
    await pane.handingOff.list();
    const { listed } = pane.store.state.handOff;
    expect(listed!.lines).toContainEqual(expect.objectContaining({ what: "notes: Comment", fate: "removed" }));
    expect(listed!.lines).toContainEqual(expect.objectContaining({ what: "1 part of add-ins", fate: "removed" }));
    expect(pane.store.state.notice!.text).toMatch(/^Listed: \d+ parts? will be inside .* Nothing was written yet\.$/);
    expect(disk.files.size).toBe(0);
    await pane.handingOff.save();
    const [[name, bytes]] = [...disk.files] as [[string, Uint8Array]];
    expect(name).toMatch(/-copy-2026-11-22\.xlsx$/);
    const all = everythingIn(bytes);
    const secrets = ["Ana Silva", "Okafor", "Lund", "night shift", "throughline.history"];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    const { saved } = pane.store.state.handOff;
    expect(saved!.notes.join(" ")).toMatch(/live formulas?\. .*removed texts? looked for in \d+ parts .* none found/);
    expect(excel.written).toHaveLength(1);
  });

  test("the copy is byte for byte what the same choices make of the same file", async () => {
    const { pane, disk, excel } = await analysed();
    // A file says when it was saved.
    const file = await excel.file();
    excel.file = async () => file;
    const choices = { ...usualChoices, people: "names" as const, notes: true };
    pane.handingOff.choose({ people: "names", notes: true });
    await pane.handingOff.list();
    await pane.handingOff.save();
    const [[name, bytes]] = [...disk.files] as [[string, Uint8Array]];
    const own = await copyOf({ bytes: file, workbook: excel.workbook.name, mapping: null, choices, today: day, name });
    expect(Buffer.from(bytes).equals((await own.write(name)).bytes)).toBe(true);
  });

  test("pseudonyms are those of the list, and the next list makes others", async () => {
    const { pane, disk } = await analysed();
    const people = async () => {
      await pane.handingOff.save();
      const { sheets } = await readXlsx([...disk.files.values()].at(-1)!, "copy.xlsx");
      return sheets
        .find((sheet) => sheet.name === "Skills Matrix")!
        .rows.slice(1, 4)
        .map(([name]) => name);
    };
    await pane.handingOff.list();
    const first = await people();
    expect(await people()).toEqual(first);
    await pane.handingOff.list();
    expect(await people()).not.toEqual(first);
  });

  test("choosing something else makes the list old, and nothing can be saved before it is made again", async () => {
    const { pane, disk } = await analysed();
    await pane.handingOff.list();
    pane.handingOff.choose({ people: "aggregates" });
    expect(pane.store.state.handOff).toMatchObject({ listed: null, isOld: true });
    await pane.handingOff.save();
    expect(disk.files.size).toBe(0);
  });

  test("a workbook that is changed is read and listed again before anything is saved", async () => {
    const { pane, disk, excel } = await analysed();
    await pane.handingOff.list();
    excel.change(team("Is leaving in spring"));
    expect(pane.store.state.handOff).toMatchObject({ listed: null, isOld: true });
    await pane.handingOff.list();
    pane.handingOff.choose({ notes: true });
    await pane.handingOff.list();
    await pane.handingOff.save();
    expect(everythingIn([...disk.files.values()][0]!).includes("Is leaving in spring")).toBe(true);
  });

  test("Cancel while the file is taken saves nothing, and it can be done again", async () => {
    const { pane, excel } = await analysed();
    excel.before.file = () => {
      delete excel.before.file;
      pane.cancel();
      throw new DOMException("Cancelled.", "AbortError");
    };
    await pane.handingOff.list();
    expect(pane.store.state.notice!.text).toBe("Cancelled. Nothing was changed.");
    await pane.handingOff.list();
    expect(pane.store.state.handOff.listed).not.toBeNull();
  });

  test("when what was removed is found again, nothing is saved and the place is named", async () => {
    // A name that a result sheet says by itself cannot be told from a leak, so it is taken for one.
    const { pane, disk, excel } = await analysed();
    excel.change(leaking());
    await pane.handingOff.list();
    await pane.handingOff.save();
    expect(pane.store.state.notice).toMatchObject({
      tone: "error",
      text: expect.stringMatching(/^The copy was not written: .* “Portfolio” in xl\//),
    });
    expect([disk.files.size, disk.abandoned.length]).toEqual([0, 1]);
  });

  test("what the disk said is told, and nothing half made is left", async () => {
    const { pane, disk } = await analysed();
    disk.before = () => Promise.reject(Object.assign(new Error("There is not enough space."), { name: "Refusal" }));
    await pane.handingOff.list();
    await pane.handingOff.save();
    expect(pane.store.state.notice).toEqual({ tone: "error", text: "There is not enough space." });
    expect([disk.files.size, disk.abandoned.length]).toEqual([0, 1]);
  });

  test("where Excel saves no files for a pane, the copy is opened in Excel", async () => {
    const { pane, excel } = await analysed({ copySink: null });
    await pane.handingOff.list();
    await pane.handingOff.open();
    expect(everythingIn(excel.opened[0]!).includes("Ana Silva")).toBe(false);
    expect(pane.store.state.notice!.text).toContain("The copy is open in Excel, not saved yet");
  });

  test("a full copy is the file as it is, and the pane says that nothing was removed from it", async () => {
    const { pane, excel } = await analysed();
    await pane.handingOff.openFull();
    expect(everythingIn(excel.opened[0]!).includes("Ana Silva")).toBe(true);
    expect(pane.store.state.notice!.text).toContain("Nothing has been removed from it");
  });
});
