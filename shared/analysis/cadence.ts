import { number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate, Person } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import { fullMonths, fullWeeks, spanOf } from "./calendar.ts";
import { textIn } from "./kept-values.ts";
import type { CadenceResult, ManagerCoverage } from "./programme-results.ts";
import { namesOf } from "./resolve.ts";
import { takesPart } from "./training.ts";

const quarters = 4;
const coverageMonths = 3;
const feedbackWeeks = 12;
const days = 365;

/** How regularly things happen, and how managers talk with their people. */
export interface Cadence {
  cadence: CadenceResult[];
  managers: ManagerCoverage[];
}

/** A row of the sheet Check-ins as far as it matters here. `person` is an id where the workbook knows it. */
interface CheckIn {
  person: string | null;
  manager: string | null;
  kind: string | null;
  planned: IsoDate | null;
  /** `null` when it was not held up to the day of the report. */
  held: IsoDate | null;
  note: string | null;
}

/**
 * How regularly people learn and are talked with (D4), up to the day `asOf`. People who left are not counted.
 *
 * Quarterly upskilling: `expected` people who were here for the last four full quarters, `held` those of them with a
 * completed training or a learning session in each. Monthly coaching (coaching or one-on-one) and weekly feedback:
 * `expected` conversations planned in the year before, `held` those of them that took place; when none carries a plan,
 * the months (last three full ones) or weeks (last twelve) of all people, and those with at least one. `adherence` is
 * held / expected; `null` without any row that could tell.
 *
 * Managers, by name: their people, how many of them had a one-on-one in each of the last three full months and who had
 * none in the newest, and the
 * coaching and corrective notes of the year before. `manager` is a person's id where the workbook knows it.
 */
export function cadenceOf(dataset: Dataset, asOf: IsoDate): Cadence {
  const present = dataset.people.filter(({ left }) => left === null || left >= asOf);
  const checkIns = checkInsOf(dataset, asOf);
  return {
    cadence: [
      upskilling(dataset, present, checkIns, asOf),
      conversations("monthly-coaching", present, checkIns, asOf),
      conversations("weekly-feedback", present, checkIns, asOf),
    ],
    managers: managersOf(dataset, present, checkIns, asOf),
  };
}

function checkInsOf(dataset: Dataset, asOf: IsoDate): CheckIn[] {
  const { person } = namesOf(dataset);
  return dataset.checkIns.map(({ values }) => {
    const who = textIn(values, "person");
    const manager = textIn(values, "manager");
    const held = textIn(values, "date");
    return {
      person: person(who) ?? who,
      manager: person(manager) ?? manager,
      kind: textIn(values, "kind"),
      planned: textIn(values, "planned"),
      held: held !== null && held <= asOf ? held : null,
      note: textIn(values, "noteKind"),
    };
  });
}

function upskilling(
  dataset: Dataset,
  present: readonly Person[],
  checkIns: readonly CheckIn[],
  asOf: IsoDate,
): CadenceResult {
  const { person } = namesOf(dataset);
  const spans = fullMonths(asOf, 3, quarters);
  const learned = new Map<string, Set<number>>();
  let dated = 0;
  const learn = (who: string | null, day: IsoDate | null) => {
    if (who === null || day === null || day > asOf) return;
    dated++;
    const quarter = spanOf(day, spans);
    if (quarter < 0) return;
    const known = learned.get(who);
    if (known) known.add(quarter);
    else learned.set(who, new Set([quarter]));
  };
  for (const row of dataset.participants) if (takesPart(row)) learn(person(row.person) ?? row.person, row.completed);
  for (const { person: who, kind, held } of checkIns) if (kind === "upskilling") learn(who, held);
  const about = { code: "quarterly-upskilling", label: say`Quarterly upskilling` } as const;
  const column = say`the column ${fieldTitle("participants", "completed")} of the sheet ${sheetTitle("participants")}`;
  if (dated === 0)
    return unknown(about, say`No day on which anybody completed a training is on record; ${column} would supply it.`);
  const here = present.filter(({ hired }) => hired === null || hired <= spans.at(-1)!.first);
  const every = here.filter(({ id }) => learned.get(id)?.size === quarters).length;
  const newest = here.filter(({ id }) => learned.get(id)?.has(0)).length;
  return {
    ...about,
    expected: here.length,
    held: every,
    adherence: here.length === 0 ? null : every / here.length,
    text: say`${number(every)} of ${plural(here.length, "person", "people")} completed a training in each of the last four full quarters, ${number(newest)} in the newest of them.`,
  };
}

