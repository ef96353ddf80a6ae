import { CertificateRegister } from "../analysis/certificates.ts";
import { gapBetween } from "../analysis/gap.ts";
import { type Pairs, pairsOf, pairWeight, requiredLevel } from "../analysis/pairs.ts";
import { pairFlag } from "../analysis/rating-combiner.ts";
import { number } from "../format.ts";
import { byCodePoint } from "../order.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { type Block, Layout } from "./layout.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { SourceCells } from "./source-cells.ts";
import { type Column, firstRow, tableSheet } from "./table-sheet.ts";

/** Columns of the sheet of levels, one row for each person and skill that is rated or required. */
export const levelsLayout = new Layout(resultSheetNames.levels, [
  "person",
  "id",
  "team",
  "skill",
  "required",
  "current",
  "weight",
  "certificate",
  "gap",
  "surplus",
  "notMeeting",
  "need",
  "lost",
] as const);
type Key = (typeof levelsLayout)["keys"][number];

/** One person and skill. */
interface PairRow {
  p: number;
  s: number;
  required: number | null;
  current: number | null;
  weight: number;
  /** The skill needs a certificate, and the person holds a valid one or not; `null`: none is needed. */
  certified: boolean | null;
  item: string;
}

/** The sheet of levels, and where its rows are; `live: false` when there are too many rows to compute from. */
export interface Levels {
  live: boolean;
  plan: SheetPlan;
  /** The rows of a skill in a team, by id of the gap (`skill|team`). */
  blocks: ReadonlyMap<string, Block>;
  /** What is needed above the lowest level, weighted, of rated and unrated people of a gap. */
  needOf(item: string): { need: number; needUnrated: number };
  /** The row of a person (id) and a skill (id). */
  rowOf(person: string, skill: string): number | null;
}

/** Everybody's required and current levels: what all counts are made of, grouped so that each gap is one block of rows. */
export function levelsOf(context: SheetContext): Levels {
  const { analysis, dataset, liveRows } = context;
  const pairs = analysis.organisation.metrics.demand > liveRows ? null : currentPairs(context);
  if (pairs === null || pairs.skill.length > liveRows) return { ...empty(context), live: false };
  const rows = rowsOf(pairs);
  const blocks = new Map<string, Block>();
  const rowAt = new Map<string, number>();
  rows.forEach(({ item, p, s }, index) => {
    const row = firstRow + index;
    rowAt.set(`${p} ${s}`, row);
    const block = blocks.get(item);
    if (block) block.last = row;
    else blocks.set(item, { first: row, last: row });
  });
  const people = new Map(pairs.people.map(({ id }, p) => [id, p]));
  const skills = new Map(pairs.skills.map(({ id }, s) => [id, s]));
  const isLinked = context.beside !== null;
  const sheets = [...new Set(dataset.ratings.sheet.subarray(0, dataset.ratings.length))].map(
    (at) => dataset.sheets[at]!,
  );
  return {
    live: true,
    blocks,
    needOf: needsOf(rows, analysis.scale.min),
    rowOf: (person, skill) => rowAt.get(`${people.get(person)} ${skills.get(skill)}`) ?? null,
    plan: tableSheet({
      layout: levelsLayout,
      title: "Levels",
      sentence: isLinked
        ? "Levels follow the workbook's own cells where they hold a plain number; the others can be changed here."
        : "Change a level or a requirement, and the gaps, the ranking and the coverage follow at once.",
      note: "A blank level is not known: it is never taken for zero. A gap counts only what is missing; what is beyond the requirement stands apart.",
      from: fromSheets(
        context,
        sheets.map((sheet) => ({ sheet, range: null })),
      ),
      table: "TL_Levels",
      frozenColumns: 1,
      tab: "data",
      rows,
      columns: columnsOf(pairs, isLinked ? new SourceCells(context, pairs) : null),
    }),
  };
}

function currentPairs({ analysis, dataset }: SheetContext): Pairs {
  const { settings, asOf } = analysis;
  const certificates = new CertificateRegister(dataset, asOf, settings.certificateWindowDays);
  return pairsOf(dataset, settings, asOf, (person, skill) => certificates.isValid(person, skill));
}

function rowsOf(pairs: Pairs): PairRow[] {
  const { people, skills, start, skill, current, flags } = pairs;
  const rows: PairRow[] = [];
  for (let p = 0; p < people.length; p++)
    for (let pair = start[p]!; pair < start[p + 1]!; pair++) {
      const s = skill[pair]!;
      const { id, certificateRequired } = skills[s]!;
      rows.push({
        p,
        s,
        required: orNull(requiredLevel(pairs, p, s)),
        current: orNull(current[pair]!),
        weight: pairWeight(pairs, p, s),
        certified: certificateRequired ? (flags[pair]! & pairFlag.uncertified) === 0 : null,
        item: `${id}|${people[p]!.team ?? ""}`,
      });
    }
  return rows.sort((a, b) => byCodePoint(a.item, b.item) || a.p - b.p);
}

