import type { Dataset, IsoDate, KeptRow } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { TrainingResult } from "./analysis.ts";
import { freedText, type Proposal, reasonText } from "./decision-words.ts";
import type { Decision, DecisionInputs, DecisionKind, Rule } from "./evaluation.ts";
import { type Grade, grades } from "./evidence-results.ts";
import { textIn } from "./kept-values.ts";
import { namesOf, type Resolve } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import { wouldChangeText } from "./would-change.ts";

type Governance = Settings["governance"];

/** A line of METHODS 5.1: when it holds, and what it proposes. */
interface Line {
  rule: Rule;
  holds: (inputs: DecisionInputs, governance: Governance) => boolean;
  decision: DecisionKind | ((inputs: DecisionInputs) => DecisionKind);
}

const table: readonly Line[] = [
  { rule: "G1", holds: ({ openPriority }) => openPriority === 0, decision: "retire" },
  { rule: "G2", holds: ({ cause }) => cause === "not-training", decision: "pause" },
  { rule: "G3", holds: ({ verdict, grade }) => verdict === "contrary" && isAtLeast(grade, "E2"), decision: "pause" },
  {
    rule: "G4",
    holds: ({ ageDays, trained }, { tooEarlyDays, fewestTrained }) =>
      isBelow(ageDays, tooEarlyDays) || isBelow(trained, fewestTrained),
    decision: "continue",
  },
  { rule: "G5", holds: ({ grade, roiHigh }) => isAtLeast(grade, "E2") && isBelow(roiHigh, 0), decision: "retire" },
  {
    rule: "G6",
    holds: ({ learningVerdict }) => learningVerdict === "contrary" || learningVerdict === "negligible",
    decision: "re-scope",
  },
  { rule: "G7", holds: (inputs, { adoption }) => isBelow(inputs.adoption, adoption), decision: "re-scope" },
  {
    rule: "G8",
    holds: ({ verdict, grade, roiLow, openPriority }, { scaleFrom }) =>
      verdict === "supported" &&
      isAtLeast(grade, "E2") &&
      roiLow !== null &&
      roiLow > 0 &&
      openPriority !== null &&
      openPriority >= scaleFrom,
    decision: "scale",
  },
  {
    rule: "G9",
    holds: ({ verdict, grade, roiPoint }) =>
      verdict === "supported" && isAtLeast(grade, "E1") && (roiPoint === null || roiPoint > 0),
    decision: "continue",
  },
  {
    rule: "G10",
    holds: ({ verdict, grade }) => verdict === "supported" && isAtLeast(grade, "E1"),
    decision: "re-scope",
  },
  { rule: "G11", holds: ({ verdict }) => verdict === "contrary", decision: "re-scope" },
  {
    rule: "G12",
    holds: ({ verdict, grade }) => verdict === "negligible" && isAtLeast(grade, "E2"),
    decision: ({ priorUnproven }) => (priorUnproven >= 1 ? "retire" : "re-scope"),
  },
  {
    rule: "G13",
    holds: ({ verdict, mdeOk, priorUnproven }) => verdict === "inconclusive" && mdeOk === true && priorUnproven >= 1,
    decision: "pause",
  },
  { rule: "G14", holds: () => true, decision: "continue" },
];

/**
 * What the decision table proposes for a training (METHODS 5.1): the first rule that holds. An unknown input satisfies
 * no comparison. What law or safety requires is neither retired nor paused: it is re-scoped (`mandatoryOverride`).
 * `ageDays` in days, `trained` in people, ROI in percent, `adoption` as a share, `openPriority` from 0 to 100.
 *
 * @example
 * decisionFor({ mandatory: false, ageDays: 200, trained: 20, grade: "E2", verdict: "supported",
 *   learningVerdict: "supported", roiLow: 10, roiPoint: 60, roiHigh: 120, adoption: 0.7, openPriority: 0,
 *   cause: "training", priorUnproven: 0, mdeOk: true },
 *   { tooEarlyDays: 90, fewestTrained: 5, adoption: 0.5, scaleFrom: 50 })
 * // => { decision: "retire", rule: "G1", mandatoryOverride: false }
 */
export function decisionFor(inputs: DecisionInputs, governance: Governance): Proposal {
  const { rule, decision } = table.find(({ holds }) => holds(inputs, governance))!;
  const proposed = typeof decision === "function" ? decision(inputs) : decision;
  const mandatoryOverride = inputs.mandatory && (proposed === "retire" || proposed === "pause");
  return { decision: mandatoryOverride ? "re-scope" : proposed, rule, mandatoryOverride };
}

/** What was decided about a training before, and how many reviews of it found no proof. */
export interface DecisionHistory {
  decided: Decision["decided"];
  priorUnproven: number;
}

