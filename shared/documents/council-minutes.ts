import { actionOf } from "../analysis/decision-words.ts";
import type { ForecastEntry } from "../analysis/evaluation.ts";
import type { RequestRecord, RequestState, RequestStep } from "../analysis/follow-up-results.ts";
import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type {
  CouncilMinutesFields,
  DecisionFields,
  OutcomeFields,
  ProposalFields,
  RankedGap,
  RequestFields,
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
  const { analysis } = facts;
  const { requests, seats } = analysis.followUp;
  const open = requests.filter(({ state }) => isOpen(state)).sort(byDay(({ on }) => on, 1));
  const decided = requests.filter(({ state }) => !isOpen(state)).sort(byDay((request) => lastOf(request).on, -1));
  const ranked = analysis.gaps
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || byCodePoint(a.id, b.id));
  const proposals = analysis.evaluations.map(({ training, decision }) => ({ training, decision }));
  return {
    ...headOf(facts, "Council minutes"),
    seats: seats.flatMap(({ seat, holder }) => (holder === null ? [] : [{ seat, name: personNameOf(facts, holder) }])),
    requests: open.map((request) => requestFields(facts, request)),
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
    decisions: decided.slice(0, mostDecisions).map((request) => decisionFields(facts, request)),
    outcomes: analysis.forecasts.map((entry) => outcomeFields(facts, entry)),
    spend: analysis.portfolio.spend,
    freed: analysis.portfolio.freed,
  };
}

function isOpen(state: RequestState): boolean {
  return state === "requested" || state === "deferred";
}

function lastOf({ steps }: RequestRecord): RequestStep {
  return steps.at(-1)!;
}

function byDay(dayOf: (request: RequestRecord) => IsoDate | null, way: 1 | -1) {
  const rest = ({ number, training, skill }: RequestRecord) => `${number ?? ""} ${training ?? skill ?? ""}`;
  return (a: RequestRecord, b: RequestRecord) =>
    way * byCodePoint(dayOf(a) ?? "", dayOf(b) ?? "") || byCodePoint(rest(a), rest(b));
}

function requestFields(facts: Facts, request: RequestRecord): RequestFields {
  const { skill, team, person, by, on, cost, hours, expected } = request;
  const parts = [
    skill === null ? null : skillNameOf(facts, skill),
    team === null ? null : `in ${facts.lookups.teams.get(team)?.name ?? team}`,
    person === null ? null : `for ${personNameOf(facts, person)}`,
  ].filter((part) => part !== null);
  return {
    what: whatOf(facts, request),
    by: by === null ? null : personNameOf(facts, by),
    on,
    for: parts.length === 0 ? null : parts.join(" "),
    cost,
    hours,
    expected,
    reason: lastOf(request).why,
  };
}

function decisionFields(facts: Facts, request: RequestRecord): DecisionFields {
  const { state, by, seat, on, why } = lastOf(request);
  return {
    what: whatOf(facts, request),
    decision: state,
    by: by === null ? null : personNameOf(facts, by),
    seat,
    on,
    reason: why,
    to: request.to === null ? null : (facts.lookups.trainings.get(request.to)?.name ?? request.to),
  };
}

function whatOf(facts: Facts, { training, skill }: RequestRecord): string {
  if (training !== null) return facts.lookups.trainings.get(training)?.name ?? training;
  return skill === null ? "A request without a name" : skillNameOf(facts, skill);
}

function outcomeFields({ lookups }: Facts, { training, outcome, text }: ForecastEntry): OutcomeFields {
  return { training: lookups.trainings.get(training)?.name ?? training, outcome: outcomes[outcome], text };
}
