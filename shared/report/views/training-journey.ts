import type { Journey, StageResult, TrainingEvaluation } from "../../analysis/evaluation.ts";
import { dateText, number } from "../../format.ts";
import { lookupsOf } from "../lookups.ts";
import { pathOf } from "../pages.ts";
import type { Report } from "../report.ts";
import type { JourneyStrip, Table } from "../view.ts";

const statusWords: Record<StageResult["status"], string> = {
  done: "done",
  partly: "partly",
  missing: "missing",
  "not-yet": "not yet",
};

/** The five stages of some trainings, of one alone with what it has; `null` without trainings. */
export function journeyStrip(
  report: Report,
  evaluations: readonly TrainingEvaluation[],
  title: string,
): JourneyStrip | null {
  if (evaluations.length === 0) return null;
  const { trainings } = lookupsOf(report.analysis);
  const alone = evaluations.length === 1;
  return {
    kind: "journey-strip",
    title,
    rows: evaluations.map(({ training, journey }) => {
      const text = trainings.get(training)?.name ?? training;
      const to = pathOf(report, "training", training);
      return {
        label: to === null ? text : { text, to },
        stages: journey.stages.map(({ stage, status, has, lacks }) => ({
          name: stage,
          status,
          note: lacks.length ? `lacks ${lacks.join("; ")}` : alone ? has.join("; ") : "",
        })),
      };
    }),
  };
}

/** What each stage of one training has and lacks. */
export function journeyTable(journey: Journey): Table {
  const { sponsor, reviewPlanned, reviewHeld, leaderActs, success, actions } = journey;
  const acts = `model ${number(leaderActs.model)}, refer to ${number(leaderActs.referTo)}, reinforce ${number(leaderActs.reinforce)}`;
  return {
    id: "journey",
    caption: "The journey, stage by stage",
    columns: [{ label: "Stage" }, { label: "State" }, { label: "There is" }, { label: "Lacks" }],
    rows: [
      ...journey.stages.map(({ stage, status, has, lacks }) => [
        capital(stage),
        { content: statusWords[status], mark: status === "missing" ? ("attention" as const) : undefined },
        has.join("; ") || "–",
        lacks.join("; ") || "–",
      ]),
      [
        "Success defined before delivery",
        success.defined ? "yes" : "no",
        success.scopedBy ? `scoped by ${success.scopedBy}${success.scopedByHrOnly ? ", HR alone" : ""}` : "–",
        success.lacks.join("; ") || "–",
      ],
      [
        "Sponsor",
        sponsor.name === null ? "none" : sponsor.fromHrOnly ? "from HR alone" : "named",
        [sponsor.name, sponsor.function].filter((part) => part !== null).join(", ") || "–",
        sponsor.fromHrOnly ? "a sponsor from the business" : "–",
      ],
      [
        "Review",
        reviewHeld ? "held" : reviewPlanned ? "planned" : "none",
        reviewHeld ? dateText(reviewHeld) : reviewPlanned ? `planned for ${dateText(reviewPlanned)}` : "–",
        journey.revisited || journey.daysSinceDelivery === null
          ? "–"
          : `not revisited in ${number(journey.daysSinceDelivery)} days since delivery`,
      ],
      ["Leaders' acts logged", "–", acts, "–"],
      [
        "Action items",
        `${number(actions.open)} open, ${number(actions.done)} done`,
        "–",
        actions.overdue ? `${number(actions.overdue)} overdue` : "–",
      ],
    ],
    note: noteOf(journey),
  };
}

function noteOf({ eventOnly, informational }: Journey): Table["note"] {
  if (eventOnly)
    return ["There is nothing before and nothing after the event: as it stands it is an event, not a programme."];
  return informational
    ? ["Without clear expectations, reinforcement by leaders or measurement it informs; no result can be asked of it."]
    : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
