import { describe, expect, test } from "vitest";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));
const codesOf = (sheets: Record<string, Rows>) => read(sheets).problems.map(({ code }) => code);

const people: Rows = [
  ["Employee number", "Name", "Team", "Job title", "Hire date", "Performance", "E-mail"],
  ["E1", "Ana Silva", "East", "Agent", "31.01.2020", "exceeds", "ana@example.org"],
  ["E2", "Ben Ito", "West", "Agent", "2021-05-01", "meets", "ben@example.org"],
];

describe("people", () => {
  test("a People sheet gives everybody with team, role and dates", () => {
    const { dataset } = read({ People: people });
    expect(
      dataset.people.map(({ id, name, team, role, hired, highPerformer }) => [
        id,
        name,
        team,
        role,
        hired,
        highPerformer,
      ]),
    ).toEqual([
      ["E1", "Ana Silva", "East", "Agent", "2020-01-31", true],
      ["E2", "Ben Ito", "West", "Agent", "2021-05-01", false],
    ]);
  });

  test("given name and family name in two columns make one name", () => {
    const { dataset } = read({
      People: [
        ["First name", "Last name", "Team"],
        ["Ana", "Silva", "East"],
      ],
    });
    expect(dataset.people[0]!.name).toBe("Ana Silva");
  });

  test("the matrix and the People sheet speak of the same people", () => {
    const matrix: Rows = [
      ["Name", "SQL", "Excel", "Coaching"],
      ["ana silva ", 1, 2, 3],
      ["Ito, Ben", 2, 3, 1],
      ["Cy", 3, 0, 2],
    ];
    const { dataset } = read({ "Skills Matrix": matrix, People: people });
    expect(dataset.people.map(({ id }) => id)).toEqual(["E1", "E2", "Cy"]);
    expect(dataset.ratings.length).toBe(9);
  });

  test("a person named twice is one person, and that is said", () => {
    expect(codesOf({ People: [...people, people[1]!] })).toEqual(["namedTwice"]);
  });

  test("two people of one name in different teams get ids of their own, and that is said", () => {
    const { dataset, problems } = read({
      People: [
        ["Name", "Team"],
        ["Ana", "East"],
        ["Ana", "West"],
      ],
    });
    expect(dataset.people.map(({ id }) => id)).toEqual(["Ana (East)", "Ana (West)"]);
    expect(problems.map(({ code }) => code)).toEqual(["sameNameDifferentTeams"]);
  });
});

describe("one bad cell costs one cell", () => {
  test("a word where a number should be is reported with its cell; the rest of the row counts", () => {
    const { dataset, problems } = read({
      KPIs: [
        ["KPI", "Baseline", "Target", "Current"],
        ["Churn", "lots", 3, 4],
      ],
    });
    expect(dataset.kpis[0]).toMatchObject({ name: "Churn", baseline: null, target: 3, current: 4 });
    expect(problems).toMatchObject([
      { code: "notANumber", severity: "error", place: { sheet: "KPIs", range: "B2" }, cells: 1 },
    ]);
  });

  test("an error cell is unknown and reported", () => {
    const sheet = sheetOf(
      "KPIs",
      [
        ["KPI", "Baseline", "Target", "Current"],
        ["Churn", null, 3, 4],
      ],
      { errorAt: { "1,1": "#REF!" } },
    );
    const { dataset, problems } = readDataset(workbookOf([sheet]));
    expect(dataset.kpis[0]!.baseline).toBeNull();
    expect(problems).toMatchObject([{ code: "cellWithError", place: { range: "B2" }, cells: 1 }]);
  });

  test("a number with its unit is read, and the assumption is named", () => {
    const { dataset, problems } = read({
      KPIs: [
        ["KPI", "Baseline", "Target", "Current"],
        ["Lead time", "6.5 hours", 5, 6],
      ],
    });
    expect(dataset.kpis[0]!.baseline).toBe(6.5);
    expect(problems).toMatchObject([{ code: "numberInWords", severity: "warning", cells: 0 }]);
  });

  test("a row without the name of its KPI is not used", () => {
    const { dataset, problems } = read({
      KPIs: [
        ["KPI", "Baseline", "Target"],
        ["Churn", 5, 3],
        [null, 7, 8],
      ],
    });
    expect(dataset.kpis.length).toBe(1);
    expect(problems).toMatchObject([{ code: "rowWithoutName", cells: 2, place: { range: "A3" } }]);
  });

  test("a dash, “tbd” and n/a are unknown and no mistake", () => {
    const { dataset, problems } = read({
      KPIs: [
        ["KPI", "Baseline", "Target", "Current"],
        ["Churn", "-", "tbd", "n/a"],
      ],
    });
    expect(dataset.kpis[0]).toMatchObject({ baseline: null, target: null, targetText: null, current: null });
    expect(problems).toEqual([]);
  });

  test("hundreds of bad cells of one kind become twenty findings and a count", () => {
    const rows: Rows = [
      ["KPI", "Period", "Value"],
      ...Array.from({ length: 500 }, (_, i): CellValue[] => [
        "Churn",
        `${2000 + (i % 90)}-01-${10 + (i % 18)}`,
        "oops",
      ]),
    ];
    const problems = read({ "KPI History": rows }).problems.filter(({ code }) => code === "notANumber");
    expect(problems.length).toBe(21);
    expect(problems.reduce((sum, { cells }) => sum + cells, 0)).toBe(500);
  });
});

