import { number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate, KeptRow, Person, Place } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import type { Score } from "./analysis.ts";
import { textIn } from "./kept-values.ts";
import { sourcesAt } from "./place-sources.ts";
import { namesOf } from "./resolve.ts";

const recentDays = 365;

/**
 * Three shares with their counts (B11): KPIs that name the goal they serve, people with feedback on record in the year
 * to `asOf`, people whose growth is planned. A share is `null` when the workbook has no row that could tell; `why`
 * then names the sheet and column that would supply it, else what was counted. People who have left do not count.
 */
export function scoresOf(dataset: Dataset, asOf: IsoDate): Score[] {
  const present = dataset.people.filter(({ left }) => left === null || left >= asOf);
  return [goalsAligned(dataset), feedbackGiven(dataset, present, asOf), growthPlanned(dataset, present, asOf)];
}

function goalsAligned({ kpis }: Dataset): Score {
  const aligned = kpis.filter(({ parentGoal }) => parentGoal !== null);
  const column = say`the column ${fieldTitle("kpis", "parentGoal")} of the sheet ${sheetTitle("kpis")}`;
  const score = { code: "goals-aligned", label: say`Goals aligned` } as const;
  if (kpis.length === 0)
    return notKnown(
      score,
      say`The workbook has no list of KPIs with the goals they serve; the sheet ${sheetTitle("kpis")} would supply it.`,
    );
  if (aligned.length === 0)
    return notKnown(score, say`No KPI names the business goal it serves; ${column} would supply it.`);
  return known(
    score,
    aligned.length,
    kpis.length,
    say`${number(aligned.length)} of ${plural(kpis.length, "KPI")} ${aligned.length === 1 ? say`names the business goal it serves` : say`name the business goal they serve`}.`,
    kpis.map(({ place }) => place),
  );
}

function feedbackGiven(dataset: Dataset, present: readonly Person[], asOf: IsoDate): Score {
  const score = { code: "feedback-given", label: say`Feedback given` } as const;
  const { person } = namesOf(dataset);
  const told = new Map<string, Place>();
  const tell = (who: string | null, date: IsoDate | null, place: Place) => {
    if (who !== null && isRecent(date, asOf)) told.set(person(who) ?? who, place);
  };
  for (const { values, place } of dataset.checkIns) tell(textIn(values, "person"), textIn(values, "date"), place);
  const talks = dataset.signals.filter(({ kind, person }) => person !== null && feedbackKinds.has(kind));
  for (const { person: who, date, place } of talks) tell(who, date, place);
  const who = fieldTitle("check-ins", "person");
  if (dataset.checkIns.length === 0 && talks.length === 0)
    return notKnown(
      score,
      say`The workbook has no conversation with anybody; the columns ${who} and ${fieldTitle("check-ins", "date")} of the sheet ${sheetTitle("check-ins")} would supply it.`,
    );
  if (present.length === 0) return notKnown(score, nobodyNamed());
  const heard = present.filter(({ id }) => told.has(id));
  return known(
    score,
    heard.length,
    present.length,
    say`${peopleHave(heard, present)} a check-in, review, one-on-one or 360 on record in the year before; rows without a date count.`,
    heard.map(({ id }) => told.get(id)!),
  );
}

function nobodyNamed(): string {
  return say`The workbook names nobody who works here; the sheet ${sheetTitle("people")} or ${sheetTitle("skills-matrix")} would supply it.`;
}

const feedbackKinds: ReadonlySet<string> = new Set(["review", "360", "one-on-one"]);

function growthPlanned(dataset: Dataset, present: readonly Person[], asOf: IsoDate): Score {
  const score = { code: "growth-planned", label: say`Growth planned rather than reactive` } as const;
  const planned = plansOf(dataset, asOf);
  const hints = reactiveHints(dataset.people, asOf);
  if (planned === null)
    return notKnown(
      score,
      say`No row plans anybody's growth; the sheet ${sheetTitle("action-plan")}, the sheet ${sheetTitle("participants")} or the column ${fieldTitle("people", "targetRole")} of the sheet ${sheetTitle("people")} would supply it.${hints}`,
    );
  if (present.length === 0) return notKnown(score, nobodyNamed());
  const ready = present.filter(({ id }) => planned.has(id));
  return known(
    score,
    ready.length,
    present.length,
    say`${peopleHave(ready, present)} an open action, a training ahead or a target role.${hints}`,
    ready.map(({ id }) => planned.get(id)!),
  );
}

