import { address, type Rectangle } from "../workbook/raw-workbook.ts";
import type { ConditionalFormat } from "../workbook/sheet-plan.ts";
import { heatColors, thinInk } from "./colors.ts";

/**
 * The colours of gaps in an area, as on the site: none when met, then four steps, each a quarter of the scale.
 * `range` is the number of levels from the lowest to the highest.
 */
export function heatFormats(area: Rectangle, range: number): ConditionalFormat[] {
  const cell = address(area.top, area.left);
  return heatColors
    .map((colors, step): ConditionalFormat => {
      const above = Math.max(0.000000001, (step * range) / heatColors.length + 0.000000001);
      return { kind: "when", area, formula: `AND(ISNUMBER(${cell}),N(${cell})>${above.toFixed(9)})`, ...colors };
    })
    .reverse();
}

/** Figures in grey where fewer people are rated than the settings ask for; the cells of the first row hold the counts. */
export function thinFormat(area: Rectangle, assessed: string, demand: string): ConditionalFormat {
  return { kind: "when", area, formula: `${assessed}<${demand}*TL_thin_data`, ink: thinInk };
}
