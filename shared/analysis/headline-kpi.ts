import { number, percent } from "../format.ts";
import { byCodePoint } from "../order.ts";
import type { Headline, KpiResult, SkillResult } from "./analysis.ts";
import { type HeadlineSubject, inWords, mostSources } from "./headline-words.ts";

/** The KPI that is furthest from its target, weighed, and the skills that are intended to affect it. */
export function kpiShortfall(analysis: HeadlineSubject): Headline[] {
  const short = analysis.kpis.filter(({ status, tag }) => status === "short" && tag !== "effort");
  const weight = (kpi: KpiResult) => (kpi.weight ?? 1) * Math.min(1, kpi.shortfall ?? 0);
  const tied = (kpi: KpiResult) => shortSkills(analysis, kpi).length > 0;
  const worst = short.sort(
    (a, b) => Number(tied(b)) - Number(tied(a)) || weight(b) - weight(a) || byCodePoint(a.id, b.id),
  )[0];
  if (!worst) return [];
  const others = short.length - 1;
  const more =
    others === 0 ? "" : ` ${inWords(others, true)} more ${others === 1 ? "KPI misses its" : "KPIs miss their"} target.`;
  return [
    {
      code: "kpi-short",
      text: `${worst.name} ${distanceOf(worst)}${assumed(worst)}; ${tiedSkills(analysis, worst)}.${more}`,
      sources: worst.sources.slice(0, mostSources),
      about: { kind: "kpi", id: worst.id },
    },
  ];
}

function distanceOf({ target, shortfall, direction, current, percent: isPercent, unit }: KpiResult): string {
  const side = direction === "higher" ? "below" : "above";
  if (target !== 0) return `is ${(shortfall ?? 0) < 0.005 ? "less than 1 %" : percent(shortfall)} ${side} its target`;
  const value = isPercent ? percent(current) : number(current, 1);
  return `stands at ${value}${unit && !isPercent ? ` ${unit}` : ""}, and its target is 0`;
}

function assumed({ parsed, target }: KpiResult): string {
  const open = parsed?.status === "ok" && target !== null && parsed.flags.includes("relative-or-points");
  return open ? " (if the target means a change relative to the baseline, which nobody has confirmed)" : "";
}

function tiedSkills(analysis: HeadlineSubject, kpi: KpiResult): string {
  const known = new Set(analysis.skills.map(({ id }) => id));
  const tied = kpi.skills.filter((skill) => known.has(skill)).length;
  const short = shortSkills(analysis, kpi).length;
  if (tied === 0) return "no skill is tied to it";
  const intended = `${inWords(tied)} ${tied === 1 ? "skill is" : "skills are"} intended to affect it`;
  if (short === 0) return `${intended}, and ${tied === 1 ? "it is not" : "none is"} known to be short`;
  if (short < tied) return `${intended}, and ${inWords(short)} of them ${short === 1 ? "is" : "are"} short`;
  return `${intended}, and ${["it is", "both are"][tied - 1] ?? `all ${inWords(tied)} are`} short`;
}

function shortSkills({ skills }: HeadlineSubject, kpi: KpiResult): SkillResult[] {
  return skills.filter(({ id, metrics }) => kpi.skills.includes(id) && metrics.gapCount > 0);
}
