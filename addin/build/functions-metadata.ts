import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** What Excel has to know of a function before it runs: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: ParameterMetadata[];
  result: { type: string };
}

export interface ParameterMetadata {
  name: string;
  description: string;
  type: string;
  dimensionality?: "matrix" | "scalar";
  optional?: boolean;
}

export const functionsFile = fileURLToPath(new URL("../functions.ts", import.meta.url));

/**
 * What Excel reads about our functions, made from the comments above them in `functions.ts`.
 *
 * @throws Error when the generator found anything wrong: by itself it only mentions that and leaves the rest out.
 */
export function functionsMetadata(source = readFileSync(functionsFile, "utf8")): { functions: FunctionMetadata[] } {
  const { functions, extras } = parser()(source, functionsFile);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(`The functions cannot be offered to Excel: ${errors.join("; ")}`);
  return { functions };
}

type Parser = (source: string, file: string) => { functions: FunctionMetadata[]; extras: { errors: string[] }[] };

/** The generator's parser, given TypeScript 6: it does not work with the 7 that the project is checked with. */
function parser(): Parser {
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      next(name === "typescript" && context.parentURL?.includes("/custom-functions-metadata/") ? "ts6" : name, context),
  });
  try {
    return createRequire(import.meta.url)("custom-functions-metadata/lib/parseTree.js").parseTree;
  } finally {
    hooks.deregister();
  }
}