const kindsOf: Record<"monthly-coaching" | "weekly-feedback", readonly string[]> = {
  "monthly-coaching": ["coaching", "one-on-one"],
  "weekly-feedback": ["feedback"],
};

function conversations(
  code: "monthly-coaching" | "weekly-feedback",
  present: readonly Person[],
  checkIns: readonly CheckIn[],
  asOf: IsoDate,
): CadenceResult {
  const isMonthly = code === "monthly-coaching";
  const about = { code, label: isMonthly ? say`Monthly coaching` : say`Weekly feedback` } as const;
  const what = isMonthly ? say`coaching talk or one-on-one` : say`weekly feedback`;
  const since = isoDate(dayNumber(asOf) - days);
  const rows = checkIns.filter(({ kind }) => kindsOf[code].includes(kind ?? ""));
  const planned = rows.filter(({ planned }) => planned !== null && planned > since && planned <= asOf);
  if (planned.length > 0) {
    const held = planned.filter(({ held }) => held !== null).length;
    const extra = rows.filter(({ planned, held }) => planned === null && held !== null && held > since).length;
    const more = extra === 0 ? "" : say` ${number(extra)} more took place without a planned day.`;
    return {
      ...about,
      expected: planned.length,
      held,
      adherence: held / planned.length,
      text: say`${number(held)} of ${plural(planned.length, "planned conversation")} (${what}) in the year before took place, ${percent(held / planned.length)}.${more}`,
    };
  }
  if (!rows.some(({ held }) => held !== null))
    return unknown(
      about,
      say`No ${what} is on record; the columns ${fieldTitle("check-ins", "kind")} and ${fieldTitle("check-ins", "date")} of the sheet ${sheetTitle("check-ins")} would supply it.`,
    );
  const spans = isMonthly ? fullMonths(asOf, 1, coverageMonths) : fullWeeks(asOf, feedbackWeeks);
  const ids = new Set(present.map(({ id }) => id));
  const met = new Set<string>();
  for (const { person, held } of rows) {
    const span = person !== null && held !== null && ids.has(person) ? spanOf(held, spans) : -1;
    if (span >= 0) met.add(`${span} ${person}`);
  }
  const expected = present.length * spans.length;
  return {
    ...about,
    expected,
    held: met.size,
    adherence: expected === 0 ? null : met.size / expected,
    text: say`In the last ${number(spans.length)} full ${isMonthly ? say`months` : say`weeks`}, ${number(met.size)} of ${
      isMonthly
        ? plural(expected, "month of a person", "months of all people")
        : plural(expected, "week of a person", "weeks of all people")
    } had a ${what}${expected === 0 ? "" : `, ${percent(met.size / expected)}`}.`,
  };
}

function unknown(about: Pick<CadenceResult, "code" | "label">, text: string): CadenceResult {
  return { ...about, expected: 0, held: 0, adherence: null, text };
}

function managersOf(
  dataset: Dataset,
  present: readonly Person[],
  checkIns: readonly CheckIn[],
  asOf: IsoDate,
): ManagerCoverage[] {
  const { person } = namesOf(dataset);
  const spans = fullMonths(asOf, 1, coverageMonths);
  const since = isoDate(dayNumber(asOf) - days);
  const teams = new Map<string, { people: string[]; met: Set<string>[]; coaching: number; corrective: number }>();
  const managerOf = new Map<string, string>();
  for (const { id, manager } of present) {
    if (manager === null) continue;
    const who = person(manager) ?? manager;
    managerOf.set(id, who);
    const team = teams.get(who);
    if (team) team.people.push(id);
    else teams.set(who, { people: [id], met: spans.map(() => new Set()), coaching: 0, corrective: 0 });
  }
  for (const { person: who, manager, kind, held, note } of checkIns) {
    if (held === null) continue;
    const own = managerOf.get(who ?? "");
    const span = kind === "one-on-one" ? spanOf(held, spans) : -1;
    if (who !== null && span >= 0) teams.get(own ?? "")?.met[span]?.add(who);
    const giver = teams.get(manager ?? own ?? "");
    if (!giver || held <= since) continue;
    if (note === "coaching") giver.coaching++;
    if (note === "corrective") giver.corrective++;
  }
  return [...teams]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([manager, { people, met, coaching, corrective }]) => ({
      manager,
      people: people.length,
      months: spans.map(({ first }, span) => ({ month: first, met: met[span]!.size })),
      notMet: people.filter((id) => !met[0]!.has(id)).sort(byCodePoint),
      coaching,
      corrective,
    }));
}
