import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Publisher } from "../publisher.ts";
import { isOpen, type PublisherState, type Step, steps, type Work } from "../state.ts";
import * as words from "../words.ts";
import { audienceView } from "./audience.ts";
import { checkView } from "./check.ts";
import { button } from "./parts.ts";
import { previewView } from "./preview.ts";
import { saveView } from "./save.ts";
import { understandView } from "./understand.ts";
import { workbookView } from "./workbook.ts";

const views: Record<Step, (publisher: Publisher) => Child[]> = {
  workbook: workbookView,
  understand: understandView,
  check: checkView,
  audience: audienceView,
  preview: previewView,
  save: saveView,
};

/** The whole page: the steps, what is going on, the step that is shown, and what to do next. */
export function frame(publisher: Publisher): HTMLElement[] {
  const { store } = publisher;
  const main = el("main", { id: "main" }, ...steps.map((step) => stepPlace(publisher, step)));
  let shown = store.state.step;
  store.listen(() => {
    if (store.state.step === shown) return;
    shown = store.state.step;
    main.querySelector<HTMLElement>(`[data-step="${shown}"] h2`)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
  return [
    el("header", {}, heading(publisher), stepBar(publisher)),
    live(
      store,
      el("div", { class: "news", role: "status" }),
      ({ notice, work }) => [notice, work?.what],
      (state) => news(publisher, state),
    ),
    main,
    live(
      store,
      el("footer"),
      ({ step, work, understanding, found, prepared }) => [step, work === null, understanding, found, prepared],
      (state) => (state.work ? [progress(publisher)] : actions(publisher, state)),
    ),
  ];
}

function heading({ store }: Publisher): HTMLElement {
  return el(
    "div",
    { class: "heading" },
    el("h1", {}, `${words.product}: ${words.title.toLowerCase()}`),
    live(
      store,
      el("p", { class: "soft" }),
      ({ files }) => [files],
      ({ files }) => [files.length > 0 && words.filesText(files)],
    ),
  );
}

function stepBar(publisher: Publisher): HTMLElement {
  return live(
    publisher.store,
    el("nav", { "aria-label": words.labels.steps }),
    (state) => [state.step, state.work === null, ...steps.map((each) => isOpen(each, state))],
    (state) => [
      el(
        "ol",
        {},
        ...steps.map((each, index) =>
          el(
            "li",
            {},
            el(
              "button",
              {
                type: "button",
                "data-key": each,
                "aria-current": each === state.step ? "step" : undefined,
                disabled: !isOpen(each, state) || (state.work !== null && each !== state.step),
                onclick: () => publisher.go(each),
              },
              el("span", { class: "step-number", "aria-hidden": "true" }, String(index + 1)),
              words.stepNames[each],
            ),
          ),
        ),
      ),
    ],
  );
}

function stepPlace(publisher: Publisher, step: Step): HTMLElement {
  const id = `step-${step}`;
  const place = el(
    "section",
    { "aria-labelledby": id, "data-step": step },
    el("h2", { id, tabindex: "-1" }, words.stepTitles[step]),
    ...views[step](publisher),
  );
  const show = () => {
    place.hidden = publisher.store.state.step !== step;
  };
  show();
  publisher.store.listen(show);
  return place;
}

/** What happened, and what goes on for those who cannot see the count. */
function news(publisher: Publisher, { notice, work }: PublisherState): Child[] {
  return [
    work !== null && el("p", { class: "unseen" }, words.workText({ ...work, of: null })),
    notice &&
      el(
        "div",
        { class: `notice ${notice.tone}` },
        el("p", {}, notice.text),
        button(words.labels.close, () => publisher.dismiss(), "quiet"),
      ),
  ];
}

/** How far it is, and the way out, which stays where it is while the count goes on. */
function progress(publisher: Publisher): HTMLElement {
  return el(
    "div",
    { class: "progress" },
    live(
      publisher.store,
      el("div"),
      ({ work }) => [work],
      ({ work }) => (work === null ? [] : bar(work)),
    ),
    button(words.labels.cancel, () => publisher.cancel()),
  );
}

function bar(work: Work): Child[] {
  const { done, of } = work;
  return [
    el("p", {}, words.workText(work)),
    el("progress", { max: of, value: of === null ? null : done, "aria-hidden": "true" }),
  ];
}

type Action = readonly [label: string, press: () => void];

/** The next step first, and what else makes sense. */
function actions(publisher: Publisher, state: PublisherState): Child[] {
  const [next = null, other = null] = choicesAt(publisher, state);
  return [next ? button(next[0], next[1], "primary") : null, other ? button(other[0], other[1]) : null];
}

function choicesAt(publisher: Publisher, { step, understanding }: PublisherState): readonly (Action | null)[] {
  const { labels } = words;
  const another: Action = [labels.another, () => publisher.go("workbook")];
  switch (step) {
    case "workbook":
      return [];
    case "understand":
      if (!understanding?.recognised && understanding?.questions.length === 0) return [null, another];
      return [[understanding?.questions.length ? labels.answer : labels.analyse, () => void publisher.analyse()]];
    case "check":
      return [[labels.toAudience, () => publisher.go("audience")]];
    case "audience":
      return [[labels.toPreview, () => void publisher.preview()]];
    case "preview":
      return [[labels.toSave, () => publisher.go("save")]];
    case "save":
      return [null, another];
  }
}
