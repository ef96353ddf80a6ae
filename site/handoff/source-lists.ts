import { columnIndex, type Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { xmlText } from "./xml-text.ts";

/** A drop-down list of a sheet: its areas, and the choices or the cells that hold them. */
export interface SourceList {
  areas: Rectangle[];
  choices: readonly string[] | string;
}

const longest = 255;

/** The drop-down lists of a worksheet part, and how many other rules for typing it has. */
export function sourceLists(xml: string): { lists: SourceList[]; others: number } {
  const lists: SourceList[] = [];
  let others = 0;
  for (const [, attributes, content = ""] of xml.matchAll(
    /<(?:[\w.-]+:)?dataValidation\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?dataValidation>)/g,
  )) {
    const attribute = (name: string) => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(attributes!)?.[1] ?? "";
    const formula = xmlText(/<(?:[\w.-]+:)?formula1[^>]*>([\s\S]*?)<\//.exec(content)?.[1] ?? "");
    const areas = attribute("sqref")
      .split(/\s+/)
      .flatMap((range) => areaOf(range) ?? []);
    if (attribute("type") !== "list" || areas.length === 0 || formula === "") others++;
    else if (/^"[^"]*"$/.test(formula) && formula.length <= longest)
      lists.push({
        areas,
        choices: formula
          .slice(1, -1)
          .split(",")
          .map((choice) => choice.trim()),
      });
    else if (!formula.startsWith('"')) lists.push({ areas, choices: formula });
    else others++;
  }
  return { lists, others };
}

function areaOf(range: string): Rectangle | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(range);
  if (match === null) return null;
  const [, left, top, right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnIndex(left!), bottom: Number(bottom) - 1, right: columnIndex(right!) };
}
