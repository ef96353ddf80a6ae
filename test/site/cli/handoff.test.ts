import { expect, test } from "vitest";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { cli, skills } from "./fake-world.ts";

const disk = { workbooks: { "skills.xlsx": skills } };

test("the list of what leaves comes first, and --list writes nothing (I1)", async () => {
  const { code, out, created } = await cli("handoff skills.xlsx --list", disk);
  expect({ code, created: created.size }).toEqual({ code: 0, created: 0 });
  expect(out).toContain("Inside, rewritten:\n  Skills Matrix: the sheet");
});

test("people have pseudonyms unless names are asked for", async () => {
  const named = async (words: string) => {
    const { created } = await cli(`handoff skills.xlsx --out client.xlsx ${words}`, disk);
    const { sheets } = await readXlsx(created.get("/typed/client.xlsx")!, "client.xlsx");
    return sheets
      .find(({ name }) => name === "Skills Matrix")!
      .rows.slice(2)
      .map(([name]) => name);
  };
  expect(await named("--people names")).toEqual(["Ana", "Ben", "Cy"]);
  expect((await named("")).every((name) => /^P-[A-Z2-7]{5}$/.test(String(name)))).toBe(true);
});

test("with a key of its own, the next copy has the same pseudonyms", async () => {
  const first = await cli("handoff skills.xlsx --out client.xlsx --key year.key", disk);
  const key = first.files.get("/typed/year.key")!;
  const second = await cli("handoff skills.xlsx --out client.xlsx --key year.key", {
    ...disk,
    texts: { "year.key": key },
  });
  const nameIn = async (bytes: Uint8Array) =>
    (await readXlsx(bytes, "client.xlsx")).sheets.find(({ name }) => name === "Skills Matrix")!.rows[2]![0];
  expect(await nameIn(second.created.get("/typed/client.xlsx")!)).toBe(
    await nameIn(first.created.get("/typed/client.xlsx")!),
  );
});

test("a file that exists is left as it is (I3)", async () => {
  const { code, err, created } = await cli("handoff skills.xlsx --out mine.xlsx", {
    ...disk,
    texts: { "mine.xlsx": "x" },
  });
  expect({ code, created: created.size }).toEqual({ code: 1, created: 0 });
  expect(err).toContain("mine.xlsx is there already and is left as it is");
});

test("a slip is answered with what was meant", async () => {
  const sentence = async (words: string) => (await cli(words, disk)).err.split("\n")[0];
  expect(await sentence("handoff skills.xlsx")).toBe(
    "Name the file to write: --out client.xlsx, or ask for the --list.",
  );
  expect(await sentence("handoff skills.xlsx --out a.xlsx --people nobody")).toBe(
    "People cannot be handed off as “nobody”: choose names, pseudonyms or aggregates.",
  );
  expect(await sentence("handoff skills.xlsx --out a.xlsx --notes some")).toBe(
    "--notes is keep or remove, not “some”.",
  );
  expect(await sentence("handoff --out a.xlsx")).toBe("Name the workbook to hand off.");
});
