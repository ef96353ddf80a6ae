/// <reference types="office-js" />
import type { SheetPlan } from "../shared/workbook/sheet-plan.ts";
import { templatePlan } from "../shared/workbook/template.ts";
import { served } from "./address.ts";
import { selectRange } from "./excel/select-range.ts";
import { insertSheets, isEmptyWorkbook } from "./excel/write-sheets.ts";

/** The steps of the pane that a button of the ribbon leads to. */
export type PaneStep = "check" | "analyse" | "publish";

/** What the buttons ask of the pane. Both live in one page, whether it can be seen or not. */
export interface Pane {
  /** Shows a step, and begins it where there is something to begin. */
  go(step: PaneStep): void;
  /** Says what was done, or why it was not. */
  say(sentence: string): void;
}

/** What is needed of Office to have buttons. */
export interface ButtonsDoor {
  actions: Pick<typeof Office.actions, "associate">;
  addin: Pick<typeof Office.addin, "showAsTaskpane">;
}

type Plans = () => readonly SheetPlan[] | Promise<readonly SheetPlan[]>;

/** What each button of the ribbon does, by the name it has in the manifest. */
export const ribbonButtons: Readonly<Record<string, (pane: Pane, sample: Plans) => void | Promise<void>>> = {
  analyse: (pane) => pane.go("analyse"),
  check: (pane) => pane.go("check"),
  publish: (pane) => pane.go("publish"),
  insertSample: (pane, sample) =>
    insert(pane, sample, "This is a made-up company. Press Analyse to see what Throughline says about it."),
  insertTemplate: (pane) =>
    insert(pane, templatePlan, "Fill in what you have; the Guide sheet says what goes where. Then press Analyse."),
};

/** Tells Excel what its buttons do. Call it once, as soon as the page is loaded: a button may be what loaded it. */
export function registerCommands(pane: Pane, office: ButtonsDoor = Office, sample: Plans = readSample): void {
  for (const [name, button] of Object.entries(ribbonButtons))
    office.actions.associate(name, async (event: Pick<Office.AddinCommands.Event, "completed">) => {
      try {
        await office.addin.showAsTaskpane();
        await button(pane, sample);
      } catch (error) {
        const { name, message } = error as Error;
        pane.say(name === "ExcelTrouble" ? message : `That did not work: ${message}`);
      } finally {
        // Until then Excel shows the button as being at work.
        event.completed();
      }
    });
}

/** Fills an empty workbook. One that holds anything is left as it is: two companies in one workbook help nobody. */
async function insert(pane: Pane, plansOf: Plans, done: string): Promise<void> {
  if (!(await isEmptyWorkbook())) {
    pane.say("This workbook is not empty, so nothing was inserted. Open a new workbook and press the button there.");
    return;
  }
  const plans = await plansOf();
  pane.say(`Inserting ${plans.length} sheets.`);
  const [first] = await insertSheets(plans);
  if (first) await selectRange(first.sheet, "A1");
  pane.say(done);
}

/** The sample's sheets. They lie beside the pane, because few people need them twice. */
async function readSample(): Promise<readonly SheetPlan[]> {
  const answer = await fetch(new URL(served.sample, document.baseURI));
  if (!answer.ok) throw new Error(`the sample could not be loaded (${answer.status}).`);
  return answer.json();
}
