import { strToU8, zipSync } from "fflate";
import { readXlsx as readWithHucre, type Sheet } from "hucre/xlsx";
import type { SheetPart, WorkbookParts } from "./package.ts";
import type { ScannedSheet } from "./scan-sheet.ts";
import { elements } from "./xml-part.ts";

/** What hucre reads of a sheet once its cells are taken out. */
export interface SheetStructure {
  /** Which of the sheets handed over this is. */
  index: number;
  sheet: Sheet;
  /** What the places of the sheet's distinct cells stand for. */
  texts: (string | null)[];
  /** Number formats other than General, by style. */
  formats: Map<number, string>;
}

export interface Structure {
  sheets: SheetStructure[];
  dateSystem: 1900 | 1904;
  definedNames: { name: string; refersTo: string }[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = 'xmlns="http://schemas.openxmlformats.org/package/2006';
const cellsPerRow = 100;

/** Formats that are part of Excel and stand in no file, for the languages where hucre knows only that they are dates. */
const unnamedDateFormat = "yyyy-mm-dd";

/**
 * Hands hucre the workbook in a package of our own making: its parts at plain names, and in every sheet, instead of
 * all cells, the sheet's index, each distinct content once, and one cell for each style in use. So hucre says what
 * sheets, names, tables, merges, texts and formats there are, in a moment, whatever the size of the sheets.
 * Sheets without a worksheet part (`scanned` is `null` there) come back with their index alone.
 */
export async function readStructure(
  parts: WorkbookParts,
  sheets: readonly SheetPart[],
  scanned: readonly (ScannedSheet | null)[],
): Promise<Structure> {
  const styles = scanned.map((sheet) => (sheet === null ? [] : stylesOf(sheet)));
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(`<Types ${packaging}/content-types"/>`),
    "_rels/.rels": relationships([["officeDocument", "workbook.xml"]]),
    "workbook.xml": withUsualPrefix(parts.workbook),
    "_rels/workbook.xml.rels": relationships([
      ...sheets.map(({ id }, index): Relation => ["worksheet", `sheet${index}.xml`, id]),
      ["sharedStrings", "strings.xml"],
      ["styles", "styles.xml"],
    ]),
  };
  if (parts.strings !== null) files["strings.xml"] = parts.strings;
  if (parts.styles !== null) files["styles.xml"] = parts.styles;
  sheets.forEach(({ tables }, index) => {
    files[`sheet${index}.xml`] = smallSheet(index, scanned[index]!, styles[index]!);
    files[`_rels/sheet${index}.xml.rels`] = relationships(tables.map((_, at) => ["table", `table${index}-${at}.xml`]));
    tables.forEach((table, at) => {
      files[`table${index}-${at}.xml`] = table;
    });
  });
  const book = await readWithHucre(zipSync(files, { level: 0 }), { readStyles: true });
  return {
    sheets: book.sheets.map((sheet) => {
      const index = Number(sheet.rows[0]?.[0] ?? 0);
      return {
        index,
        sheet,
        texts: textsOf(sheet, scanned[index]!),
        formats: formatsOf(sheet, scanned[index]!, styles[index]!),
      };
    }),
    dateSystem: book.dateSystem === "1904" ? 1904 : 1900,
    definedNames: (book.namedRanges ?? []).map(({ name, range }) => ({ name, refersTo: range })),
  };
}

/** Some programs write `q:id` for the relationship of a sheet; hucre looks for `r:id`. */
function withUsualPrefix(workbook: Uint8Array): Uint8Array {
  const sheetId = /(<(?:[\w.-]+:)?sheet\s(?:[^<>"']|"[^"]*"|'[^']*')*?)\s[\w.-]+:id\s*=/g;
  return strToU8(new TextDecoder().decode(workbook).replace(sheetId, "$1 r:id="));
}

type Relation = [kind: string, target: string, id?: string];

function relationships(relations: Relation[]): Uint8Array {
  const each = relations.map(
    ([kind, target, id], index) =>
      `<Relationship Id="${attributeText(id ?? `own${index}`)}" Type="${office}/${kind}" Target="/${target}"/>`,
  );
  return strToU8(`<Relationships ${packaging}/relationships">${each.join("")}</Relationships>`);
}

function attributeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function smallSheet(index: number, scanned: ScannedSheet | null, styles: readonly number[]): Uint8Array {
  const marker = `<row r="1"><c><v>${index}</v></c></row>`;
  if (scanned === null) return strToU8(`<worksheet ${main}><sheetData>${marker}</sheetData></worksheet>`);
  const cells = [...scanned.distinct.cells, ...styles.map((style) => `<c s="${style}"><v>1</v></c>`)];
  const rows = [marker];
  for (let start = 0; start < cells.length; start += cellsPerRow)
    rows.push(`<row>${cells.slice(start, start + cellsPerRow).join("")}</row>`);
  const middle = strToU8(`<sheetData>${rows.join("")}</sheetData>`);
  const { head, tail } = scanned;
  const part = new Uint8Array(head.length + middle.length + tail.length);
  part.set(head);
  part.set(middle, head.length);
  part.set(tail, head.length + middle.length);
  return part;
}

/** Row and column of a place in the small sheet: the first row holds the index. */
function position(place: number): [row: number, column: number] {
  return [1 + Math.floor(place / cellsPerRow), place % cellsPerRow];
}

function stylesOf({ cells }: ScannedSheet): number[] {
  const used = new Set<number>();
  let last = 0;
  for (let at = 0; at < cells.count; at++) {
    const style = cells.styles[at]!;
    if (style !== last) used.add(style);
    last = style;
  }
  return [...used];
}

function textsOf(sheet: Sheet, scanned: ScannedSheet | null): (string | null)[] {
  return (scanned?.distinct.cells ?? []).map((_, place) => {
    const [row, column] = position(place);
    const value = sheet.rows[row]?.[column];
    // XML counts a line break of two characters as one; hucre keeps both.
    return typeof value === "string" ? value.replaceAll("\r\n", "\n") : null;
  });
}

function formatsOf(sheet: Sheet, scanned: ScannedSheet | null, styles: readonly number[]): Map<number, string> {
  const first = scanned?.distinct.cells.length ?? 0;
  const formats = new Map<number, string>();
  styles.forEach((style, at) => {
    const [row, column] = position(first + at);
    const cell = sheet.cells?.get(`${row},${column}`);
    const format = cell?.style?.numFmt ?? (cell?.value instanceof Date ? unnamedDateFormat : "General");
    if (format !== "General") formats.set(style, format);
  });
  return formats;
}

/** The name and relationship of every sheet the workbook lists, those hucre would pass over included. */
export function listedSheets({ workbook }: WorkbookParts): { name: string; id: string }[] {
  return elements(workbook, "sheet").map(({ name = "", id = "" }) => ({ name, id }));
}

/** A workbook part that lists these sheets and says nothing else. */
export function workbookListing(sheets: readonly { name: string; id: string }[]): Uint8Array {
  const each = sheets.map(
    ({ name, id }, index) =>
      `<sheet name="${attributeText(name)}" sheetId="${index + 1}" r:id="${attributeText(id)}"/>`,
  );
  return strToU8(`<workbook ${main} xmlns:r="${office}"><sheets>${each.join("")}</sheets></workbook>`);
}
