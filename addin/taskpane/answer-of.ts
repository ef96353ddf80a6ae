import { cancelled } from "./cancelled.ts";
import type { WorkOptions } from "./excel-door.ts";
import { waiting } from "./words.ts";

const untilHint = 3000;

/** What Excel answers. Says why when it lets us wait, and does not wait any longer once Cancel was pressed. */
export async function answerOf<Answer>(
  answer: Promise<Answer>,
  { signal, onWait }: Pick<WorkOptions, "signal" | "onWait">,
): Promise<Answer> {
  const over = new AbortController();
  const hint = setTimeout(() => onWait(waiting), untilHint);
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(cancelled()), { signal: over.signal });
  });
  try {
    return await Promise.race([answer, stopped]);
  } finally {
    clearTimeout(hint);
    over.abort();
    onWait(null);
  }
}
