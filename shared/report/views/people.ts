import { level, number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, RangeBars } from "../view.ts";
import { enumerate, linkTo, meetingText, personLink, readinessWords, skillLink, teamLink } from "./parts.ts";

const mostRows = 2000;

/** How many people are how ready for their role. */
function readinessBars({ analysis: { people } }: Report): RangeBars[] {
  const needed = people.filter(({ fit }) => fit.status !== "no-requirements");
  if (needed.length === 0) return [];
  const states = ["ready", "ready-with-support", "developing", "not-yet", "not-enough-assessed"] as const;
  const counts = states.map((state) => needed.filter(({ fit }) => fit.status === state).length);
  return [
    {
      kind: "range-bars",
      title: say`People by readiness for their role`,
      legend: say`The mark is the share of the ${plural(needed.length, "person", "people")} with required levels.`,
      rows: states.map((state, index) => ({
        label: said(readinessWords[state]),
        value: counts[index]! / needed.length,
        low: 0,
        high: counts[index]! / needed.length,
        note: `${number(counts[index]!)}, ${percent(counts[index]! / needed.length)}`,
      })),
    },
  ];
}

const mostSteps = 3;

function openCritical(report: Report): NextStep[] {
  return report.analysis.people
    .filter(({ fit }) => fit.criticalOpen.length > 0)
    .toSorted((a, b) => b.fit.criticalOpen.length - a.fit.criticalOpen.length || byCodePoint(a.id, b.id))
    .slice(0, mostSteps)
    .map(({ id, fit, manager }) => ({
      what: [
        say`Close the critical gaps of `,
        personLink(report, id),
        ": ",
        ...enumerate(fit.criticalOpen.map((skill) => skillLink(report, skill))),
        ".",
      ],
      who: manager ?? say`Manager`,
      when: say`Next one-on-one`,
    }));
}

/** The list of all people. */
export function peopleView(report: Report): PageView {
  const { people } = report.analysis;
  const judged = people.filter(({ fit }) => fit.fit !== null);
  const ready = judged.filter(({ fit }) => fit.status === "ready" || fit.status === "ready-with-support");
  return {
    title: say`Who is ready for the role they have?`,
    eyebrow: say`People`,
    answer: [
      [
        judged.length
          ? say`Ready, or ready with support: ${number(ready.length)} of ${plural(judged.length, "person", "people")} who can be judged.`
          : say`Nobody can be judged: no one has both required and rated skills.`,
      ],
      ...(people.length > judged.length
        ? [[say`${plural(people.length - judged.length, "person has", "people have")} no rated requirement.`]]
        : []),
    ],
    pictures: readinessBars(report),
    next: openCritical(report),
    tables: [
      {
        id: "people",
        caption: say`All people`,
        columns: [
          { label: say`Person` },
          { label: say`Team` },
          { label: say`Role` },
          { label: say`Levels missing`, numeric: true },
          { label: say`Meeting the requirement`, numeric: true },
          { label: say`Role fit`, numeric: true },
          { label: say`Readiness` },
          { label: say`Next role` },
        ],
        rows: people
          .slice(0, mostRows)
          .map((person) => [
            personLink(report, person.id),
            teamLink(report, person.team),
            person.role ?? "–",
            level(person.metrics.totalGap),
            meetingText(person.metrics),
            percent(person.fit.fit),
            said(readinessWords[person.fit.status]),
            person.nextRole ? `${person.nextRole.role}: ${said(readinessWords[person.nextRole.status])}` : "–",
          ]),
        note:
          people.length > mostRows
            ? [say`The first ${number(mostRows)} of ${number(people.length)}; everybody stands on the team pages.`]
            : undefined,
      },
    ],
    how: {
      counts: [`${plural(people.length, "person", "people")}.`],
      method: [
        say`Role fit is the share of required levels that are there. Ready: all of them; ready with support: at least 90 % and nothing critical open. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [...new Set(people.flatMap(({ place }) => place.sheet || []))],
      missing: [],
    },
  };
}
