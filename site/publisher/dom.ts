/* The few things the publisher needs of a page. Text goes in as text; nothing here reads markup or sets a style. */

export type Child = Node | string | null | false;

type Value = string | number | boolean | null | undefined | ((event: Event) => void);

/**
 * A new element. Properties that begin with “on” listen (`onclick`), `true` is an attribute without a value, `false`,
 * `null` and `undefined` leave it out.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, Value>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter(isThere));
  return element;
}

export function isThere(child: Child): child is Node | string {
  return child !== null && child !== false;
}

/** Puts new children in place of the old. Whoever had the focus keeps it, in the child with the same `data-key`. */
export function refill(place: HTMLElement, children: readonly Child[]): void {
  const active = document.activeElement;
  const had = active instanceof HTMLElement && active !== place && place.contains(active);
  const key = had ? active.closest<HTMLElement>("[data-key]")?.dataset.key : undefined;
  place.replaceChildren(...children.filter(isThere));
  if (!had) return;
  const heir = key === undefined ? null : place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (heir === null) place.tabIndex = -1;
  (heir ?? place).focus({ preventScroll: true });
}
