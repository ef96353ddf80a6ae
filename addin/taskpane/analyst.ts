import type { Solver } from "../../shared/analysis/allocation.ts";
import { analyse } from "../../shared/analysis/analyse.ts";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import { budgetPlanOf, plannedRuns } from "../../shared/analysis/budget-plan.ts";
import { criteria } from "../../shared/analysis/gap-results.ts";
import type { DraftDocument } from "../../shared/documents/documents.ts";
import type { CopyRequest, HandOffLine } from "../../shared/handoff/choices.ts";
import { documentFormat, type LocaleFormat, usualFormat } from "../../shared/locale.ts";
import type { Dataset, IsoDate } from "../../shared/model.ts";
import { doubtText, nextStepText, planText } from "../../shared/report/budget-words.ts";
import { type Question, withAnswer, withQuestions } from "../../shared/workbook/answer-question.ts";
import { type AppendOutcome, appendPlan } from "../../shared/workbook/append-row.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import { problemsIn } from "../../shared/workbook/problems-in.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { type Reading, readDataset } from "../../shared/workbook/read-dataset.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { type Understanding, understandingOf } from "../../shared/workbook/understanding.ts";
import {
  type Order,
  type Prepared,
  type Publication,
  type PublishRequest,
  publicationOf,
  type Renderer,
} from "../publish.ts";
import { cancelled } from "./cancelled.ts";
import { digestOf, leavingOf } from "./digest.ts";
import type { Copy, CopyMaker, WrittenCopy } from "./hand-off-state.ts";
import type { ListedPaper, WrittenPaper } from "./papers-state.ts";
import type { Weights } from "./reranked.ts";
import type { Funding, Leaving, PaneResult } from "./results.ts";
import { type FormChoices, type FormKind, formChoicesOf, type Typed, wishOf } from "./row-wishes.ts";
import { WorkbookInParts, type WorkbookPart } from "./workbook-parts.ts";

/** What an analysis is for: the day, and weights kept in the pane that count before those of the workbook. */
export interface AnalysisRequest {
  asOf: IsoDate;
  weights: Weights | null;
}

/** How long the solver may look for plans: for somebody who waits, and for a report, which shows several. */
const seconds = { asked: 6, forReport: 12 };

export interface Answer {
  question: Question;
  choice: string;
}

/** What the analyst does with others' help. */
export interface AnalystHelp {
  sheetsOf(analysis: Analysis, dataset: Dataset, workbook: RawWorkbook): SheetPlan[];
  /** All solves together take no longer than about so many seconds. */
  openSolver(secondsAltogether: number): Promise<Solver>;
  loadRenderer(): Promise<Renderer>;
  loadHandOff(): Promise<CopyMaker>;
  /** Hears how many of how many pages are made. */
  onPage(done: number, of: number): void;
}

/**
 * Reads and analyses one workbook after the other, away from the pane. Everything it hands out is plain data and no
 * larger than what the pane shows or writes.
 */
export class Analyst {
  readonly #help: AnalystHelp;
  readonly #parts = new WorkbookInParts();
  #reading: Reading | null = null;
  #drafts: readonly DraftDocument[] = [];
  #request: AnalysisRequest | null = null;
  #analysis: Analysis | null = null;
  #publication: Publication | null = null;
  #copy: Copy | null = null;
  #bytes: AsyncGenerator<Uint8Array<ArrayBuffer>> | null = null;
  #stop: AbortController | null = null;

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
    this.#publication = null;
    return understandingOf(workbook, this.#reading, this.#reading.mapping);
  }

  /** How it is understood after these answers. */
  answer(answers: readonly Answer[]): Understanding {
    let { mapping } = this.#known();
    for (const { question, choice } of answers) mapping = withAnswer(mapping, question, choice);
    return this.understand(mapping);
  }

