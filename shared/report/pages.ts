import { sayings } from "../language.ts";
import { fileNames } from "./file-names.ts";
import type { Report } from "./report.ts";

/*
 * Which pages a report has and where they are. A new kind of page is a line in `singlePages`, or a line in
 * `pageFolders` and one in `idsOf`; then a view for it. Routes, writing and links follow from this list.
 */

/** Kinds of page there is one of, with its path. */
export const singlePages = {
  overview: "index.html",
  changes: "changes.html",
  "next-ninety-days": "next-90-days.html",
  gaps: "gaps.html",
  links: "links.html",
  causes: "causes.html",
  evidence: "evidence.html",
  portfolio: "portfolio.html",
  budget: "budget.html",
  requests: "requests.html",
  actions: "actions.html",
  teams: "teams.html",
  skills: "skills.html",
  kpis: "kpis.html",
  trainings: "trainings.html",
  people: "people.html",
  growth: "growth.html",
  "career-paths": "career-paths.html",
  recognition: "recognition.html",
  "you-said": "you-said.html",
  documents: "documents.html",
  coverage: "coverage.html",
  "data-check": "data-check.html",
  method: "method.html",
} as const;

/** What the pages there is one of are called, in the order they are offered. */
export const pageNames: Record<SinglePageKind, string> = sayings({
  overview: "Overview",
  changes: "What changed",
  "next-ninety-days": "Next 90 days",
  gaps: "Gaps",
  links: "The line",
  causes: "Causes",
  evidence: "Evidence",
  portfolio: "Portfolio",
  budget: "Budget",
  requests: "Requests",
  actions: "Actions and check-ins",
  coverage: "Coverage",
  teams: "Teams",
  skills: "Skills",
  kpis: "KPIs",
  trainings: "Trainings",
  people: "People",
  growth: "Growing",
  "career-paths": "Career paths",
  recognition: "Recognition",
  "you-said": "You said, we changed",
  documents: "Documents",
  "data-check": "Data check",
  method: "Method",
});

/** The pages there is one of, in groups: the first of a group is where its title leads. */
export const pageGroups: readonly { title: string; kinds: readonly SinglePageKind[] }[] = sayings([
  { title: "Overview", kinds: ["overview", "changes", "next-ninety-days"] },
  { title: "Gaps", kinds: ["gaps", "causes", "coverage", "teams", "skills"] },
  { title: "The line", kinds: ["links", "evidence", "kpis"] },
  { title: "Trainings", kinds: ["trainings", "portfolio", "budget", "requests", "actions"] },
  { title: "People", kinds: ["people", "growth", "career-paths", "recognition", "you-said", "documents"] },
  { title: "How we know", kinds: ["method", "data-check"] },
]);

/** Kinds of page there is one of per team, skill and so on, with their folder. */
export const pageFolders = {
  team: "teams",
  skill: "skills",
  kpi: "kpis",
  training: "trainings",
  person: "people",
} as const;

export type SinglePageKind = keyof typeof singlePages;
export type ManyPageKind = keyof typeof pageFolders;
export type PageKind = SinglePageKind | ManyPageKind;

/** One page: what it is about (`id` of the team, skill …; `null` where there is one of its kind) and its path in the site. */
export interface PageRef {
  kind: PageKind;
  id: string | null;
  path: string;
}

/** Pages that speak of single people, which leaders do not get. */
const forPeople: ReadonlySet<SinglePageKind> = new Set([
  "people",
  "growth",
  "career-paths",
  "recognition",
  "next-ninety-days",
  "requests",
  "actions",
]);

/** Pages that only HR gets. */
const forHr: ReadonlySet<SinglePageKind> = new Set(["data-check", "you-said"]);

/** Whether the report has this page there is one of: what its audience may not see has none. */
export function hasPage({ audience, changes, documents }: Report, kind: SinglePageKind): boolean {
  if (kind === "changes") return changes !== null;
  if (kind === "documents") return documents !== null;
  if (forPeople.has(kind)) return audience !== "leadership";
  return !forHr.has(kind) || audience === "hr";
}

function idsOf({ analysis, personPages }: Report): Record<ManyPageKind, readonly string[]> {
  const byName = [...analysis.people].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  return {
    team: analysis.teams.map(({ id }) => id),
    skill: analysis.skills.map(({ id }) => id),
    kpi: analysis.kpis.map(({ id }) => id),
    training: analysis.trainings.map(({ id }) => id),
    person: byName.slice(0, personPages).map(({ id }) => id),
  };
}

interface PageIndex {
  pages: readonly PageRef[];
  many: Readonly<Record<ManyPageKind, ReadonlyMap<string, string>>>;
}

const indexes = new WeakMap<Report, PageIndex>();

/** Every page of a report: those there is one of, then those of each team, skill, KPI, training and person. */
export function listPages(report: Report): readonly PageRef[] {
  return indexOf(report).pages;
}

/** The path of a page that every report has. */
export function pathOf(report: Report, kind: "overview" | "method"): string;
/** The path of a page, of many the one about `id`; `null` when the report has none. */
export function pathOf(report: Report, kind: PageKind, id?: string | null): string | null;
export function pathOf(report: Report, kind: PageKind, id: string | null = null): string | null {
  if (isSingle(kind)) return hasPage(report, kind) ? singlePages[kind] : null;
  return (id !== null && indexOf(report).many[kind].get(id)) || null;
}

/**
 * The link from one page to another, both given as paths in the site. It works from `file://`, in any folder and at any
 * depth, and always names the file.
 *
 * @example relativeHref("teams/east.html", "index.html") // => "../index.html"
 * @example relativeHref("teams/east.html", "teams/west.html#people") // => "west.html#people"
 */
export function relativeHref(from: string, to: string): string {
  let folder = 0;
  for (let index = 0; index < from.length && from[index] === to[index]; index++) {
    if (from[index] === "/") folder = index + 1;
  }
  let up = "";
  for (let slash = from.indexOf("/", folder); slash !== -1; slash = from.indexOf("/", slash + 1)) up += "../";
  return up + to.slice(folder);
}

function indexOf(report: Report): PageIndex {
  let index = indexes.get(report);
  if (!index) {
    index = makeIndex(report);
    indexes.set(report, index);
  }
  return index;
}

function makeIndex(report: Report): PageIndex {
  const ids = idsOf(report);
  const kinds = Object.keys(pageFolders) as ManyPageKind[];
  const many = Object.fromEntries(
    kinds.map((kind) => {
      const names = fileNames(ids[kind]);
      return [kind, new Map([...names].map(([id, name]) => [id, `${pageFolders[kind]}/${name}.html`]))];
    }),
  ) as Record<ManyPageKind, Map<string, string>>;
  const single = (Object.entries(singlePages) as [SinglePageKind, string][]).filter(([kind]) => hasPage(report, kind));
  return {
    pages: [
      ...single.map(([kind, path]) => ({ kind, id: null, path })),
      ...kinds.flatMap((kind) => [...new Set(ids[kind])].map((id) => ({ kind, id, path: many[kind].get(id)! }))),
    ],
    many,
  };
}

function isSingle(kind: PageKind): kind is SinglePageKind {
  return kind in singlePages;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
