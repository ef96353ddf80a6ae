import { storeOf } from "../../../shared/store.ts";
import { problemsText, severityWords } from "../../../shared/ui-words.ts";
import type { Problem, Severity } from "../../../shared/workbook/problems.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PaneState } from "../state.ts";
import * as words from "../words.ts";
import { button, placeLink } from "./parts.ts";

const atOnce = 40;
const severities: readonly Severity[] = ["error", "warning", "note"];

/** Everything wrong or doubtful, what matters most first; a press leads to the cell. */
export function checkView(pane: Pane): HTMLElement {
  const shown = storeOf({ most: atOnce });
  const place = el("div");
  let last: readonly Problem[] | null = null;
  const draw = (): Child[] => {
    const problems = problemsOf(pane.store.state);
    if (problems !== last) shown.set({ most: atOnce });
    last = problems;
    if (problems === null) return [el("p", {}, words.notReadYet)];
    const { most } = shown.state;
    const counts = { error: 0, warning: 0, note: 0 };
    for (const { severity } of problems) counts[severity]++;
    const sorted = severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
    return [
      el("p", {}, problems.length === 0 ? problemsText(counts) : `${problemsText(counts)} ${words.pressPlace}`),
      el("ul", { class: "plain" }, ...sorted.slice(0, most).map((problem) => finding(pane, problem))),
      sorted.length > most &&
        button(words.labels.more, () => {
          shown.set({ most: most + atOnce });
          place.replaceChildren(...draw().filter((child) => child !== null && child !== false));
        }),
    ];
  };
  return live(pane.store, place, (state) => [problemsOf(state)], draw);
}

function problemsOf({ result, understanding, changed }: PaneState): readonly Problem[] | null {
  return (changed ? null : result?.problems) ?? understanding?.problems ?? null;
}

function finding(pane: Pane, { severity, place, message, assumed, fix }: Problem): HTMLElement {
  return el(
    "li",
    { class: `finding ${severity}` },
    el("p", { class: "finding-head" }, el("span", { class: "tag" }, severityWords[severity]), placeLink(pane, place)),
    el("p", {}, message),
    el("p", { class: "soft" }, assumed),
    el("p", {}, el("strong", {}, `${words.labels.toDo}: `), fix),
  );
}
