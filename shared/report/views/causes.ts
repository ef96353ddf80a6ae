import { boxesAsked } from "../../analysis/cause.ts";
import type { CauseResult } from "../../analysis/cause-results.ts";
import { boxWords } from "../../analysis/cause-words.ts";
import { dateText, level, list, money, number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import type { IsoDate } from "../../model.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, HeatMap, HeatStep, Inline, NextStep, PageView, Sentence, Table } from "../view.ts";
import { adviceSteps } from "./advice-steps.ts";
import { adviceTable } from "./advice-table.ts";
import { enumerate, inTeam, linkTo, skillLink, sourceTexts, teamLink, teamName, trainingLink } from "./parts.ts";

const mostRows = 500;
const mostInPicture = 24;
const mostParagraphs = 40;
const mostSteps = 6;
const firstUnasked = 3;

const verdictTexts: Record<CauseResult["verdict"], string> = sayings({
  train: "train",
  "train and fix": "train and fix",
  "fix, do not train": "fix, do not train",
  stop: "stop",
  "ask first": "ask first",
});

/** What fills this page. */
const supply = sayings(
  "A sheet “Causes” with the columns Skill, Team, Rated by, Could do it if the job depended on it, Expectations, Resources, Incentives, Capacity, Motives and Knowledge, each box rated from 0 (no barrier) to 4 (main barrier), would answer this; Fix, Owner of the fix and Due say who removes the barrier.",
);

/** Which gaps are a lack of skill, and what stands behind the others. */
export function causesView(report: Report): PageView {
  const { analysis } = report;
  const { causes } = analysis.causes;
  const looked = causes.filter(({ raters }) => raters > 0);
  return {
    title: say`Is it a training problem?`,
    eyebrow: say`Causes`,
    answer: answer(report),
    pictures: looked.length ? [boxMap(report, looked.slice(0, mostInPicture))] : [],
    next: [...causes.flatMap((cause) => stepFor(report, cause)).slice(0, mostSteps), ...askSteps(report)],
    sections: [
      ...(causes.length
        ? [
            {
              title: say`What stands behind each gap`,
              paragraphs: causes.slice(0, mostParagraphs).map((cause) => [...gapOf(report, cause), `: ${cause.text}`]),
            },
          ]
        : []),
      ...adviceSteps(report, analysis.advice),
    ],
    tables: [
      ...(causes.length ? [causeTable(report, causes.slice(0, mostRows))] : []),
      ...(analysis.advice.length ? [adviceTable(report, analysis.advice, say`What to do about the first gaps`)] : []),
    ],
    how: {
      counts: [
        report.privacy
          ? say`${plural(causes.length, "published gap")} looked at.`
          : say`${plural(causes.length, "gap")} looked at by ${plural(
              looked.reduce((sum, { raters }) => sum + raters, 0),
              "rating",
            )} of the six boxes.`,
      ],
      method: [
        say`Gilbert's six boxes: several raters count as their median; from ${number(analysis.settings.causes.barrierFrom, 1)} a box is a barrier. The class of a cause changes what is proposed, never how a gap is ranked. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts(causes.flatMap(({ sources }) => sources)),
      missing: missingTexts(report),
    },
  };
}

function answer(report: Report): Sentence[] {
  const { causes, text } = report.analysis.causes;
  if (causes.length === 0)
    return [
      [say`Nobody has said yet why the gaps are there, so no training can be called the remedy.`],
      [said(supply)],
    ];
  const notTraining = causes.filter(({ verdict }) => verdict === "fix, do not train");
  const names = notTraining
    .slice(0, 3)
    .flatMap((cause, index): Inline[] => [
      index === 0 ? "" : index === Math.min(3, notTraining.length) - 1 ? say` and ` : ", ",
      ...gapOf(report, cause),
    ]);
  const more = notTraining.length > 3 ? say`, among ${number(notTraining.length)} such gaps` : "";
  return [
    [text],
    ...(notTraining.length
      ? [[say`Training alone will not close `, ...names, say`${more}: fix what is in the way instead.`]]
      : []),
    ...moneySentence(report, notTraining),
  ];
}

/** Every training once, however many gaps it is planned for; mandatory ones go on whatever the cause. */
function moneySentence(report: Report, notTraining: readonly CauseResult[]): Sentence[] {
  const { trainings, evaluations } = lookupsOf(report.analysis);
  const planned = [...new Set(notTraining.flatMap((cause) => cause.trainings))].filter(
    (id) => trainings.get(id)?.cost && !evaluations.get(id)?.decision.inputs.mandatory,
  );
  if (planned.length === 0) return [];
  const most = planned.reduce((sum, id) => sum + trainings.get(id)!.cost!, 0);
  return [
    [
      say`Up to ${money(most, report.analysis.settings.currency)} planned for such gaps need not be spent on them: `,
      ...enumerate(planned.map((id) => trainingLink(report, id))),
      ".",
    ],
  ];
}

function gapOf(report: Report, { skill, team }: CauseResult): Inline[] {
  return [skillLink(report, skill), ...(team === null ? [] : inTeam(report, team))];
}

function boxMap(report: Report, causes: readonly CauseResult[]): HeatMap {
  return {
    kind: "heat-map",
    title: say`What is in the way of each gap`,
    rowTitle: say`Gap`,
    columnTitle: say`Box`,
    rows: causes.map(({ skill, team }) => {
      const { skills } = lookupsOf(report.analysis);
      const name = skills.get(skill)?.name ?? skill;
      return linkTo(report, "skill", skill, team === null ? name : `${name}, ${teamName(report, team)}`);
    }),
    columns: boxesAsked.map((box) => said(boxWords[box].name)),
    cells: causes.map(({ boxes }) =>
      boxesAsked.map((box) => {
        const height = boxes[box];
        return height === null
          ? { text: "?", step: "unknown" as const }
          : { text: level(height), step: Math.min(4, Math.ceil(height)) as HeatStep };
      }),
    ),
    legend: [
      say`0 no barrier to 4 main barrier, the median of the raters; ? is not rated. The environment comes first, knowledge and skill last; the best ranked gap is on top.`,
    ],
  };
}

function causeTable(report: Report, causes: readonly CauseResult[]): Table {
  const { currency } = report.analysis.settings;
  return {
    id: "causes",
    caption: say`Causes, verdicts and who fixes what`,
    columns: [
      { label: say`Skill` },
      { label: say`Team` },
      { label: say`Verdict` },
      ...(report.privacy
        ? []
        : [
            ...boxesAsked.map((box) => ({ label: capital(said(boxWords[box].name)), numeric: true })),
            { label: say`Raters`, numeric: true },
            { label: say`Could if needed` },
          ]),
      { label: say`Fix` },
      { label: say`Owner of the fix` },
      { label: say`Due` },
      { label: say`Not wasted, ${currency}`, numeric: true },
      { label: say`Planned or running trainings` },
    ],
    rows: causes.map((cause): (Cell | Inline)[] => [
      skillLink(report, cause.skill),
      cause.team === null && report.analysis.teams.length > 0 ? say`every team` : teamLink(report, cause.team),
      {
        content: said(verdictTexts[cause.verdict]),
        mark: cause.verdict === "fix, do not train" ? "attention" : undefined,
      },
      ...(report.privacy
        ? []
        : [
            ...boxesAsked.map((box): Cell => boxCell(cause.boxes[box])),
            number(cause.raters),
            cause.couldIfNeeded === null ? say`not known` : cause.couldIfNeeded ? say`yes` : say`no`,
          ]),
      fixText(cause),
      cause.owner ?? say`not named`,
      { content: cause.due === null ? say`not set` : dateText(cause.due), sort: cause.due ?? "" },
      {
        content: cause.verdict !== "fix, do not train" || cause.trainings.length === 0 ? "–" : number(cause.notWasted),
        sort: cause.notWasted ?? -1,
      },
      { content: enumerate(cause.trainings.map((id) => trainingLink(report, id))) },
    ]),
    note: [
      report.privacy
        ? say`How high single raters rated a barrier is not shown.`
        : say`Each box from 0 (no barrier) to 4 (main barrier); ? is not rated.`,
    ],
  };
}

function boxCell(height: number | null): Cell {
  if (height === null) return { content: "?", heat: "unknown", sort: -1 };
  return { content: level(height), heat: Math.min(4, Math.ceil(height)) as HeatStep, sort: height };
}

/** The fix the workbook names, else what is done about each box in the way. */
function fixText({ fix, actions }: CauseResult): string {
  const others = actions.filter(({ box }) => box !== "knowledge").map(({ action }) => action);
  return fix ?? (capital(others.join("; ")) || "–");
}

function stepFor(report: Report, cause: CauseResult): NextStep[] {
  const who = cause.owner ?? managerOf(report, cause.team);
  const when = whenText(cause.due);
  const gap = gapOf(report, cause);
  switch (cause.verdict) {
    case "fix, do not train":
      return [
        {
          what: [say`Fix what is in the way of `, ...gap, say`, and do not train: ${lowered(fixText(cause))}.`],
          who,
          when,
        },
      ];
    case "train and fix":
      return [
        {
          what: [say`Fix what is in the way of `, ...gap, say` while training goes on: ${lowered(fixText(cause))}.`],
          who,
          when,
        },
      ];
    case "stop":
      return [{ what: [say`Check whether the required level of `, ...gap, say` is right.`], who, when }];
    case "ask first":
      return [{ what: [say`Complete the six boxes for `, ...gap, say` before money is spent.`], who, when }];
    case "train":
      return [];
  }
}

/** The first ranked gaps nobody has asked about. */
function askSteps(report: Report): NextStep[] {
  const { gaps, causes } = report.analysis;
  const asked = new Set(causes.causes.map(({ skill, team }) => `${skill}|${team ?? ""}`));
  const everywhere = new Set(causes.causes.flatMap(({ skill, team }) => (team === null ? [skill] : [])));
  return gaps
    .filter(({ rank, skill, team }) => rank !== null && !everywhere.has(skill) && !asked.has(`${skill}|${team ?? ""}`))
    .slice(0, firstUnasked)
    .map((item) => ({
      what: [
        say`Ask why `,
        skillLink(report, item.skill),
        ...inTeam(report, item.team),
        say` is short: the environment first, knowledge last.`,
      ],
      who: managerOf(report, item.team),
      when: whenText(null),
    }));
}

function missingTexts(report: Report): string[] {
  const { causes, known, topGaps } = report.analysis.causes;
  if (causes.length === 0) return [said(supply)];
  const ownerless = causes.filter(({ verdict, owner }) => verdict === "fix, do not train" && owner === null);
  return [
    ...(known < topGaps
      ? [
          say`The main cause of ${number(topGaps - known)} of the first ${plural(topGaps, "gap")}: sheet Causes, one row a rater.`,
        ]
      : []),
    ...(ownerless.length
      ? [
          say`Who fixes ${list(ownerless.slice(0, 3).map(({ skill }) => skill))}: sheet Causes, column Owner of the fix.`,
        ]
      : []),
  ];
}

function managerOf(report: Report, team: string | null): string {
  return team === null ? say`Management` : say`Manager of ${teamName(report, team)}`;
}

function whenText(due: IsoDate | null): string {
  return due === null ? say`No date in the workbook` : dateText(due);
}

function capital(text: string): string {
  return text === "" ? "" : text[0]!.toUpperCase() + text.slice(1);
}

/** As the end of a sentence: without a full stop, and in small letters unless it begins with a name such as SAP. */
function lowered(text: string): string {
  if (text === "–") return say`nothing is named`;
  const bare = text.replace(/[.\s]+$/, "");
  return /^.[A-Z\d]/.test(bare) ? bare : bare[0]!.toLowerCase() + bare.slice(1);
}
