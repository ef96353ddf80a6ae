import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { functionsFile, functionsMetadata } from "../../addin/build/functions-metadata.ts";
import { associateFunctions } from "../../addin/functions.ts";

/*
 * What Excel reads about the functions: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json,
 * with what we ask beyond it: everything is described, in what Excel's function wizard has room for.
 */
const dimensionality = { enum: ["scalar", "matrix"] };
const described = { type: "string", minLength: 5, maxLength: 255 };
const schema = {
  type: "object",
  required: ["functions"],
  additionalProperties: false,
  properties: {
    functions: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["id", "name", "description", "parameters", "result"],
        additionalProperties: false,
        properties: {
          id: { type: "string", pattern: "^[A-Za-z0-9.]+$" },
          name: { type: "string", pattern: "^[A-Z][A-Z0-9.]*$" },
          description: described,
          parameters: {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              required: ["name", "description", "type"],
              additionalProperties: false,
              properties: {
                name: { type: "string", pattern: "^[a-z]+$", maxLength: 64 },
                description: described,
                // "any" is a cell that may be empty: with "number", Excel would make it 0 before we see it.
                type: { enum: ["any", "string", "boolean"] },
                dimensionality,
                optional: { type: "boolean" },
              },
            },
          },
          result: {
            type: "object",
            required: ["type"],
            additionalProperties: false,
            properties: { type: { const: "number" }, dimensionality },
          },
        },
      },
    },
  },
};

const source = readFileSync(functionsFile, "utf8");

test("what Excel reads about the functions is what it expects", () => {
  const check = new Ajv({ allErrors: true }).compile(schema);
  check(functionsMetadata());
  expect(check.errors ?? []).toEqual([]);
});

test("every function that is described is there, and the other way round", () => {
  const known: string[] = [];
  associateFunctions({ associate: (id) => known.push(id), Error: Error as never });
  expect(functionsMetadata().functions.map(({ id }) => id)).toEqual(known);
});

test("the functions read like this while somebody types them", () => {
  const typed = functionsMetadata().functions.map(({ name, parameters }) => {
    const words = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    return `THROUGHLINE.${name}(${words.join(", ")})`;
  });
  expect(typed).toEqual([
    "THROUGHLINE.GAP(required, current)",
    "THROUGHLINE.ATTAINMENT(actual, target, better)",
    "THROUGHLINE.TARGET(sentence, [baseline], [percent], [kpi])",
    "THROUGHLINE.PREPOST(before, after, [what])",
    "THROUGHLINE.COMPARE(trained, others, [what])",
    "THROUGHLINE.ROI(benefits, costs)",
  ]);
});

test("a parameter takes more than one cell only where a range is meant", () => {
  const ranges = functionsMetadata().functions.flatMap(({ name, parameters }) =>
    parameters
      .filter(({ dimensionality }) => dimensionality === "matrix")
      .map((parameter) => `${name} ${parameter.name}`),
  );
  expect(ranges).toEqual(["PREPOST before", "PREPOST after", "COMPARE trained", "COMPARE others"]);
});

test("a type Excel does not know stops the build, which the generator alone would let pass", () => {
  const spoilt = source.replace("required: unknown, current: unknown", "required: Date, current: unknown");
  expect(spoilt).not.toBe(source);
  expect(() => functionsMetadata(spoilt)).toThrow('does not support type "Date"');
  const twice = source.replace("@customfunction ROI", "@customfunction GAP");
  expect(() => functionsMetadata(twice)).toThrow("duplicate");
});
