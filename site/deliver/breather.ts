/** Milliseconds of work after which others get a turn. */
const longest = 50;

/**
 * A function to call between two pieces of work: when the last turn is long enough ago, it lets messages, signals and
 * timers of the same thread through, so that a long task can be watched and stopped.
 */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
