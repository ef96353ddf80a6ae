import { byCodePoint } from "../../shared/order.ts";

/** In every folder of ours: the files we put there. */
export const listName = "throughline-files.json";

/** What is said of a file on the server beside it: `size` in bytes, `sha256` in hexadecimal. */
export interface ListedFile {
  path: string;
  size: number;
  sha256: string;
}

/** The list of files as text: by path, so that it is the same for the same files. */
export function listText(files: readonly ListedFile[]): string {
  const sorted = files
    .map(({ path, size, sha256 }) => ({ path, size, sha256 }))
    .sort((a, b) => byCodePoint(a.path, b.path));
  return `${JSON.stringify({ madeBy: "Throughline", files: sorted }, null, 1)}\n`;
}

/** What a list of files is called: the first 20 hexadecimal digits of its SHA-256. */
export async function fingerprintOf(list: string): Promise<string> {
  return (await sha256Of(new TextEncoder().encode(list))).slice(0, 20);
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Whether a path is one of a file below the folder it is for, in every program that reads it.
 *
 * @example staysInside("teams/east.html") // => true
 */
export function staysInside(path: string): boolean {
  return !/[\\:]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/**
 * The files that a list names; `null` when it is not the list this folder was named by, so that a list which somebody
 * changed removes nothing.
 */
export async function readList(text: string, folder: string): Promise<ListedFile[] | null> {
  const value = parsed(text);
  if (!isRecord(value) || !Array.isArray(value.files)) return null;
  const files: ListedFile[] = value.files.filter(isListed);
  if (files.length !== value.files.length) return null;
  return folder.startsWith(`r-${await fingerprintOf(listText(files))}`) ? files : null;
}

/** What JSON text says; `null` when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a value has fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isListed(value: unknown): value is ListedFile {
  return (
    isRecord(value) &&
    typeof value.path === "string" &&
    staysInside(value.path) &&
    typeof value.size === "number" &&
    typeof value.sha256 === "string"
  );
}
