import type { ExcelHost } from "./excel-host.ts";
import type { Sheet } from "./model/sheet.ts";
import { shift } from "./model/shift.ts";
import { select } from "./objects/range-edits.ts";
import { activate } from "./objects/worksheet.ts";

/** The person in front of the simulated Excel. What they do reaches the add-in only as events. */
export class User {
  private readonly host: ExcelHost;

  constructor(host: ExcelHost) {
    this.host = host;
  }

  type(sheetName: string, address: string, value: string | number | boolean): void {
    const { sheet, area } = this.place(sheetName, address);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) sheet.cells.type(row, column, value);
    this.host.announce({ name: "changed", sheet, details: { area, changeType: "RangeEdited" }, byUser: true });
    this.host.deliver();
  }

  select(sheetName: string, address: string): void {
    const { sheet, area } = this.place(sheetName, address);
    select({ sheet, area }, this.host);
    this.host.deliver();
  }

  activate(sheetName: string): void {
    activate(this.sheet(sheetName), this.host);
    this.host.deliver();
  }

  addSheet(name: string): Sheet {
    const sheet = this.host.workbook.addSheet(name);
    this.host.announce({ name: "added", sheet, details: { source: "Local" } });
    this.host.deliver();
    return sheet;
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.host.workbook.removeSheet(sheet);
    this.host.announce({ name: "deleted", sheet, details: { source: "Local" } });
    this.host.deliver();
  }

  protect(sheetName: string): void {
    this.sheet(sheetName).protection = { options: {}, password: null };
  }

  unprotect(sheetName: string): void {
    this.sheet(sheetName).protection = null;
  }

  /** Makes room for `count` rows above row `at` (from 0), or deletes rows when `count` is below zero. */
  insertRows(sheetName: string, at: number, count: number): void {
    const sheet = this.sheet(sheetName);
    shift(sheet, "row", at, count);
    const area = { top: at, bottom: at + Math.abs(count) - 1, left: 0, right: 16_383 };
    const changeType = count > 0 ? "RowInserted" : "RowDeleted";
    this.host.announce({ name: "changed", sheet, details: { area, changeType }, byUser: true });
    this.host.deliver();
  }

  /** Starts to type into a cell: until `endCellEdit` Excel refuses add-ins, or lets those wait that asked for it. */
  beginCellEdit(): void {
    this.host.editing = true;
  }

  endCellEdit(): void {
    this.host.editing = false;
    this.host.goOn();
  }

  private sheet(name: string): Sheet {
    return this.host.workbook.sheet(name);
  }

  private place(sheetName: string, address: string) {
    return { sheet: this.sheet(sheetName), area: this.host.workbook.areaOf(address) };
  }
}
