import { say, sayings } from "../language.ts";
import type { Scale } from "../model.ts";
import { isNotApplicable, isUnknownMark, numberOf, textOf } from "./cells.ts";
import { isLevelWord, levelWord, orderOfWords } from "./level-words.ts";
import type { CellValue } from "./raw-workbook.ts";

/** A level written as text with a number in it. `top`: the highest level the text names ("2/4"). */
export interface NumberInText {
  value: number;
  top: number | null;
  percent: boolean;
  label: string;
}

const leading = /^(?:level|lvl|l|stufe|niveau|nivel|grade|score)?\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:[-–—:=.)]+\s*(\D.*))?$/i;
const trailing = /^(\D+?)\s*[([]\s*(?:level\s*|l)?(\d{1,2})\s*[)\]]$/i;

/**
 * The number in a level written as text: “3 - proficient”, “L2”, “Level 3”, “2/4”, “Expert (4)”, “45 %”, “3,5”; else `null`.
 * A number with a leading zero (“00123”) is somebody's number, never a level.
 * @example numberInText("3 - proficient") // => { value: 3, top: null, percent: false, label: "proficient" }
 */
export function numberInText(text: string): NumberInText | null {
  if (!/\d/.test(text) || /^\s*0\d/.test(text) || text.length > 80) return null;
  const plain = textOf(text);
  const fraction = /^(\d{1,2})\s*(?:\/|of|out of|von)\s*(\d{1,2})$/i.exec(plain);
  if (fraction) return { value: +fraction[1]!, top: +fraction[2]!, percent: false, label: "" };
  const number = numberOf(plain);
  if (number) {
    const value = number.percent ? Number((number.value * 100).toPrecision(12)) : number.value;
    return { value, top: null, percent: number.percent, label: "" };
  }
  const first = leading.exec(plain);
  if (first) return { value: +first[1]!.replace(",", "."), top: null, percent: false, label: textOf(first[2]) };
  const last = trailing.exec(plain);
  return last ? { value: +last[2]!, top: null, percent: false, label: textOf(last[1]) } : null;
}

const yes = new Set("x|✓|✔|✔️|☑|☒|✅|√|yes|y|ja|j|oui|si|sí|true|wahr|done|ok|×".split("|"));
const no = new Set("no|n|nein|non|false|falsch|✗|✘|❌|☐|⨯".split("|"));

/** Whether a tick says yes; `null` when it is none. */
export function yesOrNoMark(text: string): boolean | null {
  const plain = levelWord(text);
  return yes.has(plain) ? true : no.has(plain) ? false : null;
}

const balls = new Map([
  ["○", 0],
  ["⚪", 0],
  ["◔", 1],
  ["◑", 2],
  ["◐", 2],
  ["◕", 3],
  ["●", 4],
  ["⚫", 4],
]);

/** What a single text is, taken as a level. `unknown`: says that nobody knows; `none`: not a level. */
export type MarkKind = "number" | "tick" | "ball" | "star" | "letter" | "word" | "unknown" | "notApplicable" | "none";

/** What kind of level a cell may hold. Numbers count from 0 to 100. */
export function markKind(value: CellValue, known: ReadonlySet<string> = new Set()): MarkKind {
  if (typeof value === "number") return value >= 0 && value <= 100 ? "number" : "none";
  if (typeof value === "boolean") return "tick";
  const text = textOf(value);
  if (isUnknownMark(text)) return "unknown";
  const plain = levelWord(text);
  if (known.has(plain)) return "word";
  if (isNotApplicable(text)) return "notApplicable";
  if (balls.has(text)) return "ball";
  if (/^[★☆]{1,10}$/u.test(text)) return "star";
  if (yes.has(plain) || no.has(plain) || plain === "o") return "tick";
  if (/^\p{L}$/u.test(text)) return "letter";
  const number = numberInText(text);
  if (number) return number.value >= 0 && number.value <= 100 ? "number" : "none";
  return text.length <= 40 && isLevelWord(text) ? "word" : "none";
}

/** Marks, letters or words made into levels. `marks` maps each text (as `levelWord` writes it) to its level. */
export interface MarkReading {
  scale: Scale;
  marks: Record<string, number>;
  confidence: number;
  why: string;
  /** A legend says what they mean. */
  fromLegend?: true;
}

/** The labels of a yes-or-no scale. */
export const notYetOrYes: readonly string[] = sayings(["not yet", "yes"]);

/**
 * The scale behind a table's marks, letters and words, or `null` when their order cannot be told.
 *
 * `counts` holds each text and how often it occurs; each of `legends` is what one legend says about a text; `declared`
 * holds the level words from lowest to highest, when the workbook lists them (Settings).
 */
export function readMarks(
  counts: ReadonlyMap<string, number>,
  legends: readonly ReadonlyMap<string, string>[],
  declared: readonly string[],
): MarkReading | null {
  const texts = [...counts.keys()];
  if (texts.length === 0) return null;
  return (
    byDeclaration(texts, declared) ??
    legends.map((legend) => byLegend(texts, legend)).find((found) => found !== null) ??
    ticks(texts) ??
    harveyBalls(texts) ??
    stars(texts) ??
    byOrder(texts) ??
    byOrder(withoutStrays(counts))
  );
}

