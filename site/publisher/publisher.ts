import type { IsoDate } from "../../shared/model.ts";
import { teamsWanted } from "../../shared/publish-words.ts";
import { logoIn } from "../../shared/report/logo.ts";
import { type Store, storeOf } from "../../shared/store.ts";
import { nothingToReadText } from "../../shared/ui-words.ts";
import type { AskedQuestion } from "../../shared/workbook/understanding.ts";
import type { Order } from "../deliver/pieces.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { cancelled, isCancelled, isNotLoaded, type RemoteDesk } from "./line.ts";
import { fileName, type Sink } from "./sinks.ts";
import { type Choices, firstState, type Notice, type PublisherState, type Step, type Work } from "./state.ts";
import * as words from "./words.ts";
import type { PublisherWorld } from "./world.ts";

/** What is known of the desk: each needs the one before it. */
const stages = ["nothing", "read", "analysed", "prepared"] as const;
type Stage = (typeof stages)[number];

/**
 * What the publisher can do, one thing at a time; what comes of it stands in `store`. Nothing here knows the page, so
 * that all of it can be tried without one.
 */
export class Publisher {
  readonly store: Store<PublisherState>;
  readonly #world: PublisherWorld;
  #desk: RemoteDesk | null = null;
  #stop: AbortController | null = null;
  #files: readonly File[] = [];
  /** What the desk has. After Cancel it has nothing, and is given it again. */
  #stage: Stage = "nothing";

  constructor(world: PublisherWorld) {
    this.#world = world;
    this.store = storeOf(firstState(world.today()));
  }

