import type { Dataset, IsoDate, KeptRow, Place } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { grouped } from "../workbook/grouped.ts";
import { skillFinder } from "./check-ins-skills.ts";
import { answerFields, type CheckInRecord, type CodedSkill, type SkillTalk } from "./follow-up-results.ts";
import { textIn } from "./kept-values.ts";
import { namesIn, namesOf } from "./resolve.ts";

/**
 * Every row of the sheet Check-ins read back (D5), newest first, those without a day last: its answers, the skills they
 * are about, each with the cell it was found in, and the goal that was agreed the time before. A conversation that was
 * not held up to `asOf` has no `held` day. The goal before is the newest one of an earlier day of the same person, of the
 * same training when both name one.
 */
export function checkInsOf(dataset: Dataset, asOf: IsoDate): CheckInRecord[] {
  const names = namesOf(dataset);
  const find = skillFinder(dataset.skills);
  const who = (written: string | null) => names.person(written) ?? written;
  const records = dataset.checkIns.map((row): CheckInRecord => {
    const { values, place } = row;
    const held = textIn(values, "date");
    const training = textIn(values, "training");
    const answers: CheckInRecord["answers"] = {};
    for (const field of answerFields) {
      const text = textIn(values, field);
      if (text !== null) answers[field] = text;
    }
    return {
      person: who(textIn(values, "person")),
      manager: who(textIn(values, "manager")),
      kind: textIn(values, "kind"),
      planned: textIn(values, "planned"),
      held: held !== null && held <= asOf ? held : null,
      training: names.training(training) ?? training,
      answers,
      lastGoal: null,
      goalMet: typeof values.goalMet === "boolean" ? values.goalMet : null,
      noteKind: textIn(values, "noteKind") as CheckInRecord["noteKind"],
      act: textIn(values, "act") as CheckInRecord["act"],
      skills: codedSkills(row, answers, { find, skill: names.skill }),
      place,
    };
  });
  for (const [person, own] of grouped(records, (record) => record.person)) if (person !== null) carryGoals(own);
  return records.sort((a, b) => byCodePoint(keyOf(b), keyOf(a)));
}

function keyOf({ held, planned, person, kind, training, place }: CheckInRecord): string {
  return [held ?? planned ?? "", person ?? "", kind ?? "", training ?? "", place.sheet, place.range ?? ""].join(
    "\u0000",
  );
}

function codedSkills(
  { values, place, cells }: KeptRow,
  answers: CheckInRecord["answers"],
  { find, skill }: { find: ReturnType<typeof skillFinder>; skill: (written: string | null) => string | null },
): CodedSkill[] {
  const at = (field: string): Place => ({ sheet: place.sheet, range: cells?.[field] ?? place.range });
  const named = namesIn(textIn(values, "skill"), skill).filter((id) => skill(id) !== null);
  const coded: CodedSkill[] = named.map((id) => ({ skill: id, field: "skill", match: "column", place: at("skill") }));
  for (const field of answerFields)
    for (const found of find(answers[field] ?? "")) coded.push({ ...found, field, place: at(field) });
  return coded;
}

/** Puts the goal of the conversation before beside each one of the same person. */
function carryGoals(own: readonly CheckInRecord[]): void {
  const held = own.filter(({ held, act }) => held !== null && act === null);
  const byDay = held.sort((a, b) => byCodePoint(a.held!, b.held!) || byCodePoint(keyOf(a), keyOf(b)));
  for (const record of own) {
    const day = record.held ?? record.planned;
    if (day === null || record.act !== null) continue;
    const before = byDay.findLast(
      ({ held, answers, training }) =>
        held! < day &&
        answers.nextGoal !== undefined &&
        (training === null || record.training === null || training === record.training),
    );
    if (before) record.lastGoal = { text: before.answers.nextGoal!, on: before.held! };
  }
}

/**
 * How often each skill came up in conversations that were held, most often first, then by id. A skill of the column for
 * it counts for every question that was answered; one found in an answer for that question.
 */
export function skillTalkOf(checkIns: readonly CheckInRecord[]): SkillTalk[] {
  const talks = new Map<string, SkillTalk & { who: Set<string> }>();
  for (const { held, person, answers, skills, act } of checkIns) {
    if (held === null || act !== null) continue;
    for (const skill of new Set(skills.map((each) => each.skill))) {
      const talk = talks.get(skill) ?? {
        skill,
        practised: 0,
        hard: 0,
        support: 0,
        nextGoal: 0,
        people: 0,
        who: new Set(),
      };
      const own = skills.filter((each) => each.skill === skill);
      const isAbout = own.some(({ field }) => field === "skill");
      for (const field of ["practised", "hard", "support", "nextGoal"] as const)
        if (own.some((each) => each.field === field) || (isAbout && answers[field] !== undefined)) talk[field]++;
      if (person !== null) talk.who.add(person);
      talks.set(skill, talk);
    }
  }
  const times = ({ practised, hard, support, nextGoal }: SkillTalk) => practised + hard + support + nextGoal;
  return [...talks.values()]
    .map(({ who, ...talk }) => ({ ...talk, people: who.size }))
    .sort((a, b) => times(b) - times(a) || byCodePoint(a.skill, b.skill));
}
