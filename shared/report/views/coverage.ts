import type { CoverageItem, CoverageStatus } from "../../analysis/gap-results.ts";
import { capital, dateText, level, list, listSome, number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, Table } from "../view.ts";
import { coverageOrder, coverageStates } from "./coverage-words.ts";
import { isCounted } from "./item-table.ts";
import { enumerate, inTeam, kpiLink, linkTo, personLink, skillLink, sourceTexts, teamLink, teamName } from "./parts.ts";

/** Zero holders first, then single points of failure, then the thin ones; covered and not needed left out. */
export function weakestCoverage(coverage: readonly CoverageItem[]): CoverageItem[] {
  return coverage
    .filter(({ status }) => status !== "covered" && status !== "not-needed")
    .sort((a, b) => coverageOrder.indexOf(a.status) - coverageOrder.indexOf(b.status) || (idOf(a) < idOf(b) ? -1 : 1));
}

function idOf({ skill, team }: CoverageItem): string {
  return `${skill}|${team ?? ""}`;
}

/**
 * "Nobody is qualified in 2 skills, and 3 hang on one person." `null` when nothing is at risk. The items of one skill are
 * counted as `teams`.
 */
export function holdersSentence(
  coverage: readonly CoverageItem[],
  counted: "skills" | "teams" = "skills",
): string | null {
  const count = (status: CoverageStatus) => coverage.filter((item) => item.status === status).length;
  const none = count("uncovered");
  const one = count("single-point");
  const parts =
    counted === "teams"
      ? [
          ...(none ? [say`nobody is qualified in ${plural(none, "team")}`] : []),
          ...(one ? [say`in ${plural(one, "team")} it hangs on one person`] : []),
        ]
      : [
          ...(none ? [say`nobody is qualified in ${plural(none, "skill")}`] : []),
          ...(one ? [say`${plural(one, "skill")} ${one === 1 ? say`hangs` : say`hang`} on one person`] : []),
        ];
  if (parts.length === 0) return null;
  return capital(`${list(parts)}.`);
}

/** Who can do what, one row a skill and team, weakest first. */
export function coverageTable(report: Report, coverage: readonly CoverageItem[], caption: string): Table {
  const rows = [...coverage].sort(
    (a, b) => coverageOrder.indexOf(a.status) - coverageOrder.indexOf(b.status) || (idOf(a) < idOf(b) ? -1 : 1),
  );
  return {
    id: "coverage",
    caption,
    columns: [
      { label: say`Skill` },
      { label: say`Team` },
      { label: say`State` },
      { label: say`Level needed`, numeric: true },
      { label: say`Qualified`, numeric: true },
      { label: say`Needed`, numeric: true },
      { label: say`Not rated`, numeric: true },
      ...(report.audience === "leadership" ? [] : [{ label: say`Who` }]),
    ],
    rows: rows.map((item) => [
      skillLink(report, item.skill),
      teamLink(report, item.team),
      {
        content: said(coverageStates[item.status]),
        sort: coverageOrder.indexOf(item.status),
        mark: item.status === "covered" ? "met" : item.status === "not-needed" ? undefined : "attention",
      },
      level(item.level),
      item.status === "covered" && !isCounted(report, item.team)
        ? say`at least ${number(item.needed)}`
        : number(item.qualified),
      number(item.needed),
      number(item.unknown),
      ...(report.audience === "leadership" ? [] : [holderNames(report, item)]),
    ]),
  };
}

/** How many skills in teams are in which state; states that none is in are left out, and those that nobody knows. */
function coverageParts(count: (status: CoverageStatus) => number): string[] {
  const parts: [CoverageStatus, string][] = [
    ["uncovered", plural(count("uncovered"), "has nobody qualified", "have nobody qualified")],
    ["single-point", plural(count("single-point"), "hangs on one person", "hang on one person")],
    [
      "thin",
      plural(count("thin"), "has fewer qualified people than needed", "have fewer qualified people than needed"),
    ],
    ["covered", plural(count("covered"), "is covered", "are covered")],
  ];
  return parts.flatMap(([status, text]) => (count(status) > 0 ? [text] : []));
}

function holderNames(report: Report, { holders, qualified }: CoverageItem) {
  if (holders.length < qualified) return plural(qualified, "person", "people");
  return { content: enumerate(holders.map((id) => personLink(report, id))) };
}

const mostRows = 500;

