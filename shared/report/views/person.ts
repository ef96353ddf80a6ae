import type { PersonResult, RoleFit } from "../../analysis/gap-results.ts";
import { dateText, level, number, percent, percentRange, plural } from "../../format.ts";
import { address } from "../../workbook/raw-workbook.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { LevelBars, NextStep, PageView, Sentence, Table } from "../view.ts";
import { heatStep, linkTo, personLink, readinessWords, scaleOf, skillLink, trainingLink } from "./parts.ts";

/** One person: what the role needs, what is there, what is missing on the way. */
export function personView(report: Report, id: string): PageView {
  const { people, certificatesOfPerson } = lookupsOf(report.analysis);
  const person = people.get(id)!;
  const certificates = certificatesOfPerson.get(id) ?? [];
  return {
    title: `Where does ${person.name} stand?`,
    eyebrow: ["Person", person.role, person.team].filter(Boolean).join(", "),
    answer: [...fitSentences(report, person), ...loadSentence(person)],
    pictures: levelBars(report, person),
    next: nextForPerson(report, person),
    tables: [
      levelTable(report, person),
      ...(person.nextRole?.missing.length
        ? [missingTable(report, person.nextRole, `On the way to ${person.nextRole.role}`)]
        : []),
      ...(certificates.length
        ? [
            {
              id: "certificates",
              caption: "Certificates",
              columns: [{ label: "Skill" }, { label: "State" }, { label: "Expires" }],
              rows: certificates.map((certificate) => [
                skillLink(report, certificate.skill),
                {
                  content: certificate.status.replace("-", " "),
                  mark:
                    certificate.status === "valid" || certificate.status === "not-required"
                      ? ("met" as const)
                      : ("attention" as const),
                },
                { content: certificate.expires ? dateText(certificate.expires) : "–", sort: certificate.expires ?? "" },
              ]),
            },
          ]
        : []),
    ],
    how: {
      counts: [`${number(person.metrics.assessed)} of ${plural(person.metrics.demand, "required skill")} rated.`],
      method: [
        "Ratings of several raters are combined; a skill that nobody rated is unknown, not zero. See ",
        linkTo(report, "method", null, "Method"),
        ".",
      ],
      sources: [`${person.place.sheet}${person.place.range ? `, ${person.place.range}` : ""}`],
      missing: person.stale ? [`${plural(person.stale, "rating is", "ratings are")} older than a year.`] : [],
    },
  };
}

function fitSentences(report: Report, { metrics, fit, nextRole }: PersonResult): Sentence[] {
  if (metrics.demand === 0) return [["No level is required of this person in the workbook."]];
  const bounds =
    fit.fitLow !== null && fit.fitHigh !== null && metrics.unknown
      ? ` (${percentRange(fit.fitLow, fit.fitHigh)} with the skills not rated)`
      : "";
  const open = fit.criticalOpen.map((skill) => skillLink(report, skill));
  return [
    [
      fit.fit === null
        ? "None of the required skills is rated, so the fit to the role is unknown."
        : `${percent(fit.fit)} of the required levels are there${bounds}; ${level(fit.levelsToGo)} ${fit.levelsToGo === 1 ? "level is" : "levels are"} missing. State: ${readinessWords[fit.status]}.`,
    ],
    ...(open.length
      ? [["Open in critical skills: ", ...open.flatMap((link, index) => (index ? [", ", link] : [link])), "."]]
      : []),
    ...(nextRole
      ? [
          [
            `For the next role, ${nextRole.role}: ${readinessWords[nextRole.status]}${nextRole.fit === null ? "" : `, ${percent(nextRole.fit)} of the levels are there`}.`,
          ],
        ]
      : []),
  ];
}

function loadSentence({ keyPersonLoad }: PersonResult): Sentence[] {
  return keyPersonLoad
    ? [[`The only qualified person of the team in ${plural(keyPersonLoad, "critical skill")}.`]]
    : [];
}

