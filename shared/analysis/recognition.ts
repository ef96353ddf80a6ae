import type { Dataset, IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { rankCorrelation } from "../statistics/rank-correlation.ts";
import { dayNumber } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import { attendanceOf } from "./attendance.ts";
import { DatedRatings } from "./dated-ratings.ts";
import { grades, type LinkEvidence } from "./evidence-results.ts";
import type { ActionItem } from "./follow-up-results.ts";
import { levelGuard } from "./gap.ts";
import type { LevelChange, Recognition, RecognitionEntry, TenureCheck } from "./growth-results.ts";
import type { Pairs } from "./pairs.ts";
import { levelChangesOf } from "./recognition-growth.ts";
import type { Settings } from "./settings.ts";

/** How far back growth is looked for: as far as the two yearly ratings that make one. */
const days = 730;
/** On wider scales than ten levels, a tenth of the scale counts as a level. */
const widest = 10;
const weakest = grades.indexOf("E2");
const enough = 0.05;

/** The smallest rise that is worth telling, in levels. */
export function smallestRise({ min, max }: { min: number; max: number }): number {
  return max - min > widest ? (max - min) / widest : 1;
}

/**
 * People whose measured growth or impact is worth recognising (G2), those with most levels gained first, then those with
 * most impact, then by id. Growth is a rise of at least one level between the first and the newest dated rating of the
 * last two years, by kinds of rater other than the person that were heard both times. Impact is a training they finished
 * and use at work, after which a KPI moved as promised with evidence of grade E2 or better: it is that of all who took
 * part. Finished action items stand beside it. `tenure` tells whether the levels gained go with the time people have
 * been here, over all who were rated twice.
 */
export function recognitionOf(
  { dataset, people, personRow, asOf }: Pairs,
  known: { settings: Settings; evidence: readonly LinkEvidence[]; actions: readonly ActionItem[] },
): Recognition {
  const { settings, evidence, actions } = known;
  const today = dayNumber(asOf);
  const ratings = new DatedRatings(dataset, settings, today);
  const rise = smallestRise(dataset.scale);
  const impact = impactOf(dataset, evidence, asOf);
  const work = grouped(
    actions.filter((item) => isProven(item, asOf)),
    ({ person, owner }) => person ?? owner,
  );
  const entries: RecognitionEntry[] = [];
  const measured: { hired: IsoDate | null; net: number }[] = [];
  for (const [at, { id, hired }] of people.entries()) {
    const changes = levelChangesOf(dataset, ratings, personRow[at]!, { since: today - days, until: today });
    if (changes.length > 0) measured.push({ hired, net: sumOf(changes) });
    const growth = changes.filter(({ from, to }) => to - from >= rise - levelGuard);
    const own = impact.get(id) ?? [];
    if (growth.length === 0 && own.length === 0) continue;
    entries.push({
      person: id,
      growth: growth.sort((a, b) => b.to - b.from - (a.to - a.from) || byCodePoint(a.skill, b.skill)),
      levelsUp: sumOf(growth),
      fell: changes.filter(({ from, to }) => to < from - levelGuard).length,
      impact: own,
      work: (work.get(id) ?? []).map(({ what, evidence: shown, completed, place }) => ({
        what: what!,
        evidence: shown!,
        on: completed,
        place,
      })),
    });
  }
  entries.sort((a, b) => b.levelsUp - a.levelsUp || b.impact.length - a.impact.length || byCodePoint(a.person, b.person));
  return { entries, measured: measured.length, days, tenure: tenureCheck(measured, asOf) };
}

/**
 * Whether levels gained go with the time people have been here: Spearman's rank correlation over everybody who was rated
 * twice and has a hire date. Without a p value below 0.05 there is `no sign`, which is not to say that there is nothing.
 *
 * @example tenureCheck([], "2026-11-22").answer // => "unknown"
 */
export function tenureCheck(
  measured: readonly { hired: IsoDate | null; net: number }[],
  asOf: IsoDate,
): TenureCheck {
  const dated = measured.flatMap(({ hired, net }) =>
    hired === null || hired > asOf ? [] : [{ here: dayNumber(asOf) - dayNumber(hired), net }],
  );
  const { status, n, rho, p, ciLow, ciHigh } = rankCorrelation(
    dated.map(({ here }) => here),
    dated.map(({ net }) => net),
  );
  const isClear = p !== null && p < enough;
  const answer = status !== "ok" ? "unknown" : !isClear ? "no sign" : rho! > 0 ? "longer" : "shorter";
  return { status, n, rho, p, ciLow, ciHigh, answer };
}

function sumOf(changes: readonly LevelChange[]): number {
  return changes.reduce((sum, { from, to }) => sum + to - from, 0);
}

function isProven({ status, what, evidence, completed }: ActionItem, asOf: IsoDate): boolean {
  const isRecent = completed === null || dayNumber(asOf) - dayNumber(completed) <= days;
  return status === "done" && what !== null && evidence !== null && isRecent;
}

/** Of each person, the trainings in use at work whose KPI moved as promised; by training, then KPI. */
function impactOf(
  dataset: Dataset,
  evidence: readonly LinkEvidence[],
  asOf: IsoDate,
): Map<string, RecognitionEntry["impact"]> {
  const moved = evidence
    .filter(({ grade, countsAs }) => grades.indexOf(grade) >= weakest && countsAs === "supported")
    .sort((a, b) => byCodePoint(a.training, b.training) || byCodePoint(a.kpi, b.kpi) || byCodePoint(a.link, b.link));
  const attendance = attendanceOf(dataset);
  const impact = new Map<string, RecognitionEntry["impact"]>();
  for (const { training, link, kpi } of moved)
    for (const { who, isPerson, finished, finishedOn, applied, confirmed } of attendance.get(training) ?? []) {
      if (!isPerson || !finished || applied !== true || (finishedOn ?? "") > asOf) continue;
      const own = impact.get(who) ?? [];
      if (!own.some((each) => each.training === training && each.kpi === kpi))
        impact.set(who, [...own, { training, link, kpi, confirmed }]);
    }
  return impact;
}
