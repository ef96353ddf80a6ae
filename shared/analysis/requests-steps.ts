import type { Dataset, IsoDate, KeptRow, Place } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { normalise } from "../workbook/words.ts";
import { type RequestState, type RequestStep, requestStates } from "./follow-up-results.ts";
import { textIn } from "./kept-values.ts";
import { namesOf } from "./resolve.ts";

/** The rows that are about one request. */
export interface RequestRows {
  number: string | null;
  /** Newest first. */
  rows: readonly KeptRow[];
  /** The number stands for something else too. */
  isShared: boolean;
}

/**
 * The rows of the sheet Requests, request by request, in the order in which they first appear. Rows that share a number
 * and ask for the same are steps of one request; a row without a number is a request of its own.
 */
export function rowsOfRequests(dataset: Dataset): RequestRows[] {
  const subjects = new Map<string, Set<string>>();
  for (const row of dataset.requests) {
    const number = textIn(row.values, "id");
    const subject = subjectOf(dataset, row);
    if (number === null || subject === null) continue;
    subjects.set(number, (subjects.get(number) ?? new Set()).add(subject));
  }
  const groups = new Map<string, { number: string | null; rows: KeptRow[] }>();
  dataset.requests.forEach((row, at) => {
    const number = textIn(row.values, "id");
    const known = subjects.get(number ?? "");
    // A row that names nothing is about what its number stands for.
    const subject = subjectOf(dataset, row) ?? (known?.size === 1 ? [...known][0] : null);
    const key = JSON.stringify(number === null ? [at] : [number, subject]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { number, rows: [row] });
  });
  return [...groups.values()].map(({ number, rows }) => ({
    number,
    rows: rows.sort((a, b) => byCodePoint(dayOf(b), dayOf(a))),
    isShared: (subjects.get(number ?? "")?.size ?? 0) > 1,
  }));
}

/** What a row asks for; `null` when it names neither a training nor a skill. */
function subjectOf(dataset: Dataset, { values }: KeptRow): string | null {
  const { training, skill } = namesOf(dataset);
  const [asked, of] = [textIn(values, "training"), textIn(values, "skill")];
  if (asked !== null) return JSON.stringify(["training", training(asked) ?? normalise(asked)]);
  return of === null ? null : JSON.stringify(["skill", skill(of) ?? normalise(of)]);
}

function dayOf({ values }: KeptRow): IsoDate {
  return textIn(values, "decided") ?? textIn(values, "date") ?? "";
}

/** Where one field of a row stands. */
export function cellOf({ place, cells }: KeptRow, field: string): Place {
  return { sheet: place.sheet, range: cells?.[field] ?? place.range };
}

/** A step with the row it comes from. */
export interface RecordedStep extends RequestStep {
  row: KeptRow;
}

/**
 * What happened to a request up to the day `asOf`, the earliest step first: that it was asked for, then each decision.
 * A row that says nothing of its state was asked for. Of steps on one day the order is the usual one.
 */
export function stepsOf(dataset: Dataset, rows: readonly KeptRow[], asOf: IsoDate): RecordedStep[] {
  const { person } = namesOf(dataset);
  const who = (written: string | null) => person(written) ?? written;
  const steps: RecordedStep[] = [];
  const asked = new Set<string>();
  for (const row of [...rows].reverse()) {
    const { values } = row;
    const state = (textIn(values, "state") ?? "requested") as RequestState;
    const by = who(textIn(values, "requestedBy"));
    const on = textIn(values, "date");
    const reason = textIn(values, "reason");
    const isNew = !asked.has(`${by} ${on}`);
    if (isNew && (state === "requested" || asked.size === 0)) {
      asked.add(`${by} ${on}`);
      const place = cellOf(row, state === "requested" ? "state" : "requestedBy");
      const why = state === "requested" ? reason : null;
      steps.push({ state: "requested", by, seat: null, on, why, place, row });
    }
    if (state === "requested") continue;
    steps.push({
      state,
      by: who(textIn(values, "decidedBy")),
      seat: textIn(values, "seat"),
      on: textIn(values, "decided"),
      why: reason,
      place: cellOf(row, "state"),
      row,
    });
  }
  const first = ({ state, on }: RequestStep) => on ?? (state === "requested" ? "" : undated);
  return steps
    .filter(({ on }) => on === null || on <= asOf)
    .sort((a, b) => byCodePoint(first(a), first(b)) || requestStates.indexOf(a.state) - requestStates.indexOf(b.state));
}

const undated = "9999-12-31";
