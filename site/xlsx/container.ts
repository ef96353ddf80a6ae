import {
  damaged,
  emptyFile,
  type Foreign,
  foreignEnding,
  notAWorkbook,
  ownerLock,
  passwordProtected,
  type Refusal,
} from "./refusal.ts";
import { Zip, type ZipTools } from "./zip.ts";

const compoundFile = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const telling: [RegExp, Foreign][] = [
  [/^%PDF-/, "pdf"],
  [/^\s*(<\?xml[^>]*>\s*)?(<\?mso-application[^>]*>\s*)?<(\w+:)?Workbook\b/, "xmlWorkbook"],
  [/^\s*(<!doctype html|<html|<table|<head|<meta)/i, "webPage"],
];
const printable = /^[\t\n\r\x20-\x7e\x80-\xff]{8,}/;

/**
 * Opens the zip archive an .xlsx or .xlsm is.
 * @throws Refusal saying what the bytes are when they are something else: empty, locked, an older or foreign format.
 */
export function openContainer(bytes: Uint8Array, file: string, tools?: ZipTools): Zip {
  if (bytes.length === 0) throw emptyFile(file);
  const start = latin1(bytes.subarray(0, 512));
  if (start.startsWith(compoundFile)) throw compoundRefusal(bytes, file);
  if (!start.startsWith("PK")) throw foreignRefusal(start, bytes.length, file);
  const zip = new Zip(bytes, file, tools);
  const kind = foreignZip(zip);
  if (kind !== null) throw notAWorkbook(file, kind);
  return zip;
}

function foreignZip(zip: Zip): Foreign | null {
  if (zip.has("[Content_Types].xml")) return null;
  if (zip.has("mimetype") || zip.has("content.xml")) return "openDocument";
  if (zip.names.some((name) => name.endsWith(".iwa") || name === "index.zip")) return "numbers";
  return zip.names.some((name) => name.startsWith("xl/")) ? null : "zip";
}

function foreignRefusal(start: string, length: number, file: string): Refusal {
  if (file.startsWith("~$") || (length === 165 && start.charCodeAt(0) < 55)) return ownerLock(file);
  const found = telling.find(([pattern]) => pattern.test(start))?.[1];
  return notAWorkbook(file, found ?? foreignEnding(file) ?? (printable.test(start) ? "text" : "unknown"));
}

/** Older Office files and locked workbooks share one container; the names in its directory tell them apart. */
function compoundRefusal(bytes: Uint8Array, file: string): Refusal {
  const names = compoundNames(bytes);
  if (names.has("EncryptedPackage")) return passwordProtected(file);
  if (names.has("Workbook") || names.has("Book")) return notAWorkbook(file, "oldWorkbook");
  return names.size > 0 ? notAWorkbook(file, "oldOffice") : damaged(file, "its directory is missing");
}

/** Directory entries are 128 bytes each, on multiples of 128; bytes 64 and 65 hold the length of the name. */
function compoundNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder("utf-16le");
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! + bytes[at + 65]! * 256;
    if (length < 4 || length > 64 || length % 2 === 1 || bytes[at + 66]! > 5) continue;
    const name = decoder.decode(bytes.subarray(at, at + length - 2));
    if (/^[\w ]+$/.test(name)) names.add(name);
  }
  return names;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