/** The texts that make up nearly all of the cells and are levels by themselves: a slip or a remark is none. */
function withoutStrays(counts: ReadonlyMap<string, number>): string[] {
  const known = [...counts].filter(([text]) => isLevelWord(text));
  const sum = (entries: Iterable<readonly [string, number]>) => [...entries].reduce((all, [, times]) => all + times, 0);
  return sum(known) >= 0.7 * sum(counts) ? known.map(([text]) => text) : [];
}

function levels(words: readonly string[]): { scale: Scale; marks: Record<string, number> } {
  return {
    scale: { min: 0, max: words.length - 1, labels: [...words] },
    marks: Object.fromEntries(words.map((word, index) => [levelWord(word), index])),
  };
}

function byDeclaration(texts: readonly string[], declared: readonly string[]): MarkReading | null {
  const listed = new Set(declared.map(levelWord));
  if (declared.length < 2 || texts.filter((text) => listed.has(levelWord(text))).length * 2 <= texts.length)
    return null;
  return { ...levels(declared), confidence: 1, why: say`The workbook lists its levels in this order.` };
}

function byLegend(texts: readonly string[], explained: ReadonlyMap<string, string>): MarkReading | null {
  const told = texts.filter((text) => explained.has(levelWord(text)));
  if (told.length < 2 || told.length * 2 <= texts.length) return null;
  const all = [...explained.keys()];
  const meaning = (key: string) => explained.get(key)!;
  const order = orderOfWords(all.map(meaning));
  const place = (key: string) => order!.words.indexOf(levelWord(meaning(key)));
  const sorted = order ? [...all].sort((a, b) => place(a) - place(b)) : all;
  const { scale } = levels(sorted);
  return {
    scale: { ...scale, labels: sorted.map(meaning) },
    marks: Object.fromEntries([
      ...sorted.map((key, index) => [key, index]),
      ...sorted.map((key, index) => [levelWord(meaning(key)), index]),
    ]),
    fromLegend: true,
    confidence: order ? 0.95 : 0.6,
    why: order
      ? say`The legend says what each mark means.`
      : say`The legend lists ${sorted.map(meaning).join(", ")}; taken from lowest to highest as listed.`,
  };
}

function ticks(texts: readonly string[]): MarkReading | null {
  const plain = texts.map(levelWord);
  const circle = plain.includes("o");
  const known = plain.filter((word) => yes.has(word) || no.has(word) || word === "o" || word === "●" || word === "○");
  if (known.length < plain.length * 0.6 || plain.some((word) => "◔◑◐◕".includes(word))) return null;
  const others = plain.some((word) => word !== "o" && (yes.has(word) || word === "●"));
  const marks: Record<string, number> = {};
  for (const word of known) marks[word] = no.has(word) || word === "○" || (word === "o" && others) ? 0 : 1;
  return {
    scale: { min: 0, max: 1, labels: [...notYetOrYes] },
    marks,
    confidence: circle ? 0.6 : 0.95,
    why: circle
      ? others
        ? say`“o” was taken as “not yet” because other marks say “yes”.`
        : say`“o” was taken as “yes” because it is the only mark.`
      : say`The cells hold marks that mean yes or no.`,
  };
}

/** Whether levels are the letters of grades, whose order is assumed unless somebody says it. */
export function areGrades({ labels }: Scale): boolean {
  return labels?.every((label) => /^[a-f]$/.test(label)) ?? false;
}

function harveyBalls(texts: readonly string[]): MarkReading | null {
  if (!texts.every((text) => balls.has(text))) return null;
  return {
    scale: { min: 0, max: 4, labels: ["○", "◔", "◑", "◕", "●"] },
    marks: Object.fromEntries(balls),
    confidence: 0.95,
    why: say`The cells hold Harvey balls, empty to full.`,
  };
}

function stars(texts: readonly string[]): MarkReading | null {
  if (!texts.every((text) => /^[★☆]+$/u.test(text))) return null;
  const max = Math.max(...texts.map((text) => text.length));
  return {
    scale: { min: 0, max, labels: null },
    marks: Object.fromEntries(texts.map((text) => [text, [...text].filter((each) => each === "★").length])),
    confidence: 0.9,
    why: say`The cells hold stars.`,
  };
}

function byOrder(texts: readonly string[]): MarkReading | null {
  const order = texts.length > 0 ? orderOfWords(texts) : null;
  if (order)
    return {
      ...levels(order.words),
      confidence: order.known ? 0.9 : 0.6,
      why: order.known
        ? say`A usual order: ${order.words.join(" < ")}.`
        : say`The order was put together from the words: ${order.words.join(" < ")}.`,
    };
  const plain = texts.map(levelWord).sort();
  if (plain.length < 2 || !plain.every((word) => /^[a-f]$/.test(word))) return null;
  const last = plain.at(-1)!;
  const grades = last === "f" ? ["f", "d", "c", "b", "a"] : [..."abcde"].filter((each) => each <= last).reverse();
  return {
    ...levels(last === "f" && plain.includes("e") ? ["f", "e", "d", "c", "b", "a"] : grades),
    confidence: 0.5,
    why: say`No legend explains the letters; they were taken as grades with A the best.`,
  };
}
