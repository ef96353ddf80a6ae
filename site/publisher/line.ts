import { Refusal } from "../xlsx/refusal.ts";
import type { Desk } from "./desk.ts";
import type { Work } from "./state.ts";

/* The desk works in a worker, so that the page stays awake. Questions go over one by one, answers come back whole. */

/** Where messages go over: a worker, or one end of a channel. */
export interface Line {
  postMessage(message: unknown, handOver?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  /** The other end is broken. */
  onerror?: ((event: ErrorEvent) => void) | null;
}

interface Message {
  id: number;
  name: keyof Desk;
  args: unknown[];
}

interface Reply {
  id: number;
  result?: unknown;
  /** What went wrong. `refused`: it is a sentence for the user. */
  error?: { message: string; refused: boolean };
}

/** The desk as the page knows it. */
export type RemoteDesk = {
  [Name in keyof Desk]: (...args: Parameters<Desk[Name]>) => Promise<Awaited<ReturnType<Desk[Name]>>>;
} & {
  /** Ends its work at once. It has forgotten everything afterwards. */
  end(): void;
};

/** What is thrown when a person pressed Cancel. */
export function cancelled(): DOMException {
  return new DOMException("Cancelled.", "AbortError");
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

const notLoaded = "a part of the page could not be loaded.";

/** Whether a part of the page itself is missing: browsers word it differently. */
export function isNotLoaded({ message }: Error): boolean {
  return (
    message === notLoaded ||
    /dynamically imported module|importing a module|module script|Failed to fetch/i.test(message)
  );
}

/** A desk at the other end of a line. `hangUp` ends whatever works there; `onWork` hears what is being done. */
export function remoteDesk(line: Line, hangUp: () => void, onWork: (work: Work) => void): RemoteDesk {
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  let last = 0;
  let isEnded = false;
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  line.onmessage = ({ data }) => {
    if ("work" in data) return onWork(data.work as Work);
    const { id, result, error } = data as Reply;
    const who = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) who?.done(result);
    else who?.fail(error.refused ? new Refusal(error.message) : new Error(error.message));
  };
  line.onerror = ({ message }) => {
    isEnded = true;
    failAll(new Error(message || notLoaded));
  };
  const ask = (name: keyof Desk, ...args: unknown[]): Promise<never> =>
    new Promise((done, fail) => {
      if (isEnded) return fail(cancelled());
      const id = ++last;
      waiting.set(id, { done: done as (value: unknown) => void, fail });
      line.postMessage({ id, name, args } satisfies Message);
    });
  return {
    read: (files, saved) => ask("read", files, saved),
    answer: (answers) => ask("answer", answers),
    analyse: (asOf) => ask("analyse", asOf),
    prepare: (choices) => ask("prepare", choices),
    page: (path) => ask("page", path),
    start: (order) => ask("start", order),
    next: () => ask("next"),
    checked: () => ask("checked"),
    upload: (destination) => ask("upload", destination),
    stop: () => ask("stop"),
    end() {
      isEnded = true;
      hangUp();
      failAll(cancelled());
    },
  };
}

/** Answers what comes over the line with this desk. Bytes are handed over, not copied. */
export function answerWith(desk: Desk, line: Line): void {
  line.onmessage = async ({ data }) => {
    const { id, name, args } = data as Message;
    try {
      const result = await (desk[name] as (...args: unknown[]) => unknown).apply(desk, args);
      const bytes = (result as { bytes?: unknown } | null | undefined)?.bytes;
      line.postMessage({ id, result } satisfies Reply, bytes instanceof Uint8Array ? [bytes.buffer] : []);
    } catch (error) {
      const { message } = error as Error;
      line.postMessage({ id, error: { message, refused: error instanceof Refusal } } satisfies Reply);
    }
  };
}
