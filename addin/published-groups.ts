import type { Analysis } from "../shared/analysis/analysis.ts";
import { listSome, plural } from "../shared/format.ts";
import { type AudienceChoice, publishedGroups, usualMinimumGroup } from "../shared/report/audience/published-groups.ts";
import {
  compareWithLedger,
  type GroupLedger,
  type LedgerGroup,
  memberCode,
  withPublication,
} from "../shared/report/privacy/group-ledger.ts";

/** The groups that the same readers were told about before, and the key of the codes for people, in base64. */
export interface PublishedBefore {
  groups: GroupLedger;
  groupKey: string;
}

export interface KeptGroups {
  /** What the workbook keeps after this report. */
  groups: GroupLedger;
  /** What both reports tell together, in one sentence; `null`: no more than each of them. */
  notice: string | null;
}

type KeyedCodes = (key: Uint8Array, ids: Iterable<string>) => Promise<Map<string, Uint8Array>>;

const mostNamed = 3;

/**
 * The ledger of groups after a report, and whether a reader of it and of the one before could work out something about
 * the few who came or went. HR sees everybody: nothing is kept of that.
 */
export async function ledgerAfter(
  analysis: Analysis,
  choice: AudienceChoice,
  { groups: ledger, groupKey }: PublishedBefore,
  keyedCodes: KeyedCodes,
): Promise<KeptGroups> {
  const published: LedgerGroup[] = [...publishedGroups(analysis, choice)].flatMap(([variable, list]) =>
    list.map(({ id, people }) => ({
      variable,
      group: id,
      people: Array.from(people, (at) => analysis.people[at]!.id),
    })),
  );
  if (published.length === 0) return { groups: ledger, notice: null };
  const key = Uint8Array.from(atob(groupKey), (letter) => letter.charCodeAt(0));
  const codes = await keyedCodes(
    key,
    published.flatMap(({ people }) => people),
  );
  const codeOf = (id: string) => memberCode(codes.get(id)!);
  const minimum = choice.minimumGroup ?? usualMinimumGroup;
  const few = compareWithLedger(published, ledger, minimum, codeOf).filter(({ coarse }) => coarse);
  const exact = published.map((group) => ({ ...group, coarse: false }));
  return {
    groups: withPublication(ledger, exact, analysis.asOf, codeOf),
    notice: few.length === 0 ? null : noticeOf([...new Set(few.map(({ group }) => group))], minimum),
  };
}

function noticeOf(groups: readonly string[], minimum: number): string {
  return `Since the last report to these readers, fewer than ${minimum} people joined or left ${plural(groups.length, "group")} (${listSome(groups, mostNamed)}): whoever compares both reports may work out something about them.`;
}
