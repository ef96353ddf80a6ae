import { criteria } from "../../analysis/gap-results.ts";
import { dateText, level, money, number, percent } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import type { Report } from "../report.ts";
import type { PageView, Sentence } from "../view.ts";
import { appearanceRules } from "./appearance.ts";
import { criterionWords } from "./gaps.ts";
import { privacyRules } from "./method-privacy.ts";
import { programmeRules, programmeSources, ruleTable } from "./method-programme.ts";
import { scaleOf } from "./parts.ts";

/** How every number on the site is made, with the weights and thresholds in force. */
export function methodView(report: Report): PageView {
  const { analysis } = report;
  const { settings } = analysis;
  const total = criteria.reduce((sum, criterion) => sum + settings.weights[criterion], 0);
  return {
    title: say`How are these numbers made?`,
    eyebrow: say`Method`,
    answer: [
      [
        say`Every number is computed from cells of the workbook by published rules${report.audience === "hr" ? say`, and every page names the cells` : ""}.`,
      ],
      [say`What nobody has rated is unknown: it is counted apart, shown as bounds, and never taken for zero.`],
      [
        say`Weights and thresholds are conventions unless a source is named; the Settings sheet of the workbook can replace each of them.`,
      ],
    ],
    pictures: [],
    next: [],
    sections: [
      { title: say`Levels and raters`, paragraphs: levelRules(report) },
      { title: say`Gaps`, paragraphs: gapRules(report) },
      { title: say`Coverage and readiness`, paragraphs: coverageRules(report) },
      { title: say`Priority`, paragraphs: priorityRules(report) },
      { title: say`KPIs and links`, paragraphs: kpiRules() },
      ...programmeRules(report),
      ...appearanceRules(report),
      ...privacyRules(report),
      { title: say`Sources`, paragraphs: [...sources, ...programmeSources].map((text) => [said(text)]) },
    ],
    tables: [
      {
        id: "weights",
        caption: say`Weights of the priority score`,
        columns: [
          { label: say`Criterion` },
          { label: say`Weight`, numeric: true },
          { label: say`Share`, numeric: true },
          { label: say`Full points at` },
        ],
        rows: criteria.map((criterion) => [
          said(criterionWords[criterion]),
          number(settings.weights[criterion], 1),
          percent(settings.weights[criterion] / total),
          anchorWords(report)[criterion],
        ]),
      },
      ruleTable(report),
    ],
    how: {
      counts: [say`Throughline ${analysis.version}, as of ${dateText(analysis.asOf)}, seed ${analysis.seed}.`],
      method: [say`Two runs on the same workbook, date and settings give the same report, byte for byte.`],
      sources: analysis.sheets,
      missing: [],
    },
  };
}

function anchorWords(report: Report): Record<(typeof criteria)[number], string> {
  const { anchors, currency } = report.analysis.settings;
  return {
    severity: say`a mean gap of ${percent(anchors.sevFull)} of the scale`,
    reach: say`${percent(anchors.reachFull)} of all people`,
    impact: say`a linked KPI ${percent(anchors.shortFull)} short of its target`,
    criticality: say`non-negotiable; important counts half`,
    review: say`mentioned in ${percent(anchors.reviewFull)} of reviews`,
    aspiration: say`wished for by ${percent(anchors.aspFull)} of those asked`,
    speed: say`${number(anchors.fastWeeks)} weeks to competency; none at ${number(anchors.slowWeeks)}`,
    cost: say`free; none at ${money(anchors.costFull, currency)} for a person and level`,
  };
}

function levelRules(report: Report): Sentence[] {
  const { settings, mappedScales } = report.analysis;
  const { test, manager, peer, self } = settings.raterWeights;
  const combined = {
    weighted: say`Ratings are combined as a weighted mean of the rater types that are present: test ${test}, manager ${manager}, peer ${peer}, self ${self}. Self-ratings weigh least because they agree only weakly with those of supervisors and are lenient [1, 2].`,
    median: say`Ratings are combined as the median of the rater types that are present.`,
    priority: say`The first rater type present counts, in the order test, manager, peer, self.`,
  }[settings.combineRaters];
  return [
    [say`Levels run from ${scaleOf(report).text}. ${combined}`],
    [
      say`Of several dates the newest rating of each rater type counts. Rater types that differ by ${percent(settings.disagreeShare)} of the scale or more are marked for calibration. A rating older than ${number(settings.staleDays)} days is stale: used, and counted apart.`,
    ],
    ...(mappedScales.length
      ? [
          [
            say`${number(mappedScales.length)} tables or columns used another scale and were mapped to this one in proportion; Data check lists them.`,
          ] as const,
        ]
      : []),
  ];
}

