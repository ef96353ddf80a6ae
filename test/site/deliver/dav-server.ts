import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, connect, createServer as createNetServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nginx } from "../../engines.ts";

/** A real nginx that takes uploads, with a folder of its own that the test may look into. */
export interface DavServer {
  /** Its address, ending in a slash. */
  address: string;
  /** Every file on it: path and content. */
  files(): Promise<Map<string, string>>;
  /** Puts these files on it, and nothing else. */
  reset(files: ReadonlyMap<string, string>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * How nginx is set up: who may write, how large a file may be, whether folders are made by themselves (and nothing can
 * be removed), what else its `location` says.
 */
export interface DavOptions {
  credentials?: { user: string; password: string };
  largestFile?: string;
  folders?: "are made" | "come with their files";
  extra?: string;
}

/** Starts nginx on a free port of this machine, as whoever runs the test. */
export async function startDavServer(options: DavOptions = {}): Promise<DavServer> {
  const home = await mkdtemp(join(tmpdir(), "throughline-dav-"));
  const web = join(home, "web");
  await mkdir(web);
  const port = await freePort();
  await writeFile(join(home, "nginx.conf"), configuration(port, options));
  if (options.credentials) {
    const { user, password } = options.credentials;
    await writeFile(join(home, "users"), `${user}:{PLAIN}${password}\n`);
  }
  const child = spawn(nginx()!, ["-p", home, "-c", "nginx.conf", "-e", "error.log"], { stdio: "ignore" });
  await answers(port, child, join(home, "error.log"));
  return {
    address: `http://127.0.0.1:${port}/`,
    files: () => filesBelow(web),
    async reset(files) {
      for (const name of await readdir(web)) await rm(join(web, name), { recursive: true });
      for (const [path, text] of files) {
        await mkdir(dirname(join(web, path)), { recursive: true });
        await writeFile(join(web, path), text);
      }
    },
    async stop() {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function configuration(port: number, { credentials, largestFile = "10m", folders, extra = "" }: DavOptions): string {
  const dav =
    folders === "come with their files" ? "dav_methods PUT; create_full_put_path on;" : "dav_methods PUT DELETE MKCOL;";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
pid nginx.pid;
worker_processes 1;
events {}
http {
  access_log off;
  types { text/html html; text/javascript js; text/csv csv; application/json json; }
  ${temporary.map((name) => `${name}_temp_path temporary-${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root web;
    client_max_body_size ${largestFile};
    location / {
      ${dav}
      ${credentials ? 'auth_basic "Reports"; auth_basic_user_file users;' : ""}
      ${extra}
    }
  }
}
`;
}

function freePort(): Promise<number> {
  const server = createNetServer();
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

async function answers(port: number, child: ChildProcess, log: string): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (child.exitCode !== null) break;
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => {
        socket.destroy();
        done(true);
      });
      socket.once("error", () => done(false));
    });
    if (isOpen) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`nginx did not start: ${existsSync(log) ? await readFile(log, "utf8") : "it says nothing"}`);
}

/** Every file below a folder: path with forward slashes, and content. */
async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(file, "utf8")] as const);
  return new Map(await Promise.all(read));
}

/**
 * What happens to a request on its way: it arrives; the connection breaks before it does, in the middle of its body, or
 * before the answer comes back; the proxy answers instead of the server; it arrives that slowly.
 */
export type Fate =
  | "arrives"
  | "never arrives"
  | "half arrives"
  | "answer is lost"
  | { status: number; headers?: Record<string, string> }
  | { bytesPerSecond: number };

/** A request that came by, counted from 1. */
export interface Passing {
  count: number;
  method: string;
  path: string;
}

/** A link to a server on which things go wrong. */
export interface Link {
  address: string;
  /** The requests that came by. */
  passed: readonly Passing[];
  stop(): Promise<void>;
}

/** Opens a link to `server` on which `fate` decides about every request. */
export async function startLink(server: DavServer, fate: (passing: Passing) => Fate): Promise<Link> {
  const passed: Passing[] = [];
  const link = createServer((incoming, outgoing) => {
    const passing = { count: passed.length + 1, method: incoming.method!, path: incoming.url! };
    passed.push(passing);
    carry(incoming, outgoing, server.address, fate(passing)).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((done) => link.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(link.address() as AddressInfo).port}/`,
    passed,
    stop: () => stopped(link),
  };
}

function stopped(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function carry(incoming: IncomingMessage, outgoing: ServerResponse, to: string, fate: Fate): Promise<void> {
  if (fate === "never arrives") return void incoming.socket.destroy();
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (typeof fate === "object" && "status" in fate) return void outgoing.writeHead(fate.status, fate.headers).end();
  if (typeof fate === "object") {
    await new Promise((done) => setTimeout(done, (1000 * body.length) / fate.bytesPerSecond));
    if (incoming.socket.destroyed) return;
  }
  const url = new URL(incoming.url!, to);
  const headers = { ...incoming.headers, host: url.host, connection: "close", "content-length": `${body.length}` };
  const onward = httpRequest(url, { method: incoming.method, headers, agent: false });
  const answer = new Promise<IncomingMessage>((done, fail) => onward.once("response", done).once("error", fail));
  if (fate === "half arrives") {
    answer.catch(() => {});
    await new Promise<void>((done) => onward.write(body.subarray(0, body.length >> 1), () => done()));
    onward.destroy();
    return void incoming.socket.destroy();
  }
  onward.end(body);
  const back = await answer;
  if (fate === "answer is lost") {
    back.resume();
    await new Promise((done) => back.once("end", done));
    return void incoming.socket.destroy();
  }
  outgoing.writeHead(back.statusCode!, back.headers);
  back.pipe(outgoing);
}
