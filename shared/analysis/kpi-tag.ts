const activity =
  /\b(?:participa(?:tion|nts?|ting)|enrol(?:l?ments?|led)|attend(?:ance|ees?|ed)|sign-?ups?|registrations?|(?:people|employees|staff|managers|headcount) trained|courses? (?:taken|held|delivered|completed)|sessions? (?:held|delivered)|workshops? (?:held|delivered)|certificates? issued)\b|^completions?(?: rates?| shares?| %)?$/i;
const learning =
  /\b(?:trainings?|learning|courses?|workshops?|modules?|e-?learning|coaching|lessons?|programmes?|programs?)\b/i;
const amountOfIt =
  /\b(?:hours?|days?|completed|completions?|spend|budget|costs?|number|count|logins?|seats?|delivered|held|taken)\b/i;

/**
 * Whether a measure counts what we do (people trained, hours, attendance, completion) instead of what changes.
 *
 * @example countsActivity("Training hours per person") // => true
 * @example countsActivity("Hours spent on weekly reporting") // => false
 */
export function countsActivity(name: string): boolean {
  return activity.test(name) || (learning.test(name) && amountOfIt.test(name));
}

/**
 * Effort or impact. What counts activity is effort whatever the sheet says: participation is never counted as impact.
 * Otherwise the sheet's word holds, and a blank one means impact.
 *
 * @example tagOf("Workshop attendance", "impact") // => "effort"
 */
export function tagOf(name: string, written: "effort" | "impact" | null): "effort" | "impact" {
  return countsActivity(name) ? "effort" : (written ?? "impact");
}
