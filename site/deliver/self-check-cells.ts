import { type Mapping, type SheetKind, sheetKinds, type TableMapping } from "../../shared/workbook/mapping.ts";
import { columnIndex, type RawSheet } from "../../shared/workbook/raw-workbook.ts";

/** What a cell of the workbook is for a reader of the report. */
export interface CellRole {
  /** The kind of the table it stands in and the field of its column; `null`: not recognised. */
  kind: SheetKind | null;
  field: string | null;
  /** Whether every report may show what it says. */
  mayShow: boolean;
  /** Whether it names somebody. */
  isName: boolean;
}

/**
 * The fields a report may show whoever reads it: names of things and groups, what trainings are for, how something is
 * measured. What is not listed here may not be shown: people, what people typed, and columns nobody knows.
 */
const openFields: Readonly<Record<SheetKind, string>> = {
  "skills-matrix": "team department role skill category level required rater",
  "required-levels": "role team skill category level",
  skills: "skill id category criticality",
  people: "team department role targetRole",
  kpis: "kpi id unit direction tag method",
  "kpi-history": "kpi period",
  trainings: "training id skills outcome kpis method strength format status",
  links: "training outcome kpi method skill strength",
  participants: "training",
  readings: "measure kind training",
  "action-plan": "training skill team status",
  "check-ins": "kind training skill team",
  signals: "kind team skill",
  causes: "skill team",
  requests: "training skill team state kpi",
  certificates: "skill",
  settings: "name value",
};

const open = new Map<SheetKind, ReadonlySet<string>>(
  sheetKinds.map((kind) => [kind, new Set(openFields[kind].split(" "))]),
);
const nameFields = new Set([
  "person",
  "email",
  "manager",
  "owner",
  "sponsor",
  "scopedBy",
  "validatedBy",
  "requestedBy",
  "decidedBy",
]);

const nothing: CellRole = { kind: null, field: null, mayShow: false, isName: false };

/** What each cell of a sheet is, by row and column counted from 0, as the sheet was understood. */
export function cellRoles(
  { name }: Pick<RawSheet, "name">,
  { tables }: Mapping,
): (row: number, column: number) => CellRole {
  const own = tables
    .filter((table): table is TableMapping & { kind: SheetKind } => table.sheet === name && table.kind !== null)
    .map((table) => ({ table, roles: rolesOf(table), headers: new Set(table.headerRows) }));
  return (row, column) => {
    for (const { table, roles, headers } of own) {
      if (headers.has(row + 1)) {
        const header = roles.get(column);
        // What a recognised column is called is a word of ours, or the name of a skill.
        return header?.field ? { ...header, mayShow: true, isName: false } : nothing;
      }
      if (row + 1 >= table.firstRow && row + 1 <= table.lastRow) return roles.get(column) ?? nothing;
    }
    return nothing;
  };
}

function rolesOf({ kind, layout, columns }: TableMapping & { kind: SheetKind }): Map<number, CellRole> {
  // With people in columns a row, not a column, has a field: there nothing is taken for granted.
  if (layout === "people-in-columns") return new Map();
  return new Map(
    columns.map(({ column, field }) => [
      columnIndex(column),
      {
        kind,
        field,
        mayShow: field !== null && open.get(kind)!.has(field),
        isName: field !== null && nameFields.has(field),
      },
    ]),
  );
}
