import { expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { cli, skills } from "./fake-world.ts";

const disk = { workbooks: { "skills.xlsx": skills } };

test("a report lies in the folder report where it was typed, and its path can be clicked", async () => {
  const { code, out, err, reports } = await cli("report skills.xlsx", disk);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(reports.map(({ folder }) => folder)).toEqual(["/typed/report"]);
  const [first, url, path, ...rest] = out.split("\n");
  expect(first).toMatch(/^Report of skills\.xlsx as of 22 November 2026: \d+ pages\. .+ in the workbook\.$/);
  expect(first).toContain(`: ${listPages(reports[0]!.report).length} pages.`);
  expect([url, path, rest]).toEqual(["file:///typed/report/index.html", "/typed/report/index.html", [""]]);
});

test("--out names another folder, from where it was typed", async () => {
  expect((await cli("report skills.xlsx --out ../for-the-board", disk)).reports[0]!.folder).toBe("/for-the-board");
  expect((await cli("report --out=/q3/report skills.xlsx", disk)).reports[0]!.folder).toBe("/q3/report");
});

test("a report is as of today, or of the day that is named", async () => {
  expect((await cli("report skills.xlsx", disk)).reports[0]!.report.analysis.asOf).toBe("2026-11-22");
  const then = await cli("report skills.xlsx --as-of 2026-03-31", disk);
  expect(then.reports[0]!.report.analysis.asOf).toBe("2026-03-31");
});

test("several workbooks make one report", async () => {
  const two = {
    workbooks: {
      "a.xlsx": skills,
      "b.xlsx": {
        KPIs: [
          ["KPI", "Baseline", "Target", "Current"],
          ["Weekly reporting hours", 10, 8, 9],
        ],
      },
    },
  };
  const [made] = (await cli("report a.xlsx b.xlsx", two)).reports;
  expect(made!.report.analysis.people.length).toBe(3);
  expect(made!.report.analysis.kpis.map(({ name }) => name)).toEqual(["Weekly reporting hours"]);
});

test("how the sheets were understood can be saved, edited and given back", async () => {
  const { files } = await cli("report skills.xlsx --save-mapping understood.json", disk);
  const saved = files.get("/typed/understood.json")!;
  expect(JSON.parse(saved)).toMatchObject({ version: 1, tables: [{ sheet: "Skills Matrix" }] });

  const again = { ...disk, texts: { "understood.json": saved } };
  const { reports, code } = await cli("report skills.xlsx --mapping understood.json", again);
  expect(code).toBe(0);
  expect(reports[0]!.report.tables).toEqual(JSON.parse(saved).tables);
});

test("a mapping that is missing, or is something else, is not used", async () => {
  expect(await cli("report skills.xlsx --mapping none.json", disk)).toMatchObject({
    code: 2,
    err: expect.stringContaining("There is no file none.json.\n"),
    reports: [],
  });
  const sentence = async (text: string) => {
    const { code, err, reports } = await cli("report skills.xlsx --mapping m.json", {
      ...disk,
      texts: { "m.json": text },
    });
    expect({ code, reports }).toEqual({ code: 2, reports: [] });
    return err.split("\n")[0];
  };
  expect(await sentence("{")).toBe("m.json was not understood. This is not a mapping: it is not JSON.");
  expect(await sentence("null")).toBe(
    "m.json was not understood. This is not a mapping: The mapping must be an object.",
  );
  expect(await sentence('{"version":1,"tables":[{"sheet":1}]}')).toBe(
    "m.json was not understood. This is not a mapping: Table 1 must name its “sheet”.",
  );
});

test("a file that is not a mapping is never written over", async () => {
  const mine = { ...disk, texts: { "budget.json": '{"mine":true}' } };
  const { code, err, files, reports } = await cli("report skills.xlsx --save-mapping budget.json", mine);
  expect({ code, reports }).toEqual({ code: 1, reports: [] });
  expect(err).toBe("budget.json is there already and is not a mapping, so it is left as it is: choose another name.\n");
  expect(files.get("/typed/budget.json")).toBe('{"mine":true}');
});

test("with --sample the sample company is taken, but only when no workbook is named", async () => {
  expect((await cli("report --sample")).err).toMatch(/sample\.xlsx/);
  expect((await cli("report --sample skills.xlsx", disk)).code).toBe(0);
});

test("progress is said when it takes more than a second, and only then", async () => {
  expect((await cli("report skills.xlsx", { ...disk, readingTakes: 400, pageTakes: 100 })).err).toBe("");
  const { err } = await cli("report skills.xlsx", { ...disk, readingTakes: 1200, pageTakes: 700 });
  expect(err).toBe(
    "Reading skills.xlsx …\nRecognising sheets and columns …\nAnalysing …\nPlanning the budget …\nPreparing the pages …\n  3 of 3 pages\n",
  );
});
