import type { Dataset, IsoDate, KeptRow, Kpi, Participant, Training } from "../model.ts";
import type { TrainingResult } from "./analysis.ts";
import type { LinkEvidence } from "./evidence-results.ts";
import { datesIn, textIn } from "./kept-values.ts";
import { linesOf } from "./lines.ts";
import { namesOf } from "./resolve.ts";
import { parseTarget } from "./target.ts";
import { hasCompleted, takesPart } from "./training.ts";
import { type Phase, phaseOf } from "./training-phase.ts";

/** What success at a KPI would be, as far as the workbook says. */
export interface KpiFacts {
  name: string;
  target: boolean;
  baseline: boolean;
  due: boolean;
  method: boolean;
  /** A value of a period that starts on or after the last day of the training. */
  after: boolean;
}

/** Action items that were not given up, and what they lack. `evidence`: done ones without any. */
export interface ActionFacts {
  open: number;
  done: number;
  overdue: number;
  lacking: { owner: number; project: number; due: number; evidence: number };
}

/** What the sheets say about one training, counted once for all five stages. Days are on or before `asOf`. */
export interface JourneyFacts {
  training: TrainingResult;
  own: Training;
  phase: Phase;
  /** Last day of a delivered training, or the last completion; `null` while it is not delivered or nobody knows. */
  deliveredOn: IsoDate | null;
  kpis: KpiFacts[];
  /** KPIs whose change was measured, by any design. */
  measured: LinkEvidence[];
  /** Scores and readings of those who took part. `later`: a follow-up after some weeks of work, or use at work. */
  before: number;
  after: number;
  later: number;
  actions: ActionFacts;
  acts: { model: number; referTo: number; reinforce: number };
  /** Conversations about the training that were held, leader acts apart. */
  talks: number;
  reviewsPlanned: IsoDate[];
  reviewsHeld: IsoDate[];
}

/** What the facts are gathered from. */
export interface JourneySearch {
  trainings: readonly TrainingResult[];
  evidence: readonly LinkEvidence[];
  asOf: IsoDate;
}

/** The facts of every training of `trainings`, in their order. Each sheet is passed once. */
export function journeyFactsOf(dataset: Dataset, { trainings, evidence, asOf }: JourneySearch): JourneyFacts[] {
  const names = namesOf(dataset);
  const own = new Map(names.trainings.map((training) => [training.id, training]));
  const facts = new Map<string, JourneyFacts>();
  const lastCompleted = new Map<string, IsoDate>();
  for (const training of trainings) {
    const row = own.get(training.id);
    if (row) facts.set(training.id, blankFacts(training, row, asOf));
  }
  const of = (written: string | null) => facts.get(names.training(written) ?? written ?? "");
  for (const row of dataset.participants) {
    const fact = of(row.training);
    if (!fact || !takesPart(row)) continue;
    addScores(fact, row);
    const day = hasCompleted(row) ? row.completed : null;
    const { id } = fact.training;
    if (day !== null && day <= asOf && day > (lastCompleted.get(id) ?? "")) lastCompleted.set(id, day);
  }
  for (const fact of facts.values()) {
    const { end, start } = fact.training;
    const last = end !== null && end <= asOf ? end : (lastCompleted.get(fact.training.id) ?? start);
    if (fact.phase === "delivered") fact.deliveredOn = last;
  }
  for (const row of dataset.readings) addReading(of(textIn(row.values, "training")), row, asOf);
  for (const row of dataset.actions) addAction(of(textIn(row.values, "training")), row, asOf);
  for (const row of dataset.checkIns) addCheckIn(of(textIn(row.values, "training")), row, asOf);
  for (const each of evidence) {
    const fact = of(each.training);
    if (fact && each.designs.some(({ effect }) => effect !== null)) fact.measured.push(each);
  }
  addKpis(dataset, facts, asOf);
  return [...facts.values()];
}

function blankFacts(training: TrainingResult, own: Training, asOf: IsoDate): JourneyFacts {
  return {
    training,
    own,
    phase: phaseOf(training, asOf),
    deliveredOn: null,
    kpis: [],
    measured: [],
    before: 0,
    after: 0,
    later: 0,
    actions: { open: 0, done: 0, overdue: 0, lacking: { owner: 0, project: 0, due: 0, evidence: 0 } },
    acts: { model: 0, referTo: 0, reinforce: 0 },
    talks: 0,
    reviewsPlanned: datesIn(textIn(own.kept, "reviewPlanned"), "last"),
    reviewsHeld: datesIn(textIn(own.kept, "reviewHeld")).filter((day) => day <= asOf),
  };
}

function addScores(fact: JourneyFacts, { pre, post, followUp, applied }: Participant): void {
  if (pre !== null) fact.before++;
  if (post !== null) fact.after++;
  if (followUp !== null || applied !== null) fact.later++;
}

