import type { Place, Scale } from "../model.ts";
import type { Question } from "./answer-question.ts";
import { textOf } from "./cells.ts";
import { isDateFormat, isoDate } from "./dates.ts";
import { isFilled, type SheetAccount } from "./ledger.ts";
import type { Mapping, TableMapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { cellKey, columnIndex, type RawSheet, type RawWorkbook, rangeAddress } from "./raw-workbook.ts";
import type { Reading } from "./read-dataset.ts";
import { fieldTitle, sheetTitle } from "./sheet-kinds.ts";

const mostPreviewed = 6;
const longestPreview = 28;
const dayOf1970 = { 1900: 25_569, 1904: 24_107 } as const;

/** How the workbook was understood. */
export interface Understanding {
  workbook: string;
  sheets: SheetUnderstanding[];
  questions: AskedQuestion[];
  problems: Problem[];
  /** Filled cells of all sheets, and those whose content is used. */
  cells: number;
  used: number;
  /** `false`: nothing an analysis could be about. */
  recognised: boolean;
  mapping: Mapping;
}

export interface SheetUnderstanding {
  sheet: string;
  cells: number;
  used: number;
  tables: TableUnderstanding[];
}

/** One table of a sheet. `title` `null`: it is not read, and `why` says so. */
export interface TableUnderstanding {
  title: string | null;
  why: string;
  range: string | null;
  rows: number;
  /** Columns of levels, from the lowest to the highest level they are written in. */
  levels: { columns: number; first: string; last: string; scale: string | null } | null;
  columns: { column: string; header: string; takenFor: string | null }[];
}

/** A doubtful column or table, with what stands in it. */
export interface AskedQuestion extends Question {
  preview: string[];
  place: Place;
}

/** What was recognised, sheet by sheet, and what is doubtful, with the values it is about. */
export function understandingOf(workbook: RawWorkbook, reading: Reading, mapping: Mapping): Understanding {
  const accounts = new Map(reading.accounts.map((account) => [account.sheet, account]));
  const sheets = workbook.sheets.map((sheet) => sheetUnderstanding(sheet, mapping.tables, accounts.get(sheet.name)));
  const sum = (amount: (account: SheetAccount) => number) =>
    reading.accounts.reduce((total, account) => total + amount(account), 0);
  return {
    workbook: workbook.name,
    sheets,
    questions: mapping.questions.map((question) => askedQuestion(workbook, mapping, question)),
    problems: reading.problems,
    cells: sum(({ seen }) => seen),
    used: sum(({ used }) => used),
    recognised: reading.recognised,
    mapping,
  };
}

function sheetUnderstanding(
  { name }: RawSheet,
  tables: readonly TableMapping[],
  account: SheetAccount | undefined,
): SheetUnderstanding {
  return {
    sheet: name,
    cells: account?.seen ?? 0,
    used: account?.used ?? 0,
    tables: tables.filter(({ sheet }) => sheet === name).map(tableUnderstanding),
  };
}

function tableUnderstanding(table: TableMapping): TableUnderstanding {
  const { kind, why, firstRow, lastRow, columns, rows, scale } = table;
  const levels = columns.filter(({ field }) => field === "level");
  const aside = rows.filter(({ row }) => row >= firstRow && row <= lastRow).length;
  return {
    title: kind === null ? null : sheetTitle(kind),
    why,
    range: kind === null ? null : rangeOf(table),
    rows: Math.max(0, lastRow - firstRow + 1 - aside),
    levels:
      levels.length === 0
        ? null
        : {
            columns: levels.length,
            first: levels[0]!.column,
            last: levels.at(-1)!.column,
            scale: scale ? scaleText(scale) : null,
          },
    columns: columns
      .filter(({ field }) => field !== "level")
      .map(({ column, header, field }) => ({
        column,
        header,
        takenFor: field === null || kind === null ? null : fieldTitle(kind, field),
      })),
  };
}

function scaleText({ min, max, labels }: Scale): string {
  return labels === null || labels.length < 2 ? `${min} to ${max}` : `“${labels[0]}” to “${labels.at(-1)}”`;
}

function rangeOf({ columns, headerRows, firstRow, lastRow }: TableMapping): string {
  const indexes = columns.map(({ column }) => columnIndex(column));
  return rangeAddress({
    top: Math.min(firstRow, ...headerRows) - 1,
    left: Math.min(...indexes),
    bottom: lastRow - 1,
    right: Math.max(...indexes),
  });
}

function askedQuestion(
  workbook: RawWorkbook,
  { tables }: Mapping,
  question: Mapping["questions"][number],
): AskedQuestion {
  const { sheet: name, column } = question;
  const sheet = workbook.sheets.find((each) => each.name === name)!;
  const ofSheet = tables.filter((table) => table.sheet === name && table.kind !== null);
  const table =
    ofSheet.find(({ columns }) => column !== null && columns.some((each) => each.column === column)) ?? ofSheet[0];
  const header = table?.headerRows.at(-1);
  return {
    ...question,
    preview: table ? previewOf(sheet, table, column) : [],
    place: {
      sheet: name,
      range: column !== null ? `${column}${header ?? table?.firstRow ?? 1}` : table ? rangeOf(table) : null,
    },
  };
}

/** A few different values of a column; without a column, the headers of the table. */
function previewOf(sheet: RawSheet, { headerRows, firstRow, lastRow, columns }: TableMapping, column: string | null) {
  const found = new Set<string>();
  const see = (row: number, at: number) => {
    const value = sheet.rows[row]?.[at];
    if (found.size < mostPreviewed && isFilled(value)) found.add(shown(sheet, row, at));
  };
  if (column !== null) {
    for (let row = firstRow - 1; row < lastRow && found.size < mostPreviewed; row++) see(row, columnIndex(column));
  } else {
    const row = (headerRows.at(-1) ?? firstRow) - 1;
    for (const each of columns) see(row, columnIndex(each.column));
  }
  return [...found];
}

/** A cell as its sheet shows it, shortened. */
function shown({ rows, formats, dateSystem }: RawSheet, row: number, column: number): string {
  const value = rows[row]![column]!;
  const format = formats.get(cellKey(row, column));
  if (typeof value === "number" && isDateFormat(format)) return isoDate(Math.floor(value) - dayOf1970[dateSystem]);
  if (typeof value === "number" && format?.includes("%")) return `${Number((value * 100).toPrecision(12))} %`;
  const text = textOf(value);
  return text.length > longestPreview ? `${text.slice(0, longestPreview - 1)}…` : text;
}
