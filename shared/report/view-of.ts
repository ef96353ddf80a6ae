import type { PageKind, PageRef } from "./pages.ts";
import type { Report } from "./report.ts";
import type { PageView } from "./view.ts";
import { budgetView } from "./views/budget.ts";
import { causesView } from "./views/causes.ts";
import { coverageView } from "./views/coverage.ts";
import { dataCheckView } from "./views/data-check.ts";
import { evidenceView } from "./views/evidence.ts";
import { gapsView } from "./views/gaps.ts";
import { kpiView } from "./views/kpi.ts";
import { kpisView } from "./views/kpis.ts";
import { linksView } from "./views/links.ts";
import { methodView } from "./views/method.ts";
import { overviewView } from "./views/overview.ts";
import { peopleView } from "./views/people.ts";
import { personView } from "./views/person.ts";
import { portfolioView } from "./views/portfolio.ts";
import { skillsView, skillView } from "./views/skill.ts";
import { teamView } from "./views/team.ts";
import { teamsView } from "./views/teams.ts";
import { trainingView } from "./views/training.ts";
import { trainingsView } from "./views/trainings.ts";

const views: Record<PageKind, (report: Report, id: string) => PageView> = {
  overview: overviewView,
  gaps: gapsView,
  links: linksView,
  causes: causesView,
  evidence: evidenceView,
  portfolio: portfolioView,
  budget: budgetView,
  teams: teamsView,
  team: teamView,
  skills: skillsView,
  skill: skillView,
  kpis: kpisView,
  kpi: kpiView,
  trainings: trainingsView,
  training: trainingView,
  coverage: coverageView,
  people: peopleView,
  person: personView,
  "data-check": dataCheckView,
  method: methodView,
};

/** What a page of the report shows. */
export function viewOf(page: PageRef, report: Report): PageView {
  return views[page.kind](report, page.id ?? "");
}
