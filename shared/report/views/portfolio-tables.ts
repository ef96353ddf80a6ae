import type { TrainingEvaluation } from "../../analysis/evaluation.ts";
import { money, number, percent, plural } from "../../format.ts";
import { byCodePoint } from "../../order.ts";
import type { RoundedSpeed, RoundedStaying } from "../audience/published-programme.ts";
import { shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Table } from "../view.ts";
import { causeWords, decidedText, decisionWords, roiRange } from "./decision-words.ts";
import { asSentence, verdictWords } from "./evidence-words.ts";
import { enumerate, inTeam, kpiLink, skillLink, trainingLink } from "./parts.ts";
import { isMeasured } from "./training-money.ts";

const mostRows = 500;
const mostSkills = 16;
const fewestPeople = 5;

/** Every training with the proposed decision, why, and what would change it. */
export function decisionsTable(report: Report, evaluations: readonly TrainingEvaluation[]): Table {
  const { currency } = report.analysis.settings;
  return {
    id: "decisions",
    caption: "Proposed decisions",
    columns: [
      { label: "Training" },
      { label: "Proposed" },
      { label: "Why" },
      { label: "What would change it" },
      { label: "Committee" },
      { label: "Freed", numeric: true },
    ],
    rows: evaluations
      .slice(0, mostRows)
      .map(({ training, decision }) => [
        trainingLink(report, training),
        `${decisionWords[decision.decision]} (${decision.rule})`,
        asSentence(decision.reason),
        asSentence(decision.wouldChange),
        decidedText(decision) ?? "no decision in the workbook",
        { content: decision.freed === 0 ? "–" : money(decision.freed, currency), sort: decision.freed ?? "" },
      ]),
    note: ["The first rule that fits decides; unknown never fits. It is a proposal, the committee decides."],
  };
}

/** What the decisions were made from. */
export function criteriaTable(report: Report, evaluations: readonly TrainingEvaluation[]): Table {
  return {
    id: "criteria",
    caption: "What the decisions rest on",
    columns: [
      { label: "Training" },
      { label: "Cost", numeric: true },
      { label: "Return (ROI)", numeric: true },
      { label: "Verdict" },
      { label: "Grade" },
      { label: "Learning" },
      { label: "Use it at work", numeric: true },
      { label: "Highest open priority", numeric: true },
      { label: "Cause of the gap" },
    ],
    rows: evaluations.slice(0, mostRows).map((evaluation) => criteriaRow(report, evaluation)),
  };
}

function criteriaRow(report: Report, { training, decision, money: result }: TrainingEvaluation): (Cell | Inline)[] {
  const { inputs } = decision;
  return [
    trainingLink(report, training),
    { content: money(result.cost, report.analysis.settings.currency), sort: result.cost ?? "" },
    isMeasured(result)
      ? { content: roiRange(result.roiLow!, result.roiHigh!), sort: result.roiLow! }
      : { content: "not measured", sort: "" },
    verdictWords[inputs.verdict],
    inputs.grade,
    verdictWords[inputs.learningVerdict],
    { content: percent(inputs.adoption), sort: inputs.adoption ?? "" },
    { content: number(inputs.openPriority, 1), sort: inputs.openPriority ?? "" },
    causeWords[inputs.cause],
  ];
}

/** Open gaps to which freed money should go, by priority. */
export function reallocateTable(report: Report): Table {
  const { items } = lookupsOf(report.analysis);
  return {
    id: "reallocate",
    caption: "Where freed money should go",
    columns: [{ label: "Gap" }, { label: "Score", numeric: true }, { label: "Training" }, { label: "Why" }],
    rows: report.analysis.portfolio.reallocate.slice(0, mostRows).map(({ item, training, why }) => {
      const gap = items.get(item);
      return [
        gap ? { content: [skillLink(report, gap.skill), ...inTeam(report, gap.team)] } : item,
        number(gap?.score ?? null, 1),
        training === null ? "none yet" : trainingLink(report, training),
        asSentence(why),
      ];
    }),
  };
}

