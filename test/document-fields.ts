import { fileURLToPath } from "node:url";
import ts from "ts6";
import type { Field, Fields, FieldType } from "../site/documents/field-reference.ts";

const types = fileURLToPath(new URL("../shared/documents/fields.ts", import.meta.url));

/** The reference of fields that templates may name, read off the types in shared/documents/ with their comments. */
export function documentFields(): Record<string, Fields> {
  const program = ts.createProgram([types], {
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(types)!;
  const kinds = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find(({ name }) => name === "FieldsOf");
  return Object.fromEntries(
    checker
      .getDeclaredTypeOfSymbol(kinds!)
      .getProperties()
      .map((kind) => [kind.name, fieldsIn(checker.getTypeOfSymbol(kind), checker)]),
  );
}

function fieldsIn(type: ts.Type, checker: ts.TypeChecker): Fields {
  return Object.fromEntries(type.getProperties().map((property) => [property.name, fieldOf(property, checker)]));
}

function fieldOf(property: ts.Symbol, checker: ts.TypeChecker): Field {
  const about = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();
  if (about === "") throw new Error(`The field ${property.name} needs a comment that says what it is.`);
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  const isDate = /\bIsoDate\b/.test((property.valueDeclaration as ts.PropertySignature).type?.getText() ?? "");
  const one = (kind: FieldType, inside?: ts.Type): Field => {
    const fields = inside ? fieldsIn(inside, checker) : {};
    return { type: kind, about, ...(Object.keys(fields).length ? { fields } : {}) };
  };
  if (isDate) return one("date");
  if (type.flags & ts.TypeFlags.StringLike) return one("text");
  if (type.flags & ts.TypeFlags.NumberLike) return one("number");
  if (type.flags & ts.TypeFlags.BooleanLike || type.isUnion()) return one("yes or no");
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return one("list", element!.flags & ts.TypeFlags.StringLike ? undefined : element);
  }
  return one("object", type);
}
