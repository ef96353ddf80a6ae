import { execFile } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Plugin } from "vite";
import { served } from "../address.ts";

const maker = fileURLToPath(new URL("../../site/render/for-pane.ts", import.meta.url));
const built = fileURLToPath(new URL("../../.build/", import.meta.url));
const ours = "for-pane-";
const folder = posix.dirname(served.publisher);

/** Where the built parts of site/ lie. */
interface SiteParts {
  /** The folder to take away again. */
  place: string;
  renderer: string;
  passphrase: string;
  handoff: string;
  publisher: string;
}

let made: Promise<SiteParts> | null = null;

/** Made once by a program of theirs, because nothing in addin/ imports anything of site/; they go when this process ends. */
function siteParts(): Promise<SiteParts> {
  made ??= make();
  return made;
}

async function make(): Promise<SiteParts> {
  mkdirSync(built, { recursive: true });
  for (const left of globSync(`${ours}*`, { cwd: built }))
    if (!isRunning(Number(left.slice(ours.length).split("-")[0])))
      rmSync(join(built, left), { recursive: true, force: true });
  const place = mkdtempSync(join(built, `${ours}${process.pid}-`));
  process.once("exit", () => rmSync(place, { recursive: true, force: true }));
  const { stdout } = await promisify(execFile)(process.execPath, [maker, place]);
  return { place, ...JSON.parse(stdout) };
}

/** A process that was ended from outside could not take its folder away. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function takeAway(): Promise<void> {
  const parts = made;
  made = null;
  if (parts !== null) rmSync((await parts).place, { recursive: true, force: true });
}

/** `#renderer`, `#passphrase` and `#handoff`: the page renderer, the passphrase estimator and the hand-off, as they are built. */
export function handedIn(): Plugin {
  return {
    name: "throughline-handed-in",
    resolveId: async (source) => {
      if (source === "#renderer") return (await siteParts()).renderer;
      if (source === "#passphrase") return (await siteParts()).passphrase;
      if (source === "#handoff") return (await siteParts()).handoff;
    },
  };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** Puts the publisher page beside the pane, as it is built. */
export function publisherBeside(): Plugin {
  return {
    name: "throughline-publisher-beside",
    async buildStart() {
      if (this.environment.mode !== "build") return;
      const { publisher } = await siteParts();
      for (const name of globSync("**/*.*", { cwd: publisher })) {
        const fileName = `${folder}/${name.replaceAll("\\", "/")}`;
        this.emitFile({ type: "asset", fileName, source: readFileSync(`${publisher}/${name}`) });
      }
    },
    async closeBundle() {
      if (this.environment.mode === "build") await takeAway();
    },
    configureServer(server) {
      server.httpServer?.once("close", () => void takeAway());
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "https://localhost").pathname.slice(server.config.base.length);
        if (!path.startsWith(`${folder}/`)) return next();
        void siteParts().then(({ publisher }) => {
          const name = globSync("**/*.*", { cwd: publisher }).find((file) => `${folder}/${file}` === path);
          if (name === undefined) return next();
          const type = types[extname(name)] ?? "application/octet-stream";
          response.setHeader("Content-Type", type).end(readFileSync(`${publisher}/${name}`));
        }, next);
      });
    },
  };
}
