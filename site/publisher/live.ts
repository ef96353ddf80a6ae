import type { Store } from "../../shared/store.ts";
import { type Child, isThere, refill } from "./dom.ts";

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
