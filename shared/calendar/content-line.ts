const mostOctets = 75;

/**
 * Text as a value of a calendar file: backslash, semicolon, comma and line breaks escaped; other control characters,
 * which no calendar may hold, and halves of characters replaced.
 *
 * @example escapedText("Ana; Ben, Cy\nnext") // => "Ana\\; Ben\\, Cy\\nnext"
 */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/**
 * A line of a calendar file with its ending: folded where it would be longer than 75 octets, never within a character.
 *
 * @example contentLine("SUMMARY:Review") // => "SUMMARY:Review\r\n"
 */
export function contentLine(text: string): string {
  const lines = [""];
  let octets = 0;
  for (const character of text) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > mostOctets) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return `${lines.join("\r\n")}\r\n`;
}

/** How long a character is in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
