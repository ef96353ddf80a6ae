import fc from "fast-check";
import { expect, test } from "vitest";
import { listPages, pathOf, relativeHref } from "../../../shared/report/pages.ts";
import type { Report } from "../../../shared/report/report.ts";

const names = (...ids: string[]) => ids.map((id) => ({ id, name: id }));

function reportWith(teams: string[], people: string[], personPages: number): Report {
  const analysis = { teams: names(...teams), skills: [], kpis: [], trainings: [], people: names(...people) };
  return { title: "", personPages, analysis } as unknown as Report;
}

test("a report has its overview first, and a page for each team", () => {
  const report = reportWith(["East", "West"], [], 0);
  const pages = listPages(report);
  expect(pages[0]).toEqual({ kind: "overview", id: null, path: "index.html" });
  expect(pages.filter(({ kind }) => kind === "team").map(({ path }) => path)).toEqual([
    "teams/east.html",
    "teams/west.html",
  ]);
  expect(pathOf(report, "team", "West")).toBe("teams/west.html");
  expect(pathOf(report, "gaps")).toBe("gaps.html");
});

test("when not everybody gets a page, the first by name do, and nobody links to a page that is not there", () => {
  const report = reportWith([], ["Cleo", "Ana", "Ben"], 2);
  expect(
    listPages(report)
      .filter(({ kind }) => kind === "person")
      .map(({ id }) => id),
  ).toEqual(["Ana", "Ben"]);
  expect(pathOf(report, "person", "Cleo")).toBeNull();
  expect(pathOf(report, "team", null)).toBeNull();
});

test("two teams whose names differ only in case have two pages", () => {
  const paths = listPages(reportWith(["Sales", "SALES", "sales "], [], 0)).map(({ path }) => path.toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
});

const path = fc.array(fc.constantFrom("teams", "skills", "east.html", "a"), { minLength: 1, maxLength: 4 });

test("a link leads where it should, from any page at any depth", () => {
  fc.assert(
    fc.property(path, path, (from, to) => {
      const here = new URL(`file:///somewhere/report/${from.join("/")}/page.html`);
      const target = new URL(`file:///somewhere/report/${to.join("/")}/index.html#part`);
      const href = relativeHref(`${from.join("/")}/page.html`, `${to.join("/")}/index.html#part`);
      expect(new URL(href, here).href).toBe(target.href);
      expect(href).not.toMatch(/^[/.]*$/);
    }),
  );
});
