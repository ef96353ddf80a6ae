const longestText = 32_767;
const forbiddenInXml = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as the file format wants it: what XML cannot hold is escaped, what would be read as an escape as well. */
export function textOf(text: string): string | null {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  const escaped = whole
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(forbiddenInXml, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escaped === "" ? null : escaped;
}
