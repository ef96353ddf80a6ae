import type { ColumnMapping, SheetKind, TableMapping } from "../workbook/mapping.ts";

/** What a column means for somebody who hands the workbook on. */
export type ColumnRole = "self" | "other person" | "note" | "unread" | "plain";

const selfFields: ReadonlySet<string> = new Set(["person", "firstName", "lastName", "id", "email"]);
const otherFields: ReadonlySet<string> = new Set([
  "manager",
  "owner",
  "sponsor",
  "validatedBy",
  "requestedBy",
  "decidedBy",
  "coach",
  "mentor",
]);
/** Kinds of sheet whose numbers are those of things, not of people. */
const numberedThings: ReadonlySet<SheetKind> = new Set([
  "skills",
  "kpis",
  "kpi-history",
  "trainings",
  "links",
  "action-plan",
  "requests",
]);
const noteFields: Partial<Record<SheetKind, readonly string[]>> = {
  "check-ins": ["practised", "hard", "support", "nextGoal", "note"],
  signals: ["text"],
  requests: ["reason"],
  trainings: ["comment", "intangibles"],
  readings: ["comment"],
  "action-plan": ["evidence", "support"],
};
const noteHeader = /\b(?:notes?|comments?|remarks?|feedback|verbatim)\b/i;

/** What a column of a table means, by the field it was taken for; of a column that was not read, by its header. */
export function columnRole(
  { kind, who }: Pick<TableMapping, "kind" | "who">,
  { field, header }: ColumnMapping,
): ColumnRole {
  if (field === null || kind === null) return noteHeader.test(header) ? "note" : "unread";
  if (noteFields[kind]?.includes(field)) return "note";
  if (field === "id" && numberedThings.has(kind)) return "plain";
  if (selfFields.has(field)) return who === "role" || who === "team" ? "plain" : "self";
  return otherFields.has(field) ? "other person" : "plain";
}

/** Sheets that record what was said and agreed with people over time. */
export const historyKinds: ReadonlySet<SheetKind> = new Set(["check-ins", "requests"]);

/** Sheets that say nothing of single people, once the owners they name are replaced. */
export const sheetsWithoutPeople: ReadonlySet<SheetKind> = new Set([
  "skills",
  "required-levels",
  "kpis",
  "kpi-history",
  "trainings",
  "links",
  "settings",
]);
