import { number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import type { IsoDate } from "../model.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import type { FollowUp } from "./follow-up-results.ts";

/** How much of what was due in the year before a day was done. */
export interface KeptPromise {
  code: "reviews" | "use-checks" | "actions" | "last-goals";
  label: string;
  expected: number;
  held: number;
  adherence: number | null;
  text: string;
}

const days = 365;

/**
 * Of the year before `asOf`: reviews that were due and held, people who were due to be asked about use at work and of
 * whom something is on record, action items due and done, and goals talked about the next time and reached. Beside the
 * cadence of the analysis, which counts trainings and conversations. `adherence` is `null` when nothing was due.
 */
export function keptPromises(followUp: FollowUp, asOf: IsoDate): KeptPromise[] {
  const since = isoDate(dayNumber(asOf) - days);
  const isDue = (day: IsoDate | null) => day !== null && day > since && day <= asOf;
  const reviews = followUp.reviews.filter(({ planned }) => isDue(planned));
  const checks = followUp.useChecks.filter(({ on }) => isDue(on));
  const actions = followUp.actions.filter(({ due, status }) => isDue(due) && status !== "stopped");
  const goals = followUp.checkIns.filter(({ held, goalMet }) => isDue(held) && goalMet !== null);
  const people = (list: readonly (readonly string[])[]) => list.reduce((sum, each) => sum + each.length, 0);
  return [
    kept(
      "reviews",
      say`Reviews of trainings`,
      reviews.length,
      reviews.filter(({ held }) => held !== null).length,
      (due, done) => say`${done} of ${plural(due, "planned review")} took place`,
    ),
    kept(
      "use-checks",
      say`Use at work asked for after trainings`,
      people(checks.map((check) => check.people)),
      people(checks.map(({ asked }) => asked)),
      (due, done) =>
        say`Of ${plural(due, "completed training")} to be followed up, ${done} have something on record afterwards`,
    ),
    kept(
      "actions",
      say`Action items`,
      actions.length,
      actions.filter(({ status }) => status === "done").length,
      (due, done) =>
        say`${done} of ${plural(due, "action item")} that ${due === 1 ? say`was` : say`were`} due ${due === 1 ? say`is` : say`are`} done`,
    ),
    kept(
      "last-goals",
      say`Goals of the last talk`,
      goals.length,
      goals.filter(({ goalMet }) => goalMet).length,
      (due, done) =>
        say`${done} of ${plural(due, "goal")} that ${due === 1 ? say`was` : say`were`} looked at again ${due === 1 ? say`was` : say`were`} reached`,
    ),
  ];
}

function kept(
  code: KeptPromise["code"],
  label: string,
  expected: number,
  held: number,
  text: (due: number, done: string) => string,
): KeptPromise {
  const adherence = expected === 0 ? null : held / expected;
  const words =
    adherence === null ? say`Nothing of this kind was due.` : `${text(expected, number(held))}, ${percent(adherence)}.`;
  return { code, label, expected, held, adherence, text: words };
}
