/**
 * A name for an event that is the same in every calendar and tells nothing of what it stands for to a reader.
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a, in two halves of 32 bits.
 *
 * @example uidOf("kpi|Deal size") // => "d847ef721845cb33@throughline"
 */
export function uidOf(id: string): string {
  return `${half(id, 0x811c9dc5)}${half(id, 0x9747b28c)}@throughline`;
}

function half(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
