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

/** A team of so many people, of whom some are below the required level. */
function teamOf(count: number): Record<string, (string | number | null)[][]> {
  const people = Array.from({ length: count }, (_, at) => [`Person ${at}`, "East", [1, 3, 2, 3][at % 4]!, 3]);
  return { "Skills Matrix": [["Name", "Team", "SQL", "Coaching"], ["Required", null, 3, 2], ...people] };
}

async function published(words: string, count: number, disk: Disk = {}) {
  const { files, ...said } = await cli(`report skills.xlsx ${words} --history kept.json`, {
    workbooks: { "skills.xlsx": teamOf(count) },
    page: () => "<main><h1>page</h1></main>",
    ...disk,
  });
  return { ...said, kept: files.get(file)! };
}

test("H2 when one person joined since the last report to leaders, the next is coarse; when five did, it is exact", async () => {
  const first = await published("--as-of 2026-06-30", 10);
  expect([first.code, first.reports[0]!.privacy!.coarse]).toEqual([0, null]);
  const disk = { texts: { "kept.json": first.kept } };
  const second = await published("--as-of 2026-09-30", 11, disk);
  expect(second.reports[0]!.privacy!.coarse).toMatchObject({ since: "2026-06-30" });
  expect((await published("--as-of 2026-09-30", 15, disk)).reports[0]!.privacy!.coarse).toBeNull();
  expect((await published("--as-of 2026-09-30", 10, disk)).reports[0]!.privacy!.coarse).toBeNull();
  const { codes } = editionOf(readHistory(second.kept), "leadership").groups;
  const site = JSON.stringify(second.reports);
  expect(codes.length).toBeGreaterThan(0);
  for (const secret of [...codes, readHistory(second.kept).groupKey]) expect(site).not.toContain(secret);
});

test("H2 each manager's report has a key of its own for its pseudonyms, which stays in the history", async () => {
  const words = "--audience manager --team East --pseudonyms";
  const first = await published(`${words} --as-of 2026-06-30`, 10);
  const keyOf = (text: string) => readHistory(text).editions[0]!.pseudonymKey!;
  const names = (made: typeof first) => made.reports[0]!.analysis.people.map(({ name }) => name);
  expect(keyFrom(keyOf(first.kept))).toHaveLength(32);
  expect(names(first).every((name) => /^P-[A-Z2-7]{5,}$/.test(name))).toBe(true);
  const disk = { texts: { "kept.json": first.kept } };
  const sameDay = await published(`${words} --as-of 2026-06-30`, 10, disk);
  expect(names(sameDay)).toEqual(names(first));
  const next = await published(`${words} --as-of 2026-09-30`, 10, disk);
  expect(keyOf(next.kept)).not.toBe(keyOf(first.kept));
  expect(names(next)).not.toEqual(names(first));
  expect(JSON.stringify(next.reports)).not.toContain(keyOf(next.kept));
});
