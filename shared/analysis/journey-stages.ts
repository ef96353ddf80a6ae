import { dateText, list, number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { IsoDate } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { Journey, Stage, StageResult } from "./evaluation.ts";
import { isHrOnly } from "./hr-function.ts";
import type { JourneyFacts } from "./journey-facts.ts";
import type { Settings } from "./settings.ts";

/** What the words of a stage are made from. */
export interface StageView {
  facts: JourneyFacts;
  /** What a skill is called. */
  skillName: (id: string) => string;
  success: Journey["success"];
  sponsor: Journey["sponsor"];
  reviewPlanned: IsoDate | null;
  reviewHeld: IsoDate | null;
  daysSinceDelivery: number | null;
  settings: Pick<Settings, "checkAfterDays">;
  asOf: IsoDate;
}

/** Something a stage has. `told`: it neither counts nor names people, so that every reader may know. */
interface Fact {
  text: string;
  told: boolean;
}

interface Parts {
  has: Fact[];
  lacks: string[];
}

const told = (text: string): Fact => ({ text, told: true });
const kept = (text: string): Fact => ({ text, told: false });

/**
 * The five stages of a training in order (D1), each with what it has and what it lacks, as parts of a sentence. Of a
 * training that is still to come only the alignment is judged: the later stages are `not-yet` and list what can be
 * prepared. While it runs, nothing that only the time after it can bring is missed, and no later stage is done.
 */
export function stagesOf(view: StageView): StageResult[] {
  const { phase } = view.facts;
  const parts: [Stage, Parts][] = [
    ["alignment", alignment(view)],
    ["delivery", delivery(view)],
    ["action plan", actionPlan(view)],
    ["effectiveness", effectiveness(view)],
    ["sponsorship", sponsorship(view)],
  ];
  return parts.map(([stage, { has, lacks }]) => ({
    stage,
    status: statusOf(stage, { has, lacks }, phase),
    has: has.map(({ text }) => text),
    told: has.flatMap(({ text, told }) => (told ? [text] : [])),
    lacks,
  }));
}

function statusOf(stage: Stage, { has, lacks }: Parts, phase: JourneyFacts["phase"]): StageResult["status"] {
  const judged = lacks.length === 0 ? "done" : has.length === 0 ? "missing" : "partly";
  if (stage === "alignment") return judged;
  if (phase !== "delivered" && phase !== "running") return "not-yet";
  if (phase === "delivered" || judged !== "done") return judged;
  return has.length === 0 ? "not-yet" : "partly";
}

/**
 * Whether success was defined (C2): a measurable target, a baseline, a due date, and how managers observe, measure and
 * reinforce; with what is missing. A KPI counts as having a baseline when its row or an earlier period of its history
 * has a value.
 */
export function successOf({ kpis, own }: JourneyFacts): Journey["success"] {
  const lacks = [];
  if (kpis.length === 0) lacks.push(say`a KPI`);
  if (!kpis.some(({ target }) => target)) lacks.push(say`a measurable target`);
  for (const { name, baseline } of kpis)
    if (!baseline) lacks.push(say`${name} cannot be measured: the KPI has no baseline`);
  if (!kpis.some(({ due }) => due)) lacks.push(say`a due date`);
  lacks.push(...clarityLacks(own));
  if (own.method === null && !kpis.some(({ method }) => method)) lacks.push(say`how it is measured`);
  return {
    defined: lacks.length === 0,
    lacks,
    scopedBy: own.scopedBy,
    scopedByHrOnly: isHrOnly(own.scopedBy),
  };
}

function clarityLacks({ doDifferently, whatShowsIt, leadersReinforce }: JourneyFacts["own"]): string[] {
  const answers: [string | null, string][] = [
    [doDifferently, say`what people will do differently`],
    [whatShowsIt, say`what will show that they do`],
    [leadersReinforce, say`how leaders reinforce it`],
  ];
  return answers.flatMap(([answer, words]) => (answer === null ? [words] : []));
}

function alignment({ facts, skillName, success }: StageView): Parts {
  const { training, own, kpis, phase } = facts;
  const { skills, openItems } = training;
  const names = list(skills.map(skillName));
  const open = openItems.length;
  const has: Fact[] = [];
  const lacks: string[] = [];
  if (skills.length === 0) lacks.push(say`a skill it builds`);
  else if (open > 0) has.push(kept(say`${plural(open, "open gap")} in ${names}`));
  else if (phase === "delivered") has.push(kept(say`skills it builds: ${names} (no open gap today)`));
  else lacks.push(say`a known open gap in ${names}`);
  if (kpis.length > 0)
    has.push(told(`${kpis.length === 1 ? say`a KPI` : "KPIs"}: ${list(kpis.map(({ name }) => name))}`));
  if (kpis.some(({ target }) => target)) has.push(told(say`a measurable target`));
  if (kpis.length > 0 && kpis.every(({ baseline }) => baseline)) has.push(told(say`a baseline`));
  if (own.doDifferently !== null) has.push(told(say`what people will do differently`));
  if (own.whatShowsIt !== null) has.push(told(say`what will show that they do`));
  if (own.leadersReinforce !== null) has.push(told(say`how leaders reinforce it`));
  if (own.scopedBy !== null) has.push(kept(say`scoped by ${own.scopedBy}`));
  lacks.push(...success.lacks.filter((each) => each !== say`how it is measured`));
  if (own.scopedBy === null) lacks.push(say`who scoped it`);
  else if (success.scopedByHrOnly) lacks.push(say`somebody from the business among those who scoped it`);
  return { has, lacks };
}

function delivery({ facts: { training, phase } }: StageView): Parts {
  const { start, end, participants, completed } = training;
  const has: Fact[] = [];
  const lacks: string[] = [];
  if (start !== null && end !== null && start !== end)
    has.push(told(say`dates: ${dateText(start)} to ${dateText(end)}`));
  else if ((start ?? end) !== null) has.push(told(say`a date: ${dateText(start ?? end)}`));
  else lacks.push(say`a date`);
  if (participants > 0) has.push(kept(plural(participants, "participant")));
  else lacks.push(say`participants by name`);
  if (completed > 0) has.push(kept(say`${number(completed)} who completed it`));
  else if (phase === "delivered") lacks.push(say`a record of who completed it`);
  return { has, lacks };
}

function actionPlan({ facts: { actions, phase } }: StageView): Parts {
  const { open, done, overdue, lacking } = actions;
  const total = open + done;
  if (total === 0) return { has: [], lacks: phase === "delivered" ? [say`action items`] : [] };
  const has = [kept(say`${plural(total, "action item")}, ${number(done)} done`)];
  const lacks: string[] = [];
  const lack = (what: string, count: number, of: string) => {
    if (count > 0) lacks.push(say`${what} for ${number(count)} of ${of}`);
  };
  const all = plural(total, "action item");
  lack(say`an owner`, lacking.owner, all);
  lack(say`a live project`, lacking.project, all);
  lack(say`a due date`, lacking.due, all);
  lack(say`evidence`, lacking.evidence, plural(done, "finished action item"));
  if (overdue > 0)
    lacks.push(say`${plural(overdue, "action item")} that ${overdue === 1 ? say`is` : say`are`} overdue`);
  return { has, lacks };
}

function effectiveness({ facts, daysSinceDelivery, settings }: StageView): Parts {
  const { own, kpis, measured, before, after, later, phase } = facts;
  const has: Fact[] = [];
  const lacks: string[] = [];
  if (own.method !== null || kpis.some(({ method }) => method)) has.push(told(say`a measurement method`));
  else lacks.push(say`a measurement method`);
  const isBefore = before > 0 || measured.length > 0 || kpis.some(({ baseline }) => baseline);
  if (before > 0) has.push(kept(plural(before, "reading before", "readings before")));
  else if (isBefore) has.push(told(say`a KPI value before`));
  else lacks.push(say`a reading before`);
  if (after > 0) has.push(kept(plural(after, "reading after", "readings after")));
  if (later > 0) has.push(kept(plural(later, "follow-up")));
  const known = kpis.filter(({ after }) => after).map(({ name }) => name);
  if (known.length > 0) has.push(told(say`values after it of ${list(known)}`));
  const isDue = phase === "delivered" && (daysSinceDelivery ?? settings.checkAfterDays) >= settings.checkAfterDays;
  if (phase !== "delivered") return { has, lacks };
  if (after === 0 && later === 0) lacks.push(say`a reading of the participants after it`);
  if (isDue && later === 0) lacks.push(say`a follow-up after some weeks of work`);
  const silent = kpis.filter((kpi) => !kpi.after).map(({ name }) => name);
  if (isDue && silent.length > 0) lacks.push(say`values after it of ${list(silent)}`);
  return { has, lacks };
}

function sponsorship(view: StageView): Parts {
  const { facts, sponsor, reviewPlanned, reviewHeld, daysSinceDelivery, asOf } = view;
  const { acts, phase } = facts;
  const has: Fact[] = [];
  const lacks: string[] = [];
  if (sponsor.name !== null)
    has.push(kept(say`a sponsor${sponsor.function === null ? "" : say` from ${sponsor.function}`}: ${sponsor.name}`));
  if (sponsor.name === null) lacks.push(say`a sponsor from the business`);
  else if (sponsor.fromHrOnly) lacks.push(say`a sponsor from the business: the sponsor is from HR`);
  if (reviewPlanned !== null) has.push(told(say`a review planned for ${dateText(reviewPlanned)}`));
  else if (reviewHeld === null)
    lacks.push(
      daysSinceDelivery === null
        ? say`a planned review`
        : say`a planned review: ${plural(daysSinceDelivery, "day has", "days have")} passed since delivery`,
    );
  if (reviewHeld !== null) has.push(told(say`a review held on ${dateText(reviewHeld)}`));
  else if (reviewPlanned !== null && reviewPlanned < asOf && phase !== "planned")
    lacks.push(
      say`the review planned for ${dateText(reviewPlanned)}, ${plural(dayNumber(asOf) - dayNumber(reviewPlanned), "day")} ago`,
    );
  const seen: [number, string][] = [
    [acts.model, say`model`],
    [acts.referTo, say`refer to`],
    [acts.reinforce, say`reinforce`],
  ];
  const done = seen.filter(([count]) => count > 0).map(([, act]) => act);
  const not = seen.filter(([count]) => count === 0).map(([, act]) => act);
  if (done.length > 0) has.push(told(say`leaders who ${list(done)} it`));
  if (not.length > 0 && (phase === "delivered" || phase === "running"))
    lacks.push(say`leaders on record who ${list(not)} it`);
  return { has, lacks };
}
