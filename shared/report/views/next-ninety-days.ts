import { calendarOf } from "../../analysis/cadence-calendar.ts";
import { type CalendarEvent, type CalendarKind, calendarKinds } from "../../analysis/cadence-calendar-events.ts";
import { type NextDays, nextDaysOf } from "../../analysis/next-ninety-days.ts";
import { dateText, monthText, number, plural } from "../../format.ts";
import { midSentence, said, say, sayings } from "../../language.ts";
import type { Report } from "../report.ts";
import type { HeatMap, HeatStep, Inline, NextStep, PageView, Sentence, Table } from "../view.ts";
import { kpiLink, personLink, skillLink, trainingLink } from "./parts.ts";

const mostSteps = 5;
const mostRows = 400;

/** Kinds of event as a table names them. */
const calendarWords: Record<CalendarKind, string> = sayings({
  action: "Action item",
  "one-on-one": "One-on-one",
  coaching: "Coaching talk",
  feedback: "Feedback",
  upskilling: "Learning session",
  review: "Review",
  "use-check": "Use at work",
  training: "Training begins",
  requirement: "New requirement",
  certificate: "Certificate expires",
  kpi: "KPI target due",
});

/** Who does what by when in the next 90 days. */
export function nextNinetyDaysView(report: Report): PageView {
  const { analysis } = report;
  const { asOf } = analysis;
  const days = nextDaysOf(calendarOf(analysis), asOf);
  const ahead = days.months.flatMap(({ owners }) => owners.flatMap(({ events }) => events));
  const nobody = [...days.overdue, ...ahead].filter(({ owner, role }) => owner === null && role === null).length;
  return {
    title: say`Who does what in the next 90 days?`,
    eyebrow: say`Next 90 days`,
    answer: answerOf(days, ahead, nobody),
    pictures: ahead.length > 0 ? [busyMap(days)] : [],
    next: nextSteps(report, days, ahead),
    tables: [
      overdueTable(report, days),
      ...days.months.map((month) => monthTable(report, month)),
      rhythmTable(report, days),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(ahead.length, "entry", "entries")} from ${dateText(days.from)} to ${dateText(days.until)}, and ${number(days.overdue.length)} that ${days.overdue.length === 1 ? say`is` : say`are`} late.`,
      ],
      method: [
        say`Late are action items past their day, reviews that were planned and not held, KPI targets that were missed, certificates that have expired, and people who finished a training at most 90 days before the ${number(analysis.settings.checkAfterDays)} days after which its use is asked for ran out. Conversations that were planned and did not take place are counted under cadence.`,
      ],
      sources: [say`Action Plan`, "Check-ins", "Trainings", "Certificates", "KPIs", say`Required Levels`].filter(
        (sheet) => analysis.sheets.includes(sheet),
      ),
      missing: [
        ...(analysis.followUp.actions.some(
          ({ status, due }) => due === null && (status === "open" || status === "in progress"),
        )
          ? [say`Some open action items have no day: the column Due of the sheet Action Plan would supply it.`]
          : []),
        ...(ahead.length === 0
          ? [
              say`Days to come: the columns Due of the sheet Action Plan, Planned of the sheet Check-ins and Start of the sheet Trainings.`,
            ]
          : []),
      ],
    },
  };
}

function answerOf({ overdue, until }: NextDays, ahead: readonly CalendarEvent[], nobody: number): Sentence[] {
  if (overdue.length + ahead.length === 0)
    return [[say`Nothing with a day is planned for the next 90 days, and nothing is late.`]];
  const count = (kind: CalendarKind) => ahead.filter((event) => event.kind === kind).length;
  const parts = calendarKinds.flatMap((kind) =>
    count(kind) === 0
      ? []
      : [`${midSentence(said(calendarWords[kind])).replace(/\bkpi\b/, "KPI")} ${number(count(kind))}`],
  );
  return [
    [
      say`${plural(ahead.length, "thing")} ${ahead.length === 1 ? say`falls` : say`fall`} due by ${dateText(until)}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`,
    ],
    [
      overdue.length === 0
        ? say`Nothing is late.`
        : say`${plural(overdue.length, "thing is", "things are")} late; the oldest since ${dateText(overdue[0]!.on)}.`,
    ],
    ...(nobody > 0 ? [[say`For ${number(nobody)} nobody is named.`]] : []),
  ];
}

/** How much falls due in each month, by kind. */
function busyMap({ months }: NextDays): HeatMap {
  const inMonth = months.map(({ owners }) => owners.flatMap(({ events }) => events));
  const kinds = calendarKinds.filter((kind) => inMonth.some((events) => events.some((event) => event.kind === kind)));
  const counts = kinds.map((kind) => inMonth.map((events) => events.filter((event) => event.kind === kind).length));
  const most = Math.max(1, ...counts.flat());
  return {
    kind: "heat-map",
    title: say`What falls due, by month`,
    rowTitle: say`What`,
    columnTitle: say`Month`,
    rows: kinds.map((kind) => said(calendarWords[kind])),
    columns: months.map(({ month }) => monthText(month)),
    cells: counts.map((row) =>
      row.map((count) => ({
        text: count === 0 ? "" : number(count),
        step: count === 0 ? "none" : (Math.ceil((4 * count) / most) as HeatStep),
      })),
    ),
    legend: [say`The number is how many; the stronger the colour, the more.`],
  };
}

function nextSteps(report: Report, { overdue }: NextDays, ahead: readonly CalendarEvent[]): NextStep[] {
  return [...overdue, ...ahead].slice(0, mostSteps).map((event) => ({
    what: [whatOf(event)],
    who: nameOf(report, event),
    when: event.state === "overdue" ? say`Was due on ${dateText(event.on)}` : dateText(event.on),
  }));
}

function whatOf({ text }: CalendarEvent): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function nameOf(report: Report, { owner, role }: Pick<CalendarEvent, "owner" | "role">): string {
  if (owner === null) return role ?? say`Nobody is named`;
  const link = personLink(report, owner);
  return typeof link === "string" ? link : link.text;
}

function ownerLink(report: Report, { owner, role }: Pick<CalendarEvent, "owner" | "role">): Inline {
  return owner === null ? (role ?? say`Nobody is named`) : personLink(report, owner);
}

/** What an event is about, leading to its page. */
function aboutLink(report: Report, { training, kpi, skill }: CalendarEvent): Inline {
  if (training !== null) return trainingLink(report, training);
  if (kpi !== null) return kpiLink(report, kpi);
  return skill === null ? "–" : skillLink(report, skill);
}

const columns = sayings([
  { label: "Who" },
  { label: "By when" },
  { label: "What" },
  { label: "Kind" },
  { label: "About" },
]);

function rowOf(report: Report, event: CalendarEvent) {
  const { on, until, text, kind } = event;
  return [
    ownerLink(report, event),
    { content: until === null ? dateText(on) : say`${dateText(on)} to ${dateText(until)}`, sort: on },
    text,
    said(calendarWords[kind]),
    aboutLink(report, event),
  ];
}

function overdueTable(report: Report, { overdue }: NextDays): Table {
  return {
    id: "late",
    caption: say`Late`,
    columns: columns.map(({ label }) => ({ label: said(label) })),
    rows: overdue.slice(0, mostRows).map((event) => rowOf(report, event)),
    note: leftOut(overdue.length),
  };
}

function monthTable(report: Report, { month, owners }: NextDays["months"][number]): Table {
  const events = owners.flatMap((owner) => owner.events);
  return {
    id: `month-${month.slice(0, 7)}`,
    caption: say`${monthText(month)}, by owner`,
    columns: columns.map(({ label }) => ({ label: said(label) })),
    rows: events.slice(0, mostRows).map((event) => rowOf(report, event)),
    note: leftOut(events.length),
  };
}

const rhythmWords = sayings({ week: "Every week", month: "Every month", quarter: "Every quarter" } as const);

function rhythmTable(report: Report, { rhythm }: NextDays): Table {
  return {
    id: "rhythm",
    caption: say`What recurs`,
    columns: [{ label: say`Who` }, { label: say`How often` }, { label: say`What` }],
    rows: rhythm
      .slice(0, mostRows)
      .map((event) => [ownerLink(report, event), said(rhythmWords[event.repeats!.every]), event.text]),
    note: leftOut(rhythm.length),
  };
}

function leftOut(count: number): Sentence | undefined {
  return count > mostRows ? [say`The first ${number(mostRows)} of ${number(count)}.`] : undefined;
}
