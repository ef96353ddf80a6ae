/** What tells one HTML file of ours from somebody else's: stands near its start. */
export const oneFileMark = `<meta name="generator" content="Throughline, one file">`;
const sealedMark = `id="sealed" data-page="index"`;

/** How many bytes from a file's start the questions below need. */
export const startNeeded = 16_384;

/** Whether a file that starts so is a report of ours in one HTML file, open or with a passphrase. */
export function isOurOneFile(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start.subarray(0, startNeeded));
  return text.includes(oneFileMark) || text.includes(sealedMark);
}

/** Whether a file that starts so is a zip of ours: a page first, with the one date our zips have. */
export function isOurZip(start: Uint8Array): boolean {
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  if (start.length < 64 || view.getUint32(0, true) !== 0x04034b50) return false;
  const name = new TextDecoder().decode(start.subarray(30, 30 + view.getUint16(26, true)));
  return view.getUint32(10, true) === zipDate && name.endsWith(".html");
}

/** Noon on 1 January 2000, as a zip writes it. */
const zipDate = (20 << 25) | (1 << 21) | (1 << 16) | (12 << 11);
