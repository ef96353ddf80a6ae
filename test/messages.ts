import { readdirSync, readFileSync } from "node:fs";
import ts from "ts6";

/* Every message a report may say, found in the source: what a language has to have a text for. */

const home = new URL("../", import.meta.url);
const speaking = [
  "shared/analysis",
  "shared/report",
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
  return [...found.values()];
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
  if (!/\b(say|sayings|plural|forms)\b/.test(text)) return [];
  const code = file.endsWith(".astro") ? text.replace(/^---\n/, "").replace(/\n---\n[\s\S]*$/, "") : text;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "say") found.push(patternOf(node.template));
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      if (called === "plural") found.push(...pluralOf(node.arguments.slice(1)));
      if (called === "forms") found.push(...pluralOf(node.arguments));
      if (/^sayings\b/.test(called)) found.push(...keptIn(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found.filter((message) => /\p{L}/u.test(message.replace(/\{\d+\}/g, "")));
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
