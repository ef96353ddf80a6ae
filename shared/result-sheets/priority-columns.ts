import { type Criterion, criteria, type GapItem } from "../analysis/gap-results.ts";
import type { Settings } from "../analysis/settings.ts";
import type { Block } from "./layout.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, headerRow } from "./table-sheet.ts";
import { workingsLayout as layout, type WorkingsKey } from "./workings-layout.ts";
import { groupOf, itemGroups, type WorkingsRow } from "./workings-rows.ts";

/* Utilities, score, contributions and rank of a gap (METHODS 2.1 and 2.2) as formulas. */

type Columns<Keys extends WorkingsKey> = Record<Keys, Column<WorkingsRow>>;
type UtilityKey = `utility:${Criterion}`;
type PointKey = `points:${Criterion}`;

/** The shares of the weights stand above the utilities, in the row over the header. */
export const sharesRow = headerRow - 1;
const sameScore = "0.000000000001";

function at(key: WorkingsKey, row: number): string {
  return layout.cell(key, row);
}

const [firstUtility, lastUtility] = [
  `utility:${criteria[0]}` as const,
  `utility:${criteria[criteria.length - 1]!}` as const,
];

/** How much each criterion speaks for closing the gap, from 0 to 1; blank when not known. */
export function utilityColumns(): Columns<UtilityKey> {
  const formulas: Record<Criterion, (row: number, item: WorkingsRow) => string | null> = {
    severity: (row) =>
      `IF(${at("assessed", row)}=0,"",${clamped(`${at("totalGap", row)}/${at("assessed", row)}/MAX(TL_highest_level-TL_lowest_level,0.000000001)/TL_severity_full`)})`,
    reach: (row) => `IF(${at("assessed", row)}=0,"",${clamped(`${at("notMeeting", row)}/TL_people/TL_reach_full`)})`,
    impact: (_, { impact }) => (impact === null ? null : impactFormula(impact)),
    criticality: (row) =>
      `IF(${at("criticality", row)}="non-negotiable",1,IF(${at("criticality", row)}="important",0.5,IF(${at("criticality", row)}="normal",0,"")))`,
    review: (row) => shareFormula(at("mentions", row), at("reviews", row), "TL_review_full"),
    aspiration: (row) => shareFormula(at("want", row), at("answered", row), "TL_aspiration_full"),
    speed: (row) =>
      `IF(ISNUMBER(${at("weeks", row)}),1-${clamped(`(${at("weeks", row)}-TL_fast_weeks)/(TL_slow_weeks-TL_fast_weeks)`)},"")`,
    cost: (row) => `IF(ISNUMBER(${at("cost", row)}),1-${clamped(`${at("cost", row)}/TL_cost_full`)},"")`,
  };
  const column = (criterion: Criterion): Column<WorkingsRow> => ({
    header: `Utility: ${criterion}`,
    width: 10,
    format: formats.utility,
    cell: (item, row) => {
      const formula = formulas[criterion](row, item);
      const value = item.item.utilities[criterion];
      return formula === null ? value : live(formula, value);
    },
  });
  return Object.fromEntries(
    criteria.map((criterion) => [`utility:${criterion}`, column(criterion)]),
  ) as Columns<UtilityKey>;
}

function impactFormula({ shortfalls, pulls }: { shortfalls: string; pulls: string }): string {
  return `IF(COUNT(${shortfalls})=0,"",MIN(1,SUM(${pulls})))`;
}

function shareFormula(count: string, of: string, full: string): string {
  return `IF(COUNT(${count},${of})<2,"",IF(${of}=0,"",${clamped(`${count}/${of}/${full}`)}))`;
}

function clamped(formula: string): string {
  return `MIN(1,MAX(0,${formula}))`;
}

