import { list, listSome, number, plural } from "../format.ts";
import { said, say } from "../language.ts";
import type { Source } from "../model.ts";
import { sheetTitle } from "../workbook/sheet-kinds.ts";
import type { Headline } from "./analysis.ts";
import type { SkillResult } from "./gap-results.ts";
import { type HeadlineSubject, merged, sum } from "./headline-words.ts";

/** Why no gap can be named, or that nobody is known to have one: what the workbook holds, and what it lacks. */
export function noGap(analysis: HeadlineSubject): Headline {
  const { metrics } = analysis.organisation;
  const isComplete = metrics.assessed > 0;
  return {
    code: "answer",
    text: metrics.demand === 0 ? nothingRequired(analysis) : nobodyShort(metrics),
    sources: [],
    about: { kind: isComplete ? "gaps" : "data-check", id: null },
  };
}

function nobodyShort({ assessed, demand }: { assessed: number; demand: number }): string {
  if (assessed === 0)
    return say`No gap can be named: ${demand === 1 ? say`the one required level has no rating` : say`none of the ${number(demand)} required levels has a rating`}.`;
  const rated =
    assessed < demand
      ? say`${number(assessed)} of ${plural(demand, "required level")} ${assessed === 1 ? say`is` : say`are`} rated, the others are not known`
      : demand === 1
        ? say`the one required level is met`
        : say`all ${number(demand)} required levels are rated`;
  return say`No rated person is below a required level: ${rated}.`;
}

/** Nothing is required of anybody the workbook names. */
function nothingRequired(analysis: HeadlineSubject): string {
  const { people, skills, requirements } = analysis;
  const { entries } = requirements;
  const named = plural(people.length, "person", "people");
  const skillsThere = plural(skills.length, "skill");
  if (skills.length === 0) return say`No gap can be named: the workbook has no skills matrix${othersThere(analysis)}.`;
  if (entries > 0 && people.length === 0)
    return say`No gap can be named, because the workbook names no person: it holds ${requirementsThere(analysis)}. The sheet ${sheetTitle("skills-matrix")}, with each person’s role and levels, would show who meets ${entries === 1 ? say`it` : say`them`}.`;
  if (entries > 0)
    return say`No gap can be named: the workbook holds ${requirementsThere(analysis)}, but ${entries === 1 ? say`it applies` : say`none applies`} to ${entries === 1 ? say`none` : say`any`} of the ${named} it names.`;
  const levels = sum(skills, ({ rated }) => rated);
  if (levels > 0)
    return say`No gap can be named, because the workbook requires no level: it holds ${plural(levels, "current level")} of ${named} in ${skillsThere}.`;
  return say`No gap can be named: the workbook lists ${skillsThere}${people.length > 0 ? say` and ${named}` : ""}, but neither anybody’s level nor a required one.`;
}

function requirementsThere({ requirements }: HeadlineSubject): string {
  const { entries, roles, skills } = requirements;
  const of = roles === 0 ? "" : say` of ${plural(roles, "role")}`;
  return say`${plural(entries, "required level")}${of} in ${plural(skills, "skill")}`;
}

/** What a workbook without skills holds all the same. */
function othersThere({ people, kpis, trainings }: HeadlineSubject): string {
  const participants = sum(trainings, (training) => training.participants);
  const periods = Math.max(0, ...kpis.map(({ history }) => history.length));
  const things = [
    people.length > 0 ? plural(people.length, "person", "people") : "",
    kpis.length > 0
      ? `${plural(kpis.length, "KPI")}${periods > 0 ? say` with readings of ${plural(periods, "period")}` : ""}`
      : "",
    trainings.length > 0
      ? `${plural(trainings.length, "training")}${participants > 0 ? say` with ${plural(participants, "participant")}` : ""}`
      : "",
  ].filter((thing) => thing !== "");
  return things.length === 0 ? say`, and no KPI or training that could be read` : say`. It holds ${list(things)}`;
}

const mostSkills = 3;

/**
 * In a workbook that requires no level: the skills that nobody, and that only one person, has at the top of the scale.
 * `cellsOf` gives the ratings behind a skill by its position.
 */
export function scarceSkills(analysis: HeadlineSubject, cellsOf: (skill: number) => readonly Source[]): Headline[] {
  const { skills, requirements } = analysis;
  const rated = skills.filter((skill) => skill.rated > 0);
  if (requirements.entries > 0 || rated.length === 0 || analysis.people.length < 2) return [];
  const nobody = rated.filter(({ atTop }) => atTop === 0);
  const one = rated.filter(({ atTop }) => atTop === 1);
  const named = [...nobody, ...one];
  return [
    {
      code: "scarce-skills",
      text: named.length > 0 ? scarceSentence(analysis, nobody, one, rated.length) : rarest(analysis, rated),
      sources: merged(named.flatMap((skill) => cellsOf(skills.indexOf(skill)))),
      about: { kind: "skills", id: null },
    },
  ];
}

function scarceSentence(
  analysis: HeadlineSubject,
  nobody: readonly SkillResult[],
  one: readonly SkillResult[],
  rated: number,
): string {
  const parts = [
    nobody.length > 0 ? say`nobody ${has(analysis, nobody)} ${some(nobody)}` : "",
    one.length > 0 ? say`only one person ${has(analysis, one)} ${some(one)}` : "",
  ].filter((part) => part !== "");
  const others = rated - nobody.length - one.length;
  const more = isYesOrNo(analysis) ? say`two people or more` : say`two people or more at that level`;
  const rest =
    others === 0
      ? ""
      : ` ${others === 1 ? say`The other skill has` : say`The other ${number(others)} skills have`} ${more}.`;
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.${rest}`;
}

function rarest(analysis: HeadlineSubject, rated: readonly SkillResult[]): string {
  const least = rated.reduce((fewest, skill) => (skill.atTop < fewest.atTop ? skill : fewest));
  return say`${rated.length === 1 ? say`The one skill` : say`Each of the ${number(rated.length)} skills`} has at least ${plural(least.atTop, "person", "people")} ${isYesOrNo(analysis) ? say`who can do it` : say`at the highest level (${top(analysis)})`}, the fewest being ${number(least.atTop)} of ${number(least.rated)} rated in ${least.name}.`;
}

/** Who is not rated may well have the skill: then only what is known is told. */
function has(analysis: HeadlineSubject, skills: readonly SkillResult[]): string {
  const isKnown = skills.every(({ rated }) => rated === analysis.people.length);
  if (isYesOrNo(analysis)) return isKnown ? say`has` : say`is known to have`;
  return say`is ${isKnown ? "" : say`known to be `}at the highest level (${top(analysis)}) in`;
}

/** A scale of two marks says only whether somebody has a skill. */
function isYesOrNo({ scale }: HeadlineSubject): boolean {
  return scale.max - scale.min === 1;
}

function top({ scale }: HeadlineSubject): string {
  const label = scale.labels?.at(-1);
  return label ? `${number(scale.max, 1)}, ${said(label)}` : number(scale.max, 1);
}

function some(skills: readonly SkillResult[]): string {
  return listSome(
    skills.map(({ name }) => name),
    mostSkills,
  );
}