function gapRules(report: Report): Sentence[] {
  const { settings } = report.analysis;
  return [
    [
      say`A gap is the required level minus the current level, never below zero. What somebody has beyond the requirement does not offset a gap elsewhere. A requirement that is blank, zero or not applicable is none.`,
    ],
    [say`Bounds behind a share are what it would be if all people not rated fell short, or none of them did [3].`],
    [
      say`A gap is systemic when at least ${percent(settings.systemicShare)} of all who need the skill are known to fall short and at least ${number(settings.systemicPeople)} people do; individual when it cannot reach ${percent(settings.individualShare)} or ${number(settings.systemicPeople)} people; undetermined when that depends on people who are not rated; shared otherwise.`,
    ],
    [say`A figure resting on less than ${percent(settings.thinCoverage)} of those concerned is marked.`],
  ];
}

function coverageRules(report: Report): Sentence[] {
  const { settings } = report.analysis;
  return [
    [
      say`Qualified people are at the operating level or above, with a valid certificate where one is required; a team needs ${level(settings.minNeeded)} of them unless the Skills sheet says otherwise. One qualified person is a single point of failure [4].`,
    ],
    [
      say`Role fit is the weighted share of required levels that are there. Ready: all; ready with support: at least 90 % and no critical skill open; developing: at least 70 %. With less than 80 % rated, or a critical skill unrated, nothing is concluded.`,
    ],
    [
      say`A certificate is valid to the end of its last day and shown as expiring ${number(settings.certificateWindowDays)} days before.`,
    ],
  ];
}

function priorityRules(report: Report): Sentence[] {
  const { smaa, mustDoFirst } = report.analysis.settings;
  return [
    [
      say`The score of a skill in a team is a weighted sum of criteria with fixed anchors, from 0 to 100 [5, 6]. Criteria that are not known are left out and the others share their weight; the range shown is what the score could become if they were known. Under half the weight known, the gap is not ranked.`,
    ],
    [
      say`How sure a rank is: ${number(smaa.draws)} sets of weights are drawn, each weight changed at random by up to ${percent(smaa.delta)}, unknown criteria drawn between 0 and 1, and the ranks counted [7, 8]. The ${number(smaa.items)} highest scores take part.`,
    ],
    ...(mustDoFirst
      ? [
          [
            say`Gaps in non-negotiable skills come before all others; the rank certainty does not take that into account.`,
          ] as const,
        ]
      : []),
  ];
}

function kpiRules(): Sentence[] {
  return [
    [
      say`Shortfall is the distance to the target as a share of the target, or of the way from the baseline when the target is zero. Percentages of unequal groups are never averaged: they are added up from numerators and denominators or not at all.`,
    ],
    [
      say`A target written as a sentence is read as direction, size, kind and deadline. Where “by 10 %” of a score can mean percent or points, percent is assumed and asked.`,
    ],
    [
      say`A link between a training and a KPI is what somebody intends. It raises the priority of a gap by the KPI's shortfall and is never counted as proof that the training works. Participation is effort, not impact.`,
    ],
  ];
}

const sources = sayings([
  "[1] Heidemeier and Moser, Journal of Applied Psychology 94, 2009. [2] Conway and Huffcutt, Human Performance 10, 1997. [3] Manski, Partial Identification of Probability Distributions, 2003. [4] Avelino and others, truck factor, ICPC 2016.",
  "[5] Keeney and Raiffa, Decisions with Multiple Objectives, 1976. [6] Belton and Stewart, Multiple Criteria Decision Analysis, 2002. [7] Lahdelma and Salminen, Operations Research 49, 2001. [8] Tervonen and Lahdelma, European Journal of Operational Research 178, 2007.",
]);
