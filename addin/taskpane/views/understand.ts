import {
  columnText,
  levelColumnsText,
  nothingToReadText,
  offeredChoices,
  previewText,
  tableText,
  understoodText,
  unusedText,
} from "../../../shared/ui-words.ts";
import type {
  AskedQuestion,
  SheetUnderstanding,
  TableUnderstanding,
  Understanding,
} from "../../../shared/workbook/understanding.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PaneState } from "../state.ts";
import * as words from "../words.ts";
import { paragraphs, placeLink, section } from "./parts.ts";

/** What was recognised, and what is asked. */
export function understandView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    ({ understanding, memory }) => [understanding, memory],
    ({ understanding, memory }) => (understanding === null ? welcome(memory) : [...recognised(pane, understanding)]),
  );
}

function welcome(memory: PaneState["memory"]): Child[] {
  return paragraphs(memory === null ? words.welcome : [words.welcomeBack(memory.weights !== null)]);
}

function recognised(pane: Pane, understanding: Understanding): Child[] {
  const { questions, sheets } = understanding;
  return [
    el("p", {}, understoodText(understanding)),
    understanding.recognised ? null : el("p", {}, nothingToReadText(understanding, words.notRecognised)),
    questions.length > 0 &&
      section(
        words.labels.questions,
        el("p", {}, words.questionsIntro),
        ...questions.map((question, index) => asked(pane, question, index)),
      ),
    section(words.labels.sheets, el("ul", { class: "plain" }, ...sheets.map((sheet) => sheetItem(pane, sheet)))),
  ];
}

function asked(pane: Pane, question: AskedQuestion, index: number): HTMLElement {
  const { preview, place, column } = question;
  const id = `question-${index}`;
  const offered = offeredChoices(question, pane.store.state.answers[question.question]);
  const select = el(
    "select",
    {
      id,
      onchange: ({ target }) => pane.choose(question, (target as HTMLSelectElement).value),
    },
    ...offered.map(({ choice, text, isChosen }) => el("option", { value: choice, selected: isChosen }, text)),
  );
  return el(
    "div",
    { class: "question" },
    el("label", { for: id }, question.question),
    preview.length > 0 && el("p", { class: "soft" }, previewText(preview, column !== null)),
    select,
    el("p", { class: "places" }, placeLink(pane, place)),
  );
}

function sheetItem(pane: Pane, sheet: SheetUnderstanding): HTMLElement {
  const read = sheet.tables.filter(({ title }) => title !== null);
  const head = [
    el("strong", {}, sheet.sheet),
    ...sheet.tables.map((table) => el("span", { class: "soft" }, tableText(sheet.sheet, table))),
  ];
  if (read.length === 0) return el("li", { class: "sheet" }, ...head);
  const unused = unusedText(sheet);
  return el(
    "li",
    { class: "sheet" },
    el(
      "details",
      {},
      el("summary", { "data-key": sheet.sheet }, ...head),
      unused !== null && el("p", {}, unused),
      ...read.map((table) => columnsOf(pane, sheet.sheet, table)),
    ),
  );
}

/** What each column was taken for. */
function columnsOf(pane: Pane, sheet: string, { range, columns, levels }: TableUnderstanding): HTMLElement {
  return el(
    "div",
    {},
    el(
      "ul",
      {},
      ...columns.map(({ column, header, takenFor }) =>
        el("li", { class: takenFor === null ? "soft" : undefined }, columnText(header, column, takenFor)),
      ),
      levels && el("li", {}, levelColumnsText(levels)),
    ),
    range !== null && el("p", { class: "places" }, placeLink(pane, { sheet, range })),
  );
}
