import { expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { type Order, piecesOf } from "../../../site/deliver/pieces.ts";
import { SelfCheck, selfCheckBasis } from "../../../site/deliver/self-check.ts";
import type { SiteFile } from "../../../site/deliver/site-files.ts";
import { loadRenderer } from "../../../site/render/bundle.ts";
import { smallReport } from "../../shared/report/small-report.ts";
import { workbookOf } from "../../shared/workbook/small-sheet.ts";
import { allOf } from "./all-of.ts";

const renderer = await loadRenderer();
const report = smallReport();

/** The pages, before they are locked or packed, that say what a passphrase protects from. */
async function sayWhatItProtects(order: Order): Promise<string[]> {
  const found: string[] = [];
  const read = ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
    if (/<h2[^>]*>The passphrase<[\s\S]*AES-256-GCM/.test(new TextDecoder().decode(bytes))) found.push(path);
  };
  await allOf(piecesOf(renderer, report, order, { documents: null, read, onProgress() {} }));
  return found;
}

test.each(["zip", "one-file", "folder"] as const)(
  "the page Method of an encrypted report says what the passphrase protects from, an open one speaks of none: %s",
  async (as) => {
    expect(await sayWhatItProtects({ as, passphrase: "crumb velvet anchor sixties" })).toEqual(["method.html"]);
    expect(await sayWhatItProtects({ as, passphrase: null })).toEqual([]);
  },
);

const documents = {
  list: [],
  files: 3,
  *write() {
    yield { path: "documents/index.html", text: "<h1>Documents</h1>" };
    yield { path: "documents/coaching-guide/mia.html", text: "<h1>Coaching guide</h1>" };
    yield { path: "documents/coaching-guide/mia.txt", text: "Coaching guide" };
  },
};

test.each([
  ["folder", 1],
  ["zip", 1],
  ["one-file", 0],
] as const)("a check counts the pages there are, and documents by themselves: %s", async (as, expected) => {
  const workbook = workbookOf({ Notes: [["Remark"]] });
  const reading = readDataset(workbook);
  const analysis = analyse(reading, { asOf: "2026-11-22" });
  for (const passphrase of [null, "crumb velvet anchor sixties"]) {
    const check = new SelfCheck(
      selfCheckBasis({ workbook, ...reading, analysis }, { audience: "leadership", teams: [], pseudonyms: false })!,
    );
    const read = (file: SiteFile) => check.add(file);
    await allOf(piecesOf(renderer, report, { as, passphrase }, { documents, read, onProgress() {} }));
    const { pages, documents: counted } = check.result();
    expect({ pages, documents: counted }).toEqual({ pages: listPages(report).length, documents: expected });
  }
});
