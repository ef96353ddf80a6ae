import { el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PaneState } from "../state.ts";
import * as words from "../words.ts";
import { command, paragraphs } from "./parts.ts";

/* What the pane cannot do yet, a command does; it is named. */

function workbookName({ result, understanding }: PaneState): string {
  return result?.workbook ?? understanding?.workbook ?? "workbook.xlsx";
}

export function handOffView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    (state) => [workbookName(state)],
    (state) => [
      ...paragraphs(words.handOffText),
      command(pane, words.commands.handOff(workbookName(state))),
      el("p", {}, words.handOffAfter),
    ],
  );
}
