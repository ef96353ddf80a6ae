import type { KpiResult } from "../analysis/analysis.ts";
import { linksOf, type SkillKpiLink, skillKpiLinks } from "../analysis/link.ts";
import { byCodePoint } from "../order.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import type { SheetContext } from "./context.ts";
import { type KpiSheet, kpiLayout } from "./kpi-sheet.ts";
import { type Block, Layout } from "./layout.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, firstRow, tableSheet } from "./table-sheet.ts";

/** Columns of the sheet that ties skills to KPIs, one row for each tie. */
export const kpiWeightsLayout = new Layout(resultSheetNames.kpiWeights, [
  "skill",
  "kpi",
  "strength",
  "counts",
  "weight",
  "shortfall",
  "pull",
] as const);
type Key = (typeof kpiWeightsLayout)["keys"][number];

interface Row extends SkillKpiLink {
  skill: string;
  result: KpiResult | undefined;
}

/** The ties of skills to KPIs, and the rows of each skill (id). */
export interface KpiWeights {
  plan: SheetPlan;
  blockOf(skill: string): Block | null;
  kpisOf(skill: string): readonly SkillKpiLink[];
}

/** What the shortfall of each KPI adds to the priority of the skills it depends on. */
export function kpiWeightsSheet({ analysis, dataset }: SheetContext, kpiSheet: KpiSheet): KpiWeights {
  const { kpis, settings } = analysis;
  const ties = skillKpiLinks(dataset, linksOf(dataset, kpis));
  const results = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const blocks = new Map<string, Block>();
  const rows = [...ties]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([skill, links]) => links.map((link): Row => ({ skill, ...link, result: results.get(link.kpi) })));
  rows.forEach(({ skill }, index) => {
    const block = blocks.get(skill);
    if (block) block.last = firstRow + index;
    else blocks.set(skill, { first: firstRow + index, last: firstRow + index });
  });
  const names = new Map(analysis.skills.map(({ id, name }) => [id, name]));
  const at = (key: Key, row: number) => kpiWeightsLayout.cell(key, row);
  const largest = Math.max(0, ...kpis.map(({ weight }) => weight ?? 1));
  const weights = kpiLayout.farBlock("counted", firstRow, firstRow + Math.max(0, kpis.length - 1));
  const counts = (row: Row) => settings.linkStrength[row.strength];
  const relative = ({ result }: Row) => (largest > 0 ? (result?.weight ?? 1) / largest : 0);
  const columns: Record<Key, Column<Row>> = {
    skill: { header: "Skill", width: 28, cell: ({ skill }) => names.get(skill) ?? skill },
    kpi: { header: "KPI", width: 32, cell: ({ kpi, result }) => result?.name ?? kpi },
    strength: { header: "Strength of the link", width: 12, input: true, cell: ({ strength }) => strength },
    counts: {
      header: "Counts as",
      width: 10,
      cell: (row, line) =>
        live(
          `IF(${at("strength", line)}="weak",TL_link_weak,IF(${at("strength", line)}="strong",TL_link_strong,TL_link_medium))`,
          counts(row),
        ),
    },
    weight: {
      header: "Weight of the KPI, of the largest",
      width: 12,
      format: formats.share,
      cell: (row) => {
        const kpi = kpiSheet.rowOf(row.kpi);
        const own = kpi === null ? "1" : kpiLayout.far("counted", kpi);
        return kpis.length === 0
          ? relative(row)
          : live(`IF(MAX(${weights})>0,${own}/MAX(${weights}),0)`, relative(row));
      },
    },
    shortfall: {
      header: "Shortfall of the KPI",
      width: 11,
      format: formats.share,
      cell: ({ kpi, result }) => {
        const row = kpiSheet.rowOf(kpi);
        return row === null ? null : live(kpiLayout.far("shortfall", row), result?.shortfall ?? null);
      },
    },
    pull: {
      header: "Adds to the priority (0 to 1)",
      width: 13,
      format: formats.utility,
      cell: (row, line) => {
        const shortfall = row.result?.shortfall ?? null;
        const part = shortfall === null ? 0 : Math.min(1, shortfall / settings.anchors.shortFull);
        return live(
          `IF(ISNUMBER(${at("shortfall", line)}),${at("counts", line)}*${at("weight", line)}*MIN(1,${at("shortfall", line)}/TL_shortfall_full),0)`,
          counts(row) * relative(row) * part,
        );
      },
    },
  };
  return {
    blockOf: (skill) => blocks.get(skill) ?? null,
    kpisOf: (skill) => ties.get(skill) ?? [],
    plan: tableSheet({
      layout: kpiWeightsLayout,
      title: "KPI weights",
      sentence: dataset.hasLinks
        ? "What the shortfall of each KPI adds to the priority of the skills that are meant to move it."
        : "Nothing in the workbook ties a skill to a KPI: a sheet Links, or KPIs on the sheet Trainings, would fill this.",
      note: "A link says what somebody intends. It raises the priority of a gap and is never counted as proof.",
      from: { sheets: [], linked: false },
      table: "TL_KPI_weights",
      frozenColumns: 2,
      tab: "data",
      rows,
      columns,
    }),
  };
}
