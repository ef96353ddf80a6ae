import { perLanguage } from "../language.ts";
import type { RaterType } from "../model.ts";
import { textOf } from "./cells.ts";
import { periodOf } from "./dates.ts";
import { fieldCandidates } from "./sheet-kinds.ts";
import { type Candidate, type HeaderMatch, matchHeader, normalise } from "./words.ts";

/** What a header of a level column says besides the skill or the person. */
export interface LevelHeader {
  /** What is left: the skill or person, or "" when the header only says what kind of level it is. */
  rest: string;
  role: "current" | "required" | null;
  rater: RaterType | null;
  /** ISO date: of the rating, or from when the level is required. */
  date: string | null;
  /** Why the column is not read, such as a gap that is worked out again. */
  leftOut: "gap" | "someday" | null;
}

const list = (words: string) => new Set(words.split("|"));
const requiredWords = list(
  "required|requirement|require|req|reqd|tgt|target|needed|need|expected|goal|desired|minimum|min|soll|ziel|erforderlich|benötigt|requi|requise|cible|requerido|objetivo|standard|benchmark|future",
);
const currentWords = list("current|actual|curr|act|ist|now|today|assessed|actuel|have|present|aktuell|existing|rated");
const neutralWords = list(
  "level|rating|score|skill|assessment|proficiency|value|result|mark|by|until|till|from|as|of|on|for|in|the|at|is|to|be|valid|competency|competence|evaluation|per|review|due|date|scale|stand|bis|ab|zum",
);
const raterWords = new Map<string, RaterType>([
  ...["self", "own", "selbst", "auto"].map((word): [string, RaterType] => [word, "self"]),
  ...["manager", "supervisor", "boss", "mgr", "vorgesetzter", "lead", "leader", "line manager"].map(
    (word): [string, RaterType] => [word, "manager"],
  ),
  ...["peer", "colleague", "360", "peers"].map((word): [string, RaterType] => [word, "peer"]),
  ...["test", "exam", "observed", "quiz", "assessor", "tested"].map((word): [string, RaterType] => [word, "test"]),
]);
const gapWords = list("gap|difference|delta|variance|shortfall|deviation|abweichung|diff");
const somedayWords = /\b(next (year|quarter|month)|future|later|long term|short term|mid term)\b/;
const until = /\b(by|until|till|bis|end of|before)\b/i;

/** A header made only of words about levels, raters and dates, or `null` when it says something else too. */
function onlyAboutLevels(text: string): Omit<LevelHeader, "rest"> | null {
  const found: Omit<LevelHeader, "rest"> = { role: null, rater: null, date: null, leftOut: null };
  const plain = textOf(text)
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/\bto[- ]be\b/g, "target")
    .replace(/\bas[- ]is\b/g, "actual");
  if (plain === "" || plain.length > 60) return null;
  if (somedayWords.test(plain)) found.leftOut = "someday";
  const left: string[] = [];
  for (const word of plain
    .replace(somedayWords, " ")
    .replace(/\([01]\s*[-–]\s*\d+\)/, " ")
    .split(/[\s,;]+/)) {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const single = bare.length > 4 && bare.endsWith("s") ? bare.slice(0, -1) : bare;
    if (bare === "" || neutralWords.has(single)) continue;
    if (requiredWords.has(single) || requiredWords.has(bare)) found.role = "required";
    else if (currentWords.has(single)) found.role ??= "current";
    else if (gapWords.has(single)) found.leftOut = "gap";
    else if (raterWords.has(single)) found.rater = raterWords.get(single)!;
    else if (/^self-?(assessment|rating|assessed|rated|evaluation)$/.test(single)) found.rater = "self";
    else left.push(word);
  }
  if (left.length > 0) {
    const period = periodOf(left.join(" "));
    if (!period || (found.role === null && found.rater === null && left.join(" ") === plain && /^\d{1,3}$/.test(plain)))
      return null;
    found.date = until.test(plain) ? period.last : period.first;
    if (found.leftOut === "someday") found.leftOut = null;
  }
  return found;
}

const separators = /\s*(?:[/|:_–—()[\]\n;]|\s-\s)\s*/;

/**
 * What a level column's header says: “Excel (Required)”, “Self / Excel”, “Target by 31.12.2027”, “Manager rating”.
 * @example levelHeader("Excel – Required 2027") // => { rest: "Excel", role: "required", rater: null, date: "2027-01-01", leftOut: null }
 */
export function levelHeader(text: string): LevelHeader {
  const whole = onlyAboutLevels(text);
  if (whole) return { rest: "", ...whole };
  const found: LevelHeader = { rest: textOf(text), role: null, rater: null, date: null, leftOut: null };
  const parts = text.split(separators).filter((part) => part.trim() !== "");
  if (parts.length < 2) return found;
  const rest: string[] = [];
  for (const part of parts) {
    const only = onlyAboutLevels(part);
    if (!only || (only.role === null && only.rater === null && only.leftOut === null && rest.length + 1 < parts.length))
      rest.push(part.trim());
    else {
      found.role = only.role ?? found.role;
      found.rater = only.rater ?? found.rater;
      found.date = only.date ?? found.date;
      found.leftOut = only.leftOut ?? found.leftOut;
    }
  }
  if (rest.length === parts.length || rest.length === 0)
    return { ...found, role: null, rater: null, date: null, leftOut: null };
  return { ...found, rest: textOf(rest.join(" ")) };
}

