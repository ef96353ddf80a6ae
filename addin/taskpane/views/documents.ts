import { type DocumentKind, documentKinds, kinds } from "../../../shared/documents/kinds.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PapersState } from "../papers-state.ts";
import * as words from "../papers-words.ts";
import { button, copy, section } from "./parts.ts";

/** Documents: what kind, about whom, the text, and ways to take it along. */
export function papersView(pane: Pane): HTMLElement {
  return section(
    words.labels.documents,
    el("p", {}, words.intro),
    live(
      pane.store,
      el("div", {}),
      ({ papers, result }) => [papers, result],
      ({ papers, result }) =>
        papers.of === null || papers.of !== result
          ? [button(words.labels.list, () => void pane.papers.list())]
          : papers.list.length === 0
            ? [el("p", {}, words.nothing)]
            : chosen(pane, papers),
    ),
  );
}

function chosen(pane: Pane, { list, at, shown }: PapersState): Child[] {
  const { kind } = list[at]!;
  const offered = kinds.filter((each) => list.some((paper) => paper.kind === each));
  const own = list.flatMap((paper, place) => (paper.kind === kind ? [{ place, name: paper.name }] : []));
  return [
    select(
      "document-kind",
      words.labels.kind,
      offered.map((each) => ({ value: each, text: documentKinds[each].name, isChosen: each === kind })),
      (value) => void pane.papers.chooseKind(value as DocumentKind),
    ),
    el("p", {}, documentKinds[kind].about),
    select(
      "document-about",
      words.labels.about,
      own.map(({ place, name }) => ({ value: String(place), text: name, isChosen: place === at })),
      (value) => void pane.papers.choose(Number(value)),
    ),
    ...(shown === null
      ? []
      : [
          el(
            "div",
            { class: "choices" },
            button(words.labels.open, () => pane.papers.open()),
            pane.papers.canSave && button(words.labels.save, () => void pane.papers.save()),
            button(words.labels.copyText, () => void copy(pane, shown.text)),
          ),
          el("pre", { class: "document", tabindex: "0", role: "region", "aria-label": shown.title }, shown.text),
        ]),
  ];
}

function select(
  id: string,
  label: string,
  options: readonly { value: string; text: string; isChosen: boolean }[],
  choose: (value: string) => void,
): HTMLElement {
  const field = el(
    "select",
    { id, "data-key": id, onchange: () => choose(field.value) },
    ...options.map(({ value, text, isChosen }) => el("option", { value, selected: isChosen }, text)),
  );
  return el("div", { class: "field" }, el("label", { for: id }, label), field);
}
