import { type BudgetPlan, plannedRuns } from "../../analysis/budget-plan.ts";
import { money, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import {
  budgetSentence,
  doubtText,
  namesIn,
  nextStepText,
  planMethod,
  planText,
  weightedLevels,
} from "../budget-words.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Frontier, Inline, NextStep, PageView, Sentence, Table } from "../view.ts";
import { inTeam, linkTo, skillLink, trainingLink } from "./parts.ts";

/** What a budget would buy: the trainings, the gaps they are expected to close, and what more money would. */
export function budgetView(report: Report): PageView {
  const { budget, analysis } = report;
  const { leftOut, assumed } = budget ?? analysis.offers;
  return {
    title: titleIn(analysis.settings.currency),
    eyebrow: say`Budget`,
    answer: budget ? answerOf(report, budget) : [[nothingToPlan(report)]],
    pictures: budget ? frontierPicture(report, budget) : [],
    next: budget ? nextSteps(report, budget) : [],
    sections: [
      ...(budget?.shoestring ? [shoestring(report, budget.shoestring)] : []),
      ...(assumed.length > 0
        ? [{ title: say`What was taken for granted`, paragraphs: assumed.map((text): Sentence => [text]) }]
        : []),
    ],
    tables: [
      ...(budget ? [runTable(report, budget), closingTable(report, budget), frontierTable(report, budget)] : []),
      leftOutTable(leftOut),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        budget
          ? say`${plural(budget.offers.length, "training")} that could run, ${plural(budget.gaps.length, "open gap")} they are for.`
          : say`Nothing was planned.`,
      ],
      method: [say`${said(planMethod)} ${said(weightedLevels)} See `, linkTo(report, "method", null, say`Method`), "."],
      sources: [...new Set(analysis.trainings.map(({ place }) => place.sheet))],
      missing:
        budget?.budgetFrom === "all-offers"
          ? [say`No budget: the setting “Training budget” of the Settings sheet would supply it.`]
          : [],
    },
  };
}

const coins = sayings(
  new Map([
    ["€", "euro"],
    ["EUR", "euro"],
    ["$", "dollar"],
    ["USD", "dollar"],
    ["£", "pound"],
    ["GBP", "pound"],
    ["CHF", "franc"],
  ]),
);

function titleIn(currency: string): string {
  const coin = said(coins.get(currency));
  return coin ? say`What would the next ${coin} close?` : say`What would more money close?`;
}

function nothingToPlan({ analysis }: Report): string {
  return analysis.offers.offers.length > 0
    ? say`No plan was made for this report.`
    : say`No training could be planned: none with a known cost is for an open ranked gap. The columns Skills, Seats, Hours and the cost columns of the sheet Trainings would supply that.`;
}

function answerOf({ analysis }: Report, budget: BudgetPlan): Sentence[] {
  const { currency } = analysis.settings;
  const doubt = doubtText(budget);
  const next = nextStepText(budget, currency);
  return [
    [`${planText(budget, currency)}${doubt === null ? "" : ` ${doubt}`}`],
    ...(next === "" ? [] : [[next]]),
    [say`${budgetSentence(budget, currency)} What trainings close is expected here, not measured.`],
  ];
}

function frontierPicture({ analysis }: Report, { frontier, budget }: BudgetPlan): Frontier[] {
  const { currency } = analysis.settings;
  const points = frontier.steps.flatMap(({ budget: at, closed }) =>
    closed === null ? [] : [{ budget: at, closed, label: say`${money(at, currency)} closes ${number(closed, 1)}` }],
  );
  if (points.length < 2) return [];
  const last = points.at(-1)!;
  return [
    {
      kind: "frontier",
      title: say`What each budget is expected to close`,
      unit: say`weighted levels`,
      costUnit: currency,
      points,
      current: budget,
      summary: say`From ${number(points[0]!.closed, 1)} weighted levels at ${money(points[0]!.budget, currency)} to ${number(last.closed, 1)} at ${money(last.budget, currency)}.`,
    },
  ];
}

function nextSteps(report: Report, budget: BudgetPlan): NextStep[] {
  const { trainings } = lookupsOf(report.analysis);
  return plannedRuns(budget)
    .sort((a, b) => b.people - a.people || (a.offer < b.offer ? -1 : 1))
    .slice(0, 4)
    .map(({ name, training, people, cost }) => ({
      what: [
        say`Run `,
        training === null ? name : trainingLink(report, training),
        people > 0
          ? say` with ${plural(people, "seat")} for ${money(cost, report.analysis.settings.currency)}.`
          : say`, which must run.`,
      ],
      who: (training === null ? null : trainings.get(training)?.owner) ?? say`No owner in the workbook`,
      when: say`Once the budget is approved`,
    }));
}

