import { fileKinds, notWritten } from "../../shared/publish-words.ts";
import { Refusal } from "../refusal.ts";
import { isCancelled } from "./cancelled.ts";

/** A file that is to be saved. */
export interface NewFile {
  name: string;
  type: keyof typeof fileKinds;
}

/** The kind of an Excel workbook. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where a file goes. Nothing of it is there for good before `close`. */
export interface Sink {
  /** What it is called there. */
  name: string;
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Where the browser keeps it, when it was only handed to the browser; `null`: it lies where the person chose. */
  close(): Promise<string | null>;
  /** Takes away what was put there. */
  abandon(): Promise<void>;
}

/** What a browser offers for saving files. */
export interface FileWorld {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
  /** Hands a file to the browser, which puts it where downloads go, and gives back its address. */
  download(name: string, content: Blob): string;
}

/** Excel where a pane's downloads come to nothing, without a word: its browser has no place for them. */
const withoutDownloads = ["Mac", "iOS", "Android"];

/** Whether Excel on this platform lets a pane save files. Of those that do not say it, only trying tells. */
export function canSaveFiles(platform: string, { showSaveFilePicker }: Pick<FileWorld, "showSaveFilePicker">): boolean {
  return showSaveFilePicker !== undefined || !withoutDownloads.includes(platform);
}

/**
 * A file where the person wants it, written bit by bit, where the browser can; else collected and handed to the
 * browser. `null`: the person closed the dialog. Has to be called at a press of a button.
 */
export async function fileSink(world: FileWorld, file: NewFile): Promise<Sink | null> {
  if (world.showSaveFilePicker === undefined) return downloadSink(world, file);
  const ending = `.${file.name.split(".").at(-1)}`;
  try {
    const handle = await world.showSaveFilePicker({
      suggestedName: file.name,
      types: [{ description: fileKinds[file.type], accept: { [file.type]: [ending] } }],
    });
    return writtenSink(handle, await handle.createWritable(), file.type === workbookType ? "copy" : "report");
  } catch (error) {
    if (isCancelled(error)) return null;
    // Excel in a browser shows the pane in a frame, where the dialog is there and refuses.
    return downloadSink(world, file);
  }
}

/** What was in the file stays until `close`. */
function writtenSink({ name }: FileSystemFileHandle, stream: FileSystemWritableFileStream, what: string): Sink {
  return {
    name,
    put: (bytes) => written(what, () => stream.write(bytes)),
    async close() {
      await written(what, () => stream.close());
      return null;
    },
    abandon: () => stream.abort().catch(() => {}),
  };
}

/** Pieces are collected into blobs, which a browser keeps on the disk when they grow large. */
function downloadSink({ download }: FileWorld, { name, type }: NewFile): Sink {
  const collected: Blob[] = [];
  return {
    name,
    async put(bytes) {
      collected.push(new Blob([bytes]));
    },
    close: async () => download(name, new Blob(collected, { type })),
    async abandon() {
      collected.length = 0;
    },
  };
}

/** The disk may be full, the folder gone or the permission taken back. */
async function written(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new Refusal(notWritten(cause as Error, what), { cause });
  }
}

/** Hands a file to the browser. What was handed over before is given up. */
export function downloader(page: Document = document): FileWorld["download"] {
  let last: string | null = null;
  return (name, content) => {
    if (last !== null) URL.revokeObjectURL(last);
    last = URL.createObjectURL(content);
    const link = page.createElement("a");
    link.href = last;
    link.download = name;
    link.click();
    return last;
  };
}
