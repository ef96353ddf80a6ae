import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import { labels as publishLabels } from "../publish-words.ts";
import { type PaneState, type Step, steps, type Work } from "../state.ts";
import * as words from "../words.ts";
import { analyseView } from "./analyse.ts";
import { checkView } from "./check.ts";
import { exploreView } from "./explore.ts";
import { recordView } from "./forms.ts";
import { handOffActions, handOffView } from "./hand-off.ts";
import { button } from "./parts.ts";
import { publishView } from "./publish.ts";
import { understandView } from "./understand.ts";

const views: Record<Step, (pane: Pane) => HTMLElement> = {
  understand: understandView,
  check: checkView,
  analyse: analyseView,
  explore: exploreView,
  record: recordView,
  publish: publishView,
  "hand-off": handOffView,
};

/** The whole pane: the steps, what is going on, the step that is shown, and what to do next. */
export function frame(pane: Pane): HTMLElement[] {
  const { store } = pane;
  const main = el("main", { id: "main" }, ...steps.map((step) => stepPlace(pane, step)));
  let shown = store.state.step;
  store.listen(() => {
    if (store.state.step === shown) return;
    shown = store.state.step;
    const title = main.querySelector<HTMLElement>(`[data-step="${shown}"] h2`);
    title?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
  return [
    el("header", {}, el("h1", {}, words.product), stepBar(pane)),
    live(
      store,
      el("div", { class: "news", role: "status" }),
      ({ notice, changed, result, understanding, work }) => [notice, changed, result, understanding, work?.what],
      (state) => news(pane, state),
    ),
    main,
    live(
      store,
      el("footer", {}),
      ({ step, work, understanding, result, changed, ...state }) => [
        step,
        work === null,
        understanding,
        result,
        changed,
        pane.isMoved,
        state.handOff.listed,
      ],
      (state) => (state.work ? [progress(pane)] : actions(pane, state)),
    ),
  ];
}

function stepBar(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("nav", { "aria-label": words.labels.steps }),
    ({ step }) => [step],
    ({ step }) => [
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
                "aria-current": each === step ? "step" : undefined,
                onclick: () => pane.go(each),
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

function stepPlace(pane: Pane, step: Step): HTMLElement {
  const id = `step-${step}`;
  const place = el(
    "section",
    { "aria-labelledby": id, "data-step": step },
    el("h2", { id, tabindex: "-1" }, words.stepTitles[step]),
    views[step](pane),
  );
  const show = () => {
    place.hidden = pane.store.state.step !== step;
  };
  show();
  pane.store.listen(show);
  return place;
}

/** What happened, and whether the answer is still that of the workbook. */
function news(pane: Pane, { notice, changed, result, work }: PaneState): Child[] {
  return [
    work !== null && work.what !== "selecting" && el("p", { class: "unseen" }, words.workText({ ...work, of: null })),
    changed &&
      work === null &&
      el(
        "fluent-message-bar",
        { intent: "warning", layout: "multiline" },
        words.changedSince,
        el(
          "span",
          { slot: "actions" },
          result
            ? button(words.labels.recalculate, () => void pane.analyse())
            : button(words.labels.readAgain, () => void pane.read(pane.store.state.step)),
        ),
      ),
    notice &&
      el(
        "fluent-message-bar",
        { intent: notice.tone, layout: "multiline" },
        notice.text,
        el(
          "span",
          { slot: "actions" },
          button(words.labels.close, () => pane.dismiss(), "subtle"),
        ),
      ),
  ];
}

/** How far it is, and the way out, which stays where it is while the count goes on. */
function progress(pane: Pane): HTMLElement {
  return el(
    "div",
    { class: "progress" },
    live(
      pane.store,
      el("div", {}),
      ({ work }) => [work],
      ({ work }) => {
        if (work === null || isQuick(work)) return [];
        const { done, of, hint } = work;
        return [
          el("p", {}, words.workText(work)),
          el("fluent-progress-bar", { max: of, value: of === null ? null : done, "aria-hidden": "true" }),
          hint !== null && el("p", {}, hint),
        ];
      },
    ),
    live(
      pane.store,
      el("div", {}),
      ({ work }) => [work !== null && !isQuick(work)],
      ({ work }) => [work !== null && !isQuick(work) && button(words.labels.cancel, () => pane.cancel())],
    ),
  );
}

/** Selecting a cell takes no time, unless Excel lets us wait. */
function isQuick({ what, hint }: Work): boolean {
  return what === "selecting" && hint === null;
}

export type Action = readonly [label: string, press: () => void];

/** What the pane can do of publishing: all of it, or show the way. */
function publishing({ publishing: way }: Pane): Action {
  return way.canSave
    ? [publishLabels.publish, () => void way.publish()]
    : [publishLabels.openPublisher, () => way.openPublisher()];
}

/** The next step first, and what else makes sense. */
function actions(pane: Pane, state: PaneState): Child[] {
  const [next, other] = choicesAt(pane, state);
  return [next ? button(next[0], next[1], "primary") : null, other ? button(other[0], other[1]) : null];
}

function choicesAt(pane: Pane, { step, understanding, result, changed }: PaneState): readonly (Action | undefined)[] {
  const { labels } = words;
  const analyse: Action = [labels.analyse, () => void pane.analyse()];
  const look: Action = [labels.readOnly, () => void pane.read()];
  const asks = understanding !== null && understanding.questions.length > 0;
  const answer: Action = [labels.answer, () => void pane.answerAndAnalyse()];
  const to = (label: string, where: Step): Action => [label, () => pane.go(where)];
  switch (step) {
    case "understand":
      if (understanding === null) return [analyse, look];
      if (asks) return [answer];
      return result ? [to(labels.toCheck, "check")] : [analyse, to(labels.toCheck, "check")];
    case "check":
      if (understanding === null) return [[labels.checkNow, () => void pane.read("check")]];
      if (asks && !result) return [to(labels.toQuestions, "understand")];
      return result ? [to(labels.toAnswer, "analyse")] : [analyse];
    case "analyse":
      if (asks && !result) return [to(labels.toQuestions, "understand")];
      if (result === null) return [analyse];
      return [to(labels.toExplore, "explore"), changed ? undefined : [labels.recalculate, analyse[1]]];
    case "explore":
      if (result === null) return [analyse];
      if (pane.isMoved)
        return [
          [labels.keepWeights, () => void pane.keepWeights()],
          [labels.resetWeights, () => pane.resetWeights()],
        ];
      return [to(labels.toPublish, "publish"), to(labels.toRecord, "record")];
    case "record":
      return result ? [to(labels.toPublish, "publish")] : [analyse];
    case "publish":
      return result ? [publishing(pane), to(labels.toHandOff, "hand-off")] : [analyse];
    case "hand-off":
      return result ? handOffActions(pane) : [analyse];
  }
}
