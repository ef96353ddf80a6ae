import { createDecipheriv, hkdfSync, pbkdf2Sync } from "node:crypto";
import { inflateRawSync } from "node:zlib";

/** What stands readable in a locked page. */
export interface LockedFile {
  page: string;
  salt: string;
  rounds: number;
  check: string;
  sealed: Buffer;
}

/** Reads a locked page as anybody can who has the file. */
export function lockedFile(html: string): LockedFile {
  const found =
    /<script type="text\/plain" id="sealed" data-page="([^"]*)" data-salt="([^"]*)" data-rounds="(\d+)" data-check="([^"]*)">([^<]*)</.exec(
      html,
    );
  if (!found) throw new Error("This is no locked page.");
  const [, page, salt, rounds, check, sealed] = found;
  return { page: page!, salt: salt!, rounds: Number(rounds), check: check!, sealed: Buffer.from(sealed!, "base64") };
}

/** Opens a locked page with Node's own cryptography, written apart from the code that seals: a second opinion. */
export function openSealed({ page, salt, rounds, sealed }: LockedFile, passphrase: string): string {
  const root = rootOf(passphrase, salt, rounds);
  const info = `throughline 1 page ${page}`;
  const key = Buffer.from(hkdfSync("sha256", root, "", info, 32));
  const opener = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  opener.setAAD(Buffer.from(info));
  opener.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opener.update(sealed.subarray(12, -16)), opener.final()]);
  return inflateRawSync(padded.subarray(4, 4 + padded.readUInt32BE(0))).toString("utf8");
}

const roots = new Map<string, Buffer>();

function rootOf(passphrase: string, salt: string, rounds: number): Buffer {
  const wanted = JSON.stringify([passphrase, salt, rounds]);
  const root = roots.get(wanted) ?? pbkdf2Sync(passphrase, Buffer.from(salt, "base64"), rounds, 32, "sha256");
  roots.set(wanted, root);
  return root;
}
