import type { Dataset, Person } from "../../shared/model.ts";
import { textOf } from "../../shared/workbook/cells.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import { address, type CellValue, type RawSheet, type RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { type CellRole, cellRoles } from "./self-check-cells.ts";
import { textsThatMayShow } from "./self-check-open-texts.ts";
import { type Wanted, WordSearch, wordsOf } from "./self-check-words.ts";

/** Who reads what is checked, as far as that decides what they may see of the workbook's words. */
export interface Readers {
  audience: "leadership" | "manager" | "hr";
  /** Teams whose people a manager sees. */
  teams: readonly string[];
  /** Whether those people have codes instead of names. */
  pseudonyms: boolean;
}

export type SecretKind = "name" | "e-mail address" | "id" | "text";

/** Something of the workbook that its readers may not see: what it is and the first cell that says it. */
export interface Secret {
  kind: SecretKind;
  sheet: string;
  cell: string;
  /** Long numbers stand in files for many things: looked for only where a reader sees them. */
  seenOnly: boolean;
}

/** Texts that are not looked for, with the reason: how many, and the first of their cells. */
export interface NotChecked {
  why: string;
  texts: number;
  cells: { sheet: string; cell: string }[];
}

export interface Secrets {
  wanted: Wanted<Secret>[];
  /** How many texts of each kind are looked for. */
  counts: Record<SecretKind, number>;
  notChecked: NotChecked[];
}

const mostCellsNamed = 20;
const pieceLength = 8;

const reasons = {
  alsoOpen:
    "it is also, or is part of, the name of a team, role, skill, KPI or training, or what else the report may show",
  short: "it is too short to tell from other words and numbers",
  ordinary: "it is also an ordinary word",
  common: "it is a word or two that may stand anywhere, and no name",
  repeated: "it stands in many cells, as a choice from a list does",
};

/** Names that begin sentences or stand for a time. */
const ordinary = new Set(
  (
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday will mark grant grace hope faith joy rose art bill dean chase frank rich page price " +
    "young best rest case day week level gap team people low high north south east west long short small major mean rank " +
    "cost gaps causes evidence portfolio budget coverage teams skills trainings method overview summer autumn winter spring"
  ).split(" "),
);

/**
 * Everything a workbook says in words that the readers of a report may not see, cell by cell: names, e-mail addresses
 * and ids of people, names of owners, and texts people typed, on recognised sheets and on others. For a manager the
 * people of the own teams, and what is said about them, are left out; for HR there is nothing. What is too short or too
 * common to be looked for is listed with the reason.
 */
export function secretsOf(
  workbook: Pick<RawWorkbook, "sheets">,
  { dataset, mapping }: { dataset: Dataset; mapping: Mapping },
  readers: Readers,
): Secrets {
  const gathered = new Gathered();
  if (readers.audience !== "hr") {
    const own = new Set(readers.audience === "manager" ? readers.teams : []);
    const people = new KnownPeople(dataset.people, own, readers.pseudonyms);
    const open = textsThatMayShow(workbook, { dataset, mapping });
    for (const sheet of workbook.sheets) gatherSheet(sheet, { mapping, people, open, own }, gathered);
    gathered.leaveOutPartsOf(open.texts);
  }
  return gathered.secrets();
}

interface Known {
  mapping: Mapping;
  people: KnownPeople;
  open: ReturnType<typeof textsThatMayShow>;
  own: ReadonlySet<string>;
}

