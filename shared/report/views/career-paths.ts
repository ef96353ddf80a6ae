import type { RoleFit } from "../../analysis/gap-results.ts";
import { level, number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { enumerate, linkTo, personLink, readinessWords, skillLink } from "./parts.ts";

const mostRows = 2000;
const mostMissing = 4;
const mostSteps = 3;
const mostBars = 24;

/** Roles within reach of everybody, and who could get into each role. */
export function careerPathsView(report: Report): PageView {
  const { paths } = report.analysis.growth;
  return {
    title: say`Which roles are within reach?`,
    eyebrow: say`Career paths`,
    answer: answerOf(report),
    pictures: roleBars(report),
    next: nextSteps(report),
    tables: [roleTable(report), pathTable(report)].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [say`${plural(paths.people.length, "person", "people")}.`],
      method: [
        say`A role is within reach when it is not the own one, at least 80 % of the skills it requires are rated, and none of these is more than ${plural(paths.reach, "level")} away. Role fit is the share of the required levels that are there. A skill that nobody rated is left open and never taken for missing. Certificates, vacancies and what people want are not asked here: the reader has to. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [],
      missing: [
        ...(paths.unknown > 0
          ? [
              say`Of ${plural(paths.unknown, "person", "people")} too few skills of any other role are rated to say anything: the sheet Skills Matrix.`,
            ]
          : []),
        ...(paths.people.every(({ roles }) => roles.length === 0)
          ? [say`What roles require: the sheet Required levels, by role.`]
          : []),
      ],
    },
  };
}

function countsOf({ analysis: { growth } }: Report): { role: string; within: number; ready: number }[] {
  const { roles, people } = growth.paths;
  if (roles.length > 0) return roles;
  const counts = new Map<string, { role: string; within: number; ready: number }>();
  for (const { role, status } of people.flatMap((person) => person.roles)) {
    const known = counts.get(role) ?? { role, within: 0, ready: 0 };
    counts.set(role, { role, within: known.within + 1, ready: known.ready + Number(isReady(status)) });
  }
  return [...counts.values()].sort((a, b) => (a.role < b.role ? -1 : 1));
}

function isReady(status: RoleFit["status"]): boolean {
  return status === "ready" || status === "ready-with-support";
}

function answerOf(report: Report): Sentence[] {
  const { people } = report.analysis.growth.paths;
  const some = people.filter(({ roles }) => roles.length > 0);
  if (people.length === 0) return [[say`The report holds no person.`]];
  if (some.length === 0) return [[say`No other role is within reach of anybody, as far as skills are rated.`]];
  const ready = some.filter(({ roles }) => roles.some(({ status }) => isReady(status)));
  const empty = report.analysis.growth.paths.roles.filter(({ within }) => within === 0);
  return [
    [
      say`Another role is within reach of ${number(some.length)} of ${plural(people.length, "person", "people")}; ${number(ready.length)} of them are ready for one, or ready with support.`,
    ],
    ...(empty.length > 0
      ? [
          [
            say`Nobody is within reach of ${plural(empty.length, "role")}: ${empty
              .slice(0, mostMissing)
              .map(({ role }) => role)
              .join(", ")}${empty.length > mostMissing ? say` and others` : ""}.`,
          ],
        ]
      : []),
  ];
}

function roleBars(report: Report): RangeBars[] {
  const total = report.analysis.growth.paths.people.length;
  const counts = countsOf(report)
    .filter(({ within }) => within > 0)
    .sort((a, b) => b.within - a.within || b.ready - a.ready || (a.role < b.role ? -1 : 1));
  if (counts.length === 0 || total === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`People within reach of each role`,
      legend: say`The mark is the share of the ${plural(total, "person", "people")} within reach; the band begins at the share of those who are ready.`,
      rows: counts.slice(0, mostBars).map(({ role, within, ready }) => ({
        label: role,
        value: within / total,
        low: ready / total,
        high: within / total,
        note: say`${number(within)} within reach, ${number(ready)} ready`,
      })),
    },
  ];
}

function nextSteps(report: Report): NextStep[] {
  const { roles, people } = report.analysis.growth.paths;
  const { people: known } = lookupsOf(report.analysis);
  const aims = people
    .flatMap(({ person, roles: own }) => {
      const aim = known.get(person)?.nextRole?.role;
      const fit = own.find(({ role, status }) => role === aim && isReady(status));
      return fit ? [{ person, fit }] : [];
    })
    .slice(0, mostSteps)
    .map(
      ({ person, fit }): NextStep => ({
        what: [
          say`Talk with `,
          personLink(report, person),
          say` about the role they aim at: for ${fit.role} they are ${said(readinessWords[fit.status])}.`,
        ],
        who: known.get(person)?.manager ?? say`Manager`,
        when: say`Next one-on-one`,
      }),
    );
  const open = roles
    .filter(({ within, holders }) => within === 0 && holders > 0 && holders <= 2)
    .slice(0, 1)
    .map(
      ({ role, holders }): NextStep => ({
        what: [
          say`Decide how ${role} would be filled: ${plural(holders, "person has", "people have")} the role, and nobody else is known to be within reach.`,
        ],
        who: say`HR`,
        when: say`This quarter`,
      }),
    );
  return [...aims, ...open].slice(0, mostSteps);
}

function roleTable(report: Report): Table {
  const { roles } = report.analysis.growth.paths;
  return {
    id: "roles",
    caption: say`Who could get there, by role`,
    columns: [
      { label: say`Role` },
      { label: say`Have it now`, numeric: true },
      { label: say`Within reach`, numeric: true },
      { label: say`Ready, or with support`, numeric: true },
      { label: say`The closest` },
    ],
    rows: roles.map(({ role, holders, within, ready, closest }) => [
      role,
      number(holders),
      number(within),
      number(ready),
      {
        content:
          closest.length === 0
            ? "–"
            : closest
                .slice(0, mostMissing)
                .flatMap(({ person, fit, isAim }, at): Inline[] => [
                  ...(at === 0 ? [] : [", "]),
                  personLink(report, person),
                  isAim ? say` (${percent(fit)}, aims at it)` : ` (${percent(fit)})`,
                ]),
      },
    ]),
  };
}

function pathTable(report: Report): Table {
  const { people } = report.analysis.growth.paths;
  const { people: known } = lookupsOf(report.analysis);
  const rows = people.flatMap(({ person, roles }) => roles.map((fit) => ({ person, fit })));
  return {
    id: "paths",
    caption: say`Roles within reach, by person`,
    columns: [
      { label: say`Person` },
      { label: say`Role now` },
      { label: say`Role within reach` },
      { label: say`Role fit`, numeric: true },
      { label: say`Levels to go`, numeric: true },
      { label: say`Readiness` },
      { label: say`Missing on the way` },
    ],
    rows: rows
      .slice(0, mostRows)
      .map(({ person, fit }) => [
        personLink(report, person),
        known.get(person)?.role ?? "–",
        known.get(person)?.nextRole?.role === fit.role ? say`${fit.role} (aims at it)` : fit.role,
        percent(fit.fit),
        level(fit.levelsToGo),
        said(readinessWords[fit.status]),
        { content: missingOf(report, fit) },
      ]),
    note:
      rows.length > mostRows
        ? [say`The first ${number(mostRows)} of ${number(rows.length)}.`]
        : [say`At most six roles a person, the best fit first.`],
  };
}

function missingOf(report: Report, { missing }: RoleFit): Inline[] {
  if (missing.length === 0) return [say`nothing`];
  const shown = missing.slice(0, mostMissing).map(({ skill }) => skillLink(report, skill));
  const more = missing.length - shown.length;
  return [...enumerate(shown), ...(more > 0 ? [say` and ${number(more)} more`] : [])];
}