describe("KPIs", () => {
  test("a target may be a number, a limit or a sentence", () => {
    const { dataset } = read({
      KPIs: [
        ["KPI", "Unit", "Target"],
        ["Churn", "%", "≤ 3"],
        ["NPS", "points", 50],
        ["Sales", "€", "+10 %"],
        ["Reports", "h", "reduce by 20 % by June"],
      ],
    });
    expect(dataset.kpis.map(({ target, targetText, direction }) => [target, targetText, direction])).toEqual([
      [3, null, "lower"],
      [50, null, null],
      [null, "+10 %", null],
      [null, "reduce by 20 % by June", null],
    ]);
  });

  test("a priority in words becomes a weight, and that is said", () => {
    const { dataset, problems } = read({
      KPIs: [
        ["KPI", "Priority"],
        ["Uptime", "High"],
        ["Tickets", "Low"],
      ],
    });
    expect(dataset.kpis.map(({ weight }) => weight)).toEqual([3, 1]);
    expect(problems.map(({ code }) => code)).toEqual(["priorityAsWeight"]);
  });

  test("percent cells and plain percent numbers of one KPI are brought together", () => {
    const sheet = sheetOf(
      "KPIs",
      [
        ["KPI", "Baseline", "Target", "Current"],
        ["Retention", 0.72, 80, 0.75],
      ],
      { formatAt: { "1,1": "0%", "1,3": "0%" } },
    );
    const { dataset, problems } = readDataset(workbookOf([sheet]));
    expect(dataset.kpis[0]).toMatchObject({ baseline: 0.72, target: 0.8, current: 0.75, percent: true });
    expect(problems.map(({ code }) => code)).toEqual(["percentMixed"]);
  });

  test("a due quarter ends on its last day", () => {
    const { dataset } = read({
      KPIs: [
        ["KPI", "Target", "Due"],
        ["Churn", 3, "Q2 2027"],
      ],
    });
    expect(dataset.kpis[0]!.due).toBe("2027-06-30");
  });

  test("a history in months by KPIs and one in KPIs by months say the same", () => {
    const down = read({
      "KPI History": [
        ["Month", "Churn", "NPS"],
        ["Jan 2026", 5, 40],
        ["Feb 2026", 4, 41],
        ["Mar 2026", 4, 45],
      ],
    });
    const across = read({
      "KPI History": [
        ["KPI", "Jan 2026", "Feb 2026", "Mar 2026"],
        ["Churn", 5, 4, 4],
        ["NPS", 40, 41, 45],
      ],
    });
    const valuesOf = ({ dataset }: ReturnType<typeof read>) =>
      dataset.history.map(({ kpi, period, value }) => `${kpi} ${period} ${value}`).sort();
    expect(valuesOf(down)).toEqual(valuesOf(across));
    expect(valuesOf(down)[0]).toBe("Churn 2026-01-01 5");
  });

  test("a different second value for the same month is reported and does not count", () => {
    const { dataset, problems } = read({
      "KPI History": [
        ["KPI", "Period", "Value"],
        ["Churn", "2026-01", 5],
        ["Churn", "2026-01", 6],
      ],
    });
    expect(dataset.history.map(({ value }) => value)).toEqual([5]);
    expect(problems.map(({ code }) => code)).toEqual(["readTwice"]);
  });
});

