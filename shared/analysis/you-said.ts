import type { Dataset, IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import type { TrainingResult } from "./analysis.ts";
import type { CausesSummary } from "./cause-results.ts";
import type { FollowUp } from "./follow-up-results.ts";
import type { SaidAnswer, SaidIn, SaidTheme } from "./growth-results.ts";
import { textIn } from "./kept-values.ts";
import { namesOf } from "./resolve.ts";
import { answersTo } from "./you-said-answers.ts";

/** What was said longer ago is no longer waited for. */
const days = 365;
const mostTexts = 6;

interface Voice {
  skill: string;
  in: SaidIn;
  voices: number;
  team: string | null;
  on: IsoDate | null;
  text: string | null;
}

/** What may have come of it. */
export interface SaidBasis {
  trainings: readonly TrainingResult[];
  followUp: Pick<FollowUp, "checkIns" | "actions" | "requests">;
  causes: CausesSummary;
  asOf: IsoDate;
}

/**
 * What people said in the last year and what was decided or done afterwards (G3). A theme is a skill: what signals,
 * check-ins (where it was hard, what support was asked for) and the cause analysis say of it; or what stands in the way
 * in a team, with the fix that was agreed. Only what is dated on or after the first voice counts as an answer, so that
 * nothing is claimed that had been planned anyway; a theme without any day is `unknown`. An answer is about the same
 * skill: that it came because of what was said is not known. Themes nobody answered first, then by voices, then by id.
 */
export function saidThemesOf(dataset: Dataset, basis: SaidBasis): SaidTheme[] {
  const { asOf } = basis;
  const since = dayNumber(asOf) - days;
  const voices = [...signalVoices(dataset), ...checkInVoices(dataset, basis), ...causeVoices(dataset, basis)].filter(
    ({ on, voices: many }) => many > 0 && (on === null || (on <= asOf && dayNumber(on) >= since)),
  );
  const barriers = barrierThemes(dataset, basis);
  const fixes = barriers.flatMap(({ skill, answers }) => answers.map((answer) => ({ ...answer, skill })));
  const themes = [...grouped(voices, ({ skill }) => skill)].map(([skill, own]): SaidTheme => {
    const told = themeOf(own);
    return { skill, boxes: [], ...told, ...stateOf(told.first, answersTo(skill, told.first, { ...basis, fixes })) };
  });
  return [...themes, ...barriers].sort(
    (a, b) =>
      Number(b.state === "no answer") - Number(a.state === "no answer") ||
      b.voices - a.voices ||
      byCodePoint(a.skill, b.skill) ||
      byCodePoint(a.teams.join(), b.teams.join()),
  );
}

function signalVoices(dataset: Dataset): Voice[] {
  const names = namesOf(dataset);
  const teamOf = new Map(dataset.people.map(({ id, team }) => [id, team]));
  return dataset.signals.flatMap(({ kind, person, team, skill, date, mentions, text }) => {
    const id = names.skill(skill);
    if (id === null) return [];
    const own = team ?? teamOf.get(names.person(person) ?? "") ?? null;
    return [{ skill: id, in: kind, voices: mentions ?? 1, team: names.team(own) ?? own, on: date, text }];
  });
}

/** A conversation in which something was hard or asked for is one voice, however much was said. */
function checkInVoices(dataset: Dataset, { followUp }: SaidBasis): Voice[] {
  const teamOf = new Map(dataset.people.map(({ id, team }) => [id, team]));
  return followUp.checkIns.flatMap(({ person, held, act, noteKind, answers, skills }) => {
    if (held === null || act !== null || noteKind === "corrective") return [];
    const { hard, support } = answers;
    const about = skills.filter(
      ({ field }) => (field === "skill" && (hard ?? support) !== undefined) || field === "hard" || field === "support",
    );
    const text = [hard, support].filter((each) => each !== undefined).join("; ");
    return [...new Set(about.map(({ skill }) => skill))].map((skill) => ({
      skill,
      in: "check-in" as const,
      voices: 1,
      team: teamOf.get(person ?? "") ?? null,
      on: held,
      text: text === "" ? null : text,
    }));
  });
}

/** Those who said in the cause analysis that knowledge is missing; what else is in the way makes a theme of its own. */
function causeVoices(dataset: Dataset, { causes }: SaidBasis): Voice[] {
  return causes.causes
    .filter(({ top, raters }) => top.includes("knowledge") && raters > 0)
    .map(({ skill, team, raters }) => ({
      skill,
      in: "cause analysis",
      voices: raters,
      team,
      on: ratedOn(dataset, skill, team).first,
      text: null,
    }));
}

function barrierThemes(dataset: Dataset, { causes, asOf }: SaidBasis): SaidTheme[] {
  const since = dayNumber(asOf) - days;
  return causes.causes.flatMap(({ skill, team, top, raters, fix, owner }): SaidTheme[] => {
    const boxes = top.filter((box) => box !== "knowledge");
    const { first, last } = ratedOn(dataset, skill, team);
    if (boxes.length === 0 || raters === 0 || (last !== null && (last > asOf || dayNumber(last) < since))) return [];
    const agreed: SaidAnswer[] =
      fix === null
        ? []
        : [{ kind: "decided", about: "fix", what: fix, times: 1, on: last, why: null, who: owner, training: null }];
    return [
      {
        skill,
        boxes,
        teams: team === null ? [] : [team],
        said: [{ in: "cause analysis", voices: raters }],
        voices: raters,
        first,
        last,
        texts: [],
        answers: agreed,
        state: agreed.length > 0 ? "decided" : "no answer",
      },
    ];
  });
}

/** The days on which the cause of a gap was rated. */
function ratedOn(
  dataset: Dataset,
  skill: string,
  team: string | null,
): { first: IsoDate | null; last: IsoDate | null } {
  const names = namesOf(dataset);
  const found = dataset.causes
    .filter(({ values }) => {
      const written = textIn(values, "team");
      return names.skill(textIn(values, "skill")) === skill && (names.team(written) ?? written) === team;
    })
    .flatMap(({ values }) => textIn(values, "date") ?? [])
    .sort(byCodePoint);
  return { first: found[0] ?? null, last: found.at(-1) ?? null };
}

function themeOf(voices: readonly Voice[]): Pick<SaidTheme, "teams" | "said" | "voices" | "first" | "last" | "texts"> {
  const sum = (some: readonly Voice[]) => some.reduce((total, { voices: many }) => total + many, 0);
  const dates = voices.flatMap(({ on }) => on ?? []).sort(byCodePoint);
  const texts = new Map(
    voices
      .flatMap(({ in: where, text, on }) => (text === null ? [] : [{ in: where, text, on }]))
      .sort((a, b) => byCodePoint(b.on ?? "", a.on ?? "") || byCodePoint(a.text, b.text) || byCodePoint(a.in, b.in))
      .map((told) => [told.text, told] as const)
      .reverse(),
  );
  return {
    teams: [...new Set(voices.flatMap(({ team }) => team ?? []))].sort(byCodePoint),
    said: [...grouped(voices, ({ in: where }) => where)]
      .map(([where, own]) => ({ in: where, voices: sum(own) }))
      .sort((a, b) => b.voices - a.voices || byCodePoint(a.in, b.in)),
    voices: sum(voices),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    texts: [...texts.values()].reverse().slice(0, mostTexts),
  };
}

function stateOf(first: IsoDate | null, answers: SaidAnswer[]): Pick<SaidTheme, "answers" | "state"> {
  if (first === null) return { answers: [], state: "unknown" };
  for (const state of ["done", "started", "decided", "declined"] as const)
    if (answers.some(({ kind }) => kind === state)) return { answers, state };
  return { answers, state: "no answer" };
}
