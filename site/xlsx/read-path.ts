import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { unpack } from "./packed-workbook.ts";
import type { Answer } from "./read-worker.ts";
import { Refusal, tookTooLong, tookTooMuchMemory, unreadable } from "./refusal.ts";

/** How long reading may take and how much memory it may use. */
export interface ReadLimits {
  seconds?: number;
  megabytes?: number;
}

/**
 * The cells of a workbook on the disk: an .xlsx or .xlsm file, a .csv file, or a folder of .csv files, a sheet each.
 * It is read on a thread of its own, so that no file, however hostile, stops or ends this process.
 *
 * @throws Refusal with one sentence for the file's owner when it cannot be read, or not within the limits.
 */
export async function readPath(path: string, limits: ReadLimits = {}): Promise<RawWorkbook> {
  const answer = await answerOf(path, { seconds: 60, megabytes: 1500, ...limits });
  if ("refusal" in answer) throw new Refusal(answer.refusal);
  return unpack(answer.workbook);
}

function answerOf(path: string, { seconds, megabytes }: Required<ReadLimits>): Promise<Answer> {
  const name = basename(path);
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
    workerData: path,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let alarm: NodeJS.Timeout | undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    alarm = setTimeout(() => reject(tookTooLong(name, seconds)), seconds * 1000);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tookTooMuchMemory(name, megabytes) : unreadable(name, error)),
    );
    worker.once("exit", () => reject(unreadable(name)));
  });
  return answer.finally(() => {
    clearTimeout(alarm);
    return worker.terminate();
  });
}
