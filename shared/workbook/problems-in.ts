import { withFormat } from "../format.ts";
import { said } from "../language.ts";
import { type LocaleFormat, usualFormat } from "../locale.ts";
import type { Mapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { proposeMapping } from "./propose.ts";
import type { RawWorkbook } from "./raw-workbook.ts";
import { type Reading, readDataset } from "./read-dataset.ts";

/**
 * What a reading found, in the language of a format. A workbook says its language on its Settings sheet, which is known
 * only when it was read: for any language but English it is read once more, with the mapping it was read with.
 */
export function problemsIn(format: LocaleFormat, workbook: RawWorkbook, { problems, saved }: Reading): Problem[] {
  if (format.messages === null) return problems;
  const mapping = saved && inTheWordsOf(format, workbook, saved);
  return withFormat(format, () => readDataset(workbook, mapping ?? undefined).problems);
}

/**
 * A mapping with its reasons in the language of a format. It keeps them as sentences, so each is looked up in two
 * proposals for the workbook that are alike but for their words; what no proposal says stays as it is.
 */
function inTheWordsOf(format: LocaleFormat, workbook: RawWorkbook, mapping: Mapping): Mapping {
  const english = withFormat(usualFormat, () => reasonsOf(proposeMapping(workbook)));
  return withFormat(format, () => {
    const others = reasonsOf(proposeMapping(workbook));
    const known = new Map(english.map((reason, index) => [reason, others[index]!]));
    return withReasons(mapping, (reason) => known.get(reason) ?? said(reason));
  });
}

function reasonsOf(mapping: Mapping): string[] {
  const reasons: string[] = [];
  withReasons(mapping, (reason) => {
    reasons.push(reason);
    return reason;
  });
  return reasons;
}

function withReasons(mapping: Mapping, say: (reason: string) => string): Mapping {
  const tables = mapping.tables.map((table) => ({
    ...table,
    why: say(table.why),
    ...(table.scaleAssumed === undefined ? {} : { scaleAssumed: say(table.scaleAssumed) }),
    columns: table.columns.map((column) => ({ ...column, why: say(column.why) })),
  }));
  return { ...mapping, tables };
}
