import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";

const client = "@microsoft/office-js/dist/excel-web-16.00.js";

/**
 * Loads Microsoft's own Excel client, unmodified, into this process, as a script tag does in a page: afterwards
 * `Excel`, `Office` and `OfficeExtension` are globals. Loading it again does nothing.
 */
export function loadOfficeClient(): void {
  if ("OfficeExtension" in globalThis) return;
  const missing = Object.entries(page()).filter(([name]) => !(name in globalThis) || name.endsWith("Storage"));
  for (const [name, value] of missing)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const file = createRequire(import.meta.url).resolve(client);
  runInThisContext(readFileSync(file, "utf8"), { filename: client });
}

/** As much of a page as the client looks at while it loads. */
function page(): Record<string, unknown> {
  const href = "https://localhost/taskpane.html";
  const ignore = () => {};
  const element = () => ({
    setAttribute: ignore,
    appendChild: ignore,
    addEventListener: ignore,
    getElementsByTagName: () => [],
    style: {},
  });
  const storage = { getItem: () => null, setItem: ignore, removeItem: ignore, key: () => null, length: 0 };
  const { host, hostname, origin, pathname, protocol } = new URL(href);
  return {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    external: {},
    location: { href, host, hostname, origin, pathname, protocol, search: "", hash: "" },
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
    document: {
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      querySelector: () => null,
      querySelectorAll: () => [],
      addEventListener: ignore,
      head: element(),
      body: element(),
      documentElement: element(),
      cookie: "",
      URL: href,
      location: { href, search: "" },
      readyState: "complete",
    },
  };
}
