import { HostError, invalidArgument, wrongShape } from "../host-error.ts";
import { cellsOf, columnsOf, rowsOf } from "../model/areas.ts";
import type { RangeTarget } from "../model/parts.ts";
import type { Hyperlink } from "../model/sheet.ts";
import { asRecord, asText } from "./arguments.ts";
import { mayChange, mayFill, touching } from "./guard.ts";
import type { Behaviour, Property, Session } from "./object-type.ts";

const longestText = 32_767;
const longestFormula = 8_192;

/** Gives each cell its value of the array, or all of them the one value; `null` leaves a cell as it is. */
function eachCell(
  { area }: RangeTarget,
  input: unknown,
  put: (row: number, column: number, value: NonNullable<unknown>) => void,
): void {
  if (!Array.isArray(input)) {
    if (cellsOf(area) > 5_000_000) throw new HostError("RequestAborted", "The request was aborted.", 500);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (input !== null && input !== undefined) put(row, column, input);
    return;
  }
  if (!input.every(Array.isArray)) throw invalidArgument();
  if (input.length !== rowsOf(area) || input.some((row: unknown[]) => row.length !== columnsOf(area)))
    throw wrongShape();
  input.forEach((row: unknown[], down) => {
    row.forEach((value, across) => {
      if (value !== null && value !== undefined) put(area.top + down, area.left + across, value);
    });
  });
}

/** Fills cells as if a person had typed into them. */
export function typedValues(target: RangeTarget, input: unknown, session: Session): void {
  const { sheet, area } = target;
  mayFill(sheet, area);
  eachCell(target, input, (row, column, value) => {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
    if (typeof value === "string" && value.length > (value.startsWith("=") ? longestFormula : longestText))
      throw invalidArgument();
    sheet.cells.type(row, column, value);
  });
  for (const merge of touching(
    sheet.merges.map((each) => ({ area: each })),
    area,
  ))
    sheet.cells.clearMerged(merge.area);
  session.announce({ name: "changed", sheet, details: { area, changeType: "RangeEdited" } });
}

export function numberFormat(target: RangeTarget, input: unknown): void {
  const { sheet, area } = target;
  mayChange(sheet, "allowFormatCells");
  if (!Array.isArray(input)) sheet.cells.restyle(area, "numberFormat", asText(input));
  else
    eachCell(target, input, (row, column, format) =>
      sheet.cells.styles.restyleCell(row, column, "numberFormat", asText(format)),
    );
}

export const hyperlink: Property<RangeTarget> = {
  get: ({ sheet, area }) => touching(sheet.hyperlinks, area)[0]?.link ?? null,
  set: ({ sheet, area }, value) => {
    mayChange(sheet, "allowInsertHyperlinks");
    const link = asRecord(value) as Hyperlink;
    if (link.address === undefined && link.documentReference === undefined) throw invalidArgument();
    const gone = new Set(touching(sheet.hyperlinks, area));
    sheet.hyperlinks = [...sheet.hyperlinks.filter((each) => !gone.has(each)), { area, link }];
    if (link.textToDisplay !== undefined) sheet.cells.setValue(area.top, area.left, link.textToDisplay);
    sheet.cells.restyle(area, "fontColor", "#0563C1");
    sheet.cells.restyle(area, "underline", "Single");
  },
};

export const inputBehaviours: readonly Behaviour[] = [
  { about: "Range.values", says: "an array of another shape is InvalidArgument", basis: "documented" },
  { about: "Range.values", says: "one value goes into every cell", basis: "documented" },
  { about: "Range.values", says: "an array of one cell does not fill a larger range", basis: "assumed" },
  { about: "Range.values", says: "null leaves a cell as it is, an empty text empties it", basis: "documented" },
  {
    about: "Range.values",
    says: "a text is taken as if typed: =, numbers, percentages, dates, TRUE, #N/A",
    basis: "assumed",
  },
  { about: "Range.values", says: "a text that begins with + - @ and goes on becomes a formula", basis: "assumed" },
  {
    about: "Range.values",
    says: "an apostrophe in front keeps a text a text and is not part of it",
    basis: "documented",
  },
  { about: "Range.values", says: "in a cell formatted as text (@) everything stays text", basis: "assumed" },
  {
    about: "Range.values",
    says: "a text over 32,767 characters or a formula over 8,192 is InvalidArgument",
    basis: "assumed",
  },
  {
    about: "Range.values",
    says: "a locked cell of a protected sheet is AccessDenied",
    basis: "issue",
    source: "microsoftgraph/microsoft-graph-docs#4546",
  },
  { about: "Range.values", says: "what is written into a merged area stays in its first cell only", basis: "assumed" },
  { about: "Range.numberFormat", says: "one format goes to every cell", basis: "documented" },
  { about: "Range.hyperlink", says: "dresses its cells blue and underlined", basis: "assumed" },
  { about: "Range.hyperlink", says: "needs an address or a place in the workbook", basis: "assumed" },
];
