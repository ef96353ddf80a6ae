import { type Criterion, criteria } from "../../../shared/analysis/gap-results.ts";
import { el } from "../dom.ts";
import * as words from "../explore-words.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { Weights } from "../reranked.ts";
import { labels } from "../words.ts";
import { button, section } from "./parts.ts";

const usualTop = 50;

/** A slider for each criterion. The sliders stay while they are moved; only their figures are drawn again. */
export function weightsView(pane: Pane): HTMLElement {
  const { store } = pane;
  const sliders = live(
    store,
    el("div", { class: "weights" }),
    ({ result }) => [result],
    ({ result, weights }) => {
      const now = weights ?? result!.settings.weights;
      const top = Math.max(usualTop, ...criteria.map((criterion) => now[criterion]));
      return criteria.map((criterion) => slider(pane, criterion, now, top));
    },
  );
  store.listen(() => {
    const { weights } = store.state;
    if (weights) for (const criterion of criteria) show(sliders, criterion, weights);
  });
  return section(
    labels.weights,
    el("p", {}, words.weightsIntro),
    sliders,
    live(
      store,
      el("div", { role: "status" }),
      ({ memory }) => [pane.isMoved, memory],
      ({ memory }) => {
        if (pane.isMoved) return [el("p", { class: "soft" }, words.weightsMoved)];
        return memory?.weights
          ? [
              el("p", { class: "soft" }, words.weightsKept),
              button(labels.forgetWeights, () => void pane.forgetWeights(), "subtle"),
            ]
          : [];
      },
    ),
  );
}

function slider(pane: Pane, criterion: Criterion, weights: Weights, top: number): HTMLElement {
  const id = `weight-${criterion}`;
  return el(
    "div",
    { class: "weight" },
    el("label", { for: id }, words.criterionNames[criterion]),
    el("output", { for: id, "data-weight": criterion }, figure(criterion, weights)),
    el("input", {
      id,
      type: "range",
      min: 0,
      max: top,
      step: 1,
      value: weights[criterion],
      "aria-valuetext": figure(criterion, weights),
      oninput: ({ target }) => moved(pane, criterion, Number((target as HTMLInputElement).value)),
    }),
  );
}

/** Without any weight nothing could be ranked: the last one stays above 0. */
function moved(pane: Pane, criterion: Criterion, weight: number): void {
  const { weights } = pane.store.state;
  const others = criteria.reduce((sum, each) => sum + (each === criterion ? 0 : weights![each]), 0);
  pane.setWeight(criterion, others + weight > 0 ? weight : 1);
}

function figure(criterion: Criterion, weights: Weights): string {
  const total = criteria.reduce((sum, each) => sum + weights[each], 0);
  return words.shareOfWeights(weights[criterion], total);
}

function show(sliders: HTMLElement, criterion: Criterion, weights: Weights): void {
  const input = sliders.querySelector<HTMLInputElement>(`#weight-${criterion}`);
  const output = sliders.querySelector(`output[data-weight="${criterion}"]`);
  if (!input || !output) return;
  const text = figure(criterion, weights);
  if (output.textContent === text && Number(input.value) === weights[criterion]) return;
  output.textContent = text;
  input.value = String(weights[criterion]);
  input.setAttribute("aria-valuetext", text);
}