const suffix =
  /^(.+?)\s+((?:required|target|current|actual|self|manager|peer|needed|expected|soll|ist|gap)\b(?:\s+(?:level|rating|score))?(?:\s+(?:by\s+)?[\d./-]+)?)$/i;

/** As `levelHeader` for a header that ends in such a word without a separator: “Excel required”. `null` when it does not. */
export function levelHeaderBySuffix(text: string): LevelHeader | null {
  const match = suffix.exec(textOf(text));
  const only = match && onlyAboutLevels(match[2]!);
  return only ? { rest: match[1]!, ...only } : null;
}

const totals =
  /^(?:(?:grand |sub ?)?totals?|sums?|averages?|avg|mean|median|overall|counts?|summe|gesamt|durchschnitt|mittelwert|moyenne|promedio|maximum|max|std ?dev|head ?count|(?:team|group|department|skill|overall|total|average|avg|mean|number|no|sum|count|percent|share|points?) (?:of |score|average|total|mean|level|trained|qualified|people|skills?|competent).*|(?:total|average|avg|mean|sum|count|overall|number of)\b.*|[#%Ø∅] ?\p{L}.*|[Ø∅]|(?:skill |team )?coverage(?: %| \(%\))?|min(?:imum)?\.? (?:number|no\.?) .*)$/iu;

/**
 * Whether a row or column label names a total, an average or a count instead of somebody or something.
 * @example isTotal("Team average") // => true
 */
export function isTotal(label: string): boolean {
  const plain = textOf(label).replace(/[:.]+$/, "");
  return plain.length <= 40 && totals.test(plain) && !/\b(management|quality|manufacturing|rewards?)\b/i.test(plain);
}

const measures = new Set(
  "pre|post|pre score|post score|pre test|post test|baseline|target|actual|age|salary|tenure|hour|cost|budget|reaction|satisfaction|follow up|value|mention|review|seat|attendance|completion|progress|experience|entitlement|taken|remaining|carried over|period|month|year|numerator|denominator|kpi|metric|unit|duration|day|week|date|price|revenue|start|end|due|phone|status|comment|note|remark|action|row|no|number|evaluation method|grade|band|fte|unit of measure|direction|description|owner|expected value|current value|minimum holder|operating level|week to competency|cost per person level|reaction score|net promoter score|nps|quantity|amount|applied|certificate required|certification required|incentive|motive|capacity|resource|tool and resource|expectation|expectation and feedback|knowledge and skill|invited to survey|applied on the job|last goal met|mandatory|participant|result|test|sr no|s no|s n|serial number|sl no|nr|lfd nr|index|type|item|code|count|total|rate|percentage|ratio|position|completed|invited|passed|expires|issued".split(
    "|",
  ),
);

/**
 * Whether a header names a measure or a note that is no skill: “Pre score”, “Budget”, “Status” …
 * @example isMeasure("Pre-Score") // => true
 */
export function isMeasure(header: string): boolean {
  return (
    measures.has(normalise(header)) ||
    /^(?:years?|months?|days?|hours?) (?:of|in|at|with|since)\b/i.test(textOf(header))
  );
}

const identityFields = new Set([
  "person",
  "firstName",
  "lastName",
  "id",
  "team",
  "department",
  "role",
  "rater",
  "date",
  "category",
  "weight",
  "skill",
]);
const extra: readonly Candidate[] = [
  { field: "team", words: ["shift", "crew", "schicht", "abteilung", "équipe", "equipo"] },
  {
    field: "person",
    words: [
      "emp name",
      "name of employee",
      "mitarbeiter",
      "nom",
      "nombre",
      "nama",
      "personne",
      "employé",
      "empleado",
      "operators",
      "people",
    ],
  },
  {
    field: "skill",
    words: ["fähigkeit", "kompetenz", "kompetenzen", "compétence", "habilidad", "skills competencies"],
  },
  { field: "role", words: ["rolle", "poste", "puesto", "stelle", "funktion", "fonction", "función", "roles"] },
  { field: "firstName", words: ["vorname", "prénom"] },
  { field: "lastName", words: ["nachname", "nom de famille", "apellido", "apellidos"] },
  { field: "id", words: ["personalnummer", "personalnr", "matricule"] },
  { field: "rater", words: ["view", "perspective", "level type"] },
  { field: "location", words: ["location", "city", "country", "site location"] },
  {
    field: "date",
    words: ["valid from", "needed by", "required by", "effective date", "effective from", "by date", "assessment date"],
  },
  { field: "criticality", words: ["criticality", "critical", "critical skill", "priority"] },
  { field: "description", words: ["description", "definition", "skill description"] },
  { field: "task", words: ["task", "tasks", "process step", "activity", "activities", "work package", "procedure"] },
];
let candidates: readonly Candidate[] | null = null;
const matchedOf = perLanguage(() => new Map<string, HeaderMatch | null>());

/** What a header names besides levels: person, id, team, role, skill, category, date … or `null`. */
export function identityOf(header: string): HeaderMatch | null {
  if (header.length > 80 || !/\p{L}|#/u.test(header)) return null;
  const matched = matchedOf();
  const known = matched.get(header);
  if (known !== undefined) return known;
  candidates ??= [
    ...extra.filter(({ field }) => field === "task"),
    ...fieldCandidates("skills-matrix").filter(({ field }) => identityFields.has(field)),
    ...fieldCandidates("people").filter(({ field }) => !identityFields.has(field) && field !== "highPerformer"),
    ...extra.filter(({ field }) => field !== "task"),
  ];
  const match = matchHeader(header, candidates);
  if (matched.size > 20_000) matched.clear();
  matched.set(header, match);
  return match;
}
