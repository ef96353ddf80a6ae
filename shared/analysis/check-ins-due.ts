import type { Dataset, IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import { attendanceOf } from "./attendance.ts";
import type { CheckInRecord, ReviewRecord, UseCheck } from "./follow-up-results.ts";
import { datesIn, textIn } from "./kept-values.ts";
import { namesOf } from "./resolve.ts";

/** How far back checks that were due are kept, in days. */
const daysBack = 365;

/**
 * Who is to be asked whether they use what they learned (D3): everybody who finished a training, so many days later, by
 * training, day and manager. `asked` are those of whom something later is on record: use at work, a follow-up score, or
 * a conversation about the training that was held after it. Checks that were due more than a year before `asOf` are left
 * out, and so are people who left.
 */
export function useChecksOf(
  dataset: Dataset,
  checkIns: readonly CheckInRecord[],
  { asOf, checkAfterDays }: { asOf: IsoDate; checkAfterDays: number },
): UseCheck[] {
  const { person } = namesOf(dataset);
  const present = new Map(
    dataset.people.filter(({ left }) => left === null || left >= asOf).map((each) => [each.id, each]),
  );
  const talked = new Map<string, IsoDate>();
  for (const { person: who, training, held, act } of checkIns) {
    if (who === null || training === null || held === null || act !== null) continue;
    const key = `${who}\u0000${training}`;
    if (held > (talked.get(key) ?? "")) talked.set(key, held);
  }
  const since = isoDate(dayNumber(asOf) - daysBack);
  const checks = new Map<string, UseCheck>();
  for (const [training, people] of attendanceOf(dataset))
    for (const { who, isPerson, finished, finishedOn, followUp, applied } of people) {
      const someone = present.get(who);
      if (!isPerson || !finished || finishedOn === null || !someone) continue;
      const on = isoDate(dayNumber(finishedOn) + checkAfterDays);
      if (on < since) continue;
      const manager = person(someone.manager) ?? someone.manager;
      const key = [training, on, manager ?? ""].join("\u0000");
      const check = checks.get(key) ?? { training, manager, finished: finishedOn, on, people: [], asked: [] };
      check.people.push(who);
      const wasTold = followUp !== null || applied !== null;
      if (wasTold || (talked.get(`${who}\u0000${training}`) ?? "") > finishedOn) check.asked.push(who);
      checks.set(key, check);
    }
  return [...checks.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, check]) => check);
}

/**
 * Reviews of trainings (D3), from the rows of the trainings and from check-ins of that kind, by training and day. Planned
 * days of a training row are held by its held days in their order: the first planned one by the first held one.
 */
export function reviewsOf(dataset: Dataset, checkIns: readonly CheckInRecord[], asOf: IsoDate): ReviewRecord[] {
  const rows = namesOf(dataset).trainings.flatMap(({ id, kept }) => {
    const planned = datesIn(textIn(kept, "reviewPlanned"), "last");
    const held = datesIn(textIn(kept, "reviewHeld")).filter((day) => day <= asOf);
    return Array.from(
      { length: Math.max(planned.length, held.length) },
      (_, at): ReviewRecord => ({
        training: id,
        planned: planned[at] ?? null,
        held: held[at] ?? null,
        manager: null,
      }),
    );
  });
  const talks = checkIns.flatMap(({ kind, training, planned, held, manager }): ReviewRecord[] =>
    kind === "review" && training !== null ? [{ training, planned, held, manager }] : [],
  );
  const keyOf = ({ training, planned, held }: ReviewRecord) => `${training}\u0000${planned ?? held ?? ""}`;
  return [...rows, ...talks].sort((a, b) => byCodePoint(keyOf(a), keyOf(b)));
}
