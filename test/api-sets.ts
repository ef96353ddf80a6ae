import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "ts6";

/** A group of members that came to Excel together, such as ExcelApi 1.14. */
export interface ApiSet {
  name: string;
  version: string;
}

const library = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
let inLibrary: Map<string, ApiSet> | null = null;

/**
 * The set a member needs, by its declaration in the types and by its name ("Range.getResizedRange") in Microsoft's
 * library, which disagree on some: then the higher. Where the types name several versions for several uses, the highest
 * of them. A member without a word about it needs what it stands in needs; `null` when nobody says anything.
 */
export function setOf(declaration: ts.Node, member: string): ApiSet | null {
  const inTypes = setInTypes(declaration);
  inLibrary ??= setsInLibrary();
  const checked = inLibrary.get(member);
  return checked && (inTypes === null || isNewer(checked, inTypes)) ? checked : inTypes;
}

/** Whether `set` is not part of Excel versions that only have `than`. Sets of one platform are newer than any. */
export function isNewer(set: ApiSet, than: ApiSet): boolean {
  return set.name === than.name ? rank(set.version) > rank(than.version) : set.name !== "ExcelApi";
}

/** A number that grows with a set's version; what is not documented comes last. */
export function age(set: ApiSet | null): number {
  if (set === null) return 0;
  return rank(set.version) + (set.name === "ExcelApi" ? 0 : 1_000_000);
}

function rank(version: string): number {
  const [major, minor = "0"] = version.split(".");
  return Number(major) * 1000 + Number(minor);
}

function setInTypes(declaration: ts.Node): ApiSet | null {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const said = /\[\s*Api set:\s*([^\]]+)\]/.exec(commentOf(node))?.[1];
    const name = said && /Excel\w*Api\w*/.exec(said)?.[0];
    if (!name) continue;
    const versions = [...said.matchAll(/(?<![\w.])\d+\.\d+/g)].map(([version]) => version);
    return { name, version: versions.reduce((highest, each) => (rank(each) > rank(highest) ? each : highest)) };
  }
  return null;
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join("\n");
}

/** What the library itself checks before it sends a request. */
function setsInLibrary(): Map<string, ApiSet> {
  const checks = readFileSync(library, "utf8").matchAll(
    /_throwIfApiNotSupported\("(\w+\.\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g,
  );
  return new Map(
    [...checks].map(([, member, name, version]) => [
      member!,
      { name: name!.startsWith("_") ? "ExcelApi" : name!.slice(1, -1), version: version! },
    ]),
  );
}
