import { el } from "../dom.ts";
import * as words from "../explore-words.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import { welcome } from "../words.ts";
import { budgetView } from "./budget.ts";
import { gapsView } from "./gaps.ts";
import { leavingView } from "./leaving.ts";
import { paragraphs } from "./parts.ts";
import { weightsView } from "./weights.ts";

/** The ranking with its reasons, and what would be if. */
export function exploreView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    ({ result, ranking }) => [result === null, ranking.length === 0],
    ({ result, ranking }) => {
      if (result === null) return paragraphs(welcome);
      const gaps = ranking.length === 0 ? [el("p", {}, words.noGaps)] : [weightsView(pane), gapsView(pane)];
      return [...gaps, leavingView(pane), budgetView(pane)];
    },
  );
}
