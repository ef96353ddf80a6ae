import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { Cells } from "./cells.ts";
import type { Chart, ConditionalFormat, DefinedName, PageSetup, SheetProtection, Table, Validation } from "./parts.ts";
import type { Workbook } from "./workbook.ts";

/** One sheet of the simulated workbook. */
export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  readonly cells = new Cells();
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  /** Points by column, and by row; the others are as wide and high as Excel makes them. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Rectangle[] = [];
  readonly tables: Table[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  readonly charts: Chart[] = [];
  readonly names: DefinedName[] = [];
  hyperlinks: { area: Rectangle; link: Hyperlink }[] = [];
  readonly customProperties = new Map<string, string>();
  protection: SheetProtection | null = null;
  /** The user has filtered its rows, outside of tables. */
  isFiltered = false;
  frozen: { rows: number; columns: number } | null = null;
  page: PageSetup = { orientation: "Portrait", printArea: null, repeatedRows: null, repeatedColumns: null, zoom: null };
  /** A deleted sheet is still in the hands of those who held it. */
  deleted = false;

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
  }

  /** What stands in cell A1-style, for tests: `sheet.at("B2")`. Empty is `null`. */
  at(address: string): string | number | boolean | null {
    const area = this.workbook.areaOf(address);
    return this.cells.value(area.top, area.left);
  }

  /** The formula of a cell, or `null`. */
  formulaAt(address: string): string | null {
    const area = this.workbook.areaOf(address);
    return this.cells.formula(area.top, area.left);
  }
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}
