import type { Command } from "./command.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";

export const analyseCommand: Command = {
  name: "analyse",
  summary: "print the whole analysis as JSON",
  operands: "<workbook…>",
  about: [
    "Prints the analysis as one line of JSON, and nothing else, on standard output. Its form is described by shared/analysis/analysis.schema.json.",
  ],
  options: readingOptions,
  async run(world, request) {
    const progress = new Progress(world);
    try {
      const { analysis } = await readAnalysis(world, request, progress);
      world.print(`${JSON.stringify(analysis)}\n`);
      return 0;
    } finally {
      progress.end();
    }
  },
};
