import type { CoverageItem, CoverageStatus } from "../analysis/gap-results.ts";
import { plural } from "../format.ts";
import { said } from "../language.ts";
import { byCodePoint } from "../order.ts";
import { coverageOrder, coverageStates } from "../report/views/coverage-words.ts";
import { teamName } from "../report/views/parts.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { ConditionalFormat, SheetPlan } from "../workbook/sheet-plan.ts";
import { heatColors, statusInks } from "./colors.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { Layout } from "./layout.ts";
import { type Levels, levelsLayout } from "./levels-sheet.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, columnArea, firstCell, tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.coverage, [
  "skill",
  "team",
  "level",
  "qualified",
  "needed",
  "unknown",
  "state",
  "holders",
  "kpis",
] as const);
type Key = (typeof layout)["keys"][number];

const mostHolders = 5;

/** Who can do what in every team, the weakest first: nobody, one person, fewer than needed. */
export function coverageSheet(context: SheetContext, levels: Levels): SheetPlan {
  const { analysis } = context;
  const weakness = (status: CoverageStatus) => coverageOrder.indexOf(status);
  const rows = [...analysis.coverage].sort(
    (a, b) =>
      weakness(a.status) - weakness(b.status) ||
      a.qualified - b.qualified ||
      byCodePoint(a.skill, b.skill) ||
      byCodePoint(a.team ?? "", b.team ?? ""),
  );
  const state = `$${firstCell(layout, "state")}`;
  const area = columnArea(layout, "state", "state", rows.length);
  return tableSheet({
    layout,
    title: "Coverage",
    sentence: rows.length === 0 ? nothing : sentenceOf(rows),
    note: "Qualified people are at the level needed or above, with a valid certificate where one is required, whether or not it is required of them. The order is that of the day the sheet was written.",
    from: fromSheets(
      context,
      rows.flatMap(({ sources }) => sources),
    ),
    table: "TL_Coverage",
    frozenColumns: 2,
    rows,
    columns: columnsOf(context, levels),
    more: rows.length === 0 ? {} : { conditionalFormats: stateFormats(area, state) },
  });
}

const nothing =
  "No requirement was found, so nobody is needed anywhere: required levels in the matrix or on a sheet Required levels would fill this.";

function sentenceOf(rows: readonly CoverageItem[]): string {
  const count = (status: CoverageStatus) => rows.filter((row) => row.status === status).length;
  return `Of ${plural(rows.length, "skill in a team", "skills in teams")} ${count("uncovered")} ${count("uncovered") === 1 ? "has" : "have"} nobody qualified and ${count("single-point")} rest on one person.`;
}

function stateFormats(area: ConditionalFormat["area"], state: string): ConditionalFormat[] {
  const is = (...states: CoverageStatus[]) =>
    `OR(${states.map((each) => `${state}="${said(coverageStates[each])}"`).join(",")})`;
  return [
    { kind: "when", area, formula: is("uncovered"), ...heatColors[3] },
    { kind: "when", area, formula: is("single-point", "possible-single-point"), ...heatColors[1] },
    { kind: "when", area, formula: is("covered"), ink: statusInks.met },
  ];
}

function columnsOf({ analysis, dataset, report }: SheetContext, levels: Levels): Record<Key, Column<CoverageItem>> {
  const skills = new Map(analysis.skills.map(({ id, name }) => [id, name]));
  const people = new Map(analysis.people.map(({ id, name }) => [id, name]));
  const kpis = new Map(analysis.kpis.map(({ id, name }) => [id, name]));
  const own = new Map(dataset.skills.map(({ id, minimumHolders }) => [id, minimumHolders]));
  const blockOf = ({ skill, team }: CoverageItem) => levels.blocks.get(`${skill}|${team ?? ""}`);
  return {
    skill: { header: "Skill", width: 30, cell: ({ skill }) => skills.get(skill) ?? skill },
    team: { header: "Team", width: 22, cell: ({ team }) => teamName(report, team) },
    level: { header: "Level needed", width: 10, format: formats.level, input: true, cell: ({ level }) => level },
    qualified: {
      header: "People qualified",
      width: 12,
      format: formats.count,
      cell: (item, row) => {
        const block = blockOf(item);
        if (!block) return item.qualified;
        const of = (key: "current" | "certificate") => levelsLayout.farBlock(key, block.first, block.last);
        return live(
          `COUNTIFS(${of("current")},">="&(${layout.cell("level", row)}-0.000000001),${of("certificate")},"<>no")`,
          item.qualified,
        );
      },
    },
    needed: {
      header: "People needed",
      width: 11,
      format: formats.count,
      cell: ({ skill, needed }) => ((own.get(skill) ?? null) === null ? live("TL_minimum_holders", needed) : needed),
    },
    unknown: {
      header: "Required but not rated",
      width: 12,
      format: formats.count,
      cell: (item) => {
        const block = blockOf(item);
        if (!block) return item.unknown;
        const of = (key: "required" | "gap") => levelsLayout.farBlock(key, block.first, block.last);
        return live(`COUNTIF(${of("required")},">0")-COUNT(${of("gap")})`, item.unknown);
      },
    },
    state: {
      header: "State",
      width: 28,
      cell: ({ status }, row) => {
        const [able, open] = [layout.cell("qualified", row), layout.cell("unknown", row)];
        const say = (each: CoverageStatus) => `"${said(coverageStates[each])}"`;
        return live(
          `IF(${able}=0,IF(${open}=0,${say("uncovered")},${say("unknown")}),IF(${able}=1,IF(${open}=0,${say("single-point")},${say("possible-single-point")}),IF(${able}<${layout.cell("needed", row)},${say("thin")},${say("covered")})))`,
          said(coverageStates[status]),
        );
      },
    },
    holders: {
      header: "Who (when the sheet was written)",
      width: 44,
      wrap: true,
      cell: ({ holders }) => {
        const names = holders.slice(0, mostHolders).map((id) => people.get(id) ?? id);
        const more = holders.length - names.length;
        return names.length === 0 ? null : `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
      },
    },
    kpis: {
      header: "KPIs that depend on it",
      width: 40,
      wrap: true,
      cell: ({ kpis: ids }) => ids.map((id) => kpis.get(id) ?? id).join("; ") || null,
    },
  };
}
