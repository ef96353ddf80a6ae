import { listPages, type PageRef } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";

/** What the one route is given: which page to show, and the report. */
export interface PageData {
  page: PageRef;
  report: Report;
}

/** The pages of a report as `astro build` wants them: `teams/east.html` is the route `teams/east`. */
export function staticPaths(report: Report | null): { params: { path: string | undefined }; props: PageData }[] {
  if (report === null) return [];
  return listPages(report).map((page) => {
    const path = page.path === "index.html" ? undefined : page.path.replace(/\.html$/, "");
    return { params: { path }, props: { page, report } };
  });
}
