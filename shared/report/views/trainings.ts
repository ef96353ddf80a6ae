import type { TrainingResult } from "../../analysis/analysis.ts";
import { dateText, money, number, plural } from "../../format.ts";
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
    "From skill gap to KPI",
  );
  return {
    title: "Which training serves which result?",
    eyebrow: "Trainings",
    answer: trainingsAnswer(report, withoutKpi),
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
          { label: "KPIs" },
          { label: "Verdict" },
          { label: "Grade" },
          { label: "Proposed decision" },
          { label: "Learning outcome" },
          { label: "Measurement method" },
          { label: "Starts" },
          { label: "Cost", numeric: true },
          { label: "Participants", numeric: true },
          { label: "Completed", numeric: true },
          { label: "Open gaps", numeric: true },
        ],
        rows: trainings.map((training) => trainingRow(report, training)),
        note: [
          "Verdict and grade are those of the link with the strongest evidence; the page of the training shows all of them.",
        ],
      },
    ],
    how: {
      counts: [`${plural(trainings.length, "training")}.`],
      method: [
        "A training counts as tied to a KPI when its row, or a row of the links sheet, names one. Verdicts are those of ",
        linkTo(report, "evidence", null, "Evidence"),
        ", decisions those of ",
        linkTo(report, "portfolio", null, "Portfolio"),
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
        "The workbook has no trainings. A sheet “Trainings” with the columns Training, Skills, Learning outcome, KPI and Measurement method would supply them.",
      ],
    ];
  const spend = withoutKpi.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const tied = trainings.length - withoutKpi.length;
  const rest = withoutKpi.length
    ? `; ${number(withoutKpi.length)} ${withoutKpi.length === 1 ? "is" : "are"} not${spend ? `, at a known cost of ${money(spend, settings.currency)}` : ""}`
    : "";
  return [
    [`${number(tied)} of ${plural(trainings.length, "training")} ${tied === 1 ? "is" : "are"} tied to a KPI${rest}.`],
    ...(evidence.length
      ? [[`Of ${plural(evidence.length, "link")} to a KPI, ${countsText(evidence)}.`] as Sentence]
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
    !strongest ? "no KPI" : strongest.designs.length ? linkVerdict(strongest) : "not measured",
    strongest?.grade ?? "–",
    decision ? `${decisionWords[decision.decision]} (${decision.rule})` : "–",
    training.outcome ?? "not stated",
    training.method ?? "not stated",
    { content: training.start ? dateText(training.start) : "–", sort: training.start ?? "" },
    { content: money(training.cost, report.analysis.settings.currency), sort: training.cost ?? "" },
    report.privacy && training.participants === 0 ? "–" : number(training.participants),
    report.privacy && training.completed === 0 ? "–" : number(training.completed),
    number(training.openItems.length),
  ];
}
