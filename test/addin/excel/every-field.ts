import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";

/* Two small result sheets that use everything a plan can ask for, with names and texts that are hard to write. */

export const hardTexts = [
  "=1+1",
  "+49 30 1234",
  "-5 % since March",
  "@manager",
  "'quoted'",
  "1/2",
  "12%",
  "TRUE",
  "007",
  "#N/A",
  "3 March 2026",
  "O’Brien “Bob” [Sales] 🚀",
  "two\nlines",
  "  spaces  ",
];

export const scores: SheetPlan = {
  name: "TL Scores 'n' 🚀",
  rows: [
    ["Scores"],
    ["What counts most."],
    [],
    ["Person", "Team [main]", "When", "Share", "Score", "Twice"],
    ["Ana", hardTexts[0]!, "2026-03-31", 0.25, 3, 6],
    ["Ben", hardTexts[1]!, null, null, 2, 4],
    ["Ćira", hardTexts[11]!, "2026-05-01", 0.5, null, null],
  ],
  titleRows: 3,
  headerRow: 3,
  frozenRows: 4,
  frozenColumns: 1,
  widths: [20, 20, 12, null, 10, 10],
  formats: [null, null, "yyyy-mm-dd", "0%", null, "0.0"],
  cellFormats: [
    { area: { top: 4, left: 4, bottom: 4, right: 4 }, format: "0.00" },
    { area: { top: 5, left: 4, bottom: 5, right: 4 }, format: "0.00" },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  hiddenRows: [2],
  rowHeights: [28, null, null, 30],
  wrappedColumns: [1],
  table: "TL_Scores",
  furtherTables: [{ name: "TL_Notes", area: { top: 3, left: 8, bottom: 4, right: 9 } }],
  lists: [
    { area: { top: 4, left: 1, bottom: 6, right: 1 }, choices: ["North", "South"] },
    { area: { top: 4, left: 0, bottom: 6, right: 0 }, choices: "'TL Weights'!$A$2:$A$3", message: "Choose a weight." },
  ],
  tabColor: "1C5B77",
  formulas: [4, 5, 6].map((row) => ({
    row,
    column: 5,
    formula: `IF(E${row + 1}="","",E${row + 1}*TL_factor*'TL Weights'!$B$2)`,
  })),
  conditionalFormats: [
    {
      kind: "when",
      area: { top: 4, left: 4, bottom: 6, right: 4 },
      formula: "E5>TL_factor",
      fill: "FBE3CD",
      ink: "9C2F0A",
      bold: true,
    },
    { kind: "scale", area: { top: 4, left: 5, bottom: 6, right: 5 }, low: "FFFFFF", high: "8A370B", from: 0 },
    { kind: "bar", area: { top: 4, left: 3, bottom: 6, right: 3 }, color: "1C5B77" },
  ],
  charts: [
    {
      kind: "stacked-bar",
      title: "Score by person",
      labels: { top: 4, left: 0, bottom: 6, right: 0 },
      series: [
        { name: "Score", values: { top: 4, left: 4, bottom: 6, right: 4 }, color: "1C5B77" },
        { name: "Twice", values: { top: 4, left: 5, bottom: 6, right: 5 } },
      ],
      at: { top: 8, left: 0, bottom: 20, right: 5 },
      axis: "levels",
    },
  ],
  jumps: [
    { row: 4, column: 0, sheet: "TL Weights", range: "A2" },
    { row: 5, column: 0, sheet: "Skills 'n' more", range: "B2" },
  ],
  print: { area: { top: 0, left: 0, bottom: 6, right: 5 }, landscape: false, repeatedRows: 4 },
};

/** The second table of `scores` stands beside the first. */
function withNotes(plan: SheetPlan): SheetPlan {
  const rows = plan.rows.map((row) => [...row]);
  while (rows[3]!.length < 8) rows[3]!.push(null);
  while (rows[4]!.length < 8) rows[4]!.push(null);
  rows[3]!.push("Note", "By");
  rows[4]!.push("Looks right", "Dana");
  const { table: _, ...rest } = plan;
  const main = { name: "TL_Scores", area: { top: 3, left: 0, bottom: 6, right: 5 } };
  return { ...rest, rows, furtherTables: [main, ...plan.furtherTables!] };
}

export const weights: SheetPlan = {
  name: "TL Weights",
  rows: [["Weight", "Value"], ["reach", 2], ["speed", 1], ...hardTexts.map((text) => [text, 0])],
  headerRow: 0,
  frozenRows: 1,
  table: "TL_Weights",
  tabColor: "B08900",
  inputs: [{ top: 1, left: 1, bottom: 2, right: 1 }],
  names: [{ name: "TL_factor", area: { top: 2, left: 1, bottom: 2, right: 1 } }],
  hidden: true,
};

/** Plans with every field of a plan between them. */
export const everyField: readonly SheetPlan[] = [withNotes(scores), weights];