function nextForPerson(report: Report, person: PersonResult): NextStep[] {
  const { skills } = lookupsOf(report.analysis);
  return person.fit.missing
    .filter(({ gap }) => gap !== null && gap > 0)
    .slice(0, 2)
    .map(({ skill }) => {
      const trainings = skills.get(skill)?.trainings ?? [];
      const mentor = skills.get(skill)?.mentors.find((candidate) => candidate.person !== person.id);
      return {
        what: [
          "Agree how to grow in ",
          skillLink(report, skill),
          ...(trainings[0] ? [": ", trainingLink(report, trainings[0])] : []),
          ...(mentor
            ? [trainings[0] ? "; could learn from " : ": could learn from ", personLink(report, mentor.person)]
            : []),
          ".",
        ],
        who: person.manager ?? "Manager",
        when: "Next one-on-one",
      };
    });
}

interface PairRow {
  pair: number;
  current: number | null;
  required: number | null;
  gap: number | null;
}

/** What the person is rated in or needs, largest gap first. */
function pairRows(report: Report, person: PersonResult): PairRow[] {
  const { pairs } = report.analysis;
  const { pairStart, personIndex } = lookupsOf(report.analysis);
  const index = personIndex.get(person.id)!;
  const rows: PairRow[] = [];
  for (let pair = pairStart[index]!; pair < pairStart[index + 1]!; pair++) {
    const current = pairs.current[pair]!;
    const required = pairs.required[pair]!;
    const gap = required === null || current === null ? null : Math.max(0, required - current);
    rows.push({ pair, current, required, gap });
  }
  return rows.sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || a.pair - b.pair);
}

const mostBars = 24;

function levelBars(report: Report, person: PersonResult): LevelBars[] {
  const { scale, skills, pairs } = report.analysis;
  const rows = pairRows(report, person).flatMap(({ pair, current, required }) =>
    required === null
      ? []
      : [
          {
            label: skillLink(report, skills[pairs.skill[pair]!]!.id),
            current,
            required,
            note: `${current === null ? "not rated" : level(current)} of ${level(required)}`,
          },
        ],
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "level-bars",
      title: "Current and required levels",
      min: scale.min,
      max: scale.max,
      rows: rows.slice(0, mostBars),
    },
  ];
}

function levelTable(report: Report, person: PersonResult): Table {
  const { analysis } = report;
  const { pairs } = analysis;
  return {
    id: "levels",
    caption: "Levels",
    columns: [
      { label: "Skill" },
      { label: "Current", numeric: true },
      { label: "Required", numeric: true },
      { label: "Gap", numeric: true },
      { label: "Cell" },
    ],
    rows: pairRows(report, person).map(({ pair, current, required, gap }) => [
      skillLink(report, analysis.skills[pairs.skill[pair]!]!.id),
      current === null ? "not rated" : level(current),
      required === null ? "–" : level(required),
      {
        content: required === null ? "–" : gap === null ? "?" : level(gap),
        heat: required === null ? ("none" as const) : heatStep(gap, scaleOf(report).range),
      },
      pairs.row[pair]! < 0
        ? "–"
        : `${analysis.sheets[pairs.sheet[pair]!]}, ${address(pairs.row[pair]!, pairs.column[pair]!)}`,
    ]),
  };
}

function missingTable(report: Report, fit: RoleFit, caption: string): Table {
  return {
    id: "next-role",
    caption,
    columns: [
      { label: "Skill" },
      { label: "Current", numeric: true },
      { label: "Needed", numeric: true },
      { label: "Gap", numeric: true },
    ],
    rows: fit.missing.map(({ skill, current, required, gap }) => [
      skillLink(report, skill),
      current === null ? "not rated" : level(current),
      level(required),
      { content: gap === null ? "?" : level(gap), heat: heatStep(gap, scaleOf(report).range) },
    ]),
  };
}
