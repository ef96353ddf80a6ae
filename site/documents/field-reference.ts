import reference from "../../shared/documents/fields.json" with { type: "json" };
import type { DocumentKind } from "../../shared/documents/kinds.ts";

/** What a field holds. A list holds texts, or things with `fields`; an object has `fields`. */
export type FieldType = "text" | "number" | "date" | "yes or no" | "list" | "object";

/** One field a template may name. */
export interface Field {
  type: FieldType;
  about: string;
  fields?: Fields;
}

export type Fields = Readonly<{ [name: string]: Field }>;

/** The fields of a kind, made from the types in shared/documents/. */
export function fieldsOf(kind: DocumentKind): Fields {
  return (reference as Record<DocumentKind, Fields>)[kind];
}

/** The reference of a kind for people who re-word its template: one line a field, those inside others set in. */
export function referenceText(kind: DocumentKind): string {
  return linesOf(fieldsOf(kind), "").join("\n");
}

function linesOf(fields: Fields, indent: string): string[] {
  return Object.entries(fields).flatMap(([name, { type, about, fields: inside }]) => [
    `${indent}${name} (${type}): ${about}`,
    ...(inside ? linesOf(inside, `${indent}  `) : []),
  ]);
}
