import type { BrokenLink, LinkResult } from "../analysis/analysis.ts";
import type { LinkEvidence } from "../analysis/evidence-results.ts";
import { plural } from "../format.ts";
import type { Place } from "../model.ts";
import type { CellValue } from "../workbook/raw-workbook.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { statusInks } from "./colors.ts";
import { fromSheets, jumpTo, type SheetContext } from "./context.ts";
import { Layout } from "./layout.ts";
import { formats } from "./number-formats.ts";
import { columnArea, firstCell, tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.links, [
  "training",
  "skills",
  "outcome",
  "kpi",
  "method",
  "strength",
  "target",
  "grade",
  "broken",
  "fix",
  "spend",
  "place",
] as const);

/** A line from skill to KPI, or one that is broken. */
interface Row {
  training: string | null;
  skills: string;
  outcome: string | null;
  kpi: string | null;
  method: string | null;
  strength: string | null;
  target: CellValue;
  grade: string | null;
  broken: string | null;
  fix: string | null;
  spend: number | null;
  place: Place | null;
}

/** Every line from skill over training to KPI with how it is measured, then every one that is broken. */
export function linksSheet(context: SheetContext): SheetPlan {
  const { analysis } = context;
  const { links, brokenLinks } = analysis;
  const rows = [...wholeRows(context), ...brokenRows(context)];
  const broken = `$${firstCell(layout, "broken")}`;
  return tableSheet({
    layout,
    title: "Training–KPI links",
    sentence:
      rows.length === 0
        ? "No training and no link was found: a sheet Links with training, learning outcome, KPI and measurement method would fill this."
        : `${plural(links.length, "link")} from training to KPI, and ${plural(brokenLinks.length, "place")} where the line is broken.`,
    note: "A link says what a training is intended to affect. Whether it did stands on the sheet Evidence.",
    from: fromSheets(
      context,
      rows.map(({ place }) => place),
    ),
    table: "TL_Training_KPI_links",
    frozenColumns: 1,
    rows,
    columns: {
      training: { header: "Training initiative", width: 26, wrap: true, cell: ({ training }) => training },
      skills: { header: "Skills", width: 22, wrap: true, cell: ({ skills }) => skills || null },
      outcome: { header: "Learning outcome", width: 32, wrap: true, cell: ({ outcome }) => outcome },
      kpi: { header: "Performance metric (KPI)", width: 24, wrap: true, cell: ({ kpi }) => kpi },
      method: { header: "Measurement method", width: 28, wrap: true, cell: ({ method }) => method },
      strength: { header: "Strength", width: 10, cell: ({ strength }) => strength },
      target: {
        header: "Target value, in the KPI's unit",
        width: 13,
        format: formats.plain,
        cell: ({ target }) => target,
      },
      grade: { header: "Grade of the evidence", width: 11, cell: ({ grade }) => grade },
      broken: { header: "What is broken", width: 38, wrap: true, cell: ({ broken }) => broken },
      fix: { header: "What to do", width: 38, wrap: true, cell: ({ fix }) => fix },
      spend: { header: "Money in it", width: 12, format: context.money, cell: ({ spend }) => spend },
      place: {
        header: "Where it says so",
        width: 22,
        cell: ({ place }) => (place === null ? null : `${place.sheet}${place.range ? `, ${place.range}` : ""}`),
      },
    },
    jumps: { column: "place", to: ({ place }) => jumpTo(context, place) },
    more:
      rows.length === 0
        ? {}
        : {
            conditionalFormats: [
              {
                kind: "when",
                area: columnArea(layout, "broken", "broken", rows.length),
                formula: `${broken}<>""`,
                ink: statusInks.attention,
              },
            ],
          },
  });
}

function wholeRows({ analysis }: SheetContext): Row[] {
  const names = namesIn(analysis);
  const evidence = new Map(analysis.evidence.map((each): [string, LinkEvidence] => [key(each), each]));
  return analysis.links.map((link: LinkResult) => ({
    ...names(link),
    outcome: link.outcome,
    method: link.method,
    strength: link.strength,
    target: link.targetValue,
    grade: evidence.get(key(link))?.grade ?? null,
    broken: null,
    fix: null,
    spend: null,
    place: link.place,
  }));
}

function brokenRows({ analysis }: SheetContext): Row[] {
  const names = namesIn(analysis);
  return analysis.brokenLinks.map((link: BrokenLink) => ({
    ...names({ ...link, skills: link.skill === null ? [] : [link.skill] }),
    outcome: null,
    method: null,
    strength: null,
    target: null,
    grade: null,
    broken: link.message,
    fix: link.fix,
    spend: link.spend,
    place: link.place,
  }));
}

function key({ training, kpi }: { training: string | null; kpi: string | null }): string {
  return JSON.stringify([training, kpi]);
}

function namesIn({ trainings, kpis, skills }: SheetContext["analysis"]) {
  const nameOf = (things: readonly { id: string; name: string }[]) => {
    const names = new Map(things.map(({ id, name }) => [id, name]));
    return (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  };
  const [training, kpi, skill] = [nameOf(trainings), nameOf(kpis), nameOf(skills)];
  return (link: { training: string | null; kpi: string | null; skills: readonly string[] }) => ({
    training: training(link.training),
    kpi: kpi(link.kpi),
    skills: link.skills.map((id) => skill(id)).join("; "),
  });
}
