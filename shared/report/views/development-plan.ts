import type { PersonResult } from "../../analysis/gap-results.ts";
import type {
  DevelopmentPlan,
  Mentor,
  PlanPurpose,
  PlanStep,
  StretchWork,
  SuccessMeasure,
} from "../../analysis/growth-results.ts";
import { dateText, level, number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, NextStep, Sentence, Table } from "../view.ts";
import { trainingStates, useText } from "./growth-words.ts";
import { enumerate, heatStep, kpiLink, linkTo, personLink, scaleOf, skillLink, trainingLink } from "./parts.ts";

/** The plan of a person; `undefined` when the report has none. */
export function planOf(report: Report, id: string): DevelopmentPlan | undefined {
  return lookupsOf(report.analysis).plans.get(id);
}

/** What to agree on first: at most two skills of the job now, else of the next role. */
export function nextForPlan(report: Report, plan: DevelopmentPlan, { manager }: PersonResult): NextStep[] {
  const steps = plan.now.length > 0 ? plan.now : (plan.career?.steps ?? []);
  return steps.slice(0, 2).map((step) => ({
    what: [say`Agree how to grow in `, skillLink(report, step.skill), ": ", ...howOf(report, plan, step), "."],
    who: manager ?? say`Manager`,
    when: say`Next one-on-one`,
  }));
}

/** How a skill is to grow: the training, what stands in the way, the mentor; never a training alone for a known barrier. */
export function howOf(report: Report, plan: Pick<DevelopmentPlan, "mentor">, step: PlanStep): Inline[] {
  const { trainings } = lookupsOf(report.analysis);
  const parts: Inline[][] = [];
  if (step.gap === null) return [say`have it rated first`];
  if (step.fix !== null) parts.push([say`mend first what is in the way (${step.fix})`]);
  if (step.training) {
    const { training, state } = step.training;
    const link = trainingLink(report, training);
    const start = trainings.get(training)?.start ?? null;
    const from = start === null ? "" : say`, from ${dateText(start)}`;
    if (state === "booked" && start !== null && start <= report.analysis.asOf) parts.push([link, say` (taking part)`]);
    else if (state === "booked") parts.push([link, say` (booked${from})`]);
    else if (state === "planned") parts.push([link, say` (planned${from})`]);
    else if (state === "running") parts.push([link, say` (running)`]);
    else parts.push([say`ask whether `, link, say` is held again`]);
  } else if (step.finished !== null && step.fix === null)
    parts.push([say`practise at work what `, trainingLink(report, step.finished), say` taught`]);
  const { mentor } = plan;
  if (mentor?.skill === step.skill) parts.push([say`learn from `, personLink(report, mentor.person)]);
  if (parts.length === 0) return [say`practise at work, with feedback on the same day`];
  return parts.flatMap((part, at) => (at === 0 ? part : ["; ", ...part]));
}

/** Whether a step waits for one of the job now in the same skill. */
export function isLater(plan: DevelopmentPlan, { skill }: PlanStep, purpose: PlanPurpose): boolean {
  return purpose === "career" && plan.now.some((step) => step.skill === skill);
}

/** How a step of a plan is taken, or that it waits. */
export function wayOf(report: Report, plan: DevelopmentPlan, step: PlanStep, purpose: PlanPurpose): Inline[] {
  return isLater(plan, step, purpose) ? [say`once the level for the job now is there`] : howOf(report, plan, step);
}

/** The tables of a plan: training for the job now, development for the next role, and the trainings so far. */
export function planTables(report: Report, plan: DevelopmentPlan): Table[] {
  const { career } = plan;
  const more = (later: number): Sentence | undefined =>
    later > 0 ? [say`${plural(later, "further skill")} can wait until these are closed.`] : undefined;
  return [
    { ...stepTable(report, plan, plan.now, "now"), note: more(plan.later) },
    ...(career
      ? [
          {
            ...stepTable(report, plan, career.steps, "career"),
            caption: say`Development for the next role: ${career.role}`,
            note: more(career.later),
          },
        ]
      : []),
    takenTable(report, plan),
  ].filter(({ rows }) => rows.length > 0);
}

function stepTable(report: Report, plan: DevelopmentPlan, steps: readonly PlanStep[], purpose: PlanPurpose): Table {
  const success = new Map(plan.success.filter((each) => each.purpose === purpose).map((each) => [each.skill, each]));
  return {
    id: `plan-${purpose}`,
    caption: say`Training for the job now`,
    columns: [
      { label: say`Skill` },
      { label: say`Level now`, numeric: true },
      { label: say`Level aimed at`, numeric: true },
      { label: say`Gap`, numeric: true },
      { label: say`How` },
      { label: say`By` },
      { label: say`Meant for` },
    ],
    rows: steps.map((step) => {
      const measure = success.get(step.skill);
      return [
        skillLink(report, step.skill),
        step.current === null ? say`not rated` : level(step.current),
        level(step.target),
        { content: step.gap === null ? "?" : level(step.gap), heat: heatStep(step.gap, scaleOf(report).range) },
        { content: wayOf(report, plan, step, purpose) },
        byCell(measure),
        measure?.kpi ? kpiLink(report, measure.kpi) : "–",
      ];
    }),
  };
}

