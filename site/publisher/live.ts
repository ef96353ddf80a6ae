import { type Child, isThere, refill } from "./dom.ts";

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

/** A place whose children are drawn again when something they depend on changes, as long as it is on the page. */
export function live<State, Place extends HTMLElement>(
  store: Store<State>,
  place: Place,
  dependsOn: (state: Readonly<State>) => readonly unknown[],
  draw: (state: Readonly<State>) => readonly Child[],
): Place {
  let before = dependsOn(store.state);
  place.append(...draw(store.state).filter(isThere));
  const end = store.listen(() => {
    if (!place.isConnected) return end();
    const now = dependsOn(store.state);
    if (now.every((value, index) => Object.is(value, before[index]))) return;
    before = now;
    refill(place, draw(store.state));
  });
  return place;
}
