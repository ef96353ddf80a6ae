import type { Place, Source } from "../../../shared/model.ts";
import { placeText } from "../../../shared/ui-words.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { SavedReport } from "../publish-state.ts";
import { labels as savedLabels } from "../publish-words.ts";
import * as words from "../words.ts";

/* What several steps show. */

type Appearance = "primary" | "outline" | "subtle";

/** A button of Fluent's. */
export function button(label: string, press: () => void, appearance: Appearance = "outline"): HTMLElement {
  const size = appearance === "subtle" ? "small" : undefined;
  return el("fluent-button", { appearance, size, "data-key": label, onclick: press }, label);
}

/** A place of the workbook that is selected when it is pressed. */
export function placeLink(pane: Pane, { sheet, range }: Place): HTMLElement {
  const place = { sheet, range };
  const text = placeText(place);
  return el(
    "button",
    { type: "button", class: "place", "data-key": text, onclick: () => void pane.select(place) },
    text,
  );
}

/** The cells behind a sentence: the first few ranges. */
export function placesOf(pane: Pane, sources: readonly Source[], most = 2): Child {
  if (sources.length === 0) return null;
  return el("p", { class: "places" }, ...sources.slice(0, most).map((source) => placeLink(pane, source)));
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

/** Puts a text where it can be pasted from, and says whether it is there. */
export async function copy(pane: Pane, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    pane.say(words.copied, "success");
  } catch {
    pane.say(words.notCopied);
  }
}

/** A command to be run outside Excel, and a way to take it along. */
export function command(pane: Pane, text: string): HTMLElement {
  return el(
    "div",
    { class: "command" },
    el("code", { tabindex: "0" }, text),
    button(words.labels.copy, () => void copy(pane, text)),
  );
}

/** Choices that belong together, under a name that is heard and not seen. */
export function group(label: string, choices: readonly HTMLElement[]): HTMLElement {
  return el("fieldset", {}, el("legend", { class: "unseen" }, label), ...choices);
}

/** A radio button or a check box with its label, and what it means. */
export function choice(
  type: "radio" | "checkbox",
  id: string,
  label: string,
  properties: Readonly<Record<string, string | boolean>>,
  choose: (isChosen: boolean) => void,
  about?: string,
): HTMLElement {
  return el(
    "div",
    { class: "choice" },
    el("input", {
      id,
      type,
      ...properties,
      "aria-describedby": about && `${id}-about`,
      onchange: ({ target }) => choose((target as HTMLInputElement).checked),
    }),
    el("label", { for: id }, label),
    about !== undefined && el("p", { id: `${id}-about`, class: "soft" }, about),
  );
}

/** The file that a step made last. */
export function savedPlace({ store }: Pane, step: "publish" | "handOff"): HTMLElement {
  return live(
    store,
    el("div", { class: "saved" }),
    (state) => [state[step].saved],
    ({ [step]: { saved } }) => (saved === null ? [] : [savedSection(saved)]),
  );
}

/** A file that was made, and a way to take it once more. */
function savedSection({ name, address, notes }: SavedReport): HTMLElement {
  return section(
    savedLabels.saved,
    el(
      "p",
      {},
      name,
      address !== null && " · ",
      address !== null && el("a", { href: address, download: name }, savedLabels.saveAgain),
    ),
    ...paragraphs(notes),
  );
}
