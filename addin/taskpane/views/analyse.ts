import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PaneResult } from "../results.ts";
import * as words from "../words.ts";
import { paragraphs, placesOf, section } from "./parts.ts";

/** The answer in sentences, what the trainings did and how sure that is, and what could not be said. */
export function analyseView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    ({ result }) => [result],
    ({ result }) => (result === null ? paragraphs(words.welcome) : answer(pane, result)),
  );
}

function answer(pane: Pane, { headlines, evidence, missing }: PaneResult): Child[] {
  return [
    el(
      "ol",
      { class: "plain headlines" },
      ...headlines.map(({ text, sources }) => el("li", {}, el("p", {}, text), placesOf(pane, sources))),
    ),
    section(
      words.labels.evidence,
      evidence.length === 0 ? el("p", {}, words.noEvidence) : el("p", { class: "soft" }, words.gradesIntro),
      el(
        "ul",
        { class: "plain" },
        ...evidence.map(({ grade, wording, sources }) =>
          el(
            "li",
            { class: "evidence" },
            el("p", { class: "tag" }, words.gradeText[grade]),
            el("p", {}, wording),
            placesOf(pane, sources, 1),
          ),
        ),
      ),
    ),
    missing.length > 0 &&
      section(
        words.labels.missing,
        el("ul", {}, ...missing.map(({ what, supply }) => el("li", {}, `${what}: ${supply}`))),
      ),
  ];
}
