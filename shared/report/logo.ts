/*
 * A logo is checked by what is in the file, never by its name, and shown as a picture of its own (`<img>` with a data:
 * address): nothing in it can run, load anything or reach the page.
 */

/** Every page carries the logo in itself, so it has to be small. */
export const mostLogoBytes = 24 * 1024;

/** A logo that can be shown, or why it cannot and what to do: a full sentence. */
export type CheckedLogo = { address: string; problem: null } | { address: null; problem: string };

/**
 * The logo in a file, as a data: address: a PNG, or an SVG without scripts, links to elsewhere and foreign parts.
 * Comments, dates and editors' own notes are left out.
 */
export function logoIn(bytes: Uint8Array): CheckedLogo {
  if (bytes.length === 0) return problem("The logo's file is empty.");
  if (isPng(bytes)) {
    const seen = seenPartsOfPng(bytes);
    return seen === null ? problem("The logo's PNG is damaged: save it again.") : sized(seen, "image/png");
  }
  const text = textIn(bytes);
  if (text === null) return problem("The logo is neither a PNG nor an SVG file: save it as one of these.");
  const clean = text
    .replace(/^\ufeff/, "")
    .replace(/<\?[\s\S]*?\?>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!DOCTYPE[^[>]*>/i, "")
    .replace(/<(metadata|title|desc)\b[\s\S]*?<\/\1\s*>/gi, "")
    .trim();
  if (!/^<svg[\s>]/.test(clean) || !/<\/svg\s*>$/.test(clean))
    return problem("The logo is neither a PNG nor an SVG file: save it as one of these.");
  if (!/^<svg[^>]*\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(clean))
    return problem("The logo's SVG does not say that it is one (xmlns is missing): save it again as a plain SVG.");
  const foreign = foreignIn(clean);
  if (foreign !== null)
    return problem(`The logo's SVG ${foreign}, so it is not used: save it as a plain SVG, or as a PNG.`);
  return sized(new TextEncoder().encode(clean), "image/svg+xml");
}

function foreignIn(svg: string): string | null {
  if (/<!(DOCTYPE|ENTITY|\[CDATA)/i.test(svg)) return "declares parts of its own";
  if (/<\s*(\w+:)?script\b|\son\w+\s*=|javascript:/i.test(svg)) return "contains a script";
  if (/<\s*(\w+:)?(foreignObject|iframe|embed|object|audio|video)\b/i.test(svg)) return "contains foreign parts";
  const links = svg.matchAll(/(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')|url\(\s*["']?([^"')]*)|@import\s*([^;]*)/gi);
  for (const [, double, single, address, imported] of links) {
    const to = (double ?? single ?? address ?? imported ?? "").trim();
    if (!to.startsWith("#") && !/^data:image\/(png|jpeg);base64,/.test(to)) return "loads something from elsewhere";
  }
  return null;
}

function sized(bytes: Uint8Array, type: string): CheckedLogo {
  if (bytes.length > mostLogoBytes)
    return problem(
      `The logo has ${Math.ceil(bytes.length / 1024)} kB. Every page carries it, so it may have ${mostLogoBytes / 1024} kB: save it smaller, about 100 pixels high, or as an SVG.`,
    );
  return { address: `data:${type};base64,${base64(bytes)}`, problem: null };
}

function problem(sentence: string): CheckedLogo {
  return { address: null, problem: sentence };
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What decides how a PNG looks, beside the parts every reader must know. */
const lookingParts = ["tRNS", "gAMA", "sRGB", "cHRM"];

function isPng(bytes: Uint8Array): boolean {
  return pngStart.every((byte, at) => bytes[at] === byte);
}

/** The parts of a PNG that are seen, without dates, texts and what stands behind its end; `null` when it is broken. */
function seenPartsOfPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === 8) !== (name === "IHDR")) return null;
    if (/^[A-Z]/.test(name) || lookingParts.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return joined(kept);
    at = end;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second = 0, third = 0] = bytes.subarray(at, at + 3) as unknown as [number, number?, number?];
    const four = (first << 16) | (second << 8) | third;
    for (let digit = 0; digit < 4; digit++)
      text += at + digit > bytes.length ? "=" : digits[(four >> (18 - 6 * digit)) & 63]!;
  }
  return text;
}
