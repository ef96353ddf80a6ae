import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbook } from "./model/workbook.ts";
import { workbookBytes } from "./save-xlsx.ts";

/** Parts of a file that the simulated workbook knows nothing of, and Excel keeps. */
const kept = /^(docProps\/|customXml\/|xl\/(comments|charts|pivot|media|externalLinks|vbaProject|printerSettings))/;

/** The workbook as the file Excel would hand over: with the settings, and what else the opened file held. */
export async function fileBytes(workbook: Workbook, opened: Uint8Array | null): Promise<Uint8Array> {
  const parts = unzipSync(await workbookBytes(workbook));
  const before = opened === null ? {} : unzipSync(opened);
  for (const [name, part] of Object.entries(before)) if (kept.test(name) && !(name in parts)) parts[name] = part;
  if (workbook.settings.size > 0) {
    parts["xl/webextensions/webextension1.xml"] = strToU8(extension(workbook));
    addTo(parts, "[Content_Types].xml", "</Types>", contentType);
    addTo(parts, "_rels/.rels", "</Relationships>", relationship);
  }
  return zipSync(parts, { mtime: "1980-01-01T00:00:00" });
}

const contentType =
  '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>';
const relationship =
  '<Relationship Id="rIdWebExtension" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="xl/webextensions/webextension1.xml"/>';

function addTo(parts: Record<string, Uint8Array>, name: string, before: string, text: string): void {
  parts[name] = strToU8(strFromU8(parts[name]!).replace(before, `${text}${before}`));
}

function extension({ settings }: Workbook): string {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(JSON.stringify(value))}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{0}"><we:properties>${properties.join("")}</we:properties></we:webextension>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
