import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import { listPages, type PageRef, pageFolders, pageNames, type SinglePageKind } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import { pageOfText } from "../deliver/page-before-sealing.ts";

/* What a preview needs of a report. */

export interface PreviewPage {
  html: string;
  css: string;
}

/** Pages to choose from, under one name. */
export interface PageGroup {
  name: string;
  pages: readonly { path: string; name: string }[];
}

const style = /<style>([\s\S]*?)<\/style>/g;
const forRunning = /<script>[\s\S]*?<\/script>|<meta http-equiv="Content-Security-Policy"[^>]*>/g;

/** A page as we wrote it ourselves, where text is never markup: its HTML without styles, scripts and policy, and its styles. */
export function forPreview(page: string): PreviewPage {
  const css = [...page.matchAll(style)].map(([, text]) => text).join("\n");
  return { html: page.replace(style, "").replace(forRunning, ""), css };
}

const wrapped = ":root { color-scheme: light dark; } pre { white-space: pre-wrap; }";

/** A document that comes with the report, or its text; `null`: there is none of this path. */
export function documentForPreview(documents: ReportDocuments | null, path: string): PreviewPage | null {
  for (const file of documents?.write() ?? []) {
    if (file.path !== path) continue;
    return path.endsWith(".txt") ? { ...forPreview(pageOfText(file.text)), css: wrapped } : forPreview(file.text);
  }
  return null;
}

/** The pages to choose from, in groups; pages of people are reached through the page People. */
export function groupsOf(report: Report): PageGroup[] {
  const { teams, skills, kpis, trainings } = report.analysis;
  const names = new Map([...teams, ...skills, ...kpis, ...trainings].map(({ id, name }) => [id, name]));
  const single: PageRef[] = [];
  const many = new Map<string, PageRef[]>();
  for (const page of listPages(report)) {
    if (page.id === null) single.push(page);
    else if (page.kind !== "person") many.set(page.kind, [...(many.get(page.kind) ?? []), page]);
  }
  const folders = Object.entries(pageFolders) as [string, SinglePageKind][];
  return [
    {
      name: "The report",
      pages: single.map(({ kind, path }) => ({ path, name: pageNames[kind as SinglePageKind] })),
    },
    ...folders.flatMap(([kind, folder]) => {
      const pages = many.get(kind) ?? [];
      if (pages.length === 0) return [];
      return [{ name: pageNames[folder], pages: pages.map(({ id, path }) => ({ path, name: names.get(id!) ?? id! })) }];
    }),
  ];
}
