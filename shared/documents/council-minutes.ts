import { actionOf } from "../analysis/decision-words.ts";
import type { ForecastEntry } from "../analysis/evaluation.ts";
import { textIn } from "../analysis/kept-values.ts";
import { namesOf } from "../analysis/resolve.ts";
import type { KeptRow } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type {
  CouncilMinutesFields,
  DecisionFields,
  OutcomeFields,
  ProposalFields,
  RankedGap,
  RequestFields,
  SeatFields,
} from "./council-fields.ts";
import { certaintyOf, type Facts, gapName, headOf, lackCertificate, personNameOf, skillNameOf } from "./facts.ts";

const mostRanked = 10;
const mostDecisions = 12;

const outcomes: Record<ForecastEntry["outcome"], string> = {
  met: "as expected or more",
  partly: "in part",
  missed: "not as expected",
  "not-measured": "not measured",
  "too-early": "too early to tell",
  "not-quantified": "no number to hold it against",
};

/** What the minutes pack of the council says: what is asked, what is proposed, what was decided, what came of it. */
export function councilMinutesFields(facts: Facts): CouncilMinutesFields {
  const { analysis, dataset } = facts;
  const rows = dataset.requests.map(({ values }) => values);
  const open = rows.filter((row) => !isDecided(row)).sort(byDay("date", 1));
  const decided = rows.filter(isDecided).sort(byDay("decided", -1));
  const ranked = analysis.gaps
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || byCodePoint(a.id, b.id));
  const proposals = analysis.evaluations.map(({ training, decision }) => ({ training, decision }));
  return {
    ...headOf(facts, "Council minutes"),
    seats: seatsOf(facts, decided),
    requests: open.map((row) => requestFields(facts, row)),
    changes: proposals
      .filter(({ decision }) => decision.decision !== "continue")
      .map(({ training, decision }): ProposalFields => {
        const found = facts.lookups.trainings.get(training);
        const { reason, wouldChange } = decision;
        return {
          training: found?.name ?? training,
          proposal: actionOf(decision.decision),
          reason,
          wouldChange,
          cost: found?.cost ?? null,
        };
      }),
    goOn: proposals
      .filter(({ decision }) => decision.decision === "continue")
      .map(({ training }) => facts.lookups.trainings.get(training)?.name ?? training),
    ranking: ranked.slice(0, mostRanked).map(
      (item): RankedGap => ({
        rank: item.rank!,
        gap: gapName(facts, item),
        short: item.metrics.gapCount,
        rated: item.metrics.assessed,
        lackCertificate: lackCertificate(item),
        score: item.score,
        certainty: certaintyOf(facts, item),
      }),
    ),
    ranked: ranked.length,
    decisions: decided.slice(0, mostDecisions).map((row) => decisionFields(facts, row)),
    outcomes: analysis.forecasts.map((entry) => outcomeFields(facts, entry)),
    spend: analysis.portfolio.spend,
    freed: analysis.portfolio.freed,
  };
}

function isDecided(row: KeptRow["values"]): boolean {
  const state = textIn(row, "state") ?? "requested";
  return state !== "requested" && state !== "deferred";
}

function byDay(field: string, way: 1 | -1) {
  const keyOf = (row: KeptRow["values"]) => textIn(row, field) ?? "";
  const rest = (row: KeptRow["values"]) => `${textIn(row, "id") ?? ""} ${textIn(row, "training") ?? ""}`;
  return (a: KeptRow["values"], b: KeptRow["values"]) =>
    way * byCodePoint(keyOf(a), keyOf(b)) || byCodePoint(rest(a), rest(b));
}

/** Seats by name, with the person who decided from each last. */
function seatsOf(facts: Facts, newestFirst: readonly KeptRow["values"][]): SeatFields[] {
  const seats = new Map<string, string>();
  for (const row of newestFirst) {
    const seat = textIn(row, "seat");
    const name = textIn(row, "decidedBy");
    if (seat !== null && name !== null && !seats.has(seat)) seats.set(seat, personNameOf(facts, name));
  }
  return [...seats].sort(([a], [b]) => byCodePoint(a, b)).map(([seat, name]) => ({ seat, name }));
}

function requestFields(facts: Facts, row: KeptRow["values"]): RequestFields {
  const { skill } = namesOf(facts.dataset);
  const about = textIn(row, "skill");
  const person = textIn(row, "person");
  const by = textIn(row, "requestedBy");
  const team = textIn(row, "team");
  const parts = [
    about === null ? null : skillNameOf(facts, skill(about) ?? about),
    team === null ? null : `in ${team}`,
    person === null ? null : `for ${personNameOf(facts, person)}`,
  ].filter((part) => part !== null);
  return {
    what: whatOf(facts, row),
    by: by === null ? null : personNameOf(facts, by),
    on: textIn(row, "date"),
    for: parts.length === 0 ? null : parts.join(" "),
    cost: numberIn(row, "cost"),
    hours: numberIn(row, "hours"),
    expected: textIn(row, "expectedEffect"),
    reason: textIn(row, "reason"),
  };
}

function decisionFields(facts: Facts, row: KeptRow["values"]): DecisionFields {
  const by = textIn(row, "decidedBy");
  const to = textIn(row, "to");
  const { training } = namesOf(facts.dataset);
  return {
    what: whatOf(facts, row),
    decision: textIn(row, "state")!,
    by: by === null ? null : personNameOf(facts, by),
    seat: textIn(row, "seat"),
    on: textIn(row, "decided"),
    reason: textIn(row, "reason"),
    to: to === null ? null : (facts.lookups.trainings.get(training(to) ?? "")?.name ?? to),
  };
}

function whatOf({ dataset, lookups }: Facts, row: KeptRow["values"]): string {
  const written = textIn(row, "training") ?? textIn(row, "skill") ?? "A request without a name";
  return lookups.trainings.get(namesOf(dataset).training(written) ?? "")?.name ?? written;
}

function numberIn(row: KeptRow["values"], field: string): number | null {
  const { [field]: value } = row;
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function outcomeFields({ lookups }: Facts, { training, outcome, text }: ForecastEntry): OutcomeFields {
  return { training: lookups.trainings.get(training)?.name ?? training, outcome: outcomes[outcome], text };
}
