import { criteria } from "../../analysis/gap-results.ts";
import { dateText, level, money, number, percent } from "../../format.ts";
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
    title: "How are these numbers made?",
    eyebrow: "Method",
    answer: [
      [
        `Every number is computed from cells of the workbook by published rules${report.audience === "hr" ? ", and every page names the cells" : ""}.`,
      ],
      ["What nobody has rated is unknown: it is counted apart, shown as bounds, and never taken for zero."],
      [
        "Weights and thresholds are conventions unless a source is named; the Settings sheet of the workbook can replace each of them.",
      ],
    ],
    pictures: [],
    next: [],
    sections: [
      { title: "Levels and raters", paragraphs: levelRules(report) },
      { title: "Gaps", paragraphs: gapRules(report) },
      { title: "Coverage and readiness", paragraphs: coverageRules(report) },
      { title: "Priority", paragraphs: priorityRules(report) },
      { title: "KPIs and links", paragraphs: kpiRules() },
      ...programmeRules(report),
      ...appearanceRules(report),
      ...privacyRules(report),
      { title: "Sources", paragraphs: [...sources, ...programmeSources].map((text) => [text]) },
    ],
    tables: [
      {
        id: "weights",
        caption: "Weights of the priority score",
        columns: [
          { label: "Criterion" },
          { label: "Weight", numeric: true },
          { label: "Share", numeric: true },
          { label: "Full points at" },
        ],
        rows: criteria.map((criterion) => [
          criterionWords[criterion],
          number(settings.weights[criterion], 1),
          percent(settings.weights[criterion] / total),
          anchorWords(report)[criterion],
        ]),
      },
      ruleTable(report),
    ],
    how: {
      counts: [`Throughline ${analysis.version}, as of ${dateText(analysis.asOf)}, seed ${analysis.seed}.`],
      method: ["Two runs on the same workbook, date and settings give the same report, byte for byte."],
      sources: analysis.sheets,
      missing: [],
    },
  };
}

function anchorWords(report: Report): Record<(typeof criteria)[number], string> {
  const { anchors, currency } = report.analysis.settings;
  return {
    severity: `a mean gap of ${percent(anchors.sevFull)} of the scale`,
    reach: `${percent(anchors.reachFull)} of all people`,
    impact: `a linked KPI ${percent(anchors.shortFull)} short of its target`,
    criticality: "non-negotiable; important counts half",
    review: `mentioned in ${percent(anchors.reviewFull)} of reviews`,
    aspiration: `wished for by ${percent(anchors.aspFull)} of those asked`,
    speed: `${number(anchors.fastWeeks)} weeks to competency; none at ${number(anchors.slowWeeks)}`,
    cost: `free; none at ${money(anchors.costFull, currency)} for a person and level`,
  };
}

function levelRules(report: Report): Sentence[] {
  const { settings, mappedScales } = report.analysis;
  const { test, manager, peer, self } = settings.raterWeights;
  const combined = {
    weighted: `Ratings are combined as a weighted mean of the rater types that are present: test ${test}, manager ${manager}, peer ${peer}, self ${self}. Self-ratings weigh least because they agree only weakly with those of supervisors and are lenient [1, 2].`,
    median: "Ratings are combined as the median of the rater types that are present.",
    priority: "The first rater type present counts, in the order test, manager, peer, self.",
  }[settings.combineRaters];
  return [
    [`Levels run from ${scaleOf(report).text}. ${combined}`],
    [
      `Of several dates the newest rating of each rater type counts. Rater types that differ by ${percent(settings.disagreeShare)} of the scale or more are marked for calibration. A rating older than ${number(settings.staleDays)} days is stale: used, and counted apart.`,
    ],
    ...(mappedScales.length
      ? [
          [
            `${number(mappedScales.length)} tables or columns used another scale and were mapped to this one in proportion; Data check lists them.`,
          ] as const,
        ]
      : []),
  ];
}

function gapRules(report: Report): Sentence[] {
  const { settings } = report.analysis;
  return [
    [
      "A gap is the required level minus the current level, never below zero. What somebody has beyond the requirement does not offset a gap elsewhere. A requirement that is blank, zero or not applicable is none.",
    ],
    ["Bounds behind a share are what it would be if all people not rated fell short, or none of them did [3]."],
    [
      `A gap is systemic when at least ${percent(settings.systemicShare)} of all who need the skill are known to fall short and at least ${number(settings.systemicPeople)} people do; individual when it cannot reach ${percent(settings.individualShare)} or ${number(settings.systemicPeople)} people; undetermined when that depends on people who are not rated; shared otherwise.`,
    ],
    [`A figure resting on less than ${percent(settings.thinCoverage)} of those concerned is marked.`],
  ];
}

function coverageRules(report: Report): Sentence[] {
  const { settings } = report.analysis;
  return [
    [
      `Qualified people are at the operating level or above, with a valid certificate where one is required; a team needs ${level(settings.minNeeded)} of them unless the Skills sheet says otherwise. One qualified person is a single point of failure [4].`,
    ],
    [
      "Role fit is the weighted share of required levels that are there. Ready: all; ready with support: at least 90 % and no critical skill open; developing: at least 70 %. With less than 80 % rated, or a critical skill unrated, nothing is concluded.",
    ],
    [
      `A certificate is valid to the end of its last day and shown as expiring ${number(settings.certificateWindowDays)} days before.`,
    ],
  ];
}

function priorityRules(report: Report): Sentence[] {
  const { smaa, mustDoFirst } = report.analysis.settings;
  return [
    [
      "The score of a skill in a team is a weighted sum of criteria with fixed anchors, from 0 to 100 [5, 6]. Criteria that are not known are left out and the others share their weight; the range shown is what the score could become if they were known. Under half the weight known, the gap is not ranked.",
    ],
    [
      `How sure a rank is: ${number(smaa.draws)} sets of weights are drawn, each weight changed at random by up to ${percent(smaa.delta)}, unknown criteria drawn between 0 and 1, and the ranks counted [7, 8]. The ${number(smaa.items)} highest scores take part.`,
    ],
    ...(mustDoFirst
      ? [
          [
            "Gaps in non-negotiable skills come before all others; the rank certainty does not take that into account.",
          ] as const,
        ]
      : []),
  ];
}

function kpiRules(): Sentence[] {
  return [
    [
      "Shortfall is the distance to the target as a share of the target, or of the way from the baseline when the target is zero. Percentages of unequal groups are never averaged: they are added up from numerators and denominators or not at all.",
    ],
    [
      "A target written as a sentence is read as direction, size, kind and deadline. Where “by 10 %” of a score can mean percent or points, percent is assumed and asked.",
    ],
    [
      "A link between a training and a KPI is what somebody intends. It raises the priority of a gap by the KPI's shortfall and is never counted as proof that the training works. Participation is effort, not impact.",
    ],
  ];
}

const sources = [
  "[1] Heidemeier and Moser, Journal of Applied Psychology 94, 2009. [2] Conway and Huffcutt, Human Performance 10, 1997. [3] Manski, Partial Identification of Probability Distributions, 2003. [4] Avelino and others, truck factor, ICPC 2016.",
  "[5] Keeney and Raiffa, Decisions with Multiple Objectives, 1976. [6] Belton and Stewart, Multiple Criteria Decision Analysis, 2002. [7] Lahdelma and Salminen, Operations Research 49, 2001. [8] Tervonen and Lahdelma, European Journal of Operational Research 178, 2007.",
];
