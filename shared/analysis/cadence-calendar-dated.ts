import { plural } from "../format.ts";
import { say } from "../language.ts";
import {
  blankEvent,
  type CalendarBasis,
  type CalendarEvent,
  type CalendarNames,
  eventId,
} from "./cadence-calendar-events.ts";
import { phaseOf } from "./training-phase.ts";

/** What the workbook gives a day of its own: trainings, requirements, certificates, KPIs. */
export function datedEvents(analysis: CalendarBasis, names: CalendarNames): CalendarEvent[] {
  const { asOf, trainings, gaps, certificates, kpis, people } = analysis;
  const managers = new Map(people.map(({ id, manager }) => [id, names.who(manager)]));
  return [
    ...trainings.flatMap((training): CalendarEvent[] => {
      const { id, name, start, end, owner } = training;
      if (start === null || start < asOf || phaseOf(training, asOf) === "called off") return [];
      return [
        {
          ...blankEvent,
          id: eventId("training", id),
          kind: "training",
          on: start,
          until: end !== null && end > start ? end : null,
          state: "planned",
          text: say`${name} begins`,
          owner: names.who(owner),
          training: id,
        },
      ];
    }),
    ...gaps.flatMap(({ skill, team, opens }) =>
      opens.map(
        ({ date, gapCount }): CalendarEvent => ({
          ...blankEvent,
          id: eventId("requirement", skill, team, date),
          kind: "requirement",
          on: date,
          state: "planned",
          text: say`A new requirement in ${names.skill(skill)}${team === null ? "" : `, ${names.team(team)}`}: ${plural(gapCount, "person", "people")} who ${gapCount === 1 ? say`meets` : say`meet`} today’s will be short of it`,
          role: team === null ? say`Management` : say`Manager of ${names.team(team)}`,
          team,
          skill,
        }),
      ),
    ),
    ...certificates.flatMap(({ person, skill, expires, status }): CalendarEvent[] => {
      if (expires === null || status === "not-required") return [];
      const isOut = status === "expired";
      return [
        {
          ...blankEvent,
          id: eventId("certificate", person, skill),
          kind: "certificate",
          on: expires,
          state: isOut ? "overdue" : "planned",
          text: say`Certificate in ${names.skill(skill)} of ${names.person(person)} ${isOut ? say`has expired` : say`expires`}`,
          owner: managers.get(person) ?? person,
          people: [person],
          skill,
        },
      ];
    }),
    ...kpis.flatMap(({ id, name, due, owner, met }): CalendarEvent[] => {
      if (due === null || (due < asOf && met !== false)) return [];
      return [
        {
          ...blankEvent,
          id: eventId("kpi", id),
          kind: "kpi",
          on: due,
          state: due < asOf ? "overdue" : "planned",
          text: say`Target of ${name} is due${met === true ? say` (reached so far)` : ""}`,
          owner: names.who(owner),
          kpi: id,
        },
      ];
    }),
  ];
}
