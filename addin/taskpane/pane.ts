import type { Criterion } from "../../shared/analysis/gap-results.ts";
import type { Place } from "../../shared/model.ts";
import { type Store, storeOf } from "../../shared/store.ts";
import { nothingToReadText } from "../../shared/ui-words.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { AskedQuestion } from "../../shared/workbook/understanding.ts";
import { answerOf } from "./answer-of.ts";
import type { WorkOptions } from "./excel-door.ts";
import { HandingOff, type HandingOffWorld } from "./handing-off.ts";
import { Papers, type PapersWorld } from "./papers.ts";
import { Publishing, type PublishingWorld } from "./publishing.ts";
import * as recordWords from "./record-words.ts";
import type { RemoteAnalyst } from "./remote-analyst.ts";
import { reranked, sameWeights, type Weights } from "./reranked.ts";
import type { FormKind, Typed } from "./row-wishes.ts";
import { firstState, type Notice, type PaneState, type Step } from "./state.ts";
import { Tasks } from "./tasks.ts";
import * as words from "./words.ts";

/** The world around the pane. */
export interface PaneWorld extends PublishingWorld, PapersWorld, HandingOffWorld {
  openAnalyst(): RemoteAnalyst;
}

/**
 * What the pane can do, one thing at a time; what comes of it stands in `store`. Nothing here knows the page, so that
 * all of it can be tried without one.
 */
export class Pane {
  readonly store: Store<PaneState> = storeOf(firstState);
  /** The step Publish. */
  readonly publishing: Publishing;
  /** Documents, in the same step. */
  readonly papers: Papers;
  readonly handingOff: HandingOff;
  readonly #world: PaneWorld;
  readonly #tasks = new Tasks(this.store);
  #analyst: RemoteAnalyst | null = null;
  /** What the analyst holds is the workbook as it is, and it is analysed. */
  #isRead = false;
  #isAnalysed = false;
  /** Sheets whose columns a person was asked about, now or before. */
  #askedSheets: string[] = [];
  #onChange: () => void = () => {};
  #opened: Promise<void> = Promise.resolve();

  constructor(world: PaneWorld) {
    this.#world = world;
    const current = (options: WorkOptions) => this.#currentAnalyst(options);
    this.publishing = new Publishing("publish", world, this.store, this.#tasks, current);
    this.papers = new Papers("papers", world, this.store, this.#tasks, current);
    this.handingOff = new HandingOff("handOff", world, this.store, this.#tasks, current);
  }

  /** Recalls what this workbook remembers and begins to notice changes. Nothing has to wait for it. */
  open(): Promise<void> {
    this.#opened = this.#recall().catch((error) => this.#tasks.tell(error));
    return this.#opened;
  }

  async #recall(): Promise<void> {
    const { excel } = this.#world;
    this.store.set({ memory: await excel.savedMemory() });
    await excel.onUserChange(() => this.noticeChange());
  }

  go(step: Step): void {
    this.store.set({ step, notice: null });
  }

  say(text: string, tone: Notice["tone"] = "info"): void {
    this.store.set({ notice: { tone, text } });
  }

  dismiss(): void {
    this.store.set({ notice: null });
  }

  /** Something outside our sheets is different now. */
  noticeChange(): void {
    this.#onChange();
    this.handingOff.outdate();
    if (this.#isRead) this.store.set({ changed: true });
    this.#isRead = false;
  }

  cancel(): void {
    this.#tasks.cancel();
    const doing = this.store.state.work?.what;
    // What is made piece by piece ends by itself; everything else is broken off.
    if (doing === "publishing") void this.#analyst?.stop().catch(() => {});
    else if (doing !== "writing" && doing !== "appending" && doing !== "file") this.#endAnalyst();
  }

  /** Reads the workbook and shows how it was understood. */
  async read(step: Step = "understand"): Promise<void> {
    await this.#tasks.run("reading", async (options) => {
      await this.#read(options);
      this.store.set({ step });
    });
  }

  /** What was chosen for a question. */
  choose({ question }: AskedQuestion, choice: string): void {
    this.store.set({ answers: { ...this.store.state.answers, [question]: choice } });
  }

  /** Takes the answers as they stand, remembers them in the workbook and analyses. */
  async answerAndAnalyse(): Promise<void> {
    await this.#tasks.run("understanding", async (options) => {
      if (!this.#isRead) await this.#read(options);
      const { understanding, answers } = this.store.state;
      const given = (understanding?.questions ?? []).map((question) => ({
        question,
        choice: answers[question.question] ?? question.assumed,
      }));
      if (given.length > 0) {
        this.#tasks.begin("understanding");
        const better = await this.#openAnalyst().answer(given);
        this.#askedSheets = [...new Set([...this.#askedSheets, ...given.map(({ question }) => question.sheet)])];
        await answerOf(this.#world.excel.saveMapping(ofSheets(better.mapping, this.#askedSheets)), options);
        this.store.set({ understanding: better, answers: {} });
      }
      await this.#analyse(options);
    });
  }

  /** Reads, asks when something is doubtful, analyses and writes the sheets. */
  async analyse(): Promise<void> {
    await this.#tasks.run("reading", async (options) => {
      if (!this.#isRead) await this.#read(options);
      const { understanding } = this.store.state;
      if (understanding && understanding.questions.length > 0) this.store.set({ step: "understand" });
      else await this.#analyse(options);
    });
  }

