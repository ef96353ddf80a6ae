import { type Child, el } from "../dom.ts";

/* What several steps show. */

type Appearance = "primary" | "secondary" | "quiet";

export function button(
  label: string,
  press: () => void,
  appearance: Appearance = "secondary",
  properties: Readonly<Record<string, string | boolean>> = {},
): HTMLButtonElement {
  return el("button", { type: "button", class: appearance, "data-key": label, onclick: press, ...properties }, label);
}

/** A heading with what belongs under it. */
export function section(title: string, ...children: readonly Child[]): HTMLElement {
  const id = `section-${title.toLowerCase().replace(/\W+/g, "-")}`;
  return el("section", { "aria-labelledby": id }, el("h3", { id }, title), ...children);
}

/** Sentences, one paragraph each. */
export function paragraphs(texts: readonly (string | null)[], className?: string): HTMLElement[] {
  return texts.filter((text) => text !== null).map((text) => el("p", { class: className }, text));
}

/** A field under its label. */
export function field(id: string, label: string, input: HTMLElement, ...more: readonly Child[]): HTMLElement {
  return el("div", { class: "field" }, el("label", { for: id }, label), input, ...more);
}
