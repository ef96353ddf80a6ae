import { teamsWanted } from "../../shared/publish-words.ts";
import { readersOf } from "../../shared/report/changes.ts";
import { fileNames } from "../../shared/report/file-names.ts";
import { earlierSnapshot, editionOf, type ReportHistory } from "../../shared/report/history.ts";
import type { Edition, PublishChoices } from "../publish.ts";
import { answerOf } from "./answer-of.ts";
import type { ExcelDoor, WorkOptions } from "./excel-door.ts";
import { PanePart } from "./pane-part.ts";
import type { PublishState } from "./publish-state.ts";
import * as words from "./publish-words.ts";
import type { RemoteAnalyst } from "./remote-analyst.ts";
import type { PaneResult } from "./results.ts";
import type { NewFile, Sink } from "./save-file.ts";

/** What publishing needs of the world. */
export interface PublishingWorld {
  excel: ExcelDoor;
  /** `null`: this Excel lets no pane save files. */
  fileSink: ((file: NewFile) => Promise<Sink | null>) | null;
  /** Opens an address in the person's browser; `false` when the host did not. */
  openInBrowser(address: string): boolean;
  publisherAddress: string;
  /** Why a passphrase will not do; `null`: it will. `known` are words that count for nothing. */
  passphraseProblem(passphrase: string, known: readonly string[]): Promise<string | null>;
}

type Choice = keyof PublishChoices | "as" | "passphrase";

/** The step Publish: a report for some readers, made away from the pane and saved as a file. */
export class Publishing extends PanePart<PublishingWorld, "publish"> {
  get canSave(): boolean {
    return this.world.fileSink !== null;
  }

  get publisherAddress(): string {
    return this.world.publisherAddress;
  }

  choose(changes: Partial<Pick<PublishState, Choice>>): void {
    // What was wrong with the choices before may not be wrong with these.
    if (this.store.state.notice?.tone === "warning") this.store.set({ notice: null });
    this.set({ ...changes, told: null });
  }

  /** Asks what is to be said about the passphrase as it stands. */
  async checkPassphrase(): Promise<string | null> {
    const { passphrase } = this.state;
    const { result } = this.store.state;
    const known = [result?.workbook ?? "", result?.title ?? "", ...(result?.teamList ?? []).map(({ name }) => name)];
    const problem = passphrase === "" ? null : await this.world.passphraseProblem(passphrase, known);
    if (passphrase === this.state.passphrase) this.set({ passphraseProblem: problem });
    return problem;
  }

  /** Makes the report as chosen and saves it. Has to be called at a press of a button. */
  async publish(): Promise<void> {
    const { result } = this.store.state;
    const { fileSink } = this.world;
    if (result === null || fileSink === null) return;
    if (this.#choices(result) === null) return this.say(teamsWanted(result.teamList), "warning");
    await this.tasks.run("preparing", async (options) => {
      const problem = await this.checkPassphrase();
      if (problem !== null) return this.say(problem, "warning");
      const sink = await fileSink(fileOf(result, this.state));
      if (sink === null) return this.say(words.noPlace);
      try {
        if (!(await this.#make(sink, options))) await sink.abandon();
      } catch (error) {
        await sink.abandon();
        throw error;
      }
    });
  }

  /** Forgets what the workbook remembers of reports that were made of it. */
  async forget(): Promise<void> {
    await this.tasks.run("remembering", async (options) => {
      await answerOf(this.world.excel.forgetHistory(), options);
      this.say(words.forgotten, "success");
    });
  }

  /** Opens the publisher page in the person's browser, or shows its address. */
  openPublisher(): void {
    const isOpened = this.world.openInBrowser(this.publisherAddress);
    this.set({ toOpen: isOpened ? null : this.publisherAddress });
    this.say(isOpened ? words.publisherOpened : words.publisherNotOpened, isOpened ? "info" : "warning");
  }

  /** `false`: something has to be confirmed or chosen first, and that was said. */
  async #make(sink: Sink, options: WorkOptions): Promise<boolean> {
    const analyst = await this.analyst(options);
    if (analyst === null) return false;
    const result = this.store.state.result!;
    const choices = this.#choices(result);
    if (choices === null) {
      this.say(teamsWanted(result.teamList), "warning");
      return false;
    }
    this.tasks.begin("preparing");
    const history = await answerOf(this.world.excel.savedHistory(), options);
    const prepared = await analyst.prepare(this.#publication(choices, history));
    if (prepared.together !== null && prepared.together !== this.state.told) {
      this.set({ told: prepared.together });
      this.say(`${prepared.together} ${words.pressAgain}`, "warning");
      return false;
    }
    this.tasks.begin("publishing");
    await this.#pour(analyst, sink, options);
    const check = await analyst.checked();
    const address = await sink.close();
    this.tasks.begin("remembering");
    const memory = await this.#remembered(history, prepared.edition, options);
    this.set({
      told: null,
      saved: { name: sink.name, address, notes: [...(check === null ? [] : [check]), memory, ...prepared.notices] },
    });
    const { pages } = prepared;
    const documents = this.state.as === "one-file" ? 0 : prepared.documents;
    this.say(words.savedText(sink.name, { pages, documents }, address === null), "success");
    return true;
  }

  #publication(choices: PublishChoices, history: ReportHistory): Parameters<RemoteAnalyst["prepare"]>[0] {
    const readers = readersOf(choices);
    return {
      choices,
      earlier: earlierSnapshot(history, readers, this.store.state.result!.asOf),
      before: { groups: editionOf(history, readers).groups, groupKey: history.groupKey },
    };
  }

  /** One piece is written while the next is made. */
  async #pour(analyst: RemoteAnalyst, sink: Sink, { signal, onProgress }: WorkOptions): Promise<void> {
    const { as, passphrase } = this.state;
    analyst.onPage = onProgress;
    await analyst.start({ as, passphrase: passphrase || null });
    let next = analyst.next();
    for (let piece = await next; piece !== null; piece = await next) {
      next = analyst.next();
      next.catch(() => {});
      await sink.put(piece);
      signal.throwIfAborted();
    }
    signal.throwIfAborted();
  }

  /** The file is there whatever becomes of this, so nothing is thrown. */
  async #remembered(history: ReportHistory, edition: Edition, options: WorkOptions): Promise<string> {
    try {
      await answerOf(this.world.excel.rememberEdition(history, edition), options);
      return words.rememberedText;
    } catch (error) {
      return words.notRemembered((error as Error).message);
    }
  }

  /** Who reads it, of the teams that are there; `null`: a manager's teams are to be chosen. */
  #choices({ teamList }: PaneResult): PublishChoices | null {
    const { audience, purpose } = this.state;
    const known = new Set(teamList.map(({ id }) => id));
    const teams = audience === "manager" ? this.state.teams.filter((id) => known.has(id)) : [];
    return audience === "manager" && teams.length === 0 ? null : { audience, teams, purpose };
  }
}

/** The file a report is saved as: its name in small letters and digits, and the day it is for. */
function fileOf({ title, asOf }: PaneResult, { as }: PublishState): NewFile {
  const name = `${fileNames([title]).get(title)}-${asOf}`;
  return as === "zip" ? { name: `${name}.zip`, type: "application/zip" } : { name: `${name}.html`, type: "text/html" };
}