/** Trainings for the same skill or KPI. */
export function overlapTable(report: Report): Table {
  return {
    id: "overlaps",
    caption: "Trainings that overlap",
    columns: [{ label: "Trainings" }, { label: "Same skills" }, { label: "Same KPIs" }, { label: "What it means" }],
    rows: report.analysis.portfolio.overlaps
      .slice(0, mostRows)
      .map(({ trainings, skills, kpis, text }) => [
        { content: enumerate(trainings.map((id) => trainingLink(report, id))) },
        { content: enumerate(skills.map((id) => skillLink(report, id))) },
        { content: enumerate(kpis.map((id) => kpiLink(report, id))) },
        asSentence(text),
      ]),
  };
}

/** Trainings with nothing before and nothing after the event. */
export function eventTable(report: Report): Table {
  const { trainings } = lookupsOf(report.analysis);
  return {
    id: "events",
    caption: "Events with nothing before and nothing after",
    columns: [{ label: "Training" }, { label: "Known cost", numeric: true }, { label: "Owner" }],
    rows: report.analysis.portfolio.eventOnly.trainings.map((id) => {
      const cost = trainings.get(id)?.cost ?? null;
      return [
        trainingLink(report, id),
        { content: money(cost, report.analysis.settings.currency), sort: cost ?? "" },
        trainings.get(id)?.owner ?? "none",
      ];
    }),
  };
}

/** Weeks until people reach the required level, with those who are not there yet kept in. */
export function speedTable(report: Report): Table {
  const all = report.analysis.speed.toSorted(
    (a, b) => b.n - a.n || byCodePoint(a.skill, b.skill) || byCodePoint(b.from, a.from),
  );
  const speed = all.filter(({ n }) => n >= fewestPeople).slice(0, mostSkills);
  const left = all.length - speed.length;
  return {
    id: "speed",
    caption: "Time to competency",
    columns: [
      { label: "Skill" },
      { label: "Counted from" },
      { label: "People", numeric: true },
      { label: "Reached it", numeric: true },
      { label: "Median weeks", numeric: true },
      { label: "95 % interval", numeric: true },
    ],
    rows: speed.map((result) => {
      const { skill, from, n, reached, medianWeeks, low, high, lastObservedWeek } = result;
      return [
        skillLink(report, skill),
        from === "training" ? "start of the training" : "hire",
        number(n),
        "rounded" in result ? shareText((result as RoundedSpeed).rounded) : number(reached),
        {
          content: medianWeeks === null ? `over ${number(lastObservedWeek)}` : number(medianWeeks, 1),
          sort: medianWeeks ?? lastObservedWeek ?? "",
        },
        low === null && high === null ? "–" : `${number(low, 1)} to ${high === null ? "not reached" : number(high, 1)}`,
      ];
    }),
    note: [
      `A level is seen only when it is assessed, so the true times are at most these. People who are not there yet are kept in.${left > 0 ? ` ${plural(left, "further skill has", "further skills have")} fewer people.` : ""}`,
    ],
  };
}

/** People still here, trained against untrained. */
export function stayingTable(report: Report): Table {
  return {
    id: "staying",
    caption: "Who stays: trained against untrained people",
    columns: [
      { label: "Training" },
      { label: "Trained, left", numeric: true },
      { label: "Untrained, left", numeric: true },
    ],
    rows: report.analysis.staying.map((result) => {
      const { training, trained, untrained } = result;
      const rounded = "rounded" in result ? (result as RoundedStaying).rounded : null;
      return [
        training === null ? "any training" : trainingLink(report, training),
        `${rounded ? shareText(rounded.trained) : number(trained.left)} of ${number(trained.people)}`,
        `${rounded ? shareText(rounded.untrained) : number(untrained.left)} of ${number(untrained.people)}`,
      ];
    }),
    note: ["Who is trained is not chance: people who mean to stay may be trained more often. This shows no cause."],
  };
}
