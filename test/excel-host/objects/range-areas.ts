import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { areaAddress, cellsOf, sheetPrefix } from "../model/areas.ts";
import type { Sheet } from "../model/sheet.ts";
import { type ObjectKind, objectKind, reads } from "./object-type.ts";
import { rangeKind } from "./range.ts";

interface Areas {
  sheet: Sheet;
  areas: readonly Rectangle[];
}

const rangesKind: ObjectKind<Areas> = objectKind({
  name: "RangeCollection",
  sheetOf: ({ sheet }) => sheet,
  items: ({ sheet, areas }) => areas.map((area) => rangeKind.of({ sheet, area })),
  methods: { getCount: ({ areas }) => areas.length },
});

export const rangeAreasKind: ObjectKind<Areas> = objectKind({
  name: "RangeAreas",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    address: reads(({ sheet, areas }) =>
      areas.map((area) => `${sheetPrefix(sheet.name)}!${areaAddress(area)}`).join(","),
    ),
    areaCount: reads(({ areas }) => areas.length),
    cellCount: reads(({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0)),
  },
  links: { areas: (areas) => rangesKind.of(areas) },
});

export const rangeAreasKinds = [rangeAreasKind, rangesKind];
