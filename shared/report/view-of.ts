import { withFormat } from "../format.ts";
import { say } from "../language.ts";
import { inBrandWords } from "./brand-words.ts";
import type { PageKind, PageRef } from "./pages.ts";
import type { Report } from "./report.ts";
import type { PageView } from "./view.ts";
import { actionsView } from "./views/actions.ts";
import { budgetView } from "./views/budget.ts";
import { careerPathsView } from "./views/career-paths.ts";
import { causesView } from "./views/causes.ts";
import { changesView } from "./views/changes.ts";
import { coverageView } from "./views/coverage.ts";
import { dataCheckView } from "./views/data-check.ts";
import { documentsView } from "./views/documents.ts";
import { evidenceView } from "./views/evidence.ts";
import { gapsView } from "./views/gaps.ts";
import { growthView } from "./views/growth.ts";
import { kpiView } from "./views/kpi.ts";
import { kpisView } from "./views/kpis.ts";
import { linksView } from "./views/links.ts";
import { methodView } from "./views/method.ts";
import { nextNinetyDaysView } from "./views/next-ninety-days.ts";
import { overviewView } from "./views/overview.ts";
import { peopleView } from "./views/people.ts";
import { personView } from "./views/person.ts";
import { portfolioView } from "./views/portfolio.ts";
import { recognitionView } from "./views/recognition.ts";
import { requestsView } from "./views/requests.ts";
import { skillsView, skillView } from "./views/skill.ts";
import { teamView } from "./views/team.ts";
import { teamsView } from "./views/teams.ts";
import { trainingView } from "./views/training.ts";
import { trainingsView } from "./views/trainings.ts";
import { youSaidView } from "./views/you-said.ts";

const views: Record<PageKind, (report: Report, id: string) => PageView> = {
  overview: overviewView,
  changes: changesView,
  "next-ninety-days": nextNinetyDaysView,
  gaps: gapsView,
  links: linksView,
  causes: causesView,
  evidence: evidenceView,
  portfolio: portfolioView,
  budget: budgetView,
  requests: requestsView,
  actions: actionsView,
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
  growth: growthView,
  "career-paths": careerPathsView,
  recognition: recognitionView,
  "you-said": youSaidView,
  documents: documentsView,
  "data-check": dataCheckView,
  method: methodView,
};

/** What a page of the report shows, with numbers and words as the report writes them. */
export function viewOf(page: PageRef, report: Report): PageView {
  const view = withFormat(report.locale, () => {
    const whole = views[page.kind](report, page.id ?? "");
    return report.audience === "hr" ? whole : withoutCells(whole);
  });
  return inBrandWords(view, report.brand.words);
}

/** Which cells a number comes from is for HR to see: addresses lead to people. */
function withoutCells(view: PageView): PageView {
  const method: PageView["how"]["method"] = [
    ...view.how.method,
    say` The cells behind the numbers are named in HR's report.`,
  ];
  return { ...view, how: { counts: view.how.counts, method, sources: [], missing: view.how.missing } };
}
