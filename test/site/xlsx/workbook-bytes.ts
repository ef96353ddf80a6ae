import { strToU8, zipSync } from "fflate";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface Package {
  /** The content of each sheet's `sheetData`, by name; `null` leaves the part out. */
  sheets: Record<string, string | null>;
  /** What follows the cells of every sheet: merges, tables … */
  after?: string;
  /** What stands before the cells of every sheet: columns … */
  before?: string;
  strings?: string[];
  /** Number format of each style. */
  formats?: string[];
  /** Inside `workbook`, before the sheets: properties. */
  properties?: string;
  /** Inside `workbook`, after the sheets: defined names. */
  names?: string;
  /** Attributes of each `sheet` element by sheet name. */
  attributes?: Record<string, string>;
  /** Parts to add or replace, by name; `null` takes one away. */
  parts?: Record<string, string | Uint8Array | null>;
}

function relations(list: [kind: string, target: string][]): string {
  const each = list.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships ${packaging}>${each.join("")}</Relationships>`;
}

/** The bytes of a small workbook, written by hand so that a test can make it as odd as it needs. */
export function workbookBytes(book: Package): Uint8Array {
  const names = Object.keys(book.sheets);
  const listed = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${book.attributes?.[name] ?? ""}/>`,
  );
  const formats = book.formats ?? [];
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}">${book.properties ?? ""}<sheets>${listed.join("")}</sheets>${book.names ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/sharedStrings.xml": `<sst ${main}>${(book.strings ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts>${formats
      .map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>`)
      .join(
        "",
      )}</numFmts><cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("")}</cellXfs></styleSheet>`,
  };
  names.forEach((name, index) => {
    const rows = book.sheets[name];
    if (rows !== null)
      parts[`xl/worksheets/sheet${index + 1}.xml`] =
        `<worksheet ${main} xmlns:r="${office}">${book.before ?? ""}<sheetData>${rows}</sheetData>${book.after ?? ""}</worksheet>`;
  });
  const entries = Object.entries({ ...parts, ...book.parts }).filter(([, part]) => part !== null);
  return zipSync(
    Object.fromEntries(entries.map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part!])),
  );
}
