import type { ChoiceSet, Language } from "./language.ts";
import { type SheetKind, sheetKinds } from "./mapping.ts";
import { type Candidate, normalise } from "./words.ts";
import { english } from "./words-en.ts";

/** The languages headers and words may be written in. The first one is the one we write. */
export const languages: readonly Language[] = [english];

export type FieldType =
  | "text"
  | "list"
  | "number"
  | "money"
  | "share"
  | "date"
  | "deadline"
  | "boolean"
  | "any"
  | { choice: ChoiceSet };

/** One column a sheet may have. `money` and `number` are read alike; `share` is 0 to 1 and may be written in percent. */
export interface Field {
  name: string;
  type: FieldType;
}

/** What a sheet of a kind may hold. Without one field of each group in `needs` it says nothing. */
export interface KindOfSheet {
  kind: SheetKind;
  fields: readonly Field[];
  needs: readonly (readonly string[])[];
}

const who = ["person", "firstName", "lastName", "id"];

const types: Readonly<Record<SheetKind, Readonly<Record<string, FieldType>>>> = {
  "skills-matrix": { level: "any", required: "any", weight: "number", rater: { choice: "rater" }, date: "date" },
  "required-levels": { level: "any", weight: "number", date: "date" },
  skills: {
    criticality: { choice: "criticality" },
    certificateRequired: "boolean",
    operatingLevel: "any",
    minimumHolders: "number",
    weeksToCompetency: "number",
    costPerPersonLevel: "money",
  },
  people: { hired: "date", left: "date", promoted: "date", highPerformer: "any" },
  kpis: {
    direction: { choice: "direction" },
    baseline: "number",
    target: "any",
    current: "number",
    weight: "any",
    valuePerUnit: "money",
    due: "deadline",
    tag: { choice: "tag" },
    smallestEffect: "number",
  },
  "kpi-history": { period: "date", year: "number", value: "number", numerator: "number", denominator: "number" },
  trainings: {
    skills: "list",
    kpis: "list",
    targetText: "any",
    strength: { choice: "strength" },
    start: "date",
    end: "date",
    hours: "number",
    seats: "number",
    total: "money",
    design: "money",
    delivery: "money",
    materials: "money",
    facilities: "money",
    travel: "money",
    participantTime: "money",
    overhead: "money",
    evaluation: "money",
    mandatory: "boolean",
    isolation: "share",
    confidence: "share",
    periods: "number",
    units: "number",
    maximumScore: "number",
    passScore: "number",
  },
  links: { strength: { choice: "strength" }, targetText: "any" },
  participants: {
    randomised: "boolean",
    start: "date",
    completed: "date",
    invited: "boolean",
    reaction: "number",
    pre: "number",
    post: "number",
    followUp: "number",
    applied: "boolean",
    hours: "number",
    progress: "share",
  },
  readings: {
    date: "date",
    value: "any",
    maximum: "number",
    responses: "number",
    invited: "number",
    numerator: "number",
    denominator: "number",
  },
  "action-plan": {
    due: "deadline",
    started: "date",
    completed: "date",
    status: { choice: "actionStatus" },
    publish: "boolean",
  },
  "check-ins": {
    kind: { choice: "checkIn" },
    planned: "date",
    date: "date",
    goalMet: "boolean",
    noteKind: { choice: "noteKind" },
    act: { choice: "leaderAct" },
  },
  signals: { kind: { choice: "signal" }, date: "date", mentions: "number", reviews: "number" },
  causes: {
    date: "date",
    couldIfNeeded: "boolean",
    expectations: "number",
    resources: "number",
    incentives: "number",
    knowledge: "number",
    capacity: "number",
    motives: "number",
    due: "deadline",
  },
  requests: {
    date: "date",
    state: { choice: "requestState" },
    decided: "date",
    cost: "money",
    hours: "number",
    seats: "number",
    expectedEffect: "any",
  },
  certificates: { issued: "date", expires: "any", noExpiry: "boolean" },
  settings: { value: "any" },
};

const needs: Readonly<Record<SheetKind, readonly (readonly string[])[]>> = {
  "skills-matrix": [who, ["skill"], ["level", "required"]],
  "required-levels": [["skill"], ["level"], ["role", "team", "person", "id"]],
  skills: [["skill"]],
  people: [who],
  kpis: [["kpi"]],
  "kpi-history": [["period"], ["value", "numerator"]],
  trainings: [["training", "id"]],
  links: [
    ["training", "skill"],
    ["kpi", "outcome"],
  ],
  participants: [
    [...who, "email", "unit"],
    ["training", "group", "pre", "completed"],
  ],
  readings: [["value"], ["measure", "kind", "wave", "by", "responses"]],
  "action-plan": [["action"], ["owner", "due", "status", "project", "person"]],
  "check-ins": [
    ["date", "planned"],
    ["practised", "hard", "support", "nextGoal", "act", "note", "kind"],
  ],
  signals: [
    ["skill", "text"],
    ["kind", "text", "mentions", "reviews"],
  ],
  causes: [
    ["skill", "person", "team"],
    ["expectations", "resources", "incentives", "knowledge", "capacity", "motives", "cause"],
  ],
  requests: [
    ["training", "skill"],
    ["state", "requestedBy", "cost", "decided"],
  ],
  certificates: [who, ["skill", "name"], ["expires", "issued", "noExpiry"]],
  settings: [["name"], ["value"]],
};

