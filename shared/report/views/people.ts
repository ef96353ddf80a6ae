import { level, number, percent, plural } from "../../format.ts";
import type { Report } from "../report.ts";
import type { PageView } from "../view.ts";
import { linkTo, meetingText, personLink, readinessWords, teamLink } from "./parts.ts";

const mostRows = 2000;

/** The list of all people. */
export function peopleView(report: Report): PageView {
  const { people } = report.analysis;
  const judged = people.filter(({ fit }) => fit.fit !== null);
  const ready = judged.filter(({ fit }) => fit.status === "ready" || fit.status === "ready-with-support");
  return {
    title: "Who is ready for the role they have?",
    eyebrow: "People",
    answer: [
      [
        judged.length
          ? `Ready, or ready with support: ${number(ready.length)} of ${plural(judged.length, "person", "people")} who can be judged.`
          : "Nobody can be judged: no one has both required and rated skills.",
      ],
      ...(people.length > judged.length
        ? [[`${plural(people.length - judged.length, "person has", "people have")} no rated requirement.`]]
        : []),
    ],
    pictures: [],
    next: [],
    tables: [
      {
        id: "people",
        caption: "All people",
        columns: [
          { label: "Person" },
          { label: "Team" },
          { label: "Role" },
          { label: "Levels missing", numeric: true },
          { label: "Meeting the requirement", numeric: true },
          { label: "Role fit", numeric: true },
          { label: "Readiness" },
          { label: "Next role" },
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
            readinessWords[person.fit.status],
            person.nextRole ? `${person.nextRole.role}: ${readinessWords[person.nextRole.status]}` : "–",
          ]),
        note:
          people.length > mostRows
            ? [`The first ${number(mostRows)} of ${number(people.length)}; everybody stands on the team pages.`]
            : undefined,
      },
    ],
    how: {
      counts: [`${plural(people.length, "person", "people")}.`],
      method: [
        "Role fit is the share of required levels that are there. Ready: all of them; ready with support: at least 90 % and nothing critical open. See ",
        linkTo(report, "method", null, "Method"),
        ".",
      ],
      sources: [...new Set(people.map(({ place }) => place.sheet))],
      missing: [],
    },
  };
}
