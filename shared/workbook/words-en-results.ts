import type { Words } from "./language.ts";

type Fields = Readonly<Record<string, Words>>;

const kpi: Words = [
  "KPI|kpi name|metric|indicator|measure|performance metric|performance indicator|key performance indicator|key result|kr|performance measure|metric name|indicator name|performance metric kpi|goal|key figure|result measure|kpis",
  "The KPI, by name.",
];
const numerator: Words = [
  "Numerator|count|cases|hits|events",
  "Top of the fraction, when the KPI is a share or a rate.",
];
const denominator: Words = ["Denominator|base|population|exposure|out of|opportunities", "Bottom of the fraction."];

export const kpiFields: Fields = {
  kpi,
  id: ["KPI number|kpi id|kpi code|metric id|indicator id|id|code|kpi no", "A short number or code of the KPI."],
  unit: [
    "Unit|unit of measure|unit of measurement|uom|measurement unit|measured in",
    "What it is counted in: %, days, € …",
  ],
  direction: [
    "Direction|better|good direction|higher or lower|desired direction|polarity|good is|better when|trend wanted",
    "Higher or lower: which way is better.",
  ],
  baseline: [
    "Baseline|base value|starting value|start value|start|before|baseline value|previous|last year|prior|starting point",
    "Value before anything was done.",
  ],
  target: [
    "Target|target value|goal value|plan|planned|target level|budget",
    "Value to reach, or a sentence such as “reduce by 20 % by June”.",
  ],
  targetText: [
    "Target sentence|target statement|smart goal|target description|goal statement|success measure",
    "The target in words.",
  ],
  current: [
    "Current|current value|actual|actual value|latest|value|today|latest value|result|status value|achieved",
    "Value today; taken from the KPI history when empty.",
  ],
  weight: ["Weight|importance|priority|weighting|strategic weight", "How much the KPI counts; equal when empty."],
  valuePerUnit: [
    "Value per unit|unit value|money per unit|worth per unit|value of one unit|benefit per unit",
    "Money one unit of improvement is worth.",
  ],
  due: [
    "Due|due date|target date|deadline|by when|by|end date|due by|target year|achieve by",
    "Day by which the target should be reached.",
  ],
  owner: ["Owner|kpi owner|responsible|accountable|owned by|lead|responsible person", "Who answers for it."],
  parentGoal: [
    "Parent goal|business goal|strategic goal|strategic objective|objective|okr|goal supported|company goal|linked goal|strategy|theme",
    "The business goal it serves.",
  ],
  tag: [
    "Effort or impact|tag|type|kpi type|metric type|measure type|effort impact|leading or lagging",
    "Effort (what we do) or impact (what changes).",
  ],
  method: [
    "Measurement method|how measured|method|measured by|data source|source|measurement|how it is measured|evidence source",
    "How it is measured.",
  ],
  smallestEffect: [
    "Smallest useful effect|minimum useful effect|smallest effect|minimum effect of interest",
    "The smallest change worth having.",
  ],
  frequency: [
    "Frequency|suggested timeline|cadence|reporting frequency|measured how often|timeline|how often|update frequency|review frequency",
    "How often it is measured.",
  ],
  description: ["Description|definition|reasoning|rationale|explanation|formula|comment|notes|why", "What it means."],
};

export const historyFields: Fields = {
  kpi: [kpi[0], "The KPI, as named on the sheet KPIs."],
  unit: [
    "Team or unit|unit|team|store|store name|site|region|branch|department|location|person|unit name|organisation unit|plant|business unit|area|employee",
    "The team, site or person it was measured for; empty for the whole organisation.",
  ],
  period: [
    "Period|month|date|quarter|week|year|reporting period|time|reporting month|reporting date|as of|day|period start|month year|yyyymm",
    "The month, quarter or day.",
  ],
  value: [
    "Value|kpi value|actual|result|reading|measured value|actual value|score|amount|figure",
    "The value measured.",
  ],
  numerator,
  denominator,
};

export const readingFields: Fields = {
  measure: [
    "Measure|kpi|metric|question|item|behaviour|behavior|statement|survey question|indicator|survey item|dimension|reading of",
    "What was read: a KPI, a behaviour, a survey question.",
  ],
  kind: [
    "Kind|reading type|type|instrument|level|survey|survey name|pulse",
    "Reaction, learning, behaviour or result.",
  ],
  person: ["Person|name|employee|participant|respondent|employee name|respondent name|user", "Who it is about."],
  id: [
    "Employee number|employee id|respondent id|participant id|person id|id|response id",
    "The number that tells people apart.",
  ],
  unit: ["Team or unit|team|unit|department|site|group|store|region|business unit", "The team, when not one person."],
  training: ["Training|course|programme|program|initiative|course title", "The training it belongs to."],
  date: [
    "Date|survey date|measured on|response date|submitted|submitted on|completed|period|month|timestamp|observed on|date submitted",
    "Day of the reading.",
  ],
  wave: ["Before or after|wave|moment|timing|phase|survey wave|pre post|time point", "Before, after or follow-up."],
  value: [
    "Value|score|response|answer|rating|result|reading|average|mean|average score|mean score|favourable|favorable|percent favourable",
    "What was read.",
  ],
  maximum: ["Highest possible|maximum|scale maximum|max score|scale", "The top of the scale it was read on."],
  responses: ["Answers|responses|number of responses|respondents|n|response count|answered", "How many answered."],
  invited: ["Invited|asked|sent|surveys sent|number invited", "How many were asked."],
  by: [
    "Read by|observer|rated by|assessor|manager|observed by|source",
    "Who read it: the person, the manager, a system.",
  ],
  numerator,
  denominator,
  comment: ["Comment|note|notes|comments|remark|verbatim|free text", "In words."],
};

export { kpi };
