import { Refusal } from "../xlsx/refusal.ts";
import {
  answered,
  askedToWait,
  isUntrusted,
  noAnswer,
  notReached,
  type SignedInBy,
  sentElsewhere,
  Unsuccessful,
} from "./upload-problems.ts";

/** How often and how patiently a request is repeated. Times in milliseconds. */
export interface Retry {
  /** How often a request is tried in all. */
  attempts: number;
  /** The wait after the first try; it doubles with every further one. */
  firstWait: number;
  /** No wait is longer; a server that asks for a longer one ends the upload. */
  longestWait: number;
  /** How long an answer may take, besides half a millisecond for every byte sent. */
  timeout: number;
}

const defaultRetry: Retry = { attempts: 5, firstWait: 500, longestWait: 60_000, timeout: 60_000 };

/** How the server is spoken to. */
export interface ServerOptions {
  fetch: typeof fetch;
  /** A user name and password, sent with every request and nowhere else. */
  credentials?: { user: string; password: string } | null;
  /** An access token instead. */
  token?: string | null;
  signal?: AbortSignal;
  retry?: Partial<Retry>;
  /** Waits that many milliseconds; the tests hand in one that does not. */
  sleep?: (milliseconds: number) => Promise<void>;
}

export type Method = "GET" | "HEAD" | "PUT" | "MKCOL" | "DELETE";

/** What the server answered. `size` is the length it gave, `null` when it gave none. */
export interface Answer {
  status: number;
  size: number | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Asks one server: success or a status in `expected` comes back. @throws Unsuccessful for anything else. */
export type Ask = (
  method: Method,
  url: URL,
  options?: { body?: Uint8Array<ArrayBuffer>; type?: string; expected?: readonly number[]; signal?: AbortSignal },
) => Promise<Answer>;

const transient: readonly number[] = [408, 423, 425, 429, 500, 502, 503, 504];
const redirects: readonly number[] = [301, 302, 307, 308];
const longestChain = 3;

/**
 * Speaks to one server: signs in, waits and asks again after what passes (broken connections, timeouts, an overloaded
 * server, which may say how long to wait), follows it to other addresses of its own and to no other server.
 *
 * @throws Refusal when the user name, password or token cannot be sent.
 */
export function serverFor(options: ServerOptions): Ask {
  const { fetch } = options;
  const retry = { ...defaultRetry, ...options.retry };
  const authorization = authorizationOf(options);
  const signedIn: SignedInBy = authorization === null ? "nothing" : options.token ? "token" : "password";
  const sleep = options.sleep ?? ((wait) => new Promise((done) => setTimeout(done, wait)));

  const once = async (method: Method, url: URL, request: Parameters<Ask>[2] = {}, hops = 0): Promise<Response> => {
    const headers = new Headers();
    if (authorization !== null) headers.set("Authorization", authorization);
    if (request.type !== undefined) headers.set("Content-Type", request.type);
    // A size is only told of a file that is not packed on its way. Browsers leave this one out.
    if (method === "HEAD") headers.set("Accept-Encoding", "identity");
    const response = await fetch(url, {
      method,
      headers,
      body: request.body,
      signal: request.signal,
      redirect: "manual",
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (response.type === "opaqueredirect") throw sentElsewhere(null);
    const place = response.headers.get("Location");
    if (!redirects.includes(response.status) || place === null) return response;
    await response.arrayBuffer();
    const next = URL.canParse(place, url.href) ? new URL(place, url) : null;
    if (next === null || next.origin !== url.origin || hops >= longestChain) throw sentElsewhere(next?.origin ?? null);
    return once(method, next, request, hops + 1);
  };

  const attempt = async (
    method: Method,
    url: URL,
    request: Parameters<Ask>[2] = {},
  ): Promise<Answer & { wait: number | null }> => {
    const patience = retry.timeout + (request.body?.length ?? 0) / 2;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patience);
    const signals = [limit.signal, options.signal, request.signal].filter((signal) => signal !== undefined);
    try {
      const response = await once(method, url, { ...request, signal: AbortSignal.any(signals) });
      const length = response.headers.get("Content-Length");
      return {
        status: response.status,
        size: length === null || !/^\d+$/.test(length) ? null : Number(length),
        bytes: new Uint8Array(await response.arrayBuffer()),
        wait: waitAsked(response.headers),
      };
    } catch (error) {
      options.signal?.throwIfAborted();
      request.signal?.throwIfAborted();
      if (error instanceof Unsuccessful) throw error;
      if (limit.signal.aborted) throw new Passing(noAnswer(url.host, patience / 1000));
      const code = codeOf(error);
      throw isUntrusted(code) ? notReached(url.host, code) : new Passing(notReached(url.host, code));
    } finally {
      clearTimeout(timer);
    }
  };

  return async (method, url, request = {}) => {
    const expected = request.expected ?? [];
    for (let turn = 1; ; turn++) {
      const last = turn >= retry.attempts;
      let wait = Math.min(retry.firstWait * 2 ** (turn - 1), retry.longestWait);
      try {
        const answer = await attempt(method, url, request);
        const { status } = answer;
        if ((status >= 200 && status < 300) || expected.includes(status)) return answer;
        const asked = { name: nameOf(url), bytes: request.body?.length ?? 0, signedIn };
        if (!transient.includes(status)) throw answered(status, asked);
        const tooLong = answer.wait !== null && answer.wait > retry.longestWait;
        if (last || tooLong)
          throw status === 429 || tooLong
            ? askedToWait(answer.wait === null ? null : answer.wait / 1000)
            : answered(status, asked);
        wait = Math.max(wait, answer.wait ?? 0);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        if (last) throw error.problem;
      }
      await pause(sleep(wait), [options.signal, request.signal]);
    }
  };
}

/** A failure worth another try. */
class Passing extends Error {
  problem: Unsuccessful;

  constructor(problem: Unsuccessful) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Waits, unless a signal ends that. */
function pause(wait: Promise<void>, signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  const stop = AbortSignal.any(signals.filter((signal) => signal !== undefined));
  return new Promise((done, fail) => {
    const onAbort = () => fail(stop.reason);
    if (stop.aborted) return onAbort();
    stop.addEventListener("abort", onAbort);
    wait.then(done, fail).finally(() => stop.removeEventListener("abort", onAbort));
  });
}

function authorizationOf({ credentials, token }: ServerOptions): string | null {
  if (token) {
    if (!/^[\x21-\x7e]+$/.test(token))
      throw new Refusal("The token holds characters that no token has, such as a space: copy it again.");
    return `Bearer ${token}`;
  }
  if (!credentials) return null;
  if (/[:\p{Cc}]/u.test(credentials.user) || /\p{Cc}/u.test(credentials.password))
    throw new Refusal("The user name holds a colon, or it or the password a line break, which cannot be sent.");
  const bytes = new TextEncoder().encode(`${credentials.user}:${credentials.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** The wait a server asks for in milliseconds, by its own clock; `null` when it asks for none. */
function waitAsked(headers: Headers): number | null {
  const asked = headers.get("Retry-After");
  if (asked === null) return null;
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  const wait = Date.parse(asked) - Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** What Node says about a connection that failed; `null` where nothing is said. */
function codeOf(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return null;
  return typeof cause.code === "string" ? cause.code : null;
}

function nameOf(url: URL): string {
  const last = url.pathname.replace(/\/$/, "").split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url.host;
  } catch {
    return last;
  }
}
