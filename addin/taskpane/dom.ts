/* The few things a pane needs of a page. Text goes in as text; nothing here reads markup or sets a style. */

export type Child = Node | string | null | false;

type Value = string | number | boolean | null | undefined | ((event: Event) => void);

/**
 * A new element. Properties that begin with “on” listen (`onclick`), `true` is an attribute without a value, `false`,
 * `null` and `undefined` leave it out.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties?: Readonly<Record<string, Value>>,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name];
export function el(
  name: string,
  properties?: Readonly<Record<string, Value>>,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElement;
export function el(
  name: string,
  properties: Readonly<Record<string, Value>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElement {
  return dressed(document.createElement(name), properties, children);
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** The same for the elements of a drawing. */
export function svg(
  name: string,
  properties: Readonly<Record<string, Value>> = {},
  ...children: readonly (Child | readonly Child[])[]
): SVGElement {
  return dressed(document.createElementNS(svgNamespace, name) as SVGElement, properties, children);
}

function dressed<E extends Element>(
  element: E,
  properties: Readonly<Record<string, Value>>,
  children: readonly (Child | readonly Child[])[],
): E {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter(isThere));
  return element;
}

function isThere(child: Child): child is Node | string {
  return child !== null && child !== false;
}

/**
 * Puts new children in place of the old. Whoever had the focus keeps it: the child with the same `data-key` gets it, or
 * the place itself when that child is gone.
 */
export function refill(place: HTMLElement, children: readonly Child[]): void {
  const active = document.activeElement;
  const had = active instanceof HTMLElement && active !== place && place.contains(active);
  const key = had ? active.closest<HTMLElement>("[data-key]")?.dataset.key : undefined;
  place.replaceChildren(...children.filter(isThere));
  if (!had) return;
  const heir = key === undefined ? null : place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (heir) heir.focus({ preventScroll: true });
  else {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}
