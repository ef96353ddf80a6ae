import type { Analysis } from "../../shared/analysis/analysis.ts";
import { coverageStatus } from "../../shared/analysis/coverage.ts";
import type { CoverageItem, GapItem } from "../../shared/analysis/gap-results.ts";
import { byCodePoint } from "../../shared/order.ts";
import { brandOf } from "../../shared/report/brand.ts";
import { coverageOrder, coverageStates } from "../../shared/report/views/coverage-words.ts";
import { byGradeThenEffect } from "../../shared/report/views/evidence-words.ts";
import { nameWithoutEndings } from "../../shared/workbook/raw-workbook.ts";
import * as words from "./explore-words.ts";
import type { Leaving, PaneGap, PaneResult } from "./results.ts";

const mostSources = 8;

/** The parts of an analysis that the pane shows. Gaps nobody has are left out. */
export function digestOf(analysis: Analysis): PaneResult {
  const { workbook, asOf, seed, version, settings, headlines, missing, problems, offers } = analysis;
  const { weights, mustDoFirst, enoughInformation, currency, budget } = settings;
  const names = namesOf(analysis);
  const alone = aloneIn(analysis.coverage);
  return {
    workbook,
    asOf,
    seed,
    version,
    settings: { weights, mustDoFirst, enoughInformation, currency, budget },
    teams: analysis.teams.length,
    teamList: analysis.teams.map(({ id, name, people }) => ({ id, name, people })),
    title: titleOf(analysis),
    headlines: headlines.map(({ code, text, sources }) => ({ code, text, sources })),
    evidence: [...analysis.evidence].sort(byGradeThenEffect).map(({ link, grade, verdict, wording, sources }) => ({
      link,
      grade,
      verdict,
      wording,
      sources: sources.slice(0, mostSources),
    })),
    missing,
    problems,
    gaps: analysis.gaps.filter(({ notMeeting }) => notMeeting > 0).map((item) => paneGap(item, names)),
    people: analysis.people.map(({ id, name, team }) => ({
      id,
      name,
      team: names.team(team),
      alone: alone.get(id) ?? 0,
    })),
    offers: offers.offers.length,
  };
}

/** As `reportOf` calls it. */
function titleOf({ workbook, settings }: Analysis): string {
  return brandOf(settings.brand).name ?? settings.organisation ?? nameWithoutEndings(workbook);
}

/** In how many skills somebody is the only qualified person of the team. */
function aloneIn(coverage: readonly CoverageItem[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { qualified, holders, status } of coverage) {
    if (qualified !== 1 || status === "not-needed") continue;
    for (const person of holders) count.set(person, (count.get(person) ?? 0) + 1);
  }
  return count;
}

interface Names {
  skill(id: string): string;
  /** `null`: everybody, in a workbook without teams. */
  team(id: string | null): string | null;
  kpi(id: string): string;
}

function namesOf({ skills, teams, kpis }: Analysis): Names {
  const lookup = (things: readonly { id: string; name: string }[]) => {
    const names = new Map(things.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  const teamName = lookup(teams);
  const withoutTeam = teams.length > 0 ? words.withoutTeam : null;
  return { skill: lookup(skills), team: (id) => (id === null ? withoutTeam : teamName(id)), kpi: lookup(kpis) };
}

function paneGap(item: GapItem, names: Names): PaneGap {
  const { id, skill, team, utilities, metrics, notMeeting, criticality, certainty, rank, evidence, sources } = item;
  const impact = item.kpiContributions.reduce((sum, { points }) => sum + points, 0);
  return {
    id,
    skill: names.skill(skill),
    team: names.team(team),
    utilities,
    assessed: metrics.assessed,
    unknown: metrics.unknown,
    gapCount: metrics.gapCount,
    notMeeting,
    depth: metrics.depth,
    criticality,
    class: item.class,
    rank,
    certainty: certainty && {
      best: certainty.likelyRanks[0],
      worst: certainty.likelyRanks[1],
      share: certainty.ranks
        .slice(certainty.likelyRanks[0] - 1, certainty.likelyRanks[1])
        .reduce((sum, each) => sum + each, 0),
      wording: certainty.wording,
    },
    kpis: item.kpiContributions.map(({ kpi, points }) => ({ name: names.kpi(kpi), share: points / impact })),
    singleSource: evidence.singleSource,
    sources: sources.current.slice(0, mostSources),
  };
}

/** How much less covered skills would be without one person, by the rules of coverage. Nobody is taken to follow. */
export function leavingOf(analysis: Pick<Analysis, "coverage" | "skills" | "teams" | "kpis">, person: string): Leaving {
  const names = namesOf(analysis as Analysis);
  const held = analysis.coverage.filter(({ holders }) => holders.includes(person));
  const after = ({ qualified, unknown, needed }: CoverageItem) => coverageStatus(qualified - 1, unknown, needed);
  const worse = held.filter((item) => item.status !== "not-needed" && after(item) !== item.status);
  const order = (item: CoverageItem) => coverageOrder.indexOf(after(item));
  worse.sort((a, b) => order(a) - order(b) || byCodePoint(a.skill, b.skill));
  return {
    person,
    losses: worse.map((item) => ({
      skill: names.skill(item.skill),
      team: names.team(item.team),
      before: coverageStates[item.status],
      after: coverageStates[after(item)],
      kpis: item.kpis.map(names.kpi),
    })),
    unharmed: held.length - worse.length,
  };
}
