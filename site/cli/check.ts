import type { Command } from "./command.ts";
import { findingsTable, findingsTotal } from "./findings-table.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "list what is wrong or doubtful in a workbook, and how to mend it",
  operands: "<workbook…>",
  about: [
    "Prints every finding, sheet by sheet: how serious it is, the cell, what was found, what was assumed, what to do.",
    "An error means that what the cells say is not used; a warning, that it is used with the assumption named; a note is worth knowing.",
    "Ends with 1 when there are errors and with 0 otherwise.",
  ],
  options: { ...readingOptions, json: { help: "print the findings as JSON" } },
  async run(world, request) {
    const progress = new Progress(world);
    try {
      const { analysis, mapping } = await readAnalysis(world, request, progress);
      const { workbook, sheets, problems, accounts } = analysis;
      const { questions } = mapping;
      if (request.flags.has("json"))
        world.print(`${JSON.stringify({ workbook, sheets, problems, questions, accounts }, null, 2)}\n`);
      else {
        world.print(findingsTable({ sheets, problems, questions }, world.width));
        world.print(`${findingsTotal(problems, accounts)}\n`);
      }
      return problems.some(({ severity }) => severity === "error") ? 1 : 0;
    } finally {
      progress.end();
    }
  },
};
