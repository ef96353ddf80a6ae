import { filledTo } from "../../shared/handoff/formula-tokens.ts";
import { cellKey, columnIndex } from "../../shared/workbook/raw-workbook.ts";
import { xmlText } from "./xml-text.ts";

const cellPattern = /<(?:[\w.-]+:)?c\b([^>]*?)>([\s\S]*?)<\/(?:[\w.-]+:)?c>/g;
const formulaPattern = /<(?:[\w.-]+:)?f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?f>)/;

/**
 * The formulas of a worksheet part by cell key, without "=". Those that were filled down are written out for every
 * cell; formulas that fill several cells at once, and cells that do not say where they stand, give `null`.
 */
export function sourceFormulas(part: Uint8Array): Map<number, string | null> {
  const found = new Map<number, string | null>();
  const shared = new Map<string, { text: string; row: number; column: number }>();
  // Cells that are empty close themselves; taken out, none of them swallows its neighbour.
  const xml = new TextDecoder().decode(part).replace(/<(?:[\w.-]+:)?c\b[^>]*\/>/g, "");
  for (const [, attributes, content] of xml.matchAll(cellPattern)) {
    const formula = formulaPattern.exec(content!);
    const reference = /\br\s*=\s*["']([A-Za-z]+)(\d+)["']/.exec(attributes!);
    if (formula === null || reference === null) continue;
    const [row, column] = [Number(reference[2]) - 1, columnIndex(reference[1]!)];
    const attribute = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(formula[1]!)?.[1] ?? null;
    const text = xmlText(formula[2] ?? "");
    const kind = attribute("t") ?? "normal";
    const group = attribute("si");
    if (kind === "shared" && group !== null && text !== "") shared.set(group, { text, row, column });
    const first = kind === "shared" && text === "" ? shared.get(group ?? "") : undefined;
    const whole = first ? filledTo(first.text, row - first.row, column - first.column) : text || null;
    found.set(cellKey(row, column), kind === "array" || kind === "dataTable" ? null : whole);
  }
  return found;
}
