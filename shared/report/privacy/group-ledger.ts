import type { IsoDate } from "../../model.ts";
import { byCodePoint } from "../../order.ts";
import { extremeShare } from "../display.ts";
import { base32 } from "./pseudonyms.ts";
import { checkMinimumGroup } from "./suppression.ts";

/*
 * Which groups were published, so that two reports do not tell together what neither tells alone: when one person
 * joins a team of ten, the two means and the two counts give that person's level.
 *
 * A fingerprint of a whole group would only say that somebody came or went, not how many. So the ledger keeps a code
 * for every member: the first eight bytes of a keyed HMAC of the person's id. Groups are compared by their codes; the
 * ledger alone names nobody, and it stays with the workbook's owner, beside its key, never in a report.
 */

/** One published value of one group, with the people who contribute to it. */
export interface LedgerGroup {
  /** What is published: a skill's gap, an index, the head-count. */
  variable: string;
  group: string;
  people: readonly string[];
}

/** When a group was last published with exact values, and with whom. */
export interface LedgerEntry {
  variable: string;
  group: string;
  n: number;
  date: IsoDate;
  /** The place of the group's members in `memberships`. */
  membership: number;
}

/** The groups that were published so far. Plain JSON; entries in the order of variable and group. */
export interface GroupLedger {
  /** The codes of all people in any group, in order. */
  codes: string[];
  /** Each set of members once, as places in `codes`, ascending. */
  memberships: number[][];
  entries: LedgerEntry[];
}

/** How a group stands beside its last publication. */
export interface LedgerFinding {
  variable: string;
  group: string;
  /** `first`: not published before; `few`: 1 to minimum − 1 people came or went; `many`: at least the minimum. */
  change: "first" | "same" | "few" | "many";
  /** When it was last published with exact values; `null` when never. */
  since: IsoDate | null;
  /** Its means are published to half a level and its shares in steps of ten points (see `coarseMean`, `coarseShare`). */
  coarse: boolean;
  /** The sentence that says why it is coarse; `null` when it is not. */
  why: string | null;
}

/** A person's code: the same for the same person as long as the key is kept. */
export type CodeOf = (personId: string) => string;

/** A ledger of nothing. */
export const emptyLedger: GroupLedger = { codes: [], memberships: [], entries: [] };

/**
 * A person's code for the ledger, from the bytes of a keyed HMAC of the person's id: the first eight, as text.
 *
 * @example memberCode(new Uint8Array(32)) // => "AAAAAAAAAAAAA"
 */
export function memberCode(bytes: Uint8Array): string {
  return base32(bytes.subarray(0, 8));
}

/**
 * How every group stands beside the last time its exact values were published, in the order given. A group that was
 * published coarsely since then is still compared with its last exact values, because those are what a reader of both
 * reports holds against the new ones.
 *
 * @throws RangeError when `minGroup` is below 3.
 * @example
 * compareWithLedger([{ variable: "SQL", group: "East", people: ["Ana"] }], emptyLedger, 5, (id) => id)[0].change
 * // => "first"
 */
export function compareWithLedger(
  groups: readonly LedgerGroup[],
  ledger: GroupLedger,
  minGroup: number,
  code: CodeOf,
): LedgerFinding[] {
  checkMinimumGroup(minGroup);
  const entries = new Map(ledger.entries.map((entry) => [keyOf(entry), entry]));
  return groups.map(({ variable, group, people }) => {
    const entry = entries.get(keyOf({ variable, group }));
    if (entry === undefined) return { variable, group, change: "first", since: null, coarse: false, why: null };
    const before = new Set(ledger.memberships[entry.membership]!.map((place) => ledger.codes[place]!));
    const now = new Set(people.map(code));
    const stayed = [...now].filter((member) => before.has(member)).length;
    const changed = before.size + now.size - 2 * stayed;
    const few = changed > 0 && changed < minGroup;
    return {
      variable,
      group,
      change: changed === 0 ? "same" : few ? "few" : "many",
      since: entry.date,
      coarse: few,
      why: few ? whyCoarse(entry.date, minGroup) : null,
    };
  });
}

