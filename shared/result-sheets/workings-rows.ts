import { medianWeeks } from "../analysis/gap-items.ts";
import type { GapItem } from "../analysis/gap-results.ts";
import type { Settings } from "../analysis/settings.ts";
import { byCodePoint } from "../order.ts";
import { certaintyText, teamName } from "../report/views/parts.ts";
import type { SheetContext } from "./context.ts";
import type { KpiWeights } from "./kpi-weights-sheet.ts";
import { kpiWeightsLayout } from "./kpi-weights-sheet.ts";
import type { Block } from "./layout.ts";
import type { Levels } from "./levels-sheet.ts";

/** Where a gap stands in the list, best first. */
export const itemGroups = { mustDo: 1, ranked: 2, tooLittleKnown: 3, noGap: 4 } as const;
export type ItemGroup = (typeof itemGroups)[keyof typeof itemGroups];

/** A gap as the workings need it: everything that is not worked out there. */
export interface WorkingsRow {
  item: GapItem;
  skill: string;
  team: string;
  skillNumber: number;
  teamNumber: number;
  weeks: number | null;
  cost: number | null;
  certainty: string;
  kpis: string;
  trainings: string;
  /** Its rows on the sheet of levels; `null` when nobody is rated or required yet, or the levels are not listed. */
  block: Block | null;
  /** Where the KPIs of the skill stand; `null` when it has none or nothing is tied to KPIs. */
  impact: { shortfalls: string; pulls: string } | null;
  /** Line in the list, from 1. */
  position: number;
}

/** The gaps in order of id, so that rows stay where they are whatever becomes of the ranking; at most `mostGaps`. */
export function workingsRows(context: SheetContext, levels: Levels, kpiWeights: KpiWeights): WorkingsRow[] {
  const { analysis, dataset, report, mostGaps } = context;
  const items = analysis.gaps.slice(0, mostGaps).sort((a, b) => byCodePoint(a.id, b.id));
  const skills = new Map(analysis.skills.map((skill, index) => [skill.id, { skill, index }]));
  const teams = new Map(analysis.teams.map(({ id }, index) => [id, index]));
  const listed = new Map(dataset.skills.map((skill) => [skill.id, skill]));
  const kpiNames = new Map(analysis.kpis.map(({ id, name }) => [id, name]));
  const trainingNames = new Map(analysis.trainings.map(({ id, name }) => [id, name]));
  const weeks = medianWeeks(analysis.speed);
  const positions = positionsOf(items, analysis.settings);
  return items.map((item) => {
    const { skill, index } = skills.get(item.skill)!;
    const own = listed.get(item.skill);
    const tied = kpiWeights.blockOf(item.skill);
    return {
      item,
      skill: skill.name,
      team: teamName(report, item.team),
      skillNumber: index + 1,
      teamNumber: item.team === null ? 0 : teams.get(item.team)! + 1,
      weeks: weeks.get(item.skill) ?? own?.weeksToCompetency ?? null,
      cost: own?.costPerPersonLevel ?? null,
      certainty: item.certainty ? certaintyText(report, item) : "",
      kpis: kpiWeights
        .kpisOf(item.skill)
        .map(({ kpi }) => kpiNames.get(kpi) ?? kpi)
        .join("; "),
      trainings: skill.trainings.map((id) => trainingNames.get(id) ?? id).join("; "),
      block: levels.blocks.get(item.id) ?? null,
      impact:
        dataset.hasLinks && tied
          ? {
              shortfalls: kpiWeightsLayout.farBlock("shortfall", tied.first, tied.last),
              pulls: kpiWeightsLayout.farBlock("pull", tied.first, tied.last),
            }
          : null,
      position: positions.get(item.id)!,
    };
  });
}

/** Which part of the list a gap belongs to. */
export function groupOf(item: GapItem, { mustDoFirst, enoughInformation }: Settings): ItemGroup {
  if (item.notMeeting === 0) return itemGroups.noGap;
  if (item.score === null || item.completeness < enoughInformation - 1e-12) return itemGroups.tooLittleKnown;
  return mustDoFirst && item.criticality === "non-negotiable" ? itemGroups.mustDo : itemGroups.ranked;
}

/** The line of each gap in the list: by group, then score, and where scores are the same by id. */
function positionsOf(items: readonly GapItem[], settings: Settings): Map<string, number> {
  const sorted = items
    .map((item) => {
      const group = groupOf(item, settings);
      return { id: item.id, group, score: group === itemGroups.noGap ? 0 : (item.score ?? -1) };
    })
    .sort((a, b) => a.group - b.group || apart(b.score, a.score) || byCodePoint(a.id, b.id));
  return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

/** The distance of two scores; 0 when they count as the same. */
function apart(a: number, b: number): number {
  return Math.abs(a - b) > 1e-12 ? a - b : 0;
}
