import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "ts6";
import { readXml, setsOf } from "./addin/manifest-rules.ts";
import { type ApiSet, age, isNewer, setOf } from "./api-sets.ts";

/*
 * Which members of Excel's interface the add-in uses, which requirement set each needs, and which of them an Excel that
 * satisfies the manifest may not have: `node test/api-members.ts`. Ends with 1 when there is one that no
 * `isSetSupported` stands before, or a path in a `load` that does not exist.
 */

const officeTypes = /[\\/]@types[\\/]office-js[\\/]/;
const home = fileURLToPath(new URL("..", import.meta.url));

export interface ApiMember {
  /** Such as "Range.values". */
  member: string;
  /** `null`: the documentation does not say. */
  set: ApiSet | null;
  /** File and line of every use. */
  at: string[];
  /** Those of `at` that nothing guards, when the set is newer than the manifest's. */
  unguarded: string[];
}

export interface ApiReport {
  /** By name. */
  members: ApiMember[];
  /** Paths handed to `load` that name no member: Excel would only notice when it runs. */
  wrongPaths: string[];
}

/** The set the manifest asks for: every Excel that opens the add-in has it. */
export function leastSet(): ApiSet {
  const manifest = readXml(readFileSync(new URL("../manifest.xml", import.meta.url), "utf8"));
  return { name: "ExcelApi", version: setsOf(manifest).ExcelApi! };
}

/** The members that TypeScript files use. `texts` are files that need not exist, by their path. */
export function apiMembers(
  paths: readonly string[],
  least: ApiSet = leastSet(),
  texts: ReadonlyMap<string, string> = new Map(),
): ApiReport {
  const program = programOf([...paths, ...texts.keys()], texts);
  const checker = program.getTypeChecker();
  const members = new Map<string, ApiMember>();
  const wrongPaths: string[] = [];
  const asked = new Set([...paths, ...texts.keys()]);
  const lists = listsOf(program);

  function use(symbol: ts.Symbol | undefined, node: ts.Node): void {
    const declaration = symbol && declarationOf(symbol, checker);
    const member = declaration && memberName(declaration);
    if (!declaration || !member) return;
    const known = members.get(member) ?? { member, set: setOf(declaration, member), at: [], unguarded: [] };
    members.set(member, known);
    const place = placeOf(node);
    if (!known.at.includes(place)) known.at.push(place);
    const needsGuard = known.set !== null && isNewer(known.set, least) && !isGuarded(node, known.set);
    if (needsGuard && !known.unguarded.includes(place)) known.unguarded.push(place);
  }

  function usePath(type: ts.Type, path: string, node: ts.Node): void {
    let on = type;
    for (const part of path.split("/").map((each) => each.trim())) {
      const found = memberOf(on, part, node, checker);
      if (part === "" || part.startsWith("$")) return;
      if (!found) {
        wrongPaths.push(`${placeOf(node)}: “${part}” in load("${path}")`);
        return;
      }
      use(found, node);
      on = checker.getTypeOfSymbolAtLocation(found, node);
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) {
      const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (!isCalled) use(checker.getSymbolAtLocation(node.name), node.name);
    } else if (ts.isCallExpression(node)) {
      const declaration = checker.getResolvedSignature(node)?.declaration;
      const symbol =
        ts.isPropertyAccessExpression(node.expression) && checker.getSymbolAtLocation(node.expression.name);
      if (symbol && declaration) use(symbol, node.expression);
      for (const { receiver, path, at } of loadsIn(node)) usePath(checker.getTypeAtLocation(receiver), path, at);
    } else if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements)
        use(type.getProperty((propertyName ?? name).getText()), propertyName ?? name);
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const { name } of node.properties)
        if (type && name && !ts.isComputedPropertyName(name))
          use(checker.getNonNullableType(type).getProperty(name.text), name);
    } else if (ts.isStringLiteralLike(node)) use(choiceMeant(node, lists, checker), node);
    ts.forEachChild(node, visit);
  }

  for (const file of program.getSourceFiles()) if (asked.has(file.fileName)) visit(file);
  return {
    members: [...members.values()].sort((one, other) => (one.member < other.member ? -1 : 1)),
    wrongPaths,
  };
}

function programOf(paths: readonly string[], texts: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: ["office-js", "node"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
  };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) =>
    texts.has(path)
      ? ts.createSourceFile(path, texts.get(path)!, version, true)
      : getSourceFile.call(host, path, version, ...rest);
  host.getCurrentDirectory = () => home;
  return ts.createProgram(paths, options, host);
}

function declarationOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Declaration | undefined {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return meant.valueDeclaration ?? meant.declarations?.[0];
}

/** "Range.values" for what is declared in the Excel part of Microsoft's types; else `null`. */
function memberName(declaration: ts.Declaration): string | null {
  if (!officeTypes.test(declaration.getSourceFile().fileName)) return null;
  if (ts.isParameter(declaration) || ts.isTypeParameterDeclaration(declaration)) return null;
  const names: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name) names.unshift(name.getText());
  }
  return names[0] === "Excel" && names.length > 1 ? names.slice(1).join(".") : null;
}

/** A member of an object, or of the things a list or a collection holds. */
function memberOf(type: ts.Type, name: string, at: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const items = type.getProperty("items");
  const list = items ? checker.getTypeOfSymbolAtLocation(items, at) : type;
  const held = checker.getIndexTypeOfType(list, ts.IndexKind.Number);
  return type.getProperty(name) ?? held?.getProperty(name);
}

