import { listPages, type PageKind } from "../report/pages.ts";
import type { Report } from "../report/report.ts";
import type { Cell, Inline, PageView, Picture, Sentence, Table } from "../report/view.ts";
import { viewOf } from "../report/view-of.ts";
import { settingRows } from "../result-sheets/setting-rows.ts";
import type { CellValue } from "../workbook/raw-workbook.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";

/** The pages of a report that become a sheet each, in their order. */
const sheetOfPage: Partial<Record<PageKind, string>> = {
  overview: resultSheetNames.overview,
  gaps: resultSheetNames.priorities,
  teams: resultSheetNames.groups,
  coverage: resultSheetNames.coverage,
  kpis: resultSheetNames.kpis,
  links: resultSheetNames.links,
  evidence: resultSheetNames.evidence,
  portfolio: resultSheetNames.portfolio,
  method: resultSheetNames.method,
};

/**
 * A report for leaders as sheets of values: what its pages say in sentences and tables, and the settings used. What
 * the report hides is not in them.
 */
export function aggregateSheets(report: Report): SheetPlan[] {
  const pages = listPages(report).flatMap((page) => {
    const name = page.id === null ? sheetOfPage[page.kind] : undefined;
    return name === undefined ? [] : [pageSheet(name, viewOf(page, report))];
  });
  const settings = settingRows(report.analysis.settings).map(({ name, value, meaning }) => [name, value, meaning]);
  const rows: CellValue[][] = [
    ["Settings"],
    ["The values used."],
    [null],
    ["Setting", "Value", "What it does"],
    ...settings,
  ];
  return [...pages, { name: resultSheetNames.settings, rows, titleRows: 3, headerRow: 3, widths: [34, 14, 64] }];
}

function pageSheet(name: string, view: PageView): SheetPlan {
  const rows: CellValue[][] = [[view.title], ...view.answer.map((sentence) => [plain(sentence)])];
  const titleRows = rows.length;
  for (const { title, paragraphs } of view.sections ?? [])
    rows.push([null], [title], ...paragraphs.map((sentence) => [plain(sentence)]));
  for (const picture of view.pictures) if (picture.kind === "heat-map") rows.push([null], ...heatMapRows(picture));
  for (const table of view.tables) rows.push([null], ...tableRows(table));
  return { name, rows, titleRows, widths: [44, 22, 22, 22, 22, 22, 22, 22] };
}

function tableRows({ caption, columns, rows, note = [] }: Table): CellValue[][] {
  return [
    [caption],
    ...(note.length > 0 ? [[plain(note)]] : []),
    columns.map(({ label }) => label),
    ...rows.map((row) => row.map(cellValue)),
  ];
}

function heatMapRows({ title, rowTitle, columns, rows, cells }: Extract<Picture, { kind: "heat-map" }>): CellValue[][] {
  return [
    [title],
    [rowTitle, ...columns.map(words)],
    ...rows.map((row, index) => [words(row), ...cells[index]!.map(({ text }) => numberOr(text))]),
  ];
}

function cellValue(cell: Cell | Inline): CellValue {
  if (typeof cell === "string") return numberOr(cell);
  if (!("content" in cell)) return cell.text;
  const text = plain([cell.content].flat() as Inline[]);
  return numberOr(text);
}

/** Plain numbers stay numbers, so that the reader can go on computing. */
function numberOr(text: string): CellValue {
  if (text === "") return null;
  return /^-?\d{1,12}(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function words(inline: Inline): string {
  return typeof inline === "string" ? inline : inline.text;
}

function plain(sentence: Sentence): string {
  return sentence.map(words).join("");
}
