import { sayings } from "../language.ts";
import type { GapClass } from "./gap-results.ts";

/** What a rule may look at. */
export interface GapFacts {
  /** Name of the skill, what kind of skill it is, and what it means. */
  name: string;
  category: string | null;
  description: string | null;
  class: GapClass;
  /** People known to be short, or without a certificate they need. */
  short: number;
  /** People inside the house who could teach it. */
  mentors: number;
}

/** One rule of the table: what it recognises, and the format it recommends. */
export interface FormatRule {
  /** What the rule is called wherever its advice is shown. */
  name: string;
  /** Words in the skill's name, else its category, else its description; `null`: not recognised by words. */
  words: RegExp | null;
  /** Anything else that must hold. */
  when: (gap: GapFacts) => boolean;
  format: string;
  why: string;
  /** Costs nothing but time. */
  free: boolean;
  /** The step of the sequence in which the format is used first. */
  practice: string;
}

/** Few enough people for a mentor to take them on one by one. */
export const fewPeople = 5;

const always = () => true;

/** Recognised by what the skill is about. Of one skill the first that fits is used, so the narrower ones come first. */
export const skillRules = sayings<readonly FormatRule[]>([
  {
    name: "Safety and compliance: drill at the workplace",
    words:
      /safety|safe(?:ly)? work|hazard|first[- ]aid|fire\b|evacuat|emergency|protective|lock-?out|complian|regulat|gdpr|privacy|data protection|anti-?corrupt|code of conduct|hygiene|haccp|infection|legal|audit/i,
    when: always,
    format: "Drill at the workplace with a check list, repeated in short intervals",
    why: "In an emergency or an inspection people do what they have practised on the spot; a check list keeps the steps.",
    free: true,
    practice: "Drill at the workplace with a check list; a colleague ticks each step",
  },
  {
    name: "Data and analysis: clinic with own data",
    words:
      /\bdata\b|analy(?:s|t)|statistic|reporting|dashboard|forecast|insight|\bsql\b|power ?bi|tableau|machine learning|visuali[sz]/i,
    when: ({ name }) => !/entry|software|system|platform/i.test(name),
    format: "Clinic with own data: everybody brings a question from work, somebody who can do it sits beside them",
    why: "What was done once with own data and own questions can be done again on Monday.",
    free: true,
    practice: "Clinic with own data: everybody answers one question from work, with help at hand",
  },
  {
    name: "New tool or software: guided simulation",
    words:
      /software|\btools?\b|\bsystems?\b|digital|platform|\bapps?\b|application|microsoft|office 365|excel|spreadsheet|powerpoint|\bsap\b|erp\b|crm\b|salesforce|cloud|automation|program(?:ming|mer)|coding|python|java|\bcad\b|\bai\b|artificial intelligence|records|information technology/i,
    when: ({ name }) => !/(?:hand|power|machine|cutting) tools?/i.test(name),
    format: "Guided simulation on own files, in a copy where nothing can break",
    why: "A tool is learned by using it: own files show what it is for, and a copy allows mistakes.",
    free: false,
    practice: "Guided simulation: do one task from last week again in a copy, step by step",
  },
  {
    name: "Leadership and feedback: peer coaching, mentoring, role-play",
    words:
      /leader|managing (?:people|teams?|change|performance)|(?:people|team|change|performance|line) manage|supervis|feedback|coaching|mentor|delegat|conflict|difficult conversation|one-on-one|team ?building|motivat|emotional|empath|facilitat|inclusion/i,
    when: always,
    format: "Peer coaching in threes, a mentor, and role-play of real conversations",
    why: "How to lead people is learned in conversations, tried out with peers and talked over afterwards.",
    free: true,
    practice: "Peer coaching in threes: role-play a conversation that is due, then hold it",
  },
  {
    name: "Sales and negotiation: shadowing on the job and role-play",
    words:
      /sales|selling|negotiat|account (?:plan|manage)|\bkey account|prospect|pitch|closing deals?|customer|client|commercial|complaint|objection|upsell|procurement|purchasing|buying|call handling/i,
    when: always,
    format: "Shadowing on the job with somebody who does it well, and role-play of the next real case",
    why: "Talking with customers and partners is learned by watching it done and doing it with somebody watching.",
    free: true,
    practice: "Shadowing on the job: watch two real conversations, then role-play the next one",
  },
  {
    name: "Technical work and repair: practice on the bench with a mentor",
    words:
      /technical|mechanic|repair|mainten|overhaul|diagnos|troubleshoot|electric|hydraul|pneumat|weld|machin|cnc|install|assembl|calibrat|forklift|refriger|compressor|equipment|operat(?:e|ing|ion of) |engine\b|workshop|tooling|soldering|crane|wiring|plumb/i,
    when: always,
    format: "Practice on the bench with a mentor, from easy faults to real ones",
    why: "Hands learn on the object; a mentor sees the slip before it becomes a habit.",
    free: false,
    practice: "Practice on the bench with a mentor: the task from start to end, twice",
  },
]);

/** Recognised by how many people are short and who could teach them. All that fit are used. */
const groupRules = sayings<readonly FormatRule[]>([
  {
    name: "Few people and mentors in the house: mentor first",
    words: null,
    when: ({ short, mentors, ...gap }) => gap.class !== "individual" && short > 0 && short <= fewPeople && mentors > 0,
    format: "A mentor from the house for each of them, one hour a week in protected time",
    why: "So few people do not need a course, and there is somebody in the house who can show it.",
    free: true,
    practice: "First hour with the mentor: do one real task together",
  },
  {
    name: "Individual gap: personal plan and mentor",
    words: null,
    when: (gap) => gap.class === "individual",
    format: "A personal plan with one or two steps a month, and a mentor",
    why: "Single people are short, so the plan is for the person, not for the team.",
    free: true,
    practice: "First step of the personal plan: one real task with the mentor at hand",
  },
  {
    name: "Systemic gap: programme",
    words: null,
    when: (gap) => gap.class === "systemic",
    format: "A programme for the whole team, in parts, with the manager taking part",
    why: "The gap is systemic, so the team has to learn it together.",
    free: false,
    practice: "First part of the programme: the whole team works on one real task",
  },
]);

/** When no rule recognises the gap. */
export const otherwise = sayings<FormatRule>({
  name: "Otherwise: practice at work with a colleague",
  words: null,
  when: always,
  format: "Practice on own work with a colleague who is one step ahead",
  why: "No narrower rule fits this skill; practice on own work with feedback suits most skills.",
  free: true,
  practice: "One real task done with a colleague who is one step ahead",
});

/**
 * The rules that fit a gap: at most one by what the skill is about, then those by its people; those that cost nothing
 * but time come first. The name of a skill is looked at before its category, and the category before its description.
 *
 * @example
 * rulesFor({ name: "Negotiation", category: null, description: null, class: "shared", short: 9, mentors: 0 })[0].name
 * // => "Sales and negotiation: shadowing on the job and role-play"
 */
export function rulesFor(gap: GapFacts): FormatRule[] {
  const about = [gap.name, gap.category, gap.description]
    .map((text) => skillRules.find(({ words, when }) => text !== null && words!.test(text) && when(gap)))
    .find((rule) => rule !== undefined);
  const found = [...(about ? [about] : []), ...groupRules.filter(({ when }) => when(gap))];
  const rules = found.length ? found : [otherwise];
  return [...rules.filter(({ free }) => free), ...rules.filter(({ free }) => !free)];
}
