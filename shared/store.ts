/** What is known at the moment, and who wants to hear when it changes. */
export interface Store<State> {
  readonly state: Readonly<State>;
  /** Replaces some of it and tells everybody who listens. */
  set(changes: Partial<State>): void;
  /** Calls back after every change; the answer ends it. */
  listen(callback: () => void): () => void;
}

/** A store that begins with `first`. */
export function storeOf<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    set(changes) {
      state = { ...state, ...changes };
      for (const callback of [...listeners]) callback();
    },
    listen(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
  };
}
