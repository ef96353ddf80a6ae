import type { LinkEvidence } from "../../analysis/evidence-results.ts";
import type { HealthAnswer } from "../../analysis/programme-results.ts";
import { number, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Sentence } from "../view.ts";
import { countsText } from "./evidence.ts";
import { asSentence, byGradeThenEffect } from "./evidence-words.ts";
import { kpiLink, linkTo, trainingLink } from "./parts.ts";

interface Section {
  title: string;
  paragraphs: Sentence[];
}

const mostNamed = 3;

/** Whether it is working, in one sentence; none without links to test. */
export function programmeSentence(report: Report): Sentence[] {
  const { evidence } = report.analysis;
  if (evidence.length === 0) return [];
  return [
    [
      say`Of ${plural(evidence.length, "link")} from a training to a KPI, ${countsText(evidence)}. `,
      linkTo(report, "evidence", null, say`See Evidence`),
    ],
  ];
}

/** What is working, what is not, what we do not know, and the health check. */
export function programmeSections(report: Report): Section[] {
  const { health, trainings } = report.analysis;
  return [
    ...(trainings.length ? [working(report), notWorking(report), notKnown(report)] : []),
    ...(health.some(({ answer }) => answer !== "unknown")
      ? [{ title: say`Health check`, paragraphs: health.map(healthSentence) }]
      : []),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

function working(report: Report): Section {
  const found = withVerdict(report, ["supported"]);
  return {
    title: say`What is working`,
    paragraphs: found.length
      ? named(report, found)
      : [[say`For no training does the workbook hold evidence that its KPI moved the way it was meant to.`]],
  };
}

function notWorking(report: Report): Section {
  const { causes, portfolio, brokenLinks } = report.analysis;
  const found = withVerdict(report, ["contrary", "negligible"]);
  const events = portfolio.eventOnly.trainings.length;
  const stopping = portfolio.counts.pause + portfolio.counts.retire;
  return {
    title: say`What is not working`,
    paragraphs: [
      ...named(report, found),
      ...(causes.known > 0 ? [[asSentence(causes.text)]] : []),
      ...(stopping
        ? [
            [
              say`The rules propose to pause or retire ${plural(stopping, "training")}. `,
              linkTo(report, "portfolio", null, say`See Portfolio`),
            ],
          ]
        : []),
      ...(events
        ? [[say`${plural(events, "training has", "trainings have")} nothing before and nothing after the event.`]]
        : []),
      ...(found.length + causes.known + stopping + events === 0 && brokenLinks.length === 0
        ? [[say`Nothing in the workbook shows a training that went against what was intended.`]]
        : []),
    ],
  };
}

function notKnown(report: Report): Section {
  const { evidence, suggestedLinks } = report.analysis;
  const asserted = evidence.filter(({ designs }) => designs.length === 0);
  const open = withVerdict(report, ["inconclusive", "none"]).filter(({ designs }) => designs.length > 0);
  return {
    title: say`What we do not know`,
    paragraphs: [
      ...named(report, open),
      ...(asserted.length
        ? [
            [
              say`${plural(asserted.length, "link is", "links are")} only asserted: nothing in the workbook measures whether ${asserted.length === 1 ? say`it holds` : say`they hold`}. First of them `,
              trainingLink(report, asserted[0]!.training),
              " → ",
              kpiLink(report, asserted[0]!.kpi),
              `: ${asSentence(asserted[0]!.cannot ?? asserted[0]!.wording)}`,
            ],
          ]
        : []),
      ...(suggestedLinks.length
        ? [
            [
              say`The data suggest ${plural(suggestedLinks.length, "link")} that nobody has stated; that is no proof. `,
              linkTo(report, "evidence", null, say`See Evidence`),
            ],
          ]
        : []),
    ],
  };
}

function withVerdict(report: Report, verdicts: readonly LinkEvidence["verdict"][]): LinkEvidence[] {
  return report.analysis.evidence.filter(({ countsAs }) => verdicts.includes(countsAs)).sort(byGradeThenEffect);
}

/** The first few in the words their design allows, and how many more. */
function named(report: Report, found: readonly LinkEvidence[]): Sentence[] {
  const { trainings } = lookupsOf(report.analysis);
  const sentences = found
    .slice(0, mostNamed)
    .map(
      ({ training, wording }): Sentence => [
        `${asSentence(wording)} `,
        linkTo(report, "training", training, say`See ${trainings.get(training)?.name ?? training}`),
      ],
    );
  const left = found.length - mostNamed;
  return left > 0
    ? [...sentences, [say`${number(left)} more: `, linkTo(report, "evidence", null, say`Evidence`), "."]]
    : sentences;
}

function healthSentence({ question, text }: HealthAnswer): Sentence {
  return [`${question} ${asSentence(text)}`];
}
