/// <reference types="office-js" />
import { address, cellKey } from "../../shared/workbook/raw-workbook.ts";
import { rangeAt } from "./areas.ts";
import type { Conversation } from "./ask-excel.ts";
import { Outbox, type Parcel, weightOf } from "./outbox.ts";
import { type Block, forcedText, type Shown, textBytes } from "./planned-cells.ts";

/** A sheet that was written, and what it has to hold. */
export interface Written {
  id: string;
  name: string;
  blocks: readonly Block[];
  /** Cells that compute themselves, with their formulas. */
  formulas: ReadonlyMap<number, string>;
}

interface Wrong {
  sheet: Written;
  row: number;
  column: number;
  shown: Shown;
}

/** More than this is not a slip of single cells. */
const mostMended = 2000;

/**
 * Reads back what was written. A text that Excel made something else of is written again as text, once.
 * @throws ExcelTrouble when a cell still does not hold what it should.
 */
export async function checkWritten(
  conversation: Conversation,
  sheets: readonly Written[],
  onDone: (weight: number) => void,
): Promise<void> {
  const wrong = await differences(conversation, sheets, onDone);
  if (wrong.length === 0) return;
  if (wrong.length > mostMended) throw notKept(conversation, wrong[0]!);
  const outbox = new Outbox(conversation);
  for (const { sheet, row, column, shown } of wrong)
    await outbox.add({
      actions: 3,
      bytes: textBytes(String(shown)),
      about: sheet.name,
      act: ({ workbook }) => {
        const cell = workbook.worksheets.getItem(sheet.id).getCell(row, column);
        const formula = sheet.formulas.get(cellKey(row, column));
        if (formula !== undefined) cell.formulas = [[`=${formula}`]];
        else cell.values = [[forcedText(shown)]];
        return undefined;
      },
    });
  await outbox.flush();
  const [first] = await differences(conversation, sheets, () => {});
  if (first !== undefined) throw notKept(conversation, first);
}

function notKept(conversation: Conversation, { sheet, row, column }: Wrong) {
  return conversation.trouble("notKept", `Cell ${address(row, column)} of “${sheet.name}”`);
}

/** How much work it is to read these blocks back. */
export function workOfChecking(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + weightOf(sizeOf(block)), 0);
}

/** Formulas come back with the values, and both as long as they are. */
function sizeOf({ bytes, formulaBytes }: Block): Pick<Parcel, "actions" | "bytes"> {
  return { actions: 3, bytes: bytes + (formulaBytes > 0 ? bytes + formulaBytes : 0) };
}

async function differences(
  conversation: Conversation,
  sheets: readonly Written[],
  onDone: (weight: number) => void,
): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  const outbox = new Outbox(conversation, onDone);
  for (const sheet of sheets)
    for (const block of sheet.blocks)
      await outbox.add({
        ...sizeOf(block),
        about: sheet.name,
        act: ({ workbook }) => {
          const range = rangeAt(workbook.worksheets.getItem(sheet.id), block.area);
          range.load(block.formulaBytes > 0 ? "values,formulas" : "values");
          return () => {
            wrong.push(...wrongCells(sheet, block, range.values, block.formulaBytes > 0 ? range.formulas : null));
          };
        },
      });
  await outbox.flush();
  return wrong;
}

function wrongCells(
  sheet: Written,
  { area, shown }: Block,
  values: unknown[][],
  formulas: unknown[][] | null,
): Wrong[] {
  const wrong: Wrong[] = [];
  shown.forEach((row, down) => {
    row.forEach((expected, across) => {
      const place = { row: area.top + down, column: area.left + across };
      const computes = sheet.formulas.has(cellKey(place.row, place.column));
      const formula = formulas?.[down]?.[across];
      const isRight = computes
        ? typeof formula === "string" && formula.startsWith("=")
        : isSame(expected, values[down]?.[across]);
      if (!isRight) wrong.push({ sheet, ...place, shown: expected });
    });
  });
  return wrong;
}

function isSame(expected: Shown, found: unknown): boolean {
  if (typeof expected !== "number" || typeof found !== "number") return expected === found;
  return Math.abs(expected - found) <= 1e-12 * Math.max(1, Math.abs(expected));
}
