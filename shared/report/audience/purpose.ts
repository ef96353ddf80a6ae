import { listSome, number } from "../../format.ts";
import { say } from "../../language.ts";
import type { Audience, Report } from "../report.ts";
import { usualMinimumGroup } from "./published-groups.ts";

const mostNamed = 4;

/** What a report is for and what it must not be used for, unless somebody says otherwise. */
export function purposeOf(audience: Audience): string {
  switch (audience) {
    case "leadership":
      return say`For deciding where to invest in skills and whether trainings work. Not for judging, paying, promoting or dismissing single people: it holds groups only.`;
    case "manager":
      return say`To help people grow in one-on-ones. Not for ranking them against each other, for pay or dismissal, and not to be passed on.`;
    case "hr":
      return say`For planning and checking development. Not for ranking people against each other, for pay or dismissal: levels are what raters saw, and some are not known.`;
  }
}

/** Whom the pages are for, as their foot says it. */
export function readerOf({ audience, teams, privacy, analysis }: Report): string {
  const names = analysis.teams.filter(({ id }) => teams.includes(id)).map(({ name }) => name);
  switch (audience) {
    case "leadership":
      return say`For leaders: groups of fewer than ${number(privacy?.minimumGroup ?? usualMinimumGroup)} people are not shown.`;
    case "manager":
      return say`Confidential: for the manager of ${names.length === 0 ? say`a team` : listSome(names, mostNamed)}.`;
    case "hr":
      return say`For HR: this report names people.`;
  }
}
