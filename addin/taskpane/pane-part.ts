import type { Store } from "../../shared/store.ts";
import type { WorkOptions } from "./excel-door.ts";
import { confirmFirst } from "./publish-words.ts";
import type { RemoteAnalyst } from "./remote-analyst.ts";
import type { Notice, PaneState } from "./state.ts";
import type { Tasks } from "./tasks.ts";

/** Gives an analyst of the workbook as it is now; `null` when something has to be confirmed first. */
export type CurrentAnalyst = (options: WorkOptions) => Promise<RemoteAnalyst | null>;

/** A part of the pane with a state of its own under `key`, working with what was analysed. */
export abstract class PanePart<World, Key extends "papers" | "publish" | "handOff"> {
  readonly #key: Key;
  readonly #currentAnalyst: CurrentAnalyst;
  protected readonly world: World;
  protected readonly store: Store<PaneState>;
  protected readonly tasks: Tasks;

  constructor(key: Key, world: World, store: Store<PaneState>, tasks: Tasks, currentAnalyst: CurrentAnalyst) {
    this.#key = key;
    this.world = world;
    this.store = store;
    this.tasks = tasks;
    this.#currentAnalyst = currentAnalyst;
  }

  get state(): PaneState[Key] {
    return this.store.state[this.#key];
  }

  protected set(changes: Partial<PaneState[Key]>): void {
    this.store.set({ [this.#key]: { ...this.state, ...changes } } as Partial<PaneState>);
  }

  protected say(text: string, tone: Notice["tone"] = "info"): void {
    this.store.set({ notice: { tone, text } });
  }

  /** `null`: something has to be confirmed first; it is shown, and that is said. */
  protected async analyst(options: WorkOptions): Promise<RemoteAnalyst | null> {
    const analyst = await this.#currentAnalyst(options);
    if (analyst === null) {
      this.store.set({ step: "understand" });
      this.say(confirmFirst, "warning");
    }
    return analyst;
  }
}
