import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { invalidArgument } from "../host-error.ts";
import type { RangeTarget } from "../model/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import { isHostObject } from "./object-type.ts";

/* What the add-in hands over, looked at as Excel looks at it: what does not fit is an invalid argument. */

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asSize(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw invalidArgument();
  return number;
}

export function asWhole(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asTruth(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** Accepts one of these words only. */
export function oneOf<Word extends string>(...words: readonly Word[]): (value: unknown) => Word {
  return (value) => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw invalidArgument();
    return word;
  };
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** A range given as such or by its address, of `sheet` when the address names none. */
export function asRange(value: unknown, sheet: Sheet): RangeTarget {
  if (isHostObject(value) && value.type.name === "Range") return value.target as RangeTarget;
  const text = asText(value);
  return sheet.workbook.referred(text) ?? sheet.workbook.rangeNamed(sheet, text);
}

export function asAreaOf(value: unknown, sheet: Sheet): Rectangle {
  const target = asRange(value, sheet);
  if (target.sheet !== sheet) throw invalidArgument();
  return target.area;
}

const namedColors: Record<string, string> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as "#RRGGBB", from that or from an HTML colour name. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

/** A colour, or "" for none. */
export function asColorOrNone(value: unknown): string {
  return value === "" ? "" : asColor(value);
}
