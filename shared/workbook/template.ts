import { type SheetKind, sheetKinds } from "./mapping.ts";
import { choicesOf, fieldTitle, fieldType, kindOfSheet, languages, sheetTitle } from "./sheet-kinds.ts";
import type { ListValidation, SheetPlan } from "./sheet-plan.ts";

const rowsWithLists = 2000;
const tabColors: Partial<Record<SheetKind, string>> = {
  "skills-matrix": "2A6F97",
  "required-levels": "2A6F97",
  settings: "7A7A7A",
};
const guideName = "Guide";

/**
 * An empty workbook as sheets to be written: a guide that says in one line what every sheet and column holds, then one
 * sheet of each kind with its header row and lists of accepted words. Only the skills matrix is needed; any other
 * layout of the same data is read too.
 */
export function templatePlan(): SheetPlan[] {
  return [guide(), ...sheetKinds.map(emptySheet)];
}

function guide(): SheetPlan {
  const rows = sheetKinds.flatMap((kind) => {
    const { needs } = kindOfSheet(kind);
    const must = new Set(needs.map((group) => group.find((field) => fieldNames(kind).includes(field))));
    return [
      [sheetTitle(kind), "", says(kind), kind === "skills-matrix" ? "Needed" : "If you have it"],
      ...fieldNames(kind).map((field) => [
        "",
        fieldTitle(kind, field),
        explain(kind, field),
        must.has(field) ? "Needed" : "",
      ]),
    ];
  });
  const title = [
    ["What goes where"],
    [
      "Fill in what you have and leave the rest empty. Your own sheets are read too: columns are found by their names, in any order.",
    ],
    ["An empty cell means not known. Type n/a where something does not apply."],
  ];
  return {
    name: guideName,
    rows: [...title, ["Sheet", "Column", "What it holds", "Needed?"], ...rows],
    titleRows: title.length,
    headerRow: title.length,
    frozenRows: title.length + 1,
    widths: [20, 34, 80, 16],
    wrappedColumns: [2],
  };
}

function says(kind: SheetKind): string {
  return languages[0]!.sheets[kind][1];
}

function explain(kind: SheetKind, field: string): string {
  const type = fieldType(kind, field);
  const line = languages[0]!.fields[kind][field]![1];
  if (typeof type === "object") return `${line} One of: ${choicesOf(type.choice).join(", ")}.`;
  return line;
}

/** The columns the template shows. Names stand in one column; the two for given and family name are only understood. */
function fieldNames(kind: SheetKind): string[] {
  return kindOfSheet(kind)
    .fields.map(({ name }) => name)
    .filter((name) => name !== "firstName" && name !== "lastName");
}

function emptySheet(kind: SheetKind): SheetPlan {
  const fields = fieldNames(kind);
  const header = fields.map((field) => fieldTitle(kind, field));
  const tabColor = tabColors[kind];
  return {
    name: sheetTitle(kind),
    rows: [header],
    headerRow: 0,
    frozenRows: 1,
    widths: header.map((text) => Math.max(12, Math.min(30, text.length + 4))),
    formats: fields.map((field) => formatOf(kind, field)),
    lists: fields.flatMap((field, column) => listOf(kind, field, column)),
    ...(tabColor ? { tabColor } : {}),
  };
}

function formatOf(kind: SheetKind, field: string): string | null {
  const type = fieldType(kind, field);
  if (type === "date" || type === "deadline") return "yyyy-mm-dd";
  if (type === "share") return "0%";
  return type === "money" ? "#,##0.00" : null;
}

function listOf(kind: SheetKind, field: string, column: number): ListValidation[] {
  const type = fieldType(kind, field);
  const choices = type === "boolean" ? ["yes", "no"] : typeof type === "object" ? choicesOf(type.choice) : [];
  if (choices.length === 0) return [];
  const area = { top: 1, left: column, bottom: rowsWithLists, right: column };
  return [{ area, choices, message: `Choose ${choices.join(", ")}, or leave the cell empty.` }];
}
