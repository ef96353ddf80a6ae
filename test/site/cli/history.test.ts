import { expect, test } from "vitest";
import { editionOf } from "../../../shared/report/history.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { readHistory } from "../../../shared/report/read-history.ts";
import { keyFrom } from "../../../site/cli/history.ts";
import { cli, type Disk, skills } from "./fake-world.ts";

const workbooks = { "skills.xlsx": skills };
const file = "/typed/kept.json";

async function report(words: string, disk: Disk = {}) {
  const { files, ...said } = await cli(`report skills.xlsx --audience hr ${words}`, { workbooks, ...disk });
  return { ...said, files, kept: files.get(file) };
}

test("without --history nothing is kept, and the last line says how to keep one (F4)", async () => {
  const { code, out, files } = await report("");
  expect(code).toBe(0);
  expect([...files.keys()]).toEqual([]);
  expect(out).toContain("To be told next time what changed, add --history skills.throughline.json.");
});

test("the first report is remembered with a key, the second says what changed since", async () => {
  const first = await report("--as-of 2026-06-30 --history kept.json");
  const history = readHistory(first.kept!);
  expect(keyFrom(history.groupKey)).toHaveLength(32);
  expect(editionOf(history, "hr").snapshots.map(({ asOf }) => asOf)).toEqual(["2026-06-30"]);
  expect(first.out).toContain(`Remembered in ${file}: keep it to yourself, it is for the next report.`);
  expect(first.reports[0]!.changes).toBeNull();

  const learned = {
    ...skills,
    "Skills Matrix": skills["Skills Matrix"]!.map((row) => (row[0] === "Ana" ? ["Ana", "East", 3, 4] : row)),
  };
  const second = await report("--as-of 2026-09-30 --history kept.json", {
    workbooks: { "skills.xlsx": learned },
    texts: { "kept.json": first.kept! },
  });
  expect(second.reports[0]!.changes).toMatchObject({
    since: "2026-06-30",
    changes: [{ id: "SQL|East", what: "fewer people short", before: 1, after: 0 }],
  });
  expect(listPages(second.reports[0]!).map(({ kind }) => kind)).toContain("changes");
  const after = readHistory(second.kept!);
  expect(editionOf(after, "hr").snapshots.map(({ asOf }) => asOf)).toEqual(["2026-06-30", "2026-09-30"]);
  expect(after.groupKey).toBe(history.groupKey);
});

test("a file that is no history is left as it is, and a sentence says why", async () => {
  for (const [text, why] of [
    ["dear diary", "It is not JSON."],
    ['{"schema":"throughline/history/1"}', "Its key is not 32 bytes in base64."],
  ] as const) {
    const { code, err, kept, sites } = await report("--history kept.json", { texts: { "kept.json": text } });
    expect(code).toBe(1);
    expect(err).toContain(`kept.json cannot be used as a history. ${why} It is left as it is`);
    expect([kept, sites.size]).toEqual([text, 0]);
  }
});

test("a history is never kept inside the report that is given away", async () => {
  for (const path of ["report/kept.json", "./report/deep/kept.json"]) {
    const { code, err } = await report(`--history ${path}`);
    expect([code, err.includes("stays with you and not in the report")]).toEqual([2, true]);
  }
  expect((await report("--out elsewhere --history report.json")).code).toBe(0);
});

test("a report that could not be written is not remembered", async () => {
  const { code, kept } = await report("--history kept.json", { writing: new Error("disk full") });
  expect([code, kept]).toEqual([1, undefined]);
});
