import type { CertificateResult, PersonResult, RoleFit } from "../../analysis/gap-results.ts";
import { dateText, level, number, percent, percentRange, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { address } from "../../workbook/raw-workbook.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { LevelBars, NextStep, PageView, Sentence, Table } from "../view.ts";
import { nextForPlan, planOf, planSections, planTables } from "./development-plan.ts";
import { heatStep, linkTo, personLink, readinessWords, scaleOf, skillLink, trainingLink } from "./parts.ts";

const certificateWords: Record<CertificateResult["status"], string> = sayings({
  expired: "expired",
  expiring: "expiring",
  valid: "valid",
  missing: "missing",
  "not-required": "not required",
});

/** One person: what the role needs, what is there, what is missing on the way. */
export function personView(report: Report, id: string): PageView {
  const { people, certificatesOfPerson } = lookupsOf(report.analysis);
  const person = people.get(id)!;
  const certificates = certificatesOfPerson.get(id) ?? [];
  const plan = planOf(report, id);
  return {
    title: say`Where does ${person.name} stand?`,
    eyebrow: [say`Person`, person.role, person.team].filter(Boolean).join(", "),
    answer: [...fitSentences(report, person), ...loadSentence(person)],
    pictures: levelBars(report, person),
    next: plan ? nextForPlan(report, plan, person) : nextForPerson(report, person),
    sections: plan ? planSections(report, plan) : [],
    tables: [
      ...(plan ? planTables(report, plan) : []),
      levelTable(report, person),
      ...(person.nextRole?.missing.length
        ? [missingTable(report, person.nextRole, say`On the way to ${person.nextRole.role}`)]
        : []),
      ...(certificates.length
        ? [
            {
              id: "certificates",
              caption: say`Certificates`,
              columns: [{ label: say`Skill` }, { label: say`State` }, { label: say`Expires` }],
              rows: certificates.map((certificate) => [
                skillLink(report, certificate.skill),
                {
                  content: said(certificateWords[certificate.status]),
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
      counts: [say`${number(person.metrics.assessed)} of ${plural(person.metrics.demand, "required skill")} rated.`],
      method: [
        say`Ratings of several raters are combined; a skill that nobody rated is unknown, not zero. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: [`${person.place.sheet}${person.place.range ? `, ${person.place.range}` : ""}`],
      missing: person.stale ? [say`${plural(person.stale, "rating is", "ratings are")} older than a year.`] : [],
    },
  };
}

function fitSentences(report: Report, { metrics, fit, nextRole }: PersonResult): Sentence[] {
  if (metrics.demand === 0) return [[say`No level is required of this person in the workbook.`]];
  const bounds =
    fit.fitLow !== null && fit.fitHigh !== null && metrics.unknown
      ? say` (${percentRange(fit.fitLow, fit.fitHigh)} with the skills not rated)`
      : "";
  const open = fit.criticalOpen.map((skill) => skillLink(report, skill));
  return [
    [
      fit.fit === null
        ? say`None of the required skills is rated, so the fit to the role is unknown.`
        : say`${percent(fit.fit)} of the required levels are there${bounds}; ${level(fit.levelsToGo)} ${fit.levelsToGo === 1 ? say`level is` : say`levels are`} missing. State: ${said(readinessWords[fit.status])}.`,
    ],
    ...(open.length
      ? [[say`Open in critical skills: `, ...open.flatMap((link, index) => (index ? [", ", link] : [link])), "."]]
      : []),
    ...(nextRole
      ? [
          [
            say`For the next role, ${nextRole.role}: ${said(readinessWords[nextRole.status])}${nextRole.fit === null ? "" : say`, ${percent(nextRole.fit)} of the levels are there`}.`,
          ],
        ]
      : []),
  ];
}

function loadSentence({ keyPersonLoad }: PersonResult): Sentence[] {
  return keyPersonLoad
    ? [[say`The only qualified person of the team in ${plural(keyPersonLoad, "critical skill")}.`]]
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
          say`Agree how to grow in `,
          skillLink(report, skill),
          ...(trainings[0] ? [": ", trainingLink(report, trainings[0])] : []),
          ...(mentor
            ? [trainings[0] ? say`; could learn from ` : say`: could learn from `, personLink(report, mentor.person)]
            : []),
          ".",
        ],
        who: person.manager ?? say`Manager`,
        when: say`Next one-on-one`,
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
            note:
              current === null
                ? say`not rated, ${level(required)} needed`
                : say`${level(current)} of ${level(required)}`,
          },
        ],
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "level-bars",
      title: say`Current and required levels`,
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
    caption: say`Levels`,
    columns: [
      { label: say`Skill` },
      { label: say`Current`, numeric: true },
      { label: say`Required`, numeric: true },
      { label: say`Gap`, numeric: true },
      { label: say`Cell` },
    ],
    rows: pairRows(report, person).map(({ pair, current, required, gap }) => [
      skillLink(report, analysis.skills[pairs.skill[pair]!]!.id),
      current === null ? say`not rated` : level(current),
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
      { label: say`Skill` },
      { label: say`Current`, numeric: true },
      { label: say`Needed`, numeric: true },
      { label: say`Gap`, numeric: true },
    ],
    rows: fit.missing.map(({ skill, current, required, gap }) => [
      skillLink(report, skill),
      current === null ? say`not rated` : level(current),
      level(required),
      { content: gap === null ? "?" : level(gap), heat: heatStep(gap, scaleOf(report).range) },
    ]),
  };
}
