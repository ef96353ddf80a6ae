import type { TrainingResult } from "../../analysis/analysis.ts";
import { dateText, money, number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, PageView, Sentence } from "../view.ts";
import { decisionWords } from "./decision-words.ts";
import { countsText } from "./evidence.ts";
import { byGradeThenEffect, linkVerdict } from "./evidence-words.ts";
import { lineFlow } from "./line-flow.ts";
import { enumerate, kpiLink, linkTo, skillLink, trainingLink } from "./parts.ts";

/** The list of all trainings. */
export function trainingsView(report: Report): PageView {
  const { trainings, links } = report.analysis;
  const withoutKpi = trainings.filter(({ kpis }) => kpis.length === 0);
  const flow = lineFlow(
    report,
    links.filter(({ training }) => training !== null),
    say`From skill gap to KPI`,
  );
  return {
    title: say`Which training serves which result?`,
    eyebrow: say`Trainings`,
    answer: trainingsAnswer(report, withoutKpi),
    pictures: flow ? [flow] : [],
    next: withoutKpi.slice(0, 3).map(({ id, name, owner }) => ({
      what: [trainingLink(report, id), say`: name the KPI it should move, or say that it informs only.`],
      who: owner ?? say`No owner in the workbook`,
      when: say`Before ${name} runs again`,
    })),
    tables: [
      {
        id: "trainings",
        caption: say`All trainings`,
        columns: [
          { label: say`Training` },
          { label: say`Skills` },
          { label: say`KPIs` },
          { label: say`Verdict` },
          { label: say`Grade` },
          { label: say`Proposed decision` },
          { label: say`Learning outcome` },
          { label: say`Measurement method` },
          { label: say`Starts` },
          { label: say`Cost`, numeric: true },
          { label: say`Participants`, numeric: true },
          { label: say`Completed`, numeric: true },
          { label: say`Open gaps`, numeric: true },
        ],
        rows: trainings.map((training) => trainingRow(report, training)),
        note: [
          say`Verdict and grade are those of the link with the strongest evidence; the page of the training shows all of them.`,
        ],
      },
    ],
    how: {
      counts: [`${plural(trainings.length, "training")}.`],
      method: [
        say`A training counts as tied to a KPI when its row, or a row of the links sheet, names one. Verdicts are those of `,
        linkTo(report, "evidence", null, say`Evidence`),
        say`, decisions those of `,
        linkTo(report, "portfolio", null, say`Portfolio`),
        ".",
      ],
      sources: [...new Set(trainings.map(({ place }) => place.sheet))],
      missing: [],
    },
  };
}

function trainingsAnswer(report: Report, withoutKpi: readonly TrainingResult[]): Sentence[] {
  const { trainings, evidence, settings } = report.analysis;
  if (trainings.length === 0)
    return [
      [
        say`The workbook has no trainings. A sheet “Trainings” with the columns Training, Skills, Learning outcome, KPI and Measurement method would supply them.`,
      ],
    ];
  const spend = withoutKpi.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const tied = trainings.length - withoutKpi.length;
  const rest = withoutKpi.length
    ? say`; ${number(withoutKpi.length)} ${withoutKpi.length === 1 ? say`is` : say`are`} not${spend ? say`, at a known cost of ${money(spend, settings.currency)}` : ""}`
    : "";
  return [
    [
      say`${number(tied)} of ${plural(trainings.length, "training")} ${tied === 1 ? say`is` : say`are`} tied to a KPI${rest}.`,
    ],
    ...(evidence.length
      ? [[say`Of ${plural(evidence.length, "link")} to a KPI, ${countsText(evidence)}.`] as Sentence]
      : []),
  ];
}

function trainingRow(report: Report, training: TrainingResult): (Cell | Inline)[] {
  const { evidenceOfTraining, evaluations } = lookupsOf(report.analysis);
  const [strongest] = [...(evidenceOfTraining.get(training.id) ?? [])].sort(byGradeThenEffect);
  const decision = evaluations.get(training.id)?.decision;
  return [
    trainingLink(report, training.id),
    { content: enumerate(training.skills.map((id) => skillLink(report, id))) },
    { content: enumerate(training.kpis.map((id) => kpiLink(report, id))) },
    !strongest ? say`no KPI` : strongest.designs.length ? linkVerdict(strongest) : say`not measured`,
    strongest?.grade ?? "–",
    decision ? `${said(decisionWords[decision.decision])} (${decision.rule})` : "–",
    training.outcome ?? say`not stated`,
    training.method ?? say`not stated`,
    { content: training.start ? dateText(training.start) : "–", sort: training.start ?? "" },
    { content: money(training.cost, report.analysis.settings.currency), sort: training.cost ?? "" },
    report.privacy && training.participants === 0 ? "–" : number(training.participants),
    report.privacy && training.completed === 0 ? "–" : number(training.completed),
    number(training.openItems.length),
  ];
}
