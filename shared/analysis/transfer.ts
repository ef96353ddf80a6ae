import type { Dataset, IsoDate } from "../model.ts";
import { mean } from "../statistics/samples.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { KpiResult, TrainingResult } from "./analysis.ts";
import { type Attendance, attendanceOf } from "./attendance.ts";
import { beforeAfter } from "./designs.ts";
import type { KirkpatrickLevel, Transfer } from "./evaluation.ts";
import type { DesignResult, LinkEvidence, Proportion } from "./evidence-results.ts";
import { grades } from "./evidence-results.ts";
import { kpiValue } from "./kpi-value.ts";
import { byMeasure, type LevelReading, levelReadingsOf } from "./level-readings.ts";
import { type Proficient, proficiencyOf } from "./proficiency.ts";
import { proportionOf } from "./proportion.ts";
import type { Wave } from "./readings.ts";
import { retentionOf } from "./retention.ts";
import type { Settings } from "./settings.ts";

/** How far a training has come into use: counts of people. */
export interface Funnel {
  /** Share that applies it, of those known; with the bounds if all or none of the unknown did. */
  adoption: Proportion;
  adoptionLow: number | null;
  adoptionHigh: number | null;
  /** Share at the required level, of those assessed afterwards. */
  proficiency: Proportion;
}

/**
 * Adoption and proficiency from counts of people (METHODS 4.2): of those due for a check, `dueKnown` are known to
 * apply it or not and `applied` of them do; `dueUnknown` are not known. Shares of nobody are `null`.
 *
 * @example
 * funnelOf({ trained: 20, dueKnown: 15, applied: 12, dueUnknown: 5, assessedAfter: 0, proficient: 0 }).adoptionLow
 * // => 0.6
 */
export function funnelOf(
  counts: {
    trained: number;
    dueKnown: number;
    applied: number;
    dueUnknown: number;
    assessedAfter: number;
    proficient: number;
  },
  confidence = 0.95,
): Funnel {
  const { dueKnown, applied, dueUnknown, assessedAfter, proficient } = counts;
  const due = dueKnown + dueUnknown;
  return {
    adoption: proportionOf(applied, dueKnown, confidence),
    adoptionLow: due === 0 ? null : applied / due,
    adoptionHigh: due === 0 ? null : (applied + dueUnknown) / due,
    proficiency: proportionOf(proficient, assessedAfter, confidence),
  };
}

/** What the transfer of a training is read from. */
export interface TransferContext {
  settings: Settings;
  asOf: IsoDate;
  evidence: readonly LinkEvidence[];
  kpis: readonly KpiResult[];
  trainings: readonly TrainingResult[];
}

/**
 * Whether each training is used at work, by training id: adoption, proficiency, impact, what is left of the scores,
 * and the behaviour that was read before, after and later. People are due when their check date has passed, which is
 * `settings.checkAfterDays` after they finished; a row without a person counts only when it says whether it is applied.
 */
export function transfersOf(dataset: Dataset, context: TransferContext): Map<string, Transfer> {
  const { settings, asOf, evidence, kpis, trainings } = context;
  const attendance = attendanceOf(dataset);
  const readings = levelReadingsOf(dataset);
  const proficient = proficiencyOf(dataset, trainings, settings, asOf);
  const results = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const gradeOf = strongestGrades(evidence);
  return new Map(
    trainings.map((training) => {
      const { id } = training;
      const behaviour = changesOf(readings.get(id) ?? [], "behaviour", settings);
      return [
        id,
        {
          ...adoptionOf(attendance.get(id) ?? [], proficient.get(id), settings.checkAfterDays, asOf),
          impact: training.kpis.flatMap((kpi) => {
            const result = results.get(kpi);
            return result ? [{ kpi, progress: result.progress, grade: gradeOf.get(`${id}\u0000${kpi}`) ?? "E0" }] : [];
          }),
          behaviour,
        },
      ];
    }),
  );
}

function strongestGrades(evidence: readonly LinkEvidence[]): Map<string, LinkEvidence["grade"]> {
  const found = new Map<string, LinkEvidence["grade"]>();
  for (const { training, kpi, grade } of evidence) {
    const key = `${training}\u0000${kpi}`;
    const known = found.get(key);
    if (known === undefined || grades.indexOf(grade) > grades.indexOf(known)) found.set(key, grade);
  }
  return found;
}

