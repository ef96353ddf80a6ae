/* Colours as #rrggbb: reading them, how well they can be told apart, and making one readable. */

/** The least contrast of text that is not large (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5;

/**
 * A colour as it is typed, as #rrggbb; `null` when it is none. The # may be missing, three digits stand for six.
 * @example hexColour("1C5") // => "#11cc55"
 * @example hexColour("rgb(28, 91, 119)") // => "#1c5b77"
 * @example hexColour("url(x)") // => null
 */
export function hexColour(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(typed);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  const long = /^#?([0-9a-f]{6})$/.exec(typed);
  if (long) return `#${long[1]}`;
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(typed)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? hexOf(parts) : null;
}

/**
 * How well two colours can be told apart, from 1 (not at all) to 21 (black on white).
 * Source: WCAG 2.2, contrast ratio.
 * @example contrast("#000000", "#ffffff") // => 21
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour, or the nearest darker (on light papers) or lighter one (on dark papers) that can be read on all `papers`.
 * @example readableOn("#ffcc00", ["#ffffff"]) // => "#8f7200"
 */
export function readableOn(colour: string, papers: readonly string[]): string {
  const isReadable = (shade: string) => papers.every((paper) => contrast(shade, paper) >= textContrast);
  const end = papers.every((paper) => luminance(paper) > 0.18) ? 0 : 255;
  for (let step = 0; step <= 100; step++) {
    const shade = hexOf(partsOf(colour).map((part) => Math.round(part + ((end - part) * step) / 100)));
    if (isReadable(shade)) return shade;
  }
  return hexOf([end, end, end]);
}

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