function byCell(measure: SuccessMeasure | undefined): Cell {
  const day = measure?.by ?? null;
  return { content: day === null ? say`to be agreed` : dateText(day), sort: day ?? "9999" };
}

function takenTable(report: Report, { trainings }: DevelopmentPlan): Table {
  return {
    id: "plan-trainings",
    caption: say`Trainings so far, and those to come`,
    columns: [
      { label: say`Training` },
      { label: say`State` },
      { label: say`Day` },
      { label: say`Score before`, numeric: true },
      { label: say`Score after`, numeric: true },
      { label: say`In use at work` },
      { label: say`Levels, before and after` },
    ],
    rows: trainings.map(({ training, state, on, pre, post, applied, confirmed, levels }) => [
      trainingLink(report, training),
      said(trainingStates[state]),
      { content: on === null ? "–" : dateText(on), sort: on ?? "" },
      pre === null ? "–" : number(pre, 1),
      post === null ? "–" : number(post, 1),
      state === "finished" ? useText(applied, confirmed) : "–",
      levels.length === 0
        ? "–"
        : {
            content: enumerate(
              levels.map(({ skill, from, to }) => {
                const { name } = lookupsOf(report.analysis).skills.get(skill)!;
                return say`${name}: ${level(from)} to ${level(to)}`;
              }),
            ),
          },
    ]),
  };
}

/** What a plan says beside its tables: wishes, the mentor, work to grow in, and what is known of the KPIs it is meant for. */
export function planSections(report: Report, plan: DevelopmentPlan): { title: string; paragraphs: Sentence[] }[] {
  const paragraphs = [
    ...wishSentences(report, plan),
    ...mentorSentences(report, plan),
    ...stretchSentences(report, plan),
    ...evidenceSentences(report, plan),
  ];
  return paragraphs.length > 0 ? [{ title: say`Development plan`, paragraphs }] : [];
}

function wishSentences(report: Report, { aspirations }: DevelopmentPlan): Sentence[] {
  if (aspirations.length === 0) return [[say`No wish is on record: ask in the next one-on-one.`]];
  const wishes = aspirations.map(({ skill, text, on }): Inline[] => {
    const day = on === null ? "" : say` on ${dateText(on)}`;
    const words = text === null ? "" : say`, in the words of the workbook “${text}”`;
    return [skill === null ? say`something that is not in the list of skills` : skillLink(report, skill), words, day];
  });
  return [[say`Wishes to grow in: `, ...wishes.flatMap((wish, at) => (at === 0 ? wish : ["; ", ...wish])), "."]];
}

function mentorSentences(report: Report, { mentor, noMentor, mentees }: DevelopmentPlan): Sentence[] {
  const proposed: Record<Mentor["purpose"], string> = {
    now: say`for the job now`,
    career: say`for the next role`,
    aspiration: say`for what was wished for`,
  };
  const own: Sentence[] = mentor
    ? [
        [
          say`Proposed mentor ${proposed[mentor.purpose]}, in `,
          skillLink(report, mentor.skill),
          ": ",
          personLink(report, mentor.person),
          mentor.level === null ? "." : say`, at level ${level(mentor.level)}. Ask both before it is agreed.`,
        ],
      ]
    : noMentor === "all busy"
      ? [[say`No mentor is proposed: everybody who could has as many people as the setting allows.`]]
      : noMentor === "nobody able"
        ? [[say`No mentor is proposed: nobody in the workbook is known to be far enough in the skill.`]]
        : [];
  if (mentees.length === 0) return own;
  const taught = mentees.flatMap(({ person, skill }): Inline[][] => [
    [personLink(report, person), say` in `, skillLink(report, skill)],
  ]);
  return [
    ...own,
    [say`Could be a mentor to `, ...taught.flatMap((each, at) => (at === 0 ? each : ["; ", ...each])), "."],
  ];
}

function stretchSentences(report: Report, { stretch }: DevelopmentPlan): Sentence[] {
  return stretch.map((work) => [
    say`Work to grow in `,
    skillLink(report, work.skill),
    ": ",
    ...stretchOf(report, work),
    ".",
  ]);
}

/** The work in which a skill is used. */
export function stretchOf(report: Report, { project, what, owner, kpi, own }: StretchWork): Inline[] {
  if (project === null) return [say`a piece of work that counts for `, kpiLink(report, kpi!)];
  if (own) return [say`the person's own action item “${what ?? project}” (${project}) already uses it`];
  const task = what === null ? say`the project “${project}”` : say`the project “${project}” (${what})`;
  return owner === null ? [task] : [task, say`, with `, personLink(report, owner)];
}

/** What is known of a training and its KPI, in the words of the evidence; once for each. */
function evidenceSentences(report: Report, { success }: DevelopmentPlan): Sentence[] {
  const { evidence } = report.analysis;
  const links = new Set(success.flatMap(({ link }) => link ?? []));
  const known = evidence.filter(({ link }) => links.has(link));
  if (known.length === 0) return [];
  return [
    [
      say`What is known of the trainings it names: `,
      known.map(({ wording }) => wording).join(" "),
      say` That is about all who take part, not about one person. `,
      linkTo(report, "evidence", null, say`Evidence`),
      say` has the numbers.`,
    ],
  ];
}
