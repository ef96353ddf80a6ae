import { differences } from "./model/cell-style.ts";
import type { Sheet } from "./model/sheet.ts";
import type { Workbook } from "./model/workbook.ts";

/** Each sheet as text, by its name: everything on it in a fixed order, so that equal texts are equal sheets. */
export function snapshotOf({ sheets }: Workbook): Record<string, string> {
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, textOf(sheet)]));
}

function textOf(sheet: Sheet): string {
  const { cells } = sheet;
  const { styles } = cells;
  return JSON.stringify({
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    rows: cells.filledRows(),
    formulas: inOrder(cells.formulas),
    errors: [...cells.errors].sort(byNumber),
    styles: {
      sheet: differences(styles.sheet),
      columns: inOrder(styles.columns).map(([column, style]) => [column, differences(style)]),
      rows: inOrder(styles.rows).map(([row, style]) => [row, differences(style)]),
      cells: inOrder(styles.cells).map(([key, style]) => [key, differences(style)]),
    },
    columnWidths: inOrder(sheet.columnWidths),
    rowHeights: inOrder(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows].sort(byNumber),
    hiddenColumns: [...sheet.hiddenColumns].sort(byNumber),
    merges: sheet.merges,
    tables: sheet.tables.map(({ sheet: _sheet, ...table }) => table),
    conditionalFormats: sheet.conditionalFormats,
    validations: sheet.validations,
    charts: sheet.charts.map(({ sheet: _sheet, series, ...chart }) => ({
      ...chart,
      series: series.map(({ values, categories, ...rest }) => ({
        ...rest,
        values: values?.area,
        categories: categories?.area,
      })),
    })),
    names: sheet.names.map(({ sheet: _sheet, ...name }) => name),
    hyperlinks: sheet.hyperlinks,
    customProperties: [...sheet.customProperties].sort(),
    protection: sheet.protection,
    frozen: sheet.frozen,
    page: sheet.page,
  });
}

function inOrder<Value>(map: ReadonlyMap<number, Value>): [number, Value][] {
  return [...map].sort(([one], [other]) => one - other);
}

function byNumber(one: number, other: number): number {
  return one - other;
}
