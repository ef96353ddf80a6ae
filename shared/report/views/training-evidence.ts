import { effectText } from "../../analysis/effect-text.ts";
import type { TrainingEvaluation } from "../../analysis/evaluation.ts";
import type { LinkEvidence, Proportion } from "../../analysis/evidence-results.ts";
import { number } from "../../format.ts";
import { say } from "../../language.ts";
import { type RoundedProportion, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Sentence, Table } from "../view.ts";
import { designTable, unitOf } from "./evidence-table.ts";
import { asSentence } from "./evidence-words.ts";
import { kpiLink } from "./parts.ts";

const points = { unit: "points", percent: false };

/** Every design of every link of a training, then of its scores. */
export function designTables(
  report: Report,
  evidence: readonly LinkEvidence[],
  evaluation: TrainingEvaluation | undefined,
): Table[] {
  const { kpis } = lookupsOf(report.analysis);
  const links = evidence
    .filter(({ designs }) => designs.length > 0)
    .map(({ kpi, designs }, index) => {
      const name = kpis.get(kpi)?.name ?? kpi;
      return designTable(
        { id: `evidence-${index + 1}`, caption: say`${name}: every design the data allow, strongest first` },
        unitOf(report, kpi),
        designs,
      );
    });
  const scores = evaluation?.learning?.designs ?? [];
  return scores.length
    ? [
        ...links,
        designTable(
          { id: "scores", caption: say`Scores of participants: every design, strongest first` },
          points,
          scores,
        ),
      ]
    : links;
}

/** What was found about the other KPIs, and what people learned. */
export function otherLinks(
  report: Report,
  evidence: readonly LinkEvidence[],
  evaluation: TrainingEvaluation | undefined,
): { title: string; paragraphs: Sentence[] }[] {
  const others = evidence
    .slice(1)
    .map(
      ({ kpi, wording, cannot, designs }): Sentence => [
        kpiLink(report, kpi),
        `: ${asSentence(designs.length ? wording : (cannot ?? wording))}`,
      ],
    );
  const learned = evaluation?.learning ? learningSentences(evaluation.learning) : [];
  return [
    ...(others.length ? [{ title: say`Other KPIs it is meant to move`, paragraphs: others }] : []),
    ...(learned.length ? [{ title: say`What people learned`, paragraphs: learned }] : []),
  ];
}

function learningSentences(learning: NonNullable<TrainingEvaluation["learning"]>): Sentence[] {
  const { wording, classGain, normalisedChange, regressionToTheMean: regression, satisfactory } = learning;
  const gains =
    classGain === null
      ? []
      : [
          say`The class gained ${number(classGain, 2)} of what it could still gain (Hake's gain${normalisedChange === null ? "" : say`; mean of the people ${number(normalisedChange, 2)}`}); under ${number(0.3, 1)} is low, ${number(0.7, 1)} and more high.`,
        ];
  const chosen = regression?.warn
    ? [
        say`People were chosen for low scores, which come back by themselves: without any training a change of ${regression.expected
          .map(({ reliability, change }) => say`${effectText(points, change)} (reliability ${number(reliability, 2)})`)
          .join(say` or `)} would be expected.`,
      ]
    : [];
  const { before, after, passScore } = satisfactory ?? {};
  const passed =
    before && after
      ? [
          say`At or above the score of ${number(passScore ?? null, 1)} were ${partText(before)} before and ${partText(after)} after.`,
        ]
      : [];
  return [asSentence(wording), ...gains, ...chosen, ...passed].map((text) => [text]);
}

function partText(proportion: Proportion): string {
  const part =
    "rounded" in proportion ? shareText((proportion as RoundedProportion).rounded) : number(proportion.count);
  return say`${part} of ${number(proportion.of)}`;
}
