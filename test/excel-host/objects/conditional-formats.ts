import { HostError, invalidArgument, itemNotFound } from "../host-error.ts";
import type { ConditionalFormat, RangeTarget } from "../model/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import { asColor, asRecord, asTruth, oneOf } from "./arguments.ts";
import { mayChange, touching } from "./guard.ts";
import {
  type Behaviour,
  type HostObject,
  nothing,
  type ObjectKind,
  objectKind,
  type Property,
  reads,
} from "./object-type.ts";
import { rangeKind } from "./range.ts";

interface Format {
  sheet: Sheet;
  format: ConditionalFormat;
}

const asKind = oneOf("CellValue", "Custom", "ColorScale", "DataBar");
const notHere = new HostError("NotImplemented", "Cell value, custom, colour scale and data bar are simulated only.");

function add({ sheet, area }: RangeTarget, kind: unknown): Format {
  mayChange(sheet, "allowFormatCells");
  if (["IconSet", "ContainsText", "TopBottom", "PresetCriteria"].includes(String(kind))) throw notHere;
  const format: ConditionalFormat = {
    id: sheet.workbook.newId("conditional format"),
    kind: asKind(kind),
    area,
    stopIfTrue: false,
    rule: null,
  };
  sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  return { sheet, format };
}

const listOf = ({ sheet, area }: RangeTarget) => touching(sheet.conditionalFormats, area);

export const conditionalFormatsKind: ObjectKind<RangeTarget> = objectKind({
  name: "ConditionalFormatCollection",
  sheetOf: ({ sheet }) => sheet,
  items: (target) => listOf(target).map((format) => conditionalFormatKind.of({ sheet: target.sheet, format })),
  methods: {
    add: (target, [kind]) => conditionalFormatKind.of(add(target, kind)),
    getItem: (target, [id]) => {
      const format = listOf(target).find((each) => each.id === id);
      if (format === undefined) throw itemNotFound();
      return conditionalFormatKind.of({ sheet: target.sheet, format });
    },
    getItemAt: (target, [index]) => {
      const format = listOf(target)[Number(index)];
      if (format === undefined) throw invalidArgument();
      return conditionalFormatKind.of({ sheet: target.sheet, format });
    },
    getCount: (target) => listOf(target).length,
    clearAll: (target) => {
      mayChange(target.sheet, "allowFormatCells");
      const gone = new Set(listOf(target));
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((each) => !gone.has(each));
    },
  },
});

function rule(name: "rule" | "lowerBound" | "upperBound", check: (given: Record<string, unknown>) => boolean) {
  return {
    get: ({ format }) => format[name] ?? null,
    set: ({ format }, value) => {
      const given = asRecord(value);
      if (!check(given)) throw invalidArgument();
      format[name] = given;
    },
  } satisfies Property<Format>;
}

const startsWithEquals = (value: unknown) => typeof value === "string" && value.startsWith("=");
const always = () => true;

const colorScaleKind: ObjectKind<Format> = objectKind({
  name: "ColorScaleConditionalFormat",
  properties: {
    criteria: rule("rule", ({ minimum, maximum }) => minimum !== undefined && maximum !== undefined),
    threeColorScale: reads(({ format }) => Boolean((format.rule as { midpoint?: unknown } | null)?.midpoint)),
  },
});

const cellValueKind: ObjectKind<Format> = objectKind({
  name: "CellValueConditionalFormat",
  properties: { rule: rule("rule", ({ operator }) => typeof operator === "string") },
  links: { format: (format) => conditionalLookKind.of(format) },
});

const customKind: ObjectKind<Format> = objectKind({
  name: "CustomConditionalFormat",
  links: { format: (format) => conditionalLookKind.of(format), rule: (format) => customRuleKind.of(format) },
});

const customRuleKind: ObjectKind<Format> = objectKind({
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      get: ({ format }) => format.rule ?? "",
      set: ({ format }, value) => {
        if (!startsWithEquals(value)) throw invalidArgument();
        format.rule = value;
      },
    },
  },
});

