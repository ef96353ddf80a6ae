import { say } from "../language.ts";
import { sheetTitle } from "../workbook/sheet-kinds.ts";
import type { KirkpatrickLevel, LevelResult } from "./evaluation.ts";

const supplies: Readonly<Record<KirkpatrickLevel, () => string>> = {
  reaction: () => say`the column Reaction of the sheet ${sheetTitle("participants")}`,
  learning: () => say`the columns Before and After of the sheet ${sheetTitle("participants")}`,
  behaviour: () =>
    say`the column Applied of the sheet ${sheetTitle("participants")} or readings of the kind Behaviour on the sheet ${sheetTitle("readings")}`,
  results: () => say`the sheet ${sheetTitle("kpi-history")}`,
};

/** A level without data: it says so, and where the data would stand. */
export function notMeasured(level: KirkpatrickLevel): LevelResult {
  return {
    level,
    measured: false,
    n: 0,
    invited: null,
    text: say`Not measured: ${supplies[level]()} would tell.`,
    instrument: null,
    lowResponse: false,
    mean: null,
    share: null,
  };
}
