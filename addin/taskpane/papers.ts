import type { DocumentKind } from "../../shared/documents/kinds.ts";
import type { Store } from "../../shared/store.ts";
import type { WorkOptions } from "./excel-door.ts";
import type { PapersState } from "./papers-state.ts";
import { documentOpened, documentToCopy } from "./papers-words.ts";
import type { RemoteAnalyst } from "./remote-analyst.ts";
import type { PaneState } from "./state.ts";
import type { Tasks } from "./tasks.ts";

/** What documents need of the world. */
export interface PapersWorld {
  /** Shows a page in a window of its own; `false` when the host did not. */
  openPage(html: string): boolean;
}

/** The part Documents: one at a time, written away from the pane, to be copied or opened. */
export class Papers {
  readonly #world: PapersWorld;
  readonly #store: Store<PaneState>;
  readonly #tasks: Tasks;
  readonly #currentAnalyst: (options: WorkOptions) => Promise<RemoteAnalyst | null>;

  constructor(
    world: PapersWorld,
    store: Store<PaneState>,
    tasks: Tasks,
    currentAnalyst: (options: WorkOptions) => Promise<RemoteAnalyst | null>,
  ) {
    this.#world = world;
    this.#store = store;
    this.#tasks = tasks;
    this.#currentAnalyst = currentAnalyst;
  }

  get state(): PapersState {
    return this.#store.state.papers;
  }

  /** Lists the documents there are, and shows the first. */
  async list(): Promise<void> {
    await this.#tasks.run("document", async (options) => {
      const analyst = await this.#currentAnalyst(options);
      if (analyst === null) return;
      this.#tasks.begin("document");
      const list = await analyst.documentList();
      const shown = list.length === 0 ? null : await analyst.writeDocument(0);
      this.#store.set({ papers: { list, of: this.#store.state.result, at: 0, shown } });
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
    await this.#tasks.run("document", async (options) => {
      const analyst = await this.#currentAnalyst(options);
      if (analyst === null) return;
      this.#tasks.begin("document");
      // What was analysed again in the meantime is listed again.
      const list = await analyst.documentList();
      const found = list.findIndex(({ kind, id }) => kind === listed.kind && id === listed.id);
      const now = Math.max(0, found);
      const shown = list.length === 0 ? null : await analyst.writeDocument(now);
      this.#store.set({ papers: { list, of: this.#store.state.result, at: now, shown } });
    });
  }

  /** Opens the page that is shown as text. Has to be called at a press of a button. */
  open(): void {
    const { shown } = this.state;
    if (shown === null) return;
    const isOpened = this.#world.openPage(shown.html);
    this.#store.set({
      notice: isOpened ? { tone: "info", text: documentOpened } : { tone: "warning", text: documentToCopy },
    });
  }
}
