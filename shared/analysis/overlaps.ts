import { list, listSome } from "../format.ts";
import { say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import type { TrainingResult } from "./analysis.ts";
import type { PortfolioSummary } from "./programme-results.ts";

type Named = Pick<TrainingResult, "id" | "name" | "skills" | "kpis">;
type Names = readonly { id: string; name: string }[];

const mostNamed = 4;

/**
 * Trainings for the same skill or the same KPI, one entry for each set of them, by their ids. Trainings of one series
 * (parts, levels, cohorts or years of the same name) do not overlap with each other.
 */
export function overlapsOf(
  trainings: readonly Named[],
  { skills = [], kpis = [] }: { skills?: Names; kpis?: Names } = {},
): PortfolioSummary["overlaps"] {
  const known = new Map(trainings.map((training) => [training.id, training]));
  const sets = new Map<string, { trainings: string[]; skills: string[]; kpis: string[] }>();
  for (const part of ["skills", "kpis"] as const) {
    const sharing = new Map<string, string[]>();
    for (const training of trainings)
      for (const shared of new Set(training[part])) {
        const ids = sharing.get(shared);
        if (ids) ids.push(training.id);
        else sharing.set(shared, [training.id]);
      }
    for (const [shared, found] of sharing) {
      const ids = [...found].sort(byCodePoint);
      if (new Set(ids.map((id) => seriesOf(known.get(id)!.name))).size < 2) continue;
      const set = sets.get(ids.join("\u0000")) ?? { trainings: ids, skills: [], kpis: [] };
      set[part].push(shared);
      sets.set(ids.join("\u0000"), set);
    }
  }
  return [...sets]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([, set]) => {
      const shared = { ...set, skills: set.skills.sort(byCodePoint), kpis: set.kpis.sort(byCodePoint) };
      return { ...shared, text: textOf(shared, known, skills, kpis) };
    });
}

/**
 * What the parts of a series have in common: the name without numbers, levels, parts, cohorts and years.
 *
 * @example seriesOf("Excel II (cohort 3, 2026)") === seriesOf("Excel I") // => true
 * @example seriesOf("Excel basics") === seriesOf("Excel macros") // => false
 */
export function seriesOf(name: string): string {
  const common = name
    .toLowerCase()
    .normalize("NFKC")
    .replace(
      /\b(?:part|module|level|cohort|group|round|session|wave|day|year|batch|edition|q) ?(?:\d+|[ivx]+|[a-c])\b/g,
      " ",
    )
    .replace(/\b(?:basics?|beginners?|intermediate|advanced|foundations?|refresher|follow-?up|i{1,3}|iv)\b/g, " ")
    .replace(/[\d\p{P}\p{S}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return common === "" ? name : common;
}

function textOf(
  { trainings, skills, kpis }: Omit<PortfolioSummary["overlaps"][number], "text">,
  known: ReadonlyMap<string, Named>,
  skillNames: Names,
  kpiNames: Names,
): string {
  const names = listSome(
    trainings.map((id) => known.get(id)!.name),
    mostNamed,
  );
  const called = (ids: readonly string[], all: Names) =>
    list(ids.map((id) => all.find((each) => each.id === id)?.name ?? id));
  const parts = [];
  if (skills.length > 0) parts.push(say`teach ${called(skills, skillNames)}`);
  if (kpis.length > 0) parts.push(say`are intended to affect ${called(kpis, kpiNames)}`);
  return trainings.length === 2 ? say`${names} both ${list(parts)}.` : say`${names} all ${list(parts)}.`;
}
