/** Ranks from 0 for the first thing wished for, from here for the second, and so on. */
export const ranksPerNeed = 6;

/**
 * Visits everybody who could mentor somebody; both are positions. Lower `rank` is nearer to what is wanted; what is
 * wished for first is visited first. Among those of one rank with equally many people the first one visited wins.
 */
export type VisitMentors = (wish: number, visit: VisitMentor) => unknown;

/** Says `true` when nobody better can follow, so that the others need not be visited. */
export type VisitMentor = (mentor: number, rank: number) => boolean;

interface Seat {
  mentor: number;
  /** The wish that would come here. */
  from: number;
}

/**
 * Gives every wish at most one mentor, and every mentor at most `limit` people. Wishes count in the order given, the
 * most urgent first. As many as possible get a mentor, and nobody goes without so that somebody less urgent has one:
 * where all mentors of a wish have enough people, one of these is moved to another of their mentors when there is room.
 * Of several with room the lowest rank counts, then who has the fewest people, then who was visited first. The answer is
 * the mentor of each wish; −1: none.
 * Source: H. W. Kuhn, The Hungarian method for the assignment problem, Naval Research Logistics 2, 1955 (moving along a
 * chain); J. Edmonds, Matroids and the greedy algorithm, Mathematical Programming 1, 1971 (why the most urgent stay in).
 *
 * @throws RangeError when `limit` is not a whole number from 0.
 * @example Array.from(assignMentors(2, 9, 1, (wish, visit) => (wish === 0 && visit(3, 0)) || visit(7, 1))) // => [3, 7]
 */
export function assignMentors(wishes: number, mentors: number, limit: number, candidates: VisitMentors): Int32Array {
  if (!(Number.isInteger(limit) && limit >= 0))
    throw new RangeError(`assignMentors requires a limit that is a whole number from 0, got ${limit}`);
  const assigned = new Int32Array(wishes).fill(-1);
  const people: number[][] = Array.from({ length: mentors }, () => []);
  // Whoever a search in vain has reached has no room and never will.
  const isFull = new Uint8Array(mentors);
  const reached = new Int32Array(mentors).fill(-1);
  const withRoom = (wish: number) => {
    let best = -1;
    let bestRank = 0;
    candidates(wish, (mentor, rank) => {
      const load = people[mentor]!.length;
      if (load >= limit || mentor === assigned[wish]) return false;
      if (best >= 0 && needOf(rank) > needOf(bestRank)) return true;
      if (best >= 0 && (rank > bestRank || (rank === bestRank && load >= people[best]!.length))) return false;
      best = mentor;
      bestRank = rank;
      return rank % ranksPerNeed === 0 && load === 0;
    });
    return best;
  };
  const move = (wish: number, mentor: number) => {
    const before = assigned[wish]!;
    if (before >= 0) people[before]!.splice(people[before]!.indexOf(wish), 1);
    assigned[wish] = mentor;
    people[mentor]!.push(wish);
  };
  // Into the place that was left moves who came here through it, and so on back to the wish at hand.
  const moveUp = (seats: readonly Seat[], first: Seat) => {
    let seat: Seat | undefined = first;
    while (seat) {
      const left: number = assigned[seat.from]!;
      move(seat.from, seat.mentor);
      seat = seats.find(({ mentor }) => mentor === left);
    }
  };
  for (let wish = 0; wish < wishes; wish++) {
    const free = withRoom(wish);
    if (free >= 0) {
      move(wish, free);
      continue;
    }
    const seats: Seat[] = [];
    const reach = (from: number) =>
      candidates(from, (mentor) => {
        if (isFull[mentor] === 1 || reached[mentor] === wish) return false;
        reached[mentor] = wish;
        seats.push({ mentor, from });
        return false;
      });
    reach(wish);
    let isFound = false;
    for (let at = 0; at < seats.length && !isFound; at++) {
      for (const other of people[seats[at]!.mentor]!) {
        const room = withRoom(other);
        if (room < 0) {
          reach(other);
          continue;
        }
        move(other, room);
        moveUp(seats, seats[at]!);
        isFound = true;
        break;
      }
    }
    if (!isFound) for (const { mentor } of seats) isFull[mentor] = 1;
  }
  return assigned;
}

function needOf(rank: number): number {
  return Math.floor(rank / ranksPerNeed);
}
