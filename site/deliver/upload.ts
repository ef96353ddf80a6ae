import { plural } from "../../shared/format.ts";
import { byCodePoint } from "../../shared/order.ts";
import { Refusal } from "../xlsx/refusal.ts";
import type { SiteFiles } from "./site-files.ts";
import { uploadAddress } from "./upload-address.ts";
import { type HeldSite, holdSite } from "./upload-held.ts";
import { listName } from "./upload-list.ts";
import {
  folderFor,
  folderShown,
  manifestName,
  manifestText,
  readManifest,
  switchPage,
  type UploadedFolder,
} from "./upload-manifest.ts";
import { foreignPage, Unsuccessful, uploadedMeanwhile } from "./upload-problems.ts";
import { fourAtATime, type Remote, remoteFolder } from "./upload-remote.ts";
import { type ServerOptions, serverFor } from "./upload-request.ts";
import { givenUp, tidy } from "./upload-tidy.ts";

/** How a report is uploaded. */
export interface UploadOptions extends ServerOptions {
  /** Hears how many of how many files are on the server, and how many bytes were sent for them. */
  onProgress?: (done: number, bytes: number, of: number) => void;
}

/** What an upload did. Readers see the new report when there is one. */
export interface UploadResult {
  /** The address for readers; it stays the same from one report to the next. */
  address: string;
  /** The folder below it that holds this report. */
  folder: string;
  files: number;
  /** How many files were sent, and how many were there already. */
  sent: number;
  alreadyThere: number;
  /** Bytes of the files sent. */
  bytes: number;
  /** How many files of earlier uploads were removed. */
  removed: number;
  /** A sentence when files of an earlier report could not be removed and are still on the server; else `null`. */
  leftBehind: string | null;
}

/**
 * Uploads a report to a folder of a web server that takes PUT (WebDAV, or plain PUT where folders need not be made),
 * the same in Node and in a browser.
 *
 * Readers see the earlier report, whole, until every file of the new one is there: it is sent into a folder of its own,
 * named by its contents, and only then is `index.html`, a page of a few lines that leads into that folder, replaced by
 * one PUT. No server needs to move or replace folders for that. An upload that was cut off is continued by the next one
 * with the same contents. Of what lies on the server only files that an earlier upload listed as its own are removed.
 *
 * `to` is the folder, by `https` (`http` on this machine only), without user name or password in it.
 *
 * @throws Refusal with what happened, what readers see now and what to do; the signal's reason when it is stopped before
 *   readers see the new report. After that it no longer throws: `leftBehind` says what was not tidied up.
 */
export async function uploadSite(
  files: SiteFiles | HeldSite,
  to: URL | string,
  options: UploadOptions,
): Promise<UploadResult> {
  const root = uploadAddress(to);
  const ask = serverFor(options);
  const site = "fingerprint" in files ? files : await holdSite(files, options.signal);
  const remote = remoteFolder(ask, root);
  const seen: Seen = { readers: "unknown", wrote: false, there: 0, of: site.files.length };
  try {
    return await upload(site, remote, seen, options);
  } catch (error) {
    if (!(error instanceof Unsuccessful)) throw error;
    throw new Refusal(`${error.message} ${whatReadersSee(seen)} ${error.todo}`, { cause: error });
  }
}

/** How far an upload is, for the sentence about what readers see. */
interface Seen {
  readers: "unknown" | "nothing" | "earlier" | "same" | "switching";
  wrote: boolean;
  there: number;
  of: number;
}

async function upload(site: HeldSite, remote: Remote, seen: Seen, options: UploadOptions): Promise<UploadResult> {
  const { shown, listed } = await whatIsThere(remote);
  const folder = folderFor(site.fingerprint, listed);
  const resumes = listed.some(({ name }) => name === folder);
  seen.readers = shown === null ? "nothing" : shown === folder ? "same" : "earlier";

  const planned = givenUp(resumes ? listed : [...listed, { name: folder, state: "uploading" }], shown, folder);
  seen.wrote = await remote.makeFolder("");
  await remote.write(manifestName, manifestText(planned));
  seen.wrote = true;
  // Before the new files, because what an upload cut off left may be the room they need.
  const before = await tidy(remote, planned);
  const sent = await sendFiles(site, folder, resumes, remote, seen, options);

  const now = await whatIsThere(remote);
  const mine = now.listed.find(({ name }) => name === folder);
  if (mine?.state !== "uploading" && mine?.state !== "shown") throw uploadedMeanwhile();
  if (now.shown !== folder) await switchTo(folder, remote, seen);

  const after = await tidyUp(remote, givenUp(promoted(now.listed, folder), folder, folder), options.signal);
  return {
    address: remote.addressOf("index.html"),
    folder,
    files: site.files.length,
    sent: sent.files,
    alreadyThere: site.files.length - sent.files,
    bytes: sent.bytes,
    removed: before.removed + after.removed,
    leftBehind: after.leftBehind,
  };
}

