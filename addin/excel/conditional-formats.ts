/// <reference types="office-js" />
import type { ConditionalFormat, SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { rangeAt } from "./areas.ts";
import type { Step } from "./steps.ts";

/** How cells look by what they hold; where two rules speak of a cell, the earlier wins. */
export function conditionalFormatsOf({ conditionalFormats = [] }: SheetPlan): Step[] {
  // A new rule goes before those that are there: the last is added first.
  return [...conditionalFormats].reverse().map((format) => ({ actions: 10, act: (sheet) => add(sheet, format) }));
}

function add(sheet: Excel.Worksheet, format: ConditionalFormat): void {
  const { conditionalFormats } = rangeAt(sheet, format.area);
  switch (format.kind) {
    case "scale": {
      conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { ...end("LowestValue", format.from), color: `#${format.low}` },
        maximum: { ...end("HighestValue", format.to), color: `#${format.high}` },
      };
      return;
    }
    case "bar": {
      const { dataBar } = conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = end("LowestValue", 0);
      dataBar.upperBoundRule = { type: "HighestValue" };
      dataBar.positiveFormat.fillColor = `#${format.color}`;
      dataBar.positiveFormat.gradientFill = false;
      return;
    }
    case "when": {
      const { custom } = conditionalFormats.add("Custom");
      custom.rule.formula = `=${format.formula}`;
      if (format.fill !== undefined) custom.format.fill.color = `#${format.fill}`;
      if (format.ink !== undefined) custom.format.font.color = `#${format.ink}`;
      if (format.bold) custom.format.font.bold = true;
    }
  }
}

function end<Extreme extends "LowestValue" | "HighestValue">(
  extreme: Extreme,
  value: number | undefined,
): { type: Extreme } | { type: "Number"; formula: string } {
  return value === undefined ? { type: extreme } : { type: "Number", formula: String(value) };
}
