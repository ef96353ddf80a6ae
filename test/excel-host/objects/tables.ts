import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error.ts";
import { intersection, rowsOf } from "../model/areas.ts";
import type { RangeTarget, Table } from "../model/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { asAreaOf, asRange, asText, asTruth } from "./arguments.ts";
import { autoFilterKind } from "./auto-filter.ts";
import { mayChange, touching } from "./guard.ts";
import { asDefinedName } from "./names.ts";
import {
  type Behaviour,
  type HostObject,
  keeps,
  nothing,
  type ObjectKind,
  objectKind,
  reads,
  type Session,
} from "./object-type.ts";
import { rangeKind } from "./range.ts";
import { tableColumnsKind, tableRowsKind } from "./table-parts.ts";
import { worksheetKind } from "./worksheet.ts";

interface Tables {
  workbook: Workbook;
  /** `null`: the tables of all sheets. */
  sheet: Sheet | null;
  /** Only tables that touch it. */
  area?: Rectangle;
}

function listOf({ workbook, sheet, area }: Tables): Table[] {
  const tables = sheet?.tables ?? workbook.tables;
  return area === undefined ? tables : touching(tables, area);
}

function found(tables: Tables, key: unknown): HostObject {
  const table = tables.workbook.findTable(key);
  return table === undefined || !listOf(tables).includes(table) ? nothing : tableKind.of(table);
}

function required(table: HostObject): HostObject {
  if (table === nothing) throw itemNotFound();
  return table;
}

