import type { Sheet } from "../model/sheet.ts";
import { asAreaOf, asWhole } from "./arguments.ts";
import { type Behaviour, nothing, type ObjectKind, objectKind } from "./object-type.ts";
import { rangeKind } from "./range.ts";

export const freezePanesKind: ObjectKind<Sheet> = objectKind({
  name: "WorksheetFreezePanes",
  sheetOf: (sheet) => sheet,
  methods: {
    freezeRows: (sheet, [count]) => {
      sheet.frozen = { rows: asWhole(count ?? 1), columns: 0 };
    },
    freezeColumns: (sheet, [count]) => {
      sheet.frozen = { rows: 0, columns: asWhole(count ?? 1) };
    },
    freezeAt: (sheet, [range]) => {
      const area = asAreaOf(range, sheet);
      sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
    },
    unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    getLocationOrNullObject: (sheet) => {
      if (sheet.frozen === null) return nothing;
      const { rows, columns } = sheet.frozen;
      return rangeKind.of({
        sheet,
        area: {
          top: 0,
          left: 0,
          bottom: rows === 0 ? 1_048_575 : rows - 1,
          right: columns === 0 ? 16_383 : columns - 1,
        },
      });
    },
  },
});

export const freezeBehaviours: readonly Behaviour[] = [
  {
    about: "WorksheetFreezePanes.freezeAt",
    says: "keeps the range and all above and left of it in sight",
    basis: "documented",
  },
  { about: "WorksheetFreezePanes.freezeRows", says: "ends frozen columns", basis: "assumed" },
];
