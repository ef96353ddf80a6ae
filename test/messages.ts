import { readdirSync, readFileSync } from "node:fs";
import ts from "ts6";
import { kindsOfSheet, plainName } from "../shared/workbook/sheet-kinds.ts";

/* Every message a report may say, found in the source: what a language has to have a text for. */

const home = new URL("../", import.meta.url);
const speaking = [
  "shared/analysis",
  "shared/report",
  "shared/workbook",
  "shared/documents/kinds.ts",
  "shared/format.ts",
  "site/components",
  "site/layouts",
  "site/deliver/one-file.ts",
];

/** A message and the file it stands in. `{0}`, `{1}` … stand for what varies; of a plural both forms, with `|` between. */
export interface Message {
  text: string;
  file: string;
}

/** The messages of all files that speak, in the order of the files: `say`, `plural`, `forms`, and what `sayings` keeps. */
export function messages(): Message[] {
  const found = new Map<string, Message>();
  for (const file of speaking.flatMap(filesIn))
    for (const text of messagesIn(file)) if (!found.has(text)) found.set(text, { text, file });
  const file = "shared/workbook/sheet-kinds.ts";
  for (const text of wordsOfColumns()) if (!found.has(text)) found.set(text, { text, file });
  return [...found.values()];
}

/** The kinds of sheet and the fields that columns are taken for, as the page Data check names them. */
function wordsOfColumns(): string[] {
  return kindsOfSheet.flatMap(({ kind, fields }) => [
    plainName(kind),
    ...fields.map(({ name }) => `as ${plainName(name)}`),
  ]);
}

function filesIn(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(new URL(path, home), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|astro)$/.test(name))
    .sort()
    .map((name) => `${path}/${name.replaceAll("\\", "/")}`);
}

function messagesIn(file: string): string[] {
  const text = readFileSync(new URL(file, home), "utf8");
  if (!/\b(say|sayings|plural|counted|forms)\b/.test(text)) return [];
  const code = file.endsWith(".astro") ? text.replace(/^---\n/, "").replace(/\n---\n[\s\S]*$/, "") : text;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "say") found.push(patternOf(node.template));
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      if (called === "plural" || (called === "counted" && file.startsWith("shared/workbook/")))
        found.push(...pluralOf(node.arguments.slice(1)));
      if (called === "forms") found.push(...pluralOf(node.arguments));
      if (/^sayings\b/.test(called)) found.push(...keptIn(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found.filter((message) => /[\p{L}“]/u.test(message.replace(/\{\d+\}/g, "")));
}

/**
 * Words of a finding or of why a column was taken so that no language can translate, as "file: words": a report shows them.
 */
export function unsaid(): string[] {
  return ["shared/workbook", "shared/analysis"]
    .flatMap(filesIn)
    .filter((file) => !inEnglishOnly.test(file))
    .flatMap((file) => unsaidIn(file).map((words) => `${file}: ${words}`));
}

/** The words columns are known by, what Excel says when a cell of the template is filled in wrongly, questions of the pane. */
const inEnglishOnly = /\/(words-[\w-]+|template|level-questions)\.ts$/;
const partsOfFindings = ["message", "assumed", "fix", "supply"];

function unsaidIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const given = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node : null;
    const isPart = (name: string) => partsOfFindings.includes(name) || (name === "why" && file.includes("/workbook/"));
    if (given?.initializer && isPart(given.name.getText())) found.push(...bareWords(given.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(new URL(file, home), "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

/** The literals that an expression may give, but not what it says, calls, looks up or compares. */
function bareWords(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return /\p{L}{2}/u.test(node.text) ? [node.text] : [];
  if (ts.isTemplateExpression(node)) {
    const words = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…");
    return [
      ...(/\p{L}{2}/u.test(words) ? [words] : []),
      ...node.templateSpans.flatMap((span) => bareWords(span.expression)),
    ];
  }
  if (ts.isTaggedTemplateExpression(node))
    return ts.isTemplateExpression(node.template)
      ? node.template.templateSpans.flatMap(({ expression }) => bareWords(expression))
      : [];
  if (ts.isConditionalExpression(node)) return [...bareWords(node.whenTrue), ...bareWords(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...bareWords(node.left), ...bareWords(node.right)];
  if (ts.isParenthesizedExpression(node)) return bareWords(node.expression);
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(bareWords) : [];
}

function patternOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join("");
}

/** The words of `plural(count, "person", "people")` or `forms`, also with a choice of words in a place. */
function pluralOf([one, many]: readonly ts.Expression[]): string[] {
  const ones = one === undefined ? [] : textsOf(one);
  const manys = many === undefined ? ones.map((text) => `${text}s`) : textsOf(many);
  return ones.map((text, index) => `${text}|${manys[index] ?? manys[0] ?? `${text}s`}`);
}

function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  return [];
}

/** Texts that are kept: all but names of properties, regular expressions and what functions inside say themselves. */
function keptIn(kept: ts.Node): string[] {
  const found: string[] = [];
  const forms = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText();
      if (name === "one" || name === "many") forms.set(name, node.initializer.text);
      if (forms.size === 2) {
        found.push(`${forms.get("one")}|${forms.get("many")}`);
        forms.clear();
      }
      if (!["one", "many", "kind", "id", "design"].includes(name)) found.push(node.initializer.text);
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      if (node.name.getText() !== "kinds") visit(node.initializer);
      return;
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(kept, (node) => visit(node));
  return found;
}
