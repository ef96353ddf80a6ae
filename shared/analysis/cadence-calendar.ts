import { byCodePoint } from "../order.ts";
import { agreedEvents } from "./cadence-calendar-agreed.ts";
import { datedEvents } from "./cadence-calendar-dated.ts";
import {
  type CalendarBasis,
  type CalendarEvent,
  type CalendarNames,
  calendarKinds,
} from "./cadence-calendar-events.ts";
import { rhythmEvents } from "./cadence-calendar-rhythm.ts";
import { resolverOf } from "./resolve.ts";

/**
 * Everything with a day (D4): action items that are open, conversations and reviews planned and held, checks of use at
 * work after trainings, trainings that begin, requirements that come in, certificates that expire, KPIs that are due, and
 * what recurs: one-on-ones every month, feedback every week and learning every quarter, for each manager. By day, then
 * kind, then id. Answers given in conversations are not in it.
 */
export function calendarOf(analysis: CalendarBasis): CalendarEvent[] {
  const names = namesIn(analysis);
  const events = [
    ...agreedEvents(analysis, names),
    ...datedEvents(analysis, names),
    ...rhythmEvents(analysis, names),
  ].sort(
    (a, b) =>
      byCodePoint(a.on, b.on) ||
      calendarKinds.indexOf(a.kind) - calendarKinds.indexOf(b.kind) ||
      byCodePoint(a.id, b.id) ||
      byCodePoint(a.text, b.text),
  );
  const times = new Map<string, number>();
  return events.map((event) => {
    const before = times.get(event.id) ?? 0;
    times.set(event.id, before + 1);
    return before === 0 ? event : { ...event, id: `${event.id}|${before + 1}` };
  });
}

/**
 * The part of a calendar one manager needs: what the manager has to do, and what is about the people who report to the
 * manager or the teams in which everybody does. `manager` is an id, or a name as it is written.
 */
export function calendarFor(
  events: readonly CalendarEvent[],
  people: CalendarBasis["people"],
  manager: string,
): CalendarEvent[] {
  const who = resolverOf(people, "unknown");
  const own = new Set(people.flatMap((each) => ((who(each.manager) ?? each.manager) === manager ? [each.id] : [])));
  const teams = new Set(people.flatMap(({ team }) => team ?? []));
  for (const { id, team } of people) if (team !== null && !own.has(id) && id !== manager) teams.delete(team);
  return events.filter(({ owner, people: about, team }) => {
    if (owner === manager) return true;
    const isOwn = (owner !== null && own.has(owner)) || about.some((id) => own.has(id));
    const isOfTeam = owner === null && team !== null && teams.has(team);
    return (isOwn || isOfTeam) && about.every((id) => own.has(id) || id === manager);
  });
}

function namesIn({ people, trainings, skills, teams, kpis }: CalendarBasis): CalendarNames {
  const who = resolverOf(people, "unknown");
  const nameIn = (things: readonly { id: string; name: string }[]) => {
    const names = new Map(things.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  return {
    person: nameIn(people),
    training: nameIn(trainings),
    skill: nameIn(skills),
    team: nameIn(teams),
    kpi: nameIn(kpis),
    who: (written) => who(written) ?? written,
  };
}
