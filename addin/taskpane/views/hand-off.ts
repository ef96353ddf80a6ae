import { type HandOffLine, peopleChoices } from "../../../shared/handoff/choices.ts";
import { addedText, fateTitles } from "../../../shared/handoff/hand-off-words.ts";
import { type Child, el } from "../dom.ts";
import type { HandOffState, ListedCopy } from "../hand-off-state.ts";
import * as words from "../hand-off-words.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PaneState } from "../state.ts";
import { welcome } from "../words.ts";
import { button, choice, command, group, paragraphs, savedPlace, section } from "./parts.ts";

type Part = keyof typeof words.partTexts;

/** What leaves, the list of it, and the other way. */
export function handOffView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    ({ result }) => [result === null],
    ({ result }) =>
      result === null
        ? paragraphs(welcome)
        : pane.handingOff.canList
          ? [savedPlace(pane, "handOff"), ...choices(pane), listed(pane), elsewhere(pane)]
          : [el("p", {}, words.noFile), ownCommand(pane)],
  );
}

/** The list first, then the copy of what is listed. */
export function handOffActions({ handingOff }: Pane): readonly [label: string, press: () => void][] {
  const { canList, canSave, canOpen, state } = handingOff;
  if (!canList) return [];
  if (state.listed === null) return [[words.labels.list, () => void handingOff.list()]];
  if (canSave) return [[words.labels.save, () => void handingOff.save()]];
  return canOpen ? [[words.labels.open, () => void handingOff.open()]] : [];
}

function choices({ handingOff, store }: Pane): Child[] {
  const { people } = handingOff.state.choices;
  return [
    ...paragraphs(words.intro),
    section(
      words.labels.people,
      group(
        words.labels.people,
        peopleChoices.map((each) => {
          const { name, about } = words.peopleTexts[each];
          const properties = { name: "people", checked: people === each };
          return choice("radio", `people-${each}`, name, properties, () => handingOff.choose({ people: each }), about);
        }),
      ),
    ),
    section(
      words.labels.also,
      group(
        words.labels.also,
        (Object.keys(words.partTexts) as Part[]).map((part) => {
          const { name, about } = words.partTexts[part];
          const properties = { checked: handingOff.state.choices[part] };
          const take = (isChosen: boolean) => handingOff.choose({ [part]: isChosen });
          return choice("checkbox", `leaves-${part}`, name, properties, take, about);
        }),
      ),
    ),
    live(
      store,
      el("div", {}),
      ({ memory }) => [memory],
      ({ memory }) => [memory?.weights != null && el("p", { class: "soft" }, words.ownWeights)],
    ),
  ];
}

/** The list is read from its heading on, also by whoever pressed the button below it. */
function listed(pane: Pane): HTMLElement {
  const place = live(
    pane.store,
    el("div", {}),
    ({ handOff }) => [handOff.listed, handOff.isOld],
    ({ handOff }) => listOf(pane, handOff),
  );
  let shown: ListedCopy | null = null;
  pane.store.listen(() => {
    const { handOff, step } = pane.store.state;
    if (handOff.listed === shown) return;
    shown = handOff.listed;
    if (shown !== null && step === "hand-off") place.querySelector("h3")?.focus();
  });
  return place;
}

function listOf(pane: Pane, { listed: copy, isOld }: HandOffState): Child[] {
  if (copy === null) return isOld ? [section(words.labels.leaving, el("p", {}, words.listIsOld))] : [];
  const leaving = section(
    words.labels.leaving,
    ...fateTitles.flatMap(([fate, title]) => {
      const lines = copy.lines.filter((line) => line.fate === fate);
      return lines.length === 0 ? [] : [linesUnder(`${title} (${lines.length})`, lines)];
    }),
    el("p", {}, addedText),
  );
  leaving.querySelector("h3")!.tabIndex = -1;
  return [
    leaving,
    missed(pane, copy.lines),
    !pane.handingOff.canSave && pane.handingOff.canOpen && el("p", {}, words.cannotSave),
  ];
}

function linesUnder(title: string, lines: readonly HandOffLine[]): HTMLElement {
  return el(
    "details",
    { open: true },
    el("summary", {}, el("strong", {}, title)),
    el(
      "ul",
      { class: "plain" },
      ...lines.map(({ sheet, what, why }) =>
        el(
          "li",
          { class: "sheet" },
          el("strong", {}, `${sheet ?? "Workbook"}: ${what}`),
          el("span", { class: "soft" }, why),
        ),
      ),
    ),
  );
}

/** Charts and the like, before anything is written. */
function missed({ handingOff }: Pane, lines: readonly HandOffLine[]): Child {
  const text = words.missedText(lines);
  if (text === null) return null;
  const { canOpen } = handingOff;
  return section(
    words.labels.missed,
    el("p", { class: "problem" }, text),
    el("p", {}, canOpen ? words.fullCopyText : words.fullCopyElsewhere),
    canOpen && button(words.labels.openFull, () => void handingOff.openFull()),
  );
}

function elsewhere(pane: Pane): HTMLElement {
  return section(words.labels.elsewhere, el("p", {}, words.commandText), ownCommand(pane));
}

function ownCommand(pane: Pane): HTMLElement {
  const textOf = ({ result, handOff }: PaneState) =>
    words.handOffCommand(result?.workbook ?? "my-workbook.xlsx", handOff.choices);
  return live(
    pane.store,
    el("div", {}),
    (state) => [textOf(state)],
    (state) => [command(pane, textOf(state))],
  );
}
