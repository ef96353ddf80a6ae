import { lastColumn, lastRow } from "../model/areas.ts";
import type { Border, CellStyle } from "../model/cell-style.ts";
import type { RangeTarget } from "../model/parts.ts";
import { asColor, asNumber, asSize, asText, asTruth, asWhole, oneOf } from "./arguments.ts";
import { mayChange } from "./guard.ts";
import { type Behaviour, type ObjectKind, objectKind, type Property, reads } from "./object-type.ts";
import { shownText } from "./shown-text.ts";

const pointsPerCharacter = 5.25;
const standardColumn = 48;
const standardRow = 15;

/** A property of the look of cells: shared by all of the range, or `null`. */
export function look<Name extends keyof CellStyle>(
  name: Name,
  accept: (value: unknown) => CellStyle[Name],
  shown: (value: CellStyle[Name]) => unknown = (value) => value,
): Property<RangeTarget> {
  return {
    get: ({ sheet, area }) => {
      const value = sheet.cells.styles.shared(area, name);
      return value === undefined ? null : shown(value);
    },
    set: ({ sheet, area }, value) => {
      mayChange(sheet, "allowFormatCells");
      sheet.cells.restyle(area, name, accept(value));
    },
  };
}

function size(axis: "columnWidth" | "rowHeight"): Property<RangeTarget> {
  const columns = axis === "columnWidth";
  const indexes = ({ area }: RangeTarget) =>
    columns ? [area.left, Math.min(area.right, lastColumn)] : [area.top, Math.min(area.bottom, lastRow)];
  const sizes = ({ sheet }: RangeTarget) => (columns ? sheet.columnWidths : sheet.rowHeights);
  return {
    get: (target) => {
      const [from = 0, to = 0] = indexes(target);
      const standard = columns ? standardColumn : standardRow;
      const own = [...sizes(target)].filter(([index]) => index >= from && index <= to).map(([, points]) => points);
      const all = new Set(own.length === to - from + 1 ? own : [...own, standard]);
      return all.size === 1 ? [...all][0]! : null;
    },
    set: (target, value) => {
      mayChange(target.sheet, columns ? "allowFormatColumns" : "allowFormatRows");
      const points = asSize(value);
      const [from = 0, to = 0] = indexes(target);
      for (let index = from; index <= to; index++) sizes(target).set(index, points);
    },
  };
}

function autofitColumns({ sheet, area }: RangeTarget): void {
  mayChange(sheet, "allowFormatColumns");
  const used = sheet.cells.used(false);
  if (used === null) return;
  for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++) {
    let longest = 0;
    for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++)
      longest = Math.max(longest, shownText(sheet, row, column).length);
    sheet.columnWidths.set(column, (longest + 1) * pointsPerCharacter);
  }
}

function forgetHeights({ sheet, area }: RangeTarget): void {
  mayChange(sheet, "allowFormatRows");
  for (const row of [...sheet.rowHeights.keys()])
    if (row >= area.top && row <= area.bottom) sheet.rowHeights.delete(row);
}

export const rangeFormatKind: ObjectKind<RangeTarget> = objectKind({
  name: "RangeFormat",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    columnWidth: size("columnWidth"),
    rowHeight: size("rowHeight"),
    horizontalAlignment: look(
      "horizontalAlignment",
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
    ),
    verticalAlignment: look("verticalAlignment", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    wrapText: look("wrapText", asTruth),
    indentLevel: look("indentLevel", asWhole),
    textOrientation: look("textOrientation", asWhole),
    shrinkToFit: look("shrinkToFit", asTruth),
    useStandardHeight: {
      get: ({ sheet, area }) => ![...sheet.rowHeights.keys()].some((row) => row >= area.top && row <= area.bottom),
      set: (target, value) => {
        if (asTruth(value)) forgetHeights(target);
      },
    },
  },
  links: {
    fill: (target) => fillKind.of(target),
    font: (target) => fontKind.of(target),
    protection: (target) => cellProtectionKind.of(target),
    borders: (target) => bordersKind.of(target),
  },
  methods: {
    autofitColumns: (target) => autofitColumns(target),
    autofitRows: forgetHeights,
  },
});

const fillKind: ObjectKind<RangeTarget> = objectKind({
  name: "RangeFill",
  sheetOf: ({ sheet }) => sheet,
  properties: { color: look("fill", asColor, (color) => color ?? "#FFFFFF") },
  methods: {
    clear: ({ sheet, area }) => {
      mayChange(sheet, "allowFormatCells");
      sheet.cells.restyle(area, "fill", null);
    },
  },
});

const fontKind: ObjectKind<RangeTarget> = objectKind({
  name: "RangeFont",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    bold: look("bold", asTruth),
    italic: look("italic", asTruth),
    color: look("fontColor", asColor),
    name: look("fontName", asText),
    size: look("fontSize", asNumber),
    underline: look("underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    strikethrough: look("strikethrough", asTruth),
  },
});

