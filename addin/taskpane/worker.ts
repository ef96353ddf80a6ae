import { resultSheetsOf } from "../../shared/result-sheets/result-sheets.ts";
import { Analyst } from "./analyst.ts";
import { answerWith, type Line, tellPages } from "./remote-analyst.ts";

/*
 * The analyst's own thread. The solver is some megabytes and is fetched when a budget is first asked about; the page
 * renderer, the built file that the command line uses, when a report is first made; the hand-off when a copy is.
 */

const line = globalThis as unknown as Line;
const analyst = new Analyst({
  sheetsOf: (analysis, dataset, workbook) => resultSheetsOf(analysis, dataset, { workbook }),
  openSolver: async (seconds) => (await import("./solver.ts")).openSolver(seconds),
  loadRenderer: () => import("#renderer"),
  loadHandOff: () => import("#handoff"),
  onPage: (done, of) => tellPages(line, done, of),
});
answerWith(analyst, line);
