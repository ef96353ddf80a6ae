import type { PairColumns, PersonResult } from "../analysis/gap-results.ts";
import type { Aspiration, DevelopmentPlan, PlanPurpose, PlanStep } from "../analysis/growth-results.ts";
import { number, plural } from "../format.ts";
import { said } from "../language.ts";
import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { type Lookups, lookupsOf } from "../report/lookups.ts";
import { isLater, stretchOf, wayOf } from "../report/views/development-plan.ts";
import { plainText, readinessWords } from "../report/views/parts.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, jumpTo, type SheetContext } from "./context.ts";
import { heatFormats } from "./heat-formats.ts";
import { Layout } from "./layout.ts";
import { type Levels, levelsLayout } from "./levels-sheet.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, columnArea, tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.plans, [
  "person",
  "team",
  "goal",
  "skill",
  "current",
  "required",
  "gap",
  "how",
  "mentor",
  "by",
  "kpi",
  "training",
  "stretch",
  "role",
  "readiness",
  "next",
  "manager",
] as const);
type Key = (typeof layout)["keys"][number];

/** The rows of all people together. */
const mostRows = 5000;

/** A step of somebody's plan, or something the person wishes to grow in. */
interface Row {
  person: PersonResult;
  purpose: PlanPurpose;
  /** `null`: a wish that names no skill of the list. */
  skill: string | null;
  current: number | null;
  required: number | null;
  gap: number | null;
  how: string | null;
  training: string | null;
  mentor: string | null;
  stretch: string | null;
  by: IsoDate | null;
  kpi: string | null;
}

/** Everybody's development plan, as the report tells it: a row for each step and for each wish. */
export function plansSheet(context: SheetContext, levels: Levels): SheetPlan {
  const { analysis } = context;
  const lookups = lookupsOf(context.report.analysis);
  const people = [...analysis.people].sort(
    (a, b) => byCodePoint(a.team ?? "", b.team ?? "") || byCodePoint(a.id, b.id),
  );
  const all = people.flatMap((person) => rowsOf(context, person, lookups.plans.get(person.id)!));
  const rows = all.slice(0, mostRows);
  const { mentoring } = analysis.growth;
  return tableSheet({
    layout,
    title: "Development plans",
    sentence:
      rows.length === 0
        ? "Nobody is known to fall short of a requirement or to wish for anything, so no plan is proposed."
        : `${plural(new Set(rows.map(({ person }) => person.id)).size, "person", "people")} with something to grow in: training for the job now, development for the next role, and what was wished for.`,
    note: [
      "Agree it with the person: this names people and shows their levels, and is not made to be passed on.",
      ...(mentoring === null || mentoring.assigned === 0
        ? []
        : [
            `Mentors are proposals, and nobody has more than ${plural(mentoring.limit, "person", "people")}: ask first.`,
          ]),
      "Levels follow the cells; what is proposed is that of the last analysis.",
      ...(all.length > rows.length ? [`${number(all.length - rows.length)} further rows are left out.`] : []),
    ].join(" "),
    from: fromSheets(
      context,
      rows.map(({ person }) => person.place),
    ),
    table: "TL_Development_plans",
    frozenColumns: 1,
    printedTo: "kpi",
    rows,
    columns: columnsOf(lookups, levels),
    jumps: { column: "person", to: ({ person }) => jumpTo(context, person.place) },
    more:
      rows.length === 0
        ? {}
        : {
            conditionalFormats: heatFormats(
              columnArea(layout, "gap", "gap", rows.length),
              analysis.scale.max - analysis.scale.min,
            ),
          },
  });
}

function rowsOf({ report }: SheetContext, person: PersonResult, plan: DevelopmentPlan): Row[] {
  const lookups = lookupsOf(report.analysis);
  const mentorFor = (skill: string, purpose: PlanPurpose) =>
    plan.mentor?.skill === skill && plan.mentor.purpose === purpose ? plan.mentor.person : null;
  const rowOf = (step: PlanStep, purpose: PlanPurpose): Row => {
    const { skill, current, target, gap } = step;
    const isFor = (each: { skill: string; purpose: PlanPurpose }) => each.skill === skill && each.purpose === purpose;
    const work = plan.stretch.find(isFor);
    const measure = plan.success.find(isFor);
    return {
      person,
      purpose,
      skill,
      current,
      required: target,
      gap,
      how: plainText(wayOf(report, plan, step, purpose)),
      training: isLater(plan, step, purpose) ? null : (step.training?.training ?? null),
      mentor: mentorFor(skill, purpose),
      stretch: work ? plainText(stretchOf(report, work)) : null,
      by: measure?.by ?? null,
      kpi: measure?.kpi ?? null,
    };
  };
  return [
    ...plan.now.map((step) => rowOf(step, "now")),
    ...(plan.career?.steps ?? []).map((step) => rowOf(step, "career")),
    ...wishesOf(plan).map(
      ({ skill, text }): Row => ({
        person,
        purpose: "aspiration",
        skill,
        current: skill === null ? null : levelOf(lookups, report.analysis.pairs, person.id, skill),
        required: null,
        gap: null,
        how: text === null ? null : `“${text}”`,
        training: null,
        mentor: skill === null ? null : mentorFor(skill, "aspiration"),
        stretch: null,
        by: null,
        kpi: null,
      }),
    ),
  ];
}

