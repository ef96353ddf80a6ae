import type { CalendarEvent, CalendarKind } from "../analysis/cadence-calendar-events.ts";
import type { IsoDate } from "../model.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import { contentLine, escapedText } from "./content-line.ts";
import { uidOf } from "./uid.ts";

/** What a calendar file says about itself. */
export interface CalendarHead {
  /** Shown by calendar programs as the name of the calendar. */
  name: string;
  /** The day the calendar was made for. */
  asOf: IsoDate;
  version: string;
  /** What people are called, by id. */
  personName(id: string): string;
}

const categories: Record<CalendarKind, string> = {
  action: "Action item",
  "one-on-one": "One-on-one",
  coaching: "Coaching",
  feedback: "Feedback",
  upskilling: "Learning",
  review: "Review",
  "use-check": "Use at work",
  training: "Training",
  requirement: "Requirement",
  certificate: "Certificate",
  kpi: "KPI",
};

const frequency = {
  week: "FREQ=WEEKLY",
  month: "FREQ=MONTHLY",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
} as const;

/**
 * Events as a calendar file that any calendar program imports: whole days without a time zone, which nobody is marked
 * busy for. The same event has the same UID in every file, so that importing a newer one replaces it. Events that were
 * held or missed are left out; what is late stands on its day and says so. The same events give the same text.
 *
 * Source: RFC 5545, Internet Calendaring and Scheduling Core Object Specification (iCalendar), 2009.
 */
export function icsOf(events: readonly CalendarEvent[], head: CalendarHead): string {
  const shown = events.filter(({ state }) => state === "planned" || state === "overdue");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Throughline//Throughline ${escapedText(head.version)}//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapedText(head.name)}`,
    ...shown.flatMap((event) => eventLines(event, head)),
    "END:VCALENDAR",
  ];
  return lines.map(contentLine).join("");
}

function eventLines(event: CalendarEvent, { asOf, personName }: CalendarHead): string[] {
  const { id, kind, on, until, repeats, state, text, owner, role } = event;
  const who = owner === null ? role : personName(owner);
  const about = [
    who === null ? "Nobody is named for it." : `Who: ${who}`,
    ...(state === "overdue" ? ["This day has passed, and it is not done yet."] : []),
    ...(repeats === null ? [] : ["Recurs: put it on the day that suits you."]),
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(id)}`,
    `DTSTAMP:${basic(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    // The last day of an event of whole days is not part of it.
    `DTEND;VALUE=DATE:${basic(isoDate(dayNumber(until ?? on) + 1))}`,
    ...(repeats === null ? [] : [`RRULE:${frequency[repeats.every]};COUNT=${repeats.times}`]),
    `SUMMARY:${escapedText(state === "overdue" ? `Overdue: ${text}` : text)}`,
    `DESCRIPTION:${escapedText(about.join("\n"))}`,
    `CATEGORIES:${escapedText(categories[kind])}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function basic(day: IsoDate): string {
  return day.replaceAll("-", "");
}
