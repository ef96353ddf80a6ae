import { closest } from "fastest-levenshtein";
import { managersIn } from "../../shared/documents/documents.ts";
import { listSome } from "../../shared/format.ts";
import { Refusal } from "../xlsx/refusal.ts";
import type { Request } from "./command.ts";
import type { Understood } from "./read-analysis.ts";
import { onOneLine } from "./text.ts";

const mostNamed = 5;

/**
 * The manager behind `--manager`, by id; `null` when none is named.
 *
 * @throws Refusal when nobody or several lead people under that name.
 */
export function managerFrom({ analysis, dataset }: Understood, { texts }: Request): string | null {
  const name = texts.get("manager");
  if (name === undefined) return null;
  const managers = managersIn(analysis, dataset);
  const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();
  const found = managers.filter((each) => plain(each.name) === plain(name) || each.id === name);
  if (found.length === 1) return found[0]!.id;
  if (found.length > 1)
    throw new Refusal(`Several managers are called ${name}: name one by the number in the workbook.`);
  const names = managers.map((each) => onOneLine(each.name));
  if (names.length === 0)
    throw new Refusal("The workbook names no managers: the column Manager of the sheet People would.");
  throw new Refusal(
    `Nobody leads people under the name “${name}”. The nearest is ${closest(name, names)}; there are ${listSome(names, mostNamed)}.`,
  );
}
