import type { TrainingResult } from "../../analysis/analysis.ts";
import type { LinkEvidence } from "../../analysis/evidence-results.ts";
import { dateText, list, money, number, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { PageView, Sentence, Table } from "../view.ts";
import { designPlot, sureSentence } from "./evidence-picture.ts";
import { asSentence, byGradeThenEffect } from "./evidence-words.ts";
import { itemTable } from "./item-table.ts";
import { lineFlow } from "./line-flow.ts";
import { enumerate, kpiLink, linkTo, skillLink, sourceTexts } from "./parts.ts";
import { decisionSection, decisionTable, trainingSteps } from "./training-decision.ts";
import { designTables, otherLinks } from "./training-evidence.ts";
import { journeyStrip, journeyTable } from "./training-journey.ts";
import { levelTable, transferTable } from "./training-levels.ts";
import { forecastTable, moneySection, moneyTable } from "./training-money.ts";

const mostPlots = 3;

/** One training: what it is meant to change, what was found, what it was worth, and what to do with it. */
export function trainingView(report: Report, id: string): PageView {
  const { trainings, kpis, items, evaluations, evidenceOfTraining, forecastsOfTraining } = lookupsOf(report.analysis);
  const training = trainings.get(id)!;
  const evaluation = evaluations.get(id);
  const evidence = [...(evidenceOfTraining.get(id) ?? [])].sort(byGradeThenEffect);
  const open = training.openItems.flatMap((item) => items.get(item) ?? []);
  const links = report.analysis.links.filter((link) => link.training === id);
  const forecasts = forecastsOfTraining.get(id) ?? [];
  const pictures = [
    lineFlow(report, links, say`From gap to KPI: ${training.name}`),
    ...evidence.slice(0, mostPlots).map((link) => designPlot(report, link)),
    evaluation ? journeyStrip(report, [evaluation], say`How far the training is on its way`) : null,
  ];
  return {
    title: say`Is ${training.name} working?`,
    eyebrow: training.format ? say`Training, ${training.format}` : say`Training`,
    answer: trainingAnswer(report, training, evidence),
    pictures: pictures.filter((picture) => picture !== null),
    next: trainingSteps(report, training, evaluation),
    sections: [
      ...otherLinks(report, evidence, evaluation),
      ...(evaluation ? [...moneySection(evaluation.money), decisionSection(report, evaluation)] : []),
    ],
    tables: [
      ...designTables(report, evidence, evaluation),
      ...(evaluation
        ? [
            levelTable(report, evaluation),
            transferTable(report, training, evaluation),
            moneyTable(report, evaluation.money),
            decisionTable(evaluation.decision),
            journeyTable(evaluation.journey),
          ]
        : []),
      ...(forecasts.length ? [forecastTable(report, forecasts, say`What was expected and what happened`)] : []),
      factsTable(report, training),
      ...(open.length
        ? [
            itemTable(report, open, {
              id: "gaps",
              caption: say`Open gaps it is meant to close`,
              columns: ["skill", "team", "rank", "below", "notRated", "meanGap", "kind", "score"],
            }),
          ]
        : []),
    ],
    how: {
      counts: [
        report.privacy && training.participants === 0
          ? say`How many took part is not known, or too few to be told.`
          : say`${plural(training.participants, "participant")}, of whom ${number(training.completed)} completed; completing is effort, not effect.`,
      ],
      method: [
        say`The design found in the data fixes the words of a finding. Designs, grades, verdicts, return and the rules of the decision are on `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [
        training.place.range ? `${training.place.sheet}, ${training.place.range}` : training.place.sheet,
        ...sourceTexts([...evidence.flatMap(({ sources }) => sources), ...(evaluation?.learning?.sources ?? [])]),
      ],
      missing: [
        ...(training.missingCosts.length
          ? [say`Cost of ${list(training.missingCosts)} is not in the workbook, so the full cost is higher.`]
          : []),
        ...evidence.flatMap(({ kpi, cannot }) => (cannot === null ? [] : [`${kpis.get(kpi)?.name ?? kpi}: ${cannot}`])),
      ],
    },
  };
}

function trainingAnswer(report: Report, training: TrainingResult, evidence: readonly LinkEvidence[]): Sentence[] {
  const [strongest] = evidence;
  return [meantSentence(report, training), ...(strongest ? foundSentences(report, strongest) : [])];
}

function meantSentence(report: Report, training: TrainingResult): Sentence {
  const skills = enumerate(training.skills.map((id) => skillLink(report, id)));
  const kpis = enumerate(training.kpis.map((id) => kpiLink(report, id)));
  const open = training.openItems.length;
  return [
    ...(training.skills.length ? [say`It trains `, ...skills] : [say`The workbook does not say which skill it trains`]),
    ...(training.kpis.length ? [say` and is intended to affect `, ...kpis] : [say`, and no KPI is tied to it`]),
    training.skills.length === 0
      ? "."
      : open === 0
        ? say`; no open gap in the workbook calls for it.`
        : say`; ${plural(open, "open gap calls", "open gaps call")} for it.`,
  ];
}

/** What was found, in the words the design allows, and how sure it is. */
function foundSentences(report: Report, strongest: LinkEvidence): Sentence[] {
  if (strongest.designs.length === 0)
    return [[asSentence(strongest.cannot ?? strongest.wording)], [sureSentence(report, strongest)]];
  return [[asSentence(strongest.wording)], [sureSentence(report, strongest)]];
}

function factsTable(report: Report, training: TrainingResult): Table {
  const runs = training.start
    ? `${dateText(training.start)}${training.end ? say` to ${dateText(training.end)}` : ""}`
    : say`no date`;
  return {
    id: "facts",
    caption: say`What the workbook says`,
    columns: [{ label: say`Part of the line` }, { label: say`Entry` }],
    rows: [
      [say`Training initiative`, training.name],
      [say`Learning outcome`, training.outcome ?? say`not stated`],
      [say`Performance metric (KPI)`, { content: enumerate(training.kpis.map((kpi) => kpiLink(report, kpi))) }],
      [say`Measurement method`, training.method ?? say`not stated`],
      [say`Skills`, { content: enumerate(training.skills.map((skill) => skillLink(report, skill))) }],
      [say`Runs`, runs],
      [say`Owner`, training.owner ?? say`none`],
      [say`Sponsor`, training.sponsor ?? say`none`],
      [say`Cost`, money(training.cost, report.analysis.settings.currency)],
      [say`Took part`, takenText(report, training.participants)],
      [say`Completed`, takenText(report, training.completed)],
    ],
  };
}

/** How many people; where single people must not be counted, few are not told apart from none. */
function takenText({ privacy }: Report, count: number): string {
  if (privacy === null || count > 0) return plural(count, "person", "people");
  return say`fewer than ${number(privacy.minimumGroup)}, or not known`;
}
