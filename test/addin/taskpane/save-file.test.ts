import { describe, expect, test } from "vitest";
import { canSaveFiles, type FileWorld, fileSink } from "../../../addin/taskpane/save-file.ts";

const file = { name: "report.zip", type: "application/zip" } as const;

/** A browser with a dialog that does this, and what came of it. */
function browser(dialog: (() => Promise<FileSystemFileHandle>) | null) {
  const downloads: { name: string; content: Blob }[] = [];
  const world: FileWorld = {
    ...(dialog && { showSaveFilePicker: dialog }),
    download(name, content) {
      downloads.push({ name, content });
      return "blob:here";
    },
  };
  return { world, downloads };
}

/** A chosen file; `problem` is what the disk says when it is written. */
function chosen(problem: { name: string; message: string } | null = null) {
  const written: number[] = [];
  const ended: string[] = [];
  const stream = {
    async write(bytes: Uint8Array) {
      if (problem) throw Object.assign(new Error(problem.message), { name: problem.name });
      written.push(...bytes);
    },
    close: async () => void ended.push("closed"),
    abort: async () => void ended.push("aborted"),
  };
  const handle = { name: "chosen.zip", createWritable: async () => stream } as unknown as FileSystemFileHandle;
  return { handle, written, ended };
}

describe("saving a file", () => {
  test("writes it where the person chose, and says that it lies there", async () => {
    const { handle, written, ended } = chosen();
    const sink = (await fileSink(browser(async () => handle).world, file))!;
    await sink.put(new Uint8Array([1, 2]));
    await sink.put(new Uint8Array([3]));
    expect(await sink.close()).toBeNull();
    expect([sink.name, written, ended]).toEqual(["chosen.zip", [1, 2, 3], ["closed"]]);
  });

  test("is given up when the person closes the dialog", async () => {
    const closed = async () => {
      throw new DOMException("The user aborted a request.", "AbortError");
    };
    expect(await fileSink(browser(closed).world, file)).toBeNull();
  });

  test.each([
    ["there is no dialog", null],
    [
      "the dialog refuses, as in a frame",
      async () => {
        throw new DOMException("Cross origin sub frames are not allowed.", "SecurityError");
      },
    ],
  ] as const)("hands it to the browser when %s", async (_, dialog) => {
    const { world, downloads } = browser(dialog);
    const sink = (await fileSink(world, file))!;
    await sink.put(new Uint8Array([1]));
    await sink.put(new Uint8Array([2]));
    expect(downloads).toEqual([]);
    expect(await sink.close()).toBe("blob:here");
    expect(downloads.map(({ name, content }) => [name, content.type, content.size])).toEqual([
      ["report.zip", "application/zip", 2],
    ]);
  });

  test("of which half was made leaves nothing", async () => {
    const { world, downloads } = browser(null);
    const download = (await fileSink(world, file))!;
    await download.put(new Uint8Array([1]));
    await download.abandon();
    const { handle, ended } = chosen();
    await (await fileSink(browser(async () => handle).world, file))!.abandon();
    expect([downloads, ended]).toEqual([[], ["aborted"]]);
  });

  test("says in one sentence that the disk is full", async () => {
    const { handle } = chosen({ name: "QuotaExceededError", message: "quota" });
    const sink = (await fileSink(browser(async () => handle).world, file))!;
    await expect(sink.put(new Uint8Array([1]))).rejects.toMatchObject({
      name: "Refusal",
      message: "There is not enough space for the report: make room, or choose another place.",
    });
  });
});

test.each([
  ["PC", false, true],
  ["OfficeOnline", false, true],
  ["Mac", false, false],
  ["iOS", false, false],
  ["Mac", true, true],
])("Excel on %s (file dialog: %s) lets a pane save files: %s", (platform, hasDialog, can) => {
  const { world } = browser(hasDialog ? async () => chosen().handle : null);
  expect(canSaveFiles(platform, world)).toBe(can);
});
