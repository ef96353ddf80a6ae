import { closest, distance } from "fastest-levenshtein";
import { type Format, helperArguments } from "../../shared/documents/templates.ts";
import type { Field, Fields } from "./field-reference.ts";
import type { TemplateSlip } from "./template-error.ts";

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;

/** A template as it was read. */
export interface ParsedTemplate {
  file: string;
  program: hbs.AST.Program;
}

/** Where in the fields a part of a template stands. */
interface Scope {
  /** What `this` is; `null` inside a list of texts. */
  fields: Fields | null;
  /** The same in words, such as `people[]`. */
  path: string;
  outer: Scope | null;
}

interface Task {
  format: Format;
  partials: Readonly<Record<string, ParsedTemplate>>;
  root: Scope;
  slips: TemplateSlip[];
  used: Set<string>;
  file: string;
  /** Partials that stand around the place that is looked at. */
  inside: readonly string[];
}

const blocks = ["if", "unless", "each", "with"];
const markers = ["@index", "@first", "@last"];

/**
 * Checks a template against the fields it may name before anything is filled in, so that a slip is found also where no
 * row would have reached it. Gives the slips, and the fields that are used, such as `people[].name`.
 */
export function checkTemplate(
  template: ParsedTemplate,
  fields: Fields,
  { format, partials }: Pick<Task, "format" | "partials">,
): { slips: TemplateSlip[]; used: ReadonlySet<string> } {
  const root: Scope = { fields, path: "", outer: null };
  const task: Task = { format, partials, root, slips: [], used: new Set(), file: template.file, inside: [] };
  checkProgram(template.program, root, task);
  return { slips: task.slips, used: task.used };
}

function slip({ slips, file }: Task, { loc }: Node, message: string): void {
  slips.push({ file, line: loc.start.line, message });
}

function checkProgram(program: hbs.AST.Program | undefined, scope: Scope, task: Task): void {
  let inTag = false;
  for (const statement of program?.body ?? []) {
    if (statement.type === "ContentStatement") {
      const { value } = statement as hbs.AST.ContentStatement;
      if (task.format === "html") {
        checkMarkup(statement, value, task);
        const [opened, closed] = [value.lastIndexOf("<"), value.lastIndexOf(">")];
        if (opened !== closed) inTag = opened > closed;
      }
    } else if (statement.type !== "CommentStatement") {
      if (inTag)
        slip(task, statement, "Nothing is filled in between < and > of a tag, where text could become markup.");
      checkStatement(statement, scope, task);
    }
  }
}

const notOurs = /<\s*(script|style|iframe|object|embed|link|meta|base|form)\b|\s(style|on[a-z]+)\s*=/i;

function checkMarkup(at: Node, value: string, task: Task): void {
  const found = value.match(notOurs);
  if (!found) return;
  const before = value.slice(0, found.index).split("\n").length - 1;
  task.slips.push({
    file: task.file,
    line: at.loc.start.line + before,
    message: `“${found[0].trim()}” does nothing in a document: looks belong in style.css, and pages run no scripts.`,
  });
}

