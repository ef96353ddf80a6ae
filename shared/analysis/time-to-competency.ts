import { bothEnds, number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { unknownDay } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { kaplanMeier, type Survival } from "../statistics/survival.ts";
import { dayNumber } from "../workbook/dates.ts";
import { attendanceOf } from "./attendance.ts";
import { assessmentsIn, type DatedRating, DatedRatings } from "./dated-ratings.ts";
import type { TimeToCompetency } from "./evaluation.ts";
import { levelGuard } from "./gap.ts";
import { linesOf, skillsOf } from "./lines.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";

type Origin = TimeToCompetency["from"];
const origins: readonly Origin[] = ["training", "hire"];

interface Observed {
  weeks: number[];
  reached: boolean[];
  /** At the level before the start, and never assessed after it: both are left out. */
  already: number;
  unseen: number;
}

/**
 * How many weeks it takes people to reach the level required of them, per skill, by id: from the start of the first
 * training in it, or from the hire date for those without one who were hired while ratings were taken. The event is
 * the first assessment (the ratings of one day) at the required level, which is the one on `asOf`; who is not there at
 * the last assessment is kept in as not yet. People at the level before the start are left out and counted in the
 * text. Ratings without a day cannot tell. Fewer than five people give no median; skills without anybody are missing.
 * Source: E. L. Kaplan and P. Meier, JASA 53, 1958.
 */
export function timesToCompetency(dataset: Dataset, settings: Settings, asOf: IsoDate): TimeToCompetency[] {
  const span = ratedDays(dataset, dayNumber(asOf));
  if (span === null) return [];
  const starts = startsOf(dataset, asOf);
  const ratings = new DatedRatings(dataset, settings, dayNumber(asOf));
  const observed = new Map<number, Record<Origin, Observed>>();
  for (const [person, { id, hired }] of dataset.people.entries()) {
    const trained = starts.get(id);
    const hire = hired === null ? unknownDay : dayNumber(hired);
    const isNew = hire >= span.first && hire <= span.last;
    if (!trained && !isNew) continue;
    const required = ratings.requiredOf(person);
    const isWanted = (skill: number) => !Number.isNaN(required(skill)) && (isNew || trained!.has(skill));
    const rated = ratings.of(person, isWanted);
    const skills = new Set([...(trained?.keys() ?? []), ...rated.keys()]);
    for (const skill of skills) {
      if (!isWanted(skill)) continue;
      const origin: Origin = trained?.has(skill) ? "training" : "hire";
      const known = observed.get(skill) ?? { training: nobody(), hire: nobody() };
      observed.set(skill, known);
      const start = origin === "training" ? trained!.get(skill)! : hire;
      observe(known[origin], rated.get(skill) ?? [], start, required(skill), ratings);
    }
  }
  return [...observed]
    .map(([index, found]) => ({ skill: dataset.skills[index]!, found }))
    .sort((a, b) => byCodePoint(a.skill.id, b.skill.id))
    .flatMap(({ skill, found }) =>
      origins.flatMap((from) => (found[from].weeks.length === 0 ? [] : [resultOf(skill, from, found[from])])),
    );
}

/** First and last day on which anybody was rated, up to `today`; `null` when no rating has a day. */
function ratedDays({ ratings }: Dataset, today: number): { first: number; last: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let rating = 0; rating < ratings.length; rating++) {
    const day = ratings.day[rating]!;
    if (day === unknownDay || day > today) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first <= last ? { first, last } : null;
}

/** Per person id, the day their first training in each skill began. */
function startsOf(dataset: Dataset, asOf: IsoDate): Map<string, Map<number, number>> {
  const { trainings, skill: resolve } = namesOf(dataset);
  const skillAt = new Map(dataset.skills.map(({ id }, index) => [id, index]));
  const taught = new Map(trainings.map((training) => [training.id, new Set(skillsOf(training, dataset))]));
  for (const { training, skills } of linesOf(dataset))
    if (training !== null) for (const skill of skills) taught.get(training)?.add(skill);
  const starts = new Map<string, Map<number, number>>();
  for (const [training, people] of attendanceOf(dataset)) {
    const skills = [...(taught.get(training) ?? [])].flatMap((skill) => skillAt.get(resolve(skill) ?? "") ?? []);
    if (skills.length === 0) continue;
    for (const { who, began } of people) {
      if (began === null || began > asOf) continue;
      const own = starts.get(who) ?? new Map<number, number>();
      const day = dayNumber(began);
      for (const skill of skills) own.set(skill, Math.min(own.get(skill) ?? day, day));
      starts.set(who, own);
    }
  }
  return starts;
}

function observe(
  into: Observed,
  rated: readonly DatedRating[],
  start: number,
  required: number,
  { rule }: DatedRatings,
): void {
  const assessments = assessmentsIn(rated, rule);
  const isThere = ({ level }: { level: number }) => level >= required - levelGuard;
  const before = assessments.findLast(({ day }) => day <= start);
  if (before && isThere(before)) {
    into.already++;
    return;
  }
  const after = assessments.filter(({ day }) => day > start);
  const last = after.at(-1);
  if (!last) {
    into.unseen++;
    return;
  }
  const event = after.find(isThere);
  into.weeks.push(((event ?? last).day - start) / 7);
  into.reached.push(event !== undefined);
}

function resultOf(skill: { id: string; name: string }, from: Origin, observed: Observed): TimeToCompetency {
  const found = kaplanMeier(observed.weeks, observed.reached);
  return {
    skill: skill.id,
    from,
    n: found.n,
    reached: found.events,
    medianWeeks: found.median,
    low: found.ciLow,
    high: found.ciHigh,
    lastObservedWeek: found.lastTime,
    weeks: found.times,
    survival: found.survival,
    text: `${skill.name}: ${medianText(found, from)} ${countsText(found, observed, from)}`,
  };
}

function medianText(found: Survival, from: Origin): string {
  const since = from === "training" ? say`the start of the training` : say`the hire date`;
  const last = plural(Math.floor(found.lastTime!), "week");
  if (found.status === "too-few")
    return say`${plural(found.n, "person is", "people are")} too few to tell how long it takes from ${since}.`;
  if (found.median === null)
    return say`half of the people were not at the required level yet when last assessed: it takes more than ${last} from ${since}.`;
  const [low, high] = bothEnds(found.ciLow, found.ciHigh ?? found.lastTime, 1);
  const end = found.ciHigh === null ? say`more than ${high}` : high;
  return say`half of the people had reached the required level ${plural(found.median, "week")} from ${since} (95 % interval ${low} to ${end}).`;
}

function countsText({ n, events }: Survival, { already, unseen }: Observed, from: Origin): string {
  const notYet = n - events;
  const parts = [
    say`${number(events)} of ${plural(n, "person", "people")} reached it${notYet > 0 ? say`, ${number(notYet)} not yet` : ""}.`,
    say`It is seen only when people are assessed, so the time is at most this long.`,
  ];
  if (already > 0)
    parts.push(
      say`${plural(already, "person was", "people were")} at the level before ${from === "training" ? say`the training` : say`being hired`} and ${already === 1 ? say`is` : say`are`} left out.`,
    );
  if (unseen > 0) parts.push(say`${plural(unseen, "person has", "people have")} not been assessed since.`);
  return parts.join(" ");
}

function nobody(): Observed {
  return { weeks: [], reached: [], already: 0, unseen: 0 };
}
