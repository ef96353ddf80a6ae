import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A program of the machine that some tests need, and how a person gets it. */
export interface Engine {
  name: string;
  /** What is not tested without it. */
  tests: string;
  /** The environment variable that hands it to the tests. */
  variable: "THROUGHLINE_CHROMIUM" | "THROUGHLINE_SOFFICE" | "THROUGHLINE_NGINX";
  debianPackage: string;
  howToGetIt: string;
  find(): string | null;
}

export const engines: readonly Engine[] = [
  {
    name: "Chromium, Chrome or Edge",
    tests: "the pages in a browser",
    variable: "THROUGHLINE_CHROMIUM",
    debianPackage: "chromium",
    howToGetIt: "install one of them, or name its program in CHROME_PATH",
    find: chromiumPath,
  },
  {
    name: "LibreOffice",
    tests: "the workbooks we write, opened by another program",
    variable: "THROUGHLINE_SOFFICE",
    debianPackage: "libreoffice-calc",
    howToGetIt: "install it, or name its program in SOFFICE_PATH",
    find: soffice,
  },
  {
    name: "nginx",
    tests: "uploading a report to a web server",
    variable: "THROUGHLINE_NGINX",
    debianPackage: "nginx-light",
    howToGetIt: "install it with its WebDAV module, or name its program in NGINX_PATH",
    find: nginx,
  },
];

/** The program of a Chromium, Chrome or Edge on this machine, or `null`. */
export function chromiumPath(): string | null {
  return found(
    ["THROUGHLINE_CHROMIUM", "CHROME_PATH"],
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    [
      ...onMac("Google Chrome", "Chromium", "Microsoft Edge"),
      ...onWindows("Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"),
    ],
  );
}

/** The program of LibreOffice on this machine, or `null`. */
export function soffice(): string | null {
  return found(
    ["THROUGHLINE_SOFFICE", "SOFFICE_PATH"],
    ["soffice", "libreoffice"],
    ["/Applications/LibreOffice.app/Contents/MacOS/soffice", ...onWindows("LibreOffice\\program\\soffice.exe")],
  );
}

/** The program of the web server nginx on this machine, or `null`. */
export function nginx(): string | null {
  return found(
    ["THROUGHLINE_NGINX", "NGINX_PATH"],
    ["nginx"],
    ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"],
  );
}

/**
 * A headless browser that asks nothing of the network by itself. The caller closes it.
 * @throws Error when the machine has none: ask `chromiumPath` first.
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("launchChromium requires Chromium, Chrome or Edge on this machine.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function found(variables: readonly string[], names: readonly string[], places: readonly string[]): string | null {
  const named = variables.map((variable) => process.env[variable]).filter((path) => path !== undefined);
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? "").split(delimiter).flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return [...named, ...onPath, ...places].find((path) => path !== "" && existsSync(path)) ?? null;
}

function onMac(...names: string[]): string[] {
  const folders = ["/Applications", join(process.env.HOME ?? "", "Applications")];
  return names.flatMap((name) => folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)));
}

function onWindows(...programs: string[]): string[] {
  const { ProgramFiles, "ProgramFiles(x86)": programFiles32, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, programFiles32, LOCALAPPDATA].filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}