function addReading(fact: JourneyFacts | undefined, { values }: KeptRow, asOf: IsoDate): void {
  const day = textIn(values, "date");
  if (!fact || textIn(values, "value") === null || (day !== null && day > asOf)) return;
  const { start, end } = fact.training;
  const wave = textIn(values, "wave") ?? "";
  if (/follow|later|retention|delayed|\d+ ?(?:days?|weeks?|months?)/i.test(wave)) fact.later++;
  else if (/before|pre|base|start/i.test(wave)) fact.before++;
  else if (/after|post|end/i.test(wave)) fact.after++;
  else if (day !== null && start !== null && day < start) fact.before++;
  else if (day !== null && (end ?? start) !== null && day >= (end ?? start)!) fact.after++;
}

function addAction(fact: JourneyFacts | undefined, { values }: KeptRow, asOf: IsoDate): void {
  const status = textIn(values, "status");
  if (!fact || status === "stopped") return;
  const { actions } = fact;
  const completed = textIn(values, "completed");
  const isDone = completed === null ? status === "done" : completed <= asOf;
  const due = textIn(values, "due");
  if (isDone) actions.done++;
  else {
    actions.open++;
    if (due !== null && due < asOf) actions.overdue++;
  }
  if (textIn(values, "owner") === null) actions.lacking.owner++;
  if (textIn(values, "project") === null) actions.lacking.project++;
  if (due === null) actions.lacking.due++;
  if (isDone && textIn(values, "evidence") === null) actions.lacking.evidence++;
}

function addCheckIn(fact: JourneyFacts | undefined, { values }: KeptRow, asOf: IsoDate): void {
  if (!fact) return;
  const kind = textIn(values, "kind");
  const act = textIn(values, "act");
  const planned = textIn(values, "planned");
  const held = textIn(values, "date");
  const isHeld = held !== null && held <= asOf;
  if (kind === "review" && planned !== null) fact.reviewsPlanned.push(planned);
  if (!isHeld) return;
  if (act === "model") fact.acts.model++;
  if (act === "refer") fact.acts.referTo++;
  if (act === "reinforce") fact.acts.reinforce++;
  if (kind === "review") fact.reviewsHeld.push(held);
  else if (act === null && kind !== "leader act") fact.talks++;
}

function addKpis(dataset: Dataset, facts: ReadonlyMap<string, JourneyFacts>, asOf: IsoDate): void {
  const { kpi: resolve, kpis } = namesOf(dataset);
  const listed = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const periods = knownPeriods(dataset, asOf);
  const sentences = new Map<string, string[]>();
  const methods = new Set<string>();
  for (const { training, kpi, targetText, method } of linesOf(dataset)) {
    if (training === null || kpi === null) continue;
    const key = `${training}\u0000${resolve(kpi) ?? kpi}`;
    if (targetText !== null) sentences.set(key, [...(sentences.get(key) ?? []), targetText]);
    if (method !== null) methods.add(key);
  }
  for (const fact of facts.values())
    for (const id of fact.training.kpis) {
      const key = `${fact.training.id}\u0000${id}`;
      const kpi = listed.get(id);
      const texts = [...(sentences.get(key) ?? []), fact.own.targetText ?? "", kpi?.targetText ?? ""];
      fact.kpis.push({
        ...successAt(kpi, texts),
        name: kpi?.name ?? id,
        method: methods.has(key) || fact.own.method !== null || (kpi?.method ?? null) !== null,
        ...around(fact, kpi, periods.get(id)),
      });
    }
}

function successAt(kpi: Kpi | undefined, texts: readonly string[]): Pick<KpiFacts, "target" | "due"> {
  const context = { metric: kpi?.name ?? null, inPercent: kpi?.percent ?? false };
  const targets = texts.filter((text) => text !== "").map((text) => parseTarget(text, context));
  const understood = targets.filter((target) => target.status === "ok");
  return {
    target: (kpi?.target ?? null) !== null || understood.length > 0,
    due: (kpi?.due ?? null) !== null || understood.some(({ deadline }) => deadline !== null),
  };
}

interface Known {
  first: IsoDate;
  last: IsoDate;
}

function around(
  { training: { start, end } }: JourneyFacts,
  kpi: Kpi | undefined,
  known: Known | undefined,
): Pick<KpiFacts, "baseline" | "after"> {
  const isBefore = known !== undefined && (start === null || known.first < start);
  const last = end ?? start;
  return {
    baseline: (kpi?.baseline ?? null) !== null || isBefore,
    after: known !== undefined && last !== null && known.last >= last,
  };
}

/** First and last period with a known value, by KPI. */
function knownPeriods(dataset: Dataset, asOf: IsoDate): Map<string, Known> {
  const { kpi: resolve } = namesOf(dataset);
  const periods = new Map<string, Known>();
  for (const { kpi, period, value, numerator, denominator } of dataset.history) {
    if (period > asOf || (value === null && (numerator === null || denominator === null))) continue;
    const id = resolve(kpi) ?? kpi;
    const known = periods.get(id);
    if (!known) periods.set(id, { first: period, last: period });
    else if (period < known.first) known.first = period;
    else if (period > known.last) known.last = period;
  }
  return periods;
}
