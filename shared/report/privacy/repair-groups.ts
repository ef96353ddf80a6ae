import { byCodePoint } from "../../order.ts";
import type { AuditPerson } from "./atoms.ts";
import { auditGroups, type DisclosureAudit } from "./disclosure-audit.ts";

/** A published group of one variable; those of the hierarchy are not dropped, because `suppress` has decided on them. */
export interface PublishedGroup<Person extends AuditPerson> {
  id: string;
  people: readonly Person[] | Int32Array;
  hierarchy: boolean;
}

/** A group that must not be published, with the sentence that says why. */
export interface DroppedGroup {
  id: string;
  n: number;
  why: string;
}

/** What may be published of a variable. */
export interface GroupRepair<Person extends AuditPerson> {
  /** The ids that stay, in code-point order. */
  kept: string[];
  /** In the order in which they were dropped. */
  dropped: DroppedGroup[];
  /** The audit of what stays: not safe when the hierarchy itself gives people away. */
  audit: DisclosureAudit<Person>;
  /** The ids of the groups that give people away when the audit is not safe, in code-point order. */
  involved: string[];
}

/**
 * What may be published of the groups of one variable: as long as fewer than `minGroup` people can be worked out, the
 * smallest group outside the hierarchy that takes part is dropped (ties by id) and the rest is audited again. Groups of
 * the hierarchy are never dropped; when they alone give people away, `audit.safe` is false and the report must not be
 * made.
 *
 * @throws RangeError when `minGroup` is below 3, or when two groups have one id.
 * @example
 * repairGroups([{ id: "everybody", people: [1, 2, 3, 4, 5, 6, 7], hierarchy: true },
 *               { id: "finished", people: [1, 2, 3, 4, 5, 6], hierarchy: false }], 5).kept // => ["everybody"]
 */
export function repairGroups<Person extends AuditPerson>(
  groups: readonly PublishedGroup<Person>[],
  minGroup: number,
): GroupRepair<Person> {
  if (new Set(groups.map(({ id }) => id)).size < groups.length)
    throw new RangeError("repairGroups requires one group per id");
  let kept = [...groups].sort(inAuditOrder);
  const dropped: DroppedGroup[] = [];
  for (;;) {
    const audit = auditGroups<Person>(
      kept.map(({ people }) => people as ArrayLike<Person>),
      minGroup,
    );
    const taking = [...new Set(audit.disclosures.flatMap((disclosure) => disclosure.groups))].map((at) => kept[at]!);
    const smallest = taking.filter(({ hierarchy }) => !hierarchy).sort(inAuditOrder)[0];
    if (smallest === undefined) {
      const ids = (list: readonly PublishedGroup<Person>[]) => list.map(({ id }) => id).sort(byCodePoint);
      return { kept: ids(kept), dropped, audit, involved: ids(taking) };
    }
    dropped.push({ id: smallest.id, n: smallest.people.length, why: whyDropped(minGroup) });
    kept = kept.filter((group) => group !== smallest);
  }
}

/** The hierarchy first, so that a disclosure names other groups only when it needs them; then the smallest first. */
function inAuditOrder(a: PublishedGroup<AuditPerson>, b: PublishedGroup<AuditPerson>): number {
  return Number(b.hierarchy) - Number(a.hierarchy) || a.people.length - b.people.length || byCodePoint(a.id, b.id);
}

function whyDropped(minGroup: number): string {
  return `Not shown: with the other groups in this report, the result of fewer than ${minGroup} people could be worked out from it.`;
}
