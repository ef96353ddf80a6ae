import type { Report } from "../../shared/report/report.ts";
import type { Render } from "../render/render.ts";
import { encryptedFiles } from "./encrypted-files.ts";
import { oneFile } from "./one-file.ts";
import type { DeliverOptions, SiteFiles } from "./site-files.ts";

/**
 * The whole report as one HTML file that opens with the passphrase. It is sealed as a whole, so unlike `oneFile` it is
 * in memory as a whole.
 *
 * @throws as `oneFile` and `encryptedFiles` do.
 */
export async function* encryptedOneFile(
  report: Report,
  render: Render,
  passphrase: string,
  options: DeliverOptions = {},
): AsyncGenerator<Uint8Array> {
  const how = { language: report.locale.language };
  for await (const { bytes } of encryptedFiles(asOnlyPage(oneFile(report, render, options)), passphrase, how))
    yield bytes;
}

async function* asOnlyPage(pieces: AsyncIterable<Uint8Array>): SiteFiles {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  yield { path: "index.html", bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}
