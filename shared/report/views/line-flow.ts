import type { LinkResult } from "../../analysis/analysis.ts";
import type { Grade } from "../../analysis/evidence-results.ts";
import { number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import { pathOf } from "../pages.ts";
import type { Report } from "../report.ts";
import type { LineFlow } from "../view.ts";
import { gradeStep } from "./evidence-words.ts";

const mostLinks = 14;
const columns = sayings(["Skill gap", "Training", "Learning outcome", "KPI"] as const);
const missingWords = sayings(["no skill named", "no training", "no outcome stated", "no KPI"]);

/**
 * The straight line skill → training → outcome → KPI of some links, as nodes and links; thickness is how many people
 * are below the requirement of the skill. From the training on each link has the grade of the evidence, where several
 * lines share it the lowest. A missing part is a node marked as missing, its links drawn as broken. `null` when there is
 * nothing to draw.
 */
export function lineFlow(report: Report, links: readonly LinkResult[], title: string): LineFlow | null {
  if (links.length === 0) return null;
  const isBroken = ({ training, skills, outcome, kpi }: LinkResult) => !training || !skills.length || !outcome || !kpi;
  const shown = [...links.filter((link) => !isBroken(link)), ...links.filter(isBroken)].slice(0, mostLinks);
  const nodes = new Map<string, LineFlow["nodes"][number]>();
  const flows = new Map<string, LineFlow["links"][number]>();
  for (const link of shown) {
    const skills = link.skills.length ? link.skills : [null];
    const grade = gradeOf(report, link);
    for (const skill of skills) {
      const parts = [
        node(report, 0, "skill", skill, link.id),
        node(report, 1, "training", link.training, link.id),
        outcomeNode(link),
        node(report, 3, "kpi", link.kpi, link.id),
      ];
      for (const part of parts) nodes.set(part.id, part);
      const weight = Math.max(1, (skill && lookupsOf(report.analysis).skills.get(skill)?.metrics.gapCount) || 1);
      for (let index = 0; index < 3; index++) {
        const [from, to] = [parts[index]!, parts[index + 1]!];
        const key = `${from.id}→${to.id}`;
        const before = flows.get(key);
        // Evidence is about training and KPI; that the training is for this skill stays asserted.
        const ofPart = index === 0 ? "E0" : grade;
        flows.set(key, {
          from: from.id,
          to: to.id,
          weight: (before?.weight ?? 0) + weight,
          broken: from.missing || to.missing,
          grade: before?.grade !== undefined && gradeStep(before.grade) < gradeStep(ofPart) ? before.grade : ofPart,
        });
      }
    }
  }
  const broken = shown.filter(isBroken);
  const left = links.length - shown.length;
  return {
    kind: "line-flow",
    title,
    columns: columns.map((title) => said(title)),
    nodes: [...nodes.values()],
    links: [...flows.values()],
    summary: say`${plural(shown.length, "line")} from a gap to a KPI, ${brokenText(broken.length, shown.length)}. ${evidenceText(shown.map((link) => gradeOf(report, link)))}${left > 0 ? say` ${plural(left, "further line")} in the table.` : ""}`,
  };
}

function brokenText(broken: number, shown: number): string {
  if (broken === 0) return shown === 1 ? say`unbroken` : say`none of them broken`;
  return broken === shown ? say`broken` : say`${number(broken)} of them broken`;
}

function gradeOf(report: Report, { training, kpi }: LinkResult): Grade {
  if (training === null || kpi === null) return "E0";
  const found = lookupsOf(report.analysis).evidenceOfTraining.get(training);
  return found?.find((each) => each.kpi === kpi)?.grade ?? "E0";
}

function evidenceText(found: readonly Grade[]): string {
  const measured = found.filter((grade) => grade !== "E0").length;
  if (measured === 0) return say`All are asserted in the workbook; none is evidence.`;
  const rest = measured < found.length ? say`; the others are asserted` : "";
  return say`A measurement stands behind ${plural(measured, "line")}${rest}.`;
}

function node(
  report: Report,
  column: 0 | 1 | 3,
  kind: "skill" | "training" | "kpi",
  id: string | null,
  link: string,
): LineFlow["nodes"][number] {
  if (id === null)
    return { id: `${column}:missing:${link}`, column, label: said(missingWords[column]!), to: null, missing: true };
  const { skills, trainings, kpis } = lookupsOf(report.analysis);
  const name = { skill: skills, training: trainings, kpi: kpis }[kind].get(id)?.name ?? id;
  return { id: `${column}:${id}`, column, label: name, to: pathOf(report, kind, id), missing: false };
}

function outcomeNode({ outcome, id }: LinkResult): LineFlow["nodes"][number] {
  return outcome === null
    ? { id: `2:missing:${id}`, column: 2, label: said(missingWords[2]!), to: null, missing: true }
    : { id: `2:${outcome}`, column: 2, label: outcome, to: null, missing: false };
}
