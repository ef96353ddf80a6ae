import { type Child, el } from "../dom.ts";
import type { Publisher } from "../publisher.ts";
import * as words from "../words.ts";
import { button, paragraphs } from "./parts.ts";

/** Where a workbook is dropped or chosen. */
export function workbookView(publisher: Publisher): Child[] {
  const input = el("input", {
    type: "file",
    multiple: true,
    accept: ".xlsx,.xlsm,.csv,.tsv",
    hidden: true,
    onchange: () => {
      const files = [...(input.files ?? [])];
      // The same file can be chosen again after it was changed.
      input.value = "";
      void publisher.read(files);
    },
  });
  return [
    ...paragraphs(words.welcome),
    el(
      "div",
      { class: "drop" },
      el("p", {}, words.dropText),
      button(words.labels.choose, () => input.click(), "primary"),
      input,
      el("p", { class: "soft" }, words.dropHint),
    ),
    el("p", { class: "soft" }, words.sampleText),
    button(words.labels.sample, () => void publisher.readSample()),
  ];
}

/** Files dropped anywhere on the page are read; none opens itself in place of the page. */
export function takeDrops(publisher: Publisher, page: HTMLElement): void {
  let inside = 0;
  const mark = (change: number) => {
    inside = Math.max(0, inside + change);
    page.classList.toggle("dropping", inside > 0);
  };
  page.addEventListener("dragenter", () => mark(1));
  page.addEventListener("dragleave", () => mark(-1));
  page.addEventListener("dragover", (event) => event.preventDefault());
  page.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(-inside);
    void publisher.read([...(event.dataTransfer?.files ?? [])]);
  });
}
