import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import { rangeAddress } from "../../shared/workbook/raw-workbook.ts";
import type { ConditionalFormat } from "../../shared/workbook/sheet-plan.ts";
import { formulaInFile } from "./formula-text.ts";

/** The rules of a sheet; where two speak of a cell, the earlier wins. */
export function rulesOf(formats: readonly ConditionalFormat[]): ConditionalRule[] {
  return formats.map((format, index) => ({
    range: rangeAddress(format.area),
    priority: index + 1,
    ...ruleOf(format),
  }));
}

function ruleOf(format: ConditionalFormat): Omit<ConditionalRule, "range" | "priority"> {
  switch (format.kind) {
    case "scale": {
      const { from, to, low, high } = format;
      const lowest = from === undefined ? ({ type: "min" } as const) : ({ type: "num", value: String(from) } as const);
      const highest = to === undefined ? ({ type: "max" } as const) : ({ type: "num", value: String(to) } as const);
      return { type: "colorScale", colorScale: { cfvo: [lowest, highest], colors: [opaque(low), opaque(high)] } };
    }
    case "bar": {
      const cfvo = [{ type: "num" as const, value: "0" }, { type: "max" as const }];
      return { type: "dataBar", dataBar: { cfvo, color: opaque(format.color) } };
    }
    case "when":
      return { type: "expression", formula: formulaInFile(format.formula), style: lookOf(format) };
  }
}

function lookOf({ fill, ink, bold }: ConditionalFormat & { kind: "when" }): CellStyle {
  const color = fill === undefined ? undefined : { rgb: opaque(fill) };
  return {
    // Excel takes the background of a differential fill for what elsewhere is the foreground.
    ...(color && { fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color } as const }),
    ...((ink !== undefined || bold) && {
      font: { ...(ink && { color: { rgb: opaque(ink) } }), ...(bold && { bold }) },
    }),
  };
}

function opaque(color: string): string {
  return `FF${color}`;
}
