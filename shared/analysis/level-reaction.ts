import { list, number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import { mean } from "../statistics/samples.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import type { Attendance } from "./attendance.ts";
import type { LevelResult } from "./evaluation.ts";
import { byMeasure, type LevelReading } from "./level-readings.ts";
import { notMeasured } from "./level-words.ts";
import { proportionText } from "./proportion.ts";
import { likelyMaximum, type Reaction, reactionOf, responseOf } from "./reaction.ts";

/** A scale with more steps than this has no “two highest answers”. */
const mostSteps = 10;

interface Answers {
  scores: readonly number[];
  invited: number | null;
  /** `null` when the sheet does not say where the scale ends. */
  maximum: number | null;
  instrument: string;
  /** Means that stand for many answers, where single answers are not known. */
  answered?: { mean: number; n: number };
}

/**
 * What people thought of a training: from the scores beside their names, else from readings of the kind Reaction. Of a
 * person's answers to several questions the mean counts.
 */
export function reactionLevel(people: readonly Attendance[], readings: readonly LevelReading[]): LevelResult {
  const answers = besideNames(people) ?? fromReadings(readings);
  if (answers === null) return notMeasured("reaction");
  const maximum = answers.maximum ?? likelyMaximum(answers.scores);
  const single = reactionOf(answers.scores, answers.invited, maximum);
  const reaction = answers.answered
    ? { ...single, ...answers.answered, ...responseOf(answers.answered.n, answers.invited) }
    : single;
  const hasShare = !answers.answered && maximum > 1 && maximum <= mostSteps;
  return {
    level: "reaction",
    measured: true,
    n: reaction.n,
    invited: answers.invited,
    text: textOf(reaction, answers, maximum, hasShare),
    instrument: answers.instrument,
    lowResponse: reaction.lowResponse,
    mean: reaction.mean,
    share: hasShare ? reaction.topBox : null,
  };
}

function besideNames(people: readonly Attendance[]): Answers | null {
  const scores = people.flatMap(({ reaction }) => reaction ?? []);
  if (scores.length === 0) return null;
  const asked = people.filter(({ invited }) => invited === true).length;
  return {
    scores,
    // More answers than people asked: the column does not tell who was asked.
    invited: asked >= scores.length ? asked : null,
    maximum: null,
    instrument: say`${fieldTitle("participants", "reaction")} (sheet ${sheetTitle("participants")})`,
  };
}

function fromReadings(readings: readonly LevelReading[]): Answers | null {
  const own = readings.filter(({ level }) => level === "reaction");
  if (own.length === 0) return null;
  const questions = byMeasure(own, "reaction");
  const shared = {
    maximum: highest(own, ({ maximum }) => maximum),
    instrument: say`${list([...questions.keys()].map((measure) => `“${measure}”`))} (sheet ${sheetTitle("readings")})`,
  };
  if (own.some(({ responses }) => (responses ?? 1) > 1)) return { ...shared, ...summed([...questions.values()]) };
  const byPerson = new Map<string, number[]>();
  for (const each of own) {
    const who = each.who !== null && each.isPerson ? each.who : rowOf(each);
    const known = byPerson.get(who);
    if (known) known.push(each.value);
    else byPerson.set(who, [each.value]);
  }
  return { ...shared, scores: [...byPerson.values()].map(mean), invited: highest(own, ({ invited }) => invited) };
}

/** Rows that each stand for many answers: the question that most people answered says how many they were. */
function summed(questions: readonly (readonly LevelReading[])[]): Pick<Answers, "scores" | "invited" | "answered"> {
  const answers = ({ responses }: LevelReading) => responses ?? 1;
  const sum = (rows: readonly LevelReading[], of: (row: LevelReading) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const largest = questions.reduce((most, rows) => (sum(rows, answers) > sum(most, answers) ? rows : most));
  // In one order, so that the order of rows cannot change the last digit.
  const all = questions.flat().sort((a, b) => a.value - b.value || answers(a) - answers(b));
  return {
    scores: all.map(({ value }) => value),
    invited: largest.every(({ invited }) => invited !== null) ? sum(largest, ({ invited }) => invited!) : null,
    answered: { mean: sum(all, (row) => row.value * answers(row)) / sum(all, answers), n: sum(largest, answers) },
  };
}

function highest(readings: readonly LevelReading[], of: (reading: LevelReading) => number | null): number | null {
  const values = readings.flatMap((each) => of(each) ?? []);
  return values.length === 0 ? null : values.reduce((most, value) => Math.max(most, value));
}

/** Answers without a name belong together when they stand in one row. */
function rowOf({ place: { sheet, range } }: LevelReading): string {
  return `${sheet} ${range?.replace(/^[A-Z]+/, "")}`;
}

function textOf(reaction: Reaction, { invited, maximum: said }: Answers, maximum: number, hasShare: boolean): string {
  const asked =
    reaction.responseRate === null
      ? say`${plural(reaction.n, "person", "people")} answered; how many were asked is not known.`
      : say`${number(reaction.n)} of ${number(invited)} asked answered (${percent(reaction.responseRate)})${reaction.lowResponse ? say`, fewer than half: those who answered may not be like the others` : ""}.`;
  const scale = `${number(maximum, 1)}${said === null ? say`, where the scale is taken to end` : ""}`;
  const best = hasShare ? say`; ${proportionText(reaction.topBox)} gave one of the two highest answers` : "";
  return say`${asked} The mean is ${number(reaction.mean, 1)} of ${scale}${best}.`;
}