const cellProtectionKind: ObjectKind<RangeTarget> = objectKind({
  name: "FormatProtection",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    locked: { ...look("locked", asTruth), set: setUnprotected("locked") },
    formulaHidden: { ...look("formulaHidden", asTruth), set: setUnprotected("formulaHidden") },
  },
});

function setUnprotected(name: "locked" | "formulaHidden") {
  return ({ sheet, area }: RangeTarget, value: unknown) => {
    mayChange(sheet, null);
    sheet.cells.restyle(area, name, asTruth(value));
  };
}

const edges = { EdgeTop: "edgeTop", EdgeBottom: "edgeBottom", EdgeLeft: "edgeLeft", EdgeRight: "edgeRight" } as const;
const insideEdges = ["InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type EdgeName = keyof typeof edges | (typeof insideEdges)[number];
const asEdge = oneOf<EdgeName>("EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...insideEdges);

interface Edge extends RangeTarget {
  edge: EdgeName;
}

/** The cells along an edge, and which of their borders it is. */
function along({ sheet, area, edge }: Edge): { target: RangeTarget; side: (typeof edges)[keyof typeof edges] }[] {
  const at = (part: Partial<RangeTarget["area"]>): RangeTarget => ({ sheet, area: { ...area, ...part } });
  switch (edge) {
    case "EdgeTop":
      return [{ target: at({ bottom: area.top }), side: "edgeTop" }];
    case "EdgeBottom":
      return [{ target: at({ top: area.bottom }), side: "edgeBottom" }];
    case "EdgeLeft":
      return [{ target: at({ right: area.left }), side: "edgeLeft" }];
    case "EdgeRight":
      return [{ target: at({ left: area.right }), side: "edgeRight" }];
    case "InsideHorizontal":
      return area.top === area.bottom ? [] : [{ target: at({ bottom: area.bottom - 1 }), side: "edgeBottom" }];
    case "InsideVertical":
      return area.left === area.right ? [] : [{ target: at({ right: area.right - 1 }), side: "edgeRight" }];
    default:
      return [];
  }
}

function borderPart(part: keyof Border, accept: (value: unknown) => string): Property<Edge> {
  const plain: Border = { style: "Continuous", color: "#000000", weight: "Thin" };
  return {
    get: (edge) => {
      const [{ target, side } = { target: edge, side: "edgeTop" as const }] = along(edge);
      const border = target.sheet.cells.styles.shared(target.area, side);
      return border === undefined ? null : border === null ? { ...plain, style: "None" }[part] : border[part];
    },
    set: (edge, value) => {
      mayChange(edge.sheet, "allowFormatCells");
      const given = accept(value);
      for (const { target, side } of along(edge)) {
        const border = target.sheet.cells.styles.shared(target.area, side) ?? plain;
        const next = part === "style" && given === "None" ? null : { ...border, [part]: given };
        target.sheet.cells.restyle(target.area, side, next);
      }
    },
  };
}

const borderKind: ObjectKind<Edge> = objectKind({
  name: "RangeBorder",
  identify: ({ edge }) => edge,
  sheetOf: ({ sheet }) => sheet,
  properties: {
    sideIndex: reads(({ edge }) => edge),
    style: borderPart(
      "style",
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"),
    ),
    color: borderPart("color", asColor),
    weight: borderPart("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
  },
});

const bordersKind: ObjectKind<RangeTarget> = objectKind({
  name: "RangeBorderCollection",
  sheetOf: ({ sheet }) => sheet,
  items: (target) =>
    [...(Object.keys(edges) as EdgeName[]), ...insideEdges].map((edge) => borderKind.of({ ...target, edge })),
  methods: { getItem: (target, [edge]) => borderKind.of({ ...target, edge: asEdge(edge) }) },
});

export const rangeFormatKinds = [rangeFormatKind, fillKind, fontKind, cellProtectionKind, borderKind, bordersKind];

export const formatBehaviours: readonly Behaviour[] = [
  { about: "RangeFormat", says: "a property that differs within the range reads as null", basis: "documented" },
  { about: "RangeFormat.columnWidth", says: "is in points: a standard column has 48", basis: "assumed" },
  {
    about: "RangeFormat.autofitColumns",
    says: "makes a column as wide as its longest text, in characters",
    basis: "assumed",
  },
  { about: "RangeFormat.autofitRows", says: "forgets the heights rows were given", basis: "assumed" },
  { about: "RangeFill.color", says: "a cell without fill reads white", basis: "assumed" },
  { about: "RangeBorder.style", says: "edges of neighbouring cells are kept apart", basis: "assumed" },
];
