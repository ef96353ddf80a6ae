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

  test("months down and KPIs across is a history", () => {
    const rows = [
      ["Month", "Quarter", "MRR ($)", "NPS"],
      ["Jan-24", "Q1 2024", 100, 40],
      ["Feb-24", "Q1 2024", 110, 42],
      ["Mar-24", "Q1 2024", 120, 45],
    ];
    const [table] = tablesOf("Raw Data", rows);
    expect(table!.kind).toBe("kpi-history");
    expect(table!.columns.map(({ field, subject }) => subject ?? field)).toEqual(["period", null, "MRR ($)", "NPS"]);
  });

  test("KPIs down and months across is a list of KPIs and a history", () => {
    const rows = [
      ["KPI", "Target", "Jan 2026", "Feb 2026", "Mar 2026"],
      ["Churn", 3, 5, 4, 4],
      ["NPS", 50, 40, 41, 45],
    ];
    const tables = tablesOf("KPIs", rows);
    expect(tables.map(({ kind }) => kind).sort()).toEqual(["kpi-history", "kpis"]);
    const history = tables.find(({ kind }) => kind === "kpi-history")!;
    expect(history.columns.flatMap(({ date }) => date ?? [])).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
  });

  test("months without a year take it from the title", () => {
    const rows = [["Scorecard 2025"], ["KPI", "Jan", "Feb", "Mar"], ["Churn", 5, 4, 4], ["NPS", 40, 41, 45]];
    expect(tablesOf("Numbers", rows)[0]!.columns.at(-1)!.date).toBe("2025-03-01");
  });

  test("year and month in two columns make one period", () => {
    const rows = [
      ["KPI", "Year", "Month", "Value"],
      ["Churn", 2025, "December", 5],
      ["Churn", 2026, "January", 4],
    ];
    expect(fieldsOf("KPI data", rows)).toEqual(["kpi", "year", "period", "value"]);
    const { dataset } = readDataset(workbookOf({ "KPI data": rows }));
    expect(dataset.history.map(({ period }) => period)).toEqual(["2025-12-01", "2026-01-01"]);
  });

  test("of target and actual side by side for each quarter the actual is the history", () => {
    const rows = [
      ["KPI", "Unit", "Q1 2026", null, "Q2 2026", null, "Q3 2026", null],
      [null, null, "Target", "Actual", "Target", "Actual", "Target", "Actual"],
      ["Churn", "%", 4, 5, 4, 4.5, 3, 4],
      ["NPS", "points", 40, 38, 42, 41, 45, 44],
    ];
    const across = [2, 4, 6].map((left) => ({ top: 0, left, bottom: 0, right: left + 1 }));
    const down = [0, 1].map((left) => ({ top: 0, left, bottom: 1, right: left }));
    const { dataset, accounts } = readDataset(
      workbookOf([sheetOf("Scorecard", rows, { merges: [...across, ...down] })]),
    );
    expect(dataset.kpis.map(({ name, unit }) => [name, unit])).toEqual([
      ["Churn", "%"],
      ["NPS", "points"],
    ]);
    expect(dataset.history.map(({ kpi, period, value }) => `${kpi} ${period} ${value}`)).toEqual([
      "Churn 2026-01-01 5",
      "Churn 2026-04-01 4.5",
      "Churn 2026-07-01 4",
      "NPS 2026-01-01 38",
      "NPS 2026-04-01 41",
      "NPS 2026-07-01 44",
    ]);
    expect(accounts[0]!.used + accounts[0]!.reported).toBe(accounts[0]!.seen);
  });

  test("a unit before the month is the unit measured", () => {
    const rows = [
      ["Store", "Month", "Sales", "Complaints"],
      ["North", "2026-01", 100, 4],
      ["South", "2026-01", 90, 3],
      ["North", "2026-02", 110, 2],
      ["South", "2026-02", 95, 5],
    ];
    expect(fieldsOf("KPI data", rows)).toEqual(["unit", "period", "value", "value"]);
  });

  test("a survey with a column a question is read answer by answer", () => {
    const rows = [
      ["Employee", "Team", "Submitted", "I get useful feedback", "My work matters to me", "Would you recommend us?"],
      ["Ana", "East", "2026-02-01", 4, 5, 3],
      ["Ben", "West", "2026-02-02", 3, null, 4],
    ];
    const { dataset } = readDataset(workbookOf({ Pulse: rows }));
    expect(dataset.readings.length).toBe(5);
    expect(dataset.readings[0]!.values).toMatchObject({
      person: "Ana",
      unit: "East",
      measure: "I get useful feedback",
      value: 4,
    });
    expect(dataset.ratings.length).toBe(0);
  });

  test("a training matrix of days is who completed what and when", () => {
    const rows = [
      ["Name", "Department", "Fire safety", "Forklift", "First aid"],
      ["Ana", "East", "2026-02-01", "n/a", "2025-05-01"],
      ["Ben", "West", "2026-02-02", "booked", null],
      ["Cy", "West", null, "2024-02-02", "2023-02-02"],
    ];
    const { dataset } = readDataset(workbookOf({ "Training matrix": rows }));
    expect(
      dataset.participants.map(({ person, training, completed, status }) => [person, training, completed ?? status]),
    ).toEqual([
      ["Ana", "Fire safety", "2026-02-01"],
      ["Ana", "First aid", "2025-05-01"],
      ["Ben", "Fire safety", "2026-02-02"],
      ["Ben", "Forklift", "booked"],
      ["Cy", "Forklift", "2024-02-02"],
      ["Cy", "First aid", "2023-02-02"],
    ]);
  });

  test("a matrix of expiry days is who holds which certificate", () => {
    const rows = [
      ["Valid until"],
      ["Name", "Forklift", "First aid"],
      ["Ana", "2026-02-01", "2027-05-01"],
      ["Ben", "2026-02-02", null],
    ];
    expect(
      readDataset(workbookOf({ Certificates: rows })).dataset.certificates.map(({ person, skill, expires }) => [
        person,
        skill,
        expires,
      ]),
    ).toEqual([
      ["Ana", "Forklift", "2026-02-01"],
      ["Ana", "First aid", "2027-05-01"],
      ["Ben", "Forklift", "2026-02-02"],
    ]);
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
  test("a doubtful column becomes a question with the assumption", () => {
    const rows = [
      ["KPI", "Unit", "Basline", "Target"],
      ["Churn", "%", 5, 3],
    ];
    const { questions } = proposeMapping(workbookOf({ KPIs: rows as CellValue[][] }));
    expect(questions.map(({ column }) => column)).toEqual([]);
    const odd = [
      ["KPI", "Unit", "Owner", "Current state of affairs"],
      ["Churn", "%", "Ana", 3],
    ];
    const asked = proposeMapping(workbookOf({ KPIs: odd as CellValue[][] })).questions;
    for (const { choices, assumed } of asked) expect(choices).toContain(assumed);
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
