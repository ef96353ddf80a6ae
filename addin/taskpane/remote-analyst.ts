import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import type { Analyst } from "./analyst.ts";
import { cancelled } from "./cancelled.ts";
import { joinedPlans, partsOfPlans } from "./plan-parts.ts";
import { partsOf } from "./workbook-parts.ts";

/* The analyst works in a worker, so that the pane stays awake. Questions go over one by one, answers come back whole. */

/** Where messages go over: a worker, or one end of a channel. */
export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  /** The other end is broken. */
  onerror?: ((event: ErrorEvent) => void) | null;
}

type Asked = Pick<Analyst, "understand" | "answer" | "analyse" | "leaving" | "fund">;

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
}

/** The analyst as the pane knows it. */
export type RemoteAnalyst = {
  [Name in keyof Asked]: (...args: Parameters<Asked[Name]>) => Promise<Awaited<ReturnType<Asked[Name]>>>;
} & {
  /** Hands a workbook over in pieces, and pauses between them. */
  take(workbook: RawWorkbook, signal: AbortSignal): Promise<void>;
  plans(): Promise<ReturnType<Analyst["plans"]>>;
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
    const { id, piece, result, error } = data as Reply;
    const who = waiting.get(id);
    if (piece !== undefined) {
      who?.pieces.push(piece);
      return;
    }
    waiting.delete(id);
    if (error !== undefined) who?.fail(new Error(error));
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
  return {
    understand: (saved) => ask("understand", saved),
    answer: (answers) => ask("answer", answers),
    analyse: (request) => ask("analyse", request),
    leaving: (person) => ask("leaving", person),
    fund: (money, hours) => ask("fund", money, hours),
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
}

/** Answers what comes over the line with this analyst. Planned sheets go back in pieces. */
export function answerWith(analyst: Analyst, line: Line): void {
  line.onmessage = async ({ data }) => {
    const { id, name, args } = data as Message;
    const reply = (rest: Omit<Reply, "id">) => line.postMessage({ id, ...rest } satisfies Reply);
    try {
      const result = await (analyst[name] as (...args: unknown[]) => unknown).apply(analyst, args);
      if (name === "plans") {
        for (const piece of partsOfPlans(result as SheetPlan[])) reply({ piece });
        reply({});
      } else reply({ result: result ?? null });
    } catch (error) {
      reply({ error: (error as Error).message });
    }
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