/** Where it stands that somebody's growth is planned, by person; `null` when no row of the workbook could tell. */
function plansOf(dataset: Dataset, asOf: IsoDate): Map<string, Place> | null {
  const { person } = namesOf(dataset);
  const aims = dataset.people.filter(({ targetRole }) => targetRole !== null);
  const actions = dataset.actions.filter(({ values }) => whoseAction(values) !== null);
  const seats = dataset.participants.filter((row) => row.person !== null && row.training !== null);
  if (aims.length + actions.length + seats.length === 0) return null;
  const plans = new Map<string, Place>();
  for (const { id, place } of aims) plans.set(id, place);
  for (const { values, place } of actions) if (isOpen(values)) plans.set(ownerOf(values, person), place);
  for (const { person: who, completed, status, start, place } of seats) {
    const done = completed !== null || /complete|passed|declin|cancel|no[- ]?show|withdr/i.test(status ?? "");
    if (!done && (start === null || start >= asOf || /progress|started|enrol/i.test(status ?? "")))
      plans.set(person(who) ?? who!, place);
  }
  return plans;
}

function whoseAction(values: KeptRow["values"]): string | null {
  return textIn(values, "person") ?? textIn(values, "owner");
}

function ownerOf(values: KeptRow["values"], person: (written: string | null) => string | null): string {
  const who = whoseAction(values)!;
  return person(who) ?? who;
}

function isOpen(values: KeptRow["values"]): boolean {
  if (textIn(values, "completed") !== null) return false;
  return !/done|complete|closed|finished|stopped|cancel/i.test(textIn(values, "status") ?? "");
}

/** What hints at growth that follows events: high performers leaving, promotion that follows tenure. */
function reactiveHints(people: readonly Person[], asOf: IsoDate): string {
  const leavers = people.filter(({ left, highPerformer }) => isPast(left, asOf) && highPerformer !== null);
  const high = leavers.filter(({ highPerformer }) => highPerformer).length;
  const promoted = people.filter(({ promoted, highPerformer }) => isPast(promoted, asOf) && highPerformer !== null);
  const earned = promoted.filter(({ highPerformer }) => highPerformer).length;
  const left =
    leavers.length === 0
      ? ""
      : say` ${number(high)} of ${plural(leavers.length, "person", "people")} who left within a year ${high === 1 ? say`was a high performer` : say`were high performers`}.`;
  return promoted.length === 0
    ? left
    : say`${left} ${number(earned)} of ${plural(promoted.length, "person", "people")} promoted within a year ${earned === 1 ? say`is a high performer` : say`are high performers`}${tenureHint(promoted, people, asOf)}.`;
}

function tenureHint(promoted: readonly Person[], people: readonly Person[], asOf: IsoDate): string {
  const years = (some: readonly Person[]) =>
    some.flatMap(({ hired }) => (hired === null ? [] : [(dayNumber(asOf) - dayNumber(hired)) / 365.25]));
  const ours = years(promoted);
  const theirs = years(people.filter((person) => !promoted.includes(person)));
  if (ours.length < 5 || theirs.length < 5) return "";
  return say`; they have been here ${number(mean(ours), 1)} years on average, the others ${number(mean(theirs), 1)}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isPast(date: IsoDate | null, asOf: IsoDate): boolean {
  return date !== null && date <= asOf && dayNumber(asOf) - dayNumber(date) <= recentDays;
}

function isRecent(date: IsoDate | null, asOf: IsoDate): boolean {
  return date === null || !/^\d{4}-\d\d-\d\d$/.test(date) || isPast(date, asOf);
}

function peopleHave(some: readonly Person[], all: readonly Person[]): string {
  return say`${number(some.length)} of ${plural(all.length, "person", "people")} ${some.length === 1 ? say`has` : say`have`}`;
}

function notKnown(score: Pick<Score, "code" | "label">, why: string): Score {
  return { ...score, count: null, of: null, share: null, why, sources: [] };
}

function known(score: Pick<Score, "code" | "label">, count: number, of: number, why: string, places: Place[]): Score {
  return { ...score, count, of, share: of > 0 ? count / of : null, why, sources: sourcesAt(places) };
}
