import { isHrOnly } from "../analysis/hr-function.ts";
import type { Dataset } from "../model.ts";
import { textOf } from "../workbook/cells.ts";
import { isFilled } from "../workbook/ledger.ts";
import type { Mapping, TableMapping } from "../workbook/mapping.ts";
import { type CellValue, columnIndex, type RawSheet, type RawWorkbook } from "../workbook/raw-workbook.ts";
import { nameKey, wholeName } from "../workbook/registers.ts";
import { choiceOf } from "../workbook/sheet-kinds.ts";
import { columnRole } from "./column-roles.ts";

/** The cells of one row that say who it is about, by field. */
type SelfCells = ReadonlyMap<string, CellValue>;

const shared = "\u0000";
/** Shorter ones would be found everywhere. */
const shortestName = 3;
const shortestNumber = 4;

/**
 * Everybody a workbook names, each with a key: people by their id, others (managers, owners) by their name. A name
 * that several people bear says who is meant only beside a number or an e-mail address.
 */
export class PeopleIndex {
  /** Names of teams, roles, skills, KPIs and trainings: never taken for the name of a person. */
  readonly vocabulary: ReadonlySet<string>;
  readonly #keyOf = new Map<string, string>();
  readonly #textsOf = new Map<string, Set<string>>();

  constructor(workbook: RawWorkbook, dataset: Dataset, mapping: Mapping) {
    this.vocabulary = vocabularyOf(dataset);
    for (const { id, name, email } of dataset.people)
      for (const text of [id, name, email ?? ""]) this.#add(`person ${id}`, text);
    for (const { manager } of dataset.people) if (manager !== null) this.#addOther(manager);
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    for (const table of mapping.tables) {
      const sheet = sheets.get(table.sheet);
      if (sheet && table.layout !== "people-in-columns") this.#scan(sheet, table);
    }
  }

  /** The keys of everybody. */
  get keys(): string[] {
    return [...this.#textsOf.keys()];
  }

  /** Every text that names somebody, with the key of who that is; a name of several people stands for itself. */
  get texts(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [key, texts] of this.#textsOf)
      for (const text of texts) if (this.#keyOf.get(nameKey(text)) === key) found.set(text, key);
    return found;
  }

  /** Who is meant by a text as a whole; `null` when nobody, or one of several. */
  keyOf(text: string): string | null {
    const key = this.#keyOf.get(nameKey(text));
    return key === undefined || key === shared ? null : key;
  }

  /** Who a row is about: by number or e-mail address, else by name. */
  keyOfRow(cells: SelfCells): string | null {
    for (const text of selfTexts(cells)) {
      const key = this.keyOf(text);
      if (key !== null) return key;
    }
    return null;
  }

  /** Whether a text in the column of owners or sponsors names a function and not a person. */
  isFunction(text: string): boolean {
    return this.vocabulary.has(nameKey(text)) || isHrOnly(text) || choiceOf("rater", text) !== null;
  }

  #scan(sheet: RawSheet, table: TableMapping): void {
    const columns = table.columns.map((column) => ({
      role: columnRole(table, column),
      field: column.field ?? "",
      at: columnIndex(column.column),
    }));
    const special = new Set(table.rows.map(({ row }) => row - 1));
    for (let row = table.firstRow - 1; row < table.lastRow; row++) {
      if (special.has(row)) continue;
      const self = new Map<string, CellValue>();
      for (const { role, field, at } of columns) {
        const value = sheet.rows[row]?.[at] ?? null;
        if (!isFilled(value)) continue;
        if (role === "self") self.set(field, value);
        if (role === "other person") this.#addOther(textOf(value));
      }
      if (self.size === 0) continue;
      const texts = selfTexts(self);
      const key = this.keyOfRow(self) ?? `person ${texts[0] ?? ""}`;
      for (const text of texts) this.#add(key, text);
    }
  }

  #addOther(text: string): void {
    if (this.isFunction(text) || this.#keyOf.has(nameKey(text))) return;
    this.#add(`name ${nameKey(text)}`, text);
  }

  #add(key: string, text: string): void {
    const name = nameKey(text);
    if (name === "") return;
    const known = this.#keyOf.get(name);
    if (known !== undefined && known !== key) {
      this.#keyOf.set(name, shared);
      this.#keep(`name ${name}`, text);
      return;
    }
    this.#keyOf.set(name, key);
    this.#keep(key, text);
  }

  #keep(key: string, text: string): void {
    const texts = this.#textsOf.get(key) ?? new Set();
    texts.add(textOf(text));
    this.#textsOf.set(key, texts);
  }
}

/** Number, e-mail address, then name: the surest first. */
function selfTexts(cells: SelfCells): string[] {
  const text = (field: string) => textOf(cells.get(field) ?? null);
  const name = wholeName(text("person"), text("firstName"), text("lastName"));
  return [text("id"), text("email"), name].filter((each) => each !== "");
}

/**
 * Whether a name is long enough to be looked for inside other texts.
 *
 * @example isTelling("Al") // => false
 * @example isTelling("E-1042") // => true
 */
export function isTelling(text: string): boolean {
  return /^\p{N}+$/u.test(text) ? text.length >= shortestNumber : text.length >= shortestName;
}

function vocabularyOf(dataset: Dataset): Set<string> {
  const { teams, roles, people, skills, kpis, trainings } = dataset;
  const words = [
    ...teams,
    ...roles,
    ...people.flatMap(({ department, targetRole }) => [department ?? "", targetRole ?? ""]),
    ...skills.flatMap(({ name, category }) => [name, category ?? ""]),
    ...kpis.flatMap(({ name, unit, parentGoal }) => [name, unit ?? "", parentGoal ?? ""]),
    ...trainings.flatMap(({ name, format, provider, sponsorFunction }) => [
      name,
      format ?? "",
      provider ?? "",
      sponsorFunction ?? "",
    ]),
  ];
  return new Set(words.map(nameKey).filter((word) => word !== ""));
}
