// Reads every odd workbook of a folder with a manifest.json beside it, and says which of them did not behave.
// ODD=<folder> names another folder of the same form.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFilled } from "../shared/workbook/ledger.ts";
import type { RawSheet, RawWorkbook } from "../shared/workbook/raw-workbook.ts";
import { readDataset } from "../shared/workbook/read-dataset.ts";
import { readPath } from "../site/xlsx/read-path.ts";
import { Refusal } from "../site/xlsx/refusal.ts";

interface OddFile {
  file: string;
  /** `read`: two other readers open it. `refuse-clearly`: neither does. `either`: one of them. */
  expect: "read" | "refuse-clearly" | "either";
  /** What one of the other readers saw; it counts empty texts as filled. */
  sheets?: { name: string; state: string; nonempty: number }[];
}

const folder = process.env.ODD ?? new URL("../../shared/data/odd-xlsx", import.meta.url).pathname;
const secondsAFile = 30;
const readersAtOnce = 2;

const failures = new Map<string, string[]>();
const differences: string[] = [];

async function check(odd: OddFile): Promise<void> {
  const fail = (what: string) => {
    failures.set(odd.file, [...(failures.get(odd.file) ?? []), what]);
  };
  let workbook: RawWorkbook;
  try {
    workbook = await readPath(join(folder, odd.file), { seconds: secondsAFile });
  } catch (error) {
    if (!(error instanceof Refusal)) fail(`crashed with ${error}`);
    else if (odd.expect === "read") fail(`refused, though others read it: ${error.message}`);
    else if (error.cause !== undefined) fail(`refused without knowing why: ${error.cause}`);
    return;
  }
  if (odd.expect === "refuse-clearly") fail("read, though it should be refused");
  else if (workbook.sheets.length === 0) fail("came back with no sheet and no complaint");
  else for (const sheet of odd.sheets ?? []) compare(odd.file, sheet, workbook, fail);
  try {
    const { recognised, mapping, problems } = readDataset(workbook);
    if (recognised && mapping.tables.length === 0) fail("counts as recognised without a table");
    if (!recognised && problems.length + workbook.notes.length === 0 && workbook.sheets.some(cellsOf))
      fail("is not recognised, and nothing says so");
  } catch (error) {
    fail(`the cells were read, but recognising them crashed: ${error instanceof Error ? error.stack : error}`);
  }
}

function compare(
  file: string,
  seen: { name: string; state: string; nonempty: number },
  { sheets, notes }: RawWorkbook,
  fail: (what: string) => void,
): void {
  const sheet = sheets.find(({ name }) => name === seen.name);
  if (sheet === undefined) {
    if (seen.state === "visible" && !notes.some((note) => note.sheet === seen.name))
      fail(`the sheet “${seen.name}” is missing without a note`);
    return;
  }
  const cells = cellsOf(sheet);
  if (sheet.state !== seen.state) fail(`“${seen.name}” is ${sheet.state} instead of ${seen.state}`);
  if (cells + sheet.formulas.size === 0 && seen.nonempty > 1)
    fail(`“${seen.name}” is empty, others see ${seen.nonempty} cells`);
  else if (cells !== seen.nonempty) differences.push(`${file} “${seen.name}” ${cells} instead of ${seen.nonempty}`);
}

function cellsOf({ rows, errors }: RawSheet): number {
  return rows.reduce((sum, row) => sum + row.filter(isFilled).length, errors.size);
}

if (!existsSync(join(folder, "manifest.json"))) {
  console.log(`The odd workbooks were left out: there is no manifest.json in ${folder}.`);
} else {
  const files: OddFile[] = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const queue = files.values();
  const reader = async () => {
    for (const file of queue) await check(file);
  };
  await Promise.all(Array.from({ length: readersAtOnce }, reader));
  for (const [file, what] of failures) console.log(`${file}: ${what.join("; ")}`);
  if (differences.length > 0) console.log(`Filled cells, counted differently elsewhere: ${differences.join("; ")}.`);
  console.log(`${files.length - failures.size} passed, ${failures.size} failed`);
  process.exitCode = failures.size === 0 ? 0 : 1;
}
