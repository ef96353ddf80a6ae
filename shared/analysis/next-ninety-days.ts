import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import type { CalendarEvent } from "./cadence-calendar-events.ts";

/** What one owner has to do in a month. */
export interface OwnerMonth {
  owner: string | null;
  role: string | null;
  events: CalendarEvent[];
}

/** Who does what by when from a day on. */
export interface NextDays {
  from: IsoDate;
  /** The last day that belongs to it. */
  until: IsoDate;
  /** What is late, the latest first. */
  overdue: CalendarEvent[];
  /** First day of each month, with its owners; those without anything are left out. */
  months: { month: IsoDate; owners: OwnerMonth[] }[];
  /** What recurs, once each. */
  rhythm: CalendarEvent[];
}

/**
 * Who, what and by when in the 90 days from `from` on, that day and the last one included: what is late, then by month and
 * owner. Owners with a name come first, by id, then roles, then what nobody owns. What was held or missed is left out.
 */
export function nextDaysOf(events: readonly CalendarEvent[], from: IsoDate): NextDays {
  const until = isoDate(dayNumber(from) + 90);
  const once = events.filter(({ repeats }) => repeats === null);
  const ahead = once.filter(({ on, state }) => state === "planned" && on >= from && on <= until);
  const months = [...grouped(ahead, ({ on }) => `${on.slice(0, 7)}-01`)].sort(([a], [b]) => byCodePoint(a, b));
  return {
    from,
    until,
    overdue: once.filter(({ state }) => state === "overdue"),
    months: months.map(([month, own]) => ({ month, owners: ownersIn(own) })),
    rhythm: events.filter(({ repeats, on }) => repeats !== null && on <= until),
  };
}

function ownersIn(events: readonly CalendarEvent[]): OwnerMonth[] {
  const keyOf = ({ owner, role }: Pick<OwnerMonth, "owner" | "role">) =>
    owner !== null ? `1${owner}` : role !== null ? `2${role}` : "3";
  return [...grouped(events, keyOf)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([, own]) => ({ owner: own[0]!.owner, role: own[0]!.owner === null ? own[0]!.role : null, events: own }));
}
