import type { Workbook } from "../model/workbook.ts";
import { asWhole } from "./arguments.ts";
import { type Behaviour, type ObjectKind, objectKind, reads } from "./object-type.ts";

const daysBefore1970 = { 1900: 25_569, 1904: 24_107 };

/** The result of a worksheet function the add-in had Excel compute. */
const functionResultKind: ObjectKind<{ value: unknown }> = objectKind({
  name: "FunctionResult",
  properties: { value: reads(({ value }) => value), error: reads(() => null) },
});

export const functionsKind: ObjectKind<Workbook> = objectKind({
  name: "Functions",
  methods: {
    date: ({ dateSystem }, [year, month, day]) => {
      const days = Date.UTC(asWhole(year), asWhole(month) - 1, asWhole(day)) / 86_400_000;
      return functionResultKind.of({ value: days + daysBefore1970[dateSystem] });
    },
  },
});

export const functionsKinds = [functionsKind, functionResultKind];

export const functionsBehaviours: readonly Behaviour[] = [
  { about: "Functions.date", says: "counts as the workbook does, from 1900 or 1904", basis: "assumed" },
];
