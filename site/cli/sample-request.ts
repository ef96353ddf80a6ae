import { fileURLToPath } from "node:url";
import planted from "../sample/planted.json" with { type: "json" };
import type { Request } from "./command.ts";

const sample = fileURLToPath(new URL("../sample/sample.xlsx", import.meta.url));

/**
 * What was typed, about the sample company when `--sample` stands there and no workbook is named. The sample is about
 * one day for ever, or it would look forgotten next year.
 */
export function orSample(request: Request): Request {
  const { operands, texts, flags } = request;
  if (!flags.has("sample") || operands.length > 0) return request;
  return { operands: [sample], flags, texts: new Map([["as-of", planted.toldFor], ...texts]) };
}
