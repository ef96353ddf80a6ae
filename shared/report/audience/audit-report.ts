import type { Analysis } from "../../analysis/analysis.ts";
import { listSome } from "../../format.ts";
import { byCodePoint } from "../../order.ts";
import { repairGroups } from "../privacy/repair-groups.ts";
import { type AudienceChoice, publishedGroups, usualMinimumGroup } from "./published-groups.ts";

/** Whether anything about fewer people than may be can be worked out from all numbers of a report together. */
export interface ReportAudit {
  safe: boolean;
  /** How many values and groups were looked at. */
  variables: number;
  groups: number;
  /** What must not be published, with the reason; empty when nothing had to go. */
  dropped: { variable: string; group: string; why: string }[];
  /** Why the report must not be made, naming the groups; `null` when it is safe. */
  problem: string | null;
}

const mostNamed = 5;

/**
 * Looks for groups of fewer than the minimum of people that could be had by adding and subtracting what a report
 * publishes, value by value (METHODS 7.4). Not for HR, who see everybody.
 *
 * @throws RangeError when the minimum group is below 3.
 */
export function auditReport(analysis: Analysis, choice: AudienceChoice): ReportAudit {
  const minimum = choice.minimumGroup ?? usualMinimumGroup;
  const published = publishedGroups(analysis, choice);
  const dropped: ReportAudit["dropped"] = [];
  const involved: string[] = [];
  let groups = 0;
  for (const [variable, list] of [...published].sort(([a], [b]) => byCodePoint(a, b))) {
    groups += list.length;
    const repair = repairGroups(list, minimum);
    dropped.push(...repair.dropped.map(({ id, why }) => ({ variable, group: id, why })));
    if (!repair.audit.safe) involved.push(...repair.involved.map((group) => `${group} (${variable})`));
  }
  return {
    safe: involved.length === 0,
    variables: published.size,
    groups,
    dropped,
    problem:
      involved.length === 0
        ? null
        : `The report was not made, because something about fewer than ${minimum} people could be worked out from these groups: ${listSome(involved, mostNamed)}.`,
  };
}
