import { Refusal } from "../xlsx/refusal.ts";
import { onOneLine } from "./text.ts";
import type { World } from "./world.ts";

/** Milliseconds in which a workbook must stay as it is before it is taken as saved. */
const quiet = 400;

/**
 * Stands for what the paths hold now; `null` while one of them is not there. Taken before they are read, it lets
 * `whenSaved` see what was saved meanwhile.
 */
export async function stampOf({ files }: World, paths: readonly string[]): Promise<string | null> {
  const stamps = await Promise.all(paths.map((path) => files.stamp(path)));
  return stamps.includes(null) ? null : stamps.join("\n");
}

/**
 * Does `work` again each time one of the paths was saved, until the user stops it. A save may be many writes, or a new
 * file under the old name: it counts once nothing moves any more and every path is there. When the workbook cannot be
 * read or the report not be written, that is said, and the next save is waited for.
 */
export async function whenSaved(
  world: World,
  paths: readonly string[],
  before: string | null,
  work: () => Promise<string>,
  signal: AbortSignal,
): Promise<void> {
  let seen = before;
  while (!signal.aborted) {
    await world.files.nextChange(paths, signal);
    const now = await stampOf(world, paths);
    if (signal.aborted || now === seen || now === null) continue;
    await world.clock.wait(quiet);
    if ((await stampOf(world, paths)) !== now) continue;
    // What is saved while the work goes on is seen afterwards.
    seen = now;
    try {
      world.tell(`${await work()}\n`);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal) && !isRefusedBySystem(error)) throw error;
      world.tell(`${onOneLine((error as Error).message)} Waiting for the next save.\n`);
    }
  }
}

function isRefusedBySystem(error: unknown): boolean {
  return /^E[A-Z]+$/.test((error as { code?: string }).code ?? "");
}
