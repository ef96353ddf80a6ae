import { parentPort, workerData } from "node:worker_threads";
import { type PackedWorkbook, transferables } from "./packed-workbook.ts";
import { readFileOrFolder } from "./read-files.ts";
import { Refusal } from "./refusal.ts";

/** What the worker of `readPath` answers. */
export type Answer = { workbook: PackedWorkbook } | { refusal: string };

function answer(message: Answer, handOver: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, handOver);
}

try {
  const workbook = await readFileOrFolder(workerData as string);
  answer({ workbook }, transferables(workbook));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  answer({ refusal: error.message });
}