  get canWriteFolders(): boolean {
    return this.#world.folderSink !== null;
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

  cancel(): void {
    const { work } = this.store.state;
    this.#stop?.abort(cancelled());
    // What is made piece by piece ends by itself; everything else is broken off.
    if (work?.what === "saving" || work?.what === "uploading") void this.#desk?.stop().catch(() => {});
    else this.#endDesk();
  }

  /** Reads these files in place of what was read before. */
  async read(files: readonly File[], asOf: IsoDate = this.#world.today()): Promise<void> {
    if (files.length === 0) return this.say(words.noFiles, "warning");
    await this.#doing("reading", async () => {
      const understanding = await this.#openDesk().read(files, null);
      this.#files = files;
      this.#stage = "read";
      this.store.set({
        ...firstState(asOf),
        work: this.store.state.work,
        step: "understand",
        files: files.map(({ name }) => name),
        understanding,
      });
    });
  }

  async readSample(): Promise<void> {
    let sample: Awaited<ReturnType<PublisherWorld["sample"]>> | null = null;
    await this.#doing("reading", async () => {
      sample = await this.#world.sample();
    });
    if (sample !== null) await this.read([(sample as { file: File }).file], (sample as { asOf: IsoDate }).asOf);
  }

  setDay(asOf: IsoDate): void {
    this.#analyseAnew({ asOf });
  }

  /** What was chosen for a question. */
  choose({ question }: AskedQuestion, choice: string): void {
    this.#analyseAnew({ answers: { ...this.store.state.answers, [question]: choice } });
  }

  /** What was found and made does not hold with these changes. */
  #analyseAnew(changes: Partial<PublisherState>): void {
    if (this.#stage !== "nothing") this.#stage = "read";
    this.store.set({ ...changes, found: null, prepared: null, shown: null });
  }

  /** Takes the answers as they stand, and analyses. */
  async analyse(): Promise<void> {
    await this.#doing("understanding", async () => {
      await this.#reach("read");
      const { understanding, answers } = this.store.state;
      const given = (understanding?.questions ?? []).map((question) => ({
        question,
        choice: answers[question.question] ?? question.assumed,
      }));
      if (given.length > 0) {
        const better = await this.#openDesk().answer(given);
        this.#stage = "read";
        this.store.set({ understanding: better, answers: {} });
      }
      const now = this.store.state.understanding!;
      if (!now.recognised) return this.say(nothingToReadText(now, words.notRecognised), "warning");
      await this.#reach("analysed");
      this.store.set({ step: "check" });
    });
  }

  set(changes: Partial<Choices>): void {
    const choices = { ...this.store.state.choices, ...changes };
    const { notice } = this.store.state;
    // What was wrong with the choices before may not be wrong with these.
    this.store.set({ choices, notice: notice?.tone === "warning" ? null : notice });
    if (Object.keys(changes).every((key) => key === "passphrase")) return;
    if (this.#stage === "prepared") this.#stage = "analysed";
    this.store.set({ prepared: null, shown: null });
  }

  /** Takes a picture file as the logo; `null` takes it away. The answer is what is to be said of it. */
  setLogo(bytes: Uint8Array | null): string | null {
    const { address, problem } = bytes === null ? { address: null, problem: null } : logoIn(bytes);
    this.set({ logo: address });
    return problem;
  }

  /** Asks what is to be said about the passphrase as it stands. */
  async checkPassphrase(): Promise<string | null> {
    const { choices, files, found } = this.store.state;
    const { passphrase, name } = choices;
    const known = [...files, name, found?.title ?? "", ...(found?.teams ?? []).map((team) => team.name)];
    const problem = passphrase === "" ? null : await this.#world.passphraseProblem(passphrase, known);
    if (passphrase === this.store.state.choices.passphrase) this.store.set({ passphraseProblem: problem });
    return problem;
  }

  /** Makes the report and shows its first page. */
  async preview(): Promise<void> {
    const { choices, found } = this.store.state;
    if (choices.audience === "manager" && choices.teams.length === 0)
      return this.say(teamsWanted(found!.teams), "warning");
    await this.#doing("preparing", async () => {
      const problem = await this.checkPassphrase();
      if (problem !== null) return this.say(problem, "warning");
      await this.#reach("prepared");
      await this.#show("index.html", null);
      this.store.set({ step: "preview" });
    });
  }

  /** Shows a page of the report, from one of its parts on. */
  async show(path: string, part: string | null = null): Promise<void> {
    await this.#doing("drawing", () => this.#show(path, part));
  }

  async #show(path: string, part: string | null): Promise<void> {
    await this.#reach("prepared");
    this.store.set({ shown: { path, part, ...(await this.#openDesk().page(path)) } });
  }

  /** Saves the report as a zip, as one file or into a folder. Has to be called at a press of a button. */
  async save(as: Order["as"]): Promise<void> {
    await this.#doing("saving", async (signal) => {
      const { choices, prepared } = this.store.state;
      const name = fileName(prepared!.title, this.store.state.asOf);
      const sink = await this.#sinkFor(as, name);
      if (sink === null) return;
      try {
        await this.#reach("prepared");
        const checked = await this.#pour({ as, passphrase: choices.passphrase || null }, sink, signal);
        signal.throwIfAborted();
        await sink.close();
        this.say(words.savedText(sink.name, prepared!, as, checked), "success");
      } catch (error) {
        await sink.abandon();
        throw error;
      }
    });
  }

  /** Puts the report on a web server. */
  async upload(address: string, user: string, password: string): Promise<void> {
    if (address.trim() === "") return this.say(words.addressWanted, "warning");
    await this.#doing("saving", async () => {
      await this.#reach("prepared");
      const passphrase = this.store.state.choices.passphrase || null;
      const result = await this.#openDesk().upload({ address: address.trim(), user, password, passphrase });
      const text = [words.uploadedText(result.address), result.note].filter((part) => part !== null).join(" ");
      this.say(text, "success");
    });
  }

  #sinkFor(as: Order["as"], name: string): Promise<Sink | null> {
    if (as === "zip") return this.#world.fileSink({ name: `${name}.zip`, type: "application/zip" });
    if (as === "one-file") return this.#world.fileSink({ name: `${name}.html`, type: "text/html" });
    return this.#world.folderSink!(name);
  }

  /** One piece is written while the next is made. Gives what the check of all of them says. */
  async #pour(order: Order, sink: Sink, signal: AbortSignal): Promise<string | null> {
    const desk = this.#openDesk();
    let next = desk.start(order).then(() => desk.next());
    for (let piece = await next; piece !== null; piece = await next) {
      next = desk.next();
      next.catch(() => {});
      await sink.put(piece);
      signal.throwIfAborted();
    }
    return desk.checked();
  }

  /** Gives the desk what it lacks for this stage. */
  async #reach(stage: Stage): Promise<void> {
    const lacks = (each: Stage) => stages.indexOf(this.#stage) < stages.indexOf(each);
    const wanted = (each: Stage) => stages.indexOf(each) <= stages.indexOf(stage) && lacks(each);
    const desk = this.#openDesk();
    const { asOf, choices, understanding } = this.store.state;
    if (wanted("read")) {
      await desk.read(this.#files, understanding?.mapping ?? null);
      this.#stage = "read";
    }
    if (wanted("analysed")) {
      const found = await desk.analyse(asOf);
      this.#stage = "analysed";
      const known = new Set(found.teams.map(({ id }) => id));
      const teams = choices.teams.filter((id) => known.has(id));
      this.store.set({ found, choices: { ...choices, teams }, prepared: null, shown: null });
    }
    if (wanted("prepared")) {
      const { passphrase: _, ...about } = this.store.state.choices;
      const prepared = await desk.prepare(about);
      this.#stage = "prepared";
      this.store.set({ prepared });
    }
  }

  #openDesk(): RemoteDesk {
    this.#desk ??= this.#world.openDesk((work) => this.#work(work));
    return this.#desk;
  }

  #endDesk(): void {
    this.#desk?.end();
    this.#desk = null;
    this.#stage = "nothing";
  }

  #work(work: Work): void {
    if (this.store.state.work !== null && !this.#stop?.signal.aborted) this.store.set({ work });
  }

  /** Does one thing at a time; whatever goes wrong becomes a sentence. */
  async #doing(what: Work["what"], task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.store.state.work !== null) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.store.set({ notice: null, work: { what, done: 0, of: null } });
    try {
      await task(stop.signal);
    } catch (error) {
      this.#tell(stop.signal.aborted ? cancelled() : error);
    } finally {
      this.#stop = null;
      this.store.set({ work: null });
    }
  }

  #tell(error: unknown): void {
    const wasUploading = this.store.state.work?.what === "uploading";
    if (isCancelled(error)) this.say(wasUploading ? words.cancelledUpload : words.cancelledText);
    else if (error instanceof Refusal) this.say(error.message, "error");
    else {
      // What the desk holds after a mistake of ours is not to be relied on.
      this.#endDesk();
      const mistake = error as Error;
      this.say(isNotLoaded(mistake) ? words.loadFailed : words.ourMistake(mistake.message), "error");
    }
  }
}
