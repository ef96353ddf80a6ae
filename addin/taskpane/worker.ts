import { resultSheetsOf } from "../../shared/result-sheets/result-sheets.ts";
import { Analyst } from "./analyst.ts";
import { answerWith, type Line } from "./remote-analyst.ts";

/* The analyst's own thread. The solver is some megabytes and is fetched when a budget is first asked about. */

const analyst = new Analyst({
  sheetsOf: (analysis, dataset, workbook) => resultSheetsOf(analysis, dataset, { workbook }),
  openSolver: async () => (await import("./solver.ts")).openSolver(),
});
answerWith(analyst, globalThis as unknown as Line);
