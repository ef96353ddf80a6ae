import type { ExcelHost } from "./excel-host.ts";
import type { Behaviour } from "./objects/object-type.ts";

/* Office.context.document as far as an add-in asks it for the workbook's file. */

interface Result {
  status: "succeeded" | "failed";
  value?: unknown;
  error?: { code: number; name: string; message: string };
}

type Done = (result: Result) => void;

const largestSlice = 4_194_304;
const mostFiles = 2;

/** The document of this host. It answers later, as Excel does. */
export function documentOf(host: ExcelHost) {
  return {
    getFileAsync(fileType: string, { sliceSize = largestSlice }: { sliceSize?: number }, done: Done): void {
      void answer(host, fileType, sliceSize).then(done);
    },
  };
}

async function answer(host: ExcelHost, fileType: string, sliceSize: number): Promise<Result> {
  const { refusal } = host.file;
  if (refusal !== null) return failed(refusal.code, refusal.message);
  if (fileType !== "compressed" || sliceSize > largestSlice) return failed(5001, "An internal error has occurred.");
  if (host.file.held >= mostFiles) return failed(5001, "An internal error has occurred.");
  host.file.held++;
  const bytes = await host.fileBytes();
  let isOpen = true;
  return succeeded({
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync(index: number, done: Done): void {
      host.file.slices++;
      const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
      const isThere = isOpen && data.length > 0 && host.file.slices !== host.file.breaksAt;
      const result = isThere
        ? succeeded({ data, index, size: data.length })
        : failed(5001, "An internal error has occurred.");
      queueMicrotask(() => done(result));
    },
    closeAsync(done: Done): void {
      if (isOpen) host.file.held--;
      isOpen = false;
      queueMicrotask(() => done(succeeded(undefined)));
    },
  });
}

function succeeded(value: unknown): Result {
  return { status: "succeeded", value };
}

function failed(code: number, message: string): Result {
  return { status: "failed", error: { code, name: "Error", message } };
}

export const fileBehaviours: readonly Behaviour[] = [
  {
    about: "file",
    says: "it comes in slices of up to 4 MB; asked for larger ones, it is refused",
    basis: "documented",
  },
  { about: "file", says: "Excel holds two of them at most until they are closed", basis: "documented" },
  {
    about: "file",
    says: "where the workbook lies with another company's storage, it may be refused as 11001, a network problem",
    basis: "issue",
    source: "OfficeDev/office-js#5297",
  },
  { about: "file", says: "is the workbook as it is now, saved or not", basis: "assumed" },
  { about: "file", says: "holds the add-in's settings as parts of web extensions", basis: "assumed" },
  {
    about: "file",
    says: "here keeps comments, charts and the like of the file that was opened, though not their places",
    basis: "assumed",
  },
];
