import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNames } from "../../../shared/report/file-names.ts";

function namesOf(...ids: string[]): string[] {
  const names = fileNames(ids);
  return ids.map((id) => names.get(id)!);
}

test("an ordinary name is its own file name", () => {
  expect(namesOf("Customer Service", "R&D", "10234", "Übergröße", "Łódź – Żabieniec")).toEqual([
    "customer-service",
    "r-d",
    "10234",
    "ubergrosse",
    "lodz-zabieniec",
  ]);
});

test("names that would share a file, or differ only in case, each get a code of their own", () => {
  const names = namesOf("C++", "C#", "C", "Ana", "ANA");
  expect(new Set(names).size).toBe(5);
  for (const name of names) expect(name).toMatch(/^(c|ana)-[a-z0-9]{6}$/);
});

test("a name in another script is a code, and a half of a name is not taken for the whole", () => {
  const [sales, sales2, japanese, emoji] = namesOf("Продажи", "Продажи 2", "営業部", "🙂");
  expect(sales).toMatch(/^[a-z0-9]{6}$/);
  expect(sales2).toMatch(/^2-[a-z0-9]{6}$/);
  expect(japanese).toMatch(/^[a-z0-9]{6}$/);
  expect(emoji).toMatch(/^[a-z0-9]{6}$/);
});

test("names that Windows keeps for itself, paths and very long names are safe", () => {
  const [device, up, drive, index, long] = namesOf(
    "CON",
    "../../etc/passwd",
    "C:\\temp\\x",
    "index",
    "long ".repeat(99),
  );
  expect(device).toMatch(/^con-[a-z0-9]{6}$/);
  expect(up).toBe("etc-passwd");
  expect(drive).toBe("c-temp-x");
  expect(index).toMatch(/^index-[a-z0-9]{6}$/);
  expect(long!.length).toBeLessThanOrEqual(60);
});

test("the file name of a thing does not depend on where it stands in the list", () => {
  const ids = ["Ana", "ANA", "West", "Продажи", "CON"];
  expect(fileNames([...ids].reverse()).get("ANA")).toBe(fileNames(ids).get("ANA"));
});

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom("a", "A", "á", "-", " ", "/", "\\", ".", ":", "*", "?", "%", "\u0000", "я"),
    maxLength: 6,
  }),
  fc.constantFrom("con", "CON", "con.", "COM1", "lpt9.txt", ".", "..", "", "index", "INDEX", "nul", "aux ", "a", "A"),
);

test("whatever the names, no two things share a file and every file name is safe on every system", () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 40 }), (ids) => {
      const names = fileNames(ids);
      expect(names.size).toBe(new Set(ids).size);
      expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(names.size);
      for (const name of names.values()) {
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d|index)$/);
        expect(name.length).toBeLessThanOrEqual(60);
      }
      expect(fileNames([...ids].reverse())).toEqual(names);
    }),
  );
});
