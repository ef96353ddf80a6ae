import type { CauseResult, FormatAdvice } from "../analysis/cause-results.ts";
import { causeFor } from "../analysis/causes.ts";
import type { GapClass, GapItem } from "../analysis/gap-results.ts";
import type { BudgetOffer } from "../analysis/offers.ts";
import { dateText, level, list, number, plural } from "../format.ts";
import type { OptionFields, TrainingNeedsFields } from "./council-fields.ts";
import {
  certaintyOf,
  type Facts,
  gapName,
  headOf,
  kpiFieldsOf,
  lackCertificate,
  personNameOf,
  skillNameOf,
} from "./facts.ts";
import { weekText } from "./pilot-plan.ts";
import { targetText } from "./target-text.ts";

/** So many gaps, the first of the ranking, get a case of their own. */
const mostCases = 10;

const spreads: Record<GapClass, string> = {
  systemic: "in most of the team, so it is one thing to solve for all of them",
  individual: "in single people, so it is a plan for each of them",
  shared: "in several people, but not in most",
  undetermined: "not clear yet, because too few are rated",
  unknown: "not known, because nobody is rated",
  none: "closed",
  "no-requirement": "not asked for",
};

/** The gaps that get a training-needs case: the first of the ranking, then those without a rank by score. */
export function gapsWithCase({ analysis }: Facts): GapItem[] {
  return analysis.gaps.filter(({ metrics }) => metrics.gapCount > 0).slice(0, mostCases);
}

/** What the training-needs case of a gap says. */
export function trainingNeedsFields(facts: Facts, item: GapItem): TrainingNeedsFields {
  const { analysis, lookups } = facts;
  const skill = skillNameOf(facts, item.skill);
  const team = item.team === null ? null : (lookups.teams.get(item.team)?.name ?? item.team);
  const cause = causeFor(analysis.causes, item.skill, item.team);
  const verdict = cause?.verdict ?? "ask first";
  const advice = analysis.advice.filter((each) => each.item === item.id);
  const kpis = lookups.skills.get(item.skill)?.kpis ?? [];
  return {
    ...headOf(facts, `Training-needs case: ${gapName(facts, item)}`),
    skill,
    team,
    rank: item.rank,
    certainty: certaintyOf(facts, item),
    short: item.metrics.gapCount,
    rated: item.metrics.assessed,
    lackCertificate: lackCertificate(item),
    notRated: item.metrics.unknown,
    depth: item.metrics.depth,
    spread: spreads[item.class],
    mentions: item.mentions,
    kpis: kpis.map((kpi) => kpiFieldsOf(facts, kpi)),
    verdict,
    cause:
      cause?.text ??
      "Nobody has looked at the cause yet. Rate the six boxes on the sheet Causes before money is spent on training.",
    fixOwner: cause?.owner ?? null,
    fixDue: cause?.due ?? null,
    notWasted: cause !== null && (cause.notWasted ?? 0) > 0 ? cause.notWasted : null,
    options: optionsFor(facts, item, { advice, cause }),
    steps: (advice.find(({ sequence }) => sequence.length > 0)?.sequence ?? []).map(({ week, step }) => ({
      when: weekText(week),
      step,
    })),
    measures: measuresFor(facts, item, kpis),
  };
}

/** Those that cost nothing but time first, then what removes the cause, then by cost; an unknown cost comes last. */
function optionsFor(
  facts: Facts,
  item: GapItem,
  { advice, cause }: { advice: readonly FormatAdvice[]; cause: CauseResult | null },
): OptionFields[] {
  const fits = cause?.verdict !== "fix, do not train" && cause?.verdict !== "stop";
  const offers = fits ? facts.analysis.offers.offers.filter(({ levels }) => item.id in levels) : [];
  const options = [
    ...advice.map((each) => ({ option: adviceOption(facts, each), isFix: each.sequence.length === 0 })),
    ...offers.map((each) => ({ option: offerOption(facts, item, each), isFix: false })),
  ];
  const step = ({ option, isFix }: (typeof options)[number]) => (option.isFree ? 0 : isFix ? 1 : 2);
  const price = ({ cost }: OptionFields) => cost ?? Number.MAX_VALUE;
  return options
    .map((each, at) => ({ ...each, at }))
    .sort((a, b) => step(a) - step(b) || price(a.option) - price(b.option) || a.at - b.at)
    .map(({ option }) => option);
}

function adviceOption(facts: Facts, { format, why, free, mentors }: FormatAdvice): OptionFields {
  return {
    name: format,
    why,
    isFree: free,
    cost: null,
    hours: null,
    seats: null,
    expected: null,
    mentors: mentors.map((person) => personNameOf(facts, person)),
  };
}

function offerOption({ lookups }: Facts, item: GapItem, offer: BudgetOffer): OptionFields {
  const { [item.id]: levels = 0 } = offer.levels;
  const { [item.id]: known = 0 } = offer.known;
  const basis =
    known > 0
      ? `seen in ${plural(known, "person", "people")} rated before and after`
      : "an assumption, because nobody was rated before and after";
  const training = offer.training === null ? null : lookups.evaluations.get(offer.training);
  return {
    name: offer.name,
    why: training ? training.decision.reason : "It was asked for on the sheet Requests.",
    isFree: false,
    cost: offer.fixedCost + offer.costPerSeat * offer.seats,
    hours: offer.hoursPerSeat,
    seats: offer.seats,
    expected: `${level(levels)} ${levels === 1 ? "level" : "levels"} a person (${basis})`,
    mentors: [],
  };
}

function measuresFor(facts: Facts, item: GapItem, kpis: readonly string[]): string[] {
  const { lookups, asOf, analysis } = facts;
  const { gapCount } = item.metrics;
  const days = analysis.settings.checkAfterDays;
  return [
    `Levels are rated again by the same people who rate now; on ${dateText(asOf)} ${number(gapCount)} ${gapCount === 1 ? "person is" : "people are"} below the level asked for.`,
    `Use at work is asked for ${number(days)} days after the training and confirmed by the manager.`,
    ...kpis.flatMap((id) => {
      const kpi = lookups.kpis.get(id);
      if (!kpi) return [];
      const lines = analysis.links.filter((link) => link.kpi === id && link.method !== null);
      const methods = [...new Set(lines.map(({ method }) => method!))];
      return [`${kpi.name}: ${targetText(kpi)}${methods.length ? `; measured by: ${list(methods)}` : ""}.`];
    }),
    ...(kpis.length === 0
      ? ["No KPI depends on this skill yet; name one on the sheet Links, or the effect stays unseen."]
      : []),
  ];
}
