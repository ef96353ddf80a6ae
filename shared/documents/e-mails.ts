import { dayNumber, isoDate } from "../workbook/dates.ts";
import { type Facts, headOf, trainingFactsOf } from "./facts.ts";
import type { EMailFields } from "./training-fields.ts";

/** What the four e-mails of a training say. */
export function eMailFields(facts: Facts, id: string): EMailFields {
  const about = trainingFactsOf(facts, id);
  const { checkAfterDays } = facts.analysis.settings;
  const last = about.end ?? about.start;
  return {
    ...headOf(facts, `E-mails: ${about.training}`),
    ...about,
    checkOn: last === null ? null : isoDate(dayNumber(last) + checkAfterDays),
    checkAfterDays,
    reviewPlanned: facts.lookups.evaluations.get(id)?.journey.reviewPlanned ?? null,
  };
}
