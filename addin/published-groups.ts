import type { Analysis } from "../shared/analysis/analysis.ts";
import { listSome, plural } from "../shared/format.ts";
import { type ComparedGroups, compareGroups } from "../shared/report/audience/compare-groups.ts";
import { type AudienceChoice, usualMinimumGroup } from "../shared/report/audience/published-groups.ts";
import type { GroupLedger } from "../shared/report/privacy/group-ledger.ts";

/** The groups that the same readers were told about before, and the key of the codes for people, in base64. */
export interface PublishedBefore {
  groups: GroupLedger;
  groupKey: string;
}

type KeyedCodes = (key: Uint8Array, ids: Iterable<string>) => Promise<Map<string, Uint8Array>>;

const mostNamed = 3;

/** The groups of a report beside those its readers were told of before; HR sees everybody: nothing is kept of that. */
export function comparedWith(
  analysis: Analysis,
  choice: AudienceChoice,
  { groups, groupKey }: PublishedBefore,
  keyedCodes: KeyedCodes,
): Promise<ComparedGroups> {
  const key = Uint8Array.from(atob(groupKey), (letter) => letter.charCodeAt(0));
  return compareGroups(analysis, choice, groups, (ids) => keyedCodes(key, ids));
}

/** What is told coarsely since few people came or went, in one sentence; `null`: nothing is. */
export function coarseNotice({ coarse }: ComparedGroups, { minimumGroup }: AudienceChoice): string | null {
  if (coarse.length === 0) return null;
  const groups = [...new Set(coarse.map(({ group }) => group))];
  return `Since the last report to these readers, fewer than ${minimumGroup ?? usualMinimumGroup} people joined or left ${plural(groups.length, "group")} (${listSome(groups, mostNamed)}): their numbers are rounded more in this one, so that nobody works out something about the few by comparing both.`;
}
