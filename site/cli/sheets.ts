import { resolve } from "node:path";
import { plural } from "../../shared/format.ts";
import { resultSheetsOf } from "../../shared/result-sheets/result-sheets.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { writeWorkbook } from "../xlsx/write-workbook.ts";
import { type Command, Slip } from "./command.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";

export const sheetsCommand: Command = {
  name: "sheets",
  summary: "write the results as a workbook that keeps computing: ranking, coverage, KPIs, evidence",
  operands: "<workbook…>",
  about: [
    "Writes a new workbook with the ranking, the heat map, coverage, KPI attainment, links, evidence, portfolio, development plans, findings, method and settings. Its formulas are native to Excel: change a weight or a level, and the ranking follows.",
    "It names people and shows their levels. The workbook that is read is not changed, and a file that exists is left as it is.",
  ],
  options: { out: { value: "file.xlsx", help: "the file to write" }, ...readingOptions },
  async run(world, request) {
    const path = request.texts.get("out");
    if (path === undefined) throw new Slip("Name the file to write: --out results.xlsx.");
    if (!path.toLowerCase().endsWith(".xlsx"))
      throw new Slip(`The result is an .xlsx file, but ${path} is not named so.`);
    const progress = new Progress(world);
    try {
      const { analysis, dataset } = await readAnalysis(world, request, progress);
      progress.stage("Writing the sheets");
      const plans = resultSheetsOf(analysis, dataset);
      const file = resolve(world.folder, path);
      const isNew = await world.files.create(file, await writeWorkbook(plans));
      if (!isNew) throw new Refusal(`${path} is there already and is left as it is: choose another name.`);
      const formulas = plans.reduce((sum, plan) => sum + (plan.formulas?.length ?? 0), 0);
      world.print(`${plural(plans.length, "sheet")} with ${plural(formulas, "live formula")}.\n${file}\n`);
      return 0;
    } finally {
      progress.end();
    }
  },
};
