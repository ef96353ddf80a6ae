import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { type ApiReport, addinFiles, apiMembers, reportText } from "../api-members.ts";

/** Pieces of code, each with what is expected of it; all are read at once, because the types are large. */
const snippets = {
  plain: `sheet.getRange("A1").values = [[1]];`,
  takesApart: `const { worksheets, names: given } = context.workbook; worksheets.load(); given.load();`,
  options: `sheet.protection.protect({ allowFormatCells: true });`,
  choices: `sheet.charts.add("Treemap", sheet.getRange()); sheet.charts.add(Excel.ChartType.line, sheet.getRange());`,
  notExcel: `document.title = "x"; [1].map((each) => each);`,
  tooNew: `sheet.getRange().getDisplayedCellProperties({});`,
  onlyOnline: `context.workbook.linkedWorkbooks.breakAllLinks();`,
  disagree: `sheet.getRange("A1").getResizedRange(1, 1);`,
  asksFirst: `if (Office.context.requirements.isSetSupported("ExcelApi", "1.19")) sheet.getRange().getDisplayedCellProperties({});`,
  asksInPassing: `const { requirements } = Office.context;
    const cells = requirements.isSetSupported("ExcelApi", "1.20") ? sheet.getRange().getDisplayedCellProperties({}) : null;
    cells && requirements.isSetSupported("ExcelApiDesktop", "1.1") && context.application.activeWindow;`,
  asksForLess: `if (Office.context.requirements.isSetSupported("ExcelApi", "1.18")) sheet.getRange().getDisplayedCellProperties({});`,
  asksTooLate: `if (Office.context.requirements.isSetSupported("ExcelApi", "1.19")) return; else sheet.getRange().getDisplayedCellProperties({});`,
  leavesFirst: `if (!Office.context.requirements.isSetSupported("ExcelApi", "1.19")) return;
    sheet.getRange().getDisplayedCellProperties({});`,
  loads: `sheet.load("name, charts/items/name, tables/name"); sheet.load(["visibility", "nonsense"]);
    context.load(sheet, "tabColour");`,
};

const home = fileURLToPath(new URL("../../", import.meta.url));
const texts = new Map(
  Object.entries(snippets).map(([name, code]) => [
    `${home}addin/${name}.ts`,
    `export async function run(context: Excel.RequestContext, sheet: Excel.Worksheet) { ${code} }`,
  ]),
);
let found: ApiReport;
let addin: ApiReport;

beforeAll(() => {
  found = apiMembers([], { name: "ExcelApi", version: "1.14" }, texts);
  addin = apiMembers(addinFiles());
}, 120_000);

function usedIn(name: keyof typeof snippets): string[] {
  return found.members
    .filter(({ at }) => at.some((place) => place.startsWith(`addin/${name}.ts`)))
    .map(({ member, set }) => `${member} ${set?.version ?? "?"}`);
}

function unguardedIn(name: keyof typeof snippets): string[] {
  return found.members
    .filter(({ unguarded }) => unguarded.some((place) => place.startsWith(`addin/${name}.ts`)))
    .map(({ member }) => member);
}

test("the add-in uses nothing that an Excel which opens it may not have", () => {
  expect(addin.members.flatMap(({ member, unguarded }) => unguarded.map((at) => `${at} ${member}`))).toEqual([]);
});

test("every path the add-in loads exists", () => {
  expect(addin.wrongPaths).toEqual([]);
});

test("the members the add-in uses are found with their requirement set", () => {
  expect(addin.members).toContainEqual(
    expect.objectContaining({
      member: "Worksheet.getUsedRangeOrNullObject",
      set: { name: "ExcelApi", version: "1.4" },
    }),
  );
  expect(reportText(addin)).toContain("ExcelApi 1.4");
});

test("a member that is read, set, called or taken out of an object counts", () => {
  expect(usedIn("plain")).toEqual(["Range.values 1.1", "Worksheet.getRange 1.1"]);
  expect(usedIn("takesApart")).toEqual(expect.arrayContaining(["Workbook.names 1.1", "Workbook.worksheets 1.1"]));
  expect(usedIn("notExcel")).toEqual([]);
});

test("an option, an entry of a list and what is loaded count as well", () => {
  expect(usedIn("options")).toContain("WorksheetProtectionOptions.allowFormatCells 1.2");
  expect(usedIn("choices")).toEqual(expect.arrayContaining(["ChartType.treemap 1.9", "ChartType.line 1.1"]));
  expect(usedIn("loads")).toEqual(
    expect.arrayContaining(["Chart.name 1.1", "Table.name 1.1", "Worksheet.visibility 1.2"]),
  );
});

test("where Microsoft's types and library disagree, the higher set counts", () => {
  // The types say 1.2, the library 1.3.
  expect(usedIn("disagree")).toContain("Range.getResizedRange 1.3");
  // "1.2 for options; 1.7 for password".
  expect(usedIn("options")).toContain("WorksheetProtection.protect 1.7");
});

test("what is newer than the manifest's set, or only there on one platform, is named", () => {
  expect(unguardedIn("plain")).toEqual([]);
  expect(unguardedIn("tooNew")).toEqual(["Range.getDisplayedCellProperties"]);
  expect(unguardedIn("onlyOnline")).toEqual(["LinkedWorkbookCollection.breakAllLinks", "Workbook.linkedWorkbooks"]);
  expect(reportText(found)).toContain(
    "addin/tooNew.ts:1 uses Range.getDisplayedCellProperties, which needs ExcelApi 1.19, without asking isSetSupported",
  );
});

test("asking first whether the set is there makes it right", () => {
  for (const name of ["asksFirst", "asksInPassing", "leavesFirst"] as const)
    expect(unguardedIn(name), name).toEqual([]);
});

test("asking for an older set, or using it where the answer was no, does not", () => {
  for (const name of ["asksForLess", "asksTooLate"] as const)
    expect(unguardedIn(name), name).toEqual(["Range.getDisplayedCellProperties"]);
});

test("a path that does not exist is found before Excel refuses it", () => {
  expect(found.wrongPaths).toEqual([
    'addin/loads.ts:1: “nonsense” in load("nonsense")',
    'addin/loads.ts:2: “tabColour” in load("tabColour")',
  ]);
});