/** Where too few people can do what is needed. */
export function coverageView(report: Report): PageView {
  const { analysis } = report;
  const weakest = weakestCoverage(analysis.coverage);
  const loads = analysis.people.filter(({ keyPersonLoad }) => keyPersonLoad > 0);
  const heaviest = [...loads].sort((a, b) => b.keyPersonLoad - a.keyPersonLoad || (a.id < b.id ? -1 : 1));
  const count = (status: CoverageStatus) => analysis.coverage.filter((item) => item.status === status).length;
  const needed = analysis.coverage.length - count("not-needed");
  return {
    title: say`Where would one absence stop us?`,
    eyebrow: say`Coverage`,
    answer:
      needed === 0
        ? [[say`No team needs any skill at a stated level in this workbook, so coverage cannot be judged.`]]
        : [
            [say`Of ${plural(needed, "skill in a team", "skills in teams")}, ${list(coverageParts(count))}.`],
            ...(heaviest.length
              ? [
                  [
                    say`The only qualified person in most critical skills is `,
                    personLink(report, heaviest[0]!.id),
                    ` (${plural(heaviest[0]!.keyPersonLoad, "skill")}).`,
                  ],
                ]
              : []),
            ...(count("unknown") + count("possible-single-point")
              ? [
                  [
                    say`In ${plural(count("unknown") + count("possible-single-point"), "more case")} the answer depends on people who are not rated.`,
                  ],
                ]
              : []),
          ],
    pictures: weakest.length
      ? [
          {
            kind: "holder-bars",
            title: say`Qualified people against those needed, weakest first`,
            rows: weakest.slice(0, 16).map((item) => ({
              label: skillLink(report, item.skill),
              qualified: item.qualified,
              unknown: item.unknown,
              needed: item.needed,
              note: `${teamName(report, item.team)}: ${said(coverageStates[item.status])}`,
              attention: item.qualified === 0,
            })),
          },
        ]
      : [],
    next: standInSteps(report, weakest.slice(0, 3)),
    tables: [
      {
        ...coverageTable(report, weakest.slice(0, mostRows), say`Skills with fewer qualified people than needed`),
        note:
          weakest.length > mostRows
            ? [say`The weakest ${number(mostRows)} of ${number(weakest.length)}; the rest stand on the team pages.`]
            : undefined,
      },
      ...(report.audience === "leadership"
        ? []
        : [
            {
              id: "key-people",
              caption: say`People whose absence would leave a critical skill uncovered`,
              columns: [{ label: say`Person` }, { label: say`Team` }, { label: say`Critical skills`, numeric: true }],
              rows: heaviest
                .slice(0, mostRows)
                .map((person) => [
                  personLink(report, person.id),
                  teamLink(report, person.team),
                  number(person.keyPersonLoad),
                ]),
            },
          ]),
      ...certificateTables(report),
    ],
    how: {
      counts: [
        say`${plural(needed, "skill and team", "skills and teams")} looked at${report.privacy ? say`, as far as ${number(report.privacy.minimumGroup)} or more people are rated` : ""}; at least ${number(analysis.settings.minNeeded)} qualified people are needed unless the Skills sheet says otherwise.`,
      ],
      method: [
        say`Qualified means: at the operating level of the skill or above, with a valid certificate where one is required. Where no operating level is given it is the most frequent requirement in the team. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(weakest.slice(0, 4).flatMap(({ sources }) => sources)),
      missing: count("unknown")
        ? [say`${plural(count("unknown"), "skill")} in which nobody concerned has been rated.`]
        : [],
    },
  };
}

const certificateOrder = ["expired", "missing", "expiring"] as const;

/** Certificates that are expired or missing, or soon will be. */
function certificateTables(report: Report): Table[] {
  const due = report.analysis.certificates.flatMap((certificate) => {
    const order = certificateOrder.indexOf(certificate.status as (typeof certificateOrder)[number]);
    return order < 0 ? [] : [{ ...certificate, order }];
  });
  if (due.length === 0) return [];
  due.sort((a, b) => a.order - b.order || (a.days ?? 0) - (b.days ?? 0) || byCodePoint(a.person, b.person));
  return [
    {
      id: "certificates",
      caption: say`Certificates that are expired, missing or about to expire`,
      columns: [{ label: say`Person` }, { label: say`Skill` }, { label: say`State` }, { label: say`Expires` }],
      rows: due
        .slice(0, mostRows)
        .map(({ person, skill, status, expires, order }) => [
          personLink(report, person),
          skillLink(report, skill),
          { content: status, sort: order, mark: "attention" as const },
          { content: expires ? dateText(expires) : "–", sort: expires ?? "" },
        ]),
      note: due.length > mostRows ? [say`The first ${number(mostRows)} of ${number(due.length)}.`] : undefined,
    },
  ];
}

/** Steps towards a second pair of hands, with the KPIs that hang on it. */
export function standInSteps(report: Report, items: readonly CoverageItem[]): NextStep[] {
  const { skills, people } = lookupsOf(report.analysis);
  if (report.people !== null && report.people < 2) return [];
  return items
    .filter(({ qualified }) => qualified < 2)
    .map((item) => {
      const mentors = (skills.get(item.skill)?.mentors ?? [])
        .map(({ person }) => people.get(person)?.name ?? person)
        .filter((name) => !item.holders.includes(name));
      const kpis = item.kpis.map((id) => kpiLink(report, id));
      return {
        what: [
          item.qualified === 0 ? say`Find or train a first qualified person for ` : say`Prepare a second person for `,
          skillLink(report, item.skill),
          ...inTeam(report, item.team),
          ...(kpis.length
            ? [" (", ...enumerate(kpis), kpis.length === 1 ? say` hangs on it)` : say` hang on it)`]
            : []),
          mentors.length ? say`. Could teach it: ${listSome(mentors, 3)}.` : ".",
        ],
        who: item.team === null ? say`Management` : say`Manager of ${teamName(report, item.team)}`,
        when: say`No date in the workbook`,
      };
    });
}