/** The paths of `load("items/name, address")`, `load(["name", "id"])` and `context.load(range, "values")`. */
function loadsIn(call: ts.CallExpression): { receiver: ts.Expression; path: string; at: ts.Node }[] {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load") return [];
  const onContext = call.arguments.length === 2;
  const receiver = onContext ? call.arguments[0]! : call.expression.expression;
  const paths = call.arguments[onContext ? 1 : 0];
  const texts: readonly ts.Expression[] = !paths ? [] : ts.isArrayLiteralExpression(paths) ? paths.elements : [paths];
  return texts
    .filter(ts.isStringLiteralLike)
    .flatMap((text) => text.text.split(",").map((path) => ({ receiver, path: path.trim(), at: text })));
}

/** The entry of one of Excel's lists that a text stands for: "Line" for ChartType.line. */
function choiceMeant(
  text: ts.StringLiteralLike,
  lists: readonly Choices[],
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const type = checker.getContextualType(text);
  const accepted = type?.isUnion() ? type.types.flatMap((each) => (each.isStringLiteral() ? each.value : [])) : [];
  if (accepted.length < 2) return undefined;
  const meant = lists.filter((list) => accepted.every((value) => list.has(value)));
  return meant.sort((one, other) => one.size - other.size)[0]?.get(text.text);
}

type Choices = ReadonlyMap<string, ts.Symbol>;

/** Excel's lists of choices: what is typed for each, and its entry. */
function listsOf(program: ts.Program): Choices[] {
  const checker = program.getTypeChecker();
  const types = program.getSourceFiles().find(({ fileName }) => officeTypes.test(fileName));
  const lists: Choices[] = [];
  types?.forEachChild(function visit(node) {
    if (ts.isEnumDeclaration(node)) {
      const entries = node.members.map((entry) => [
        checker.getConstantValue(entry),
        checker.getSymbolAtLocation(entry.name),
      ]);
      lists.push(new Map(entries as [string, ts.Symbol][]));
    } else if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
  });
  return lists.filter((list) => [...list.values()].every((entry) => memberName(entry.valueDeclaration!) !== null));
}

/** Whether the code only gets here after `isSetSupported` said that the set, or a later one, is there. */
function isGuarded(node: ts.Node, set: ApiSet): boolean {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (ts.isIfStatement(outer) && outer.thenStatement === inner && asks(outer.expression, set)) return true;
    if (ts.isConditionalExpression(outer) && outer.whenTrue === inner && asks(outer.condition, set)) return true;
    if (isAnd(outer) && outer.right === inner && asks(outer.left, set)) return true;
    if (
      ts.isBlock(outer) &&
      outer.statements
        .slice(0, outer.statements.indexOf(inner as ts.Statement))
        .some((before) => leavesWithout(before, set))
    )
      return true;
  }
  return false;
}

function isAnd(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** Whether a condition is, or demands with `&&`, that the set is there. */
function asks(condition: ts.Expression, set: ApiSet): boolean {
  if (ts.isParenthesizedExpression(condition)) return asks(condition.expression, set);
  if (isAnd(condition)) return asks(condition.left, set) || asks(condition.right, set);
  if (!ts.isCallExpression(condition) || !/(^|\.)isSetSupported$/.test(condition.expression.getText())) return false;
  const [name, version] = condition.arguments.map((argument) =>
    ts.isStringLiteralLike(argument) ? argument.text : "",
  );
  return name === set.name && version !== undefined && !isNewer(set, { name, version });
}

/** `if (!isSetSupported(…)) return;` and everything like it. */
function leavesWithout(statement: ts.Statement, set: ApiSet): boolean {
  if (!ts.isIfStatement(statement) || !ts.isPrefixUnaryExpression(statement.expression)) return false;
  const { expression, thenStatement } = statement;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  const leaves = last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
  return leaves && expression.operator === ts.SyntaxKind.ExclamationToken && asks(expression.operand, set);
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(home, file.fileName).replaceAll("\\", "/")}:${line + 1}`;
}

/** The add-in's own TypeScript. */
export function addinFiles(): string[] {
  return globSync("addin/**/*.ts", { cwd: home }).map((path) => `${home}${path.replaceAll("\\", "/")}`);
}

/** The report as lines: newest sets first. */
export function reportText({ members, wrongPaths }: ApiReport): string {
  const lines = members
    .toSorted((one, other) => age(other.set) - age(one.set))
    .map(({ member, set, at }) => {
      const needs = set ? `${set.name} ${set.version}` : "not documented";
      return `${needs.padEnd(20)}${member}  ${at.join(" ")}`;
    });
  const bad = members.flatMap(({ member, set, unguarded }) =>
    unguarded.map(
      (at) => `${at} uses ${member}, which needs ${set!.name} ${set!.version}, without asking isSetSupported`,
    ),
  );
  return [...lines, "", ...bad, ...wrongPaths].join("\n");
}

if (import.meta.main) {
  const report = apiMembers(addinFiles());
  process.stdout.write(`${reportText(report)}\n`);
  process.exitCode =
    report.wrongPaths.length > 0 || report.members.some(({ unguarded }) => unguarded.length > 0) ? 1 : 0;
}