const dataBarKind: ObjectKind<Format> = objectKind({
  name: "DataBarConditionalFormat",
  properties: {
    showDataBarOnly: {
      get: ({ format }) => format.showBarOnly ?? false,
      set: ({ format }, value) => {
        format.showBarOnly = asTruth(value);
      },
    },
    lowerBoundRule: rule("lowerBound", always),
    upperBoundRule: rule("upperBound", always),
  },
  links: { positiveFormat: (format) => barLookKind.of(format) },
});

const barLookKind: ObjectKind<Format> = objectKind({
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    fillColor: {
      get: ({ format }) => format.barColor ?? "#638EC6",
      set: ({ format }, value) => {
        format.barColor = asColor(value);
      },
    },
    gradientFill: look("gradient"),
    borderColor: look("border"),
  },
});

/** A detail of a bar's look that nothing here depends on. */
function look(name: string): Property<Format> {
  return {
    get: ({ format }) => (format.upperBound as Record<string, unknown> | undefined)?.[name] ?? null,
    set: ({ format }, value) => {
      format.upperBound = { ...(format.upperBound as object), [name]: value };
    },
  };
}

const conditionalLookKind: ObjectKind<Format> = objectKind({
  name: "ConditionalRangeFormat",
  links: { fill: (format) => conditionalFillKind.of(format), font: (format) => conditionalFontKind.of(format) },
});

const conditionalFillKind: ObjectKind<Format> = objectKind({
  name: "ConditionalRangeFill",
  properties: {
    color: {
      get: ({ format }) => format.fill ?? "",
      set: ({ format }, value) => {
        format.fill = asColor(value);
      },
    },
  },
});

const conditionalFontKind: ObjectKind<Format> = objectKind({
  name: "ConditionalRangeFont",
  properties: {
    color: {
      get: ({ format }) => format.fontColor ?? "",
      set: ({ format }, value) => {
        format.fontColor = asColor(value);
      },
    },
    bold: {
      get: ({ format }) => format.bold ?? null,
      set: ({ format }, value) => {
        format.bold = asTruth(value);
      },
    },
  },
});

function only(kind: ConditionalFormat["kind"], link: { of(format: Format): HostObject }, orNothing: boolean) {
  return (format: Format): HostObject => {
    if (format.format.kind === kind) return link.of(format);
    if (orNothing) return nothing;
    throw invalidArgument();
  };
}

const conditionalFormatKind: ObjectKind<Format> = objectKind({
  name: "ConditionalFormat",
  identify: ({ format }) => format.id,
  sheetOf: ({ sheet }) => sheet,
  isGone: ({ sheet, format }) => !sheet.conditionalFormats.includes(format),
  properties: {
    id: reads(({ format }) => format.id),
    type: reads(({ format }) => format.kind),
    priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats.filter((each) => each !== format);
        others.splice(Number(value), 0, format);
        sheet.conditionalFormats = others;
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = asTruth(value);
      },
    },
  },
  links: {
    cellValue: only("CellValue", cellValueKind, false),
    cellValueOrNullObject: only("CellValue", cellValueKind, true),
    custom: only("Custom", customKind, false),
    customOrNullObject: only("Custom", customKind, true),
    colorScale: only("ColorScale", colorScaleKind, false),
    colorScaleOrNullObject: only("ColorScale", colorScaleKind, true),
    dataBar: only("DataBar", dataBarKind, false),
    dataBarOrNullObject: only("DataBar", dataBarKind, true),
  },
  methods: {
    getRange: ({ sheet, format }) => rangeKind.of({ sheet, area: format.area }),
    delete: ({ sheet, format }) => {
      mayChange(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
  },
});

export const conditionalFormatKinds = [
  conditionalFormatsKind,
  conditionalFormatKind,
  colorScaleKind,
  cellValueKind,
  customKind,
  customRuleKind,
  dataBarKind,
  barLookKind,
  conditionalLookKind,
  conditionalFillKind,
  conditionalFontKind,
];

export const conditionalBehaviours: readonly Behaviour[] = [
  { about: "ConditionalFormatCollection.add", says: "the newest format goes before the others", basis: "documented" },
  { about: "ConditionalFormat", says: "a link of another kind than its own is InvalidArgument", basis: "assumed" },
  {
    about: "ConditionalFormatCollection.clearAll",
    says: "takes formats that touch the range as a whole",
    basis: "assumed",
  },
];