/** What readers see, and our folders. @throws Unsuccessful when files of somebody else lie where ours are to be. */
async function whatIsThere(remote: Remote): Promise<{ shown: string | null; listed: UploadedFolder[] }> {
  const page = await remote.read("index.html");
  const shown = page === null ? null : folderShown(page);
  if (page !== null && shown === null) throw foreignPage("index.html");
  const manifest = await remote.read(manifestName);
  const listed = manifest === null ? [] : readManifest(manifest);
  if (listed === null) throw foreignPage(manifestName);
  return { shown, listed: shown === null ? listed : promoted(listed, shown) };
}

/** The folders with one of them marked as shown, wherever the upload that showed it was cut off. */
function promoted(folders: readonly UploadedFolder[], shown: string): UploadedFolder[] {
  const isListed = folders.some(({ name }) => name === shown);
  const all: readonly UploadedFolder[] = isListed ? folders : [...folders, { name: shown, state: "shown" }];
  return all.map((each) => (each.name === shown ? { name: shown, state: "shown" } : each));
}

/** Sends what is not there yet into the folder, its list first, so that whatever is cut off is known as ours. */
async function sendFiles(
  site: HeldSite,
  folder: string,
  resumes: boolean,
  remote: Remote,
  seen: Seen,
  { onProgress }: UploadOptions,
): Promise<{ files: number; bytes: number }> {
  await remote.makeFolder(folder);
  await remote.write(`${folder}/${listName}`, site.list);
  for (const each of foldersOf(site)) await remote.makeFolder(`${folder}/${each}`);
  const sent = { files: 0, bytes: 0 };
  await fourAtATime(site.files, async (file, signal) => {
    const path = `${folder}/${file.path}`;
    if (!resumes || !(await remote.holds(path, file, signal))) {
      await remote.put(path, await file.bytes(), signal);
      sent.files++;
      sent.bytes += file.size;
    }
    seen.there++;
    onProgress?.(seen.there, sent.bytes, seen.of);
  });
  return sent;
}

/** Every folder a report has below its own, outer ones before inner ones. */
function foldersOf({ files }: HeldSite): string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split("/").slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth++) folders.add(parts.slice(0, depth).join("/"));
  }
  return [...folders].sort(byCodePoint);
}

/** Shows readers the folder. When the answer is lost, the server is asked what it shows. */
async function switchTo(folder: string, remote: Remote, seen: Seen): Promise<void> {
  const readers = seen.readers;
  seen.readers = "switching";
  try {
    await remote.write("index.html", switchPage(folder));
  } catch (error) {
    if (!(error instanceof Unsuccessful)) throw error;
    const { shown } = await whatIsThere(remote).catch(() => {
      throw error;
    });
    if (shown === folder) return;
    seen.readers = readers;
    throw error;
  }
}

/** Removes what the new report replaced. Readers see it by now, so nothing here is a failure of the upload. */
async function tidyUp(
  remote: Remote,
  folders: readonly UploadedFolder[],
  signal: AbortSignal | undefined,
): Promise<{ removed: number; leftBehind: string | null }> {
  try {
    await remote.write(manifestName, manifestText(folders));
    const { removed, problem } = await tidy(remote, folders);
    return { removed, leftBehind: problem === null ? null : leftBehind(problem.message) };
  } catch (error) {
    if (!(error instanceof Unsuccessful) && !signal?.aborted) throw error;
    return { removed: 0, leftBehind: leftBehind(error instanceof Unsuccessful ? error.message : "It was stopped.") };
  }
}

function leftBehind(why: string): string {
  return `Readers see the new report, but files of an earlier upload could not all be removed and may still be opened by whoever knows their address. ${why} The next upload tries again.`;
}

function whatReadersSee({ readers, wrote, there, of }: Seen): string {
  if (!wrote) return "Readers see what they saw before; no page of the report was sent.";
  if (readers === "switching")
    return "All files are on the server, but it did not say whether readers see the new report already; whichever they see is whole.";
  const see = {
    unknown: "What readers see was not changed",
    nothing: "Readers see no report yet",
    earlier: "Readers see the earlier report as before",
    same: "Readers see this same report, uploaded before",
  }[readers];
  return `${see}; ${there} of ${plural(of, "file")} of the new one are on the server.`;
}
