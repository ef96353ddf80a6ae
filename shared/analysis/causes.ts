import { number, percent, plural } from "../format.ts";
import { said, say } from "../language.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { TrainingResult } from "./analysis.ts";
import { type Cause, causeOf, isBoxRating } from "./cause.ts";
import { type Box, boxes, type CauseClass, type CauseResult, type CausesSummary } from "./cause-results.ts";
import { type CauseRows, causeKey, causeRowsOf, majorityOf, statedBox, textsOf } from "./cause-rows.ts";
import { causeText } from "./cause-text.ts";
import { boxWords } from "./cause-words.ts";
import type { GapItem } from "./gap-results.ts";
import { sourcesAt } from "./place-sources.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import { phaseOf } from "./training-phase.ts";

/** How many of the first ranked gaps the summary is about. */
const topGaps = 10;

const verdicts: Record<CauseClass, CauseResult["verdict"]> = {
  training: "train",
  mixed: "train and fix",
  "not-training": "fix, do not train",
  unclear: "stop",
  unknown: "ask first",
};

/**
 * What stands behind each gap of the Causes sheet: one result per skill and team, the best ranked gap first, those
 * without a rank last by skill and team. Rows of one skill and team are its raters; of a rater who judged again, the
 * newest row counts. A row without a team holds for every team, one about a person for the team of that person. When
 * they could do it if their job depended on it and nobody rated knowledge, it is taken as 0, to be confirmed. A main
 * cause in words counts as `top` where no box is rated; its class stays unknown.
 *
 * `notWasted` is the known cost of planned and running trainings that are not mandatory where the verdict is “fix, do
 * not train”, `null` when none of their costs is known, and 0 for every other verdict. `trainings` are the planned and
 * running ones for the skill on the day `asOf`.
 *
 * Source: T. F. Gilbert, Human Competence, 1978; R. F. Mager & P. Pipe, Analyzing Performance Problems, 1970.
 */
export function causesOf(
  dataset: Dataset,
  {
    gaps,
    trainings,
    settings,
    asOf,
  }: {
    gaps: readonly GapItem[];
    trainings: readonly TrainingResult[];
    settings: Pick<Settings, "causes" | "currency">;
    asOf: IsoDate;
  },
): CausesSummary {
  const ahead = trainingsAhead(trainings, asOf);
  const mandatory = new Set(namesOf(dataset).trainings.flatMap(({ id, mandatory }) => (mandatory ? [id] : [])));
  const { groups, nameless } = causeRowsOf(dataset);
  const rank = ranksOf(gaps);
  const rankOf = ({ skill, team }: CauseResult) =>
    rank.get(team === null ? skill : causeKey(skill, team)) ?? Number.MAX_SAFE_INTEGER;
  const causes = groups
    .map((group) => resultOf(group, { settings, mandatory, trainings: ahead.get(group.skill) ?? [] }))
    .sort((a, b) => rankOf(a) - rankOf(b) || byCodePoint(a.skill, b.skill) || byCodePoint(a.team ?? "", b.team ?? ""));
  return { causes, ...shareNotSkill(causes, gaps, nameless) };
}

const indexes = new WeakMap<readonly CauseResult[], ReadonlyMap<string, CauseResult>>();

/** The cause of a gap: that of the skill in the team, else that of the skill in every team; `null` when there is none. */
export function causeFor(
  { causes }: { causes: readonly CauseResult[] },
  skill: string,
  team: string | null,
): CauseResult | null {
  let index = indexes.get(causes);
  if (!index) {
    index = new Map(causes.map((cause) => [causeKey(cause.skill, cause.team), cause]));
    indexes.set(causes, index);
  }
  return index.get(causeKey(skill, team)) ?? index.get(causeKey(skill, null)) ?? null;
}

/** The class of the cause of a gap, `unknown` when nobody looked at it. */
export function causeClassOf(summary: CausesSummary, skill: string, team: string | null): CauseClass {
  return causeFor(summary, skill, team)?.class ?? "unknown";
}

/**
 * Whether the main cause is something other than a lack of knowledge and skill; `null` when it is not known: too few
 * boxes rated and nothing said in words, or no box a barrier. A barrier as high as knowledge does not outweigh it.
 */
export function isNotSkill({ class: found, top, boxes }: Pick<CauseResult, "class" | "top" | "boxes">): boolean | null {
  const [main] = top;
  if (main === undefined) return null;
  const height = boxes[main];
  if (height === null) return main !== "knowledge";
  return found === "unknown" ? null : height > (boxes.knowledge ?? 0);
}

