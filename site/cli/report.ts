import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dateText, plural } from "../../shared/format.ts";
import { listPages, pathOf } from "../../shared/report/pages.ts";
import { type Audience, type Report, reportOf } from "../../shared/report/report.ts";
import planted from "../sample/planted.json" with { type: "json" };
import { frontierForReport } from "../solver/plan-budget.ts";
import { type Command, type Request, Slip } from "./command.ts";
import { findingsCount } from "./findings-table.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";
import { onOneLine } from "./text.ts";

const audiences: readonly Audience[] = ["hr"];
const sample = fileURLToPath(new URL("../sample/sample.xlsx", import.meta.url));

export const reportCommand: Command = {
  name: "report",
  summary: "make a report of a workbook: a folder of pages to open in a browser",
  operands: "<workbook…>",
  about: [
    "Writes the report into a folder of its own, the folder report where you are unless --out names another, and prints where to open it.",
    "It is made of everything that could be used; what could not is on its page Data check, and does not change the exit code.",
    "A report made there before is replaced. A folder with anything else in it is left as it is, and nothing outside the folder is written.",
  ],
  options: {
    out: { value: "folder", help: "the folder to write" },
    audience: { value: "hr", help: "who reads it: hr sees everything, people included" },
    ...readingOptions,
    sample: { help: "when no workbook is named, take the sample company" },
  },
  async run(world, request) {
    const audience = audienceFrom(request.texts.get("audience") ?? "hr");
    const folder = resolve(world.folder, request.texts.get("out") ?? "report");
    const takeSample = request.flags.has("sample") && request.operands.length === 0;
    const progress = new Progress(world);
    try {
      const read = takeSample ? sampleRequest(request) : request;
      const { analysis, mapping } = await readAnalysis(world, read, progress);
      progress.stage("Planning the budget");
      const budget = await frontierForReport(analysis);
      progress.stage("Preparing the pages");
      const report = reportOf(analysis, { audience, tables: mapping.tables, budget });
      await world.files.writeReport(report, folder, (done, of) => progress.count(done, of, "pages"));
      world.print(summary(report, folder));
      return 0;
    } finally {
      progress.end();
    }
  },
};

/** The sample is about one day for ever, or it would look forgotten next year. */
function sampleRequest({ texts, flags }: Request): Request {
  return { operands: [sample], flags, texts: new Map([["as-of", planted.toldFor], ...texts]) };
}

function audienceFrom(text: string): Audience {
  const audience = audiences.find((each) => each === text.toLowerCase());
  if (!audience) throw new Slip(`There is no audience “${text}”: choose ${audiences.join(" or ")}.`);
  return audience;
}

function summary(report: Report, folder: string): string {
  const index = join(folder, pathOf(report, "overview"));
  const { workbook, asOf, problems } = report.analysis;
  return [
    `Report of ${onOneLine(workbook)} as of ${dateText(asOf)}: ${plural(listPages(report).length, "page")}. ${findingsCount(problems)} in the workbook.`,
    pathToFileURL(index).href,
    index,
    "",
  ].join("\n");
}
