import type { GapItem } from "../../analysis/gap-results.ts";
import { dateText, number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep } from "../view.ts";
import { enumerate, inTeam, linkTo, skillLink, teamName, trainingLink } from "./parts.ts";

const noDate = sayings("No date in the workbook");

/** What to do about gaps: who, what, by when, as far as the workbook says. */
export function nextForItems(report: Report, items: readonly GapItem[]): NextStep[] {
  return items.map((item) => stepFor(report, item));
}

function stepFor(report: Report, item: GapItem): NextStep {
  const { skills, trainings } = lookupsOf(report.analysis);
  const where = [skillLink(report, item.skill), ...inTeam(report, item.team)] as const;
  const manager = item.team === null ? say`Management` : say`Manager of ${teamName(report, item.team)}`;
  if (item.class === "undetermined" || item.thinData)
    return {
      what: [
        say`Rate ${plural(item.metrics.unknown, "more person", "more people")} in `,
        ...where,
        say` before deciding.`,
      ],
      who: manager,
      when: said(noDate),
    };
  const offers = (skills.get(item.skill)?.trainings ?? []).flatMap((id) => trainings.get(id) ?? []);
  if (offers.length === 0)
    return {
      what: [say`No training is meant to close `, ...where, say`. Decide on one, or on another remedy.`],
      who: manager,
      when: said(noDate),
    };
  const dated = offers.find(({ start }) => start !== null && start >= report.analysis.asOf);
  const chosen = dated ?? offers[0]!;
  return {
    what: [
      item.class === "systemic"
        ? say`The gap is systemic. Check its cause before the training for `
        : say`See that those who are short of `,
      ...where,
      item.class === "systemic" ? say` goes on: ` : say` take part in `,
      ...enumerate(offers.map(({ id }) => trainingLink(report, id))),
      ".",
    ],
    who: chosen.owner ?? say`No owner in the workbook`,
    when: dated ? dateText(dated.start) : said(noDate),
  };
}

/** What must be mended in the data before more can be said. */
export function dataStep(report: Report): NextStep[] {
  const errors = report.analysis.problems.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return [];
  return [
    {
      what: [
        say`Mend ${plural(errors, "cell or row", "cells or rows")} that could not be used: `,
        linkTo(report, "data-check", null, say`Data check`),
        ".",
      ],
      who: say`Whoever keeps the workbook`,
      when: say`Before the next report`,
    },
  ];
}

/** The broken links that cost money, and how many others there are. */
export function linkStep(report: Report): NextStep[] {
  const { brokenLinks } = report.analysis;
  if (brokenLinks.length === 0) return [];
  return [
    {
      what: [
        say`Mend ${plural(brokenLinks.length, "broken link")} between gaps, trainings and KPIs, starting with ${number(brokenLinks.filter(({ spend }) => spend !== null).length)} that cost money: `,
        linkTo(report, "links", null, say`The line`),
        ".",
      ],
      who: say`Owners of the trainings`,
      when: said(noDate),
    },
  ];
}
