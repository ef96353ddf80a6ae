import type { Headline } from "../../analysis/analysis.ts";
import type { CoverageItem, GapItem } from "../../analysis/gap-results.ts";
import { firmness } from "../../analysis/headline-gaps.ts";
import { kpiShortfall, unheldKpis } from "../../analysis/headline-kpi.ts";
import { type HeadlineSubject, inWords, itemName, skillName, teamName } from "../../analysis/headline-words.ts";
import { list, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { roundedOf, shareText } from "./shares.ts";

const most = 6;

/** What is holding us back, in at most six sentences made of published numbers alone, shares instead of counts. */
export function publishedHeadlines(analysis: HeadlineSubject): Headline[] {
  const found = [
    ...biggest(analysis),
    ...mustDo(analysis),
    ...kpiShortfall(analysis),
    ...firmness(analysis),
    ...weakest(analysis),
    ...money(analysis),
    ...flat(analysis),
  ].map(({ code, text, about }): Headline => ({ code, text, sources: [], about }));
  const unknown = notKnown(analysis);
  return [...found.slice(0, most - unknown.length), ...unknown];
}

function biggest(analysis: HeadlineSubject): Headline[] {
  const top = topItem(analysis);
  if (!top)
    return [
      {
        code: "answer",
        text: say`No gap can be ranked from what may be shown: too little is known, or groups are too small.`,
        sources: [],
        about: { kind: "gaps", id: null },
      },
    ];
  const name = skillName(analysis, top.skill);
  const skill = analysis.skills.find(({ id }) => id === top.skill);
  const whole = skill && roundedOf(skill.metrics)?.below ? skill.metrics : null;
  const told = whole ? shortText(whole) : say`${shortText(top.metrics)} in ${groupName(analysis, top.team)}`;
  return [
    {
      code: "answer",
      text: say`What holds us back most is ${name}: ${told}.`,
      sources: [],
      about: { kind: "skill", id: top.skill },
    },
  ];
}

/** How many of the rated people who need a skill fall short. */
function shortText(metrics: GapItem["metrics"]): string {
  const share = roundedOf(metrics)?.below;
  const who = say`the ${plural(metrics.assessed, "rated person", "rated people")} who need it`;
  return share ? say`${shareText(share)} of ${who} are below the required level` : say`${who} cannot be told apart`;
}

function topItem({ gaps }: HeadlineSubject): GapItem | null {
  const [first] = gaps
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byCodePoint(a.id, b.id));
  return first ?? null;
}

function groupName(analysis: HeadlineSubject, team: string | null): string {
  if (team !== null) return teamName(analysis, team);
  return analysis.teams.length === 0 ? say`the organisation` : say`people without a team`;
}

function mustDo(analysis: HeadlineSubject): Headline[] {
  const ruled = analysis.gaps.filter(
    ({ rank, criticality }) => rank !== null && analysis.settings.mustDoFirst && criticality === "non-negotiable",
  );
  const [first] = ruled;
  const top = topItem(analysis);
  if (!first || !top || first.skill === top.skill || first.score! >= top.score!) return [];
  const name = itemName(analysis, first);
  const lead =
    ruled.length === 1
      ? say`${name} comes first whatever its score, because it is non-negotiable`
      : say`${inWords(ruled.length, true)} gaps come first whatever their score, because they are non-negotiable; the first of them is ${name}`;
  return [
    {
      code: "must-do",
      text: `${lead}: ${shortText(first.metrics)}.`,
      sources: [],
      about: { kind: "skill", id: first.skill },
    },
  ];
}

/** Where nobody, or one person, can do what a published group needs. */
function weakest(analysis: HeadlineSubject): Headline[] {
  const urgent = new Set(
    analysis.skills.flatMap(({ id, criticality }) => (criticality === "non-negotiable" ? [id] : [])),
  );
  for (const status of ["uncovered", "single-point"] as const) {
    const items = analysis.coverage.filter((item) => item.status === status);
    const rank = ({ skill, kpis }: CoverageItem) => (urgent.has(skill) ? 10 : 0) + kpis.length;
    const [first] = [...items].sort(
      (a, b) => rank(b) - rank(a) || byCodePoint(`${a.skill}|${a.team}`, `${b.skill}|${b.team}`),
    );
    if (!first) continue;
    const name = skillName(analysis, first.skill);
    const where = first.team === null ? "" : say` in ${teamName(analysis, first.team)}`;
    const text =
      status === "uncovered"
        ? say`Nobody${where} is qualified in ${name} at the level that is needed.`
        : say`${name}${where} depends on one qualified person.`;
    const more =
      items.length > 1
        ? say` The same holds for ${plural(items.length - 1, "more pair of team and skill", "more pairs of team and skill")}.`
        : "";
    return [{ code: status, text: text + more, sources: [], about: { kind: "coverage", id: null } }];
  }
  return [];
}

function money({ brokenLinks }: HeadlineSubject): Headline[] {
  const loose = brokenLinks.find(({ kind }) => kind === "spend-without-link");
  return loose
    ? [{ code: "spend-without-link", text: loose.message, sources: [], about: { kind: "links", id: null } }]
    : [];
}

function flat({ inputsWithoutOutcome: [first] }: HeadlineSubject): Headline[] {
  return first
    ? [
        {
          code: "input-without-outcome",
          text: first.message,
          sources: [],
          about: { kind: "training", id: first.training },
        },
      ]
    : [];
}

function notKnown(analysis: HeadlineSubject): Headline[] {
  const { metrics } = analysis.organisation;
  const open = unheldKpis(analysis);
  const parts = [
    ...(metrics.coverage !== null && metrics.coverage < 1
      ? [say`${shareText({ value: 1 - metrics.coverage, low: 0, high: 1 })} of the required levels have no rating`]
      : []),
    ...(open ? [open.text] : []),
  ];
  if (parts.length === 0) return [];
  return [
    { code: "not-known", text: say`Not known: ${list(parts)}.`, sources: [], about: { kind: "method", id: null } },
  ];
}
