import { checkedFiles, type SelfCheckBasis, type SelfCheckResult } from "../deliver/self-check.ts";
import type { SiteFiles } from "../deliver/site-files.ts";
import { Refusal } from "../xlsx/refusal.ts";
import type { Destination } from "./destinations.ts";
import type { World } from "./world.ts";

/**
 * Checks one delivery of a report: what will be sent before it leaves, what was written before it takes its place. It
 * keeps what was found for `keep`.
 */
export class DeliveryCheck {
  readonly #basis: SelfCheckBasis;
  readonly #signal: AbortSignal;
  #result: SelfCheckResult | null = null;

  constructor(basis: SelfCheckBasis, signal: AbortSignal) {
    this.#basis = basis;
    this.#signal = signal;
  }

  /** The files as they would be read. @throws Refusal saying what was found, without repeating it. */
  async read(files: SiteFiles): Promise<void> {
    const result = await checkedFiles(this.#basis, files, this.#signal);
    if (result.problem !== null) throw new Refusal(result.problem);
    // Open pages say more than locked ones, and English ones more than others: the reading that went by most counts.
    const before = this.#result;
    if (before === null || (result.pages >= before.pages && result.numbers.counts >= before.numbers.counts))
      this.#result = result;
  }

  /** Keeps the result beside the report and never in it, and gives the lines that tell of it. */
  async keep({ files }: Pick<World, "files">, destination: Destination): Promise<string[]> {
    if (this.#result === null) return [];
    if (destination.kind === "server") return [this.#result.sentence];
    const path = `${destination.path}.self-check.json`;
    const there = await files.readText(path);
    if (there !== null && !isOurs(there))
      return [`${this.#result.sentence} The details were not kept: ${path} is there already and is somebody else's.`];
    await files.replaceText(path, `${JSON.stringify(this.#result, null, 2)}\n`);
    return [`${this.#result.sentence} Details, not for the readers: ${path}`];
  }
}

function isOurs(text: string): boolean {
  return /^\s*\{\s*"schema":\s*"throughline\/self-check\//.test(text);
}
