import type { TrainingResult } from "../../analysis/analysis.ts";
import { actionOf } from "../../analysis/decision-words.ts";
import type { Decision, TrainingEvaluation } from "../../analysis/evaluation.ts";
import { dateText, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep, Sentence, Table } from "../view.ts";
import { decidedText, inputRows } from "./decision-words.ts";
import { asSentence } from "./evidence-words.ts";
import { skillLink } from "./parts.ts";

/** What the rules propose, why, what would change it, and what the committee decided. */
export function decisionSection(
  report: Report,
  evaluation: TrainingEvaluation,
): { title: string; paragraphs: Sentence[] } {
  const { decision, training } = evaluation;
  const { causesOfTraining } = lookupsOf(report.analysis);
  const causes = (causesOfTraining.get(training) ?? [])
    .filter((cause) => cause.class === "not-training" || cause.class === "mixed")
    .map((cause): Sentence => [skillLink(report, cause.skill), `: ${asSentence(cause.text)}`]);
  return {
    title: say`What to do with it`,
    paragraphs: [
      [asSentence(decision.reason)],
      [asSentence(decision.wouldChange)],
      [asSentence(decidedText(decision) ?? say`The workbook holds no decision of the committee about it`)],
      ...causes,
    ],
  };
}

/** What the decision was made from. */
export function decisionTable({ inputs, rule }: Decision): Table {
  return {
    id: "decision",
    caption: say`What rule ${rule} was chosen from`,
    columns: [{ label: say`Input` }, { label: say`Value` }],
    rows: inputRows(inputs),
    note: [say`The rules are tried in order and the first that fits decides. Unknown never fits.`],
  };
}

const mostSteps = 6;

/** What to do about a training: decide, measure, mend what its journey and its line lack. */
export function trainingSteps(
  report: Report,
  training: TrainingResult,
  evaluation: TrainingEvaluation | undefined,
): NextStep[] {
  const owner = training.owner ?? say`No owner in the workbook`;
  const before = training.start
    ? say`Before ${dateText(training.start)}, or before it runs again`
    : say`Before it runs again`;
  const broken = report.analysis.brokenLinks
    .filter((link) => link.training === training.id)
    .slice(0, 3)
    .map(({ fix }): NextStep => ({ what: [fix], who: owner, when: before }));
  if (!evaluation) return broken;
  const { journey, decision, nextEvidence } = evaluation;
  const { reviewPlanned } = journey;
  const ahead = reviewPlanned !== null && reviewPlanned >= report.analysis.asOf;
  const review = ahead ? dateText(reviewPlanned) : say`At the next review`;
  const steps: NextStep[] = [
    ...(decision.decided === null
      ? [
          {
            what: [say`Decide on the proposal to ${actionOf(decision.decision)} (${decision.rule}).`] as Sentence,
            who: training.sponsor ?? owner,
            when: review,
          },
        ]
      : []),
    { what: [asSentence(nextEvidence)], who: owner, when: review },
    ...(journey.actions.overdue
      ? [
          {
            what: [
              say`Finish or drop ${plural(journey.actions.overdue, "overdue action")} of the action plan.`,
            ] as Sentence,
            who: say`Owners of the actions`,
            when: review,
          },
        ]
      : []),
    ...journey.stages
      .filter(({ status }) => status === "missing" || status === "partly")
      .flatMap(({ stage, lacks }) => (lacks[0] ? [{ stage, lack: lacks[0] }] : []))
      .slice(0, 2)
      .map(
        ({ stage, lack }): NextStep => ({
          what: [say`The stage “${said(stage)}” lacks ${lack}; see to it.`],
          who: owner,
          when: review,
        }),
      ),
    ...broken,
  ];
  return steps.slice(0, mostSteps);
}
