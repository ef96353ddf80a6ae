export interface Border {
  style: string;
  color: string;
  weight: string;
}

/** How a cell looks. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly wrapText: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly edgeTop: Border | null;
  readonly edgeBottom: Border | null;
  readonly edgeLeft: Border | null;
  readonly edgeRight: Border | null;
}

/** How a cell looks that nobody has dressed. */
export const plainStyle: CellStyle = Object.freeze({
  numberFormat: "General",
  fill: null,
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
  edgeTop: null,
  edgeBottom: null,
  edgeLeft: null,
  edgeRight: null,
});

const known = new Map<string, CellStyle>([[keyOf(plainStyle), plainStyle]]);
const next = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The style that differs from `style` in one property. Equal styles are the same object, so many cells cost little. */
export function restyled<Name extends keyof CellStyle>(
  style: CellStyle,
  property: Name,
  value: CellStyle[Name],
): CellStyle {
  if (style[property] === value) return style;
  const step = `${property}=${JSON.stringify(value)}`;
  const steps = next.get(style) ?? new Map<string, CellStyle>();
  next.set(style, steps);
  const found = steps.get(step);
  if (found !== undefined) return found;
  const made = Object.freeze({ ...style, [property]: value });
  const key = keyOf(made);
  const same = known.get(key) ?? made;
  known.set(key, same);
  steps.set(step, same);
  return same;
}

/** What of a style differs from the plain one. */
export function differences(style: CellStyle): Partial<CellStyle> {
  return Object.fromEntries(
    Object.entries(style).filter(([property, value]) => value !== plainStyle[property as keyof CellStyle]),
  );
}

function keyOf(style: CellStyle): string {
  return JSON.stringify(style);
}