function checkStatement(statement: Node, scope: Scope, task: Task): void {
  switch (statement.type) {
    case "MustacheStatement":
      checkMustache(statement as hbs.AST.MustacheStatement, scope, task);
      break;
    case "BlockStatement":
      checkBlock(statement as hbs.AST.BlockStatement, scope, task);
      break;
    case "PartialStatement":
      checkPartial(statement as hbs.AST.PartialStatement, scope, task);
      break;
    default:
      slip(task, statement, "Decorators and blocks handed to partials are not part of these templates.");
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, scope: Scope, task: Task): void {
  if (!statement.escaped) {
    slip(task, statement, "Three braces or & would put text from cells into the page as markup: use two braces.");
    return;
  }
  const path = statement.path as Path;
  if (statement.params.length > 0 || statement.hash || isHelper(path)) {
    checkCall(statement, scope, task);
    return;
  }
  if (path.type !== "PathExpression") return;
  const field = resolve(path, scope, task);
  if (field?.type === "list")
    slip(task, path, `“${path.original}” is a list: use {{#each ${path.original}}} or {{list ${path.original}}}.`);
  if (field?.type === "object")
    slip(
      task,
      path,
      `“${path.original}” holds several fields: use {{#with ${path.original}}}, or name one of ${names(field.fields)}.`,
    );
}

function isHelper({ original }: Path): boolean {
  return Object.hasOwn(helperArguments, original);
}

/** A helper with its arguments, in braces or in brackets. */
function checkCall(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope, task: Task): void {
  const { original } = call.path as Path;
  if (!isHelper(call.path as Path)) {
    slip(task, call, `There is no helper “${original}”.${meant(original, Object.keys(helperArguments))}`);
    return;
  }
  const [fewest, most] = helperArguments[original]!;
  const count = call.params.length;
  if (count < fewest || count > most || call.hash)
    slip(task, call, `“${original}” takes ${fewest === most ? fewest : `${fewest} or ${most}`} values, not ${count}.`);
  for (const param of call.params) checkValue(param, scope, task);
}

/** A value of a helper: a field, a text, a number or another call. Gives the field. */
function checkValue(value: Node, scope: Scope, task: Task): Field | null {
  if (value.type === "SubExpression") checkCall(value as hbs.AST.SubExpression, scope, task);
  return value.type === "PathExpression" ? resolve(value as Path, scope, task) : null;
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, task: Task): void {
  const { original } = block.path as Path;
  if (!blocks.includes(original)) {
    slip(task, block, `There is no block “${original}”.${meant(original, blocks)} Blocks are ${blocks.join(", ")}.`);
    return;
  }
  const [param] = block.params;
  if (!param || block.params.length > 1 || block.program?.blockParams) {
    slip(task, block, `{{#${original}}} takes one field, and no names with “as”.`);
    return;
  }
  const field = checkValue(param, scope, task);
  const inside = original === "each" || original === "with" ? scopeOf(original, param, field, scope, task) : scope;
  if (inside) checkProgram(block.program, inside, task);
  checkProgram(block.inverse, scope, task);
}

function scopeOf(block: string, param: Node, field: Field | null, scope: Scope, task: Task): Scope | null {
  if (field === null) return null;
  const { original } = param as Path;
  if ((field.type === "list") !== (block === "each") || (block === "with" && field.type !== "object")) {
    slip(task, param, block === "each" ? `“${original}” is no list.` : `“${original}” holds no fields of its own.`);
    return null;
  }
  const path = pathTo(param as Path, scope, task);
  return { fields: field.fields ?? null, path: `${path}${block === "each" ? "[]" : ""}.`, outer: scope };
}

function checkPartial(statement: hbs.AST.PartialStatement, scope: Scope, task: Task): void {
  const { original } = statement.name as Path;
  const partial = statement.name.type === "PathExpression" ? task.partials[original] : undefined;
  if (!partial) {
    slip(task, statement, `There is no partial “${original}”.${meant(String(original), Object.keys(task.partials))}`);
    return;
  }
  if (task.inside.includes(original)) {
    slip(task, statement, `The partial “${original}” stands inside itself.`);
    return;
  }
  const [param] = statement.params;
  const field = param ? checkValue(param, scope, task) : null;
  const given = param ? field && scopeOf("with", param, field, scope, task) : scope;
  const added: Record<string, Field> = {};
  for (const { key, value } of statement.hash?.pairs ?? []) {
    checkValue(value, scope, task);
    added[key] = { type: "text", about: "Handed to the partial." };
  }
  if (given === null) return;
  const inner: Task = { ...task, file: partial.file, inside: [...task.inside, original] };
  checkProgram(partial.program, { ...given, fields: { ...given.fields, ...added } }, inner);
}

/** The field a path names, which then counts as used; `null`, and a slip, when there is none. */
function resolve(path: Path, scope: Scope, task: Task): Field | null {
  if (path.data) {
    if (markers.includes(path.original)) return { type: "number", about: "" };
    if (path.parts[0] !== "root") {
      slip(task, path, `There is no “${path.original}”.${meant(path.original, [...markers, "@root"])}`);
      return null;
    }
    return walk(path, path.parts.slice(1), task.root, task);
  }
  let from: Scope | null = scope;
  for (let up = 0; up < path.depth; up++) from = from?.outer ?? null;
  if (from === null) {
    slip(task, path, `“${path.original}” leads out of the fields.`);
    return null;
  }
  return walk(path, path.parts, from, task);
}

function walk(path: Path, parts: readonly string[], from: Scope, task: Task): Field | null {
  let found: Field = { type: from.fields === null ? "text" : "object", about: "", fields: from.fields ?? {} };
  let place = from.path;
  for (const part of parts) {
    const inside: Fields = found.type === "object" ? (found.fields ?? {}) : {};
    if (!Object.hasOwn(inside, part)) {
      slip(task, path, `There is no field “${path.original}” here.${meant(part, Object.keys(inside))}`);
      return null;
    }
    found = inside[part]!;
    task.used.add(`${place}${part}`);
    place = `${place}${part}.`;
  }
  if (parts.length === 0 && from.fields === null) task.used.add(from.path.replace(/\.$/, ""));
  return found;
}

function pathTo(path: Path, scope: Scope, task: Task): string {
  let from = path.data ? task.root : scope;
  for (let up = 0; up < path.depth; up++) from = from.outer ?? from;
  return `${from.path}${(path.data ? path.parts.slice(1) : path.parts).join(".")}`;
}

function names(fields: Fields | undefined): string {
  return Object.keys(fields ?? {}).join(", ");
}

/** The nearest word there is, however far: a template is re-worded by people who cannot see the code. */
function meant(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(2, Math.ceil(word.length / 2))
    ? ` Did you mean “${nearest}”?`
    : ` The nearest is “${nearest}”.`;
}
