import { placeText, problemsText, severityWords } from "../../../shared/ui-words.ts";
import type { Problem, Severity } from "../../../shared/workbook/problems.ts";
import { type Child, el, isThere } from "../dom.ts";
import { live } from "../live.ts";
import type { Publisher } from "../publisher.ts";
import * as words from "../words.ts";
import { button } from "./parts.ts";

const atOnce = 10;
const moreAtOnce = 100;
const severities: readonly Severity[] = ["error", "warning", "note"];

/** Everything wrong or doubtful, what matters most first. */
export function checkView(publisher: Publisher): Child[] {
  return [
    live(
      publisher.store,
      el("div"),
      ({ found }) => [found],
      ({ found }) => (found === null ? [] : findings(found.problems)),
    ),
  ];
}

function findings(problems: readonly Problem[]): Child[] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) counts[severity]++;
  const sorted = severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  const items = el("ul", { class: "plain" }, ...sorted.slice(0, atOnce).map(finding));
  let shown = atOnce;
  const more = button(words.labels.more, () => {
    const next = sorted.slice(shown, shown + moreAtOnce).map(finding);
    items.append(...next);
    shown += moreAtOnce;
    next[0]?.focus();
    if (shown >= sorted.length) more.remove();
  });
  const children: Child[] = [el("p", {}, problemsText(counts)), items, sorted.length > shown && more];
  return children.filter(isThere);
}

function finding({ severity, place, message, assumed, fix }: Problem): HTMLElement {
  return el(
    "li",
    { class: `finding ${severity}`, tabindex: "-1" },
    el(
      "p",
      { class: "finding-head" },
      el("span", { class: "tag" }, severityWords[severity]),
      el("span", { class: "place" }, placeText(place)),
    ),
    el("p", {}, message),
    el("p", { class: "soft" }, assumed),
    el("p", {}, el("strong", {}, `${words.labels.toDo}: `), fix),
  );
}
