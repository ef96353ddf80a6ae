/*
 * The nouns of the trade. Everything here is plain data; `null` always means
 * "not known". Dates are ISO texts (`2026-03-31`); days in columns of numbers
 * are whole days since 1970-01-01 (UTC).
 */

/** A calendar date as `YYYY-MM-DD`. */
export type IsoDate = string;

/** Where something stands: a sheet, and a cell or range in A1 notation (`null`: the sheet as a whole). */
export interface Place {
  sheet: string;
  range: string | null;
}

/** The cells a number came from. `cells` of those inside `range` were used: fewer than it holds when other rows lie between. */
export interface Source {
  sheet: string;
  range: string;
  cells: number;
}

/**
 * One scale for the whole workbook: levels from `min` to `max`, in steps of any size.
 * `labels`, lowest first, when levels were written as words, letters or marks: position i is level `min + i`.
 */
export interface Scale {
  min: number;
  max: number;
  labels: readonly string[] | null;
}

export type RaterType = "test" | "manager" | "peer" | "self";
export const raterTypes: readonly RaterType[] = ["test", "manager", "peer", "self"];

/** Somebody in the matrix or the People sheet. `id` joins sheets: the employee number when there is one, else the name. */
export interface Person {
  id: string;
  name: string;
  team: string | null;
  department: string | null;
  role: string | null;
  targetRole: string | null;
  manager: string | null;
  email: string | null;
  hired: IsoDate | null;
  left: IsoDate | null;
  promoted: IsoDate | null;
  /** As written in the workbook ("high", "exceeds", 4): `true` when it says high, `false` when it says otherwise. */
  highPerformer: boolean | null;
  place: Place;
}

export type Criticality = "normal" | "important" | "non-negotiable";

export interface Skill {
  id: string;
  name: string;
  category: string | null;
  criticality: Criticality | null;
  /** A certificate must be valid for a person to count as qualified. */
  certificateRequired: boolean;
  /** Level a team works at; `null`: the most frequent requirement in the team. */
  operatingLevel: number | null;
  /** Qualified people a team needs; `null`: the default of two. */
  minimumHolders: number | null;
  weeksToCompetency: number | null;
  costPerPersonLevel: number | null;
  description: string | null;
  place: Place;
}

/**
 * Ratings as columns of numbers; entry i is one rating. `person` and `skill` index `Dataset.people` and
 * `Dataset.skills`, `rater` indexes `raterTypes`, `level` is on the workbook's scale, `day` is unknown when
 * `unknownDay`, `sheet` indexes `Dataset.sheets`; `row` and `column` count from 0 at A1.
 */
export interface Ratings {
  length: number;
  person: Int32Array;
  skill: Int32Array;
  rater: Uint8Array;
  level: Float64Array;
  day: Int32Array;
  sheet: Uint16Array;
  row: Int32Array;
  column: Int32Array;
}
export const unknownDay = -2147483648;

/**
 * Requirements as columns; `scope` indexes `requirementScopes`, `who` indexes `Dataset.people` (person),
 * `Dataset.teams` (team), `Dataset.roles` (role) and is 0 for everyone. `level` NaN: explicitly not
 * applicable. `day`: valid from that day on, `unknownDay`: valid now. `weight` defaults to 1.
 */
export interface Requirements {
  length: number;
  scope: Uint8Array;
  who: Int32Array;
  skill: Int32Array;
  level: Float64Array;
  weight: Float64Array;
  day: Int32Array;
  sheet: Uint16Array;
  row: Int32Array;
  column: Int32Array;
}
export type RequirementScope = "everyone" | "role" | "team" | "person";
/** From the least to the most specific: the most specific requirement of a person and skill counts. */
export const requirementScopes: readonly RequirementScope[] = ["everyone", "role", "team", "person"];

export type KpiDirection = "higher" | "lower";

export interface Kpi {
  id: string;
  name: string;
  unit: string | null;
  direction: KpiDirection | null;
  baseline: number | null;
  /** The target as a number; when only a sentence was given, what it works out to once parsed (analysis). */
  target: number | null;
  targetText: string | null;
  current: number | null;
  weight: number | null;
  valuePerUnit: number | null;
  due: IsoDate | null;
  owner: string | null;
  parentGoal: string | null;
  tag: "effort" | "impact" | null;
  method: string | null;
  /** The cells hold fractions shown as percent (0.72 for 72 %). */
  percent: boolean;
  place: Place;
  /** Cells of the three numbers, where they have one. */
  cells: { baseline: string | null; target: string | null; current: string | null };
  /** What the sheet says besides, by field name, for later steps. */
  kept?: KeptRow["values"];
}

