import type { HeldFile } from "./upload-held.ts";
import { sha256Of } from "./upload-list.ts";
import { answered } from "./upload-problems.ts";
import type { Ask } from "./upload-request.ts";

/** A folder on the server. Paths are below it, folders without a slash at their end. */
export interface Remote {
  /** The whole address of a file. */
  addressOf(path: string): string;
  /** What a file says; `null` when there is none. */
  read(path: string): Promise<string | null>;
  write(path: string, text: string): Promise<void>;
  /**
   * Makes a folder and those above it where they are missing; `""` is the folder itself. Whether one was made: servers
   * on which folders come with their files make none, which is no failure.
   */
  makeFolder(path: string): Promise<boolean>;
  /** Whether the file is on the server with this content: its length tells, or its hash where no length is given. */
  holds(path: string, file: HeldFile, signal?: AbortSignal): Promise<boolean>;
  put(path: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void>;
  /** Removes one file; whether there was one. */
  remove(path: string, signal?: AbortSignal): Promise<boolean>;
}

const missing: readonly number[] = [404, 410];
/** Answers to MKCOL where the folder is there, or where folders are not made like this: the first file will tell. */
const goOn: readonly number[] = [400, 403, 405, 415, 501];
const noParent: readonly number[] = [404, 409];

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ics: "text/calendar; charset=utf-8",
};

/** A folder on the server that `ask` speaks to. Its functions throw Unsuccessful. */
export function remoteFolder(ask: Ask, root: URL): Remote {
  const at = (path: string) => new URL(path.split("/").map(encodeURIComponent).join("/"), root);

  const put: Remote["put"] = async (path, body, signal) => {
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    await ask("PUT", at(path), { body, type, signal });
  };

  const make = async (url: URL): Promise<boolean> => {
    const expected = [...goOn, ...noParent];
    const first = await ask("MKCOL", url, { expected });
    if (!noParent.includes(first.status)) return !goOn.includes(first.status);
    const parent = new URL("..", url);
    if (parent.pathname !== "/") await make(parent);
    const second = await ask("MKCOL", url, { expected });
    const name = url.pathname.split("/").at(-2)!;
    if (noParent.includes(second.status)) throw answered(409, { name, bytes: 0, signedIn: "nothing" });
    return !goOn.includes(second.status);
  };

  return {
    addressOf: (path) => at(path).href,
    async read(path) {
      const { status, bytes } = await ask("GET", at(path), { expected: missing });
      return missing.includes(status) ? null : new TextDecoder().decode(bytes);
    },
    write: (path, text) => put(path, new TextEncoder().encode(text)),
    async makeFolder(path) {
      const url = path === "" ? root : new URL(`${at(path).href}/`);
      return url.pathname === "/" ? false : make(url);
    },
    async holds(path, file, signal) {
      const expected = [...missing, 403, 405, 501];
      const head = await ask("HEAD", at(path), { expected, signal });
      if (expected.includes(head.status)) return false;
      if (head.size !== null) return head.size === file.size;
      const whole = await ask("GET", at(path), { expected, signal });
      return whole.bytes.length === file.size && (await sha256Of(whole.bytes)) === file.sha256;
    },
    put,
    async remove(path, signal) {
      const { status } = await ask("DELETE", at(path), { expected: missing, signal });
      return !missing.includes(status);
    },
  };
}

/**
 * Does something for every item, at most four at a time, in their order. After the first failure nothing more is
 * begun, what runs is stopped, and the failure is thrown when all of it has come to its end.
 */
export async function fourAtATime<Item>(
  items: readonly Item[],
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length && failures.length === 0) {
      try {
        await work(items[next++]!, stop.signal);
      } catch (error) {
        failures.push(error);
        stop.abort(error);
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  if (failures.length > 0) throw failures[0];
}
