import type { Box, CauseResult } from "../analysis/cause-results.ts";
import { causeFor } from "../analysis/causes.ts";
import { type FormatRule, fewPeople, otherwise, rulesFor, skillRules } from "../analysis/format-rules.ts";
import { list } from "../format.ts";
import type { Person } from "../model.ts";
import { type Facts, personNameOf, skillNameOf } from "./facts.ts";
import type { Focus } from "./focus.ts";
import type { TacticFields } from "./people-fields.ts";

/*
 * Two things a manager can do this week, by rule: the first from what stands in the way of the gap, the second from the
 * format that suits the skill. What stands in the way outside the person comes before practice.
 */

type Say = (skill: string) => TacticFields;

const byBox: Record<Box, Say> = {
  expectations: (skill) => ({
    text: `Show one piece of work that is good in ${skill}, say what makes it good, and give feedback on the next one within a day.`,
    why: "The cause analysis names expectations and feedback.",
  }),
  resources: (skill) => ({
    text: `Ask which tool, time or step of the process gets in the way of ${skill}, and take one of them away by Friday.`,
    why: "The cause analysis names tools, time and process.",
  }),
  incentives: (skill) => ({
    text: `Notice the first use of ${skill} in front of the team, and check that nothing else you ask for works against it.`,
    why: "The cause analysis names what is rewarded.",
  }),
  knowledge: (skill) => ({
    text: `Give one real task this week that needs ${skill}, small enough to be finished, and look at the result together.`,
    why: "The cause analysis says that practice is what is missing.",
  }),
  capacity: (skill) => ({
    text: `Look at the week together and move one task elsewhere, so that there is room for ${skill}.`,
    why: "The cause analysis names staffing.",
  }),
  motives: (skill) => ({
    text: `Ask which part of the work is a pleasure, and let ${skill} be used there first.`,
    why: "The cause analysis names the match of work and wishes.",
  }),
};

const askFirst: Say = (skill) => ({
  text: `Ask first: “For ${skill}, what would help you most: a clearer picture of good work, time, a better tool, or practice?” Act on the answer this week.`,
  why: "The cause of this gap is not known yet.",
});

const checkRequirement: Say = (skill) => ({
  text: `Talk about whether this level of ${skill} is needed for the work of the next three months, and tell HR what you both think.`,
  why: "The cause analysis found nothing in the way.",
});

const keepItAlive = (skill: string): TacticFields[] => [
  {
    text: `Ask for ${skill} to be shown to a colleague: ten minutes, on a real case.`,
    why: "The level that is asked for is reached; who shows it keeps it.",
  },
  {
    text: `Agree on one task that is a step harder and needs ${skill}, and on the day you look at it together.`,
    why: "What is used grows; what is not used fades.",
  },
];

const byFormat: Readonly<Record<string, Say>> = {
  "Safety and compliance: drill at the workplace": (skill) => ({
    text: `Walk through ${skill} once at the place where it counts, with the check list in hand; a colleague ticks each step.`,
    why: "What was practised on the spot is there when it is needed.",
  }),
  "Data and analysis: clinic with own data": (skill) => ({
    text: `Choose one question from this week's work and answer it with own data, sitting beside somebody who is at home in ${skill}.`,
    why: "What was done once with own data can be done again on Monday.",
  }),
  "New tool or software: guided simulation": (skill) => ({
    text: `Do one task from last week again in a copy, step by step, with ${skill}; nothing can break there.`,
    why: "A tool is learned by using it, and a copy allows mistakes.",
  }),
  "Leadership and feedback: peer coaching, mentoring, role-play": (skill) => ({
    text: `Rehearse one conversation that is due this week for ten minutes, with ${skill} in mind; hold it, and talk it over afterwards.`,
    why: "Leading is learned in conversations, tried out beforehand.",
  }),
  "Sales and negotiation: shadowing on the job and role-play": (skill) => ({
    text: `Go along to one real conversation that needs ${skill}: first watching, then role-playing the next one.`,
    why: "It is learned by watching it done and doing it with somebody watching.",
  }),
  "Technical work and repair: practice on the bench with a mentor": (skill) => ({
    text: `Plan one hour on the bench with somebody who is practised in ${skill}: the same task from start to end, twice.`,
    why: "Hands learn on the object, and a second pair of eyes helps.",
  }),
};

const otherFormat: Say = (skill) => ({
  text: `Let one real task that needs ${skill} be done together with a colleague who is one step ahead.`,
  why: "Practice on own work with feedback suits most skills.",
});

/**
 * Two tactics for this week: from what stands in the way of the person's gap in the focus skill, and from the format
 * that suits the skill, with mentors from the own team where there are some. Without a gap both keep the skill alive;
 * without any skill they find one out.
 */
export function tacticsFor(facts: Facts, person: Person, focus: Focus): TacticFields[] {
  if (focus.skill === null) return withoutSkill;
  const name = skillNameOf(facts, focus.skill);
  const isShort = focus.current === null || focus.required === null || focus.current < focus.required;
  const cause = causeFor(facts.analysis.causes, focus.skill, person.team);
  return isShort ? [firstTactic(cause)(name), formatTactic(facts, person, focus, name)] : keepItAlive(name);
}

const withoutSkill: TacticFields[] = [
  {
    text: "Ask which skill would make the biggest difference in the work of the next three months, and write it down together.",
    why: "No skill is on record yet.",
  },
  {
    text: "Agree on one real task in which that skill is tried out.",
    why: "What is tried out on real work stays.",
  },
];

/** Boxes of the environment come first: they are the manager's to change. */
function firstTactic(cause: CauseResult | null): Say {
  if (cause?.verdict === "stop") return checkRequirement;
  if (cause === null || cause.top.length === 0) return askFirst;
  const outside = cause.top.find((box) => box !== "knowledge");
  return byBox[cause.class === "training" ? "knowledge" : (outside ?? cause.top[0]!)];
}

function formatTactic(facts: Facts, person: Person, { skill }: Focus, name: string): TacticFields {
  const mentors = mentorsFor(facts, person, skill!);
  const tactic = (byFormat[ruleFor(facts, person, skill!, mentors.length).name] ?? otherFormat)(name);
  return mentors.length === 0
    ? tactic
    : { ...tactic, why: `${tactic.why} In the team ${list(mentors)} could show it.` };
}

/** The rule by what the skill is about; rules by how many are short say nothing about one person. */
function ruleFor({ lookups, dataset }: Facts, { team }: Person, skill: string, mentors: number): FormatRule {
  const result = lookups.skills.get(skill);
  const described = dataset.skills.find(({ id }) => id === skill);
  const item = lookups.items.get(`${skill}|${team ?? ""}`);
  const rules = rulesFor({
    name: result?.name ?? skill,
    category: result?.category ?? null,
    description: described?.description ?? null,
    class: item?.class ?? "unknown",
    short: item?.notMeeting ?? fewPeople,
    mentors,
  });
  return rules.find((rule) => skillRules.includes(rule)) ?? otherwise;
}

const mostMentors = 2;

/** At most two people of the own team who could show it, never the person. Levels of other teams are not the manager's. */
function mentorsFor(facts: Facts, { id, team }: Person, skill: string): string[] {
  const { lookups } = facts;
  return (lookups.skills.get(skill)?.mentors ?? [])
    .filter(({ person }) => person !== id && team !== null && lookups.people.get(person)?.team === team)
    .slice(0, mostMentors)
    .map(({ person }) => personNameOf(facts, person));
}
