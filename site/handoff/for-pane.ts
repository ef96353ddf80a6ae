import { analyse } from "../../shared/analysis/analyse.ts";
import type { CopyRequest, HandOffLine } from "../../shared/handoff/choices.ts";
import { foundPlaces, madeText, notWrittenText, readBackText } from "../../shared/handoff/hand-off-words.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { newKey } from "../deliver/keyed-codes.ts";
import { readXlsx } from "../xlsx/read-xlsx.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { type HandOffOptions, type PreparedHandOff, prepareHandOff, writeHandOff } from "./hand-off.ts";

/* What the pane in Excel is handed as a built file: from the bytes Excel gives to the bytes of the copy. */

/** A copy that was looked through, and what is to be said of it. */
export interface WrittenCopy {
  bytes: Uint8Array;
  sentences: string[];
}

/** A copy of which is known what will be inside; it can be written as often as it is asked for, the same each time. */
export class PaneCopy {
  readonly lines: readonly HandOffLine[];
  readonly #options: HandOffOptions;
  readonly #prepared: PreparedHandOff;

  constructor(options: HandOffOptions, prepared: PreparedHandOff) {
    this.#options = options;
    this.#prepared = prepared;
    this.lines = prepared.lines;
  }

  /**
   * The copy under the name it was given in the end.
   * @throws Refusal when something that was removed is still in it: it must not be kept.
   */
  async write(name: string): Promise<WrittenCopy> {
    const options = { ...this.#options, name };
    const prepared = name === this.#options.name ? this.#prepared : await prepareHandOff(options);
    const { bytes, plans, check, gaps } = await writeHandOff(options, prepared);
    if (check.found.length > 0) throw new Refusal(`${notWrittenText} ${foundPlaces(check.found).join("; ")}.`);
    const formulas = plans.reduce((sum, plan) => sum + (plan.formulas?.length ?? 0), 0);
    const made = madeText({ sheets: plans.length, formulas, gaps }, options.choices.people);
    return { bytes, sentences: [made, readBackText(check)] };
  }
}

/**
 * Reads the file as the command line does, and decides what leaves. `key` is that of the pseudonyms; a new one when left
 * out.
 * @throws Refusal when the file cannot be read, or nothing in it is about skills, KPIs or trainings.
 */
export async function copyOf({
  bytes,
  workbook: file,
  mapping,
  choices,
  today,
  name,
  key = newKey(),
}: CopyRequest & { key?: Uint8Array }): Promise<PaneCopy> {
  const workbook = await readXlsx(bytes, file);
  const reading = readDataset(workbook, mapping ?? undefined);
  if (!reading.recognised)
    throw new Refusal("Nothing was recognised in the file that Excel gave: save the workbook, and list again.");
  const analysis = analyse(reading, { asOf: today });
  const options = { workbook, bytes, reading, analysis, choices, key, name, today };
  return new PaneCopy(options, await prepareHandOff(options));
}
