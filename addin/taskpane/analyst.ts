import type { Solver } from "../../shared/analysis/allocation.ts";
import { analyse } from "../../shared/analysis/analyse.ts";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import { budgetPlanOf, plannedRuns } from "../../shared/analysis/budget-plan.ts";
import { criteria } from "../../shared/analysis/gap-results.ts";
import type { Dataset, IsoDate } from "../../shared/model.ts";
import { doubtText, nextStepText, planText } from "../../shared/report/budget-words.ts";
import { type Question, withAnswer, withQuestions } from "../../shared/workbook/answer-question.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { type Reading, readDataset } from "../../shared/workbook/read-dataset.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { type Understanding, understandingOf } from "../../shared/workbook/understanding.ts";
import { digestOf, leavingOf } from "./digest.ts";
import type { Weights } from "./reranked.ts";
import type { Funding, Leaving, PaneResult } from "./results.ts";
import { WorkbookInParts, type WorkbookPart } from "./workbook-parts.ts";

/** What an analysis is for: the day, and weights kept in the pane that count before those of the workbook. */
export interface AnalysisRequest {
  asOf: IsoDate;
  weights: Weights | null;
}

export interface Answer {
  question: Question;
  choice: string;
}

/** What the analyst does with others' help. */
export interface AnalystHelp {
  sheetsOf(analysis: Analysis, dataset: Dataset, workbook: RawWorkbook): SheetPlan[];
  openSolver(): Promise<Solver>;
}

/**
 * Reads and analyses one workbook after the other, away from the pane. Everything it hands out is plain data and no
 * larger than what the pane shows or writes.
 */
export class Analyst {
  readonly #help: AnalystHelp;
  readonly #parts = new WorkbookInParts();
  #reading: Reading | null = null;
  #analysis: Analysis | null = null;

  constructor(help: AnalystHelp) {
    this.#help = help;
  }

  take(part: WorkbookPart): void {
    this.#parts.take(part);
  }

  /** How the workbook is understood, with the answers given before when there are any. */
  understand(saved: Mapping | null): Understanding {
    const workbook = this.#parts.joined();
    const reading = readDataset(workbook, saved ?? undefined);
    this.#reading = { ...reading, mapping: withQuestions(reading.mapping) };
    this.#analysis = null;
    return understandingOf(workbook, this.#reading, this.#reading.mapping);
  }

  /** How it is understood after these answers. */
  answer(answers: readonly Answer[]): Understanding {
    let { mapping } = this.#known();
    for (const { question, choice } of answers) mapping = withAnswer(mapping, question, choice);
    return this.understand(mapping);
  }

  analyse({ asOf, weights }: AnalysisRequest): PaneResult {
    const reading = this.#known();
    const dataset = weights === null ? reading.dataset : withWeights(reading.dataset, weights);
    this.#analysis = analyse({ ...reading, dataset }, { asOf });
    return digestOf(this.#analysis);
  }

  /** The result sheets of the last analysis. */
  plans(): SheetPlan[] {
    return this.#help.sheetsOf(this.#analysed(), this.#known().dataset, this.#parts.joined());
  }

  leaving(person: string): Leaving {
    return leavingOf(this.#analysed(), person);
  }

  /** What money and hours would be spent on; `null` when there is nothing to spend them on. */
  async fund(money: number, hours: number | null): Promise<Funding | null> {
    const analysis = this.#analysed();
    if (analysis.offers.offers.length === 0) return null;
    const plan = budgetPlanOf(analysis, { money, hours }, await this.#help.openSolver());
    if (plan === null) return null;
    const { currency } = analysis.settings;
    const sentences = [planText(plan, currency), doubtText(plan), nextStepText(plan, currency)];
    return {
      sentences: sentences.flatMap((sentence) => sentence || []),
      runs: plannedRuns(plan).map(({ name, people, cost }) => ({ name, people, cost })),
      leftOut: plan.leftOut,
    };
  }

  #known(): Reading {
    if (this.#reading === null) throw new Error("The workbook was not read yet.");
    return this.#reading;
  }

  #analysed(): Analysis {
    if (this.#analysis === null) throw new Error("The workbook was not analysed yet.");
    return this.#analysis;
  }
}

/** Weights kept in the pane stand after the workbook's own settings, so that they count. */
function withWeights(dataset: Dataset, weights: Weights): Dataset {
  const kept = criteria.map((criterion) => ({
    name: `Weight: ${criterion}`,
    value: weights[criterion],
    place: { sheet: "", range: null },
  }));
  return { ...dataset, settings: [...dataset.settings, ...kept] };
}