/** One value of a KPI in a period. `unit` is a team, a person or a site; `null`: the organisation. */
export interface KpiReading {
  kpi: string;
  unit: string | null;
  period: IsoDate;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  place: Place;
}

export const costItems = [
  "design",
  "delivery",
  "materials",
  "facilities",
  "travel",
  "participantTime",
  "overhead",
  "evaluation",
] as const;
export type CostItem = (typeof costItems)[number];

export interface Training {
  id: string;
  name: string;
  skills: string[];
  outcome: string | null;
  kpis: string[];
  method: string | null;
  targetText: string | null;
  format: string | null;
  provider: string | null;
  status: string | null;
  start: IsoDate | null;
  end: IsoDate | null;
  hours: number | null;
  seats: number | null;
  /** Known cost items; `total` when the workbook gives only one sum. */
  costs: Partial<Record<CostItem | "total", number>>;
  owner: string | null;
  sponsor: string | null;
  sponsorFunction: string | null;
  scopedBy: string | null;
  doDifferently: string | null;
  whatShowsIt: string | null;
  leadersReinforce: string | null;
  mandatory: boolean;
  isolation: number | null;
  confidence: number | null;
  strength: LinkStrength | null;
  place: Place;
  /** What the sheet says besides, by field name, for later steps. */
  kept?: KeptRow["values"];
}

export type LinkStrength = "weak" | "medium" | "strong";

/** A row of the linkage table with exactly the four ideas, and the skill when the row names one. */
export interface LinkRow {
  training: string | null;
  outcome: string | null;
  kpi: string | null;
  method: string | null;
  skill: string | null;
  strength: LinkStrength | null;
  targetText: string | null;
  place: Place;
}

export interface Participant {
  person: string | null;
  unit: string | null;
  training: string | null;
  group: string | null;
  randomised: boolean | null;
  status: string | null;
  start: IsoDate | null;
  completed: IsoDate | null;
  invited: boolean | null;
  reaction: number | null;
  pre: number | null;
  post: number | null;
  followUp: number | null;
  applied: boolean | null;
  validatedBy: string | null;
  place: Place;
  /** What the sheet says besides, by field name, for later steps. */
  kept?: KeptRow["values"];
}

export type SignalKind = "review" | "360" | "one-on-one" | "exit" | "customer" | "survey" | "aspiration" | "other";

/** Something somebody said. `mentions` of `reviews` when the row is a count instead of a single voice. */
export interface Signal {
  kind: SignalKind;
  person: string | null;
  team: string | null;
  skill: string | null;
  date: IsoDate | null;
  mentions: number | null;
  reviews: number | null;
  text: string | null;
  place: Place;
}

export interface Certificate {
  person: string;
  skill: string;
  name: string | null;
  issued: IsoDate | null;
  expires: IsoDate | null;
  noExpiry: boolean;
  place: Place;
}

/** A row of a sheet whose meaning a later step gives: field name → what its cell says. */
export interface KeptRow {
  values: Record<string, string | number | boolean | null>;
  place: Place;
  /** The cell of each field that is filled, in A1; only of the sheets people are answered from. */
  cells?: Record<string, string>;
}

/** Everything the workbook says, in our words. */
export interface Dataset {
  name: string;
  scale: Scale;
  /** Scales that were mapped onto `scale`, with where they stood. */
  mappedScales: { place: Place; from: Scale }[];
  sheets: string[];
  people: Person[];
  teams: string[];
  roles: string[];
  skills: Skill[];
  ratings: Ratings;
  requirements: Requirements;
  kpis: Kpi[];
  history: KpiReading[];
  trainings: Training[];
  links: LinkRow[];
  /** `true` when the workbook has any place that ties skills or trainings to KPIs. */
  hasLinks: boolean;
  participants: Participant[];
  signals: Signal[];
  certificates: Certificate[];
  readings: KeptRow[];
  actions: KeptRow[];
  checkIns: KeptRow[];
  causes: KeptRow[];
  requests: KeptRow[];
  /** Name → value as written, from the Settings sheet. */
  settings: { name: string; value: string | number | boolean; place: Place }[];
}
