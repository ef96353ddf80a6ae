import { describe, expect, test } from "vitest";
import { proposeMapping } from "../../../shared/workbook/propose.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

const tablesOf = (name: string, rows: CellValue[][]) => proposeMapping(workbookOf({ [name]: rows })).tables;
const fieldsOf = (name: string, rows: CellValue[][]) => tablesOf(name, rows)[0]!.columns.map(({ field }) => field);
const kindsOf = (name: string, rows: CellValue[][]) => tablesOf(name, rows).map(({ kind }) => kind);

const kpis: CellValue[][] = [
  ["KPI", "Unit", "Baseline", "Target", "Current"],
  ["Churn", "%", 5, 3, 4],
  ["Deal size", "€", 100, 120, 110],
];

describe("what a heading is taken for", () => {
  test("the box Resources of a causes sheet is itself, with a person beside it or without (B9)", () => {
    const boxes = ["Expectations", "Resources", "Incentives", "Knowledge", "Capacity", "Motives"];
    const fields = ["expectations", "resources", "incentives", "knowledge", "capacity", "motives"];
    const ratings = [1, 4, 0, 1, 0, 0];
    expect(
      fieldsOf("Causes", [
        ["Skill", "Team", ...boxes],
        ["SQL", "East", ...ratings],
      ]),
    ).toEqual(["skill", "team", ...fields]);
    expect(
      fieldsOf("Causes", [
        ["Skill", "Person", ...boxes],
        ["SQL", "Ana", ...ratings],
      ]),
    ).toEqual(["skill", "person", ...fields]);
  });
});

describe("where the header stands", () => {
  test("title rows above and notes below do not matter", () => {
    const [table] = tablesOf("Sheet1", [
      ["Our numbers 2026"],
      [],
      ["Draft, for discussion"],
      ...kpis,
      [],
      ["Source: finance"],
    ]);
    expect(table).toMatchObject({ kind: "kpis", headerRows: [4], firstRow: 5, lastRow: 6 });
  });

  test("a table may start in the middle of the sheet", () => {
    const [table] = tablesOf("Sheet1", [[], ...kpis.map((row) => [null, null, ...row])]);
    expect(table!.columns.map(({ column }) => column)).toEqual(["C", "D", "E", "F", "G"]);
  });

  test("two header rows with merged group titles count as one header", () => {
    const rows: CellValue[][] = [
      [null, "Cost", null, null],
      ["Course", "Design", "Travel", "Facilities"],
      ["Coaching", 100, 20, 5],
    ];
    const sheet = sheetOf("Training plan", rows, { merges: [{ top: 0, left: 1, bottom: 0, right: 3 }] });
    const [table] = proposeMapping(workbookOf([sheet])).tables;
    expect(table!.columns.map(({ field }) => field)).toEqual(["training", "design", "travel", "facilities"]);
  });

  test("two tables below each other are two tables", () => {
    const people: CellValue[][] = [
      ["Name", "Team", "Manager", "Hire date"],
      ["Ana", "East", "Bo", "2020-01-01"],
    ];
    expect(kindsOf("Data", [...kpis, [], [], ...people])).toEqual(["kpis", "people"]);
  });

  test("two tables beside each other are two tables", () => {
    const people: CellValue[][] = [
      ["Name", "Team", "Manager"],
      ["Ana", "East", "Bo"],
      ["Cy", "East", "Bo"],
    ];
    const tables = tablesOf(
      "Data",
      kpis.map((row, index) => [...row, null, ...people[index]!]),
    );
    expect(tables.map(({ kind, columns }) => [kind, columns[0]!.column])).toEqual([
      ["kpis", "A"],
      ["people", "G"],
    ]);
  });

  test("repeated headers, section titles and totals inside a table are no data", () => {
    const rows: CellValue[][] = [
      ...kpis,
      ["Quality"],
      kpis[0]!,
      ["Errors", "count", 9, 5, 7],
      ["Total", null, 114, 128, 121],
    ];
    expect(tablesOf("KPIs", rows)[0]!.rows.map(({ row, is }) => [row, is])).toEqual([
      [4, "section"],
      [5, "header"],
      [7, "total"],
    ]);
  });

  test("a KPI called “Mean time to repair” is no row of means", () => {
    expect(tablesOf("KPIs", [...kpis, ["Mean time to repair", "h", 9, 5, 7]])[0]!.rows).toEqual([]);
  });
});

describe("what a sheet holds", () => {
  test("a plain list of KPIs is recognised by its columns", () => {
    expect(
      kindsOf("High Priority", [
        ["KPI", "Priority", "Suggested Timeline", "Reasoning"],
        ["Uptime", "High", "Weekly", "Vital"],
      ]),
    ).toEqual(["kpis"]);
  });

  test("the completion export of a learning system is a list of participants", () => {
    const rows = [
      ["User", "Course title", "Enrolled on", "Completion date", "Score", "Status"],
      ["Ana", "Coaching", "2026-01-02", "2026-01-09", 80, "Completed"],
    ];
    expect(kindsOf("export", rows)).toEqual(["participants"]);
    expect(fieldsOf("export", rows)).toEqual(["person", "training", "start", "completed", "post", "status"]);
  });

  test("a pulse survey is a list of readings", () => {
    const rows = [
      ["Team", "Question", "Survey date", "Average score", "Responses"],
      ["East", "I get feedback", "2026-02-01", 3.9, 12],
    ];
    expect(fieldsOf("Pulse survey", rows)).toEqual(["unit", "measure", "date", "value", "responses"]);
  });

  test("the four ideas make a linkage table", () => {
    const rows = [
      ["Training initiative", "Learning outcome", "Performance metric (KPI)", "Measurement method"],
      ["Negotiation", "Asks first", "Deal size", "CRM"],
    ];
    expect(kindsOf("Sheet3", rows)).toEqual(["links"]);
  });

  test("settings need no header", () => {
    const rows = [
      ["Currency", "$"],
      ["minNeeded", 3],
    ];
    expect(
      readDataset(workbookOf({ Settings: rows })).dataset.settings.map(({ name, value }) => [name, value]),
    ).toEqual(rows);
  });

  test("a list of orders is neither people nor KPIs, and the mapping says why", () => {
    const rows = [
      ["Store Name", "Supplier Name", "Stock Qty", "PO Date", "On Time"],
      ["North", "XYZ", 4, 45372, "Yes"],
      ["South", "ABC", 9, 45379, "No"],
    ];
    const [table] = tablesOf("Sheet1", rows);
    expect(table!.kind).toBeNull();
    expect(table!.why).toContain("No row on it names the columns");
  });
});

describe("doubt", () => {
  test("a doubtful column becomes a question with the assumption and what else it could be", () => {
    const rows = [
      ["KPI", "Unit", "Owner of this", "Basleine", "Target"],
      ["Churn", "%", "Ana", 4, 3],
    ];
    const { questions } = proposeMapping(workbookOf({ KPIs: rows }));
    expect(questions).toMatchObject([{ sheet: "KPIs", column: "D", assumed: "Baseline" }]);
    expect(questions[0]!.choices).toEqual(expect.arrayContaining(["Current", "Baseline", "Do not read it"]));
  });

  test("a dashboard is not taken for data", () => {
    expect(
      kindsOf("Dashboard", [
        ["KPI", "Value"],
        ["Churn", 4],
      ]),
    ).toEqual([null]);
  });

  test("a sheet that Excel does not offer to show is left alone", () => {
    const sheet = sheetOf("State", kpis, { state: "veryHidden" });
    expect(proposeMapping(workbookOf([sheet])).tables[0]!.kind).toBeNull();
  });
});
