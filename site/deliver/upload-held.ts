import type { SiteFiles } from "./site-files.ts";
import { fingerprintOf, type ListedFile, listName, listText, sha256Of, staysInside } from "./upload-list.ts";

/** A file kept until it is sent. */
export interface HeldFile extends ListedFile {
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A whole report, kept deflated, so that it can be named by its contents before the first file is sent. */
export interface HeldSite {
  files: readonly HeldFile[];
  /** The list of the files as it lies beside them on the server. */
  list: string;
  /** The same for the same contents, 20 hexadecimal digits. */
  fingerprint: string;
}

/**
 * Takes in all files, deflated, and names them by what is in them. Hand the result to `uploadSite` again after a cut:
 * files with a passphrase come out different each time they are made, and only the held ones are found again.
 *
 * @throws RangeError when there is no `index.html`, a path leaves the report's folder, or a path comes twice.
 */
export async function holdSite(files: SiteFiles, signal?: AbortSignal): Promise<HeldSite> {
  const held = new Map<string, HeldFile>();
  for await (const { path, bytes } of files) {
    signal?.throwIfAborted();
    if (!staysInside(path) || path === listName)
      throw new RangeError(`holdSite requires paths below the report, got ${path}`);
    if (held.has(path)) throw new RangeError(`holdSite requires every path once, got ${path} again`);
    held.set(path, await holdFile(path, new Uint8Array(bytes)));
  }
  if (!held.has("index.html")) throw new RangeError("holdSite requires an index.html");
  const list = listText([...held.values()]);
  return { files: [...held.values()], list, fingerprint: await fingerprintOf(list) };
}

async function holdFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<HeldFile> {
  const sha256 = await sha256Of(bytes);
  const deflated = await through(bytes, new CompressionStream("deflate-raw"));
  const shrinks = deflated.length < bytes.length;
  return {
    path,
    size: bytes.length,
    sha256,
    bytes: async () => (shrinks ? through(deflated, new DecompressionStream("deflate-raw")) : bytes),
  };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer());
}
