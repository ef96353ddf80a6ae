import type { Journey, StageResult, TrainingEvaluation } from "../../analysis/evaluation.ts";
import { dateText, number } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import { pathOf } from "../pages.ts";
import type { Report } from "../report.ts";
import type { JourneyStrip, Table } from "../view.ts";

const statusWords: Record<StageResult["status"], string> = sayings({
  done: "done",
  partly: "partly",
  missing: "missing",
  "not-yet": "not yet",
});

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
          name: said(stage),
          status,
          note: lacks.length ? say`lacks ${lacks.join("; ")}` : alone ? has.join("; ") : "",
        })),
      };
    }),
  };
}

/** What each stage of one training has and lacks. */
export function journeyTable(journey: Journey): Table {
  const { sponsor, reviewPlanned, reviewHeld, leaderActs, success, actions } = journey;
  const acts = say`model ${number(leaderActs.model)}, refer to ${number(leaderActs.referTo)}, reinforce ${number(leaderActs.reinforce)}`;
  return {
    id: "journey",
    caption: say`The journey, stage by stage`,
    columns: [{ label: say`Stage` }, { label: say`State` }, { label: say`There is` }, { label: say`Lacks` }],
    rows: [
      ...journey.stages.map(({ stage, status, has, lacks }) => [
        capital(said(stage)),
        { content: said(statusWords[status]), mark: status === "missing" ? ("attention" as const) : undefined },
        has.join("; ") || "–",
        lacks.join("; ") || "–",
      ]),
      [
        say`Success defined before delivery`,
        success.defined ? say`yes` : say`no`,
        success.scopedBy ? say`scoped by ${success.scopedBy}${success.scopedByHrOnly ? say`, HR alone` : ""}` : "–",
        success.lacks.join("; ") || "–",
      ],
      [
        say`Sponsor`,
        sponsor.name === null ? say`none` : sponsor.fromHrOnly ? say`from HR alone` : say`named`,
        [sponsor.name, sponsor.function].filter((part) => part !== null).join(", ") || "–",
        sponsor.fromHrOnly ? say`a sponsor from the business` : "–",
      ],
      [
        say`Review`,
        reviewHeld ? say`held` : reviewPlanned ? say`planned` : say`none`,
        reviewHeld ? dateText(reviewHeld) : reviewPlanned ? say`planned for ${dateText(reviewPlanned)}` : "–",
        journey.revisited || journey.daysSinceDelivery === null
          ? "–"
          : say`not revisited in ${number(journey.daysSinceDelivery)} days since delivery`,
      ],
      [say`Leaders' acts logged`, "–", acts, "–"],
      [
        say`Action items`,
        say`${number(actions.open)} open, ${number(actions.done)} done`,
        "–",
        actions.overdue ? say`${number(actions.overdue)} overdue` : "–",
      ],
    ],
    note: noteOf(journey),
  };
}

function noteOf({ eventOnly, informational }: Journey): Table["note"] {
  if (eventOnly)
    return [say`There is nothing before and nothing after the event: as it stands it is an event, not a programme.`];
  return informational
    ? [
        say`Without clear expectations, reinforcement by leaders or measurement it informs; no result can be asked of it.`,
      ]
    : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
