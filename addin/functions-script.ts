import { associateFunctions, type FunctionsDoor } from "./functions.ts";

/* What Excel loads to calculate =THROUGHLINE.…(…), by itself or as part of the pane. */

const { CustomFunctions } = globalThis as { CustomFunctions?: Partial<FunctionsDoor> };

// Where custom functions are not to be had, such as on an iPad, the rest of the add-in works without them.
if (CustomFunctions?.associate) associateFunctions(CustomFunctions as FunctionsDoor);
