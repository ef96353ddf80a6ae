const table = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  table[byte] = remainder;
}

/** `table` as it is after one, two and three more bytes. */
const [one, two, three] = [1, 2, 3].map((bytes) =>
  table.map((start) => {
    let remainder = start;
    for (let byte = 0; byte < bytes; byte++) remainder = (remainder >>> 8) ^ table[remainder & 255]!;
    return remainder;
  }),
) as [Int32Array, Int32Array, Int32Array];

/**
 * The CRC-32 of bytes, as a zip archive keeps it for each of its parts. Four bytes a step, because the check of a
 * large sheet is a tenth of the time it takes to read.
 * Source: M. Kounavis, F. Berry, A Systematic Approach to Building High Performance Software-based CRC Generators, 2005.
 */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 4; at <= end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = three[crc & 255]! ^ two[(crc >>> 8) & 255]! ^ one[(crc >>> 16) & 255]! ^ table[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}
