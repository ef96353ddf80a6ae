import type { Headline } from "../../shared/analysis/analysis.ts";
import type { Grade, Verdict } from "../../shared/analysis/evidence-results.ts";
import type { Criterion, GapClass } from "../../shared/analysis/gap-results.ts";
import type { Settings } from "../../shared/analysis/settings.ts";
import type { Criticality, IsoDate, Source } from "../../shared/model.ts";
import type { Problem } from "../../shared/workbook/problems.ts";

/* What the pane shows: the parts of an analysis that it speaks of, and nothing else. */

/** A gap as the pane ranks it. `id` as in the analysis; names are those a reader knows. */
export interface PaneGap {
  id: string;
  skill: string;
  team: string | null;
  utilities: Record<Criterion, number | null>;
  assessed: number;
  unknown: number;
  gapCount: number;
  notMeeting: number;
  depth: number | null;
  criticality: Criticality | null;
  class: GapClass;
  rank: number | null;
  certainty: { best: number; worst: number; share: number; wording: string } | null;
  /** Share of the impact points that each KPI makes. */
  kpis: { name: string; share: number }[];
  singleSource: boolean;
  sources: Source[];
}

export interface PaneEvidence {
  link: string;
  grade: Grade;
  verdict: Verdict;
  wording: string;
  sources: Source[];
}

export interface PanePerson {
  id: string;
  name: string;
  team: string | null;
  /** Skills in which nobody else of the team is qualified. */
  alone: number;
}

/** What the analysis says, as far as the pane shows it. */
export interface PaneResult {
  workbook: string;
  asOf: IsoDate;
  seed: number;
  version: string;
  settings: Pick<Settings, "weights" | "mustDoFirst" | "enoughInformation" | "currency" | "budget">;
  teams: number;
  /** The teams by name, for a report about some of them. */
  teamList: { id: string; name: string; people: number }[];
  /** What a report of the workbook is called. */
  title: string;
  headlines: Pick<Headline, "code" | "text" | "sources">[];
  evidence: PaneEvidence[];
  missing: { what: string; supply: string }[];
  problems: Problem[];
  /** Gaps somebody has, in the order of the analysis. */
  gaps: PaneGap[];
  people: PanePerson[];
  /** Whether a budget has anything to be spent on. */
  offers: number;
}

/** What the leaving of one person does to their team. */
export interface Leaving {
  person: string;
  /** Skills whose coverage gets worse, the worst first. */
  losses: { skill: string; team: string | null; before: string; after: string; kpis: string[] }[];
  /** Skills the person can do that stay as covered as they were. */
  unharmed: number;
}

/** What a budget would be spent on, in sentences and training by training. */
export interface Funding {
  sentences: string[];
  runs: { name: string; people: number; cost: number }[];
  leftOut: { what: string; why: string }[];
}
