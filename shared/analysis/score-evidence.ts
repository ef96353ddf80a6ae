import { number } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, Participant } from "../model.ts";
import { classGain, normalisedChange } from "../statistics/gain.ts";
import { wilson } from "../statistics/wilson.ts";
import { armOf, armsOf, keyOf } from "./arms.ts";
import { beforeAfter, comparison, type Outcome } from "./designs.ts";
import { designs, type Proportion, type ScoreEvidence } from "./evidence-results.ts";
import { scoreWording } from "./evidence-words.ts";
import { sourcesAt } from "./place-sources.ts";
import { regressionOf, regressionWarning } from "./regression-warning.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import type { UnitValues } from "./unit-values.ts";

const points = { unit: "points", percent: false };

/**
 * What the scores of participants before and after say, by training id: Kirkpatrick's level 2, judged by the same
 * designs as a KPI. Higher scores are better. People of a comparison group, or without any training, are compared with;
 * trainings without a score before are missing.
 */
export function scoreEvidenceOf(
  dataset: Dataset,
  { settings, seed }: { settings: Settings; seed: number },
): Map<string, ScoreEvidence> {
  const { trainings } = namesOf(dataset);
  const arms = armsOf(dataset);
  const scored = scoredUnitsOf(dataset);
  const outcome: Outcome = {
    direction: "higher",
    smallestUseful: null,
    show: (value) => number(value, 1),
    settings: settings.evidence,
    seed,
    isScore: true,
  };
  const found = new Map<string, ScoreEvidence>();
  for (const { id, name, kept } of trainings) {
    const known = scored.get(id);
    if (!known) continue;
    const { rows: used, units } = known;
    const tried = [
      ...(units.some(({ arm }) => arm === "comparison")
        ? [comparison(units, "people", arms.get(id)!.randomised, outcome)]
        : []),
      beforeAfter(units, "people", outcome),
    ]
      .filter(({ effect }) => effect !== null)
      .sort((a, b) => rankOf(b) - rankOf(a));
    const simple = tried.find(({ design }) => design === "before-after");
    const warning = regressionWarning(units, points, settings.evidence.reliability);
    if (simple && warning) simple.warnings.push(warning);
    const verdict = tried[0]?.verdict ?? "none";
    found.set(id, {
      designs: tried,
      verdict,
      wording: scoreWording(name, tried, verdict),
      ...gains(units, asNumber(kept?.maximumScore), asNumber(kept?.passScore)),
      regressionToTheMean: regressionOf(units, settings.evidence.reliability),
      sources: sourcesAt(used.map(({ place }) => place)),
    });
  }
  return found;
}

/**
 * The scores behind the evidence of each training, by its id: the rows of the attendance sheet that were used, and what
 * each says of somebody. Trainings without a score before are missing.
 */
export function scoredUnitsOf(dataset: Dataset): Map<string, { rows: Participant[]; units: UnitValues[] }> {
  const { trainings, training: resolve } = namesOf(dataset);
  const rows = new Map<string, Participant[]>(trainings.map(({ id }) => [id, []]));
  const untrained: Participant[] = [];
  for (const row of dataset.participants) {
    if (row.pre === null && row.post === null) continue;
    const id = resolve(row.training);
    if (row.training === null) untrained.push(row);
    else if (id !== null) rows.get(id)?.push(row);
  }
  const key = keyOf(dataset);
  const teams = new Map(dataset.people.map(({ id, team }) => [say`person ${id}`, team]));
  const scored = new Map<string, { rows: Participant[]; units: UnitValues[] }>();
  for (const [id, own] of rows) {
    if (!own.some(({ pre }) => pre !== null)) continue;
    const used = own.concat(untrained);
    scored.set(id, { rows: used, units: used.flatMap((row) => unitOf(row, key, teams)) });
  }
  return scored;
}

/** Results with an interval first, then the stronger design. */
function rankOf({ design, low }: ScoreEvidence["designs"][number]): number {
  return designs.indexOf(design) + (low === null ? 0 : designs.length);
}

function unitOf(
  row: Participant,
  key: (written: string) => string,
  teams: ReadonlyMap<string, string | null>,
): UnitValues[] {
  const arm = armOf(row);
  if (arm === null) return [];
  const who = row.person ?? row.unit;
  const unit = who === null ? "" : key(who);
  const team = teams.get(unit) ?? (row.person === null ? null : row.unit);
  return [{ unit, arm, team, before: row.pre, after: row.post, early: null, late: null }];
}

function gains(
  units: readonly UnitValues[],
  maximum: number | null,
  passScore: number | null,
): Pick<ScoreEvidence, "maximum" | "classGain" | "normalisedChange" | "satisfactory"> {
  const trained = units.filter(({ arm }) => arm === "trained");
  const [pre, post] = [trained.map(({ before }) => before), trained.map(({ after }) => after)];
  return {
    maximum,
    classGain: maximum === null ? null : classGain(pre, post, maximum),
    normalisedChange: maximum === null ? null : normalisedChange(pre, post, maximum).change,
    satisfactory:
      passScore === null ? null : { before: atLeast(pre, passScore), after: atLeast(post, passScore), passScore },
  };
}

function atLeast(scores: readonly (number | null)[], passScore: number): Proportion | null {
  const known = scores.filter((score) => score !== null);
  const count = known.filter((score) => score >= passScore).length;
  const found = wilson(count, known.length);
  return found && { count, of: known.length, share: found.p, low: found.low, high: found.high };
}

function asNumber(value: string | number | boolean | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}