function resultOf(
  { skill, team, rows }: CauseRows,
  known: {
    settings: Pick<Settings, "causes" | "currency">;
    mandatory: ReadonlySet<string>;
    trainings: readonly TrainingResult[];
  },
): CauseResult {
  const { settings, trainings } = known;
  const ratings = Object.fromEntries(
    boxes.map((box) => [box, rows.map(({ values }) => values[box]).filter(isBoxRating)]),
  ) as Record<Box, number[]>;
  const couldIfNeeded = majorityOf(rows.map(({ values }) => values.couldIfNeeded));
  const prefilled = couldIfNeeded === true && ratings.knowledge.length === 0;
  const cause = causeOf(prefilled ? { ...ratings, knowledge: [0] } : ratings, settings.causes);
  const isRated = boxes.some((box) => ratings[box].length > 0);
  const inWords = textsOf(rows, "cause");
  const stated = isRated ? null : statedBox(rows);
  const top = stated === null ? cause.top : [stated];
  const result: Omit<CauseResult, "text"> = {
    skill,
    team,
    boxes: prefilled ? { ...cause.median, knowledge: null } : cause.median,
    raters: rows.filter(({ values }) => boxes.some((box) => isBoxRating(values[box]))).length,
    class: cause.class,
    verdict: verdicts[cause.class],
    knowledgeShare: cause.knowledgeShare,
    environmentShare: cause.environmentShare,
    top,
    couldIfNeeded,
    actions: top.map((box) => ({ box, action: said(boxWords[box].action) })),
    fix: textsOf(rows, "fix").join("; ") || null,
    owner: textsOf(rows, "owner").join(", ") || null,
    due: textsOf(rows, "due")[0] ?? null,
    notWasted: notWastedOf(cause, trainings, known.mandatory),
    trainings: trainings.map(({ id }) => id),
    sources: sourcesAt(rows.map(({ place }) => place)),
  };
  const offScale = rows.reduce(
    (count, { values }) =>
      count + boxes.filter((box) => (values[box] ?? null) !== null && !isBoxRating(values[box])).length,
    0,
  );
  const mandatory = trainings.filter(({ id }) => known.mandatory.has(id));
  return { ...result, text: causeText(result, { settings, prefilled, inWords, offScale, trainings, mandatory }) };
}

function notWastedOf(
  { class: found }: Cause,
  trainings: readonly TrainingResult[],
  mandatory: ReadonlySet<string>,
): number | null {
  if (found !== "not-training") return 0;
  const avoidable = trainings.filter(({ id }) => !mandatory.has(id));
  const costs = avoidable.flatMap(({ cost }) => cost ?? []);
  if (avoidable.length > 0 && costs.length === 0) return null;
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** Trainings that have not taken place yet, by the skills they teach, each list by id. */
function trainingsAhead(trainings: readonly TrainingResult[], asOf: IsoDate): Map<string, TrainingResult[]> {
  const ahead = new Map<string, TrainingResult[]>();
  for (const training of [...trainings].sort((a, b) => byCodePoint(a.id, b.id))) {
    const phase = phaseOf(training, asOf);
    if (phase === "delivered" || phase === "called off") continue;
    for (const skill of training.skills) {
      const known = ahead.get(skill);
      if (known) known.push(training);
      else ahead.set(skill, [training]);
    }
  }
  return ahead;
}

function shareNotSkill(
  causes: readonly CauseResult[],
  gaps: readonly GapItem[],
  nameless: number,
): Omit<CausesSummary, "causes"> {
  const first = gaps
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .slice(0, topGaps);
  const answers = first.map(({ skill, team }) => {
    const cause = causeFor({ causes }, skill, team);
    return cause && isNotSkill(cause);
  });
  const known = answers.filter((answer) => answer !== null).length;
  const notSkill = answers.filter((answer) => answer === true).length;
  const share = known === 0 ? null : notSkill / known;
  const of = first.length === 1 ? say`the one ranked gap` : say`the first ${number(first.length)} ranked gaps`;
  const left = nameless
    ? say` ${plural(nameless, "row of the Causes sheet names", "rows of the Causes sheet name")} no skill and ${nameless === 1 ? say`is` : say`are`} left out.`
    : "";
  const text =
    first.length === 0
      ? say`No gap is ranked, so there is no share of gaps that are not a lack of skill.`
      : known === 0
        ? say`For none of ${of} is the main cause known.`
        : known === 1
          ? say`Of ${of}, 1 has a known main cause, and it is ${notSkill ? say`not ` : ""}a lack of skill.`
          : say`Of ${of}, ${number(known)} have a known main cause; in ${number(notSkill)} of them (${percent(share)}) it is not a lack of skill.`;
  return { topGaps: first.length, known, notSkill, share, text: text + left };
}

function ranksOf(gaps: readonly GapItem[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { skill, team, rank } of gaps) {
    if (rank === null) continue;
    ranks.set(causeKey(skill, team), rank);
    ranks.set(skill, Math.min(rank, ranks.get(skill) ?? rank));
  }
  return ranks;
}
