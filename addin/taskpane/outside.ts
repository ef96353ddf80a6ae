import { el } from "./dom.ts";
import * as words from "./words.ts";

/** The page somebody sees who opens the pane in a browser, without Excel around it. */
export function outsidePage(): HTMLElement[] {
  const { title, lead, steps, browser, file, version } = words.outside;
  return [
    el("header", { class: "outside" }, el("p", { class: "brand" }, words.product), el("h1", {}, title)),
    el(
      "main",
      { class: "outside" },
      el("p", { class: "lead" }, lead),
      el("ol", {}, ...steps.map((step) => el("li", {}, step))),
      el("p", {}, version),
      el("h2", {}, words.outside.withoutExcel),
      el("p", {}, browser),
      el("p", {}, file),
      el("pre", { tabindex: "0" }, el("code", {}, words.commands.publish("my-skills.xlsx"))),
    ),
  ];
}