function needsOf(rows: readonly PairRow[], min: number): Levels["needOf"] {
  const needs = new Map<string, { need: number; needUnrated: number }>();
  for (const { item, required, current, weight } of rows) {
    const sums = needs.get(item) ?? { need: 0, needUnrated: 0 };
    needs.set(item, sums);
    if (required !== null) sums[current === null ? "needUnrated" : "need"] += weight * (required - min);
  }
  return (item) => needs.get(item) ?? { need: 0, needUnrated: 0 };
}

function columnsOf(
  { people, skills, dataset: { scale } }: Pick<Pairs, "people" | "skills" | "dataset">,
  source: SourceCells | null,
): Record<Key, Column<PairRow>> {
  const at = (key: Key, row: number) => levelsLayout.cell(key, row);
  const linked = (formula: string | null, value: number | null): PlannedCell =>
    formula === null ? value : live(formula, value);
  const level = { format: formats.level, width: 10 };
  const gapOf = ({ required, current }: PairRow) =>
    required === null || current === null ? null : gapBetween(required, current);
  return {
    person: { header: "Person", width: 26, cell: ({ p }) => people[p]!.name },
    id: { header: "Id", width: 12, cell: ({ p }) => people[p]!.id },
    team: { header: "Team", width: 20, cell: ({ p }) => people[p]!.team },
    skill: { header: "Skill", width: 28, cell: ({ s }) => skills[s]!.name },
    required: {
      ...level,
      header: "Required level",
      input: true,
      cell: ({ p, s, required }) => linked(source?.requirement(p, s) ?? null, required),
    },
    current: {
      ...level,
      header: "Current level",
      input: true,
      cell: ({ p, s, current }) => linked(source?.level(p, s, current) ?? null, current),
    },
    weight: { header: "Weight", width: 10, format: formats.plain, input: true, cell: ({ weight }) => weight },
    certificate: {
      header: "Valid certificate",
      width: 11,
      input: true,
      cell: ({ certified }) => (certified === null ? null : certified ? "yes" : "no"),
    },
    gap: {
      ...level,
      header: "Gap in levels",
      cell: (pair, row) => {
        const [required, current] = [at("required", row), at("current", row)];
        return live(
          `IF(OR(COUNT(${required},${current})<2,N(${required})<=0),"",IF(${required}-${current}<0.000000001,0,${required}-${current}))`,
          gapOf(pair),
        );
      },
    },
    surplus: {
      ...level,
      header: "Above the requirement",
      cell: (pair, row) =>
        live(
          `IF(${at("gap", row)}="","",MAX(0,${at("current", row)}-${at("required", row)}))`,
          gapOf(pair) === null ? null : Math.max(0, pair.current! - pair.required!),
        ),
    },
    notMeeting: {
      header: "Not meeting (1: yes)",
      width: 12,
      format: formats.count,
      cell: (pair, row) => {
        const gap = gapOf(pair);
        return live(
          `IF(${at("gap", row)}="","",IF(OR(${at("gap", row)}>0,${at("certificate", row)}="no"),1,0))`,
          gap === null ? null : gap > 0 || pair.certified === false ? 1 : 0,
        );
      },
    },
    need: {
      header: "Weighted requirement above the lowest level",
      width: 14,
      format: formats.level,
      cell: ({ required, weight }, row) => {
        const level = at("required", row);
        return live(
          `IF(N(${level})<=0,"",N(${at("weight", row)})*(${level}-TL_lowest_level))`,
          required === null ? null : weight * (required - scale.min),
        );
      },
    },
    lost: {
      header: "Weighted gap",
      width: 10,
      format: formats.level,
      cell: (pair, row) => {
        const gap = gapOf(pair);
        return live(
          `IF(${at("gap", row)}="","",N(${at("weight", row)})*${at("gap", row)})`,
          gap === null ? null : pair.weight * gap,
        );
      },
    },
  };
}

function empty(context: SheetContext): Omit<Levels, "live"> {
  return {
    blocks: new Map(),
    needOf: () => ({ need: 0, needUnrated: 0 }),
    rowOf: () => null,
    plan: tableSheet<Key, PairRow>({
      layout: levelsLayout,
      title: "Levels",
      sentence: `There are more than ${number(context.liveRows)} rows of people and skills, so counts of people are values here and do not follow the levels.`,
      note: "Analyse the workbook again after changing levels. Everything above the counts (scores, ranks, shares) still follows the settings.",
      from: { sheets: [], linked: false },
      table: "TL_Levels",
      tab: "data",
      rows: [],
      columns: columnsOf({ people: [], skills: [], dataset: context.dataset }, null),
    }),
  };
}

function orNull(level: number): number | null {
  return Number.isNaN(level) ? null : level;
}