function shoestring(report: Report, gaps: NonNullable<BudgetPlan["shoestring"]>) {
  return {
    title: say`With next to no money`,
    paragraphs: gaps.map(
      ({ item, ways }): Sentence => [
        ...gapWords(report, item),
        ways.length > 0 ? `: ${ways.join("; ")}.` : say`: the workbook names nothing that is free.`,
      ],
    ),
  };
}

function runTable(report: Report, budget: BudgetPlan): Table {
  const { currency } = report.analysis.settings;
  return {
    id: "plan",
    caption: say`The plan`,
    columns: [
      { label: say`Training` },
      { label: say`Seats`, numeric: true },
      { label: say`Cost`, numeric: true },
      { label: say`Hours`, numeric: true },
      { label: say`For` },
    ],
    rows: plannedRuns(budget).map(({ name, training, mustRun, people, cost, hours, seats }) => [
      training === null ? name : trainingLink(report, training),
      number(people),
      { content: money(cost, currency), sort: cost },
      number(hours, 1),
      {
        content: [
          ...seats.flatMap(({ gap, people: some }, at): Inline[] => [
            at === 0 ? "" : "; ",
            ...gapWords(report, gap),
            ` ${number(some)}`,
          ]),
          ...(mustRun ? [seats.length > 0 ? say`; must run` : say`must run`] : []),
        ],
      },
    ]),
    note: [say`A seat is one person for one gap; whoever takes part for two gaps needs two.`],
  };
}

function closingTable(report: Report, { plan, gaps }: BudgetPlan): Table {
  const priorities = new Map(gaps.map(({ id, priority }) => [id, priority]));
  const worth = ({ gap, levels }: { gap: string; levels: number }) => (priorities.get(gap)! / 100) * levels;
  return {
    id: "closing",
    caption: say`What it is expected to close`,
    columns: [
      { label: say`Gap` },
      { label: say`Priority`, numeric: true },
      { label: say`Levels short`, numeric: true },
      { label: say`Levels closed`, numeric: true },
      { label: say`Share`, numeric: true },
      { label: say`Weighted`, numeric: true },
    ],
    rows: [...plan.closing]
      .sort((a, b) => worth(b) - worth(a) || (a.gap < b.gap ? -1 : 1))
      .map((each) => [
        { content: gapWords(report, each.gap) },
        number(priorities.get(each.gap)!, 1),
        number(each.totalGap, 1),
        number(each.levels, 1),
        percent(each.levels / each.totalGap),
        number(worth(each), 2),
      ]),
  };
}

function frontierTable(report: Report, budget: BudgetPlan): Table {
  const { currency } = report.analysis.settings;
  const { steps, current } = budget.frontier;
  return {
    id: "frontier",
    caption: say`What more or less money would close`,
    columns: [
      { label: say`Budget`, numeric: true },
      { label: say`Weighted levels closed`, numeric: true },
      { label: say`More than the row above`, numeric: true },
      { label: say`Cost`, numeric: true },
      { label: say`Enters` },
      { label: say`Drops out` },
    ],
    rows: steps.map((step, at) => [
      { content: `${money(step.budget, currency)}${at === current ? say` (now)` : ""}`, sort: step.budget },
      step.closed === null ? say`no plan` : number(step.closed, 1),
      step.gain === null ? "–" : number(step.gain, 1),
      { content: step.cost === null ? "–" : money(step.cost, currency), sort: step.cost ?? -1 },
      namesIn(budget, step.enters).join(", ") || "–",
      namesIn(budget, step.drops).join(", ") || "–",
    ]),
    note: [steps.find(({ closed }) => closed === null)?.infeasibleBecause ?? say`Every row is a plan of its own.`],
  };
}

function leftOutTable(leftOut: BudgetPlan["leftOut"]): Table {
  return {
    id: "left-out",
    caption: say`What was left out, and why`,
    columns: [{ label: say`Training or gap` }, { label: say`Why` }],
    rows: leftOut.map(({ what, why }) => [what, why]),
  };
}

function gapWords(report: Report, id: string): Inline[] {
  const item = lookupsOf(report.analysis).items.get(id)!;
  return [skillLink(report, item.skill), ...inTeam(report, item.team)];
}
