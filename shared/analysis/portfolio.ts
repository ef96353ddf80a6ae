import { list, listSome, money, plural } from "../format.ts";
import { say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import type { TrainingResult } from "./analysis.ts";
import type { CauseResult } from "./cause-results.ts";
import type { DecisionKind, TrainingEvaluation } from "./evaluation.ts";
import type { LinkEvidence } from "./evidence-results.ts";
import type { GapItem } from "./gap-results.ts";
import { overlapsOf } from "./overlaps.ts";
import type { PortfolioSummary } from "./programme-results.ts";
import type { Settings } from "./settings.ts";

const mostPlaces = 8;
const mostNamed = 3;

/** What the portfolio is made of. `causes` leaves out gaps that training would not close; names are for the words. */
export interface PortfolioInputs {
  evaluations: readonly Pick<TrainingEvaluation, "training" | "journey" | "decision">[];
  trainings: readonly TrainingResult[];
  gaps: readonly GapItem[];
  evidence: readonly LinkEvidence[];
  settings: Pick<Settings, "currency">;
  causes?: readonly Pick<CauseResult, "skill" | "team" | "class">[];
  skills?: readonly { id: string; name: string }[];
  kpis?: readonly { id: string; name: string }[];
}

/**
 * The portfolio as a whole (F1): how many trainings each decision is proposed for, the known cost of all, what pausing
 * and retiring would free, where that money should go, overlapping trainings, and those that were nothing but an event.
 *
 * Sums are over what is known and `null` when nothing is. `reallocate` lists ranked open gaps, at most eight of each kind: first those
 * with a training that is proposed to scale, or to continue with evidence that supports it, then those without any
 * training; each by rank. Gaps that do not come from a lack of skill are left out.
 */
export function portfolioOf(inputs: PortfolioInputs): PortfolioSummary {
  const { evaluations, trainings, settings } = inputs;
  const counts: Record<DecisionKind, number> = { continue: 0, scale: 0, "re-scope": 0, pause: 0, retire: 0 };
  for (const { decision } of evaluations) counts[decision.decision]++;
  const ending = evaluations.filter(({ decision }) => isEnding(decision.decision));
  const costs = new Map(trainings.map(({ id, cost }) => [id, cost]));
  const events = evaluations
    .flatMap(({ training, journey }) => (journey.eventOnly ? [training] : []))
    .sort(byCodePoint);
  const summary = {
    counts,
    spend: knownSum(trainings.map(({ cost }) => cost)),
    freed: ending.length === 0 ? 0 : knownSum(ending.map(({ decision }) => decision.freed)),
    reallocate: reallocateTo(inputs),
    overlaps: overlapsOf(trainings, inputs),
    eventOnly: {
      trainings: events,
      spend: events.length === 0 ? 0 : knownSum(events.map((id) => costs.get(id) ?? null)),
    },
  };
  return { ...summary, text: textOf(summary, inputs, settings.currency) };
}

function isEnding(decision: DecisionKind): boolean {
  return decision === "pause" || decision === "retire";
}

function knownSum(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function reallocateTo(inputs: PortfolioInputs): PortfolioSummary["reallocate"] {
  const { evaluations, trainings, gaps, evidence, causes = [] } = inputs;
  const supportedBy = new Map<string, string>();
  for (const { training, countsAs, kpi } of evidence) {
    const known = supportedBy.get(training);
    if (countsAs === "supported" && (known === undefined || byCodePoint(kpi, known) < 0))
      supportedBy.set(training, kpi);
  }
  const kpiNames = new Map(inputs.kpis?.map(({ id, name }) => [id, name]));
  const decisions = new Map(evaluations.map(({ training, decision }) => [training, decision]));
  const bySkill = new Map<string, TrainingResult[]>();
  for (const training of trainings)
    for (const skill of training.skills) {
      const known = bySkill.get(skill);
      if (known) known.push(training);
      else bySkill.set(skill, [training]);
    }
  const keyOf = ({ skill, team }: { skill: string; team: string | null }) => `${skill}\u0000${team}`;
  const looked = new Set(causes.filter(({ class: found }) => found !== "unknown").map(keyOf));
  const notSkill = new Set(causes.filter(({ class: found }) => found === "not-training").map(keyOf));
  const open = gaps
    .filter(({ rank, notMeeting }) => rank !== null && notMeeting > 0)
    .filter(({ skill, team }) => !notSkill.has(`${skill}\u0000${team}`) && !notSkill.has(`${skill}\u0000null`))
    .sort((a, b) => a.rank! - b.rank! || byCodePoint(a.id, b.id));
  const supported = open.flatMap((item) => {
    const worth = (bySkill.get(item.skill) ?? [])
      .filter(({ id }) => deserves(decisions.get(id)))
      .sort(
        (a, b) =>
          Number(decisions.get(b.id)!.decision === "scale") - Number(decisions.get(a.id)!.decision === "scale") ||
          byCodePoint(a.id, b.id),
      );
    const [best] = worth;
    if (!best) return [];
    const { decision, inputs } = decisions.get(best.id)!;
    const kpi = supportedBy.get(best.id);
    const about = kpi === undefined ? "" : say` on ${kpiNames.get(kpi) ?? kpi}`;
    const next = decision === "scale" ? say`scale it` : say`continue with it`;
    const why = say`Rank ${item.rank}; ${best.name} is meant to close it, and the evidence${about} (${inputs.grade}) supports the proposal to ${next}.`;
    return [{ item: item.id, training: best.id, why }];
  });
  const untaught = open
    .filter(({ skill }) => !bySkill.has(skill))
    .map(({ id, skill, team, rank }) => {
      const isLookedInto = looked.has(`${skill}\u0000${team}`) || looked.has(`${skill}\u0000null`);
      const first = isLookedInto ? "" : say` Ask for its cause first.`;
      return { item: id, training: null, why: say`Rank ${rank}; no training is meant to close it.${first}` };
    });
  return [...supported.slice(0, mostPlaces), ...untaught.slice(0, mostPlaces)];
}

function deserves(decision: TrainingEvaluation["decision"] | undefined): boolean {
  if (!decision) return false;
  return decision.decision === "scale" || decision.rule === "G9";
}

/** Three sentences at most: what is proposed, what that frees and for what, and what was only an event. */
function textOf(summary: Omit<PortfolioSummary, "text">, inputs: PortfolioInputs, currency: string): string {
  const { counts, spend, freed, reallocate, eventOnly } = summary;
  const total = inputs.evaluations.length;
  if (total === 0) return say`The workbook lists no training.`;
  const proposed = (["scale", "continue", "re-scope", "pause", "retire"] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [say`to ${kind} ${counts[kind]}`],
  );
  const sentences = [say`Of ${plural(total, "training")}, the proposal is ${list(proposed)}.`];
  const ending = counts.pause + counts.retire;
  if (ending > 0) {
    const of = spend === null ? "" : say` of the ${money(spend, currency)} known cost`;
    const frees = freed === null ? say`an amount that is not known` : `${money(freed, currency)}${of}`;
    const acts = [counts.pause > 0 ? "pausing" : "", counts.retire > 0 ? "retiring" : ""].filter((act) => act !== "");
    const doing = list(acts).replace(/^./, (letter) => letter.toUpperCase());
    sentences.push(
      say`${doing} ${ending === 1 ? say`it` : say`them`} would free ${frees}${towards(reallocate, inputs)}.`,
    );
  }
  if (eventOnly.trainings.length > 0) {
    const names = new Map(inputs.trainings.map(({ id, name }) => [id, name]));
    const named = listSome(
      eventOnly.trainings.map((id) => names.get(id) ?? id),
      mostNamed,
    );
    const cost = eventOnly.spend === null ? "" : say` for ${money(eventOnly.spend, currency)}`;
    const one = eventOnly.trainings.length === 1;
    sentences.push(
      say`${plural(eventOnly.trainings.length, "training")} ${one ? say`was an event` : say`were events`} with nothing on record afterwards${cost}: ${named}.`,
    );
  }
  return sentences.join(" ");
}

function towards(reallocate: PortfolioSummary["reallocate"], { gaps, skills = [] }: PortfolioInputs): string {
  const [first] = reallocate;
  const item = first && gaps.find(({ id }) => id === first.item);
  if (!item) return "";
  const name = skills.find(({ id }) => id === item.skill)?.name ?? item.skill;
  return say`; the first gap it should go to is ${name}${item.team === null ? "" : say` in ${item.team}`}`;
}
