import { level } from "../../format.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { HeatMap } from "../view.ts";
import { heatStep, personLink, skillLink } from "./parts.ts";

/** People × skills that are required of at least one of them; rows and columns by size of gap. `null` when there is nothing to show. */
export function peopleHeatMap(report: Report, people: readonly number[], title: string): HeatMap | null {
  const { analysis } = report;
  const { pairs } = analysis;
  const { pairStart } = lookupsOf(analysis);
  const range = analysis.scale.max - analysis.scale.min;
  const skillTotals = new Map<number, number>();
  const totals = new Map<number, number>();
  const gaps = new Map<number, Map<number, number | null>>();
  for (const person of people) {
    const own = new Map<number, number | null>();
    let total = 0;
    for (let pair = pairStart[person]!; pair < pairStart[person + 1]!; pair++) {
      const required = pairs.required[pair]!;
      if (required === null) continue;
      const current = pairs.current[pair]!;
      const gap = current === null ? null : Math.max(0, required - current);
      own.set(pairs.skill[pair]!, gap);
      total += gap ?? 0;
      skillTotals.set(pairs.skill[pair]!, (skillTotals.get(pairs.skill[pair]!) ?? 0) + (gap ?? 0));
    }
    gaps.set(person, own);
    totals.set(person, total);
  }
  if (skillTotals.size === 0) return null;
  const bySize = (sizes: Map<number, number>) =>
    [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
  const columns = bySize(totals);
  const rows = bySize(skillTotals);
  return {
    kind: "heat-map",
    title,
    rowTitle: "Skill",
    columnTitle: "Person",
    rows: rows.map((skill) => skillLink(report, analysis.skills[skill]!.id)),
    columns: columns.map((person) => personLink(report, analysis.people[person]!.id)),
    cells: rows.map((skill) =>
      columns.map((person) => {
        const gap = gaps.get(person)!.get(skill);
        if (gap === undefined) return { text: "", step: "none" as const };
        return { text: gap === null ? "?" : level(gap), step: heatStep(gap, range) };
      }),
    ),
    legend: [
      "Each number is how many levels are missing; 0 is met, ? is not rated, empty is not required. Largest gaps first, both ways.",
    ],
  };
}
