import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { invalidArgument } from "../host-error.ts";
import { areaNamed, splitReference } from "./areas.ts";
import type { DefinedName, RangeTarget, SettingValue, Table } from "./parts.ts";
import { Sheet } from "./sheet.ts";

/** The simulated workbook: what Excel would keep in memory. It knows nothing of Office.js. */
export class Workbook {
  name = "Book1.xlsx";
  dateSystem: 1900 | 1904 = 1900;
  /** Its structure is protected: sheets neither come nor go. */
  isProtected = false;
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, SettingValue>();
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, SettingValue>();
  calculationMode = "Automatic";
  isDirty = false;
  active: Sheet;
  selection: RangeTarget;
  /** Ranges the add-in holds on to across round trips, by the reference Excel gave them. */
  readonly references = new Map<string, RangeTarget>();
  private counters = new Map<string, number>();

  constructor(sheetNames: readonly string[] = ["Sheet1"]) {
    for (const name of sheetNames) this.addSheet(name);
    const first = this.sheets[0] ?? this.addSheet("Sheet1");
    this.active = first;
    this.selection = { sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(this, this.newId("sheet"), name);
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    sheet.deleted = true;
    if (this.active === sheet) this.active = this.sheets[Math.min(at, this.sheets.length - 1)]!;
    if (this.selection.sheet === sheet)
      this.selection = { sheet: this.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** The sheet of this name or id, whatever its capitals; `undefined` when there is none. */
  findSheet(nameOrId: unknown): Sheet | undefined {
    const key = String(nameOrId).toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === key || id.toLowerCase() === key);
  }

  /** The sheet of this name; for tests, which know that it is there. */
  sheet(name: string): Sheet {
    const sheet = this.findSheet(name);
    if (sheet === undefined) throw new RangeError(`The simulated workbook has no sheet “${name}”`);
    return sheet;
  }

  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  findTable(nameOrId: unknown): Table | undefined {
    const key = String(nameOrId).toLowerCase();
    return this.tables.find(({ name, id }) => name.toLowerCase() === key || id.toLowerCase() === key);
  }

  findName(name: unknown, sheet: Sheet | null = null): DefinedName | undefined {
    const key = String(name).toLowerCase();
    return (sheet?.names ?? this.names).find((each) => each.name.toLowerCase() === key);
  }

  areaOf(address: string): Rectangle {
    const area = areaNamed(address);
    if (area === null) throw new RangeError(`“${address}” is not an address such as B2`);
    return area;
  }

  /** The range a reference with its sheet names, such as "='Team A'!$A$1:$B$2"; `null` when it names none. */
  referred(reference: string): RangeTarget | null {
    const { sheet: name, address } = splitReference(reference);
    const sheet = name === null ? undefined : this.findSheet(name);
    const area = areaNamed(address);
    return sheet === undefined || area === null ? null : { sheet, area };
  }

  /** The range an address of the sheet names: an address, a defined name, or a table (its rows). */
  rangeNamed(sheet: Sheet, text: string): RangeTarget {
    const { sheet: name, address } = splitReference(text);
    if (name !== null && this.findSheet(name) !== sheet) throw invalidArgument();
    const area = areaNamed(address);
    if (area !== null) return { sheet, area };
    const defined = this.findName(address, sheet) ?? this.findName(address);
    const target = defined ? this.referred(defined.formula) : null;
    if (target !== null) return target;
    const table = this.findTable(address);
    if (table === undefined) throw invalidArgument();
    return { sheet: table.sheet, area: { ...table.area, top: table.area.top + (table.showHeaders ? 1 : 0) } };
  }

  /** An id such as Excel gives to what has no other. */
  newId(kind: string): string {
    const count = this.count(kind);
    const digits = `${[...kind].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65536, 7)}`;
    return `{${count.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-${digits.padStart(12, "0")}}`;
  }

  /** 1, 2, 3 … for each kind of thing. */
  count(kind: string): number {
    const count = (this.counters.get(kind) ?? 0) + 1;
    this.counters.set(kind, count);
    return count;
  }
}