/** Every kind of sheet with its fields in the order the template shows them. */
export const kindsOfSheet: readonly KindOfSheet[] = sheetKinds.map((kind) => ({
  kind,
  fields: Object.keys(languages[0]!.fields[kind]).map((name) => ({ name, type: types[kind][name] ?? "text" })),
  needs: needs[kind],
}));

const byKind = new Map(kindsOfSheet.map((each) => [each.kind, each]));
const split = new Map<string, readonly string[]>();

function listOf(words: string): readonly string[] {
  const list = split.get(words) ?? words.split("|");
  split.set(words, list);
  return list;
}

/** The definition of a kind of sheet. */
export function kindOfSheet(kind: SheetKind): KindOfSheet {
  return byKind.get(kind)!;
}

/**
 * What type a field of a sheet is, `text` when the kind does not know it.
 * @example fieldType("people", "hired") // => "date"
 */
export function fieldType(kind: SheetKind, field: string): FieldType {
  return types[kind][field] ?? "text";
}

const candidates = new Map<SheetKind, readonly Candidate[]>();

/** The fields of a kind with the words that name them in every language, for `matchHeader`. */
export function fieldCandidates(kind: SheetKind): readonly Candidate[] {
  const known = candidates.get(kind);
  if (known) return known;
  const list = kindOfSheet(kind).fields.map(({ name }) => ({
    field: name,
    words: languages.flatMap(({ fields }) => listOf(fields[kind][name]?.[0] ?? "")).filter((word) => word !== ""),
  }));
  candidates.set(kind, list);
  return list;
}

/** The kinds of sheet with the words that name them in every language, for `matchHeader`. */
export const sheetCandidates: readonly Candidate[] = sheetKinds.map((kind) => ({
  field: kind,
  words: languages.flatMap(({ sheets }) => listOf(sheets[kind][0])),
}));

/**
 * Our own name of a kind of sheet or of a field in plain words.
 * @example plainName("costPerPersonLevel") // => "cost per person level"
 */
export function plainName(name: string): string {
  const words = name.replaceAll("-", " ").replace(/([A-Z])/g, " $1");
  return words.toLowerCase();
}

/**
 * What the product calls a field in the user's sheets, such as “Hire date”.
 * @example fieldTitle("people", "targetRole") // => "Target role"
 */
export function fieldTitle(kind: SheetKind, field: string): string {
  return listOf(languages[0]!.fields[kind][field]?.[0] ?? field)[0]!;
}

/**
 * What the product calls a kind of sheet.
 * @example sheetTitle("kpi-history") // => "KPI History"
 */
export function sheetTitle(kind: SheetKind): string {
  return listOf(languages[0]!.sheets[kind][0])[0]!;
}

const accepted = new Map<ChoiceSet, Map<string, string>>();

function acceptedWords(set: ChoiceSet): Map<string, string> {
  const known = accepted.get(set);
  if (known) return known;
  const words = new Map<string, string>();
  for (const { choices } of languages)
    for (const [choice, synonyms] of Object.entries(choices[set]))
      for (const word of [choice, ...listOf(synonyms)]) words.set(choiceKey(word), choice);
  accepted.set(set, words);
  return words;
}

function choiceKey(text: string): string {
  return normalise(text) || text.trim();
}

/**
 * Which choice of a set a text stands for, or `null`.
 * @example choiceOf("direction", "Lower is better") // => "lower"
 */
export function choiceOf(set: ChoiceSet, text: string): string | null {
  const key = choiceKey(text);
  const words = acceptedWords(set);
  const exact = words.get(key);
  if (exact !== undefined) return exact;
  const first = key.split(" ")[0]!;
  return key.split(" ").length <= 4 ? (words.get(first) ?? null) : null;
}

/**
 * The choices of a set, in our own words.
 * @example choicesOf("direction") // => ["higher", "lower"]
 */
export function choicesOf(set: ChoiceSet): string[] {
  return Object.keys(languages[0]!.choices[set]);
}

const asides = new Set(languages.flatMap(({ asides }) => listOf(asides)).map(normalise));

/** Whether a sheet's name says that it holds no data: a legend, instructions, a dashboard. */
export function isAside(sheetName: string): boolean {
  const name = normalise(sheetName);
  return asides.has(name) || asides.has(name.split(" ").at(-1)!);
}
