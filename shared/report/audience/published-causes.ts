import type { Analysis } from "../../analysis/analysis.ts";
import { boxesAsked } from "../../analysis/cause.ts";
import type { Box, CauseResult, CausesSummary, FormatAdvice } from "../../analysis/cause-results.ts";
import { boxWords } from "../../analysis/cause-words.ts";
import { isNotSkill } from "../../analysis/causes.ts";
import type { GapItem } from "../../analysis/gap-results.ts";
import { list, number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import type { Names } from "./names.ts";

const mostTop = 10;

/**
 * Why published gaps are there: verdict, barriers and what is done about them in our words. What raters wrote is left
 * out, and how high they rated a barrier where fewer than `minimumGroup` did.
 */
export function publishedCauses(
  { causes: { causes } }: Pick<Analysis, "causes">,
  gaps: readonly GapItem[],
  names: Names,
  minimumGroup: number,
): CausesSummary {
  const items = new Set(gaps.map(({ id }) => id));
  const skills = new Set(gaps.map(({ skill }) => skill));
  const shown = causes
    .filter(({ skill, team }) => (team === null ? skills.has(skill) : items.has(`${skill}|${team}`)))
    .map((cause) => publishedCause(cause, names, minimumGroup));
  const original = new Map(causes.map((cause) => [keyOf(cause), cause]));
  const top = gaps.filter(({ rank }) => rank !== null).slice(0, mostTop);
  const looked = top.flatMap(
    ({ skill, team }) => original.get(keyOf({ skill, team })) ?? original.get(keyOf({ skill, team: null })) ?? [],
  );
  const judged = looked.flatMap((cause) => isNotSkill(cause) ?? []);
  const notSkill = judged.filter((each) => each).length;
  const share = judged.length === 0 ? null : notSkill / judged.length;
  return {
    causes: shown,
    topGaps: top.length,
    known: judged.length,
    notSkill,
    share,
    text:
      top.length === 0
        ? say`No published gap is ranked, so no cause is told.`
        : judged.length === 0
          ? say`The main cause of none of the first ${plural(top.length, "published gap")} is known.`
          : say`The main cause is known of ${number(judged.length)} of the first ${plural(top.length, "published gap")}; ${notSkill === 0 ? say`it is a lack of skill` : say`in ${number(notSkill)} of them it is not a lack of skill`}.`,
  };
}

function keyOf({ skill, team }: Pick<CauseResult, "skill" | "team">): string {
  return `${skill}|${team ?? ""}`;
}

function publishedCause(cause: CauseResult, names: Names, minimumGroup: number): CauseResult {
  const many = cause.raters >= minimumGroup;
  const actions = cause.actions.map(({ box }) => ({ box, action: said(boxWords[box].action) }));
  return {
    skill: cause.skill,
    team: cause.team,
    boxes: Object.fromEntries(boxesAsked.map((box) => [box, many ? cause.boxes[box] : null])) as Record<
      Box,
      number | null
    >,
    raters: many ? cause.raters : 0,
    class: cause.class,
    verdict: cause.verdict,
    knowledgeShare: many ? cause.knowledgeShare : null,
    environmentShare: many ? cause.environmentShare : null,
    top: [...cause.top],
    couldIfNeeded: many ? cause.couldIfNeeded : null,
    actions,
    fix: null,
    owner: names.role(cause.owner),
    due: cause.due,
    notWasted: cause.notWasted,
    trainings: [...cause.trainings],
    text: textOf(cause),
    sources: [],
  };
}

function textOf({ class: found, top, verdict }: CauseResult): string {
  const barriers = list(top.map((box) => said(boxWords[box].name)));
  const inTheWay = top.length === 0 ? "" : say` In the way: ${barriers}.`;
  switch (found) {
    case "not-training":
      return say`Training alone will not close this gap.${inTheWay}`;
    case "mixed":
      return say`Training alone will not close this gap.${inTheWay} Train, and see to the rest at the same time.`;
    case "training":
      return say`Training fits this gap.${inTheWay}`;
    case "unclear":
      return say`Nothing is known to be in the way: check whether the requirement is right.`;
    case "unknown":
      return verdict === "ask first"
        ? say`Its cause is not known: ask before money is spent.`
        : say`Its cause is not known.`;
  }
}

/**
 * What to do about published gaps: format and steps; who could teach is not named, why is told without counts, and a
 * fix that somebody typed is replaced by what its barriers call for.
 */
export function publishedAdvice(
  { advice, causes: { causes } }: Pick<Analysis, "advice" | "causes">,
  gaps: readonly GapItem[],
  names: Names,
): FormatAdvice[] {
  const ranked = new Set(gaps.filter(({ rank }) => rank !== null).map(({ id }) => id));
  const typed = new Map(causes.flatMap(({ fix, top }) => (fix === null ? [] : [[fix, top] as const])));
  const formatOf = (format: string) => {
    const barriers = typed.get(format)?.filter((box) => box !== "knowledge");
    if (barriers === undefined) return names.without(format);
    const actions = barriers.map((box) => said(boxWords[box].action)).join("; ");
    return actions.charAt(0).toUpperCase() + actions.slice(1);
  };
  return advice
    .filter(({ item }) => ranked.has(item))
    .map(({ item, rule, format, why, free, sequence }) => ({
      item,
      rule: names.without(rule),
      format: formatOf(format),
      why: firstSentence(names.without(why)),
      free,
      mentors: [],
      sequence: sequence.map(({ week, step }) => ({ week, step: names.without(step) })),
    }));
}

/** The first sentence is the rule's own; those after it count people. */
function firstSentence(text: string): string {
  const sentence = /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
  return /\d/.test(sentence) ? "" : sentence;
}
