import type { BrokenLinkKind, LinkResult } from "../../analysis/analysis.ts";
import { kpiValue } from "../../analysis/kpi-value.ts";
import { money, number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { PageView, Sentence } from "../view.ts";
import { linkVerdict } from "./evidence-words.ts";
import { lineFlow } from "./line-flow.ts";
import { enumerate, kpiLink, linkTo, skillLink, sourceTexts, trainingLink } from "./parts.ts";

const kindWords: Record<BrokenLinkKind, string> = sayings({
  "training-without-gap": "training without a gap",
  "gap-without-training": "gap without a training",
  "training-without-kpi": "training without a KPI",
  "kpi-without-method": "KPI without a measurement method",
  "method-without-reading": "method without a reading",
  "spend-without-link": "spend without a link",
});

const mostRows = 500;

/** The linkage table: training, outcome, KPI, method; and every broken link. */
export function linksView(report: Report): PageView {
  const { analysis } = report;
  const { links, brokenLinks, settings } = analysis;
  const { kpis } = lookupsOf(analysis);
  const whole = links.filter(({ training, outcome, kpi, method }) => training && outcome && kpi && method);
  const atStake = brokenLinks
    .filter(({ kind }) => kind === "spend-without-link")
    .reduce((sum, { spend }) => sum + (spend ?? 0), 0);
  const flow = lineFlow(report, links, say`From skill gap to KPI`);
  return {
    title: say`Does each training lead to a result somebody measures?`,
    eyebrow: say`The line`,
    answer:
      links.length === 0
        ? [
            [
              say`The workbook ties no training to a KPI. A sheet “Trainings” or “Links” with the columns Training initiative, Learning outcome, Performance metric (KPI) and Measurement method would supply the line.`,
            ],
          ]
        : [
            [
              say`${number(whole.length)} of ${plural(links.length, "line")} name all four parts: training, learning outcome, KPI and measurement method.`,
            ],
            ...(brokenLinks.length
              ? [
                  [
                    say`${plural(brokenLinks.length, "break")} ${brokenLinks.length === 1 ? say`is` : say`are`} listed below${atStake ? say`; ${money(atStake, settings.currency)} of known spend leads to no KPI` : ""}.`,
                  ],
                ]
              : []),
            measuredSentence(report),
          ],
    pictures: flow ? [flow] : [],
    next: brokenLinks.slice(0, 4).map(({ fix, training }) => ({
      what: [fix],
      who: (training && lookupsOf(analysis).trainings.get(training)?.owner) || say`No owner in the workbook`,
      when: say`Before the next report`,
    })),
    tables: [
      {
        id: "links",
        caption: say`The linkage table`,
        columns: [
          { label: say`Training initiative` },
          { label: say`Learning outcome` },
          { label: say`Performance metric (KPI)` },
          { label: say`Measurement method` },
          { label: say`Skills` },
          { label: say`Target` },
          { label: say`Strength` },
          { label: say`Evidence` },
        ],
        rows: links.map((link) => {
          const kpi = link.kpi === null ? undefined : kpis.get(link.kpi);
          return [
            link.training === null ? missing(say`no training`) : trainingLink(report, link.training),
            link.outcome ?? missing(say`not stated`),
            link.kpi === null ? missing(say`no KPI`) : kpiLink(report, link.kpi),
            link.method ?? missing(say`no method`),
            { content: enumerate(link.skills.map((id) => skillLink(report, id))) },
            link.targetValue === null || !kpi ? "–" : kpiValue(kpi, link.targetValue),
            link.strength ?? say`not stated`,
            evidenceCell(report, link),
          ];
        }),
      },
      {
        id: "broken",
        caption: say`Broken links`,
        columns: [
          { label: say`What is broken` },
          { label: say`Training` },
          { label: say`Skill` },
          { label: say`KPI` },
          { label: say`Known spend`, numeric: true },
          { label: say`What to do` },
          ...(report.audience === "hr" ? [{ label: say`Cell` }] : []),
        ],
        rows: brokenLinks
          .slice(0, mostRows)
          .map(({ kind, training, skill, kpi, spend, fix, place }) => [
            { content: said(kindWords[kind]), mark: "attention" as const },
            training === null ? "–" : trainingLink(report, training),
            skill === null ? "–" : skillLink(report, skill),
            kpi === null ? "–" : kpiLink(report, kpi),
            spend === null ? "–" : money(spend, settings.currency),
            fix,
            ...(report.audience === "hr"
              ? [place ? `${place.sheet}${place.range ? `, ${place.range}` : ""}` : "–"]
              : []),
          ]),
        note:
          brokenLinks.length > mostRows
            ? [say`The first ${number(mostRows)} of ${number(brokenLinks.length)}.`]
            : undefined,
      },
      ...(analysis.inputsWithoutOutcome.length
        ? [
            {
              id: "flat",
              caption: say`Activity grew, the KPI did not move`,
              columns: [{ label: say`Training` }, { label: say`KPI` }, { label: say`What the workbook shows` }],
              rows: analysis.inputsWithoutOutcome.map(({ training, kpi, message }) => [
                trainingLink(report, training),
                kpiLink(report, kpi),
                message,
              ]),
            },
          ]
        : []),
    ],
    how: {
      counts: [
        `${plural(links.length, "line")}, ${plural(analysis.trainings.length, "training")}, ${plural(analysis.kpis.length, "KPI")}.`,
      ],
      method: [
        say`A line is broken where one of its parts is missing, or where nothing in the workbook measures it. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(
        links.map(({ place }) => ({ sheet: place.sheet, range: place.range ?? say`whole sheet`, cells: 1 })),
      ),
      missing: [],
    },
  };
}

function measuredSentence(report: Report): Sentence {
  const { evidence } = report.analysis;
  const measured = evidence.filter(({ designs }) => designs.length > 0).length;
  if (measured === 0) return [say`Every line is what somebody intends. None is proof that the training moved the KPI.`];
  return [
    say`Every line is what somebody intends; ${number(measured)} of ${plural(evidence.length, "line")} to a KPI ${measured === 1 ? say`is` : say`are`} measured, and how sure that is stands on `,
    linkTo(report, "evidence", null, say`Evidence`),
    ".",
  ];
}

function evidenceCell(report: Report, { training, kpi }: LinkResult): string {
  const found = lookupsOf(report.analysis)
    .evidenceOfTraining.get(training ?? "")
    ?.find((each) => each.kpi === kpi);
  if (!found) return "–";
  return found.designs.length ? `${found.grade}, ${linkVerdict(found)}` : say`E0, not measured`;
}

function missing(text: string) {
  return { content: text, mark: "attention" as const };
}
