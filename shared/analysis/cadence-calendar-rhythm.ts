import { listSome, plural } from "../format.ts";
import { say } from "../language.ts";
import type { IsoDate } from "../model.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import {
  blankEvent,
  type CalendarBasis,
  type CalendarEvent,
  type CalendarNames,
  eventId,
} from "./cadence-calendar-events.ts";

const mostNames = 8;

/** What recurs for every manager, a year ahead: one-on-ones by the month, feedback by the week, learning by the quarter. */
export function rhythmEvents({ asOf, people, managers }: CalendarBasis, names: CalendarNames): CalendarEvent[] {
  const teams = grouped(people, ({ manager }) => names.who(manager));
  const notMet = new Map(managers.map(({ manager, notMet }) => [manager, new Set(notMet)]));
  return [...teams].flatMap(([manager, own]): CalendarEvent[] => {
    if (manager === null) return [];
    const ids = own.map(({ id }) => id);
    const first = ids.filter((id) => notMet.get(manager)?.has(id));
    const team = plural(ids.length, "person", "people");
    const namesOf = (list: readonly string[]) => listSome(list.map(names.person), mostNames);
    const about = { ...blankEvent, state: "planned" as const, owner: manager, people: ids };
    return [
      {
        ...about,
        id: eventId("one-on-one", manager, "monthly"),
        kind: "one-on-one",
        on: nextMonth(asOf, 1),
        repeats: { every: "month", times: 12 },
        text: say`One-on-ones of the month with ${team}${first.length > 0 && first.length < ids.length ? say`, first with ${namesOf(first)}` : `: ${namesOf(ids)}`}`,
      },
      {
        ...about,
        id: eventId("feedback", manager, "weekly"),
        kind: "feedback",
        on: nextMonday(asOf),
        repeats: { every: "week", times: 52 },
        text: say`Feedback of the week for ${team}`,
      },
      {
        ...about,
        id: eventId("upskilling", manager, "quarterly"),
        kind: "upskilling",
        on: nextMonth(asOf, 3),
        repeats: { every: "quarter", times: 4 },
        text: say`Learning of the quarter: what will ${team} practise?`,
      },
    ];
  });
}

/**
 * First day of the next month, or of the next block of so many months.
 * @example nextMonth("2026-11-22", 1) // => "2026-12-01"
 * @example nextMonth("2026-11-22", 3) // => "2027-01-01"
 */
export function nextMonth(asOf: IsoDate, length: number): IsoDate {
  const month = 12 * Number(asOf.slice(0, 4)) + Number(asOf.slice(5, 7)) - 1;
  const next = month - (month % length) + length;
  return `${String(Math.floor(next / 12)).padStart(4, "0")}-${String((next % 12) + 1).padStart(2, "0")}-01`;
}

/**
 * The Monday after a day.
 * @example nextMonday("2026-11-22") // => "2026-11-23"
 * @example nextMonday("2026-11-23") // => "2026-11-30"
 */
export function nextMonday(asOf: IsoDate): IsoDate {
  const day = dayNumber(asOf);
  return isoDate(day + 7 - ((((day + 3) % 7) + 7) % 7));
}
