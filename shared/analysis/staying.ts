import { dateText, number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate, Person } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { kaplanMeier } from "../statistics/survival.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import { attendanceOf } from "./attendance.ts";
import type { Staying } from "./evaluation.ts";
import { namesOf } from "./resolve.ts";

const daysInMonth = 30.4375;
/** A curve of fewer people is no curve. */
const fewestPeople = 5;
/** Months after which the shares are told, when both groups were seen that long. */
const usualMonths = 12;

interface Here {
  id: string;
  hired: number;
  /** The last day known: the day they left, else today. */
  until: number;
  hasLeft: boolean;
}

interface Curve {
  people: number;
  left: number;
  longest: number;
  survival: { months: number[]; survival: number[] };
}

/**
 * Who is still here: people who finished a training against the others, in months. First of any training that is not
 * mandatory, then of each, in order of id. The trained count from the day they finished; the others are those who were
 * here on the middle one of these days and had not finished it, and count from then until they leave or finish it.
 * People who took part and did not finish are on neither side. Comparisons without five people on both sides, or in
 * which nobody left, are missing; so is everything when nobody has a leaving date.
 * Source: E. L. Kaplan and P. Meier, JASA 53, 1958.
 */
export function stayingOf(dataset: Dataset, asOf: IsoDate): Staying[] {
  const today = dayNumber(asOf);
  const people = dataset.people.map((person) => hereUntil(person, today)).sort((a, b) => a.until - b.until);
  if (!people.some(({ hasLeft }) => hasLeft)) return [];
  const { trainings } = namesOf(dataset);
  const attendance = attendanceOf(dataset);
  const anyone = new Map<string, number | null>();
  const each: { id: string; name: string; finished: Map<string, number | null> }[] = [];
  for (const { id, name, mandatory } of [...trainings].sort((a, b) => byCodePoint(a.id, b.id))) {
    const finished = new Map<string, number | null>();
    for (const { who, finishedOn } of attendance.get(id) ?? []) {
      const day = finishedOn === null || finishedOn > asOf ? null : dayNumber(finishedOn);
      finished.set(who, day);
      if (mandatory) continue;
      const known = anyone.get(who);
      if (!known || (day !== null && day < known)) anyone.set(who, day);
    }
    each.push({ id, name, finished });
  }
  const any = compared(people, anyone, null, say`a training that is not mandatory`);
  const own = each.flatMap(({ id, name, finished }) => compared(people, finished, id, say`“${name}”`) ?? []);
  return any === null ? own : [any, ...own];
}

function hereUntil({ id, hired, left }: Person, today: number): Here {
  const last = left === null ? Number.POSITIVE_INFINITY : dayNumber(left);
  return {
    id,
    hired: hired === null ? Number.NEGATIVE_INFINITY : dayNumber(hired),
    until: Math.min(last, today),
    hasLeft: last <= today,
  };
}

/** `finished`: who took part, with the day number on which they finished, `null` when they did not or nobody says. */
function compared(
  people: readonly Here[],
  finished: ReadonlyMap<string, number | null>,
  training: string | null,
  name: string,
): Staying | null {
  const trained = people.flatMap((person) => {
    const day = finished.get(person.id) ?? null;
    return day === null || person.until < day ? [] : [{ person, day }];
  });
  if (trained.length < fewestPeople) return null;
  const days = trained.map(({ day }) => day).sort((a, b) => a - b);
  const reference = days[(days.length - 1) >> 1]!;
  // Who finishes later is one of the others until then: leaving them out would leave out people who stayed.
  const others = people.flatMap((person) => {
    if (person.hired > reference || person.until <= reference) return [];
    const day = finished.get(person.id);
    if (day === undefined) return [{ person, day: reference }];
    return day === null || day <= reference
      ? []
      : [{ person: { ...person, until: Math.min(person.until, day), hasLeft: false }, day: reference }];
  });
  if (others.length < fewestPeople) return null;
  const took = curveOf(trained);
  const none = curveOf(others);
  if (took.left + none.left === 0) return null;
  return {
    training,
    trained: { people: took.people, left: took.left, survival: took.survival },
    untrained: { people: none.people, left: none.left, survival: none.survival },
    text: textOf(took, none, name, isoDate(reference)),
  };
}

function curveOf(group: readonly { person: Here; day: number }[]): Curve {
  const months = group.map(({ person, day }) => (person.until - day) / daysInMonth);
  const found = kaplanMeier(
    months,
    group.map(({ person }) => person.hasLeft),
  );
  const sorted = months.sort((a, b) => b - a);
  return {
    people: found.n,
    left: found.events,
    // Beyond that month a single person who leaves would move the curve by a fifth or more.
    longest: sorted[fewestPeople - 1] ?? 0,
    survival: { months: found.times, survival: found.survival },
  };
}

function textOf(took: Curve, none: Curve, name: string, reference: IsoDate): string {
  const counts =
    say`Of ${plural(took.people, "person", "people")} who finished ${name}, ${number(took.left)} left; ` +
    say`of ${plural(none.people, "other", "others")} who were here on ${dateText(reference)} and had not finished it by then, ${number(none.left)} left.`;
  const months = Math.floor(Math.min(usualMonths, took.longest, none.longest));
  if (months < 1) return say`${counts} Neither group was seen for a month.`;
  const [still, others] = [shareAt(took, months), shareAt(none, months)];
  const shares = say`After ${plural(months, "month")} ${percent(still)} and ${percent(others)} were still here.`;
  const first =
    Math.abs(still - others) < 0.005
      ? say`People who took part stayed about as long`
      : say`People who took part stayed ${still > others ? say`longer` : say`less long`}`;
  return say`${counts} ${shares} ${first}; the difference was not tested, and who takes part is no accident, so this does not tell why.`;
}

/** Share still here after so many months. */
function shareAt({ survival }: Curve, months: number): number {
  const step = survival.months.findLastIndex((each) => each <= months);
  return step < 0 ? 1 : survival.survival[step]!;
}
