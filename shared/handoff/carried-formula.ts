import type { Rectangle } from "../workbook/raw-workbook.ts";
import { areaOf, referenceText, tokensOf } from "./formula-tokens.ts";

/** What a formula meets in the copy. */
export interface FormulaPlaces {
  /** Height and width of a sheet of the source; `null` when there is none. */
  size(sheet: string): { height: number; width: number } | null;
  /** Where an area of the source stands in the copy; `null` when something of it has gone. */
  moved(sheet: string, area: Rectangle): Rectangle | null;
  /** What the sheet is called in the copy. */
  nameOf(sheet: string): string;
  /** Whether any cell of the area says something else than in the source. */
  isRewritten(sheet: string, area: Rectangle): boolean;
  /** Whether rows or columns of the sheet have gone. */
  isClosedUp(sheet: string): boolean;
  /** Whether a table stands in the copy with the same headers. */
  hasTable(name: string): boolean;
  /** What a text between quotes becomes. */
  text(text: string): string;
}

/** Functions that reach beyond what they are given, or leave the workbook. */
const outside = new Set(
  "INDIRECT OFFSET WEBSERVICE FILTERXML HYPERLINK CELL INFO GETPIVOTDATA RTD CALL REGISTER.ID ENCODEURL IMAGE".split(
    " ",
  ),
);
/** Functions whose result depends on where a cell stands. */
const ofPlaces = new Set("ROW ROWS COLUMN COLUMNS ADDRESS".split(" "));
/** Functions whose result depends on how a text is written. */
const ofTexts = new Set(
  "LEN LEFT RIGHT MID FIND SEARCH SUBSTITUTE REPLACE CODE UNICODE EXACT PROPER UPPER LOWER LENB LEFTB RIGHTB MIDB TEXTBEFORE TEXTAFTER TEXTSPLIT VALUE".split(
    " ",
  ),
);

/**
 * A formula of the user's as it stands in the copy; else why it becomes a value: it refers to something that is not
 * there, or would give another result there. `home` is the sheet it stands on, `isText` whether its result is a text.
 */
export function carriedFormula(
  formula: string,
  home: string,
  isText: boolean,
  places: FormulaPlaces,
): { formula: string } | { why: string } {
  let text = "";
  let reads = isText;
  let rewritten = false;
  let isPlaced = false;
  let closedUp = places.isClosedUp(home);
  for (const token of tokensOf(formula)) {
    switch (token.kind) {
      case "reference": {
        const sheet = token.reference.sheet ?? home;
        const size = places.size(sheet);
        if (size === null) return { why: "refers to something outside the workbook" };
        const area = areaOf(token.reference, size.height, size.width);
        const moved = places.moved(sheet, area);
        if (moved === null) return { why: "refers to cells that do not leave" };
        rewritten ||= places.isRewritten(sheet, area);
        closedUp ||= places.isClosedUp(sheet);
        const { top, bottom, left, right } = token.reference;
        text += referenceText({
          ...token.reference,
          sheet: token.reference.sheet === null ? null : places.nameOf(sheet),
          top: top === null ? null : moved.top,
          bottom: bottom === null ? null : moved.bottom,
          left: left === null ? null : moved.left,
          right: right === null ? null : moved.right,
        });
        break;
      }
      case "text":
        if (places.text(token.text.slice(1, -1)) !== token.text.slice(1, -1)) return { why: "has a name in it" };
        text += token.text;
        break;
      case "function": {
        const name = token.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
        if (outside.has(name) || /^CUBE|^_XLUDF|^_XLDUDF|^[A-Z]+\.[A-Z]+\.|^TL\./.test(name))
          return { why: `uses ${name}, which may lead outside` };
        isPlaced ||= ofPlaces.has(name);
        reads ||= ofTexts.has(name);
        text += token.text;
        break;
      }
      case "table":
        if (!places.hasTable(token.text.slice(0, token.text.indexOf("["))))
          return { why: "refers to a table that does not leave as it is" };
        text += token.text;
        break;
      case "name":
        if (!/^(TRUE|FALSE)$/i.test(token.text)) return { why: "uses a defined name" };
        text += token.text;
        break;
      default:
        if (/[[\]!#]/.test(token.text)) return { why: "refers to something outside the workbook" };
        text += token.text;
    }
  }
  if (rewritten && reads) return { why: "reads texts that are rewritten" };
  if (isPlaced && closedUp) return { why: "counts rows or columns, some of which do not leave" };
  return { formula: text };
}
