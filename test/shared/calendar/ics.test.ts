import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { blankEvent, type CalendarEvent, calendarKinds } from "../../../shared/analysis/cadence-calendar-events.ts";
import { icsOf } from "../../../shared/calendar/ics.ts";

const head = { name: "Kestrel; Vane, Inc", asOf: "2026-11-22", version: "0.1.0", personName: (id: string) => id };
const event = (details: Partial<CalendarEvent>): CalendarEvent => ({
  ...blankEvent,
  id: "action|Ana|a",
  kind: "action",
  on: "2026-12-01",
  state: "planned",
  text: "Write the plan",
  ...details,
});

/** What a calendar program understands. */
function imported(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const found = new ICAL.Event(component);
    return {
      uid: found.uid,
      start: found.startDate.toString(),
      end: found.endDate.toString(),
      isDay: found.startDate.isDate,
      summary: found.summary,
      description: found.description,
      stamp: component.getFirstPropertyValue("dtstamp")!.toString(),
    };
  });
}

test("D4 a calendar program reads whole days, and the stamp is the day of the report", () => {
  const [found] = imported(icsOf([event({ on: "2026-12-30", until: "2027-01-02" })], head));
  expect(found).toMatchObject({
    start: "2026-12-30",
    end: "2027-01-03",
    isDay: true,
    summary: "Write the plan",
    stamp: "2026-11-22T00:00:00Z",
  });
});

test("D4 any text survives: long names, emoji, line breaks, semicolons, backslashes, other scripts", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
        fc.constantFrom("👩‍🔧".repeat(40), "a;b,c\\d\ne", "남궁 도현, Δήμητρα; 沈若楠\\n", "x".repeat(300)),
      ),
      (text) => {
        const plain = text.replace(/\p{Cc}|\u2028|\u2029/gu, (sign) => (/[\n\t]/.test(sign) ? sign : " "));
        fc.pre(plain === text && !/\p{Surrogate}/u.test(text));
        const ics = icsOf([event({ text })], head);
        expect(imported(ics)[0]!.summary).toBe(text);
        for (const line of ics.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      },
    ),
  );
});

test("D4 control characters and halves of characters are replaced, so that the file stays a calendar", () => {
  const [found] = imported(icsOf([event({ text: "a\u0000b\u001b[31m\ud800c\r\nd" })], head));
  expect(found!.summary).toBe("a b [31m\ufffdc\nd");
});

test("D4 nothing of a text becomes a line of its own", () => {
  const ics = icsOf(
    [event({ text: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected", owner: "Ana\nATTENDEE:mailto:x" })],
    head,
  );
  expect(imported(ics).length).toBe(1);
  expect(ics).not.toMatch(/^(ATTENDEE|SUMMARY:injected)/m);
});

test("D4 the same event has the same UID whatever its day, and two events never share one", () => {
  const uids = (events: CalendarEvent[]) => imported(icsOf(events, head)).map(({ uid }) => uid);
  expect(uids([event({})])).toEqual(uids([event({ on: "2027-01-05", text: "other words" })]));
  const many = Array.from({ length: 2000 }, (_, at) => event({ id: `action|P${at % 50}|${Math.floor(at / 50)}` }));
  expect(new Set(uids(many)).size).toBe(many.length);
  expect(icsOf([event({ id: "action|Secret Name|x" })], head)).not.toContain("Secret");
});

test("D4 what recurs does so as often as it says, on whole days", () => {
  const repeats = { every: "quarter", times: 3 } as const;
  const calendar = new ICAL.Component(ICAL.parse(icsOf([event({ on: "2027-01-01", repeats })], head)));
  const iterator = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!).iterator();
  const days: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString());
  expect(days).toEqual(["2027-01-01", "2027-04-01", "2027-07-01"]);
});

test("D4 what was held or missed is left out, and what is late says so", () => {
  const states = ["planned", "held", "missed", "overdue"] as const;
  const found = imported(
    icsOf(
      states.map((state) => event({ id: state, state })),
      head,
    ),
  );
  expect(found.map(({ summary }) => summary)).toEqual(["Write the plan", "Overdue: Write the plan"]);
});

test("D4 every kind of event is imported", () => {
  expect(
    imported(
      icsOf(
        calendarKinds.map((kind) => event({ id: kind, kind })),
        head,
      ),
    ).length,
  ).toBe(calendarKinds.length);
});
