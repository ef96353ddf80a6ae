import { dateText, plural } from "../../shared/format.ts";
import type { IsoDate } from "../../shared/model.ts";
import type { AppendPlan } from "../../shared/workbook/append-row.ts";
import type { FormKind } from "./row-wishes.ts";

/* Every sentence of the step Record. */

export const intro =
  "What you put down here becomes one new row of your own sheet, below its last one. You see exactly what will be written before it is, and nothing else of yours is touched.";

export const whichForm = "What do you want to put down?";

export const formNames: Record<FormKind, string> = {
  "check-in": "A check-in",
  action: "An action item",
  request: "A request",
  decision: "A decision about a request",
};

export const buttons = {
  show: "Show what will be written",
  write: "Write this row",
  change: "Change it first",
} as const;

/** Labels of the fields. */
export const fields = {
  person: "Person",
  manager: "Held by",
  kind: "Kind",
  date: "Held on",
  training: "Training",
  skill: "Skill",
  practised: "Which skills were put into practice?",
  hard: "Where was it hard?",
  support: "What support is needed?",
  nextGoal: "What is the next goal?",
  goalMet: "Was the last goal reached?",
  noteKind: "Coaching or corrective",
  action: "What will be done",
  owner: "Who does it",
  project: "Live project it is used in",
  due: "By when",
  id: "Request number",
  team: "Team",
  requestedBy: "Asked by",
  requestedOn: "Asked on",
  why: "Why",
  cost: "Cost (blank: not known)",
  hours: "Hours (blank: not known)",
  seats: "Seats (blank: not known)",
  expectedEffect: "What it should change, by how much, by when",
  kpi: "KPI it should move",
  number: "Request",
  state: "Decision",
  decidedBy: "Decided by",
  seat: "Seat in the council",
  decided: "Decided on",
  to: "Money goes to",
} as const;

export const kinds = ["", "One-on-one", "Coaching", "Weekly feedback", "Review"] as const;
export const noteKinds = ["", "Coaching", "Corrective"] as const;
export const yesOrNo = ["", "Yes", "No"] as const;
export const notSaid = "not said";

export const noRequests =
  "No request with a number waits for a decision or can be reallocated. The sheet Requests would supply them.";

/** The goal to come back to. */
export function lastGoal({ text, on, training }: { text: string; on: IsoDate; training: string | null }): string {
  return `Goal of ${dateText(on)}${training === null ? "" : ` (${training})`}: “${text}”. Ask how it went.`;
}

export const previewTitle = "This will be written";

/** Where the row goes. */
export function previewText({ sheet, range, table, cells }: AppendPlan): string {
  const grown = table === null ? "" : ` The table “${table.name}” becomes one row longer (${table.range}).`;
  return `${plural(cells.length, "cell")} in row ${/\d+/.exec(range)![0]} of “${sheet}” (${range}), which is empty now.${grown} Nothing else is changed.`;
}

/** What has no column. */
export function leftOutText({ leftOut, sheet }: AppendPlan): string | null {
  return leftOut.length === 0 ? null : `“${sheet}” has no column for ${leftOut.join(", ")}: this is not written.`;
}

export function rowWritten({ sheet, range }: AppendPlan): string {
  return `Written to “${sheet}”, ${range}, and read back. To take it back, press Undo in Excel or clear the row.`;
}

export const cancelledRow =
  "Cancelled while the row was being written: look at the last row of the sheet, it may be there. Nothing else was changed.";
