import type { FormatAdvice } from "../../analysis/cause-results.ts";
import { number } from "../../format.ts";
import { say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { PageView, Sentence } from "../view.ts";
import { inTeam, skillLink } from "./parts.ts";

type Section = NonNullable<PageView["sections"]>[number];

/**
 * The steps of advice week by week, one paragraph a gap, the steps of all its formats together. A step of several gaps
 * is told in full once, before them, and by its first words after that. None where nothing takes steps.
 */
export function adviceSteps(report: Report, advice: readonly FormatAdvice[]): Section[] {
  const { items, skills } = lookupsOf(report.analysis);
  const campaigns = campaignsOf(advice);
  if (campaigns.length === 0) return [];
  const shared = sharedSteps(campaigns, (item) => skills.get(items.get(item)!.skill)?.name);
  const told: Sentence[] = campaigns.map(({ item, steps }) => {
    const { skill, team } = items.get(item)!;
    const weeks = steps.map(({ week, step }) => say`Week ${number(week)}: ${shared.get(step) ?? step}.`);
    return [skillLink(report, skill), ...inTeam(report, team), `. ${weeks.join(" ")}`];
  });
  const inFull = [...shared.keys()].map((step) => `${step}.`).join(" ");
  return [
    {
      title: say`The steps, week by week`,
      paragraphs: [
        [say`Weeks count from the start: a campaign from awareness to confident use, not one event.`],
        ...(shared.size > 0 ? [[say`Steps of several gaps, in full: ${inFull}`]] : []),
        ...told,
      ],
    },
  ];
}

interface Campaign {
  item: string;
  steps: FormatAdvice["sequence"];
}

/** The steps of each gap in the order of weeks; a step that several of its formats take in the same week is there once. */
function campaignsOf(advice: readonly FormatAdvice[]): Campaign[] {
  const steps = new Map<string, Campaign["steps"]>();
  for (const { item, sequence } of advice) {
    const known = steps.get(item) ?? [];
    const isNew = (each: (typeof sequence)[number]) =>
      !known.some(({ week, step }) => week === each.week && step === each.step);
    if (sequence.length > 0) steps.set(item, [...known, ...sequence.filter(isNew)]);
  }
  return [...steps].map(([item, all]) => ({ item, steps: all.toSorted((a, b) => a.week - b.week) }));
}

/**
 * Steps of more than one gap, each with the first words it is known by after it was told in full. A step that names its
 * skill is told with its gap.
 */
function sharedSteps(campaigns: readonly Campaign[], nameOf: (item: string) => string | undefined) {
  const gaps = new Map<string, number>();
  for (const { item, steps } of campaigns) {
    const name = nameOf(item);
    for (const step of new Set(steps.map(({ step }) => step)))
      if (name === undefined || !step.includes(name)) gaps.set(step, (gaps.get(step) ?? 0) + 1);
  }
  const taken = new Set<string>();
  const shared = new Map<string, string>();
  for (const [step, count] of gaps) {
    const firstWords = /^[^:,;]*/.exec(step)![0];
    if (count < 2 || taken.has(firstWords)) continue;
    taken.add(firstWords);
    shared.set(step, firstWords);
  }
  return shared;
}
