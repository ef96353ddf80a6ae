import type { Dataset, IsoDate, Participant, Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { choiceOf } from "../workbook/sheet-kinds.ts";
import { namesOf } from "./resolve.ts";
import { hasCompleted, takesPart } from "./training.ts";

/** What the attendance sheet says of one person in one training, all their rows together. */
export interface Attendance {
  /** Id of the person when the workbook knows them, else as written; the team or site of a row without a person. */
  who: string;
  isPerson: boolean;
  /** Day it began for them; `null` when nobody says. */
  began: IsoDate | null;
  /** Whether they came to the end of it, and when: their own date, else that of the training. */
  finished: boolean;
  finishedOn: IsoDate | null;
  invited: boolean | null;
  reaction: number | null;
  pre: number | null;
  post: number | null;
  followUp: number | null;
  applied: boolean | null;
  /** Who says that it is applied; `null` when nobody is named. */
  confirmed: "manager" | "self" | null;
}

const known = new WeakMap<Dataset, ReadonlyMap<string, Attendance[]>>();

/**
 * Who took part in each training, by training id, people in order of id, each once: the earliest score before, the
 * latest score after, applied when any row says so. Comparison groups and people who declined are left out. A row
 * that says nothing of how far somebody came counts as finished when the training ended. Made once a dataset.
 */
export function attendanceOf(dataset: Dataset): ReadonlyMap<string, readonly Attendance[]> {
  let attendance = known.get(dataset);
  if (!attendance) {
    attendance = makeAttendance(dataset);
    known.set(dataset, attendance);
  }
  return attendance;
}

function makeAttendance(dataset: Dataset): Map<string, Attendance[]> {
  const { trainings, training: resolve, person } = namesOf(dataset);
  const confirmed = confirmation(dataset);
  const byId = new Map(trainings.map((training) => [training.id, training]));
  const rows = new Map<string, Map<string, Participant[]>>();
  for (const row of dataset.participants) {
    const id = resolve(row.training);
    const written = row.person ?? row.unit;
    if (id === null || written === null || !takesPart(row)) continue;
    const who = (row.person === null ? null : person(row.person)) ?? written;
    const people = rows.get(id) ?? new Map<string, Participant[]>();
    const own = people.get(who);
    if (own) own.push(row);
    else people.set(who, [row]);
    rows.set(id, people);
  }
  return new Map(
    [...rows].map(([id, people]) => [
      id,
      [...people]
        .sort(([a], [b]) => byCodePoint(a, b))
        .map(([who, own]) => together(who, own, byId.get(id), confirmed)),
    ]),
  );
}

function together(
  who: string,
  rows: readonly Participant[],
  training: Training | undefined,
  confirmed: Confirmation,
): Attendance {
  const inOrder = rows.length === 1 ? rows : [...rows].sort((a, b) => byCodePoint(orderKey(a), orderKey(b)));
  const first = <T>(of: (row: Participant) => T | null) => inOrder.map(of).find((value) => value !== null) ?? null;
  const last = <T>(of: (row: Participant) => T | null) => inOrder.map(of).findLast((value) => value !== null) ?? null;
  const applied = inOrder.find((row) => row.applied === true) ?? inOrder.findLast((row) => row.applied !== null);
  const ended = inOrder.filter(isAtTheEnd);
  return {
    who,
    isPerson: rows[0]!.person !== null,
    began: beganOn(inOrder, training),
    finished: ended.length > 0,
    finishedOn: ended.length === 0 ? null : (last((row) => row.completed) ?? endFor(ended.at(-1)!, training)),
    invited: inOrder.some(({ invited }) => invited === true) ? true : first(({ invited }) => invited),
    reaction: last(({ reaction }) => reaction),
    pre: first(({ pre }) => pre),
    post: last(({ post }) => post),
    followUp: last(({ followUp }) => followUp),
    applied: applied?.applied ?? null,
    confirmed: applied ? confirmed(applied.validatedBy, who) : null,
  };
}

function orderKey({ completed, start, pre, post, followUp, reaction, applied }: Participant): string {
  return [completed ?? start ?? "", start ?? "", pre, post, followUp, reaction, applied].join("|");
}

function isAtTheEnd(row: Participant): boolean {
  return row.status === null || hasCompleted(row);
}

function beganOn(rows: readonly Participant[], training: Training | undefined): IsoDate | null {
  const starts = rows.flatMap(({ start }) => start ?? []).sort(byCodePoint);
  if (starts.length > 0) return starts[0]!;
  const completed = rows.flatMap((row) => row.completed ?? []).sort(byCodePoint)[0] ?? null;
  const start = training?.start ?? null;
  return start !== null && (completed === null || start <= completed) ? start : completed;
}

function endFor({ start }: Participant, training: Training | undefined): IsoDate | null {
  const end = training?.end ?? training?.start ?? null;
  return end === null || (start !== null && start > end) ? start : end;
}

type Confirmation = (validatedBy: string | null, who: string) => Attendance["confirmed"];

/** A manager, an observer or anybody else by name confirms; a person's own word does not. */
function confirmation(dataset: Dataset): Confirmation {
  const { person } = namesOf(dataset);
  const known = new Map<string, { rater: string | null; person: string | null }>();
  return (validatedBy, who) => {
    if (validatedBy === null) return null;
    const by = known.get(validatedBy) ?? { rater: choiceOf("rater", validatedBy), person: person(validatedBy) };
    known.set(validatedBy, by);
    if (by.rater === "self" || by.person === who) return "self";
    return by.rater === "peer" ? null : "manager";
  };
}
