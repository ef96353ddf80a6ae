/// <reference types="office-js" />
import { type Doing, ExcelTrouble, troubleOf, waitingHint } from "./excel-sentences.ts";

/** How somebody who waits for Excel wishes to be kept informed, and how they can stop. */
export interface Wish {
  /** How many of how many cells are done. */
  onProgress?(done: number, of: number): void;
  /** A sentence to show while Excel lets us wait, and `null` when it has answered. */
  onWait?(hint: string | null): void;
  /** Works even when Excel never answers. */
  signal?: AbortSignal;
  /** About how much one round trip carries. The web takes 5 MB. */
  bytesPerSync?: number;
  /** Milliseconds without any answer before giving up. */
  patience?: number;
}

const usualBytes = 1_500_000;
const usualPatience = 120_000;
const untilHint = 3000;

/** One talk with Excel: queue what it shall do on `context`, then `sync`. */
export class Conversation {
  readonly context: Excel.RequestContext;
  readonly doing: Doing;
  readonly bytesPerSync: number;
  readonly #wish: Wish;

  constructor(context: Excel.RequestContext, doing: Doing, wish: Wish) {
    this.context = context;
    this.doing = doing;
    this.bytesPerSync = wish.bytesPerSync ?? usualBytes;
    this.#wish = wish;
  }

  /**
   * Sends what is queued and waits for the answer, then lets the page breathe. `about` is the sheet it is about.
   * @throws ExcelTrouble also when it is stopped, or Excel does not answer.
   */
  async sync(about = ""): Promise<void> {
    if (this.#wish.signal?.aborted) throw this.trouble("stopped");
    try {
      await answered(this.context.sync(), this.doing, this.#wish);
    } catch (error) {
      throw troubleOf(error, this.doing, about);
    }
    await pause();
  }

  trouble(kind: ExcelTrouble["kind"], about = ""): ExcelTrouble {
    return new ExcelTrouble(kind, this.doing, about);
  }
}

/**
 * What Excel replies. After a moment a hint says why it lets us wait.
 * @throws ExcelTrouble when it is stopped, or Excel does not answer.
 */
export async function answered<Reply>(
  reply: Promise<Reply>,
  doing: Doing,
  { signal, onWait, patience = usualPatience }: Wish,
): Promise<Reply> {
  const over = new AbortController();
  let hinted = false;
  const hint = setTimeout(() => {
    hinted = true;
    onWait?.(waitingHint);
  }, untilHint);
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const unanswered = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new ExcelTrouble("noAnswer", doing)), patience);
    signal?.addEventListener("abort", () => reject(new ExcelTrouble("stopped", doing)), { signal: over.signal });
  });
  try {
    return await Promise.race([reply, unanswered]);
  } finally {
    clearTimeout(hint);
    clearTimeout(giveUp);
    over.abort();
    if (hinted) onWait?.(null);
  }
}

/** Lets the page draw and hear the user before the next piece of work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Talks with Excel. When a cell is being edited, Excel waits until it is left.
 * @throws ExcelTrouble with one sentence for the person at the screen.
 */
export async function askExcel<Answer>(
  doing: Doing,
  wish: Wish,
  talk: (conversation: Conversation) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => talk(new Conversation(context, doing, wish)));
  } catch (error) {
    throw troubleOf(error, doing);
  }
}
