import type { Store } from "../../shared/store.ts";
import { cancelled, isCancelled } from "./cancelled.ts";
import type { WorkOptions } from "./excel-door.ts";
import { cancelledRow } from "./record-words.ts";
import type { PaneState, Work } from "./state.ts";
import * as words from "./words.ts";

/** One thing at a time, with its count and its way out; whatever goes wrong becomes a sentence. */
export class Tasks {
  readonly #store: Store<PaneState>;
  #stop: AbortController | null = null;

  constructor(store: Store<PaneState>) {
    this.#store = store;
  }

  /** Does something, unless something else is being done. */
  async run(what: Work["what"], task: (options: WorkOptions) => Promise<void>): Promise<void> {
    const store = this.#store;
    if (store.state.work !== null) return;
    const stop = new AbortController();
    this.#stop = stop;
    store.set({ notice: null });
    this.begin(what);
    const follow = (changes: Partial<Work>) => {
      const { work } = store.state;
      if (work && !stop.signal.aborted) store.set({ work: { ...work, ...changes } });
    };
    try {
      await task({
        signal: stop.signal,
        onProgress: (done, of) => follow({ done, of }),
        onWait: (hint) => follow({ hint }),
      });
    } catch (error) {
      this.tell(stop.signal.aborted ? cancelled() : error);
    } finally {
      this.#stop = null;
      store.set({ work: null });
    }
  }

  /**
   * Says which part of the work comes now.
   * @throws what Cancel throws, when it was pressed.
   */
  begin(what: Work["what"]): void {
    if (this.#stop?.signal.aborted) throw cancelled();
    this.#store.set({ work: { what, done: 0, of: null, hint: null } });
  }

  cancel(): void {
    this.#stop?.abort();
  }

  tell(error: unknown): void {
    const doing = this.#store.state.work?.what;
    const { name, message } = error as Error;
    const say = (tone: "info" | "warning" | "error", text: string) => this.#store.set({ notice: { tone, text } });
    if (isCancelled(error) || (error as { kind?: unknown }).kind === "stopped") {
      if (doing === "writing") say("warning", words.cancelledWriting);
      else if (doing === "appending") say("warning", cancelledRow);
      else say("info", isPublishing(doing) ? words.cancelledPublishing : words.cancelledReading);
    } else say("error", ["ExcelTrouble", "Refusal"].includes(name) ? message : words.ourMistake(message));
  }
}

function isPublishing(what: Work["what"] | undefined): boolean {
  return what === "preparing" || what === "publishing" || what === "copying";
}
