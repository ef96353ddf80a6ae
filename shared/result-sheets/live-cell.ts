import type { CellValue } from "../workbook/raw-workbook.ts";

/** A cell that computes itself, with what it gives as things are now (`null`: blank or not known). */
export interface LiveCell {
  formula: string;
  value: CellValue;
}

export type PlannedCell = CellValue | LiveCell;

/**
 * A cell that computes itself.
 *
 * @example live("1+1", 2) // => { formula: "1+1", value: 2 }
 */
export function live(formula: string, value: CellValue): LiveCell {
  return { formula, value };
}

/**
 * Whether a cell computes itself.
 *
 * @example isLive("=1+1") // => false
 */
export function isLive(cell: PlannedCell): cell is LiveCell {
  return typeof cell === "object" && cell !== null;
}