/** Each skill once, as it was wished for last. */
function wishesOf({ aspirations }: DevelopmentPlan): Aspiration[] {
  return aspirations.filter(
    ({ skill }, at) => skill === null || aspirations.findIndex((each) => each.skill === skill) === at,
  );
}

/** The level of a person (id) in a skill (id); `null`: not rated. */
function levelOf(
  { pairStart, personIndex, skillIndex }: Lookups,
  pairs: PairColumns,
  person: string,
  skill: string,
): number | null {
  const [p, s] = [personIndex.get(person)!, skillIndex.get(skill)];
  for (let pair = pairStart[p]!; pair < pairStart[p + 1]!; pair++)
    if (pairs.skill[pair] === s) return pairs.current[pair]!;
  return null;
}

const purposes: Record<PlanPurpose, (person: PersonResult) => string> = {
  now: () => "training for the job now",
  career: ({ nextRole }) => `development for the next role: ${nextRole!.role}`,
  aspiration: () => "a wish",
};

function columnsOf({ skills, people, trainings, kpis }: Lookups, levels: Levels): Record<Key, Column<Row>> {
  const nameIn = (named: ReadonlyMap<string, { name: string }>, id: string | null) =>
    id === null ? null : (named.get(id)?.name ?? id);
  const fromLevels = (row: Row, key: "current" | "required" | "gap"): PlannedCell => {
    const at = row.skill === null ? null : levels.rowOf(row.person.id, row.skill);
    if (at === null) return row[key];
    const reference = levelsLayout.far(key, at);
    return live(`IF(${reference}="","",${reference})`, row[key]);
  };
  const gapToNext = (row: Row, at: number): PlannedCell => {
    if (row.skill === null || levels.rowOf(row.person.id, row.skill) === null) return row.gap;
    const [current, required] = [layout.cell("current", at), layout.cell("required", at)];
    return live(`IF(${current}="","",IF(${required}-${current}<0.000000001,0,${required}-${current}))`, row.gap);
  };
  const level = { width: 10, format: formats.level };
  return {
    person: { header: "Person", width: 26, cell: ({ person }) => person.name },
    team: { header: "Team", width: 20, cell: ({ person }) => person.team },
    goal: { header: "For", width: 26, wrap: true, cell: ({ purpose, person }) => purposes[purpose](person) },
    skill: { header: "Skill", width: 28, cell: ({ skill }) => nameIn(skills, skill) },
    current: { ...level, header: "Current level", cell: (row) => fromLevels(row, "current") },
    required: {
      ...level,
      header: "Level aimed at",
      cell: (row) => (row.purpose === "now" ? fromLevels(row, "required") : row.required),
    },
    gap: {
      ...level,
      header: "Gap in levels",
      cell: (row, at) =>
        row.purpose === "now" ? fromLevels(row, "gap") : row.purpose === "career" ? gapToNext(row, at) : null,
    },
    how: { header: "How", width: 44, wrap: true, cell: ({ how }) => how },
    mentor: { header: "Mentor", width: 24, cell: ({ mentor }) => nameIn(people, mentor) },
    by: {
      header: "Level there by (blank: to be agreed)",
      width: 13,
      format: formats.date,
      cell: ({ by }) => by,
    },
    kpi: { header: "Meant for", width: 26, wrap: true, cell: ({ kpi }) => nameIn(kpis, kpi) },
    training: { header: "Training", width: 30, wrap: true, cell: ({ training }) => nameIn(trainings, training) },
    stretch: { header: "Work to grow in", width: 54, wrap: true, cell: ({ stretch }) => stretch },
    role: { header: "Role", width: 24, cell: ({ person }) => person.role },
    readiness: {
      header: "Ready for the own role",
      width: 18,
      cell: ({ person }) => said(readinessWords[person.fit.status]),
    },
    next: {
      header: "Ready for the next role",
      width: 30,
      wrap: true,
      cell: ({ person: { nextRole } }) =>
        nextRole === null ? null : `${nextRole.role}: ${said(readinessWords[nextRole.status])}`,
    },
    manager: { header: "Manager", width: 22, cell: ({ person }) => nameIn(people, person.manager) },
  };
}
