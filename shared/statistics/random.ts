/** A stream of whole numbers from 0 to 2³² − 1; the same seed gives the same stream. */
export type RandomStream = () => number;

/**
 * The generator mulberry32: 32-bit state, fast, the same in every language that can multiply 32-bit integers.
 *
 * @example mulberry32(12345)() // => 4207900869
 */
export function mulberry32(seed: number): RandomStream {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/**
 * A number strictly between 0 and 1 from the next whole number of a stream.
 *
 * @example uniform(() => 0) // => 1.1641532182693481e-10
 */
export function uniform(next: RandomStream): number {
  return (next() + 0.5) / 4294967296;
}
