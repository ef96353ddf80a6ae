import { mulberry32, uniform } from "../../shared/statistics/random.ts";

/** A stream of numbers that looks like chance and is the same every time. */
export interface Chance {
  /** Between 0 and 1, both left out. */
  unit(): number;
  /** From a normal distribution. */
  normal(mean: number, deviation: number): number;
  /** A count of rare events. */
  count(mean: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** `true` with that probability. */
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** A stream of its own for each theme, so that a change in one theme leaves the others as they are. */
export function chanceOf(seed: number, theme: string): Chance {
  let start = seed | 0;
  for (const letter of theme) start = Math.imul(start ^ letter.codePointAt(0)!, 0x01000193);
  const next = mulberry32(start);
  const unit = () => uniform(next);
  const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));

  return {
    unit,
    whole,
    normal: (mean, deviation) => mean + deviation * Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit()),
    happens: (probability) => unit() < probability,
    pick: (from) => from[Math.floor(unit() * from.length)]!,
    count(mean) {
      let events = 0;
      for (let rest = unit(); rest > Math.exp(-mean); rest *= unit()) events++;
      return events;
    },
    shuffle(items) {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
      }
      return mixed;
    },
  };
}

/** A series whose noise lingers: `carry` of each month's deviation stays for the next. */
export function lingeringNoise(chance: Chance, length: number, deviation: number, carry: number): number[] {
  let previous = chance.normal(0, deviation);
  return Array.from({ length }, () => {
    previous = carry * previous + chance.normal(0, deviation * Math.sqrt(1 - carry * carry));
    return previous;
  });
}

/** A number with that many decimals. */
export function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}
