import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import { type Report, reportBehind } from "../../shared/report/report.ts";
import { isOurOneFile, isOurZip } from "../deliver/ours.ts";
import { type SelfCheckBasis, saidInEnglish } from "../deliver/self-check.ts";
import { type SiteFiles, siteFiles } from "../deliver/site-files.ts";
import { uploadSite } from "../deliver/upload.ts";
import { uploadAddress } from "../deliver/upload-address.ts";
import { zipOf } from "../deliver/zip-of.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { type Option, type Request, Slip } from "./command.ts";
import type { Progress } from "./progress.ts";
import type { Credentials } from "./secrets.ts";
import { DeliveryCheck } from "./self-check.ts";
import type { World } from "./world.ts";

/** Where a report goes. */
export type Destination = { kind: "folder" | "zip" | "one-file"; path: string } | { kind: "server"; address: URL };

/** The options that say where a report goes. */
export const destinationOptions: Readonly<Record<string, Option>> = {
  out: { value: "folder", help: "the folder to write; report when nothing else is named" },
  zip: { value: "file.zip", help: "write the report into one zip file" },
  "one-file": { value: "file.html", help: "write the whole report as one page, to be mailed or printed" },
  to: { value: "address", help: "upload the report to this folder of a web server (https, WebDAV or plain PUT)" },
};

const endings = { zip: /\.zip$/i, "one-file": /\.html?$/i } as const;

/**
 * Where the words typed want the report: every place they name, the folder `report` when they name none.
 *
 * @throws Slip when a file has another ending than its kind, or an address is none to upload to.
 */
export function destinationsFrom(world: World, { texts }: Request): readonly Destination[] {
  const found: Destination[] = [];
  const folder = texts.get("out");
  if (folder !== undefined) found.push({ kind: "folder", path: resolve(world.folder, folder) });
  for (const kind of ["zip", "one-file"] as const) {
    const path = texts.get(kind);
    if (path === undefined) continue;
    if (!endings[kind].test(path))
      throw new Slip(`--${kind} writes a file ending in ${kind === "zip" ? ".zip" : ".html"}, got “${path}”.`);
    found.push({ kind, path: resolve(world.folder, path) });
  }
  const address = texts.get("to");
  if (address !== undefined) found.push({ kind: "server", address: addressFrom(address) });
  return found.length > 0 ? found : [{ kind: "folder", path: resolve(world.folder, "report") }];
}

function addressFrom(text: string): URL {
  try {
    return uploadAddress(text);
  } catch (error) {
    throw error instanceof Refusal ? new Slip(error.message) : error;
  }
}

/** What a place is called while it is written. */
export function destinationName(destination: Destination): string {
  return destination.kind === "server" ? destination.address.host : basename(destination.path);
}

/**
 * Brings a report to one place, whole or not at all, and gives the lines that say where it is. With a passphrase its
 * pages are encrypted. With `checkedBy` it is read back before it takes its place, or before anything is sent.
 *
 * @throws Refusal with a sentence for the user when the place is somebody else's or cannot be had.
 */
export async function deliver(
  world: World,
  made: Report,
  destination: Destination,
  how: {
    documents: ReportDocuments | null;
    passphrase: string | null;
    credentials: Credentials | null;
    checkedBy: SelfCheckBasis | null;
    signal: AbortSignal;
    progress: Progress;
  },
): Promise<string[]> {
  const { documents, passphrase, credentials, checkedBy, signal, progress } = how;
  const check = checkedBy && new DeliveryCheck(checkedBy, signal);
  const readBack = check ? (written: SiteFiles) => check.read(written) : undefined;
  const { files: disk } = world;
  const { render, encryptedFiles, encryptedOneFile, oneFile } = await disk.loadRenderer();
  const report = reportBehind(passphrase, made);
  const options = {
    signal,
    onProgress: (done: number, of: number) => progress.count(done, of, documents === null ? "pages" : "files"),
  };
  const open = siteFiles(report, render, { ...options, documents });
  const files: SiteFiles =
    passphrase === null ? open : encryptedFiles(open, passphrase, { language: report.locale.language });
  // What is locked cannot be read back, and what is sent cannot be taken back: those are read before.
  if (check && (passphrase !== null || destination.kind === "server"))
    await check.read(siteFiles(report, render, { signal, documents }));
  if (check && report.locale.language !== "en")
    await check.read(siteFiles(saidInEnglish(report), render, { signal, documents }));
  const kept = async (lines: string[]) => [...lines, ...((await check?.keep(world, destination)) ?? [])];
  switch (destination.kind) {
    case "folder": {
      await disk.writeSite(files, destination.path, signal, readBack);
      const index = join(destination.path, "index.html");
      return kept([pathToFileURL(index).href, index]);
    }
    case "zip":
      await disk.writePieces(destination.path, zipOf(files, { signal }), isOurZip, signal, readBack);
      return kept([destination.path]);
    case "one-file": {
      const { path } = destination;
      const pieces =
        passphrase === null ? oneFile(report, render, options) : encryptedOneFile(report, render, passphrase, options);
      await disk.writePieces(path, pieces, isOurOneFile, signal, readBack);
      return kept([pathToFileURL(path).href, path]);
    }
    case "server": {
      const { address, leftBehind } = await uploadSite(files, destination.address, {
        fetch: world.fetch,
        credentials,
        signal,
        onProgress: (done, _, of) => progress.count(done, of, "files sent"),
      });
      return kept(leftBehind === null ? [address] : [address, leftBehind]);
    }
  }
}
