import {
  columnText,
  leaveOpen,
  levelColumnsText,
  nothingToReadText,
  placeText,
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
import type { Publisher } from "../publisher.ts";
import * as words from "../words.ts";
import { field, section } from "./parts.ts";

/** What was recognised, and what is asked. */
export function understandView(publisher: Publisher): Child[] {
  return [
    live(
      publisher.store,
      el("div"),
      ({ understanding }) => [understanding],
      ({ understanding }) => (understanding === null ? [] : recognised(publisher, understanding)),
    ),
  ];
}

function recognised(publisher: Publisher, understanding: Understanding): Child[] {
  const { questions, sheets } = understanding;
  return [
    el("p", {}, understoodText(understanding)),
    understanding.recognised ? null : el("p", {}, nothingToReadText(understanding, words.notRecognised)),
    questions.length > 0 &&
      section(
        words.labels.questions,
        el("p", {}, words.questionsIntro),
        ...questions.map((question, index) => asked(publisher, question, index)),
      ),
    understanding.recognised && dayField(publisher),
    section(words.labels.sheets, el("ul", { class: "plain" }, ...sheets.map(sheetItem))),
  ];
}

function dayField(publisher: Publisher): HTMLElement {
  const input = el("input", {
    id: "as-of",
    type: "date",
    required: true,
    value: publisher.store.state.asOf,
    onchange: () => {
      if (input.value !== "") publisher.setDay(input.value);
    },
  });
  return field("as-of", words.labels.asOf, input);
}

function asked(publisher: Publisher, question: AskedQuestion, index: number): HTMLElement {
  const { choices, assumed, preview, place, column } = question;
  const id = `question-${index}`;
  const chosen = publisher.store.state.answers[question.question] ?? assumed;
  const options = choices.includes(assumed) ? choices : [assumed, ...choices];
  return el(
    "div",
    { class: "question" },
    el("label", { for: id }, question.question),
    preview.length > 0 && el("p", { class: "soft" }, previewText(preview, column !== null)),
    el(
      "select",
      { id, onchange: ({ target }) => publisher.choose(question, (target as HTMLSelectElement).value) },
      ...options.map((choice) =>
        el(
          "option",
          { value: choice, selected: choice === chosen },
          choices.includes(choice) ? choice : leaveOpen(choice),
        ),
      ),
    ),
    el("p", { class: "place" }, placeText(place)),
  );
}

function sheetItem(sheet: SheetUnderstanding): HTMLElement {
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
      el("summary", {}, ...head),
      unused !== null && el("p", {}, unused),
      ...read.map((table) => columnsOf(sheet.sheet, table)),
    ),
  );
}

/** What each column was taken for. */
function columnsOf(sheet: string, { range, columns, levels }: TableUnderstanding): HTMLElement {
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
    range !== null && el("p", { class: "place" }, placeText({ sheet, range })),
  );
}
