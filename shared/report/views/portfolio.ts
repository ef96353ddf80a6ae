import { actionOf } from "../../analysis/decision-words.ts";
import { type DecisionKind, rules, type TrainingEvaluation } from "../../analysis/evaluation.ts";
import { list, money, number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, PortfolioPlot, Sentence } from "../view.ts";
import { decisionWords } from "./decision-words.ts";
import { linkTo, trainingLink } from "./parts.ts";
import {
  criteriaTable,
  decisionsTable,
  eventTable,
  overlapTable,
  reallocateTable,
  speedTable,
  stayingTable,
} from "./portfolio-tables.ts";
import { journeyStrip } from "./training-journey.ts";
import { forecastTable, isMeasured } from "./training-money.ts";

const mostJourneys = 30;
/** Decisions from what asks for most to what asks for nothing. */
const order: readonly DecisionKind[] = ["retire", "pause", "re-scope", "scale", "continue"];

/** Every training with the decision the rules propose, its cost and its return, and where freed money should go. */
export function portfolioView(report: Report): PageView {
  const { analysis } = report;
  const evaluations = inOrder(analysis.evaluations);
  const plot = portfolioPlot(report, evaluations);
  const journey = journeyStrip(report, evaluations.slice(0, mostJourneys), say`Where each training stands`);
  return {
    title: say`What should go on, change or stop?`,
    eyebrow: say`Portfolio`,
    answer: portfolioAnswer(report),
    pictures: [plot, journey].filter((picture) => picture !== null),
    next: portfolioSteps(report, evaluations),
    tables: [
      decisionsTable(report, evaluations),
      criteriaTable(report, evaluations),
      reallocateTable(report),
      overlapTable(report),
      eventTable(report),
      ...(analysis.forecasts.length
        ? [forecastTable(report, analysis.forecasts, say`What was expected at approval and what happened`)]
        : []),
      speedTable(report),
      stayingTable(report),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(evaluations.length, "training")}, ${number(evaluations.filter(({ money: result }) => isMeasured(result)).length)} of them with a measured return.`,
      ],
      method: [
        say`Each training gets the first of fourteen rules that fits what is known of it. It is a proposal; the committee decides. The rules are on `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [...new Set(analysis.trainings.map(({ place }) => place.sheet))],
      missing: analysis.trainings
        .filter(({ cost }) => cost === null)
        .slice(0, 12)
        .map(({ name }) => say`${name}: no cost in the workbook.`),
    },
  };
}

function inOrder(evaluations: readonly TrainingEvaluation[]): TrainingEvaluation[] {
  return [...evaluations].sort(
    (a, b) =>
      order.indexOf(a.decision.decision) - order.indexOf(b.decision.decision) ||
      rules.indexOf(a.decision.rule) - rules.indexOf(b.decision.rule) ||
      byCodePoint(a.training, b.training),
  );
}

function portfolioAnswer(report: Report): Sentence[] {
  const { portfolio, evaluations, settings } = report.analysis;
  if (evaluations.length === 0)
    return [
      [
        say`The workbook has no trainings. A sheet “Trainings” with the columns Training, Skills, KPI and Cost would supply them.`,
      ],
    ];
  const counts = order
    .filter((kind) => portfolio.counts[kind] > 0)
    .map((kind) => `${said(decisionWords[kind])} ${number(portfolio.counts[kind])}`);
  const freed = portfolio.freed
    ? say`; pausing and retiring would free ${money(portfolio.freed, settings.currency)}`
    : say`; nothing would be freed that the workbook puts a cost on`;
  const { trainings: events, spend } = portfolio.eventOnly;
  return [
    [say`Of ${plural(evaluations.length, "training")}, the rules propose to ${list(counts)}.`],
    ...(portfolio.spend === null
      ? [[say`What the trainings cost is not in the workbook.`]]
      : [[say`Known spend is ${money(portfolio.spend, settings.currency)}${freed}.`]]),
    ...(events.length
      ? [
          [
            say`${plural(events.length, "training is an event", "trainings are events")} with nothing before and nothing after${spend ? say`, at a known cost of ${money(spend, settings.currency)}` : ""}.`,
          ],
        ]
      : []),
  ];
}

/** Cost against net benefit; trainings without a measured return stand apart. */
function portfolioPlot(report: Report, evaluations: readonly TrainingEvaluation[]): PortfolioPlot | null {
  const withCost = evaluations.flatMap(({ training, money: result, decision }) =>
    result.cost === null
      ? []
      : [
          {
            label: trainingLink(report, training),
            cost: result.cost,
            decision: said(decisionWords[decision.decision]),
            result,
          },
        ],
  );
  if (withCost.length === 0) return null;
  const measured = withCost.filter(({ result }) => isMeasured(result) && result.benefit !== null);
  const net = (benefit: number | null, cost: number) => (benefit === null ? null : benefit - cost);
  return {
    kind: "portfolio-plot",
    title: say`Cost against net benefit`,
    costUnit: report.analysis.settings.currency,
    points: measured.map(({ label, cost, decision, result }) => ({
      label,
      cost,
      benefit: net(result.benefit, cost),
      low: net(result.benefitLow, cost),
      high: net(result.benefitHigh, cost),
      decision,
    })),
    notMeasured: withCost
      .filter((each) => !measured.includes(each))
      .map(({ label, cost, decision }) => ({ label, cost, decision })),
    summary: say`${plural(measured.length, "training")} with a measured return, ${number(withCost.length - measured.length)} with a cost and no measured return.`,
  };
}

function portfolioSteps(report: Report, evaluations: readonly TrainingEvaluation[]): NextStep[] {
  const { trainings } = lookupsOf(report.analysis);
  return evaluations
    .filter(({ decision }) => decision.decision !== "continue" && decision.decided === null)
    .slice(0, 4)
    .map(({ training, decision }) => ({
      what: [
        trainingLink(report, training),
        say`: decide on the proposal to ${actionOf(decision.decision)} (${decision.rule}).`,
      ],
      who: trainings.get(training)?.sponsor ?? trainings.get(training)?.owner ?? say`No owner in the workbook`,
      when: say`At the next review`,
    }));
}
