import type { IsoDate } from "../../shared/model.ts";
import { fileKinds, notWritten } from "../../shared/publish-words.ts";
import { fileNames } from "../../shared/report/file-names.ts";
import type { Piece } from "../deliver/pieces.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { isCancelled } from "./line.ts";
import * as words from "./words.ts";

/** Where what was made goes. Nothing of it is there for good before `close`. */
export interface Sink {
  /** What to call the place, for a sentence. */
  name: string;
  put(piece: Pick<Piece, "path" | "bytes">): Promise<void>;
  close(): Promise<void>;
  /** Takes away what was put there. */
  abandon(): Promise<void>;
}

/** What a browser that can write files itself offers; others download. */
export interface FilePickers {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: { mode: "readwrite"; id: string }): Promise<FileSystemDirectoryHandle>;
}

/** A file that is to be saved. */
export interface NewFile {
  name: string;
  type: "application/zip" | "text/html";
}

/** The name of a file or folder, of small letters and digits. */
export function fileName(title: string, asOf: IsoDate): string {
  return `${fileNames([title]).get(title)}-${asOf}`;
}

/**
 * A file where the person wants it: written bit by bit where the browser can, else collected and downloaded. `null`:
 * the person closed the dialog. Has to be called at a press of a button.
 */
export async function fileSink(pickers: FilePickers, file: NewFile): Promise<Sink | null> {
  if (pickers.showSaveFilePicker === undefined) return downloadSink(file);
  const ending = `.${file.name.split(".").at(-1)}`;
  try {
    const handle = await pickers.showSaveFilePicker({
      suggestedName: file.name,
      types: [{ description: fileKinds[file.type], accept: { [file.type]: [ending] } }],
    });
    return writtenSink(handle);
  } catch (error) {
    if (isCancelled(error)) return null;
    // Frames and some policies offer the dialog and then refuse it.
    return downloadSink(file);
  }
}

/** What was in the file stays until `close`. */
async function writtenSink(handle: FileSystemFileHandle): Promise<Sink> {
  const stream = await handle.createWritable();
  return {
    name: handle.name,
    put: ({ bytes }) => written(() => stream.write(bytes)),
    close: () => written(() => stream.close()),
    abandon: () => stream.abort().catch(() => {}),
  };
}

/** Pieces are collected into blobs, which a browser keeps on the disk when they grow large. */
function downloadSink({ name, type }: NewFile): Sink {
  const most = 2 ** 23;
  let collected: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const collect = () => {
    collected.push(new Blob(pieces));
    pieces = [];
    length = 0;
  };
  return {
    name,
    async put({ bytes }) {
      pieces.push(bytes);
      length += bytes.length;
      if (length >= most) collect();
    },
    async close() {
      collect();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(collected, { type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    async abandon() {
      collected = [];
      pieces = [];
    },
  };
}

/**
 * A new folder in a folder the person chooses; nothing that is there already is touched. `null`: the person closed the
 * dialog. Has to be called at a press of a button.
 */
export async function folderSink(pickers: FilePickers, name: string): Promise<Sink | null> {
  let parent: FileSystemDirectoryHandle;
  try {
    parent = await pickers.showDirectoryPicker!({ mode: "readwrite", id: "throughline-report" });
  } catch (error) {
    if (isCancelled(error)) return null;
    throw new Refusal(words.folderRefused, { cause: error });
  }
  const folder = await newFolder(parent, name);
  return intoFolder(parent, folder);
}

const firstPage = "index.html";

/** The first page comes last, so that whoever opens it finds a whole report. */
function intoFolder(parent: FileSystemDirectoryHandle, folder: FileSystemDirectoryHandle): Sink {
  const folders = new Map<string, FileSystemDirectoryHandle>([["", folder]]);
  let first: Uint8Array<ArrayBuffer> | null = null;
  const write = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    const parts = path.split("/");
    const file = parts.pop()!;
    let at = folder;
    for (let depth = 1; depth <= parts.length; depth++) {
      const key = parts.slice(0, depth).join("/");
      at = folders.get(key) ?? (await at.getDirectoryHandle(parts[depth - 1]!, { create: true }));
      folders.set(key, at);
    }
    const stream = await (await at.getFileHandle(file, { create: true })).createWritable();
    await stream.write(bytes);
    await stream.close();
  };
  return {
    name: `${parent.name}/${folder.name}`,
    async put({ path, bytes }) {
      if (path === firstPage) first = bytes;
      else await written(() => write(path!, bytes));
    },
    close: () => written(() => (first === null ? Promise.resolve() : write(firstPage, first))),
    abandon: () => parent.removeEntry(folder.name, { recursive: true }).catch(() => {}),
  };
}

/** A folder that was not there yet: with a number behind its name when there is one of that name. */
async function newFolder(parent: FileSystemDirectoryHandle, name: string): Promise<FileSystemDirectoryHandle> {
  const taken = new Set<string>();
  for await (const key of parent.keys()) taken.add(key.toLowerCase());
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
  return written(() => parent.getDirectoryHandle(free, { create: true }));
}

/** The disk may be full, the folder gone or the permission taken back. */
async function written<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new Refusal(notWritten(cause as Error), { cause });
  }
}
