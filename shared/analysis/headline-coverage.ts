import { plural } from "../format.ts";
import { say } from "../language.ts";
import type { Headline } from "./analysis.ts";
import type { CoverageItem, SkillResult } from "./gap-results.ts";
import { type HeadlineSubject, merged, skillName, teamName } from "./headline-words.ts";

const exposures = ["uncovered", "single-point"] as const;

/** The team and skill where nobody, or only one person, can do what the team needs; one person alone is no team. */
export function nobodyQualified(analysis: HeadlineSubject): Headline[] {
  if (analysis.people.length < 2) return [];
  const urgency = new Map(analysis.skills.map(({ id, criticality }) => [id, weightOf(criticality)]));
  for (const status of exposures) {
    const items = analysis.coverage.filter((item) => item.status === status);
    if (items.length === 0) continue;
    const rank = (item: CoverageItem) => 10 * (urgency.get(item.skill) ?? 0) + item.kpis.length;
    const first = items.reduce((best, item) => (rank(item) > rank(best) ? item : best));
    return [
      {
        code: status,
        text: `${sentenceOf(analysis, first)}${othersLike(items)}`,
        sources: merged(first.sources),
        about: { kind: "coverage", id: null },
      },
    ];
  }
  return [];
}

function sentenceOf(analysis: HeadlineSubject, { status, skill, team }: CoverageItem): string {
  const name = skillName(analysis, skill);
  const where = team === null ? "" : say` in ${teamName(analysis, team)}`;
  return status === "uncovered"
    ? say`Nobody${where} is qualified in ${name} at the level ${team === null ? say`the work` : say`the team`} needs.`
    : say`${name}${where} depends on one qualified person.`;
}

function othersLike(items: readonly CoverageItem[]): string {
  const more = items.length - 1;
  if (more === 0) return "";
  const inTeams = items.some(({ team }) => team !== null);
  return say` The same holds for ${inTeams ? plural(more, "more pair of team and skill", "more pairs of team and skill") : plural(more, "more skill")}.`;
}

function weightOf(criticality: SkillResult["criticality"]): number {
  return criticality === "non-negotiable" ? 2 : criticality === "important" ? 1 : 0;
}
