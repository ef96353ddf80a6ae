import { type Child, el } from "../dom.ts";
import * as words from "../record-words.ts";
import type { FormChoices, FormKind, Typed } from "../row-wishes.ts";

/** The fields of a form, and what is typed into them. */
export interface Fields {
  elements: HTMLElement[];
  typed(): Typed;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A cell holds no more. */
const longest = 32_000;

/** Collects the fields of one form: each is a label with what is typed beneath it. */
class FieldList {
  readonly elements: HTMLElement[] = [];
  readonly #controls = new Map<string, Control>();

  add(name: string, label: string, control: Control, ...more: readonly Child[]): Control {
    control.id = `record-${name}`;
    control.name = name;
    this.#controls.set(name, control);
    const lines = more.filter((child): child is Node => child instanceof Node);
    this.elements.push(el("div", { class: "field" }, el("label", { for: control.id }, label), control, ...lines));
    return control;
  }

  text(name: string, label: string, options: readonly string[] = []): Control {
    const list = options.length > 0 ? `record-list-${name}` : undefined;
    const input = el("input", { type: "text", autocomplete: "off", maxlength: longest, list });
    return this.add(
      name,
      label,
      input,
      list !== undefined && el("datalist", { id: list }, ...distinct(options).map((value) => el("option", { value }))),
    );
  }

  date(name: string, label: string): Control {
    return this.add(name, label, el("input", { type: "date", min: "1970-01-01", max: "2100-12-31" }));
  }

  words(name: string, label: string, ...more: readonly Child[]): Control {
    return this.add(name, label, el("textarea", { rows: 2, maxlength: longest }), ...more);
  }

  choice(name: string, label: string, options: readonly (readonly [value: string, text: string])[]): Control {
    return this.add(name, label, el("select", {}, ...options.map(([value, text]) => el("option", { value }, text))));
  }

  typed(): Typed {
    return Object.fromEntries([...this.#controls].map(([name, { value }]) => [name, value]));
  }
}

function distinct(options: readonly string[]): string[] {
  return [...new Set(options)];
}

/** The fields of a form; `null` when there is nothing the form could be about. */
export function formFields(form: FormKind, choices: FormChoices): Fields | null {
  const list = new FieldList();
  if (form === "decision" && choices.requests.length === 0) return null;
  fill[form](list, choices);
  return { elements: list.elements, typed: () => list.typed() };
}

const fill: Record<FormKind, (list: FieldList, choices: FormChoices) => void> = {
  "check-in": checkIn,
  action,
  request,
  decision,
};

function checkIn(list: FieldList, { people, trainings, skills, goals }: FormChoices): void {
  const names = people.map(({ name }) => name);
  const goal = el("p", { class: "soft", role: "status" });
  const person = list.text("person", words.fields.person, names);
  const manager = list.text("manager", words.fields.manager, distinct(people.flatMap((each) => each.manager ?? [])));
  person.after(goal);
  let suggested = "";
  person.addEventListener("input", () => {
    const [found, other] = people.filter(({ name, id }) => name === person.value.trim() || id === person.value.trim());
    const one = other === undefined ? found : undefined;
    const last = one && goals[one.id];
    goal.textContent = last ? words.lastGoal(last) : "";
    if (manager.value !== suggested) return;
    suggested = one?.manager ?? "";
    manager.value = suggested;
  });
  list.choice("kind", words.fields.kind, words.kinds.map(asOption));
  list.date("date", words.fields.date);
  list.text("training", words.fields.training, trainings);
  list.text("skill", words.fields.skill, skills);
  list.choice("goalMet", words.fields.goalMet, words.yesOrNo.map(asOption));
  for (const name of ["practised", "hard", "support", "nextGoal"] as const) list.words(name, words.fields[name]);
  list.choice("noteKind", words.fields.noteKind, words.noteKinds.map(asOption));
}

function action(list: FieldList, { people, trainings, skills }: FormChoices): void {
  list.words("action", words.fields.action);
  list.text(
    "owner",
    words.fields.owner,
    people.map(({ name }) => name),
  );
  list.text("project", words.fields.project);
  list.text("training", words.fields.training, trainings);
  list.text("skill", words.fields.skill, skills);
  list.date("due", words.fields.due);
}

function request(list: FieldList, { people, trainings, skills, teams, kpis }: FormChoices): void {
  const { fields } = words;
  list.text("id", fields.id);
  list.text("training", fields.training, trainings);
  list.text("skill", fields.skill, skills);
  list.text("team", fields.team, teams);
  list.text(
    "requestedBy",
    fields.requestedBy,
    people.map(({ name }) => name),
  );
  list.date("date", fields.requestedOn);
  list.words("reason", fields.why);
  for (const name of ["cost", "hours", "seats"] as const) list.text(name, fields[name]);
  list.words("expectedEffect", fields.expectedEffect);
  list.text("kpi", fields.kpi, kpis);
}

function decision(list: FieldList, { people, trainings, seats, requests }: FormChoices): void {
  const { fields } = words;
  const number = list.choice(
    "number",
    fields.number,
    requests.map((each) => [each.number, `${each.number}: ${each.what} (${each.state})`]),
  );
  const state = list.choice("state", fields.state, []);
  const offer = () => {
    const next = requests.find((each) => each.number === number.value)?.next ?? [];
    state.replaceChildren(...next.map((each) => el("option", { value: each }, each)));
  };
  number.addEventListener("change", offer);
  offer();
  list.text(
    "decidedBy",
    fields.decidedBy,
    people.map(({ name }) => name),
  );
  list.text("seat", fields.seat, seats);
  list.date("decided", fields.decided);
  list.words("reason", fields.why);
  list.text("to", fields.to, trainings);
}

function asOption(text: string): readonly [value: string, text: string] {
  return [text, text === "" ? words.notSaid : text];
}