/** What a decision needs beside its inputs. A training without a `history` was never decided about. */
export interface DecisionContext {
  training: Pick<TrainingResult, "cost" | "status" | "start" | "end">;
  history?: DecisionHistory | undefined;
  settings: Pick<Settings, "governance" | "currency">;
  asOf: IsoDate;
}

/**
 * The proposal for a training with its reason in words, what would change it, and the money it frees: the known cost
 * when the training is to be paused or retired (of what is still to come when it is planned or running, of another
 * round when it has been delivered), 0 otherwise, `null` when no cost is known. It is a proposal; `decided` is what the
 * committee decided.
 */
export function decisionOf(inputs: DecisionInputs, { training, history, settings, asOf }: DecisionContext): Decision {
  const { governance, currency } = settings;
  const proposal = decisionFor(inputs, governance);
  const frees = proposal.decision === "pause" || proposal.decision === "retire";
  const reason = reasonText(inputs, proposal, governance);
  return {
    ...proposal,
    inputs,
    reason: frees ? `${reason} ${freedText(training, currency, asOf)}` : reason,
    wouldChange: wouldChangeText(inputs, governance, decisionFor),
    freed: frees ? training.cost : 0,
    decided: history?.decided ?? null,
  };
}

/**
 * What the sheets Requests and Check-ins say about earlier decisions and reviews, by training id, up to the day `asOf`.
 * `decided` is the newest request that somebody decided. `priorUnproven` counts the days on which a decision or a
 * review (a check-in of that kind) put down in words that there was no proof; 0 when the workbook has no such place.
 */
export function decisionHistoryOf(dataset: Dataset, asOf: IsoDate): Map<string, DecisionHistory> {
  const { training: resolve } = namesOf(dataset);
  const decided = new Map<string, KeptRow[]>();
  const unproven = new Map<string, Set<string>>();
  const note = (row: KeptRow, on: string | null, words: readonly string[]) => {
    const training = trainingOf(row, resolve);
    if (training === null || !words.some((field) => foundNoProof(textIn(row.values, field)))) return;
    unproven.set(training, (unproven.get(training) ?? new Set()).add(on ?? "undated"));
  };
  for (const row of dataset.requests) {
    const training = trainingOf(row, resolve);
    const on = textIn(row.values, "decided");
    if (training === null || (on === null && textIn(row.values, "decidedBy") === null) || (on !== null && on > asOf))
      continue;
    const known = decided.get(training);
    if (known) known.push(row);
    else decided.set(training, [row]);
    note(row, on, ["reason", "state", "comment"]);
  }
  for (const row of dataset.checkIns) {
    const on = textIn(row.values, "date");
    if (textIn(row.values, "kind") === "review" && on !== null && on <= asOf) note(row, on, ["note", "practised"]);
  }
  const trainings = new Set([...decided.keys(), ...unproven.keys()]);
  return new Map(
    [...trainings].map((id) => [
      id,
      { decided: newestOf(decided.get(id) ?? []), priorUnproven: unproven.get(id)?.size ?? 0 },
    ]),
  );
}

/**
 * Whether a review put down in words that it found no proof.
 *
 * @example foundNoProof("No measurable effect, overtime unchanged") // => true
 * @example foundNoProof("Half the seats by lot, so that the effect can be seen") // => false
 */
export function foundNoProof(text: string | null): boolean {
  return /\b(?:no|without|lack of|lacks?) (?:\w+ )?(?:proof|evidence|effect|impact|change|difference|improvement)\b(?! (?:is |was )?(?:needed|required))|\b(?:un|not (?:yet )?)(?:proven|proved)\b|\bnot (?:yet )?(?:shown|supported|confirmed|demonstrated|visible)\b|\binconclusive\b|\bunchanged\b|\bdid(?: not|n['’]t) (?:change|move|improve|work)\b|\bcould not be (?:shown|proven|proved|seen)\b/i.test(
    text ?? "",
  );
}

function newestOf(rows: readonly KeptRow[]): Decision["decided"] {
  const [newest] = [...rows].sort(
    (a, b) =>
      byCodePoint(textIn(b.values, "decided") ?? "", textIn(a.values, "decided") ?? "") ||
      byCodePoint(textIn(a.values, "id") ?? "", textIn(b.values, "id") ?? "") ||
      byCodePoint(textIn(a.values, "state") ?? "", textIn(b.values, "state") ?? ""),
  );
  if (!newest) return null;
  return {
    state: textIn(newest.values, "state") ?? "decided",
    by: textIn(newest.values, "decidedBy"),
    on: textIn(newest.values, "decided"),
    reason: textIn(newest.values, "reason"),
    place: newest.place,
  };
}

function trainingOf(row: KeptRow, resolve: Resolve): string | null {
  const written = textIn(row.values, "training");
  return resolve(written) ?? written;
}

function isBelow(value: number | null, bound: number): boolean {
  return value !== null && value < bound;
}

function isAtLeast(grade: Grade, least: Grade): boolean {
  return grades.indexOf(grade) >= grades.indexOf(least);
}
