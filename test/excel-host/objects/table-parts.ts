import { invalidArgument, itemNotFound } from "../host-error.ts";
import { rowsOf } from "../model/areas.ts";
import type { Table } from "../model/parts.ts";
import { asText } from "./arguments.ts";
import { mayChange } from "./guard.ts";
import { type Behaviour, type HostObject, nothing, type ObjectKind, objectKind, reads } from "./object-type.ts";
import { grid, rangeKind } from "./range.ts";
import { typedValues } from "./range-input.ts";
import { bodyOf } from "./tables.ts";

interface Column {
  table: Table;
  index: number;
}

const nameOf = ({ table, index }: Column) => String(table.sheet.cells.shown(table.area.top, table.area.left + index));

const areaOf = ({ table, index }: Column, area = table.area) => ({
  ...area,
  left: table.area.left + index,
  right: table.area.left + index,
});

function columnsIn(table: Table): Column[] {
  return Array.from({ length: table.area.right - table.area.left + 1 }, (_, index) => ({ table, index }));
}

function found(table: Table, key: unknown): HostObject {
  const columns = columnsIn(table);
  const column =
    typeof key === "number"
      ? columns[key - 1]
      : columns.find((each) => nameOf(each).toLowerCase() === String(key).toLowerCase());
  return column === undefined ? nothing : tableColumnKind.of(column);
}

const tableColumnKind: ObjectKind<Column> = objectKind({
  name: "TableColumn",
  identify: ({ index }) => index + 1,
  sheetOf: ({ table }) => table.sheet,
  properties: {
    id: reads(({ index }) => index + 1),
    index: reads(({ index }) => index),
    name: {
      get: nameOf,
      set: (column, value) => {
        const { table, index } = column;
        mayChange(table.sheet, null);
        table.sheet.cells.setValue(table.area.top, table.area.left + index, asText(value));
      },
    },
    values: reads((column, session) => {
      const { sheet } = column.table;
      return grid({ sheet, area: areaOf(column) }, session, (row, at) => sheet.cells.shown(row, at));
    }),
  },
  methods: {
    getRange: (column) => rangeKind.of({ sheet: column.table.sheet, area: areaOf(column) }),
    getDataBodyRange: (column) =>
      rangeKind.of({ sheet: column.table.sheet, area: areaOf(column, bodyOf(column.table)) }),
    getHeaderRowRange: (column) =>
      rangeKind.of({ sheet: column.table.sheet, area: { ...areaOf(column), bottom: column.table.area.top } }),
  },
});

export const tableColumnsKind: ObjectKind<Table> = objectKind({
  name: "TableColumnCollection",
  sheetOf: ({ sheet }) => sheet,
  properties: { count: reads((table) => columnsIn(table).length) },
  items: (table) => columnsIn(table).map((column) => tableColumnKind.of(column)),
  methods: {
    getItem: (table, [key]) => {
      const column = found(table, key);
      if (column === nothing) throw itemNotFound();
      return column;
    },
    getItemAt: (table, [index]) => found(table, Number(index) + 1),
    getItemOrNullObject: (table, [key]) => found(table, key),
    getCount: (table) => columnsIn(table).length,
  },
});

export const tableRowsKind: ObjectKind<Table> = objectKind({
  name: "TableRowCollection",
  sheetOf: ({ sheet }) => sheet,
  properties: { count: reads((table) => rowsOf(bodyOf(table))) },
  items: (table) => Array.from({ length: rowsOf(bodyOf(table)) }, (_, index) => tableRowKind.of({ table, index })),
  methods: {
    getCount: (table) => rowsOf(bodyOf(table)),
    add: (table, [index, values], session) => {
      if (index !== null && index !== undefined && index !== -1)
        throw invalidArgument("Rows are added at the end here.");
      if (!Array.isArray(values)) throw invalidArgument();
      const { area, sheet } = table;
      const first = bodyOf(table).bottom + 1;
      const added = { ...area, top: first, bottom: first + values.length - 1 };
      typedValues({ sheet, area: added }, values, session);
      table.area = { ...area, bottom: area.bottom + values.length };
      return tableRowKind.of({ table, index: rowsOf(bodyOf(table)) - 1 });
    },
  },
});

const tableRowKind: ObjectKind<Column> = objectKind({
  name: "TableRow",
  sheetOf: ({ table }) => table.sheet,
  properties: { index: reads(({ index }) => index) },
  methods: {
    getRange: ({ table, index }) => {
      const top = bodyOf(table).top + index;
      return rangeKind.of({ sheet: table.sheet, area: { ...table.area, top, bottom: top } });
    },
  },
});

export const tablePartKinds = [tableColumnsKind, tableColumnKind, tableRowsKind, tableRowKind];

export const tablePartBehaviours: readonly Behaviour[] = [
  {
    about: "TableColumnCollection.getItem",
    says: "finds a column by name, whatever its capitals, or by id",
    basis: "documented",
  },
  { about: "TableColumn.id", says: "is the place of the column, from 1", basis: "assumed" },
  { about: "TableRowCollection.add", says: "writes below the table and makes it longer", basis: "documented" },
];
