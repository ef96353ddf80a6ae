import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { Refusal } from "../refusal.ts";
import type { Analyst } from "./analyst.ts";
import { cancelled } from "./cancelled.ts";
import { joinedPlans, partsOfPlans } from "./plan-parts.ts";
import { partsOf } from "./workbook-parts.ts";

/* The analyst works in a worker, so that the pane stays awake. Questions go over one by one, answers come back whole. */

/** Where messages go over: a worker, or one end of a channel. */
export interface Line {
  postMessage(message: unknown, handOver?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  /** The other end is broken. */
  onerror?: ((event: ErrorEvent) => void) | null;
}

type Asked = Pick<
  Analyst,
  | "understand"
  | "answer"
  | "analyse"
  | "leaving"
  | "fund"
  | "prepare"
  | "start"
  | "next"
  | "checked"
  | "stop"
  | "formChoices"
  | "planRow"
  | "documentList"
  | "writeDocument"
  | "listCopy"
  | "writeCopy"
>;

interface Message {
  id: number;
  name: keyof Analyst;
  args: unknown[];
}

interface Reply {
  id: number;
  /** One of a list that comes one by one. */
  piece?: unknown;
  result?: unknown;
  error?: string;
  /** The error is a sentence for the user. */
  refused?: true;
}

interface Pages {
  pages: { done: number; of: number };
}

/** The analyst as the pane knows it. */
export type RemoteAnalyst = {
  [Name in keyof Asked]: (...args: Parameters<Asked[Name]>) => Promise<Awaited<ReturnType<Asked[Name]>>>;
} & {
  /** Hands a workbook over in pieces, and pauses between them. */
  take(workbook: RawWorkbook, signal: AbortSignal): Promise<void>;
  plans(): Promise<ReturnType<Analyst["plans"]>>;
  /** Hears how many of how many pages are made. */
  onPage: (done: number, of: number) => void;
  /** Ends its work at once. It has forgotten everything afterwards. */
  end(): void;
};

const longestTurn = 12;

/** An analyst at the other end of a line. `hangUp` ends whatever works there. */
export function remoteAnalyst(line: Line, hangUp: () => void, pause: () => Promise<void> = nextTurn): RemoteAnalyst {
  const waiting = new Map<number, { pieces: unknown[]; done(value: unknown): void; fail(error: Error): void }>();
  let last = 0;
  let isEnded = false;
  line.onmessage = ({ data }) => {
    if ("pages" in data) {
      const { done, of } = (data as Pages).pages;
      return remote.onPage(done, of);
    }
    const { id, piece, result, error, refused } = data as Reply;
    const who = waiting.get(id);
    if (piece !== undefined) {
      who?.pieces.push(piece);
      return;
    }
    waiting.delete(id);
    if (error !== undefined) who?.fail(refused ? new Refusal(error) : new Error(error));
    else who?.done(result === undefined ? who.pieces : result);
  };
  line.onerror = ({ message }) => failAll(new Error(message || "the analysis could not be started."));
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  const ask = (name: keyof Analyst, ...args: unknown[]): Promise<never> =>
    new Promise((done, fail) => {
      if (isEnded) return fail(cancelled());
      const id = ++last;
      waiting.set(id, { pieces: [], done: done as (value: unknown) => void, fail });
      line.postMessage({ id, name, args } satisfies Message);
    });
  const remote: RemoteAnalyst = {
    understand: (saved) => ask("understand", saved),
    answer: (answers) => ask("answer", answers),
    analyse: (request) => ask("analyse", request),
    leaving: (person) => ask("leaving", person),
    fund: (money, hours) => ask("fund", money, hours),
    prepare: (about) => ask("prepare", about),
    start: (order) => ask("start", order),
    next: () => ask("next"),
    checked: () => ask("checked"),
    stop: () => ask("stop"),
    onPage: () => {},
    formChoices: () => ask("formChoices"),
    documentList: () => ask("documentList"),
    writeDocument: (at) => ask("writeDocument", at),
    listCopy: (request) => ask("listCopy", request),
    writeCopy: (name) => ask("writeCopy", name),
    planRow: (form, typed) => ask("planRow", form, typed),
    plans: async () => joinedPlans(await ask("plans")),
    async take(workbook, signal) {
      let began = performance.now();
      for (const part of partsOf(workbook)) {
        void ask("take", part).catch(() => {});
        if (performance.now() - began < longestTurn) continue;
        await pause();
        if (signal.aborted) throw cancelled();
        began = performance.now();
      }
    },
    end() {
      isEnded = true;
      hangUp();
      failAll(cancelled());
    },
  };
  return remote;
}

/** Tells over the line how many pages of a report are made. */
export function tellPages(line: Line, done: number, of: number): void {
  line.postMessage({ pages: { done, of } } satisfies Pages);
}

/** Answers what comes over the line with this analyst. Planned sheets go back in pieces; bytes are handed over. */
export function answerWith(analyst: Analyst, line: Line): void {
  line.onmessage = async ({ data }) => {
    const { id, name, args } = data as Message;
    const reply = (rest: Omit<Reply, "id">, handOver: Transferable[] = []) =>
      line.postMessage({ id, ...rest } satisfies Reply, handOver);
    try {
      const result = await (analyst[name] as (...args: unknown[]) => unknown).apply(analyst, args);
      if (name === "plans") {
        for (const piece of partsOfPlans(result as SheetPlan[])) reply({ piece });
        reply({});
      } else reply({ result: result ?? null }, result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : []);
    } catch (error) {
      const { name, message } = error as Error;
      reply({ error: message, ...(name === "Refusal" ? { refused: true } : {}) });
    }
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
