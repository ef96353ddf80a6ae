import type { DocumentKind } from "../../shared/documents/kinds.ts";
import { fileNames } from "../../shared/report/file-names.ts";
import { PanePart } from "./pane-part.ts";
import * as words from "./papers-words.ts";
import { noPlace } from "./publish-words.ts";
import type { NewFile, Sink } from "./save-file.ts";

/** What documents need of the world. */
export interface PapersWorld {
  /** Shows a page in a window of its own; `false` when the host did not. */
  openPage(html: string): boolean;
  /** Where a document is saved; `null`: this Excel lets no pane save files. */
  documentSink: ((file: NewFile) => Promise<Sink | null>) | null;
}

/** The part Documents: one at a time, written away from the pane, to be copied, opened or saved. */
export class Papers extends PanePart<PapersWorld, "papers"> {
  get canSave(): boolean {
    return this.world.documentSink !== null;
  }

  /** Lists the documents there are, and shows the first. */
  async list(): Promise<void> {
    await this.tasks.run("document", async (options) => {
      const analyst = await this.analyst(options);
      if (analyst === null) return;
      this.tasks.begin("document");
      const list = await analyst.documentList();
      const shown = list.length === 0 ? null : await analyst.writeDocument(0);
      this.set({ list, of: this.store.state.result, at: 0, shown });
    });
  }

  /** Shows the first document of a kind. */
  async chooseKind(kind: DocumentKind): Promise<void> {
    await this.choose(this.state.list.findIndex((each) => each.kind === kind));
  }

  /** Shows the document at this place of the list. */
  async choose(at: number): Promise<void> {
    const listed = this.state.list[at];
    if (listed === undefined) return;
    await this.tasks.run("document", async (options) => {
      const analyst = await this.analyst(options);
      if (analyst === null) return;
      this.tasks.begin("document");
      // What was analysed again in the meantime is listed again.
      const list = await analyst.documentList();
      const found = list.findIndex(({ kind, id }) => kind === listed.kind && id === listed.id);
      const now = Math.max(0, found);
      const shown = list.length === 0 ? null : await analyst.writeDocument(now);
      this.set({ list, of: this.store.state.result, at: now, shown });
    });
  }

  /** Opens the page that is shown as text. Has to be called at a press of a button. */
  open(): void {
    const { shown } = this.state;
    if (shown === null) return;
    if (this.world.openPage(shown.html)) this.say(words.documentOpened);
    else this.say(words.documentNotOpened(this.canSave), "warning");
  }

  /** Saves the page that is shown as text. Has to be called at a press of a button. */
  async save(): Promise<void> {
    const { shown } = this.state;
    const { documentSink } = this.world;
    if (shown === null || documentSink === null) return;
    await this.tasks.run("document", async () => {
      const name = `${fileNames([shown.title]).get(shown.title)}.html`;
      const sink = await documentSink({ name, type: "text/html" });
      if (sink === null) return this.say(noPlace);
      try {
        await sink.put(new TextEncoder().encode(shown.html));
        const address = await sink.close();
        this.say(words.documentSaved(sink.name, address === null), "success");
      } catch (error) {
        await sink.abandon();
        throw error;
      }
    });
  }
}
