import type { HandOffChoices } from "../../shared/handoff/choices.ts";
import type { IsoDate } from "../../shared/model.ts";
import { fileNames } from "../../shared/report/file-names.ts";
import { answerOf } from "./answer-of.ts";
import type { ExcelDoor, WorkOptions } from "./excel-door.ts";
import type { WrittenCopy } from "./hand-off-state.ts";
import * as words from "./hand-off-words.ts";
import { PanePart } from "./pane-part.ts";
import { noPlace, whereText } from "./publish-words.ts";
import type { RemoteAnalyst } from "./remote-analyst.ts";
import { type NewFile, type Sink, workbookType } from "./save-file.ts";

/** What handing off needs of the world. */
export interface HandingOffWorld {
  excel: ExcelDoor;
  /** Where the copy is saved; `null`: this Excel lets no pane save files. */
  copySink: ((file: NewFile) => Promise<Sink | null>) | null;
  today(): IsoDate;
}

/** The step Hand off: a copy for somebody else, listed first, made away from the pane and saved as a new file. */
export class HandingOff extends PanePart<HandingOffWorld, "handOff"> {
  /** Whether Excel gives the file a copy is made of. */
  get canList(): boolean {
    return this.world.excel.givesFile();
  }

  get canSave(): boolean {
    return this.world.copySink !== null;
  }

  get canOpen(): boolean {
    return this.world.excel.opensFiles();
  }

  choose(changes: Partial<HandOffChoices>): void {
    this.set({ choices: { ...this.state.choices, ...changes } });
    this.outdate();
  }

  /** What is listed is no longer what would leave. */
  outdate(): void {
    if (this.state.listed !== null) this.set({ listed: null, isOld: true });
  }

  /** Lists what will and will not be inside the copy. Nothing is written. */
  async list(): Promise<void> {
    await this.tasks.run("file", async (options) => {
      const { excel, today } = this.world;
      const analyst = await this.analyst(options);
      if (analyst === null) return;
      this.tasks.begin("file");
      const bytes = await excel.readFile(options);
      const mapping = await answerOf(excel.savedMapping(), options);
      this.tasks.begin("listing");
      const result = this.store.state.result!;
      const { choices } = this.state;
      const name = `${fileNames([result.title]).get(result.title)}-copy-${today()}.xlsx`;
      const { workbook } = result;
      const lines = await analyst.listCopy({ bytes, workbook, mapping, choices, today: today(), name });
      this.set({ listed: { lines, name, of: result }, isOld: false });
      this.say(words.listedText(lines));
    });
  }

  /** Makes the copy that is listed and saves it as a new file. Has to be called at a press of a button. */
  async save(): Promise<void> {
    const { listed } = this.state;
    const { copySink } = this.world;
    if (listed === null || copySink === null) return;
    await this.tasks.run("copying", async (options) => {
      const sink = await copySink({ name: listed.name, type: workbookType });
      if (sink === null) return this.say(noPlace);
      try {
        const copy = await this.#write(sink.name, options);
        if (copy === null) return await sink.abandon();
        await sink.put(copy.bytes);
        options.signal.throwIfAborted();
        const address = await sink.close();
        this.set({ saved: { name: sink.name, address, notes: copy.sentences } });
        this.say(words.savedText(sink.name, whereText(address === null)), "success");
      } catch (error) {
        await sink.abandon();
        throw error;
      }
    });
  }

  /** Makes the copy that is listed and opens it in Excel, where the pane saves no files. */
  async open(): Promise<void> {
    const { listed } = this.state;
    if (listed === null) return;
    await this.tasks.run("copying", async (options) => {
      const copy = await this.#write(listed.name, options);
      if (copy === null) return;
      await this.world.excel.openFile(copy.bytes, options);
      this.set({ saved: { name: listed.name, address: null, notes: copy.sentences } });
      this.say(words.copyOpened, "success");
    });
  }

  /** Opens the workbook as it is as a copy in Excel, with everything in it. */
  async openFull(): Promise<void> {
    await this.tasks.run("file", async (options) => {
      const bytes = await this.world.excel.readFile(options);
      await this.world.excel.openFile(bytes, options);
      this.say(words.fullCopyOpened, "warning");
    });
  }

  /** The copy, when the workbook is still the one that was listed; else `null`, and that was said. */
  async #write(name: string, options: WorkOptions): Promise<WrittenCopy | null> {
    const of = this.state.listed?.of;
    try {
      const analyst = await this.analyst(options);
      if (analyst === null) return null;
      if (this.store.state.result !== of) {
        this.outdate();
        this.say(words.changedMeanwhile, "warning");
        return null;
      }
      this.tasks.begin("copying");
      return await analyst.writeCopy(name);
    } finally {
      // After Cancel the analyst has forgotten what was listed.
      if (options.signal.aborted) this.outdate();
    }
  }

  protected override async analyst(options: WorkOptions): Promise<RemoteAnalyst | null> {
    const analyst = await super.analyst(options);
    if (analyst === null) this.outdate();
    return analyst;
  }
}
