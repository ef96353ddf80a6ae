import { expect, test } from "vitest";
import { cli } from "./fake-world.ts";

test("the template is written where it is asked for", async () => {
  const { code, out, created } = await cli("template --out forms/empty.xlsx");
  expect({ code, out }).toEqual({ code: 0, out: "/typed/forms/empty.xlsx\n" });
  const bytes = created.get("/typed/forms/empty.xlsx")!;
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe("PK");
});

test("a file that exists is left as it is", async () => {
  const { code, err, created } = await cli("template --out mine.xlsx", { texts: { "mine.xlsx": "mine" } });
  expect({ code, created: created.size }).toEqual({ code: 1, created: 0 });
  expect(err).toBe("mine.xlsx is there already and is left as it is: choose another name.\n");
});

test("the template needs a name, and one that Excel opens", async () => {
  const sentence = async (words: string) => {
    const { code, err } = await cli(words);
    return [code, err.split("\n")[0]];
  };
  expect(await sentence("template")).toEqual([2, "Name the file to write: --out file.xlsx."]);
  expect(await sentence("template --out form.csv")).toEqual([
    2,
    "The template is an .xlsx file, but form.csv is not named so.",
  ]);
  expect(await sentence("template mine.xlsx --out x.xlsx")).toEqual([
    2,
    "template takes no workbook, but was given mine.xlsx.",
  ]);
});
