/**
 * Which of two texts comes first, by plain code points: the same everywhere, whatever the language of the machine.
 *
 * @example ["b", "a", "B"].sort(byCodePoint) // => ["B", "a", "b"]
 */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
