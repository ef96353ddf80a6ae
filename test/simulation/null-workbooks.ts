import type { Dataset, KpiReading, Participant, Person } from "../../shared/model.ts";
import { normalQuantile } from "../../shared/statistics/distributions.ts";
import { mulberry32, uniform } from "../../shared/statistics/random.ts";
import { aDataset, aKpi, aParticipant, aPerson, aReading, aTraining } from "../shared/analysis/small-dataset.ts";

/*
 * Workbooks in which a training has no effect at all, one kind for each way in which the evidence can be read. Whatever
 * is found in them is chance.
 */

/** A kind of workbook; the same seed makes the same workbook. */
export interface NullDesign {
  name: string;
  workbook: (seed: number) => Dataset;
}

type Normal = () => number;

const kpi = "Quality";
const training = "Course";
const monthsEachSide = 3;
const teamSize = 8;
/** Share of the spread from month to month that a team has in common. */
const teamShare = 0.1;
const spread = 6;

/** Every kind of workbook the simulation goes through. */
export const nullDesigns: readonly NullDesign[] = [
  { name: "before and after, 12 people", workbook: beforeAfterBook },
  { name: "comparison, 12 v 12 people", workbook: (seed) => comparisonBook(seed, 12, null) },
  { name: "randomised, 10 v 10 people", workbook: (seed) => comparisonBook(seed, 10, true) },
  ...[4, 6, 10].map((teams) => ({
    name: `given by team, ${teams} v ${teams} teams, measured by team`,
    workbook: (seed: number) => teamsBook(seed, teams, "team"),
  })),
  ...[4, 6, 10].map((teams) => ({
    name: `given by team, ${teams} v ${teams} teams, measured by person`,
    workbook: (seed: number) => teamsBook(seed, teams, "person"),
  })),
  ...[24, 48].flatMap((months) =>
    [0, 0.3, 0.6].flatMap((rho) =>
      [0, 0.3].map((trend) => ({
        name: `one series, ${months} months, correlation ${rho}${trend === 0 ? "" : ", with a trend"}`,
        workbook: (seed: number) => seriesBook(seed, months, rho, trend),
      })),
    ),
  ),
];

function normalFrom(seed: number): Normal {
  const next = mulberry32(seed);
  return () => normalQuantile(uniform(next));
}

/** First day of a month, counted from January 2022. */
function monthStart(index: number): string {
  return `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

function book(start: number, history: KpiReading[], people: Person[] = [], participants: Participant[] = []): Dataset {
  return aDataset({
    people,
    participants,
    kpis: [aKpi(kpi, { direction: "higher" })],
    trainings: [aTraining(training, { kpis: [kpi], start: monthStart(start) })],
    history,
  });
}

/** Readings of one unit: its own level, what all units have in common that month, and chance. */
function readings(unit: string, common: readonly number[], normal: Normal, chance: Normal): KpiReading[] {
  const level = 50 + 10 * normal();
  return common.map((shared, month) => aReading(kpi, monthStart(month), { unit, value: level + shared + chance() }));
}

function beforeAfterBook(seed: number): Dataset {
  const normal = normalFrom(seed);
  const people = Array.from({ length: 12 }, (_, index) => aPerson(`Person ${index + 1}`));
  const quiet = new Array<number>(2 * monthsEachSide).fill(0);
  const history = people.flatMap(({ name }) => readings(name, quiet, normal, () => spread * normal()));
  return book(
    monthsEachSide,
    history,
    people,
    people.map(({ name }) => aParticipant(name, training)),
  );
}

/** Everybody's number moves in common as well, most of all after the training: a comparison has to take that out. */
function commonMonths(normal: Normal): number[] {
  return Array.from({ length: 2 * monthsEachSide }, (_, month) => (month < monthsEachSide ? 0 : 4) + 2 * normal());
}

function comparisonBook(seed: number, each: number, randomised: true | null): Dataset {
  const normal = normalFrom(seed);
  const common = commonMonths(normal);
  const people = Array.from({ length: 2 * each }, (_, index) => aPerson(`Person ${index + 1}`));
  const history = people.flatMap(({ name }) => readings(name, common, normal, () => spread * normal()));
  const participants = people.map(({ name }, index) =>
    aParticipant(name, training, { group: index < each ? "trained" : "comparison", randomised }),
  );
  return book(monthsEachSide, history, people, participants);
}

function teamsBook(seed: number, each: number, measured: "team" | "person"): Dataset {
  const normal = normalFrom(seed);
  const common = commonMonths(normal);
  const people: Person[] = [];
  const history: KpiReading[] = [];
  for (let team = 1; team <= 2 * each; team++) {
    const name = `Team ${team}`;
    const climate = 5 * normal();
    const months = common.map((shared) => climate + shared + spread * Math.sqrt(teamShare) * normal());
    const own = Math.sqrt(1 - teamShare) * spread;
    const members = Array.from({ length: teamSize }, (_, index) =>
      aPerson(`Person ${team}-${index + 1}`, { team: name }),
    );
    people.push(...members);
    const rows = members.map((member) => readings(member.name, months, normal, () => own * normal()));
    history.push(...(measured === "person" ? rows.flat() : teamMean(name, rows)));
  }
  const trained = people.slice(0, each * teamSize);
  return book(
    monthsEachSide,
    history,
    people,
    trained.map(({ name }) => aParticipant(name, training)),
  );
}

function teamMean(unit: string, rows: readonly KpiReading[][]): KpiReading[] {
  return rows[0]!.map(({ period }, month) =>
    aReading(kpi, period, { unit, value: rows.reduce((sum, row) => sum + row[month]!.value!, 0) / rows.length }),
  );
}

/** One number for the organisation each month, with errors that last (AR(1) from its stationary distribution). */
function seriesBook(seed: number, months: number, rho: number, trend: number): Dataset {
  const normal = normalFrom(seed);
  const step = Math.sqrt(1 - rho ** 2);
  let error = normal();
  const history = Array.from({ length: months }, (_, month) => {
    if (month > 0) error = rho * error + step * normal();
    return aReading(kpi, monthStart(month), { value: 50 + trend * month + 2 * error });
  });
  return book(months / 2, history);
}