/**
 * The ledger after a publication on `date`: every group that was published with exact values (`coarse` false) replaces
 * its earlier entry; groups that were published coarsely, or not at all, keep theirs.
 *
 * @example
 * withPublication(emptyLedger, [{ variable: "SQL", group: "East", people: ["Ben", "Ana"], coarse: false }],
 *                 "2026-11-22", (id) => id)
 * // => { codes: ["Ana", "Ben"], memberships: [[0, 1]],
 * //      entries: [{ variable: "SQL", group: "East", n: 2, date: "2026-11-22", membership: 0 }] }
 */
export function withPublication(
  ledger: GroupLedger,
  published: readonly (LedgerGroup & { coarse: boolean })[],
  date: IsoDate,
  code: CodeOf,
): GroupLedger {
  const members = new Map<string, { entry: Omit<LedgerEntry, "membership">; codes: readonly string[] }>();
  for (const { membership, ...entry } of ledger.entries)
    members.set(keyOf(entry), { entry, codes: ledger.memberships[membership]!.map((place) => ledger.codes[place]!) });
  for (const { variable, group, people, coarse } of published) {
    if (coarse) continue;
    const codes = [...new Set(people.map(code))].sort(byCodePoint);
    members.set(keyOf({ variable, group }), { entry: { variable, group, n: codes.length, date }, codes });
  }
  return ledgerOf([...members.values()]);
}

function ledgerOf(list: readonly { entry: Omit<LedgerEntry, "membership">; codes: readonly string[] }[]): GroupLedger {
  const codes = [...new Set(list.flatMap((each) => each.codes))].sort(byCodePoint);
  const place = new Map(codes.map((code, index) => [code, index]));
  const memberships: number[][] = [];
  const known = new Map<string, number>();
  const inOrder = [...list].sort(
    (a, b) => byCodePoint(a.entry.variable, b.entry.variable) || byCodePoint(a.entry.group, b.entry.group),
  );
  const entries = inOrder.map(({ entry, codes: own }) => {
    const places = own.map((code) => place.get(code)!);
    const key = places.join();
    if (!known.has(key)) known.set(key, memberships.push(places) - 1);
    return { ...entry, membership: known.get(key)! };
  });
  return { codes, memberships, entries };
}

function keyOf({ variable, group }: { variable: string; group: string }): string {
  return JSON.stringify([variable, group]);
}

function whyCoarse(since: IsoDate, minGroup: number): string {
  return `Rounded to half levels and ten-point steps: fewer than ${minGroup} people joined or left this group since the report of ${since}, and exact figures of both reports would tell about them.`;
}

/**
 * A mean of levels to half a level, a quarter rounded up.
 *
 * @example coarseMean(2.34) // => 2.5
 */
export function coarseMean(mean: number): number {
  return Math.floor(2 * mean + 0.5) / 2;
}

/**
 * A share of a group in steps of ten points, bounded where it is extreme as in `publishedShare`, but never finer than
 * ten points. `hidden` below `minGroup` people, `none` without any; `value` is the percentage when that is what is
 * shown.
 *
 * @example coarseShare(3, 7, 5) // => { text: "40%", value: 40 }
 * @example coarseShare(8, 100, 5) // => { text: "<=10%", value: null }
 */
export function coarseShare(count: number, of: number, minGroup: number): { text: string; value: number | null } {
  if (of === 0) return { text: "none", value: null };
  if (of < minGroup) return { text: "hidden", value: null };
  const bound = Math.round(100 * Math.max(0.1, extremeShare(of)));
  const share = count / of;
  if (share <= bound / 100 + 1e-9) return { text: `<=${bound}%`, value: null };
  if (share >= 1 - bound / 100 - 1e-9) return { text: `>=${100 - bound}%`, value: null };
  const value = 10 * Math.floor(10 * share + 0.5);
  return { text: `${value}%`, value };
}
