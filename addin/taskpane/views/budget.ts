import { type Child, el } from "../dom.ts";
import * as words from "../explore-words.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { Funding, PaneResult } from "../results.ts";
import { commands, labels } from "../words.ts";
import { button, command, paragraphs, section } from "./parts.ts";

const mostLeftOut = 5;

/** What money would be spent on. */
export function budgetView(pane: Pane): HTMLElement {
  return section(
    labels.budget,
    live(
      pane.store,
      el("div"),
      ({ result }) => [result],
      ({ result }) => (result === null ? [] : form(pane, result)),
    ),
    live(
      pane.store,
      el("div", { role: "status" }),
      ({ funding }) => [funding],
      ({ funding, result }) => (funding === null || result === null ? [] : plan(pane, funding, result)),
    ),
  );
}

function form(pane: Pane, result: PaneResult): Child[] {
  const { budget } = result.settings;
  if (result.offers === 0) return paragraphs([words.budgetIntro(result)]);
  const money = amount("budget-money", budget.money);
  const hours = amount("budget-hours", budget.hours);
  const ask = () => {
    const [asked, limit] = [amountIn(money), amountIn(hours)];
    if (asked === null || Number.isNaN(asked) || Number.isNaN(limit)) pane.say(words.wantsNumber, "warning");
    else void pane.askFunding(asked, limit);
  };
  return [
    el("p", {}, words.budgetIntro(result)),
    el(
      "div",
      { class: "amounts" },
      el("label", { for: money.id }, `${labels.money}, ${result.settings.currency}`),
      money,
      el("label", { for: hours.id }, labels.hours),
      hours,
    ),
    button(labels.fund, ask),
  ];
}

function amount(id: string, value: number | null): HTMLInputElement {
  return el("input", { id, type: "text", inputmode: "decimal", autocomplete: "off", value: value ?? "" });
}

/** The amount that was typed; `null`: nothing, NaN: no amount. */
function amountIn({ value }: HTMLInputElement): number | null {
  const text = value.replace(/[\s,’']/g, "");
  if (text === "") return null;
  const number = Number(text);
  return number >= 0 && Number.isFinite(number) ? number : Number.NaN;
}

function plan(pane: Pane, { sentences, runs, leftOut }: Funding, { workbook, settings }: PaneResult): Child[] {
  return [
    ...paragraphs(sentences),
    el("ul", {}, ...runs.map((run) => el("li", {}, words.runText(run, settings.currency)))),
    leftOut.length > 0 &&
      el(
        "details",
        { class: "more" },
        el("summary", {}, words.leftOutLabel(leftOut.length)),
        el("ul", {}, ...leftOut.slice(0, mostLeftOut).map(({ what, why }) => el("li", {}, `${what}: ${why}`))),
      ),
    el("p", { class: "soft" }, words.budgetCommand),
    command(pane, commands.budget(workbook, null)),
  ];
}
