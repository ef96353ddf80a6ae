/// <reference types="office-js" />
import { type Outbox, type Parcel, weightOf } from "./outbox.ts";

/** Something to be done to one sheet. */
export interface Step extends Pick<Parcel, "actions" | "bytes"> {
  act(sheet: Excel.Worksheet): void;
}

/** Hands steps for the sheet of this id to the outbox. */
export async function post(outbox: Outbox, id: string, about: string, steps: readonly Step[]): Promise<void> {
  for (const { actions, bytes = 0, act } of steps)
    await outbox.add({
      actions: actions + 1,
      bytes,
      about,
      act: ({ workbook }) => {
        act(workbook.worksheets.getItem(id));
        return undefined;
      },
    });
}

/** How much work steps are. */
export function workIn(steps: readonly Step[]): number {
  return steps.reduce((sum, { actions, bytes = 0 }) => sum + weightOf({ actions: actions + 1, bytes }), 0);
}
