import { say } from "../language.ts";
import type { Dataset, IsoDate, Kpi, KpiReading, Source } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { mean } from "../statistics/samples.ts";
import { grouped } from "../workbook/grouped.ts";
import { type Arm, type Arms, keyOf } from "./arms.ts";
import { type PeriodLength, periodLength, sideOf } from "./history-periods.ts";
import { factorOf, readingValue } from "./kpi-history.ts";
import { sourcesAt } from "./place-sources.ts";

/** A team, person or site of a KPI history with its means before and after a training. */
export interface UnitValues {
  unit: string;
  arm: Arm;
  /** Team of a person; `null` when unknown or when the unit is no person. */
  team: string | null;
  before: number | null;
  after: number | null;
  /** Means of the earlier and the later half of the periods before; `null` with fewer than two. */
  early: number | null;
  late: number | null;
}

/** What the history of a KPI says about one training. */
export interface UnitHistory {
  units: UnitValues[];
  /** Readings of the trained units, or of the organisation when no unit is named. */
  trained: KpiReading[];
  comparison: KpiReading[];
  length: PeriodLength;
  /** Units with some but too few trained people, which count on neither side. */
  partly: number;
  sources: Source[];
}

interface KpiHistory {
  byUnit: ReadonlyMap<string, readonly KpiReading[]>;
  units: readonly string[];
  organisation: KpiReading[];
  periods: readonly IsoDate[];
  length: PeriodLength;
  factor: number;
  sources: Source[];
}

/** What is the same for every training of a workbook. */
export class History {
  readonly #key: (written: string) => string;
  readonly #byKpi: ReadonlyMap<string, KpiReading[]>;
  readonly #members = new Map<string, string[]>();
  readonly #teamOf = new Map<string, string>();
  readonly #kpis = new Map<string, KpiHistory | null>();

  constructor(dataset: Dataset, byKpi: ReadonlyMap<string, KpiReading[]>) {
    this.#key = keyOf(dataset);
    this.#byKpi = byKpi;
    for (const { id, team } of dataset.people) if (team !== null) this.#join(say`person ${id}`, this.#key(team));
    for (const { person, unit } of dataset.participants)
      if (person !== null && unit !== null && !this.#teamOf.has(this.#key(person)))
        this.#join(this.#key(person), this.#key(unit));
  }

  #join(person: string, team: string): void {
    this.#teamOf.set(person, team);
    const known = this.#members.get(team);
    if (known) known.push(person);
    else this.#members.set(team, [person]);
  }

  /** The team of somebody, as a key, or `null`. */
  teamOf(person: string): string | null {
    return this.#teamOf.get(person) ?? null;
  }

  /**
   * The units of a KPI on the two sides of a training; `others` are the arms of other trainings of the same KPI, whose
   * trained units are compared with nobody. `null` without a history.
   */
  of(kpi: Kpi, arms: Arms & { start: IsoDate }, others: readonly Arms[], trainedShare: number): UnitHistory | null {
    const known = this.#ofKpi(kpi);
    if (known === null) return null;
    const { byUnit, units, organisation, length, factor, sources } = known;
    const side = new Map(known.periods.map((period) => [period, sideOf(period, length, arms.start)]));
    const { sides, partly } = this.#sides(units, arms, others, trainedShare);
    const on = (arm: Arm) => units.filter((unit) => sides.get(unit) === arm).flatMap((unit) => byUnit.get(unit)!);
    const counted = units.filter((unit) => sides.has(unit));
    const trained = on("trained");
    return {
      units: counted.map((unit) => ({
        unit,
        arm: sides.get(unit)!,
        team: unit.startsWith("person ") ? this.teamOf(unit) : null,
        ...valuesOf(byUnit.get(unit)!, side, factor),
      })),
      trained: trained.length > 0 ? trained : organisation,
      comparison: on("comparison"),
      length,
      partly,
      sources,
    };
  }

  #ofKpi(kpi: Kpi): KpiHistory | null {
    const before = this.#kpis.get(kpi.id);
    if (before !== undefined) return before;
    const found = this.#readKpi(kpi);
    this.#kpis.set(kpi.id, found);
    return found;
  }

  #readKpi(kpi: Kpi): KpiHistory | null {
    const readings = this.#byKpi.get(kpi.id) ?? [];
    const periods = [...new Set(readings.map(({ period }) => period))];
    const length = periodLength(periods);
    if (length === null) return null;
    const named = readings.filter(({ unit }) => unit !== null);
    const byUnit = grouped(named, ({ unit }) => this.#key(unit!));
    return {
      byUnit,
      units: [...byUnit.keys()].sort(byCodePoint),
      organisation: readings.filter(({ unit }) => unit === null),
      periods,
      length,
      factor: factorOf(readings, kpi),
      sources: sourcesAt(readings.map(({ place }) => place)),
    };
  }

  /** Trained or comparison, for every unit that is either. */
  #sides(
    units: readonly string[],
    arms: Arms,
    others: readonly Arms[],
    trainedShare: number,
  ): { sides: Map<string, Arm>; partly: number } {
    const shares = new Map(units.map((unit) => [unit, this.#shareTrained(unit, arms)]));
    const isListed = arms.people.size + arms.units.size > 0;
    // Leaders may be trained for the sake of their teams: then one person trained is a team trained.
    const enough = [...shares.values()].some((share) => share >= trainedShare) ? trainedShare : Number.MIN_VALUE;
    const sides = new Map<string, Arm>();
    let partly = 0;
    for (const unit of units) {
      const share = shares.get(unit)!;
      const named = arms.units.get(unit) ?? arms.people.get(unit);
      if (named !== undefined) sides.set(unit, named);
      else if (share >= enough) sides.set(unit, "trained");
      else if (share > 0) partly++;
      else if (this.#isComparison(unit, arms, isListed) && others.every((each) => this.#shareTrained(unit, each) === 0))
        sides.set(unit, "comparison");
    }
    // Nobody is listed as trained: the training is for everyone the KPI is measured for.
    if (!isListed) for (const unit of units) sides.set(unit, "trained");
    return { sides, partly };
  }

  #isComparison(unit: string, { namesComparison, people }: Arms, isListed: boolean): boolean {
    if (!isListed) return false;
    if (!namesComparison) return true;
    return (this.#members.get(unit) ?? []).some((person) => people.get(person) === "comparison");
  }

  #shareTrained(unit: string, { people, units }: Arms): number {
    if (units.has(unit) || people.has(unit)) return (units.get(unit) ?? people.get(unit)) === "trained" ? 1 : 0;
    const members = this.#members.get(unit) ?? [];
    if (members.length === 0) return 0;
    return members.filter((person) => people.get(person) === "trained").length / members.length;
  }
}

function valuesOf(
  readings: readonly KpiReading[],
  sides: ReadonlyMap<IsoDate, "before" | "during" | "after">,
  factor: number,
): Pick<UnitValues, "before" | "after" | "early" | "late"> {
  const before: { period: IsoDate; value: number }[] = [];
  const after: number[] = [];
  for (const reading of readings) {
    const value = readingValue(reading, factor);
    const side = sides.get(reading.period);
    if (value === null || side === "during") continue;
    if (side === "after") after.push(value);
    else before.push({ period: reading.period, value });
  }
  before.sort((a, b) => byCodePoint(a.period, b.period));
  const values = before.map(({ value }) => value);
  const half = Math.floor(values.length / 2);
  return {
    before: meanOrNull(values),
    after: meanOrNull(after),
    early: meanOrNull(values.slice(0, half)),
    late: half === 0 ? null : meanOrNull(values.slice(values.length - half)),
  };
}

function meanOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
