import type { LinkEvidence } from "../../analysis/evidence-results.ts";
import { intervalOf, list, number, percent, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, Sentence, Table } from "../view.ts";
import { forestPlot } from "./evidence-picture.ts";
import { linkTables } from "./evidence-table.ts";
import { asSentence, byGradeThenEffect, chanceText } from "./evidence-words.ts";
import { kpiLink, linkTo, skillLink, sourceTexts, trainingLink } from "./parts.ts";

const mostRows = 500;
const mostUnmeasured = 12;

/** What is known about every link from a training to a KPI, and how sure it is. */
export function evidenceView(report: Report): PageView {
  const evidence = [...report.analysis.evidence].sort(byGradeThenEffect);
  const plot = forestPlot(report, evidence, say`What changed, with its interval`);
  return {
    title: say`What do we know about what works?`,
    eyebrow: say`Evidence`,
    answer: evidenceAnswer(report, evidence),
    pictures: plot ? [plot] : [],
    next: evidenceSteps(report, evidence),
    sections: [
      ...(evidence.length ? [{ title: say`Many links`, paragraphs: manyLinks(report, evidence) }] : []),
      ...unmeasuredSection(report, evidence),
    ],
    tables: [
      ...linkTables(report, evidence.slice(0, mostRows), say`Every link with its strongest design`, "both"),
      ...suggestedTable(report),
    ],
    how: {
      counts: [say`${plural(evidence.length, "link")} from a training to a KPI.`],
      method: [
        say`The strongest design the data allow gives the words and the numbers of a link; the page of the training shows the weaker ones beneath it. The ladder, the grades and the verdicts are explained on `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(evidence.flatMap(({ sources }) => sources)),
      missing: [],
    },
  };
}

function evidenceAnswer(report: Report, evidence: readonly LinkEvidence[]): Sentence[] {
  if (evidence.length === 0)
    return [
      [
        say`The workbook ties no training to a KPI, so there is nothing to test. A sheet “Trainings” with the columns Training, KPI and Measurement method would supply the links.`,
      ],
    ];
  const [first] = evidence.filter(({ countsAs }) => countsAs === "supported");
  const best = first ?? evidence.find(({ designs }) => designs.length > 0);
  return [
    [say`Of ${plural(evidence.length, "link")} from a training to a KPI, ${countsText(evidence)}.`],
    ...(best
      ? [
          [
            say`The strongest evidence there is: ${asSentence(best.wording)} `,
            linkTo(
              report,
              "training",
              best.training,
              say`See ${lookupsOf(report.analysis).trainings.get(best.training)?.name ?? best.training}`,
            ),
          ],
        ]
      : [[say`None of them can be measured with what the workbook holds.`]]),
  ];
}

/** How many links came out how: "2 are supported, 1 is inconclusive". */
export function countsText(evidence: readonly LinkEvidence[]): string {
  const measured = evidence.filter(({ designs }) => designs.length > 0);
  const count = (verdict: LinkEvidence["verdict"]) => measured.filter(({ countsAs }) => countsAs === verdict).length;
  const parts: [number, string, string][] = [
    [count("supported"), say`is supported`, say`are supported`],
    [count("contrary"), say`went against what was intended`, say`went against what was intended`],
    [count("negligible"), say`is too small to matter`, say`are too small to matter`],
    [count("inconclusive"), say`is inconclusive`, say`are inconclusive`],
    [count("none"), say`has no verdict`, say`have no verdict`],
    [evidence.length - measured.length, say`is asserted only`, say`are asserted only`],
  ];
  return list(parts.filter(([n]) => n > 0).map(([n, one, many]) => `${number(n)} ${n === 1 ? one : many}`));
}

function manyLinks(report: Report, evidence: readonly LinkEvidence[]): Sentence[] {
  const { falseDiscovery } = report.analysis.settings.evidence;
  const tested = evidence.filter(({ q }) => q !== null);
  if (tested.length === 0) return [[say`No link has a p value, so nothing had to be corrected for many tests.`]];
  const surviving = tested.filter(({ survives }) => survives).length;
  return [
    [
      say`${plural(tested.length, "link was", "links were")} tested. Testing many links finds some by chance alone: of 20 links without any effect, one is expected to look real.`,
    ],
    [
      say`The p values are therefore raised by the method of Benjamini and Hochberg; the raised value is q. Among the links with q at or under ${number(falseDiscovery, 2)}, at most ${percent(falseDiscovery)} are expected to be chance. ${number(surviving)} of ${number(tested.length)} ${surviving === 1 ? say`is` : say`are`} at or under it.`,
    ],
    [say`A supported link above that value may be chance: it is marked, and counts as inconclusive in every decision.`],
  ];
}

function unmeasuredSection(report: Report, evidence: readonly LinkEvidence[]) {
  const without = evidence.filter(({ cannot }) => cannot !== null);
  if (without.length === 0) return [];
  const left = without.length - mostUnmeasured;
  return [
    {
      title: say`What cannot be measured, and what would change that`,
      paragraphs: [
        ...without
          .slice(0, mostUnmeasured)
          .map(
            ({ training, kpi, cannot }): Sentence => [
              trainingLink(report, training),
              " → ",
              kpiLink(report, kpi),
              `: ${asSentence(cannot!)}`,
            ],
          ),
        ...(left > 0 ? [[say`${plural(left, "further link")} in the table.`] as Sentence] : []),
      ],
    },
  ];
}

function suggestedTable(report: Report): Table[] {
  const { suggestedLinks } = report.analysis;
  if (suggestedLinks.length === 0) return [];
  return [
    {
      id: "suggested",
      caption: say`Suggested by the data, not counted as proof`,
      columns: [
        { label: say`Skill` },
        { label: say`KPI` },
        { label: say`Teams`, numeric: true },
        { label: say`Rank correlation`, numeric: true },
        { label: say`95 % interval`, numeric: true },
        { label: "p", numeric: true },
      ],
      rows: suggestedLinks
        .slice(0, mostRows)
        .map(({ skill, kpi, teams, rho, low, high, p }) => [
          skillLink(report, skill),
          kpiLink(report, kpi),
          number(teams),
          { content: number(rho, 2), sort: rho },
          low === null || high === null ? "–" : intervalOf(low, high, 2),
          { content: chanceText(p), sort: p },
        ]),
      note: [
        say`Skill and KPI rose together over teams, which many things can bring about. A row here may be added to the links by somebody who knows why; it sets no grade, no priority and no verdict.`,
      ],
    },
  ];
}

function evidenceSteps(report: Report, evidence: readonly LinkEvidence[]): NextStep[] {
  const { trainings, evaluations } = lookupsOf(report.analysis);
  const open = new Set(
    evidence
      .filter(({ countsAs }) => countsAs === "none" || countsAs === "inconclusive")
      .map(({ training }) => training),
  );
  return [...open].slice(0, 3).flatMap((id) => {
    const evaluation = evaluations.get(id);
    const training = trainings.get(id);
    if (!evaluation || !training) return [];
    return [
      {
        what: [trainingLink(report, id), `: ${asSentence(evaluation.nextEvidence)}`],
        who: training.owner ?? say`No owner in the workbook`,
        when: say`Before the next report`,
      },
    ];
  });
}