  analyse(request: AnalysisRequest): PaneResult {
    this.#request = request;
    this.#analysis = this.#analysisIn(usualFormat);
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
    const plan = budgetPlanOf(analysis, { money, hours }, await this.#help.openSolver(seconds.asked));
    if (plan === null) return null;
    const { currency } = analysis.settings;
    const sentences = [planText(plan, currency), doubtText(plan), nextStepText(plan, currency)];
    return {
      sentences: sentences.flatMap((sentence) => sentence || []),
      runs: plannedRuns(plan).map(({ name, people, cost }) => ({ name, people, cost })),
      leftOut: plan.leftOut,
    };
  }

  /** What documents there are of the last analysis, kind by kind. */
  async documentList(): Promise<ListedPaper[]> {
    const { documentDrafts, reportLocale } = await this.#help.loadRenderer();
    const locale = documentFormat(reportLocale(this.#analysed().settings));
    const analysis = isUsual(locale) ? this.#analysed() : this.#analysisIn(locale);
    this.#drafts = documentDrafts(analysis, this.#weighted(), locale);
    return this.#drafts.map(({ kind, id, name }) => ({ kind, id, name }));
  }

  /** The document at a place of that list. */
  writeDocument(at: number): WrittenPaper {
    const draft = this.#drafts[at];
    if (draft === undefined) throw new Error("The documents were not listed yet.");
    const { title, html, text } = draft.write();
    return { title, html, text };
  }

  /** What will and will not be inside a copy of the workbook. */
  async listCopy(request: CopyRequest): Promise<readonly HandOffLine[]> {
    const { copyOf } = await this.#help.loadHandOff();
    this.#copy = await copyOf(request);
    return this.#copy.lines;
  }

  /** The copy that was listed last. */
  writeCopy(name: string): Promise<WrittenCopy> {
    if (this.#copy === null) throw new Error("The copy was not listed yet.");
    return this.#copy.write(name);
  }

  /** Makes the report of the last analysis for its readers; its pages are made when they are asked for. */
  async prepare(request: PublishRequest): Promise<Prepared> {
    const analysis = this.#analysed();
    this.#publication = await publicationOf(
      {
        renderer: await this.#help.loadRenderer(),
        analysisIn: (format) => (isUsual(format) ? analysis : this.#analysisIn(format)),
        workbook: this.#parts.joined(),
        dataset: this.#weighted(),
        mapping: this.#known().mapping,
        planBudget: async (basis) =>
          basis.offers.offers.length === 0
            ? null
            : budgetPlanOf(basis, { money: null, hours: null }, await this.#help.openSolver(seconds.forReport)),
      },
      request,
    );
    return this.#publication.prepared;
  }

  /** Begins to make what is ordered. It comes piece by piece, as `next` asks for it. */
  async start(order: Order): Promise<void> {
    await this.stop();
    this.#stop = new AbortController();
    const watched = { signal: this.#stop.signal, onProgress: this.#help.onPage };
    this.#bytes = this.#ready().bytesOf(order, watched);
  }

  /** The next bytes of what was ordered; `null` when there are no more. */
  async next(): Promise<Uint8Array<ArrayBuffer> | null> {
    if (this.#bytes === null) throw new Error("Nothing was ordered.");
    const { value, done } = await this.#bytes.next();
    return done ? null : value;
  }

  /** What reading back what was made says; see `Publication.checked`. */
  checked(): string | null {
    return this.#ready().checked();
  }

  /** Ends what was ordered. */
  async stop(): Promise<void> {
    this.#stop?.abort(cancelled());
    this.#stop = null;
    await this.#bytes?.return(undefined).catch(() => {});
    this.#bytes = null;
  }

  #analysisIn(format: LocaleFormat): Analysis {
    if (this.#request === null) throw new Error("The workbook was not analysed yet.");
    const problems = problemsIn(format, this.#parts.joined(), this.#known());
    return analyse({ ...this.#known(), dataset: this.#weighted(), problems }, { asOf: this.#request.asOf, format });
  }

  #weighted(): Dataset {
    const { dataset } = this.#known();
    const weights = this.#request?.weights ?? null;
    return weights === null ? dataset : withWeights(dataset, weights);
  }

  #ready(): Publication {
    if (this.#publication === null) throw new Error("The report was not prepared yet.");
    return this.#publication;
  }

  /** What the forms offer to choose from. */
  formChoices(): FormChoices {
    return formChoicesOf(this.#analysed());
  }

  /** Exactly what would be written for what was typed into a form, or why nothing can be. */
  planRow(form: FormKind, typed: Typed): AppendOutcome {
    const wish = wishOf(form, typed, this.#analysed());
    if (wish.kind === null) return { plan: null, refusal: wish.refusal };
    return appendPlan(this.#parts.joined(), this.#known().mapping.tables, wish.kind, wish.values, wish.optional);
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

/** Formats come from the built renderer too, where nothing is the same object. */
function isUsual({ tag, language }: LocaleFormat): boolean {
  return tag === usualFormat.tag && language === usualFormat.language;
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
