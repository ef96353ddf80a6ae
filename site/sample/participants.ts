import type { IsoDate } from "../../shared/model.ts";
import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { type Chance, chanceOf, rounded } from "./chance.ts";
import { accountManagersOf, usualDeal } from "./kpi-history.ts";
import { type Employee, newTechnicians, staffOf } from "./people.ts";
import { trainingNames, treatments } from "./planted.ts";
import { teamNames } from "./roles.ts";

/** One person in one training, or one team that is only compared. */
export interface Attendance {
  training: string;
  person: Employee | null;
  team: string | null;
  group: "Trained" | "Comparison" | "Not selected";
  randomised: boolean | null;
  status: "Completed" | "Started" | "No show" | "Waiting list" | "Enrolled" | null;
  start: IsoDate | null;
  completed: IsoDate | null;
  invited: boolean | null;
  reaction: number | null;
  pre: number | null;
  post: number | null;
  followUp: number | null;
  applied: boolean | null;
  validatedBy: "Manager" | "Self" | null;
}

/** How a training goes: scores out of 100 before, what is gained at once, what of it is left later, and how people take it. */
interface Course {
  training: string;
  start: IsoDate;
  days: number;
  reaction: number;
  before?: number;
  gain?: number;
  kept?: number;
  applies?: number;
  completes?: number;
}

/** The ten account managers who get a seat: within each pair of similar sellers a coin decides. */
export function drawnByLot(seed: number, people: readonly Employee[]): Set<string> {
  const chance = chanceOf(seed, "lot");
  const sellers = accountManagersOf(people).sort((a, b) => usualDeal(b) - usualDeal(a));
  const drawn = new Set<string>();
  for (let first = 0; first + 1 < sellers.length; first += 2)
    drawn.add(sellers[first + (chance.happens(0.5) ? 1 : 0)]!.id);
  return drawn;
}

export function attendancesOf(seed: number, people: readonly Employee[], drawn: ReadonlySet<string>): Attendance[] {
  const chance = chanceOf(seed, "participants");
  const staff = staffOf(people);
  const here = (date: IsoDate) => staff.filter(({ hired }) => hired < date);
  const inTeams = (teams: readonly string[], date: IsoDate) => here(date).filter(({ team }) => teams.includes(team));
  const attend = (course: Course, who: readonly Employee[]) => who.map((person) => attended(chance, course, person));
  const { spreadsheets, leadership, negotiation, conflict, time, product } = treatments;
  const managers = staff.filter(({ role, team }) => role.leads || team === "Operations Leadership");
  const fieldAndLogistics = ["Field Service", "Logistics"];
  return [
    ...attend(
      {
        training: trainingNames.spreadsheets,
        start: spreadsheets.start,
        days: 9,
        reaction: 3.9,
        before: 52,
        gain: 17,
        kept: 0.85,
        applies: 0.75,
      },
      inTeams(spreadsheets.teams, spreadsheets.start),
    ),
    ...compared(trainingNames.spreadsheets, spreadsheets.teams),
    ...attend(
      {
        training: trainingNames.leadership,
        start: leadership.start,
        days: 60,
        reaction: 4.6,
        applies: 0.35,
        completes: 1,
      },
      managers,
    ),
    ...attend(
      {
        training: trainingNames.negotiation,
        start: negotiation.start,
        days: 4,
        reaction: 4.1,
        before: 55,
        gain: 16,
        kept: 0.9,
        applies: 0.85,
        completes: 1,
      },
      staff.filter(({ id }) => drawn.has(id)),
    ).map((each) => ({ ...each, randomised: true })),
    ...accountManagersOf(people)
      .filter(({ id }) => !drawn.has(id))
      .map((person) => waiting(chance, person)),
    ...attend(
      {
        training: trainingNames.conflict,
        start: conflict.start,
        days: 8,
        reaction: 4.0,
        before: 58,
        gain: 9,
        kept: 0.7,
        applies: 0.6,
      },
      inTeams(conflict.teams, conflict.start),
    ),
    ...compared(trainingNames.conflict, conflict.teams),
    ...attend(
      {
        training: trainingNames.safety,
        start: "2026-04-07",
        days: 12,
        reaction: 3.6,
        before: 71,
        gain: 12,
        completes: 0.97,
        applies: 0.8,
      },
      inTeams(fieldAndLogistics, "2026-04-07"),
    ),
    ...attend(
      { training: trainingNames.time, start: time.start, days: 2, reaction: 4.1, applies: 0.2 },
      inTeams(time.teams, time.start),
    ),
    ...compared(trainingNames.time, time.teams),
    ...onboarding(chance, staff),
    ...dataLiteracy(chance, staff),
    ...attend(
      {
        training: trainingNames.product,
        start: product.start,
        days: 10,
        reaction: 4.3,
        before: 54,
        gain: 15,
        kept: 0.9,
        applies: 0.8,
      },
      inTeams(["Field Service"], product.start),
    ),
    ...attend(
      { training: trainingNames.compliance, start: "2026-06-01", days: 25, reaction: 2.9, completes: 0.96 },
      here("2026-06-01"),
    ),
    ...attend(
      { training: trainingNames.keynote, start: "2026-09-17", days: 0, reaction: 4.7, completes: 0.8 },
      here("2026-09-17"),
    ),
  ];
}