/** The rows of a table without its header and its totals. */
export function bodyOf({ area, showHeaders, showTotals }: Table): Rectangle {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

/** Each column of a table has a name of its own. */
function nameColumns({ sheet, area }: Table): void {
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const shown = String(sheet.cells.shown(area.top, column));
    const wish = shown === "" ? `Column${column - area.left + 1}` : shown;
    let name = wish;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish}${number}`;
    taken.add(name.toLowerCase());
    if (sheet.cells.value(area.top, column) !== name) sheet.cells.setValue(area.top, column, name);
  }
}

function add({ workbook, sheet }: Tables, address: unknown, hasHeaders: unknown): Table {
  const target = asRange(address, sheet ?? workbook.active);
  mayChange(target.sheet, null);
  if (touching(target.sheet.tables, target.area).length > 0)
    throw invalidArgument("A table can't overlap another table.");
  if (!asTruth(hasHeaders)) pushDown(target);
  const { top, left, right, bottom } = target.area;
  const rows = Math.max(bottom + (asTruth(hasHeaders) ? 0 : 1), top + 1);
  let name = "";
  do name = `Table${workbook.count("table name")}`;
  while (workbook.findTable(name) !== undefined);
  const table: Table = {
    id: workbook.newId("table"),
    sheet: target.sheet,
    name,
    area: { top, left, right, bottom: rows },
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  nameColumns(table);
  target.sheet.tables.push(table);
  return table;
}

/** A range without header makes room for one above its first row. */
function pushDown({ sheet, area }: RangeTarget): void {
  for (let row = area.bottom; row >= area.top; row--)
    for (let column = area.left; column <= area.right; column++) {
      const formula = sheet.cells.formula(row, column);
      const value = sheet.cells.value(row, column);
      if (formula === null) sheet.cells.setValue(row + 1, column, value);
      else sheet.cells.setFormula(row + 1, column, formula, value);
      sheet.cells.setValue(row, column, null);
    }
}

function rename(table: Table, value: unknown): void {
  const name = asDefinedName(value);
  const { workbook } = table.sheet;
  const other = workbook.findTable(name);
  if ((other !== undefined && other !== table) || workbook.findName(name) !== undefined) throw itemAlreadyExists();
  table.name = name;
}

function resize(table: Table, value: unknown): void {
  mayChange(table.sheet, null);
  const area = asAreaOf(value, table.sheet);
  const common = intersection(area, table.area);
  if (area.top !== table.area.top || common === null || rowsOf(area) < 2) throw invalidArgument();
  if (touching(table.sheet.tables, area).some((each) => each !== table)) throw invalidArgument();
  table.area = area;
  nameColumns(table);
}

function remove(table: Table): void {
  const { tables } = table.sheet;
  mayChange(table.sheet, null);
  tables.splice(tables.indexOf(table), 1);
}

const range = (table: Table, area: Rectangle): HostObject => rangeKind.of({ sheet: table.sheet, area });

export const tableKind: ObjectKind<Table> = objectKind({
  name: "Table",
  identify: ({ id }) => id,
  sheetOf: ({ sheet }) => sheet,
  isGone: (table) => !table.sheet.tables.includes(table),
  properties: {
    id: reads(({ id }) => id),
    legacyId: reads(({ id }) => id),
    name: { ...reads(({ name }) => name), set: rename },
    style: keeps("style", asText),
    showHeaders: keeps("showHeaders", asTruth),
    showTotals: {
      get: ({ showTotals }) => showTotals,
      set: (table, value) => {
        const show = asTruth(value);
        if (show !== table.showTotals) table.area = { ...table.area, bottom: table.area.bottom + (show ? 1 : -1) };
        table.showTotals = show;
      },
    },
    showBandedRows: keeps("showBandedRows", asTruth),
    showBandedColumns: keeps("showBandedColumns", asTruth),
    showFilterButton: keeps("showFilterButton", asTruth),
    highlightFirstColumn: keeps("highlightFirstColumn", asTruth),
    highlightLastColumn: keeps("highlightLastColumn", asTruth),
  },
  links: {
    columns: (table) => tableColumnsKind.of(table),
    rows: (table) => tableRowsKind.of(table),
    worksheet: ({ sheet }) => worksheetKind.of(sheet),
    autoFilter: (table) => autoFilterKind.of({ sheet: table.sheet, isFiltered: () => table.isFiltered === true }),
  },
  methods: {
    getRange: (table) => range(table, table.area),
    getHeaderRowRange: (table) => range(table, { ...table.area, bottom: table.area.top }),
    getDataBodyRange: (table) => range(table, bodyOf(table)),
    getTotalRowRange: (table) => {
      if (!table.showTotals) throw invalidArgument();
      return range(table, { ...table.area, top: table.area.bottom });
    },
    resize: (table, [area]) => resize(table, area),
    delete: (table, _args, session: Session) => {
      remove(table);
      table.sheet.cells.clearContents(table.area);
      table.sheet.cells.styles.clear(table.area);
      session.announce({
        name: "changed",
        sheet: table.sheet,
        details: { area: table.area, changeType: "RangeEdited" },
      });
    },
    clearFilters: (table) => mayChange(table.sheet, "allowAutoFilter"),
    convertToRange: (table) => {
      remove(table);
      return range(table, table.area);
    },
  },
});

export const tablesKind: ObjectKind<Tables> = objectKind({
  name: "TableCollection",
  sheetOf: ({ sheet }) => sheet,
  properties: { count: reads((tables) => listOf(tables).length) },
  items: (tables) => listOf(tables).map((table) => tableKind.of(table)),
  methods: {
    add: (tables, [address, hasHeaders]) => tableKind.of(add(tables, address, hasHeaders)),
    getItem: (tables, [key]) => required(found(tables, key)),
    getItemOrNullObject: (tables, [key]) => found(tables, key),
    getCount: (tables) => listOf(tables).length,
  },
});

/** The tables that touch a range. */
export const tablesOfRangeKind: ObjectKind<Tables> = objectKind({
  name: "TableScopedCollection",
  sheetOf: ({ sheet }) => sheet,
  items: (tables) => listOf(tables).map((table) => tableKind.of(table)),
  methods: {
    getItem: (tables, [key]) => required(found(tables, key)),
    getCount: (tables) => listOf(tables).length,
    getFirst: (tables) => {
      const [first] = listOf(tables);
      if (first === undefined) throw itemNotFound();
      return tableKind.of(first);
    },
  },
});

export const tablesKinds = [tablesKind, tablesOfRangeKind, tableKind];

export const tablesBehaviours: readonly Behaviour[] = [
  { about: "TableCollection.add", says: "tables cannot overlap: InvalidArgument", basis: "documented" },
  {
    about: "TableCollection.add",
    says: "headers become texts, empty ones ColumnN, repeated ones get a number",
    basis: "assumed",
  },
  { about: "TableCollection.add", says: "without headers the cells move one row down", basis: "documented" },
  { about: "Table.name", says: "a name that is taken is ItemAlreadyExists", basis: "assumed" },
  { about: "Table.resize", says: "the header row stays where it is", basis: "documented" },
  { about: "Table.delete", says: "takes the table with its cells", basis: "assumed" },
  { about: "Table.clearFilters", says: "filters of tables are not simulated", basis: "assumed" },
  { about: "Table.convertToRange", says: "takes the table and leaves the cells", basis: "documented" },
];
