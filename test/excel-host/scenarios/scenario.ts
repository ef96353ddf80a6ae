/// <reference types="office-js" />

/** The sheet each scenario has for itself; others it makes begin with the same words. */
export const testSheet = "Throughline test";

/**
 * Something Excel is asked to do, and what it answers, as plain JSON: run in the simulated Excel and in a real one,
 * the two answers say whether ours is right. It speaks to Excel only, and leaves nothing behind but its sheets.
 */
export interface Scenario {
  name: string;
  /** The behaviours it shows, as "about: says" of the table in objects/kinds.ts. */
  shows: readonly string[];
  run(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<unknown>;
}

/** What Excel says to an attempt: "done", or the code of its refusal. */
export async function outcome(
  attempt: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await attempt(context.workbook.worksheets.getItem(testSheet), context);
      await context.sync();
    });
    return "done";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
