import type { Dataset, IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import type { ActionItem, ActionStatus, OwnerActions } from "./follow-up-results.ts";
import { textIn } from "./kept-values.ts";
import { namesOf } from "./resolve.ts";

/**
 * Every row of the action plan (D2), earliest due day first, those without one last. An item counts as done on the day
 * it was completed, else when its status says so; a completion after `asOf` is still to come. An item that is due on
 * `asOf` is not overdue. Somebody whose plan it is counts as the owner when no owner is named.
 */
export function actionsOf(dataset: Dataset, asOf: IsoDate): ActionItem[] {
  const names = namesOf(dataset);
  const items = dataset.actions.map(({ values, place }): ActionItem => {
    const find = (field: "training" | "skill" | "team") => {
      const written = textIn(values, field);
      return names[field](written) ?? written;
    };
    const who = (field: string) => {
      const written = textIn(values, field);
      return names.person(written) ?? written;
    };
    const completed = textIn(values, "completed");
    const status = statusOf(textIn(values, "status"), completed, asOf);
    const due = textIn(values, "due");
    return {
      number: textIn(values, "id"),
      what: textIn(values, "action"),
      owner: who("owner") ?? who("person"),
      person: who("person"),
      team: find("team"),
      project: textIn(values, "project"),
      training: find("training"),
      skill: find("skill"),
      due,
      completed: status === "done" ? completed : null,
      status,
      evidence: textIn(values, "evidence"),
      daysOverdue: overdueDays(status, due, asOf),
      place,
    };
  });
  return items.sort((a, b) => byCodePoint(keyOf(a), keyOf(b)));
}

const last = "9999-12-31";

function keyOf({ due, number, what, owner, place }: ActionItem): string {
  return [due ?? last, owner ?? "", number ?? "", what ?? "", place.sheet, place.range ?? ""].join("\u0000");
}

function statusOf(written: string | null, completed: IsoDate | null, asOf: IsoDate): ActionStatus {
  if (written === "stopped") return "stopped";
  if (completed !== null) return completed <= asOf ? "done" : "in progress";
  return written === "done" || written === "in progress" ? written : "open";
}

/**
 * How many days an action item is overdue: 0 when it is not, `null` when it is open without a day.
 * @example overdueDays("open", "2026-11-01", "2026-11-22") // => 21
 * @example overdueDays("done", "2026-11-01", "2026-11-22") // => 0
 */
export function overdueDays(status: ActionStatus, due: IsoDate | null, asOf: IsoDate): number | null {
  if (status === "done" || status === "stopped") return 0;
  return due === null ? null : Math.max(0, dayNumber(asOf) - dayNumber(due));
}

/**
 * The items of each owner, as positions in `actions`: who has most overdue first, then most days overdue, then by owner;
 * items without an owner last. Items that were stopped are left out.
 */
export function ownersOf(actions: readonly ActionItem[]): OwnerActions[] {
  const kept = actions.map((item, at) => ({ item, at })).filter(({ item }) => item.status !== "stopped");
  const owners = [...grouped(kept, ({ item }) => item.owner)].map(([owner, own]): OwnerActions => {
    const late = own.filter(({ item }) => (item.daysOverdue ?? 0) > 0);
    const done = own.filter(({ item }) => item.status === "done");
    return {
      owner,
      open: own.filter(({ item }) => item.status !== "done").map(({ at }) => at),
      overdue: late.sort((a, b) => b.item.daysOverdue! - a.item.daysOverdue! || a.at - b.at).map(({ at }) => at),
      done: done.length,
      proven: done.filter(({ item }) => item.evidence !== null).length,
    };
  });
  const days = ({ overdue }: OwnerActions) => overdue.reduce((sum, at) => sum + actions[at]!.daysOverdue!, 0);
  return owners.sort(
    (a, b) =>
      Number(a.owner === null) - Number(b.owner === null) ||
      b.overdue.length - a.overdue.length ||
      days(b) - days(a) ||
      byCodePoint(a.owner ?? "", b.owner ?? ""),
  );
}
