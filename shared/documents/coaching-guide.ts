import { textIn } from "../analysis/kept-values.ts";
import { namesOf } from "../analysis/resolve.ts";
import { dateText } from "../format.ts";
import type { KeptRow, Person, Signal } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { type Facts, headOf, personNameOf, skillNameOf } from "./facts.ts";
import { type Focus, focusOf, personFocusOf, questionsFor } from "./focus.ts";
import type { CheckInFormFields, CoachedPerson, CoachingGuideFields, NoticedFields } from "./people-fields.ts";
import { tacticsFor } from "./tactics.ts";

const mostNoticed = 5;
/** Sorts what has no day of its own before everything that has. */
const underWay = "9999";

/** The people of a manager, by name; `manager` is the person's id where the workbook knows it, else as written. */
export interface TeamOfManager {
  manager: string;
  name: string;
  people: readonly Person[];
}

/** Everybody who leads somebody, by name and id. */
export function teamsOfManagers(facts: Facts): TeamOfManager[] {
  const { person: idOf } = namesOf(facts.dataset);
  const teams = new Map<string, Person[]>();
  for (const person of facts.present) {
    const { manager } = person;
    if (manager === null) continue;
    const id = idOf(manager) ?? manager;
    const team = teams.get(id);
    if (team) team.push(person);
    else teams.set(id, [person]);
  }
  return [...teams]
    .map(([manager, people]) => ({ manager, name: personNameOf(facts, manager), people }))
    .sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.manager, b.manager));
}

/** What the coaching guide of a manager says. */
export function coachingGuideFields(facts: Facts, { name, people }: TeamOfManager): CoachingGuideFields {
  return {
    ...headOf(facts, `Coaching guide for ${name}`),
    manager: name,
    people: people.map((person) => coached(facts, person)),
  };
}

function coached(facts: Facts, person: Person): CoachedPerson {
  const focus = focusOf(facts, person);
  const about = personFocusOf(facts, person, focus);
  return {
    ...about,
    noticed: noticedOf(facts, person, focus),
    questions: questionsFor(about),
    tactics: tacticsFor(facts, person, focus),
  };
}

/** What the check-in form of a person says. */
export function checkInFormFields(facts: Facts, person: Person): CheckInFormFields {
  const about = personFocusOf(facts, person, focusOf(facts, person));
  const [last] = facts.talks.get(person.id) ?? [];
  return {
    ...headOf(facts, `Check-in with ${person.name}`),
    ...about,
    manager: person.manager === null ? null : personNameOf(facts, person.manager),
    plannedOn: facts.planned.get(person.id)?.[0] ?? null,
    lastSupport: last?.support ?? null,
    questions: questionsFor(about),
  };
}

/**
 * What is on record about a person's work, what is under way first, then the newest, at most five things: answers of the last check-in, use at work,
 * action items, what others said and what the person wishes. Notes that corrected somebody stay in their conversation.
 */
export function noticedOf(facts: Facts, person: Person, focus: Focus): NoticedFields[] {
  const [last] = facts.talks.get(person.id) ?? [];
  const answers: NoticedFields[] = last
    ? [
        ...told("Put into practice", last.practised, last.on),
        ...told("Where it was hard", last.hard, last.on),
        ...told("Support asked for", last.support, last.on),
      ]
    : [];
  const things = [
    ...(facts.actions.get(person.id) ?? []).flatMap((row) => actionItem(facts, row)),
    ...answers,
    ...used(facts, focus),
    ...(facts.signals.get(person.id) ?? []).flatMap((signal) => voice(facts, signal)),
  ];
  const newest = things
    .map((thing, at) => ({ thing, at }))
    .sort((a, b) => byCodePoint(b.thing.on ?? underWay, a.thing.on ?? underWay) || a.at - b.at);
  return newest.slice(0, mostNoticed).map(({ thing }) => thing);
}

function told(what: string, text: string | null, on: string | null): NoticedFields[] {
  return text === null ? [] : [{ what, text, on }];
}

function used({ lookups }: Facts, { attendance, training }: Focus): NoticedFields[] {
  if (!attendance?.applied || training === null) return [];
  const name = lookups.trainings.get(training)!.name;
  const by = attendance.validatedBy === null ? "" : ` (confirmed by: ${attendance.validatedBy.toLowerCase()})`;
  return told("Used at work", `“${name}” is in use${by}`, null);
}

function actionItem({ asOf }: Facts, row: KeptRow["values"]): NoticedFields[] {
  const action = textIn(row, "action");
  const completed = textIn(row, "completed");
  const isDone = completed === null ? textIn(row, "status") === "done" : completed <= asOf;
  const due = textIn(row, "due");
  if (!isDone)
    return told(
      "Working on",
      action === null || due === null ? action : `${action}, planned for ${dateText(due)}`,
      null,
    );
  const evidence = textIn(row, "evidence");
  return told("Finished", action === null || evidence === null ? action : `${action}: ${evidence}`, completed);
}

const voices: Partial<Record<Signal["kind"], string>> = {
  review: "From a review",
  "one-on-one": "From a one-on-one",
  customer: "From a customer",
};

function voice(facts: Facts, { kind, skill, text, date }: Signal): NoticedFields[] {
  const about = skill === null ? null : skillNameOf(facts, namesOf(facts.dataset).skill(skill) ?? skill);
  if (kind === "aspiration") return told("Wants to grow in", about ?? text, date);
  return told(voices[kind] ?? "Noticed", text ?? about, date);
}
