import { level } from "../../format.ts";
import { said, say } from "../../language.ts";
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
    rowTitle: say`Skill`,
    columnTitle: say`Person`,
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
      say`Each number is how many levels are missing; 0 is met, ? is not rated, empty is not required. Largest gaps first, both ways.`,
    ],
  };
}

const mostPeople = 60;

/**
 * Current levels, skill by person, for a workbook that requires nothing of anybody: the further from the top of the
 * scale, the darker. `null` when something is required (then gaps say more) or nobody is rated.
 */
export function levelHeatMap(report: Report): HeatMap | null {
  const { people, skills, pairs, scale, organisation } = report.analysis;
  if (organisation.metrics.demand > 0 || pairs.current.every((level) => level === null)) return null;
  const { pairStart } = lookupsOf(report.analysis);
  const columns = [...people.keys()].slice(0, mostPeople);
  const levels = columns.map((person) => {
    const own = new Map<number, number | null>();
    for (let pair = pairStart[person]!; pair < pairStart[person + 1]!; pair++)
      own.set(pairs.skill[pair]!, pairs.current[pair]!);
    return own;
  });
  const isMark = scale.labels?.length === 2;
  const textOf = (rated: number) => (isMark ? (rated > scale.min ? "✓" : "–") : level(rated));
  const cut = people.length > mostPeople ? say` The first ${mostPeople} of ${people.length} people.` : "";
  return {
    kind: "heat-map",
    title: say`Levels as rated; no requirement is stated`,
    rowTitle: say`Skill`,
    columnTitle: say`Person`,
    rows: skills.map(({ id }) => skillLink(report, id)),
    columns: columns.map((person) => personLink(report, people[person]!.id)),
    cells: skills.map((_, skill) =>
      levels.map((own) => {
        const rated = own.get(skill) ?? null;
        if (rated === null) return { text: "?", step: "unknown" as const };
        return { text: textOf(rated), step: heatStep(scale.max - rated, scale.max - scale.min) };
      }),
    ),
    legend: [
      isMark
        ? say`✓ is “${said(scale.labels![1])}”, – is “${said(scale.labels![0])}”, ? is not rated.${cut}`
        : say`Levels from ${level(scale.min)} to ${level(scale.max)}; the stronger the colour, the further from the top; ? is not rated.${cut}`,
    ],
  };
}
