/// <reference types="office-js" />
import { beforeAll, expect, test } from "vitest";
import { openFile } from "../../../addin/excel/open-file.ts";
import { givesFile, readFile } from "../../../addin/excel/read-file.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";

beforeAll(loadOfficeClient);

const rows = 3000;

/** An Excel whose workbook is some megabytes of text that does not pack, so that it comes in several slices. */
function opened(): ExcelHost {
  const host = new ExcelHost({ sheets: ["Skills"] });
  let seed = 1;
  const letters = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  for (let row = 0; row < rows; row++)
    host.user.type("Skills", `A${row + 1}`, Array.from({ length: 200 }, letters).join(""));
  connect(host);
  return host;
}

test("the workbook comes as a file, slice by slice, and Excel's copy of it is given back", async () => {
  const host = opened();
  const steps: number[] = [];
  const bytes = await readFile({ onProgress: (done, of) => steps.push(done / of) });
  expect(host.file.slices).toBeGreaterThan(1);
  expect(steps).toHaveLength(host.file.slices);
  expect([steps, steps.at(-1)]).toEqual([steps.toSorted((one, other) => one - other), 1]);
  expect(host.file.held).toBe(0);
  const texts = (await readXlsx(bytes, "Book1.xlsx")).sheets[0]!.rows.map(([text]) => text);
  expect(texts).toEqual(Array.from({ length: rows }, (_, row) => host.workbook.sheet("Skills").at(`A${row + 1}`)));
});

test("a slice that does not come is told in one sentence, and Excel's copy is given back", async () => {
  const host = opened();
  host.file.breaksAt = 2;
  await expect(readFile()).rejects.toThrow(
    "Excel did not hand over the workbook as a file (5001: An internal error has occurred); save the workbook, then list again, or run the command below on the saved file.",
  );
  expect(host.file.held).toBe(0);
});

test("Cancel between two slices ends it, and Excel's copy is given back", async () => {
  const host = opened();
  const stop = new AbortController();
  const reading = readFile({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ kind: "stopped" });
  expect(host.file).toMatchObject({ held: 0, slices: 1 });
});

test("a file that comes after Cancel is given back too", async () => {
  const host = opened();
  const stop = new AbortController();
  const reading = readFile({ signal: stop.signal });
  stop.abort();
  await expect(reading).rejects.toMatchObject({ kind: "stopped" });
  await expect.poll(() => [host.file.held, host.file.slices]).toEqual([0, 0]);
  expect(await readFile()).toHaveLength((await host.fileBytes()).length);
});

test("where the workbook lies with another company's storage, Excel's reason is told", async () => {
  const host = opened();
  host.file.refusal = { code: 11001, message: "A network problem has prevented retrieval of the file." };
  await expect(readFile()).rejects.toThrow("(11001: A network problem has prevented retrieval of the file)");
  expect(host.file.held).toBe(0);
});

test("an Excel that hands over no files is not asked for one", async () => {
  const host = opened();
  const { requirements } = Office.context;
  const known = requirements.isSetSupported;
  requirements.isSetSupported = (set: string, version?: string | number) =>
    set !== "CompressedFile" && known(set, String(version));
  expect(givesFile()).toBe(false);
  await expect(readFile()).rejects.toMatchObject({ kind: "noFile" });
  expect(host.file.slices).toBe(0);
});

test.each(["web", "windows"] as const)("a file is opened in a window of its own (%s)", async (profile) => {
  const host = new ExcelHost({ sheets: ["Skills"], profile });
  connect(host);
  await openFile(Uint8Array.from([80, 75, 3, 4]));
  expect(host.created).toEqual(["UEsDBA=="]);
});

test("a file that Excel does not open is told, with the way to do it by hand", async () => {
  const host = new ExcelHost({ sheets: ["Skills"] });
  connect(host);
  host.failAt(1, { kind: "refused", code: "InvalidArgument" });
  await expect(openFile(Uint8Array.from([1]))).rejects.toThrow(
    "Excel did not open the workbook (InvalidArgument); save a copy with File, Save a Copy, then remove there what must not leave.",
  );
});
