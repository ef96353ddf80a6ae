import { storeOf } from "../../../shared/store.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import * as words from "../record-words.ts";
import { type FormChoices, type FormKind, formKinds } from "../row-wishes.ts";
import { welcome } from "../words.ts";
import { type Fields, formFields } from "./forms-fields.ts";
import { button, paragraphs } from "./parts.ts";

/** Putting down what was agreed: a form, then exactly what it would write, then the writing. */
export function recordView(pane: Pane): HTMLElement {
  return live(
    pane.store,
    el("div"),
    ({ choices }) => [choices],
    ({ choices }) => (choices === null ? paragraphs(welcome) : forms(pane, choices)),
  );
}

function forms(pane: Pane, choices: FormChoices): Child[] {
  const shown = storeOf<{ form: FormKind }>({ form: "check-in" });
  const which = el(
    "select",
    {
      id: "record-form",
      onchange: ({ target }) => {
        pane.dropRow();
        shown.set({ form: (target as HTMLSelectElement).value as FormKind });
      },
    },
    ...formKinds.map((form) => el("option", { value: form }, words.formNames[form])),
  );
  const place = el("div");
  let fields: Fields | null = null;
  const draw = () => {
    const { form } = shown.state;
    fields = formFields(form, choices);
    place.replaceChildren(
      ...(fields === null
        ? paragraphs([words.noRequests])
        : [
            el(
              "form",
              {
                class: "record",
                "aria-label": words.formNames[form],
                onsubmit: (event) => {
                  event.preventDefault();
                  show();
                },
              },
              ...fields.elements,
              button(words.buttons.show, () => show(), "primary"),
            ),
          ]),
    );
  };
  const show = () => {
    if (fields) void pane.planRow(shown.state.form, fields.typed());
  };
  const written = async () => {
    if (await pane.writeRow()) draw();
  };
  shown.listen(draw);
  draw();
  return [
    el("p", {}, words.intro),
    el("div", { class: "field" }, el("label", { for: "record-form" }, words.whichForm), which),
    place,
    preview(pane, () => void written()),
  ];
}

/** What would be written, cell by cell, and the two ways on. */
function preview(pane: Pane, write: () => void): HTMLElement {
  const place = el("div", { role: "status" });
  return live(
    pane.store,
    place,
    ({ row }) => [row],
    ({ row }): Child[] => {
      if (row === null) return [];
      const title = el("h3", { id: "row-preview", tabindex: "-1" }, words.previewTitle);
      queueMicrotask(() => title.focus());
      return [
        title,
        el("p", {}, words.previewText(row)),
        el(
          "dl",
          { class: "row-preview", "aria-labelledby": "row-preview" },
          ...row.cells.flatMap(({ cell, header, value }) => [
            el("dt", {}, `${cell} ${header}`),
            el("dd", {}, String(value)),
          ]),
        ),
        ...paragraphs([words.leftOutText(row)], "soft"),
        el(
          "div",
          { class: "choices" },
          button(words.buttons.write, write, "primary"),
          button(words.buttons.change, () => pane.dropRow()),
        ),
      ];
    },
  );
}