/** The weighted mean of the known utilities, its bounds, and what each criterion adds to it. */
export function scoreColumns({
  weights,
}: Settings): Columns<"completeness" | "known" | "score" | "low" | "high" | "state" | PointKey> {
  const total = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  const shares = layout.across(firstUtility, lastUtility, sharesRow, true);
  const points = { width: 9, format: formats.level };
  const gated = (row: number, notAssessed: string, unknown: string, formula: string, noGap = "0") =>
    `IF(${at("assessed", row)}=0,${notAssessed},IF(${at("notMeeting", row)}=0,${noGap},IF(${at("completeness", row)}<=0,${unknown},${formula})))`;
  const columns = {
    completeness: {
      header: "Weight known",
      width: 9,
      format: formats.share,
      cell: ({ item }: WorkingsRow, row: number) =>
        live(`SUMIF(${layout.across(firstUtility, lastUtility, row)},">=0",${shares})`, item.completeness),
    },
    known: {
      ...points,
      header: "Known points",
      cell: ({ item }: WorkingsRow, row: number) =>
        live(
          `100*SUMPRODUCT(${shares},${layout.across(firstUtility, lastUtility, row)})`,
          100 * criteria.reduce((sum, c) => sum + (total > 0 ? weights[c] / total : 0) * (item.utilities[c] ?? 0), 0),
        ),
    },
    score: {
      ...points,
      header: "Score",
      cell: ({ item }: WorkingsRow, row: number) =>
        live(gated(row, '""', '""', `${at("known", row)}/${at("completeness", row)}`), item.score),
    },
    low: {
      ...points,
      header: "Lowest",
      cell: ({ item }: WorkingsRow, row: number) => live(gated(row, "0", "0", at("known", row)), item.low),
    },
    high: {
      ...points,
      header: "Highest",
      cell: ({ item }: WorkingsRow, row: number) =>
        live(
          gated(row, "100", "100", `${at("known", row)}+100*(SUM(${shares})-${at("completeness", row)})`),
          item.high,
        ),
    },
    state: {
      header: "State",
      width: 18,
      cell: ({ item }: WorkingsRow, row: number) => {
        const tooLittle = `OR(${at("completeness", row)}<=0,${at("completeness", row)}<TL_known_weight_needed-${sameScore})`;
        const noGap = `IF(${at("demand", row)}>${at("assessed", row)},"${stateWords["no-known-gap"]}","${stateWords["no-gap"]}")`;
        return live(
          `IF(${at("demand", row)}=0,"${stateWords["no-gap"]}",IF(${at("assessed", row)}=0,"${stateWords["not-assessed"]}",IF(${at("notMeeting", row)}=0,${noGap},IF(${tooLittle},"${stateWords["not-enough-information"]}","${stateWords.ok}"))))`,
          stateWords[item.status],
        );
      },
    },
  };
  const pointColumn = (criterion: Criterion): Column<WorkingsRow> => ({
    ...points,
    header: `Points: ${criterion}`,
    cell: ({ item }, row) => {
      const utility = at(`utility:${criterion}`, row);
      const share = layout.across(`utility:${criterion}`, `utility:${criterion}`, sharesRow, true).split(":")[0]!;
      const points = `IF(${utility}="","",100*${share}*${utility}/${at("completeness", row)})`;
      return live(`IF(${share}=0,"",${gated(row, '""', '""', points)})`, item.contributions?.[criterion] ?? null);
    },
  });
  return {
    ...columns,
    ...(Object.fromEntries(
      criteria.map((criterion) => [`points:${criterion}`, pointColumn(criterion)]),
    ) as Columns<PointKey>),
  };
}

/** States of a gap in the words of the sheets. */
export const stateWords: Record<GapItem["status"], string> = {
  ok: "ranked",
  "not-assessed": "nobody rated",
  "no-gap": "no gap",
  "no-known-gap": "no known gap",
  "not-enough-information": "too little known",
};

/** The place in the ranking: must-do gaps, other ranked gaps, those of which too little is known, those that are none. */
export function rankColumns(rows: Block, settings: Settings): Columns<"group" | "sortScore" | "rank" | "position"> {
  const [groups, scores] = [
    layout.block("group", rows.first, rows.last),
    layout.block("sortScore", rows.first, rows.last),
  ];
  const ahead = (row: number) =>
    `1+COUNTIFS(${groups},"<"&${at("group", row)})+COUNTIFS(${groups},${at("group", row)},${scores},">"&(${at("sortScore", row)}+${sameScore}))`;
  return {
    group: {
      header: "Group",
      width: 8,
      cell: ({ item }, row) =>
        live(
          `IF(${at("notMeeting", row)}=0,4,IF(${at("state", row)}<>"${stateWords.ok}",3,IF(AND(TL_non_negotiable_first="yes",${at("criticality", row)}="non-negotiable"),1,2)))`,
          groupOf(item, settings),
        ),
    },
    sortScore: {
      header: "Score for sorting",
      width: 9,
      format: formats.level,
      cell: ({ item }, row) =>
        live(
          `IF(${at("group", row)}=4,0,IF(${at("score", row)}="",-1,${at("score", row)}))`,
          groupOf(item, settings) === itemGroups.noGap ? 0 : (item.score ?? -1),
        ),
    },
    rank: {
      header: "Rank",
      width: 8,
      cell: ({ item }, row) => live(`IF(${at("group", row)}>2,"",${ahead(row)})`, item.rank),
    },
    position: {
      header: "Line in the list",
      width: 9,
      cell: ({ position }, row) => {
        if (row === rows.first) return live(ahead(row), position);
        const [group, score] = [at("group", row), at("sortScore", row)];
        const above = [layout.block("group", rows.first, row - 1), layout.block("sortScore", rows.first, row - 1)];
        return live(
          `${ahead(row)}+COUNTIFS(${above[0]},${group},${above[1]},">="&(${score}-${sameScore}),${above[1]},"<="&(${score}+${sameScore}))`,
          position,
        );
      },
    },
  };
}

/** The row of the weights' shares, above the utilities. */
export function shareCells(
  settings: Settings,
): { criterion: Criterion; column: number; formula: string; value: number }[] {
  const total = criteria.reduce((sum, criterion) => sum + settings.weights[criterion], 0);
  return criteria.map((criterion) => ({
    criterion,
    column: layout.column(`utility:${criterion}`),
    formula: `TL_share_${criterion}`,
    value: total > 0 ? settings.weights[criterion] / total : 0,
  }));
}
