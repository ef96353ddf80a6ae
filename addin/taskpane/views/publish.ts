import { publishLabels } from "../../../shared/publish-words.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PublishState } from "../publish-state.ts";
import * as words from "../publish-words.ts";
import { welcome } from "../words.ts";
import { papersView } from "./documents.ts";
import { button, command, paragraphs, savedPlace, section } from "./parts.ts";
import { audienceChoice, fileChoice, lock, purpose, teamChoice } from "./publish-choices.ts";

/** Who reads the report, as which file, and the other ways to it. */
export function publishView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    ({ result }) => [result === null],
    ({ result }) =>
      result === null
        ? paragraphs(welcome)
        : [savedPlace(pane, "publish"), ...choices(pane), papersView(pane), elsewhere(pane), memory(pane)],
  );
}

function choices(pane: Pane): Child[] {
  const { publishing } = pane;
  if (!publishing.canSave) return paragraphs([words.cannotSave]);
  return [
    el("p", {}, words.intro),
    section(publishLabels.audience, audienceChoice(publishing), teamChoice(pane)),
    section(words.labels.file, fileChoice(publishing)),
    purpose(publishing),
    section(publishLabels.passphrase, lock(pane)),
  ];
}

/** What works wherever the pane cannot save. */
function elsewhere(pane: Pane): HTMLElement {
  const { publishing } = pane;
  return section(
    words.labels.elsewhere,
    publishing.canSave && el("p", {}, words.elsewhereText),
    publishing.canSave && button(words.labels.openPublisher, () => publishing.openPublisher()),
    live(
      pane.store,
      el("div", {}),
      ({ publish }) => [publish.toOpen],
      ({ publish }) => [publish.toOpen !== null && el("pre", { tabindex: "0" }, el("code", {}, publish.toOpen))],
    ),
    el("p", {}, words.commandText),
    live(
      pane.store,
      el("div", {}),
      ({ publish, result }) => [commandOf(publish, result?.workbook ?? "")],
      ({ publish, result }) => [command(pane, commandOf(publish, result?.workbook ?? ""))],
    ),
  );

  function commandOf({ audience, teams, as, passphrase }: PublishState, workbook: string): string {
    const all = pane.store.state.result?.teamList ?? [];
    const named = all.filter(({ id }) => teams.includes(id)).map(({ name }) => name);
    return words.publishCommand(workbook, { audience, teams: named, as, isLocked: passphrase !== "" });
  }
}

function memory(pane: Pane): HTMLElement {
  return section(
    words.labels.memory,
    el("p", {}, words.memoryText),
    button(words.labels.forget, () => void pane.publishing.forget(), "subtle"),
  );
}