function gatherSheet(sheet: RawSheet, { mapping, people, open, own }: Known, gathered: Gathered): void {
  const roleOf = cellRoles(sheet, mapping);
  for (const [rowAt, row] of sheet.rows.entries()) {
    let aboutOwn: boolean | null = null;
    const isAboutOwn = () => {
      aboutOwn ??= own.size > 0 && isRowAbout(row, rowAt, roleOf, people, own);
      return aboutOwn;
    };
    for (const [column, value] of row.entries()) {
      const text = typeof value === "boolean" ? "" : textOf(value);
      const key = wordsOf(text).join(" ");
      if (key === "") continue;
      const role = roleOf(rowAt, column);
      const at = { sheet: sheet.name, cell: address(rowAt, column) };
      const kind = people.kindOf(key);
      if (kind !== null) gathered.addIdentity(text, key, kind, at, open.keys);
      else if (typeof value !== "string" || people.isOwn(key)) continue;
      // What is said about somebody of the own teams may be shown, though the same is said about others.
      else if (isAboutOwn()) gathered.allow(text, key);
      else if (/\S@\S+\.\S/.test(text)) gathered.addIdentity(text, key, "e-mail address", at, open.keys);
      // A single word there may be a choice, as "Self" of who validates.
      else if (role.isName && key.includes(" ")) gathered.addIdentity(text, key, "name", at, open.keys);
      else if (!role.mayShow && !open.keys.has(key)) gathered.addText(text, key, role, at);
    }
  }
}

/** Whether a row is about somebody of the reader's own teams, or about one of these teams. */
function isRowAbout(
  row: readonly CellValue[],
  rowAt: number,
  roleOf: (row: number, column: number) => CellRole,
  people: KnownPeople,
  own: ReadonlySet<string>,
): boolean {
  return row.some((value, column) => {
    const text = textOf(value);
    if (text === "") return false;
    const { field, kind } = roleOf(rowAt, column);
    if (kind === null ? column === 0 : personFields.has(field ?? "")) return people.isOwn(wordsOf(text).join(" "));
    return field === "team" && kind !== "people" && own.has(text);
  });
}

const personFields = new Set(["person", "id", "email", "firstName", "lastName", "owner", "requestedBy"]);

/** Who is who, by the words of their names, ids and e-mail addresses. */
class KnownPeople {
  readonly #hidden = new Map<string, SecretKind>();
  readonly #own = new Set<string>();

  constructor(people: readonly Person[], ownTeams: ReadonlySet<string>, pseudonyms: boolean) {
    const isOwn = ({ team }: Person) => team !== null && ownTeams.has(team);
    for (const { id, name, email, manager } of people.filter((person) => pseudonyms || !isOwn(person))) {
      this.#hide(id, id === name ? "name" : "id");
      this.#hide(email, "e-mail address");
      this.#hide(manager, "name");
      this.#hide(name, "name");
    }
    for (const { id, name, email } of people.filter(isOwn))
      for (const text of [id, name, email]) {
        const key = wordsOf(text ?? "").join(" ");
        this.#own.add(key);
        if (!pseudonyms) this.#hidden.delete(key);
      }
  }

  #hide(text: string | null, kind: SecretKind): void {
    if (text) this.#hidden.set(wordsOf(text).join(" "), kind);
  }

  /** What of somebody the words are who must not be seen; `null`: of nobody. */
  kindOf(key: string): SecretKind | null {
    return this.#hidden.get(key) ?? null;
  }

  isOwn(key: string): boolean {
    return this.#own.has(key);
  }
}

/** Why the name, id or address of somebody cannot be told from other words; `null` when it can. */
function notToBeTold(key: string): string | null {
  const isNumber = /^\d+$/.test(key);
  if (key.length < (key.includes(" ") || isNumber ? 5 : 3)) return reasons.short;
  return ordinary.has(key) ? reasons.ordinary : null;
}

interface At {
  sheet: string;
  cell: string;
}

/** Collects what is looked for, each text once. */
class Gathered {
  readonly #wanted = new Map<string, { wanted: Wanted<Secret>[]; isIdentity: boolean }>();
  readonly #seen = new Map<string, number>();
  readonly #reasons = new Map<string, NotChecked & { keys: Set<string> }>();
  readonly #repeatable = new Map<string, At>();
  readonly #allowed = new Map<string, string>();

  /** A text that may be shown because of where else it stands. */
  allow(text: string, key: string): void {
    this.#allowed.set(key, text);
  }

