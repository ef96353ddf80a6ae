import fc from "fast-check";
import { expect, test } from "vitest";
import { readFiles } from "../../../site/publisher/read-files.ts";

const csv = (name: string) => new File([`Skill,Level\n${name},3\n`], name);

test("the order in which files are chosen does not matter", async () => {
  const names = ["b.csv", "a.csv", "C.tsv", "a b.csv"];
  const expected = await readFiles(names.map(csv));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
      expect(await readFiles(order.map(csv))).toEqual(expected);
    }),
    { numRuns: 10 },
  );
  expect(expected.name).toBe("C.tsv + a b.csv + a.csv + b.csv");
});

test("a .csv file is one sheet with the name of the file", async () => {
  const { name, sheets } = await readFiles([csv("skills.csv")]);
  expect(name).toBe("skills.csv");
  expect(sheets).toMatchObject([
    {
      name: "skills",
      rows: [
        ["Skill", "Level"],
        ["skills.csv", 3],
      ],
    },
  ]);
});

test("what is no table is refused by name", async () => {
  await expect(readFiles([csv("a.csv"), new File(["%PDF-1.7 …"], "b.pdf")])).rejects.toThrow(
    "“b.pdf” is a PDF document",
  );
  await expect(readFiles([new File([], "none.csv")])).rejects.toThrow("“none.csv” is empty");
});

test("a file that is gone is answered with what to do", async () => {
  const gone = csv("gone.csv");
  gone.arrayBuffer = () => Promise.reject(new DOMException("not there", "NotFoundError"));
  await expect(readFiles([gone])).rejects.toThrow(
    "“gone.csv” could not be read from the disk: choose files, not folders",
  );
});
