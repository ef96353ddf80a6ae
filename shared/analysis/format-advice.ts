import { list, number, plural } from "../format.ts";
import { midSentence, said, say } from "../language.ts";
import type { Dataset } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { TrainingResult } from "./analysis.ts";
import type { CauseResult, CausesSummary, FormatAdvice } from "./cause-results.ts";
import { boxWords } from "./cause-words.ts";
import { causeFor } from "./causes.ts";
import { type FormatRule, rulesFor } from "./format-rules.ts";
import type { GapItem, SkillResult } from "./gap-results.ts";

const mostItems = 20;
const mostMentors = 3;
/** How long a sequence runs when the workbook does not say how long the skill takes. */
const usualWeeks = 12;
/** Below this many weeks the sequence has four steps. */
const weeksForSix = 6;

/**
 * What to do about each of the first 20 ranked gaps, by named rules of `format-rules.ts`: best rank first, then what
 * costs nothing but time. `mentors` are ids of at most three people inside the house, those of the gap's own team
 * first. The sequence runs over the weeks the skill takes to learn (`Skill.weeksToCompetency`, else twelve). A gap
 * that is not a training problem gets its fix and no training; where training alone will not close it, the fix comes
 * first; where nothing is in the way, the requirement is checked.
 */
export function adviceOf({
  gaps,
  skills,
  dataset,
  causes,
  trainings,
}: {
  gaps: readonly GapItem[];
  skills: readonly SkillResult[];
  dataset: Dataset;
  causes: CausesSummary;
  trainings: readonly TrainingResult[];
}): FormatAdvice[] {
  const results = new Map(skills.map((skill) => [skill.id, skill]));
  const described = new Map(dataset.skills.map((skill) => [skill.id, skill]));
  const teamOf = new Map(dataset.people.map(({ id, team }) => [id, team]));
  const running = new Map(trainings.map((training) => [training.id, training]));
  return gaps
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || byCodePoint(a.id, b.id))
    .slice(0, mostItems)
    .flatMap((item) => {
      const cause = causeFor(causes, item.skill, item.team);
      const fix = cause ? fixFor(item, cause) : [];
      if (cause?.verdict === "fix, do not train" || cause?.verdict === "stop") return fix;
      const result = results.get(item.skill);
      const skill = described.get(item.skill);
      const mentors = mentorsFor(item, result?.mentors ?? [], teamOf);
      const name = result?.name ?? skill?.name ?? item.skill;
      const rules = rulesFor({
        name,
        category: result?.category ?? skill?.category ?? null,
        description: skill?.description ?? null,
        class: item.class,
        short: item.notMeeting,
        mentors: mentors.length,
      });
      const isCauseKnown = cause !== null && cause.class !== "unknown";
      const there = (result?.trainings ?? []).flatMap((id) => running.get(id) ?? []);
      return [
        ...fix,
        ...rules.map((rule) => ({
          item: item.id,
          rule: said(rule.name),
          format: said(rule.format),
          why: whyText(item, rule, { mentors, there, isCauseKnown }),
          free: rule.free,
          mentors,
          sequence: sequenceOf(name, rule, skill?.weeksToCompetency ?? null),
        })),
      ];
    });
}

function fixFor(item: GapItem, cause: CauseResult): FormatAdvice[] {
  const advice = { item: item.id, mentors: [], sequence: [] };
  if (cause.verdict === "stop")
    return [
      {
        ...advice,
        rule: say`Nothing in the way: check the requirement`,
        format: say`Check with the manager whether the required level is right`,
        why: say`No box of the cause analysis is rated as a barrier.`,
        free: true,
      },
    ];
  const barriers = cause.top.filter((box) => box !== "knowledge");
  if ((cause.verdict !== "fix, do not train" && cause.verdict !== "train and fix") || barriers.length === 0) return [];
  const alone = cause.verdict === "fix, do not train";
  const actions = barriers.map((box) => said(boxWords[box].action)).join("; ");
  return [
    {
      ...advice,
      rule: alone ? say`Not a training problem: fix, do not train` : say`Partly a training problem: fix first`,
      format: cause.fix ?? actions[0]!.toUpperCase() + actions.slice(1),
      why: say`Training alone will not close this gap. In the way: ${barriers.map((box) => said(boxWords[box].name)).join("; ")}.`,
      free: barriers.every((box) => box === "expectations"),
    },
  ];
}

function mentorsFor(
  { team }: GapItem,
  mentors: SkillResult["mentors"],
  teamOf: ReadonlyMap<string, string | null>,
): string[] {
  const isNear = (person: string) => team !== null && teamOf.get(person) === team;
  const near = mentors.filter(({ person }) => isNear(person));
  const far = mentors.filter(({ person }) => !isNear(person));
  return [...near, ...far].slice(0, mostMentors).map(({ person }) => person);
}

function whyText(
  item: GapItem,
  rule: FormatRule,
  known: { mentors: readonly string[]; there: readonly TrainingResult[]; isCauseKnown: boolean },
): string {
  const { gapCount, assessed } = item.metrics;
  const parts: (string | false)[] = [
    said(rule.why),
    gapCount > 0 &&
      say`${number(gapCount)} of ${plural(assessed, "rated person", "rated people")} ${gapCount === 1 ? say`is` : say`are`} below the required level.`,
    /mentor/i.test(rule.format) &&
      known.mentors.length === 0 &&
      say`Nobody in the workbook is known to be above the requirement, so the mentor comes from outside.`,
    item.class === "systemic" && !known.isCauseKnown && say`Its cause is not known: ask first.`,
    item.class === "systemic" &&
      known.there.length > 0 &&
      say`Build on what there is: ${list(known.there.map(({ name }) => name))}.`,
  ];
  return parts.filter((part) => part !== false).join(" ");
}

/**
 * A campaign, not an event: steps from awareness to confident use, at growing distances. Weeks count from the start
 * and every step has its own. With less than six weeks there are four steps instead of six.
 */
export function sequenceOf(skill: string, rule: Pick<FormatRule, "practice">, weeks: number | null) {
  const last = Math.round(weeks !== null && weeks > 0 ? weeks : usualWeeks);
  const awareness = say`Awareness: the manager says why ${skill} matters, what good work looks like and how it will be seen`;
  const lesson = say`Micro-lesson of ten minutes in the flow of work, on one part that is needed this week`;
  const use = say`Confident use: the manager sees it at work, rates the level again and agrees how it is kept`;
  const steps: [share: number, step: string][] =
    last < weeksForSix
      ? [
          [0, awareness],
          [1 / 3, say`${lesson}; then: ${midSentence(said(rule.practice))}, in protected time`],
          [2 / 3, say`Use in a live task, feedback on the same day; shown to the others at a lunch-and-learn`],
          [1, use],
        ]
      : [
          [0, awareness],
          [1 / 12, lesson],
          [1 / 6, say`${said(rule.practice)}; two hours of protected time`],
          [1 / 3, say`Lunch-and-learn: those who used it show what worked and where it was hard`],
          [2 / 3, say`Use in a live task without help, feedback on the same day`],
          [1, use],
        ];
  const sequence: FormatAdvice["sequence"] = [];
  for (const [share, step] of steps)
    sequence.push({ week: Math.max(Math.round(share * last), (sequence.at(-1)?.week ?? -1) + 1), step });
  return sequence;
}
