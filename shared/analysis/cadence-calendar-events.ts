import type { IsoDate } from "../model.ts";
import type { Analysis } from "./analysis.ts";

export const calendarKinds = [
  "action",
  "one-on-one",
  "coaching",
  "feedback",
  "upskilling",
  "review",
  "use-check",
  "training",
  "requirement",
  "certificate",
  "kpi",
] as const;

export type CalendarKind = (typeof calendarKinds)[number];

/** Something that happens, or should, on a day. People, trainings, skills and KPIs are ids where the workbook knows them. */
export interface CalendarEvent {
  /** The same thing has the same id in every calendar, whatever row it stands in. */
  id: string;
  kind: CalendarKind;
  on: IsoDate;
  /** Last day of something that takes several; `null`: the same day. */
  until: IsoDate | null;
  repeats: { every: "week" | "month" | "quarter"; times: number } | null;
  /** `missed`: planned for a day that has passed without it; `overdue`: the same, and it is still to be done. */
  state: "planned" | "held" | "missed" | "overdue";
  /** What is to be done, in words with the names. */
  text: string;
  /** Who has to do it; `null` when only `role` is known, or nobody. */
  owner: string | null;
  role: string | null;
  people: string[];
  team: string | null;
  training: string | null;
  skill: string | null;
  kpi: string | null;
}

/** What a calendar is made of. */
export type CalendarBasis = Pick<
  Analysis,
  "asOf" | "followUp" | "trainings" | "kpis" | "certificates" | "gaps" | "people" | "managers" | "skills"
> & { teams: readonly { id: string; name: string }[] };

/** Names of the things a calendar speaks of; what is not known is called as it is written. */
export interface CalendarNames {
  person(id: string): string;
  training(id: string): string;
  skill(id: string): string;
  team(id: string): string;
  kpi(id: string): string;
  /** The id of the person a text means, else the text. */
  who(written: string | null): string | null;
}

/** An event about nothing yet, for the parts that are not known. */
export const blankEvent: Omit<CalendarEvent, "id" | "kind" | "on" | "state" | "text"> = {
  until: null,
  repeats: null,
  owner: null,
  role: null,
  people: [],
  team: null,
  training: null,
  skill: null,
  kpi: null,
};

/** The id of an event, from what makes it the one it is. */
export function eventId(kind: CalendarKind, ...parts: readonly (string | null)[]): string {
  return [kind, ...parts.map((part) => part ?? "")].join("|");
}
