import { type Dataset, type RaterType, raterTypes, type Signal, type SignalKind } from "../model.ts";
import type { GapItem } from "./gap-results.ts";
import { namesIn, namesOf } from "./resolve.ts";

/** What people said about a skill in a team. `null`: nobody was asked. */
export interface SignalEvidence {
  mentions: number | null;
  reviews: number | null;
  /** People who want the skill, of those who answered what they want. */
  want: number | null;
  answered: number | null;
  /** Kinds of signal that name the skill and how many of each, in the order of `signalKinds`. */
  kinds: { kind: SignalKind; count: number }[];
}

/** Looks up what was said about a skill (id) in a team; `null`: by people without a team, in a workbook without teams by anybody. */
export type SignalIndex = (skill: string, team: string | null) => SignalEvidence;

const signalKinds: readonly SignalKind[] = [
  "review",
  "360",
  "one-on-one",
  "exit",
  "customer",
  "survey",
  "aspiration",
  "other",
];

/** Counts for one skill in one team. `counted`: rows that give their own numbers. */
interface Tally {
  mentions: number;
  counted: number;
  want: Set<string>;
  wantCounted: number;
  answeredCounted: number;
  kinds: Map<SignalKind, number>;
}

/** Counts for one team whatever the skill: single voices, and people who said what they want. */
interface UnitTally {
  voices: number;
  answered: Set<string>;
}

const everywhere = "\u0000everywhere";

/**
 * Counts the signals of a workbook by skill and team.
 *
 * A row that gives its own numbers adds them: `mentions` of `reviews`, for an aspiration people who want of people who
 * answered. Any other row is one voice: one review of the team it names, or of its person's team, that mentions its
 * skill or none. Of aspirations, every person counts once: as wanting the skill, and as having answered. A row that
 * names neither a person nor a team speaks about everyone and counts in every team.
 */
export function signalIndexOf(dataset: Dataset): SignalIndex {
  const names = namesOf(dataset);
  const teamOfPerson = new Map(dataset.people.map(({ id, team }) => [id, team]));
  const tallies = new Map<string, Tally>();
  const units = new Map<string, UnitTally>();
  for (const [row, signal] of dataset.signals.entries()) {
    const person = names.person(signal.person) ?? signal.person;
    const team = names.team(signal.team) ?? signal.team ?? teamOfPerson.get(person ?? "") ?? null;
    const voice = person ?? `\u0000row ${row}`;
    const skills = namesIn(signal.skill, names.skill);
    for (const unit of team === null && person === null ? [everywhere, ""] : [everywhere, `=${team}`]) {
      addVoice(units, unit, signal, voice);
      for (const skill of skills) addMention(tallies, `${skill}\u0000${unit}`, signal, voice);
    }
  }
  const teamless = dataset.people.every(({ team }) => team === null);
  return (skill, team) => {
    const wanted = team === null && teamless ? [everywhere] : [`=${team}`, ""];
    return evidenceIn(
      wanted.flatMap((unit) => tallies.get(`${skill}\u0000${unit}`) ?? []),
      wanted.flatMap((unit) => units.get(unit) ?? []),
    );
  };
}

function hasOwnNumbers({ mentions, reviews }: Signal): boolean {
  return mentions !== null || reviews !== null;
}

function addVoice(units: Map<string, UnitTally>, unit: string, signal: Signal, voice: string): void {
  const tally = units.get(unit) ?? { voices: 0, answered: new Set() };
  if (signal.kind === "aspiration") {
    if (!hasOwnNumbers(signal)) tally.answered.add(voice);
  } else if (!hasOwnNumbers(signal)) tally.voices++;
  units.set(unit, tally);
}

function addMention(tallies: Map<string, Tally>, key: string, signal: Signal, voice: string): void {
  const tally = tallies.get(key) ?? {
    mentions: 0,
    counted: 0,
    want: new Set(),
    wantCounted: 0,
    answeredCounted: 0,
    kinds: new Map(),
  };
  const own = hasOwnNumbers(signal);
  const mentions = own ? (signal.mentions ?? 0) : 1;
  if (signal.kind !== "aspiration") {
    tally.mentions += mentions;
    tally.counted += own ? (signal.reviews ?? 0) : 0;
  } else if (own) {
    tally.wantCounted += mentions;
    tally.answeredCounted += signal.reviews ?? 0;
  } else tally.want.add(voice);
  tally.kinds.set(signal.kind, (tally.kinds.get(signal.kind) ?? 0) + mentions);
  tallies.set(key, tally);
}

function evidenceIn(tallies: readonly Tally[], units: readonly UnitTally[]): SignalEvidence {
  const reviews = sum(tallies, ({ counted }) => counted) + sum(units, ({ voices }) => voices);
  const answered = sum(tallies, ({ answeredCounted }) => answeredCounted) + sum(units, ({ answered }) => answered.size);
  const mentions = sum(tallies, (tally) => tally.mentions);
  const want = sum(tallies, (tally) => tally.wantCounted + tally.want.size);
  return {
    mentions: reviews > 0 ? mentions : null,
    reviews: reviews > 0 ? reviews : null,
    want: answered > 0 ? want : null,
    answered: answered > 0 ? answered : null,
    kinds: signalKinds.flatMap((kind) => {
      const count = sum(tallies, ({ kinds }) => kinds.get(kind) ?? 0);
      return count > 0 ? [{ kind, count }] : [];
    }),
  };
}

/**
 * The kinds of evidence for a gap, kinds of rater first. A gap known from one kind alone is a single source (B10).
 *
 * @example
 * evidenceOf({ manager: 5 }, 0, [{ kind: "review", count: 2 }])
 * // => { kinds: [{ kind: "manager", count: 5 }, { kind: "review", count: 2 }], singleSource: false }
 */
export function evidenceOf(
  levels: Partial<Record<RaterType, number>>,
  failingCertificates: number,
  signals: SignalEvidence["kinds"],
): GapItem["evidence"] {
  const kinds: GapItem["evidence"]["kinds"] = raterTypes.flatMap((kind) => {
    const count = levels[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (failingCertificates > 0) kinds.push({ kind: "certificate", count: failingCertificates });
  kinds.push(...signals.filter(({ count }) => count > 0));
  return { kinds, singleSource: kinds.length === 1 };
}

function sum<T>(things: readonly T[], amount: (thing: T) => number): number {
  return things.reduce((total, thing) => total + amount(thing), 0);
}
