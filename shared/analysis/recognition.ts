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
const daysInYear = 365.25;
const yearsHere = [0, 2, 5, 10] as const;

/** The smallest rise that is worth telling, in levels. */
function smallestRise({ min, max }: { min: number; max: number }): number {
  return max - min > widest ? (max - min) / widest : 1;
}

/**
 * People whose measured growth or impact is worth recognising (G2), those with most levels gained first, then those with
 * most impact, then by id. Growth is a rise of at least one level between the first and the newest dated rating of the
 * last two years, by kinds of rater other than the person that were heard both times. Impact is a training they finished
 * and somebody else confirms they use at work, after which a KPI moved as promised with evidence of grade E2 or better:
 * it is that of all who took part. Finished action items stand beside it. `tenure` tells whether recognition goes with
 * the time people have been here, over all who were rated twice or finished such a training.
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
  const eligible: { hired: IsoDate | null; isRecognised: boolean }[] = [];
  let measured = 0;
  let unconfirmed = 0;
  for (const [at, { id, hired }] of people.entries()) {
    const changes = levelChangesOf(dataset, ratings, personRow[at]!, { since: today - days, until: today });
    if (changes.length > 0) measured++;
    const growth = changes.filter(({ from, to }) => to - from >= rise - levelGuard);
    const took = impact.get(id) ?? [];
    const own = took
      .filter(({ use }) => use === "confirmed")
      .map(({ training, link, kpi }) => ({ training, link, kpi }));
    const isRecognised = growth.length > 0 || own.length > 0;
    if (changes.length > 0 || took.length > 0) eligible.push({ hired, isRecognised });
    if (own.length === 0 && took.some(({ use }) => use === "own word")) unconfirmed++;
    if (!isRecognised) continue;
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
  entries.sort(
    (a, b) => b.levelsUp - a.levelsUp || b.impact.length - a.impact.length || byCodePoint(a.person, b.person),
  );
  return { entries, measured, unconfirmed, days, tenure: tenureCheck(eligible, asOf) };
}

/**
 * Whether being recognised goes with the time people have been here: Spearman's rank correlation over everybody who could
 * have been and has a hire date. Without a p value below 0.05 there is `no sign`, which does not say there is nothing.
 *
 * @example tenureCheck([], "2026-11-22").answer // => "unknown"
 */
export function tenureCheck(
  eligible: readonly { hired: IsoDate | null; isRecognised: boolean }[],
  asOf: IsoDate,
): TenureCheck {
  const dated = eligible.flatMap(({ hired, isRecognised }) =>
    hired === null || hired > asOf ? [] : [{ here: dayNumber(asOf) - dayNumber(hired), is: Number(isRecognised) }],
  );
  const { status, n, rho, p, ciLow, ciHigh } = rankCorrelation(
    dated.map(({ here }) => here),
    dated.map(({ is }) => is),
  );
  const isClear = p !== null && p < enough;
  const answer: TenureCheck["answer"] =
    status !== "ok" ? "unknown" : !isClear ? "no sign" : rho! > 0 ? "longer" : "shorter";
  const groups = yearsHere.map((from, at) => {
    const to = yearsHere[at + 1] ?? null;
    const own = dated.filter(({ here }) => here >= from * daysInYear && (to === null || here < to * daysInYear));
    return { from, to, people: own.length, recognised: own.filter(({ is }) => is === 1).length };
  });
  return { status, n, rho, p, ciLow, ciHigh, answer, groups };
}

function sumOf(changes: readonly LevelChange[]): number {
  return changes.reduce((sum, { from, to }) => sum + to - from, 0);
}

function isProven({ status, what, evidence, completed }: ActionItem, asOf: IsoDate): boolean {
  const isRecent = completed === null || dayNumber(asOf) - dayNumber(completed) <= days;
  return status === "done" && what !== null && evidence !== null && isRecent;
}

type Use = RecognitionEntry["impact"][number] & { use: "confirmed" | "own word" | "not known" };

/** Of each person, the finished trainings whose KPI moved as promised; by training, then KPI. */
function impactOf(dataset: Dataset, evidence: readonly LinkEvidence[], asOf: IsoDate): Map<string, Use[]> {
  const moved = evidence
    .filter(({ grade, countsAs }) => grades.indexOf(grade) >= weakest && countsAs === "supported")
    .sort((a, b) => byCodePoint(a.training, b.training) || byCodePoint(a.kpi, b.kpi) || byCodePoint(a.link, b.link));
  const attendance = attendanceOf(dataset);
  const impact = new Map<string, Use[]>();
  for (const { training, link, kpi } of moved)
    for (const { who, isPerson, finished, finishedOn, applied, confirmed } of attendance.get(training) ?? []) {
      if (!isPerson || !finished || (finishedOn ?? "") > asOf) continue;
      const own = impact.get(who) ?? [];
      if (own.some((each) => each.training === training && each.kpi === kpi)) continue;
      const use = applied !== true ? "not known" : confirmed === "manager" ? "confirmed" : "own word";
      impact.set(who, [...own, { training, link, kpi, use }]);
    }
  return impact;
}
