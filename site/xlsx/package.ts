import { damaged, notAWorkbook } from "./refusal.ts";
import { asUtf8, elements } from "./xml-part.ts";
import { partName, type Zip } from "./zip.ts";

/** A relationship from one part of the package to another. */
interface Relation {
  id: string;
  /** The last word of the type: `worksheet`, `chartsheet`, `styles`, … the same in transitional and strict files. */
  kind: string;
  target: string;
}

/** What a sheet of the workbook points at. `part` is `null` when it is missing or no worksheet. */
export interface SheetPart {
  id: string;
  kind: string;
  /** Where it lies in the package. */
  path: string;
  part: Uint8Array | null;
  tables: Uint8Array[];
}

/** The parts of a workbook that its tables need, as UTF-8. */
export interface WorkbookParts {
  workbook: Uint8Array;
  sheets: SheetPart[];
  strings: Uint8Array | null;
  styles: Uint8Array | null;
}

const sheetKinds = new Set(["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * Follows the relationships from the root of the package to the workbook, wherever it lies, and on to its sheets.
 * @throws Refusal when there is no workbook, or a part it needs is damaged.
 */
export function workbookParts(zip: Zip, file: string): WorkbookParts {
  const path = workbookPath(zip, file);
  const workbook = read(zip, path, file);
  if (workbook === null) throw damaged(file, "the part that lists its sheets is missing");
  const relations = relationsOf(zip, path, file);
  const first = (kind: string) => {
    const relation = relations.find((each) => each.kind === kind);
    return relation === undefined ? null : read(zip, relation.target, file);
  };
  const sheets: SheetPart[] = [];
  for (const relation of relations) if (sheetKinds.has(relation.kind)) sheets.push(sheetPart(zip, relation, file));
  return { workbook, sheets, strings: first("sharedStrings"), styles: first("styles") };
}

function workbookPath(zip: Zip, file: string): string {
  const root = relationsOf(zip, "", file).find(({ kind }) => kind === "officeDocument");
  const path = root?.target ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw notAWorkbook(file, "binaryWorkbook");
  if (path.startsWith("word/")) throw notAWorkbook(file, "word");
  if (path.startsWith("ppt/")) throw notAWorkbook(file, "powerPoint");
  if (zip.names.some((name) => name.startsWith("xl\\")))
    throw damaged(file, "the program that wrote it named its parts with backslashes");
  if (root === undefined && !zip.has(path)) throw notAWorkbook(file, "zip");
  return path;
}

function sheetPart(zip: Zip, { id, kind, target }: Relation, file: string): SheetPart {
  if (kind !== "worksheet") return { id, kind, path: target, part: null, tables: [] };
  const tables: Uint8Array[] = [];
  for (const relation of relationsOf(zip, target, file)) {
    const table = relation.kind === "table" ? read(zip, relation.target, file) : null;
    if (table !== null) tables.push(table);
  }
  return { id, kind, path: target, part: read(zip, target, file), tables };
}

/** Every part that a part leads to, such as the drawings of a sheet and the charts in them, itself left out. */
export function partsBehind(zip: Zip, path: string, file: string): Set<string> {
  const found = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { target } of relationsOf(zip, next, file))
      if (target !== path && !found.has(target)) {
        found.add(target);
        waiting.push(target);
      }
  return found;
}

function read(zip: Zip, name: string, file: string): Uint8Array | null {
  const part = zip.part(name);
  return part === null ? null : asUtf8(part, file);
}

function relationsOf(zip: Zip, source: string, file: string): Relation[] {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const part = read(zip, `${folder}_rels/${source.slice(slash)}.rels`, file);
  if (part === null) return [];
  return elements(part, "Relationship")
    .filter(({ Target, TargetMode }) => Target !== undefined && TargetMode !== "External")
    .map(({ Id = "", Type = "", Target }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf("/") + 1),
      target: resolve(folder, Target!),
    }));
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : folder + target).replaceAll("\\", "/").split("/"))
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  return partName(steps.join("/"));
}
