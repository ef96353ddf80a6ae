import type { GapItem } from "../analysis/gap-results.ts";
import { textIn } from "../analysis/kept-values.ts";
import { kpiValue } from "../analysis/kpi-value.ts";
import { namesOf } from "../analysis/resolve.ts";
import { takesPart } from "../analysis/training.ts";
import { phaseOf } from "../analysis/training-phase.ts";
import type { Dataset, IsoDate, KeptRow, Participant, Person, Signal, Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { type Lookups, lookupsOf } from "../report/lookups.ts";
import type { PublishedAnalysis } from "../report/report.ts";
import { grouped } from "../workbook/grouped.ts";
import { nameWithoutEndings } from "../workbook/raw-workbook.ts";
import type { Head, KpiFields } from "./people-fields.ts";
import type { TrainingFacts } from "./training-fields.ts";

/** A conversation that was held, as its row says. */
export interface Talk {
  on: IsoDate;
  training: string | null;
  skill: string | null;
  practised: string | null;
  hard: string | null;
  support: string | null;
  nextGoal: string | null;
}

/** What all documents look things up in; people, skills, trainings and KPIs by id. */
export interface Facts {
  analysis: PublishedAnalysis;
  dataset: Dataset;
  lookups: Lookups;
  asOf: IsoDate;
  /** People who have not left, by name. */
  present: readonly Person[];
  training: ReadonlyMap<string, Training>;
  /** Rows of people who take part in a training, by person. */
  attendance: ReadonlyMap<string, readonly Participant[]>;
  /** Conversations that were held, newest first, by person. */
  talks: ReadonlyMap<string, readonly Talk[]>;
  /** Days on or after `asOf` on which a conversation is planned, earliest first, by person. */
  planned: ReadonlyMap<string, readonly IsoDate[]>;
  /** Action items by the person whose they are. */
  actions: ReadonlyMap<string, readonly KeptRow["values"][]>;
  /** What was said about a person, newest first. */
  signals: ReadonlyMap<string, readonly Signal[]>;
}

/** Looks everything up once: the same analysis and dataset give the same facts. */
export function factsOf(analysis: PublishedAnalysis, dataset: Dataset): Facts {
  const { asOf } = analysis;
  const names = namesOf(dataset);
  const idOf = (written: string | null) => names.person(written) ?? written ?? "";
  const attendance = grouped(dataset.participants.filter(takesPart), ({ person }) => idOf(person));
  const actions = dataset.actions.map(({ values }) => values).filter((row) => textIn(row, "status") !== "stopped");
  const rows = dataset.checkIns.filter(
    ({ values }) => textIn(values, "act") === null && !apart.has(textIn(values, "kind") ?? ""),
  );
  return {
    analysis,
    dataset,
    lookups: lookupsOf(analysis),
    asOf,
    present: dataset.people
      .filter(({ left }) => left === null || left >= asOf)
      .sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id)),
    training: new Map(names.trainings.map((training) => [training.id, training])),
    attendance,
    talks: talksOf(rows, asOf, { idOf, training: names.training, skill: names.skill }),
    planned: plannedOf(rows, asOf, idOf),
    actions: grouped(actions, (row) => idOf(textIn(row, "person") ?? textIn(row, "owner"))),
    signals: signalsOf(dataset, asOf, idOf),
  };
}

/** Rows of the sheet Check-ins that are no conversation with one person. */
const apart = new Set(["leader act", "review"]);

type Rows = readonly KeptRow[];
type IdOf = (written: string | null) => string;

function talksOf(
  rows: Rows,
  asOf: IsoDate,
  find: {
    idOf: IdOf;
    training: (written: string | null) => string | null;
    skill: (written: string | null) => string | null;
  },
): Map<string, Talk[]> {
  const held = rows.flatMap(({ values }) => {
    const on = textIn(values, "date");
    if (on === null || on > asOf) return [];
    const talk: Talk = {
      on,
      training: find.training(textIn(values, "training")),
      skill: find.skill(textIn(values, "skill")),
      practised: textIn(values, "practised"),
      hard: textIn(values, "hard"),
      support: textIn(values, "support"),
      nextGoal: textIn(values, "nextGoal"),
    };
    return [{ person: find.idOf(textIn(values, "person")), talk }];
  });
  const talks = new Map<string, Talk[]>();
  for (const [person, own] of grouped(held, (each) => each.person))
    talks.set(
      person,
      own
        .map(({ talk }) => talk)
        .sort((a, b) => byCodePoint(b.on, a.on) || byCodePoint(JSON.stringify(a), JSON.stringify(b))),
    );
  return talks;
}

