import { isRecord, parsed } from "./upload-list.ts";

/** In the folder uploaded to: which folders below it are ours. Without a dot in front, which many servers keep back. */
export const manifestName = "throughline-upload.json";
/**
 * What a folder of ours holds. `uploading`: some of its files, shown to nobody. `shown`: a whole report that readers
 * see or saw. `dropping` and `leaving`: such a folder whose files are being removed. `forwards`: only a page that leads
 * readers who kept its address to the report of today.
 */
export type FolderState = "uploading" | "shown" | "dropping" | "leaving" | "forwards";

/** A folder of ours on the server. */
export interface UploadedFolder {
  name: string;
  state: FolderState;
}

const states: readonly string[] = ["uploading", "shown", "dropping", "leaving", "forwards"] satisfies FolderState[];
const folderName = /^r-[0-9a-f]{20}(-\d{1,6})?$/;

/** The manifest as text. */
export function manifestText(folders: readonly UploadedFolder[]): string {
  const about = "Throughline uploaded the folders named here, and removes nothing but what it put into them.";
  return `${JSON.stringify({ madeBy: "Throughline", about, folders }, null, 1)}\n`;
}

/** The folders a manifest names; `null` when the text is no manifest of ours. */
export function readManifest(text: string): UploadedFolder[] | null {
  const value = parsed(text);
  if (!isRecord(value) || value.madeBy !== "Throughline" || !Array.isArray(value.folders)) return null;
  const folders: UploadedFolder[] = value.folders.filter(isFolder).map(({ name, state }) => ({ name, state }));
  return folders.length === value.folders.length ? folders : null;
}

/** The page at the address that readers keep: it leads into the folder of the report they are to see. */
export function switchPage(folder: string): string {
  return leadingPage(`<meta name="throughline-upload" content="${folder}">`, `${folder}/index.html`);
}

/** Which folder a switch page leads into; `null` when the page is not one of ours. */
export function folderShown(html: string): string | null {
  const folder = /<meta name="throughline-upload" content="([\w-]+)">/.exec(html)?.[1];
  return folder !== undefined && folderName.test(folder) ? folder : null;
}

/**
 * The page that stays where an earlier report began. It leads to the switch page under an address of its own, because
 * a browser may still hold the switch page that led here, and would go round in circles.
 */
export function forwardPage(folder: string): string {
  return leadingPage(
    `<meta name="throughline-earlier" content="${folder}">`,
    `../index.html?from=${encodeURIComponent(folder)}`,
  );
}

/** A name for a folder with these contents: the same again after a cut, another when the old one was given up. */
export function folderFor(fingerprint: string, folders: readonly UploadedFolder[]): string {
  const givenUp = new Set(
    folders.filter(({ state }) => state !== "uploading" && state !== "shown").map(({ name }) => name),
  );
  let name = `r-${fingerprint}`;
  for (let turn = 2; givenUp.has(name); turn++) name = `r-${fingerprint}-${turn}`;
  return name;
}

function leadingPage(mark: string, href: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${mark}
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Report</title>
</head>
<body>
<p><a href="${href}">Open the report</a></p>
</body>
</html>
`;
}

function isFolder(value: unknown): value is UploadedFolder {
  return isRecord(value) && typeof value.name === "string" && folderName.test(value.name) && isState(value.state);
}

function isState(value: unknown): value is FolderState {
  return typeof value === "string" && states.includes(value);
}
