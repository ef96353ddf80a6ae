import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kinds } from "../../../shared/documents/kinds.ts";
import { fieldsOf, referenceText } from "../../../site/documents/field-reference.ts";
import { documentFields } from "../../document-fields.ts";

const file = new URL("../../../shared/documents/fields.json", import.meta.url);

test("the reference of fields is the one the types say (npm run fields writes it)", () => {
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(documentFields());
});

test("every kind of document has a reference, and every field in it says what it is", () => {
  for (const kind of kinds) {
    expect(Object.keys(fieldsOf(kind))).toContain("title");
    expect(referenceText(kind)).not.toMatch(/: *$/m);
  }
});

test("the reference reads line by line, what is inside a list set in", () => {
  const lines = referenceText("coaching-guide").split("\n");
  expect(lines[0]).toBe("manager (text): Name of the manager.");
  expect(lines).toContain("    ask (text): The question as it is asked.");
});
