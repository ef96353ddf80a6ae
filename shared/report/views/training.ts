import type { TrainingResult } from "../../analysis/analysis.ts";
import { dateText, list, money, number, percent, plural } from "../../format.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, Sentence } from "../view.ts";
import { itemTable } from "./item-table.ts";
import { lineFlow } from "./line-flow.ts";
import { enumerate, kpiLink, linkTo, skillLink, trainingLink } from "./parts.ts";

/** One training: which gap it is meant to close and which KPI it is meant to move. */
export function trainingView(report: Report, id: string): PageView {
  const { trainings, items } = lookupsOf(report.analysis);
  const training = trainings.get(id)!;
  const open = training.openItems.flatMap((item) => items.get(item) ?? []);
  const links = report.analysis.links.filter((link) => link.training === id);
  const broken = report.analysis.brokenLinks.filter((link) => link.training === id);
  const flow = lineFlow(report, links, `From gap to KPI: ${training.name}`);
  return {
    title: `What is ${training.name} meant to change?`,
    eyebrow: training.format ? `Training, ${training.format}` : "Training",
    answer: trainingAnswer(report, training, open.length),
    pictures: flow ? [flow] : [],
    next: brokenSteps(training, broken),
    tables: [
      {
        id: "facts",
        caption: "What the workbook says",
        columns: [{ label: "Part of the line" }, { label: "Entry" }],
        rows: [
          ["Training initiative", training.name],
          ["Learning outcome", training.outcome ?? "not stated"],
          ["Performance metric (KPI)", { content: enumerate(training.kpis.map((kpi) => kpiLink(report, kpi))) }],
          ["Measurement method", training.method ?? "not stated"],
          ["Skills", { content: enumerate(training.skills.map((skill) => skillLink(report, skill))) }],
          [
            "Runs",
            training.start
              ? `${dateText(training.start)}${training.end ? ` to ${dateText(training.end)}` : ""}`
              : "no date",
          ],
          ["Owner", training.owner ?? "none"],
          ["Sponsor", training.sponsor ?? "none"],
          ["Cost", money(training.cost, report.analysis.settings.currency)],
          ["Took part", plural(training.participants, "person", "people")],
          ["Completed", plural(training.completed, "person", "people")],
        ],
      },
      ...(open.length
        ? [
            itemTable(report, open, {
              id: "gaps",
              caption: "Open gaps it is meant to close",
              columns: ["skill", "team", "rank", "below", "notRated", "meanGap", "kind", "score"],
            }),
          ]
        : []),
    ],
    how: {
      counts: [`${plural(training.participants, "participant")}, of whom ${number(training.completed)} completed.`],
      method: [
        "This page says what the training is intended to affect. Whether it did is a question of evidence, which this page does not claim. See ",
        linkTo(report, "method", null, "Method"),
        ".",
      ],
      sources: training.place.range ? [`${training.place.sheet}, ${training.place.range}`] : [training.place.sheet],
      missing: training.missingCosts.length
        ? [`Cost of ${list(training.missingCosts)} is not in the workbook, so the full cost is higher.`]
        : [],
    },
  };
}

function trainingAnswer(report: Report, training: TrainingResult, open: number): Sentence[] {
  const skills = enumerate(training.skills.map((id) => skillLink(report, id)));
  const kpis = enumerate(training.kpis.map((id) => kpiLink(report, id)));
  const line: Sentence = [
    training.skills.length ? "It trains " : "The workbook does not say which skill it trains",
    ...(training.skills.length ? skills : []),
    training.kpis.length ? " and is intended to affect " : ", and no KPI is tied to it",
    ...(training.kpis.length ? kpis : []),
    ".",
  ];
  const share = training.participants ? ` (${percent(training.completed / training.participants)})` : "";
  return [
    line,
    [
      training.skills.length === 0
        ? "Without a skill it cannot be set beside the gaps."
        : open === 0
          ? "No open gap in the workbook calls for it."
          : `${plural(open, "open gap calls", "open gaps call")} for it.`,
    ],
    ...(training.participants
      ? [
          [
            `${number(training.completed)} of ${plural(training.participants, "participant")} completed it${share}; completing is effort, not effect.`,
          ],
        ]
      : []),
  ];
}

function brokenSteps(training: TrainingResult, broken: Report["analysis"]["brokenLinks"]): NextStep[] {
  return broken.slice(0, 4).map(({ fix }) => ({
    what: [fix],
    who: training.owner ?? "No owner in the workbook",
    when: training.start ? `Before ${dateText(training.start)}, or before it runs again` : "Before it runs again",
  }));
}

/** The list of all trainings. */
export function trainingsView(report: Report): PageView {
  const { trainings, settings } = report.analysis;
  const withoutKpi = trainings.filter(({ kpis }) => kpis.length === 0);
  const spend = withoutKpi.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const flow = lineFlow(
    report,
    report.analysis.links.filter(({ training }) => training !== null),
    "From skill gap to KPI",
  );
  return {
    title: "Which training serves which result?",
    eyebrow: "Trainings",
    answer:
      trainings.length === 0
        ? [
            [
              "The workbook has no trainings. A sheet “Trainings” with the columns Training, Skills, Learning outcome, KPI and Measurement method would supply them.",
            ],
          ]
        : [
            [
              `${number(trainings.length - withoutKpi.length)} of ${plural(trainings.length, "training")} ${trainings.length - withoutKpi.length === 1 ? "is" : "are"} tied to a KPI${withoutKpi.length ? `; ${number(withoutKpi.length)} ${withoutKpi.length === 1 ? "is" : "are"} not${spend ? `, at a known cost of ${money(spend, settings.currency)}` : ""}` : ""}.`,
            ],
          ],
    pictures: flow ? [flow] : [],
    next: withoutKpi.slice(0, 3).map(({ id, name, owner }) => ({
      what: [trainingLink(report, id), ": name the KPI it should move, or say that it informs only."],
      who: owner ?? "No owner in the workbook",
      when: `Before ${name} runs again`,
    })),
    tables: [
      {
        id: "trainings",
        caption: "All trainings",
        columns: [
          { label: "Training" },
          { label: "Skills" },
          { label: "Learning outcome" },
          { label: "KPIs" },
          { label: "Measurement method" },
          { label: "Starts" },
          { label: "Cost", numeric: true },
          { label: "Participants", numeric: true },
          { label: "Completed", numeric: true },
          { label: "Open gaps", numeric: true },
        ],
        rows: trainings.map((training) => [
          linkTo(report, "training", training.id, training.name),
          { content: enumerate(training.skills.map((id) => skillLink(report, id))) },
          training.outcome ?? "not stated",
          { content: enumerate(training.kpis.map((id) => kpiLink(report, id))) },
          training.method ?? "not stated",
          { content: training.start ? dateText(training.start) : "–", sort: training.start ?? "" },
          money(training.cost, settings.currency),
          number(training.participants),
          number(training.completed),
          number(training.openItems.length),
        ]),
      },
    ],
    how: {
      counts: [`${plural(trainings.length, "training")}.`],
      method: ["A training counts as tied to a KPI when its row, or a row of the links sheet, names one."],
      sources: [...new Set(trainings.map(({ place }) => place.sheet))],
      missing: [],
    },
  };
}
