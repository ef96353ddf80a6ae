import { listSome } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { IsoDate } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import {
  blankEvent,
  type CalendarBasis,
  type CalendarEvent,
  type CalendarKind,
  type CalendarNames,
  eventId,
} from "./cadence-calendar-events.ts";
import type { CheckInRecord } from "./follow-up-results.ts";

/** Days after which a check of use at work that nobody made is no longer asked for. */
const stillAsked = 90;
const mostNames = 6;

const talkKinds: Partial<Record<string, CalendarKind>> = {
  "one-on-one": "one-on-one",
  coaching: "coaching",
  feedback: "feedback",
  upskilling: "upskilling",
};

const talkWords: Partial<Record<CalendarKind, string>> = sayings({
  "one-on-one": "One-on-one",
  coaching: "Coaching talk",
  feedback: "Feedback",
  upskilling: "Learning session",
});

/** What people agreed on with one another: action items, conversations, reviews, checks of use at work. */
export function agreedEvents(analysis: CalendarBasis, names: CalendarNames): CalendarEvent[] {
  return [
    ...actionEvents(analysis),
    ...analysis.followUp.checkIns.flatMap((record) => talkEvent(record, analysis.asOf, names)),
    ...reviewEvents(analysis, names),
    ...useCheckEvents(analysis, names),
  ];
}

function actionEvents({ followUp }: CalendarBasis): CalendarEvent[] {
  return followUp.actions.flatMap((item): CalendarEvent[] => {
    const { status, due, owner, what, project, training, number } = item;
    if (due === null || status === "done" || status === "stopped") return [];
    const title = what ?? say`An action item without words`;
    return [
      {
        ...blankEvent,
        id: eventId("action", owner, number ?? what, training),
        kind: "action",
        on: due,
        state: (item.daysOverdue ?? 0) > 0 ? "overdue" : "planned",
        text: project === null ? title : `${title} (${project})`,
        owner,
        people: item.person !== null && item.person !== owner ? [item.person] : [],
        team: item.team,
        training,
        skill: item.skill,
      },
    ];
  });
}

function talkEvent(
  { kind, person, manager, planned, held, training }: CheckInRecord,
  asOf: IsoDate,
  names: CalendarNames,
): CalendarEvent[] {
  const on = planned ?? held;
  const what = talkKinds[kind ?? ""];
  if (on === null || what === undefined || person === null) return [];
  const about = training === null ? "" : say` about ${names.training(training)}`;
  return [
    {
      ...blankEvent,
      id: eventId(what, person, manager, training, on),
      kind: what,
      on,
      state: held !== null ? "held" : on < asOf ? "missed" : "planned",
      text: say`${said(talkWords[what])} with ${names.person(person)}${about}`,
      owner: manager,
      people: [person],
      training,
    },
  ];
}

function reviewEvents({ followUp, trainings, asOf }: CalendarBasis, names: CalendarNames): CalendarEvent[] {
  const known = new Map(trainings.map((training) => [training.id, training]));
  return [...grouped(followUp.reviews, ({ training }) => training)].flatMap(([training, reviews]) => {
    const last =
      reviews
        .flatMap(({ held }) => held ?? [])
        .sort()
        .at(-1) ?? "";
    const own = known.get(training);
    const dated = reviews
      .flatMap(({ planned, held, manager }) => {
        const on = planned ?? held;
        return on === null ? [] : [{ on, held, manager }];
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return dated.map(
      ({ on, held, manager }, at): CalendarEvent => ({
        ...blankEvent,
        id: eventId("review", training, String(at + 1)),
        kind: "review",
        on,
        state: held !== null ? "held" : on >= asOf ? "planned" : last >= on ? "missed" : "overdue",
        text: say`Review of ${names.training(training)}: is it used, and what has changed?`,
        owner: manager ?? names.who(own?.sponsor ?? own?.owner ?? null),
        training,
      }),
    );
  });
}

function useCheckEvents({ followUp, asOf }: CalendarBasis, names: CalendarNames): CalendarEvent[] {
  return followUp.useChecks.map(({ training, manager, on, people, asked }): CalendarEvent => {
    const left = people.filter((id) => !asked.includes(id));
    const isLate = on < asOf;
    const isStale = isLate && dayNumber(asOf) - dayNumber(on) > stillAsked;
    const shown = left.length > 0 ? left : people;
    return {
      ...blankEvent,
      id: eventId("use-check", training, manager, on),
      kind: "use-check",
      on,
      state: left.length === 0 ? "held" : isStale ? "missed" : isLate ? "overdue" : "planned",
      text: say`Ask how ${names.training(training)} is used at work: ${listSome(shown.map(names.person), mostNames)}`,
      owner: manager,
      people: shown,
      training,
    };
  });
}
