import { sheetTitle } from "../workbook/sheet-kinds.ts";
import type { KirkpatrickLevel, LevelResult } from "./evaluation.ts";

const supplies: Readonly<Record<KirkpatrickLevel, string>> = {
  reaction: `the column Reaction of the sheet ${sheetTitle("participants")}`,
  learning: `the columns Before and After of the sheet ${sheetTitle("participants")}`,
  behaviour: `the column Applied of the sheet ${sheetTitle("participants")} or readings of the kind Behaviour on the sheet ${sheetTitle("readings")}`,
  results: `the sheet ${sheetTitle("kpi-history")}`,
};

/** A level without data: it says so, and where the data would stand. */
export function notMeasured(level: KirkpatrickLevel): LevelResult {
  return {
    level,
    measured: false,
    n: 0,
    invited: null,
    text: `Not measured: ${supplies[level]} would tell.`,
    instrument: null,
    lowResponse: false,
    mean: null,
    share: null,
  };
}