function plannedOf(rows: Rows, asOf: IsoDate, idOf: IdOf): Map<string, IsoDate[]> {
  const ahead = rows.flatMap(({ values }) => {
    const day = textIn(values, "planned");
    const isAhead = day !== null && day >= asOf && textIn(values, "date") === null;
    return isAhead ? [{ person: idOf(textIn(values, "person")), day }] : [];
  });
  const days = new Map<string, IsoDate[]>();
  for (const [person, own] of grouped(ahead, (each) => each.person)) days.set(person, own.map(({ day }) => day).sort());
  return days;
}

/**
 * What a manager may be told: reviews, one-on-ones, customers and wishes. What somebody said in a survey, in a 360 or on
 * leaving was said in confidence, and stays out.
 */
const told = new Set<Signal["kind"]>(["review", "one-on-one", "customer", "aspiration"]);

function signalsOf({ signals }: Dataset, asOf: IsoDate, idOf: IdOf): Map<string, Signal[]> {
  const own = signals
    .filter(({ kind, person, date }) => person !== null && told.has(kind) && (date ?? "") <= asOf)
    .sort(
      (a, b) =>
        byCodePoint(b.date ?? "", a.date ?? "") ||
        byCodePoint(a.kind, b.kind) ||
        byCodePoint(a.skill ?? "", b.skill ?? "") ||
        byCodePoint(a.text ?? "", b.text ?? ""),
    );
  return grouped(own, ({ person }) => idOf(person));
}

/** What every document says about itself. */
export function headOf({ analysis }: Pick<Facts, "analysis">, title: string): Head {
  const { settings, workbook, asOf } = analysis;
  const organisation = settings.organisation ?? nameWithoutEndings(workbook);
  return { organisation, title, asOf, currency: settings.currency };
}

/** The name of a skill; the id when nothing else is known. */
export function skillNameOf({ lookups }: Facts, id: string): string {
  return lookups.skills.get(id)?.name ?? id;
}

/** A gap as a title names it: the skill, and the team when there is one. */
export function gapName(facts: Facts, { skill, team }: Pick<GapItem, "skill" | "team">): string {
  const name = skillNameOf(facts, skill);
  return team === null ? name : `${name} in ${facts.lookups.teams.get(team)?.name ?? team}`;
}

/** People at the level asked for, but without the certificate. */
export function lackCertificate({ notMeeting, metrics }: GapItem): number {
  return Math.max(0, notMeeting - metrics.gapCount);
}

/** How sure a rank is, in words; of a skill that always comes first the words are that it does. */
export function certaintyOf({ analysis }: Facts, { certainty, criticality }: GapItem): string | null {
  const isFirst = analysis.settings.mustDoFirst && criticality === "non-negotiable";
  return isFirst ? "first, as non-negotiable" : (certainty?.wording ?? null);
}

/** The name of a person who is meant by id or name. */
export function personNameOf({ dataset, lookups }: Facts, written: string): string {
  const id = namesOf(dataset).person(written);
  return (id === null ? null : lookups.people.get(id)?.name) ?? written;
}

/** A KPI with its newest value and its target; only its name when the workbook has no row for it. */
export function kpiFieldsOf({ lookups }: Facts, id: string): KpiFields {
  const kpi = lookups.kpis.get(id);
  const value = (known: number | null) => (kpi && known !== null ? kpiValue(kpi, known) : null);
  return { name: kpi?.name ?? id, now: value(kpi?.current ?? null), target: value(kpi?.target ?? null) };
}

/** What a training promises and when it runs. */
export function trainingFactsOf(facts: Facts, id: string): TrainingFacts {
  const result = facts.lookups.trainings.get(id)!;
  const own = facts.training.get(id);
  const phase = phaseOf(result, facts.asOf);
  return {
    training: result.name,
    skills: result.skills.map((skill) => skillNameOf(facts, skill)),
    outcome: result.outcome,
    doDifferently: own?.doDifferently ?? null,
    whatShowsIt: own?.whatShowsIt ?? null,
    leadersReinforce: own?.leadersReinforce ?? null,
    kpis: result.kpis.map((kpi) => kpiFieldsOf(facts, kpi)),
    target: own?.targetText ?? null,
    format: result.format,
    start: result.start,
    end: result.end,
    hours: own?.hours ?? null,
    owner: result.owner,
    sponsor: result.sponsor,
    cost: result.cost,
    isAhead: phase === "planned" || phase === "unknown",
    isRunning: phase === "running",
    isDelivered: phase === "delivered",
  };
}