  /** Keeps the weights as the sliders stand, and writes the sheets with them. */
  async keepWeights(): Promise<void> {
    await this.#analyseWith(this.store.state.weights);
  }

  /** Goes back to the weights of the workbook, and writes the sheets with them. */
  async forgetWeights(): Promise<void> {
    await this.#analyseWith(null);
  }

  async #analyseWith(weights: Weights | null): Promise<void> {
    await this.#tasks.run("analysing", async (options) => {
      await answerOf(this.#world.excel.saveMemory({ weights }), options);
      this.store.set({ memory: { weights } });
      if (!this.#isRead) await this.#read(options);
      await this.#analyse(options, "explore");
    });
  }

  setWeight(criterion: Criterion, weight: number): void {
    const { weights } = this.store.state;
    if (weights) this.#rank({ ...weights, [criterion]: weight });
  }

  resetWeights(): void {
    const { result } = this.store.state;
    if (result) this.#rank({ ...result.settings.weights });
  }

  /** Whether the sliders stand elsewhere than the sheets. */
  get isMoved(): boolean {
    const { result, weights } = this.store.state;
    return result !== null && weights !== null && !sameWeights(result.settings.weights, weights);
  }

  async select(place: Place): Promise<void> {
    await this.#tasks.run("selecting", async (options) => {
      await answerOf(this.#world.excel.selectRange(place.sheet, place.range), options);
      this.say(words.selectedText(place));
    });
  }

  /** What if this person leaves? */
  async askLeaving(person: string): Promise<void> {
    await this.#tasks.run("analysing", async (options) => {
      await this.#analysedAgain(options);
      this.store.set({ leaving: await this.#openAnalyst().leaving(person) });
    });
  }

  /** What if there were this much money? */
  async askFunding(money: number, hours: number | null): Promise<void> {
    await this.#tasks.run("funding", async (options) => {
      await this.#analysedAgain(options);
      this.#tasks.begin("funding");
      this.store.set({ funding: await this.#openAnalyst().fund(money, hours) });
    });
  }

  /** Shows exactly what would be written for what was typed. */
  async planRow(form: FormKind, typed: Typed): Promise<void> {
    await this.#tasks.run("row", async (options) => {
      this.store.set({ row: null });
      await this.#analysedAgain(options);
      this.#tasks.begin("row");
      const { plan, refusal } = await this.#openAnalyst().planRow(form, typed);
      if (plan === null) this.say(refusal, "warning");
      else this.store.set({ row: plan });
    });
  }

  dropRow(): void {
    this.store.set({ row: null });
  }

  /** Writes the row that is shown. `true` when it stands in the sheet. */
  async writeRow(): Promise<boolean> {
    const { row } = this.store.state;
    if (row === null) return false;
    let isWritten = false;
    await this.#tasks.run("appending", async (options) => {
      await this.#world.excel.appendRow(row, options);
      isWritten = true;
      this.store.set({ row: null });
      this.say(recordWords.rowWritten(row), "success");
    });
    return isWritten;
  }

  async #read(options: WorkOptions): Promise<void> {
    const { excel } = this.#world;
    this.#tasks.begin("reading");
    this.#isAnalysed = false;
    let isUnchanged = true;
    this.#onChange = () => {
      isUnchanged = false;
    };
    await answerOf(this.#opened, options);
    const saved = await answerOf(excel.savedMapping(), options);
    this.#askedSheets = [...new Set((saved?.tables ?? []).map(({ sheet }) => sheet))];
    const workbook = await excel.readOpenWorkbook(options);
    this.#tasks.begin("understanding");
    const analyst = this.#openAnalyst();
    await analyst.take(workbook, options.signal);
    const understanding = await analyst.understand(saved);
    this.#isRead = isUnchanged;
    this.store.set({ understanding, answers: {}, changed: !isUnchanged, leaving: null, funding: null });
  }

  async #analyse(options: WorkOptions, step: Step = "analyse"): Promise<void> {
    const { excel, today } = this.#world;
    const { understanding, memory } = this.store.state;
    if (understanding && !understanding.recognised) {
      const text = nothingToReadText(understanding, words.notRecognised);
      this.store.set({ step: "understand", notice: { tone: "warning", text } });
      return;
    }
    this.#tasks.begin("analysing");
    const analyst = this.#openAnalyst();
    const result = await analyst.analyse({ asOf: today(), weights: memory?.weights ?? null });
    this.#isAnalysed = true;
    this.store.set({ result, leaving: null, funding: null, row: null, choices: await analyst.formChoices(), step });
    this.#rank({ ...result.settings.weights });
    this.#tasks.begin("planning");
    const plans = await analyst.plans();
    this.#tasks.begin("writing");
    // Every cell is written and read back: both count half.
    const onProgress = (done: number, of: number) => options.onProgress(Math.floor(done / 2), Math.ceil(of / 2));
    const written = await excel.writeSheets(plans, { ...options, onProgress });
    if (memory === null) await answerOf(excel.saveMemory({ weights: null }), options);
    this.store.set({ memory: memory ?? { weights: null } });
    this.say(words.writtenText(written, result.asOf), "success");
  }

  /** After Cancel the analyst has forgotten everything. */
  async #analysedAgain(options: WorkOptions): Promise<void> {
    if (this.#isAnalysed && this.#isRead) return;
    if (!this.#isRead) await this.#read(options);
    this.#tasks.begin("analysing");
    const weights = this.store.state.memory?.weights ?? null;
    const result = await this.#openAnalyst().analyse({ asOf: this.#world.today(), weights });
    this.#isAnalysed = true;
    this.store.set({ result, choices: await this.#openAnalyst().formChoices() });
    this.#rank({ ...result.settings.weights });
  }

  /**
   * An analyst that holds the analysis of the workbook as it is now; `null` when something has to be confirmed first.
   * The sheets stay as they were written.
   */
  async #currentAnalyst(options: WorkOptions): Promise<RemoteAnalyst | null> {
    const areSheetsOld = this.store.state.changed;
    if (!this.#isRead) await this.#read(options);
    const { questions, recognised } = this.store.state.understanding!;
    if (questions.length > 0 || !recognised) return null;
    await this.#analysedAgain(options);
    if (areSheetsOld) this.store.set({ changed: true });
    return this.#openAnalyst();
  }

  #rank(weights: Weights): void {
    const { result } = this.store.state;
    if (result) this.store.set({ weights, ranking: reranked(result.gaps, result.settings, weights) });
  }

  #openAnalyst(): RemoteAnalyst {
    this.#analyst ??= this.#world.openAnalyst();
    return this.#analyst;
  }

  #endAnalyst(): void {
    this.#analyst?.end();
    this.#analyst = null;
    this.#isRead = false;
    this.#isAnalysed = false;
  }
}

/** Only the sheets that were asked about are remembered, so that the others are recognised anew. */
function ofSheets({ tables }: Mapping, sheets: readonly string[]): Mapping {
  return { version: 1, tables: tables.filter(({ sheet }) => sheets.includes(sheet)), questions: [] };
}
