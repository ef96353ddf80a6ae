import type { CoverageItem, GapItem } from "../../analysis/gap-results.ts";
import { notKnown, number } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { roundedOf } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Table } from "../view.ts";
import { coarseNotes } from "./coarse-note.ts";
import { coverageWords } from "./coverage-words.ts";
import {
  belowText,
  certaintyText,
  classText,
  meanGapCell,
  meetingText,
  notRatedText,
  skillLink,
  teamLink,
} from "./parts.ts";
import { raterWords } from "./rater-words.ts";

interface ItemColumn {
  label: string;
  numeric?: boolean;
  cell(report: Report, item: GapItem): Cell | Inline;
}

const columns = sayings({
  rank: {
    label: "Rank",
    numeric: true,
    cell: (_, { rank }) => (rank === null ? "–" : number(rank)),
  },
  skill: { label: "Skill", cell: (report, { skill }) => skillLink(report, skill) },
  team: { label: "Team", cell: (report, { team }) => teamLink(report, team) },
  below: {
    label: "Below, of those rated",
    numeric: true,
    cell: (_, { metrics, notMeeting }) => {
      if (roundedOf(metrics)) return belowText(metrics);
      const uncertified = notMeeting - metrics.gapCount;
      const extra = uncertified > 0 ? say`, ${number(uncertified)} more without a valid certificate` : "";
      return say`${number(metrics.gapCount)} of ${number(metrics.assessed)}${extra}`;
    },
  },
  notRated: {
    label: "Not rated",
    numeric: true,
    cell: (_, { metrics }) => notRatedText(metrics),
  },
  meanGap: {
    label: "Mean gap",
    numeric: true,
    cell: (report, { metrics }) => meanGapCell(report, metrics),
  },
  meeting: {
    label: "Meeting the requirement",
    numeric: true,
    cell: (_, { metrics }) => meetingText(metrics),
  },
  kind: { label: "Kind", cell: (_, item) => classText(item) },
  score: {
    label: "Score",
    numeric: true,
    cell: (_, { score }) => (score === null ? notKnown() : number(score, 1)),
  },
  certainty: { label: "How sure the rank is", cell: (report, item) => certaintyText(report, item) },
  evidence: {
    label: "Rests on",
    cell: (_, { evidence }) => {
      const kinds = evidence.kinds.map(({ kind, count }) => `${said(raterWords[kind])} ${number(count)}`).join(", ");
      return evidence.singleSource ? say`${kinds}; a single source` : kinds || "–";
    },
  },
  holders: {
    label: "Qualified",
    numeric: true,
    cell: (report, item) => {
      const coverage = coverageOf(report, item);
      return coverage ? coverageWords(coverage, isCounted(report, item.team)) : "–";
    },
  },
} satisfies Record<string, ItemColumn>);

export type ItemColumnName = keyof typeof columns;

/** A table of skills in teams, with the columns a page needs. */
export function itemTable(
  report: Report,
  items: readonly GapItem[],
  table: { id: string; caption: string; columns: readonly ItemColumnName[] },
): Table {
  const note = coarseNotes(report, items);
  const chosen: ItemColumn[] = table.columns.map((name) => columns[name]);
  return {
    id: table.id,
    caption: table.caption,
    columns: chosen.map(({ label, numeric }) => ({ label: said(label), numeric })),
    rows: items.map((item) => chosen.map(({ cell }) => cell(report, item))),
    note: note.length === 0 ? undefined : note,
  };
}

/** Whether people who are enough may be counted: everybody's level would follow from how many they are. */
export function isCounted({ privacy, teams }: Report, team: string | null): boolean {
  return privacy === null || (team !== null && teams.includes(team));
}

function coverageOf(report: Report, { skill, team }: GapItem): CoverageItem | undefined {
  return lookupsOf(report.analysis).coverage.get(`${skill}|${team ?? ""}`);
}