  addIdentity(text: string, key: string, kind: SecretKind, at: At, open: ReadonlySet<string>): void {
    if (this.#wanted.get(key)?.isIdentity) return;
    const reason = open.has(key) ? reasons.alsoOpen : notToBeTold(key);
    if (reason !== null) {
      this.leaveOut(key, reason, at);
      return;
    }
    const words = key.split(" ");
    const isNumber = /^\d+$/.test(key);
    const tag = { kind, ...at, seenOnly: isNumber };
    const hasDigit = /\d/.test(key);
    const wanted = [{ text, exact: words.length === 1 && !hasDigit, tag }];
    if (kind === "name" && words.length > 1)
      wanted.push({ text: [words.at(-1), ...words.slice(0, -1)].join(" "), exact: false, tag });
    this.#wanted.set(key, { wanted, isIdentity: true });
  }

  addText(text: string, key: string, role: CellRole, at: At): void {
    const times = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, times);
    const words = key.split(" ");
    if (times > 1) {
      // A short text that is typed again and again is a choice from a list.
      if (times === 5 && words.length < 5 && !/\d/.test(key) && this.#wanted.get(key)?.isIdentity === false) {
        this.#wanted.delete(key);
        this.leaveOut(key, reasons.repeated, this.#repeatable.get(key) ?? at);
      }
      return;
    }
    const isCode = words.length === 1 && key.length >= 6 && /\d/.test(key) && /[a-z]/.test(key);
    const isSentence = words.length >= 3 && key.length >= 12;
    const looksLikeName =
      words.length === 2 &&
      role.field === null &&
      !words.some((word) => ordinary.has(word) || word.length < 2) &&
      /^\p{Lu}[\p{Ll}\p{M}'’-]+\s+\p{Lu}[\p{Ll}\p{M}'’-]+$/u.test(text);
    if (!isCode && !isSentence && !looksLikeName) {
      this.leaveOut(key, reasons.common, at);
      return;
    }
    const tag = { kind: looksLikeName ? ("name" as const) : ("text" as const), ...at, seenOnly: false };
    this.#wanted.set(key, {
      wanted: piecesOf(words).map((piece) => ({ text: piece, exact: false, tag })),
      isIdentity: false,
    });
    this.#repeatable.set(key, at);
  }

  /** Texts that stand in what may be shown are no secret: a note that quotes the name of a KPI. Names still are. */
  leaveOutPartsOf(open: readonly string[]): void {
    const typed = [...this.#wanted].filter(([, { isIdentity }]) => !isIdentity);
    const search = new WordSearch(
      typed.flatMap(([key, { wanted }]) => wanted.map((each, at) => ({ ...each, tag: { key, at } }))),
    );
    const known = new Set<string>();
    for (const text of [...open, ...this.#allowed.values()])
      search.search(text, ({ key, at }) => known.add(`${at}|${key}`));
    for (const [key, entry] of typed) {
      const left = entry.wanted.filter((_, at) => !known.has(`${at}|${key}`));
      if (left.length === 0) {
        this.#wanted.delete(key);
        this.leaveOut(key, reasons.alsoOpen, entry.wanted[0]!.tag);
      } else entry.wanted = left;
    }
  }

  leaveOut(key: string, why: string, { sheet, cell }: At): void {
    let entry = this.#reasons.get(why);
    if (!entry) {
      entry = { why, texts: 0, cells: [], keys: new Set() };
      this.#reasons.set(why, entry);
    }
    if (entry.keys.has(key)) return;
    entry.keys.add(key);
    entry.texts++;
    if (entry.cells.length < mostCellsNamed) entry.cells.push({ sheet, cell });
  }

  secrets(): Secrets {
    const counts: Record<SecretKind, number> = { name: 0, "e-mail address": 0, id: 0, text: 0 };
    for (const { wanted } of this.#wanted.values()) counts[wanted[0]!.tag.kind]++;
    return {
      wanted: [...this.#wanted.values()].flatMap(({ wanted }) => wanted),
      counts,
      notChecked: [...this.#reasons.values()].map(({ why, texts, cells }) => ({ why, texts, cells })),
    };
  }
}

/** A long text may be quoted in part: it is looked for in pieces, from its beginning and to its end. */
function piecesOf(words: readonly string[]): string[] {
  if (words.length <= pieceLength) return [words.join(" ")];
  const starts = [0, Math.floor((words.length - pieceLength) / 2), words.length - pieceLength];
  return [...new Set(starts)].map((start) => words.slice(start, start + pieceLength).join(" "));
}
