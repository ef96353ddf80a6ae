import program from "highs/runtime?url";
import { frontierForReport } from "../solver/plan-budget.ts";
import { Desk } from "./desk.ts";
import { answerWith, type Line } from "./line.ts";

/* What runs in the worker. The page renderer is the built bundle the command line uses, loaded when a page is made. */

const line = globalThis as unknown as Line;

const desk = new Desk({
  loadRenderer: () => import("#renderer"),
  planBudget: (basis) => frontierForReport(basis, program),
  fetch: (...request) => fetch(...request),
  tell: (work) => line.postMessage({ work }),
});

answerWith(desk, line);
