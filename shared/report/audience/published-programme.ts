import type { Analysis, InputWithoutOutcome, KpiResult, Score } from "../../analysis/analysis.ts";
import { effectText } from "../../analysis/effect-text.ts";
import type { ForecastEntry, Staying, TimeToCompetency } from "../../analysis/evaluation.ts";
import type { LinkEvidence } from "../../analysis/evidence-results.ts";
import type { CadenceResult, HealthAnswer } from "../../analysis/programme-results.ts";
import { capital, number, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { noPlace } from "./published-lines.ts";
import { middleOf, type Share, shareOf, shareText } from "./shares.ts";

/** How fast people learn a skill; how many have is told as a share. */
export interface RoundedSpeed extends TimeToCompetency {
  rounded: Share;
}

/** Weeks to competency of skills that enough people are learning; the curves would show single people. */
export function publishedSpeed(
  { speed, skills }: Pick<Analysis, "speed" | "skills">,
  minimumGroup: number,
): RoundedSpeed[] {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return speed.flatMap(({ skill, from, n, reached, medianWeeks, low, high, lastObservedWeek }): RoundedSpeed[] => {
    const share = shareOf(reached, n, minimumGroup);
    if (share === null) return [];
    const whole = (weeks: number | null) => (weeks === null ? null : Math.round(weeks));
    const median = whole(medianWeeks);
    const start = from === "training" ? say`after the training began` : say`after they were hired`;
    return [
      {
        skill,
        from,
        n,
        reached: Math.round(middleOf(share) * n),
        medianWeeks: median,
        low: whole(low),
        high: whole(high),
        lastObservedWeek: whole(lastObservedWeek),
        weeks: [],
        survival: [],
        rounded: share,
        text:
          median === null
            ? say`Fewer than half of ${plural(n, "person", "people")} have reached the level of ${names.get(skill) ?? skill} so far.`
            : say`Half of ${plural(n, "person", "people")} reached the level of ${names.get(skill) ?? skill} within ${plural(median, "week")} ${start}.`,
      },
    ];
  });
}

/** Who stayed, as shares of groups that are large enough. */
export interface RoundedStaying extends Staying {
  rounded: { trained: Share; untrained: Share };
}

/** Trained against untrained people, where both are enough. */
export function publishedStaying({ staying }: Pick<Analysis, "staying">, minimumGroup: number): RoundedStaying[] {
  return staying.flatMap(({ training, trained, untrained }) => {
    const shares = [trained, untrained].map(({ left, people }) => shareOf(left, people, minimumGroup));
    const [took, not] = shares;
    if (!took || !not) return [];
    const side = (people: number, share: Share) => ({
      people,
      left: Math.round(middleOf(share) * people),
      survival: { months: [], survival: [] },
    });
    return [
      {
        training,
        trained: side(trained.people, took),
        untrained: side(untrained.people, not),
        text: capital(
          say`${shareText(took)} of ${number(trained.people)} trained people left, and ${shareText(not)} of ${number(untrained.people)} others.`,
        ),
        rounded: { trained: took, untrained: not },
      },
    ];
  });
}

/** What was expected as a number, against published effects; the words it was written in and who approved are left out. */
export function publishedForecasts(
  { forecasts }: Pick<Analysis, "forecasts">,
  evidence: readonly LinkEvidence[],
  kpis: readonly KpiResult[],
): ForecastEntry[] {
  const units = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const hidden = new Set(
    evidence.flatMap(({ training, kpi, designs: [first] }) => (first?.n === 0 ? [`${training}|${kpi}`] : [])),
  );
  return forecasts.map(
    ({ training, kpi, expectedChange, approvedOn, happened, low, high, grade, outcome }): ForecastEntry => {
      const isHidden = hidden.has(`${training}|${kpi ?? ""}`);
      const unit = kpi === null ? undefined : units.get(kpi);
      return {
        training,
        kpi,
        expected:
          unit && expectedChange !== null ? effectText(unit, expectedChange) : say`no number that could be read`,
        expectedChange,
        approvedOn,
        approvedBy: null,
        happened: isHidden ? null : happened,
        low: isHidden ? null : low,
        high: isHidden ? null : high,
        grade,
        outcome: isHidden ? "not-measured" : outcome,
        text: "",
        place: noPlace,
      };
    },
  );
}

/** The answers of the health check; counts of people only from `minimumGroup` on. */
export function publishedHealth({ health }: Pick<Analysis, "health">, minimumGroup: number): HealthAnswer[] {
  return health.map(({ code, question, answer, counts }) => {
    const shown = counts.flatMap(({ label, count, of }) =>
      of > 0 && of < minimumGroup && isOfPeople(label) ? [] : [{ label, count, of }],
    );
    const words = { yes: say`Yes`, partly: say`Partly`, no: say`No`, unknown: say`Not known` }[answer];
    const parts = shown.map(({ label, count, of }) =>
      isOfPeople(label)
        ? say`${shareText(shareOf(count, of, minimumGroup))} of ${number(of)} ${label}`
        : say`${number(count)} of ${number(of)} ${label}`,
    );
    const rounded = shown.map(({ label, count, of }) => {
      const share = isOfPeople(label) ? shareOf(count, of, minimumGroup) : null;
      return { label, count: share === null ? count : Math.round(middleOf(share) * of), of };
    });
    return {
      code,
      question,
      answer,
      text: parts.length === 0 ? `${words}.` : `${words}: ${parts.join("; ")}.`,
      counts: rounded,
      sources: [],
    };
  });
}

function isOfPeople(label: string): boolean {
  return /people|completion|person|participant/i.test(label);
}

/** How regularly things happen, without who does them. */
export function publishedCadence({ cadence }: Pick<Analysis, "cadence">, minimumGroup: number): CadenceResult[] {
  return cadence.map(({ code, label, expected, held }) => {
    const share = shareOf(Math.min(held, expected), expected, minimumGroup);
    const known = share !== null;
    return {
      code,
      label,
      expected: known ? expected : 0,
      held: known ? Math.round(middleOf(share) * expected) : 0,
      adherence: known ? middleOf(share) : null,
      text: known
        ? capital(say`${shareText(share)} of ${number(expected)} took place.`)
        : say`Not known, or too few to be shown.`,
    };
  });
}

/** The three scores; shares of people are rounded, and what they rest on is told without counts of few. */
export function publishedScores({ scores }: Pick<Analysis, "scores">, minimumGroup: number): Score[] {
  return scores.map(({ code, label, count, of }): Score => {
    const head = { code, label, sources: [] };
    const none = { ...head, count: null, of: null, share: null };
    if (count === null || of === null) return { ...none, why: say`Not known: HR's report says what would supply it.` };
    if (code === "goals-aligned")
      return {
        ...head,
        count,
        of,
        share: of === 0 ? null : count / of,
        why: say`${number(count)} of ${plural(of, "KPI")} name the business goal they serve.`,
      };
    const share = shareOf(count, of, minimumGroup);
    if (share === null) return { ...none, why: say`Too few people to be shown.` };
    const what = code === "feedback-given" ? say`have feedback on record in the year before` : say`have growth planned`;
    return {
      ...head,
      count: null,
      of,
      share: middleOf(share),
      why: capital(say`${shareText(share)} of ${plural(of, "person", "people")} ${what}.`),
    };
  });
}

/** Activity that grew while its KPI did not move, where enough people took part. */
export function publishedFlat(
  { inputsWithoutOutcome, trainings, kpis }: Pick<Analysis, "inputsWithoutOutcome" | "trainings" | "kpis">,
  minimumGroup: number,
  without: (text: string) => string,
): InputWithoutOutcome[] {
  const known = new Map(trainings.map((training) => [training.id, training]));
  const kpiNames = new Map(kpis.map(({ id, name }) => [id, name]));
  return inputsWithoutOutcome
    .filter(({ training }) => (known.get(training)?.completed ?? 0) >= minimumGroup)
    .map(({ training, kpi, input, outcome }) => ({
      training,
      kpi,
      input: { before: Math.round(input.before), after: Math.round(input.after), what: input.what },
      outcome: { before: outcome.before, after: outcome.after },
      message: say`${without(known.get(training)!.name)}: more people completed it, while ${without(kpiNames.get(kpi) ?? kpi)}, which it is intended to affect, hardly moved or moved the other way. This does not show that the training has no effect.`,
    }));
}
