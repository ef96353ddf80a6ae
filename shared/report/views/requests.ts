import type { RequestRecord, RequestState } from "../../analysis/follow-up-results.ts";
import { sourcesAt } from "../../analysis/place-sources.ts";
import { nextStates } from "../../analysis/requests-states.ts";
import { dateText, list, money, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, NextStep, PageView, ScoreBars, Sentence, Table } from "../view.ts";
import { gradeWords, verdictWords } from "./evidence-words.ts";
import { linkTo, personLink, skillLink, sourceTexts, teamLink, trainingLink } from "./parts.ts";

const mostSteps = 3;
const mostRows = 500;

/** States as a table names them. */
const stateWords: Record<RequestState, string> = sayings({
  requested: "requested",
  deferred: "deferred",
  approved: "approved",
  rejected: "rejected",
  reallocated: "reallocated",
});

/** What is asked for, how it ranks, what was decided by whom and why. */
export function requestsView(report: Report): PageView {
  const { followUp, settings, sheets, asOf } = report.analysis;
  const { requests } = followUp;
  const waiting = requests.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  const cost = waiting.reduce((sum, each) => sum + (each.cost ?? 0), 0);
  const unclear = waiting.filter(({ lacks }) => lacks.length > 0).length;
  const doubtful = requests.filter(({ doubts }) => doubts.length > 0).length;
  return {
    title: say`What is asked for, and what should come first?`,
    eyebrow: say`Requests`,
    answer:
      requests.length === 0
        ? [[say`The workbook has no requests.`]]
        : [
            waiting.length === 0
              ? [say`No request waits for a decision.`]
              : [
                  say`${plural(waiting.length, "request waits", "requests wait")} for a decision${cost > 0 ? say`, ${money(cost, settings.currency)} together` : ""}. First by the criteria: `,
                  whatLink(report, waiting[0]!),
                  ".",
                ],
            ...(unclear > 0
              ? [
                  [
                    say`${number(unclear)} of them cannot be approved yet, because not all of the three clarity questions are answered.`,
                  ],
                ]
              : []),
            ...(doubtful > 0
              ? [
                  [
                    say`${plural(doubtful, "request has", "requests have")} a step on record that should not have been possible.`,
                  ],
                ]
              : []),
          ],
    pictures: rankingBars(report, waiting),
    next: waiting.slice(0, mostSteps).map((request) => stepFor(report, request)),
    tables: [
      waitingTable(report, waiting),
      decisionTable(report, requests),
      seatTable(report),
      doubtTable(report, requests),
    ].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(requests.length, "request")} up to ${dateText(asOf)}, ${number(waiting.length)} without a decision.`,
      ],
      method: [
        say`Requests that wait are put in order by what they are for, not by who asks: a non-negotiable gap first, then the priority of the gap, then how far the KPI is from its target, then the cost of a seat; what is not known comes last. Nobody decides about their own request, and nothing is approved before the training says what people will do differently, what will show it and how leaders will reinforce it. `,
        linkTo(report, "gaps", null, say`Gaps`),
        say` says what a priority is made of.`,
      ],
      sources: sourceTexts(sourcesAt(requests.map(({ place }) => place).filter(({ sheet }) => sheets.includes(sheet)))),
      missing: requests.length === 0 ? [say`Requests: the sheet Requests would supply them.`] : [],
    },
  };
}

function whatLink(report: Report, { training, skill, number: called }: RequestRecord): Inline {
  if (training !== null) return trainingLink(report, training);
  return skill === null ? say`request ${called ?? say`without a number`}` : skillLink(report, skill);
}

function whatText(report: Report, request: RequestRecord): string {
  const link = whatLink(report, request);
  return typeof link === "string" ? link : link.text;
}

/** Two requests for the same training are told apart by their number. */
function rankingBars(report: Report, waiting: readonly RequestRecord[]): ScoreBars[] {
  const scored = waiting.filter(({ criteria }) => criteria.score !== null);
  if (scored.length === 0) return [];
  return [
    {
      kind: "score-bars",
      title: say`Requests that wait, by the priority of the gap they are for`,
      top: 100,
      parts: [say`Priority of the gap`],
      bars: scored.map((request) => ({
        label: whatLink(report, request),
        note: [request.number, request.criteria.nonNegotiable ? "non-negotiable" : null].filter(Boolean).join(", "),
        score: number(request.criteria.score),
        low: request.criteria.score!,
        high: request.criteria.score!,
        values: [request.criteria.score!],
      })),
    },
  ];
}

function stepFor(report: Report, request: RequestRecord): NextStep {
  const what = whatText(report, request);
  const isClear = request.lacks.length === 0;
  return {
    what: [
      isClear
        ? say`Decide about “${what}”: ${eitherOf(nextStates(request.state).map((state) => said(stateWords[state])))}.`
        : say`Have “${what}” say ${list(request.lacks)}, then decide.`,
    ],
    who: isClear ? say`The council` : nameOf(report, request.by),
    when: say`Next meeting of the council`,
  };
}

/** "approved, rejected or deferred". */
function eitherOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : say`${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function nameOf(report: Report, id: string | null): string {
  if (id === null) return say`Whoever asked`;
  const link = personLink(report, id);
  return typeof link === "string" ? link : link.text;
}

function who(report: Report, id: string | null): Inline {
  return id === null ? say`not said` : personLink(report, id);
}

function forLinks(report: Report, { skill, team, criteria }: RequestRecord): Sentence {
  const item = criteria.item === null ? undefined : lookupsOf(report.analysis).items.get(criteria.item);
  const about = skill ?? item?.skill ?? null;
  if (about === null) return ["–"];
  return team === null ? [skillLink(report, about)] : [skillLink(report, about), ", ", teamLink(report, team)];
}

function waitingTable(report: Report, waiting: readonly RequestRecord[]): Table {
  const { currency } = report.analysis.settings;
  return {
    id: "waiting",
    caption: say`Waiting for a decision, in order`,
    columns: [
      { label: say`Order`, numeric: true },
      { label: say`Request` },
      { label: say`For` },
      { label: say`Asked by` },
      { label: say`On` },
      { label: say`State` },
      { label: say`Cost`, numeric: true },
      { label: say`Priority of the gap`, numeric: true },
      { label: say`KPI short of target`, numeric: true },
      { label: say`A seat`, numeric: true },
      { label: say`What is known of its effect` },
      { label: say`Not answered` },
    ],
    rows: waiting.slice(0, mostRows).map((request): (Cell | Inline)[] => {
      const { criteria, cost } = request;
      return [
        number(request.rank),
        { content: named(report, request) },
        { content: forLinks(report, request) },
        who(report, request.by),
        { content: request.on === null ? say`not said` : dateText(request.on), sort: request.on ?? "" },
        said(stateWords[request.state]),
        { content: money(cost, currency), sort: cost ?? "" },
        {
          content:
            criteria.score === null
              ? "–"
              : `${number(criteria.score)}${criteria.nonNegotiable ? say`, non-negotiable` : ""}`,
          sort: criteria.score ?? "",
        },
        { content: criteria.shortfall === null ? "–" : percent(criteria.shortfall), sort: criteria.shortfall ?? "" },
        {
          content: criteria.costPerSeat === null ? "–" : money(criteria.costPerSeat, currency),
          sort: criteria.costPerSeat ?? "",
        },
        effectText(request),
        request.lacks.length === 0 ? "–" : list(request.lacks),
      ];
    }),
  };
}

function named(report: Report, request: RequestRecord): Sentence {
  return request.number === null ? [whatLink(report, request)] : [`${request.number}: `, whatLink(report, request)];
}

function effectText({ criteria: { grade, verdict, roi } }: RequestRecord): string {
  if (grade === null || verdict === null) return "–";
  const back = roi === null ? "" : say`; return ${number(roi)} %`;
  return `${said(gradeWords[grade])}, ${said(verdictWords[verdict])}${back}`;
}

function decisionTable(report: Report, requests: readonly RequestRecord[]): Table {
  const steps = requests
    .flatMap((request) => request.steps.map((step) => ({ request, step })))
    .filter(({ step }) => step.state !== "requested")
    .sort(
      (a, b) =>
        byCodePoint(b.step.on ?? "", a.step.on ?? "") || byCodePoint(a.request.number ?? "", b.request.number ?? ""),
    );
  return {
    id: "decisions",
    caption: say`Decisions, newest first`,
    columns: [
      { label: say`Decided on` },
      { label: say`Request` },
      { label: say`Decision` },
      { label: say`By` },
      { label: say`Seat` },
      { label: say`Why` },
      { label: say`Money goes to` },
    ],
    rows: steps
      .slice(0, mostRows)
      .map(({ request, step }): (Cell | Inline)[] => [
        { content: step.on === null ? say`not said` : dateText(step.on), sort: step.on ?? "" },
        { content: named(report, request) },
        said(stateWords[step.state]),
        who(report, step.by),
        step.seat ?? "–",
        step.why ?? say`not said`,
        step.state === "reallocated" && request.to !== null ? trainingLink(report, request.to) : "–",
      ]),
  };
}

function seatTable(report: Report): Table {
  return {
    id: "council",
    caption: say`Seats of the council`,
    columns: [{ label: say`Seat` }, { label: say`Decided from it last` }, { label: say`Decisions`, numeric: true }],
    rows: report.analysis.followUp.seats.map(({ seat, holder, decisions }) => [
      seat,
      holder === null ? say`nobody yet` : personLink(report, holder),
      number(decisions),
    ]),
  };
}

function doubtTable(report: Report, requests: readonly RequestRecord[]): Table {
  return {
    id: "doubts",
    caption: say`Steps that do not fit together`,
    columns: [{ label: say`Request` }, { label: say`What is wrong` }],
    rows: requests.flatMap((request) =>
      request.doubts.map((doubt): (Cell | Inline)[] => [{ content: named(report, request) }, doubt]),
    ),
    note: [say`The requests count as the sheet says.`],
  };
}
