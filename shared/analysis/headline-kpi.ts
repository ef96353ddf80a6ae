import { dateText, list, listSome, number } from "../format.ts";
import { say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import type { Headline, KpiResult } from "./analysis.ts";
import type { SkillResult } from "./gap-results.ts";
import { type HeadlineSubject, inWords, mostSources, shareText } from "./headline-words.ts";
import { kpiFigure, kpiValue } from "./kpi-value.ts";

/** The KPI that is furthest from its target, weighed, and the skills that are intended to affect it. */
export function kpiShortfall(analysis: HeadlineSubject): Headline[] {
  const held = analysis.kpis.filter(({ status, tag }) => (status === "short" || status === "met") && tag !== "effort");
  const short = held.filter(({ status }) => status === "short");
  const weight = (kpi: KpiResult) => (kpi.weight ?? 1) * Math.min(1, kpi.shortfall ?? 0);
  const tied = (kpi: KpiResult) => shortSkills(analysis, kpi).length > 0;
  const [worst] = [...short].sort(
    (a, b) => Number(tied(b)) - Number(tied(a)) || weight(b) - weight(a) || byCodePoint(a.id, b.id),
  );
  if (!worst) return [];
  return [
    {
      code: "kpi-short",
      text: say`The KPI ${worst.name} ${distanceOf(worst)}${assumed(worst)}; ${tiedSkills(analysis, worst)}.${inAll(short.length, held.length)}`,
      sources: worst.sources.slice(0, mostSources),
      about: { kind: "kpi", id: worst.id },
    },
  ];
}

function distanceOf(kpi: KpiResult): string {
  const { target, shortfall, direction, current, due } = kpi;
  const goal = say`target of ${kpiFigure(kpi, target!)}${due === null ? "" : say` for ${dateText(due)}`}`;
  const stands = say`stands at ${kpiValue(kpi, current)}`;
  if (target === 0) return say`${stands} against a ${goal}`;
  return say`${stands}, ${shareText(shortfall ?? 0)} ${direction === "higher" ? say`below` : say`above`} its ${goal}`;
}

function assumed({ parsed, target }: KpiResult): string {
  const open = parsed?.status === "ok" && target !== null && parsed.flags.includes("relative-or-points");
  return open ? say` (if the target means a change relative to the baseline, which nobody has confirmed)` : "";
}

function tiedSkills(analysis: HeadlineSubject, kpi: KpiResult): string {
  const known = analysis.skills.filter(({ id }) => kpi.skills.includes(id));
  const short = shortSkills(analysis, kpi);
  const named = listSome(
    short.map(({ name }) => name),
    3,
  );
  const [first] = known;
  if (!first) return say`no skill is tied to it`;
  if (known.length === 1)
    return say`the one skill intended to affect it, ${first.name}, is ${short.length === 0 ? say`not known to be short` : say`short`}`;
  if (short.length === 0)
    return say`none of the ${inWords(known.length)} skills intended to affect it is known to be short`;
  if (short.length === known.length)
    return say`${known.length === 2 ? say`both` : say`all ${inWords(known.length)}`} skills intended to affect it are short (${named})`;
  return say`of the ${inWords(known.length)} skills intended to affect it ${inWords(short.length)} ${short.length === 1 ? say`is` : say`are`} short (${named})`;
}

function shortSkills({ skills }: HeadlineSubject, kpi: KpiResult): SkillResult[] {
  return skills.filter(({ id, metrics }) => kpi.skills.includes(id) && metrics.gapCount > 0);
}

function inAll(short: number, held: number): string {
  if (held === 1) return "";
  if (short === held)
    return say` ${held === 2 ? say`Neither KPI` : say`None of the ${inWords(held)} KPIs`} held against a target has reached it.`;
  return say` In all, ${inWords(short)} of the ${inWords(held)} KPIs held against a target ${short === 1 ? say`has` : say`have`} not reached it.`;
}

/** How many KPIs cannot be held against a target, and what they lack; `null` when all can. */
export function unheldKpis({ kpis }: Pick<HeadlineSubject, "kpis">): { text: string; kpis: KpiResult[] } | null {
  const open = kpis.filter(({ status }) => status === "unknown" || status === "needs-baseline");
  const [first] = open;
  if (!first) return null;
  const lacks = lacksOf(open);
  const isShared = lacks.every(([, count]) => count === open.length);
  if (kpis.length === 1)
    return { kpis: open, text: say`the one KPI, ${first.name}, has ${list(lacks.map(([what]) => say`no ${what}`))}` };
  if (isShared && open.length === kpis.length)
    return {
      kpis: open,
      text: say`none of the ${number(kpis.length)} KPIs has a ${lacks.map(([what]) => what).join(say` or a `)}`,
    };
  const reasons = lacks.map(([what, count]) => say`${number(count)} ${count === 1 ? say`has` : say`have`} no ${what}`);
  const who =
    open.length === kpis.length
      ? say`none of the ${number(kpis.length)} KPIs can`
      : say`${number(open.length)} of ${number(kpis.length)} KPIs cannot`;
  return { kpis: open, text: say`${who} be held against a target (${list(reasons)})` };
}

function lacksOf(kpis: readonly KpiResult[]): [what: string, count: number][] {
  const hasSentence = ({ parsed }: KpiResult) => parsed !== null && parsed.status !== "empty";
  const lacks: [string, number][] = [
    [say`target`, kpis.filter((kpi) => kpi.target === null && !hasSentence(kpi)).length],
    [say`target in figures`, kpis.filter((kpi) => kpi.target === null && hasSentence(kpi)).length],
    [say`current value`, kpis.filter(({ current }) => current === null).length],
    [say`known direction`, kpis.filter(({ target, direction }) => target !== null && direction === null).length],
    [say`baseline`, kpis.filter(({ status }) => status === "needs-baseline").length],
  ];
  return lacks.filter(([, count]) => count > 0);
}
