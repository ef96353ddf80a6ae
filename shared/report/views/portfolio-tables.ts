import type { TrainingEvaluation } from "../../analysis/evaluation.ts";
import { intervalOf, money, number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
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
    caption: say`Proposed decisions`,
    columns: [
      { label: say`Training` },
      { label: say`Proposed` },
      { label: say`Why` },
      { label: say`What would change it` },
      { label: say`Committee` },
      { label: say`Freed`, numeric: true },
    ],
    rows: evaluations
      .slice(0, mostRows)
      .map(({ training, decision }) => [
        trainingLink(report, training),
        `${said(decisionWords[decision.decision])} (${decision.rule})`,
        asSentence(decision.reason),
        asSentence(decision.wouldChange),
        decidedText(decision) ?? say`no decision in the workbook`,
        { content: decision.freed === 0 ? "–" : money(decision.freed, currency), sort: decision.freed ?? "" },
      ]),
    note: [say`The first rule that fits decides; unknown never fits. It is a proposal, the committee decides.`],
  };
}

/** What the decisions were made from. */
export function criteriaTable(report: Report, evaluations: readonly TrainingEvaluation[]): Table {
  return {
    id: "criteria",
    caption: say`What the decisions rest on`,
    columns: [
      { label: say`Training` },
      { label: say`Cost`, numeric: true },
      { label: say`Return (ROI)`, numeric: true },
      { label: say`Verdict` },
      { label: say`Grade` },
      { label: say`Learning` },
      { label: say`Use it at work`, numeric: true },
      { label: say`Highest open priority`, numeric: true },
      { label: say`Cause of the gap` },
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
      : { content: say`not measured`, sort: "" },
    said(verdictWords[inputs.verdict]),
    inputs.grade,
    said(verdictWords[inputs.learningVerdict]),
    { content: percent(inputs.adoption), sort: inputs.adoption ?? "" },
    { content: number(inputs.openPriority, 1), sort: inputs.openPriority ?? "" },
    said(causeWords[inputs.cause]),
  ];
}

/** Open gaps to which freed money should go, by priority. */
export function reallocateTable(report: Report): Table {
  const { items } = lookupsOf(report.analysis);
  return {
    id: "reallocate",
    caption: say`Where freed money should go`,
    columns: [{ label: say`Gap` }, { label: say`Score`, numeric: true }, { label: say`Training` }, { label: say`Why` }],
    rows: report.analysis.portfolio.reallocate.slice(0, mostRows).map(({ item, training, why }) => {
      const gap = items.get(item);
      return [
        gap ? { content: [skillLink(report, gap.skill), ...inTeam(report, gap.team)] } : item,
        number(gap?.score ?? null, 1),
        training === null ? say`none yet` : trainingLink(report, training),
        asSentence(why),
      ];
    }),
  };
}

/** Trainings for the same skill or KPI. */
export function overlapTable(report: Report): Table {
  return {
    id: "overlaps",
    caption: say`Trainings that overlap`,
    columns: [
      { label: say`Trainings` },
      { label: say`Same skills` },
      { label: say`Same KPIs` },
      { label: say`What it means` },
    ],
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
    caption: say`Events with nothing before and nothing after`,
    columns: [{ label: say`Training` }, { label: say`Known cost`, numeric: true }, { label: say`Owner` }],
    rows: report.analysis.portfolio.eventOnly.trainings.map((id) => {
      const cost = trainings.get(id)?.cost ?? null;
      return [
        trainingLink(report, id),
        { content: money(cost, report.analysis.settings.currency), sort: cost ?? "" },
        trainings.get(id)?.owner ?? say`none`,
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
    caption: say`Time to competency`,
    columns: [
      { label: say`Skill` },
      { label: say`Counted from` },
      { label: say`People`, numeric: true },
      { label: say`Reached it`, numeric: true },
      { label: say`Median weeks`, numeric: true },
      { label: say`95 % interval`, numeric: true },
    ],
    rows: speed.map((result) => {
      const { skill, from, n, reached, medianWeeks, low, high, lastObservedWeek } = result;
      return [
        skillLink(report, skill),
        from === "training" ? say`start of the training` : say`hire`,
        number(n),
        "rounded" in result ? shareText((result as RoundedSpeed).rounded) : number(reached),
        {
          content: medianWeeks === null ? say`over ${number(lastObservedWeek)}` : number(medianWeeks, 1),
          sort: medianWeeks ?? lastObservedWeek ?? "",
        },
        low === null && high === null
          ? "–"
          : high === null
            ? say`${number(low, 1)} to ${say`not reached`}`
            : intervalOf(low, high, 1),
      ];
    }),
    note: [
      say`A level is seen only when it is assessed, so the true times are at most these. People who are not there yet are kept in.${left > 0 ? say` ${plural(left, "further skill has", "further skills have")} fewer people.` : ""}`,
    ],
  };
}

/** People still here, trained against untrained. */
export function stayingTable(report: Report): Table {
  return {
    id: "staying",
    caption: say`Who stays: trained against untrained people`,
    columns: [
      { label: say`Training` },
      { label: say`Trained, left`, numeric: true },
      { label: say`Untrained, left`, numeric: true },
    ],
    rows: report.analysis.staying.map((result) => {
      const { training, trained, untrained } = result;
      const rounded = "rounded" in result ? (result as RoundedStaying).rounded : null;
      return [
        training === null ? say`any training` : trainingLink(report, training),
        say`${rounded ? shareText(rounded.trained) : number(trained.left)} of ${number(trained.people)}`,
        say`${rounded ? shareText(rounded.untrained) : number(untrained.left)} of ${number(untrained.people)}`,
      ];
    }),
    note: [say`Who is trained is not chance: people who mean to stay may be trained more often. This shows no cause.`],
  };
}
