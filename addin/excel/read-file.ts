/// <reference types="office-js" />
import { answered, pause, type Wish } from "./ask-excel.ts";
import { ExcelTrouble } from "./excel-sentences.ts";

/** Excel takes up to 4 MB; smaller ones let the count go on, and Cancel come through. */
const sliceSize = 1024 * 1024;

/** Whether this Excel hands over the workbook as a file. On an iPad it does not. */
export function givesFile(): boolean {
  return Office.context.requirements.isSetSupported("CompressedFile", "1.1");
}

/**
 * The workbook as it is now, as the bytes of an .xlsx file; it need not have been saved. Progress counts bytes. Excel's
 * copy of it is given back whatever happens: Excel holds no more than two.
 * @throws ExcelTrouble when Excel does not hand it over.
 */
export async function readFile(wish: Wish = {}): Promise<Uint8Array<ArrayBuffer>> {
  if (!givesFile()) throw new ExcelTrouble("noFile", "file");
  if (wish.signal?.aborted) throw new ExcelTrouble("stopped", "file");
  const opening = asked<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
  );
  try {
    return await slicesOf(await answered(opening, "file", wish), wish);
  } finally {
    // Also one that comes after nobody waits for it any more.
    void opening.then(closed, () => {});
  }
}

async function slicesOf(file: Office.File, wish: Wish): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await answered(
      asked<Office.Slice>((done) => file.getSliceAsync(index, done)),
      "file",
      wish,
    );
    const data: ArrayLike<number> = slice.data;
    if (filled + data.length > bytes.length) throw incomplete();
    bytes.set(data, filled);
    filled += data.length;
    wish.onProgress?.(filled, bytes.length);
    await pause();
    if (wish.signal?.aborted) throw new ExcelTrouble("stopped", "file");
  }
  if (filled < bytes.length) throw incomplete();
  return bytes;
}

function incomplete(): ExcelTrouble {
  return new ExcelTrouble("noFile", "file", "it came incomplete");
}

function closed(file: Office.File): Promise<void> {
  return asked<void>((done) => file.closeAsync(done)).catch(() => {});
}

/** What Excel answers to one of the older questions, which call back. */
function asked<Answer>(ask: (done: (result: Office.AsyncResult<Answer>) => void) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new ExcelTrouble("noFile", "file", `${error.code}: ${error.message.replace(/\.$/, "")}`, error));
    });
  });
}