function adoptionOf(
  people: readonly Attendance[],
  { assessed, proficient }: Proficient = { assessed: 0, proficient: 0 },
  checkAfterDays: number,
  asOf: IsoDate,
): Omit<Transfer, "impact" | "behaviour"> {
  const today = dayNumber(asOf);
  const isDue = ({ finished, finishedOn, applied }: Attendance) =>
    finished && (finishedOn === null ? applied !== null : dayNumber(finishedOn) + checkAfterDays <= today);
  const due = people.filter((each) => isDue(each) && (each.isPerson || each.applied !== null));
  const checked = due.filter(({ applied }) => applied !== null);
  const applied = checked.filter((each) => each.applied === true);
  const funnel = funnelOf({
    trained: people.length,
    dueKnown: checked.length,
    applied: applied.length,
    dueUnknown: due.length - checked.length,
    assessedAfter: assessed,
    proficient,
  });
  const column = (key: "pre" | "post" | "followUp") => people.map((each) => each[key]);
  return {
    due: due.length,
    dueKnown: checked.length,
    adoption: checked.length === 0 ? null : funnel.adoption,
    adoptionLow: funnel.adoptionLow,
    adoptionHigh: funnel.adoptionHigh,
    validatedByManager: applied.filter(({ confirmed }) => confirmed === "manager").length,
    selfReported: applied.filter(({ confirmed }) => confirmed === "self").length,
    proficiency: assessed === 0 ? null : funnel.proficiency,
    kept: people.some(({ followUp }) => followUp !== null)
      ? retentionOf(column("pre"), column("post"), column("followUp"))
      : null,
  };
}

/**
 * The changes that the readings of one level show, one for each thing that was read, in order of its name. Several
 * readings of one person or team in one wave count as their mean; more is taken to be better. `kept` is `null` without
 * any later reading.
 */
export function changesOf(
  readings: readonly LevelReading[],
  level: KirkpatrickLevel,
  settings: Settings,
): Transfer["behaviour"] {
  return [...byMeasure(readings, level)].flatMap(([measure, own]) => {
    const waves = valuesByWave(own);
    if (waves.length === 0) return [];
    const design = beforeAfter(
      waves.map(({ who, before, after }) => ({
        unit: who,
        arm: "trained",
        team: null,
        before,
        after,
        early: null,
        late: null,
      })),
      own.every(({ isPerson }) => isPerson) ? "people" : "teams",
      {
        direction: "higher",
        smallestUseful: null,
        show: (value) => kpiValue({ unit: null, percent: false }, value),
        settings: settings.evidence,
        seed: 0,
        isScore: true,
      },
    );
    const later = waves.map((each) => each["follow-up"]);
    const kept = later.some((value) => value !== null)
      ? retentionOf(
          waves.map(({ before }) => before),
          waves.map(({ after }) => after),
          later,
        )
      : null;
    return [{ measure, design: withoutPairs(design, waves), kept }];
  });
}

type WaveValues = { who: string } & Record<Wave, number | null>;

/** Where nobody was read on both sides, the means of those read on one are told all the same. */
function withoutPairs(design: DesignResult, waves: readonly WaveValues[]): DesignResult {
  if (design.n > 0) return design;
  const average = (wave: Wave) => {
    const values = waves.flatMap((each) => each[wave] ?? []);
    return values.length === 0 ? null : mean(values);
  };
  return { ...design, before: average("before"), after: average("after") };
}

function valuesByWave(readings: readonly LevelReading[]): WaveValues[] {
  const found = new Map<string, Record<Wave, number[]>>();
  for (const { who, wave, value } of readings) {
    if (who === null || wave === null) continue;
    const waves = found.get(who) ?? { before: [], after: [], "follow-up": [] };
    waves[wave].push(value);
    found.set(who, waves);
  }
  const meanOf = (values: readonly number[]) => (values.length === 0 ? null : mean(values));
  return [...found].map(([who, waves]) => ({
    who,
    before: meanOf(waves.before),
    after: meanOf(waves.after),
    "follow-up": meanOf(waves["follow-up"]),
  }));
}
