import type { KpiResult } from "../../../shared/analysis/analysis.ts";
import { blankDesign } from "../../../shared/analysis/designs.ts";
import type { Design, DesignResult, Grade, LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import type { Kpi } from "../../../shared/model.ts";
import { aDataset, aKpi } from "./small-dataset.ts";

/* Evidence of a few words for tests: what a test does not name is not known. */

const gradeOf: Readonly<Record<Design, Grade>> = {
  asserted: "E0",
  "before-after": "E1",
  trend: "E2",
  comparison: "E3",
  randomised: "E4",
};

/** What one design found: an effect with its interval. */
export function aDesign(design: Design, effect: number, details: Partial<DesignResult> = {}): DesignResult {
  return {
    ...blankDesign(design, "teams"),
    status: "ok",
    n: 4,
    effect,
    low: effect - 1,
    high: effect + 1,
    verdict: "supported",
    ...details,
  };
}

/** The evidence of a link with these designs, strongest first; none: asserted only. */
export function someEvidence(
  training: string,
  kpi: string,
  designs: DesignResult[] = [],
  details: Partial<LinkEvidence> = {},
): LinkEvidence {
  const design = designs[0]?.design ?? "asserted";
  return {
    link: `${training}|${kpi}`,
    training,
    kpi,
    designs,
    design,
    grade: gradeOf[design],
    verdict: designs[0]?.verdict ?? "none",
    q: null,
    survives: null,
    linksTested: designs.length,
    countsAs: designs[0]?.verdict ?? "none",
    promised: null,
    smallestUseful: null,
    couldBeSeen: null,
    wording: `“${training}” is intended to affect ${kpi}.`,
    groups: null,
    cannot: null,
    sources: [],
    ...details,
  };
}

/** KPIs as the analysis has them, by id. */
export function someKpis(...kpis: (readonly [name: string, details: Partial<Kpi>])[]): Map<string, KpiResult> {
  const dataset = aDataset({ kpis: kpis.map(([name, details]) => aKpi(name, details)) });
  return new Map(kpisOf(dataset, "2026-11-22").map((kpi) => [kpi.id, kpi]));
}