function attended(chance: Chance, course: Course, person: Employee): Attendance {
  const came = chance.happens(course.completes ?? 0.94);
  const start = dayNumber(course.start) + chance.whole(0, Math.max(0, course.days - 5));
  const before = course.before === undefined ? null : score(course.before + 9 * person.ability + chance.normal(0, 8));
  const gained = (course.gain ?? 0) + chance.normal(0, 5);
  const known = before !== null && came;
  const applies = came && course.applies !== undefined && chance.happens(0.85) ? chance.happens(course.applies) : null;
  return {
    training: course.training,
    person,
    team: person.writtenTeam,
    group: "Trained",
    randomised: null,
    status: came ? "Completed" : "No show",
    start: isoDate(start),
    completed: came ? isoDate(start + Math.min(course.days, 60)) : null,
    invited: came,
    reaction:
      came && chance.happens(0.72) ? Math.max(1, Math.min(5, Math.round(chance.normal(course.reaction, 0.8)))) : null,
    pre: before,
    post: known && chance.happens(0.96) ? score(before + gained) : null,
    followUp:
      known && course.kept !== undefined && chance.happens(0.85)
        ? score(before + gained * course.kept + chance.normal(0, 4))
        : null,
    applied: applies,
    validatedBy: applies === null ? null : chance.happens(0.7) ? "Manager" : "Self",
  };
}

function score(value: number): number {
  return rounded(Math.max(0, Math.min(100, value)));
}

/** The teams that have not had the training yet. */
function compared(training: string, trained: readonly string[]): Attendance[] {
  return teamNames
    .filter((team) => !trained.includes(team))
    .map((team) => ({ ...nobody, training, team, group: "Comparison" }));
}

const nobody: Attendance = {
  training: "",
  person: null,
  team: null,
  group: "Comparison",
  randomised: null,
  status: null,
  start: null,
  completed: null,
  invited: null,
  reaction: null,
  pre: null,
  post: null,
  followUp: null,
  applied: null,
  validatedBy: null,
};

function waiting(chance: Chance, person: Employee): Attendance {
  const before = score(55 + 9 * person.ability + chance.normal(0, 8));
  return {
    ...nobody,
    training: trainingNames.negotiation,
    person,
    team: person.writtenTeam,
    randomised: true,
    status: "Waiting list",
    pre: before,
    post: score(before + chance.normal(1.5, 5)),
    followUp: score(before + chance.normal(2, 5)),
  };
}

function onboarding(chance: Chance, staff: readonly Employee[]): Attendance[] {
  const technicians = staff.filter(({ role }) => role.name === "Service Technician").slice(0, newTechnicians);
  return technicians.map((person) => {
    const start = dayNumber(person.hired) + 7;
    const weeks = chance.whole(15, 26);
    const over = start + weeks * 7 < dayNumber("2026-10-31");
    const course = {
      training: trainingNames.onboarding,
      start: isoDate(start),
      days: weeks * 7,
      reaction: 4.2,
      before: 38,
      gain: 30,
      applies: 0.9,
      completes: 1,
    };
    const each = { ...attended(chance, course, person), start: isoDate(start) };
    return over
      ? { ...each, completed: isoDate(start + weeks * 7) }
      : { ...each, status: "Started", completed: null, reaction: null, post: null, applied: null, validatedBy: null };
  });
}

/** Everybody in three teams took a screening test; the lowest scores were sent to the clinic, which changes nothing. */
function dataLiteracy(chance: Chance, staff: readonly Employee[]): Attendance[] {
  const { start, points } = treatments.dataLiteracy;
  const screened = staff.filter(
    ({ team, role }) => !role.leads && ["Finance Operations", "Customer Care", "Product Engineering"].includes(team),
  );
  return screened.map((person) => {
    const knows = 61 + 6 * chance.normal(0, 1);
    const test = () => score(knows + chance.normal(0, 8));
    const pre = test();
    const selected = pre < 58;
    const course = {
      training: trainingNames.dataLiteracy,
      start,
      days: 40,
      reaction: 3.8,
      before: 0,
      applies: 0.45,
      completes: 1,
    };
    if (!selected)
      return {
        ...nobody,
        training: course.training,
        person,
        team: person.writtenTeam,
        group: "Not selected",
        pre,
        post: test(),
      };
    return {
      ...attended(chance, course, person),
      pre,
      post: score(test() + points),
      followUp: chance.happens(0.8) ? score(test() + points) : null,
    };
  });
}