describe("trainings and the line to KPIs", () => {
  const trainings: Rows = [
    ["TrainingID", "Training", "Skills", "LinkedKPI", "Date", "Travel cost", "Mandatory"],
    ["T1", "Negotiation", "Negotiation; Excel", "Deal size", "2026-03-01", 400, "no"],
  ];

  test("a training lists its skills, KPIs and known costs", () => {
    const { dataset } = read({ Trainings: trainings });
    expect(dataset.trainings[0]).toMatchObject({
      id: "T1",
      name: "Negotiation",
      skills: ["Negotiation", "Excel"],
      kpis: ["Deal size"],
      start: "2026-03-01",
      costs: { travel: 400 },
      mandatory: false,
    });
    expect(dataset.hasLinks).toBe(true);
  });

  test("rows of one training on different days are its sessions", () => {
    const { dataset, problems } = read({
      Trainings: [
        ["Training", "Date", "Cost", "Seats"],
        ["Coaching", "2026-03-01", 100, 5],
        ["Coaching", "2026-04-01", 150, 6],
      ],
    });
    expect(dataset.trainings).toMatchObject([
      { start: "2026-03-01", end: "2026-04-01", seats: 11, costs: { total: 250 } },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["trainingSessions"]);
  });

  test("a KPI spelled nearly right is taken for the one meant, and that is said", () => {
    const links: Rows = [
      ["Training", "Learning outcome", "KPI", "Measurement method"],
      ["Negotiation", "Asks first", "Average deal sise", "CRM"],
    ];
    const { dataset, problems } = read({
      KPIs: [
        ["KPI", "Target"],
        ["Average deal size", 9],
      ],
      Links: links,
    });
    expect(dataset.links[0]!.kpi).toBe("Average deal size");
    expect(problems.map(({ code }) => code)).toEqual(["closeName"]);
  });

  test("“Module 1” is not taken for a slip of “Module 2”", () => {
    const rows: Rows = [
      ["Person", "Training"],
      ["Ana", "Leadership module 1"],
    ];
    const { dataset, problems } = read({
      Trainings: [
        ["Training", "Cost"],
        ["Leadership module 2", 10],
      ],
      Participants: rows,
    });
    expect(dataset.participants[0]!.training).toBe("Leadership module 1");
    expect(problems.map(({ code }) => code)).toEqual(["unknownNames"]);
  });

  test("a participant known by e-mail is the person of the matrix", () => {
    const rows: Rows = [
      ["User", "Email", "Course title", "Completion date"],
      ["A. Silva", "ANA@example.org", "Negotiation", "2026-01-09"],
    ];
    expect(read({ People: people, Completions: rows }).dataset.participants[0]!.person).toBe("E1");
  });
});

describe("settings, certificates and signals", () => {
  test("settings are kept as name and value, the last one counts", () => {
    const { dataset, problems } = read({
      Settings: [
        ["Setting", "Value"],
        ["Currency", "$"],
        ["minNeeded", 3],
        ["currency", "£"],
      ],
    });
    expect(dataset.settings.map(({ name, value }) => [name, value])).toEqual([
      ["minNeeded", 3],
      ["currency", "£"],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["settingTwice"]);
  });

  test("a certificate that never expires needs no date", () => {
    const { dataset } = read({
      Certificates: [
        ["Employee", "Skill", "Certificate", "Expiry date"],
        ["Ana", "Forklift", "Licence B", "never"],
        ["Ben", "Forklift", "Licence B", "06/2027"],
      ],
    });
    expect(dataset.certificates.map(({ expires, noExpiry }) => [expires, noExpiry])).toEqual([
      [null, true],
      ["2027-06-30", false],
    ]);
  });

  test("rows of sheets that later steps need are kept field by field", () => {
    const { dataset } = read({
      "Action Plan": [
        ["Action", "Owner", "Due date", "Status", "Live project"],
        ["Try it on the Q2 report", "Ana", "30.06.2026", "In progress", "Q2 report"],
      ],
    });
    expect(dataset.actions[0]!.values).toEqual({
      action: "Try it on the Q2 report",
      owner: "Ana",
      due: "2026-06-30",
      status: "in progress",
      project: "Q2 report",
    });
  });
});

describe("what could not be read", () => {
  test("an unknown sheet is one finding that counts its cells", () => {
    const { problems, recognised, accounts } = read({
      Sheet9: [
        ["blue", "green"],
        ["red", "grey"],
      ],
    });
    expect(recognised).toBe(false);
    expect(problems).toMatchObject([{ code: "sheetNotRecognised", cells: 4 }]);
    expect(accounts).toEqual([{ sheet: "Sheet9", seen: 4, used: 0, reported: 4 }]);
  });

  test("columns without a place, totals and notes are listed with their cells", () => {
    const rows: Rows = [
      ["Our KPIs"],
      ["KPI", "Baseline", "Target", "Colour"],
      ["Churn", 5, 3, "red"],
      ["Total", 5, 3, null],
      [],
      ["Source: finance"],
    ];
    const { problems } = read({ KPIs: rows });
    expect(problems.map(({ code, cells }) => [code, cells])).toEqual([
      ["rowsNotRead", 3],
      ["columnsNotRead", 2],
      ["cellsBeside", 2],
    ]);
  });

  test("hidden rows are read, and that is said", () => {
    const sheet = sheetOf(
      "KPIs",
      [
        ["KPI", "Target"],
        ["Churn", 3],
        ["NPS", 50],
      ],
      { hiddenRows: new Set([2]) },
    );
    const { dataset, problems } = readDataset(workbookOf([sheet]));
    expect(dataset.kpis.length).toBe(2);
    expect(problems.map(({ code }) => code)).toEqual(["hiddenRead"]);
  });

  test("text from cells stands in quotes and is cut short", () => {
    const long = `<script>${"x".repeat(200)}`;
    const { problems } = read({
      KPIs: [
        ["KPI", "Baseline", "Target"],
        ["Churn", long, 3],
      ],
    });
    expect(problems[0]!.message).toBe(`“<script>${"x".repeat(51)}…” is not a number.`);
  });
});

describe("a saved mapping", () => {
  const book = workbookOf({
    Data: [
      ["KPI", "Zielwert", "Target"],
      ["Churn", 3, 9],
    ],
  });
  const saved = (): Mapping => structuredClone(readDataset(book).mapping);

  test("what the user decided wins over what is proposed", () => {
    const mapping = saved();
    mapping.tables[0]!.columns = mapping.tables[0]!.columns.map((column) =>
      column.column === "B" ? { ...column, field: "baseline", confidence: 1 } : column,
    );
    expect(readDataset(book, mapping).dataset.kpis[0]).toMatchObject({ baseline: 3, target: 9 });
  });

  test("rows added since are read too", () => {
    const longer = workbookOf({
      Data: [
        ["KPI", "Zielwert", "Target"],
        ["Churn", 3, 9],
        ["NPS", 4, 50],
      ],
    });
    expect(readDataset(longer, saved()).dataset.kpis.length).toBe(2);
  });

  test("a sheet that is gone and a header that changed are findings, not failures", () => {
    const changed = workbookOf({
      Data: [
        ["KPI", "Baseline", "Target"],
        ["Churn", 3, 9],
      ],
      More: [["x"]],
    });
    const mapping = saved();
    mapping.tables.push({ ...mapping.tables[0]!, sheet: "Gone" });
    const { problems, dataset } = readDataset(changed, mapping);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["mappingForMissingSheet", "mappingColumnMoved"]),
    );
    expect(dataset.kpis[0]!.baseline).toBe(3);
  });

  test("something that is no mapping is refused with the reason", () => {
    expect(() =>
      readDataset(book, { version: 1, tables: [{ sheet: 3 }], questions: [] } as unknown as Mapping),
    ).toThrow(new RangeError("This is not a mapping: Table 1 must name its “sheet”."));
    expect(() => readDataset(book, [] as unknown as Mapping)).toThrow(RangeError);
  });
});
