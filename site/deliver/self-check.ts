import type { Analysis } from "../../shared/analysis/analysis.ts";
import { list, listSome } from "../../shared/format.ts";
import { usualFormat } from "../../shared/locale.ts";
import type { Dataset } from "../../shared/model.ts";
import { byCodePoint } from "../../shared/order.ts";
import { contentsText } from "../../shared/publish-words.ts";
import { membershipOf } from "../../shared/report/audience/membership.ts";
import { usualMinimumGroup } from "../../shared/report/audience/published-groups.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { ReconstructionAttempt, type ReconstructionBasis, type SmallGroup } from "./reconstruct.ts";
import { FileForms } from "./self-check-forms.ts";
import { type NotChecked, type Readers, type Secret, type Secrets, secretsOf } from "./self-check-secrets.ts";
import { WordSearch } from "./self-check-words.ts";
import { isZip, zipParts } from "./self-check-zip.ts";
import type { SiteFile, SiteFiles } from "./site-files.ts";

/** What a check is made with: it stays with whoever makes the report. */
export interface SelfCheckBasis {
  readers: Readers;
  minimumGroup: number;
  secrets: Secrets;
  search: WordSearch<Secret>;
  groups: ReconstructionBasis;
}

/** A text of the workbook that stands in a file of the report. The text itself is not repeated. */
export interface FoundSecret {
  kind: Secret["kind"];
  sheet: string;
  cell: string;
  file: string;
}

/** What a check found: for whoever made the report, never part of it. */
export interface SelfCheckResult {
  schema: "throughline/self-check/1";
  audience: Readers["audience"];
  minimumGroup: number;
  files: number;
  /** Pages of the report, and documents beside them. */
  pages: number;
  documents: number;
  bytes: number;
  /** How many texts of the workbook were looked for, by kind, and which were not, with the reason. */
  lookedFor: Secrets["counts"];
  notLookedFor: NotChecked[];
  found: FoundSecret[];
  /** Printed numbers of people, values and totals that the attempt to work out small groups went by. */
  numbers: { counts: number; values: number; totals: number };
  smallGroups: SmallGroup[];
  /** What was found in a sentence; `null` when nothing was. */
  problem: string | null;
  /** The check in a sentence. */
  sentence: string;
}

const documentPath = /(^|\/)documents\/[^/]+\/[^/]+\.html$/i;
const mostNamed = 3;
const mostFound = 1000;

/**
 * Prepares the check of a report for its readers from the cells it was made of; `null` for HR, from whom nothing is
 * hidden.
 */
export function selfCheckBasis(
  made: { workbook: Pick<RawWorkbook, "sheets">; dataset: Dataset; mapping: Mapping; analysis: Analysis },
  readers: Readers & { minimumGroup?: number },
): SelfCheckBasis | null {
  if (readers.audience === "hr") return null;
  const { analysis } = made;
  const minimumGroup = readers.minimumGroup ?? usualMinimumGroup;
  const secrets = secretsOf(made.workbook, made, readers);
  return {
    readers,
    minimumGroup,
    secrets,
    search: new WordSearch(secrets.wanted),
    groups: groupsOf(analysis, readers, minimumGroup),
  };
}

function groupsOf(analysis: Analysis, { audience, teams: named }: Readers, minimumGroup: number): ReconstructionBasis {
  const { skills, teams } = analysis;
  const { units, assessed } = membershipOf(analysis);
  const skillAt = new Map(skills.map(({ name }, at) => [name, at]));
  const unitOf = teams.map(({ id }) => units.findIndex(({ team }) => team === id));
  return {
    skills: skills.map(({ name }) => name),
    teams: teams.map(({ name }, at) => ({ name, department: units[unitOf[at]!]?.department ?? null })),
    minimumGroup,
    own: audience === "manager" ? teams.flatMap(({ id }, at) => (named.includes(id) ? [at] : [])) : [],
    ratedIn: (skill, team) => assessed[skillAt.get(skill) ?? -1]?.[unitOf[team]!]?.length ?? null,
  };
}

/**
 * Reads a report back, file by file, as somebody would who wants to know more than was meant for them: looks for every
 * name, e-mail address, id and typed text of the workbook in whatever form, and tries to work out groups below the
 * minimum from all printed numbers together.
 */
export class SelfCheck {
  readonly #basis: SelfCheckBasis;
  readonly #forms = new FileForms();
  readonly #attempt: ReconstructionAttempt;
  readonly #found = new Map<string, FoundSecret>();
  #read = { files: 0, pages: 0, documents: 0, bytes: 0 };

  constructor(basis: SelfCheckBasis) {
    this.#basis = basis;
    this.#attempt = new ReconstructionAttempt(basis.groups);
  }

  /**
   * Reads one file; of a zip everything in it and around it.
   * @throws Refusal when a zip is damaged.
   */
  add(file: SiteFile): void {
    const isArchive = isZip(file.bytes);
    for (const part of isArchive ? zipParts(file) : [file]) this.#addPart(part, !isArchive || part.path !== file.path);
  }

  #addPart({ path, bytes }: SiteFile, isFile: boolean): void {
    const { search } = this.#basis;
    if (isFile) {
      this.#read.files++;
      this.#read.bytes += bytes.length;
    }
    const named: Secret[] = [];
    search.search(path, (secret) => named.push(secret));
    // A file that is named after a secret is not told by its name.
    const file = named.length === 0 ? path : `the name of file ${this.#read.files}`;
    for (const secret of named) this.#keep(secret, file);
    const { written, seen } = this.#forms.of(bytes);
    for (const text of written) search.search(text, (secret) => secret.seenOnly || this.#keep(secret, file));
    for (const text of seen) search.search(text, (secret) => this.#keep(secret, file));
    if (!isFile || !/\.(html?|csv)$/i.test(path)) return;
    if (documentPath.test(path)) this.#read.documents++;
    this.#read.pages += this.#attempt.add(path, new TextDecoder().decode(bytes));
  }

  #keep({ kind, sheet, cell }: Secret, file: string): void {
    const key = `${sheet}!${cell}`;
    if (this.#found.size < mostFound && !this.#found.has(key)) this.#found.set(key, { kind, sheet, cell, file });
  }

  /** What was found in everything read so far. */
  result(): SelfCheckResult {
    const { readers, minimumGroup, secrets } = this.#basis;
    const { small, ...numbers } = this.#attempt.result();
    const found = [...this.#found.values()].sort(
      (a, b) => byCodePoint(a.sheet, b.sheet) || byCodePoint(a.cell, b.cell),
    );
    const problem = problemOf(found, small, minimumGroup);
    return {
      schema: "throughline/self-check/1",
      audience: readers.audience,
      minimumGroup,
      ...this.#read,
      lookedFor: secrets.counts,
      notLookedFor: secrets.notChecked,
      found,
      numbers,
      smallGroups: small,
      problem,
      sentence: problem ?? this.#allWell(),
    };
  }

  #allWell(): string {
    const { readers, minimumGroup } = this.#basis;
    const whose = readers.audience === "manager" ? "of anybody outside the named teams" : "of the workbook";
    return `Checked ${contentsText(this.#read)}: no name, e-mail address, id or typed text ${whose} occurs; no group of fewer than ${minimumGroup} people can be worked out.`;
  }
}

function problemOf(found: readonly FoundSecret[], small: readonly SmallGroup[], minimumGroup: number): string | null {
  const said: string[] = [];
  if (found.length > 0) {
    const places = found.map(({ kind, sheet, cell, file }) => `the ${kind} in ${sheet}!${cell} (in ${file})`);
    said.push(`it holds what its readers may not see: ${listSome(places, mostNamed)}`);
  }
  if (small.length > 0) {
    const groups = small.map(groupText);
    said.push(
      `something about fewer than ${minimumGroup} people can be worked out from it: ${listSome(groups, mostNamed)}`,
    );
  }
  return said.length === 0 ? null : `The report failed its own check and was not kept, because ${said.join("; and ")}.`;
}

const measures: Readonly<Record<SmallGroup["measure"], string>> = {
  rated: "people rated",
  "not rated": "people not rated",
  required: "people required to have a skill",
  people: "people",
  "rated requirements": "rated requirements",
  others: "people counted",
};

function groupText({ measure, skill, teams, paths }: SmallGroup): string {
  const about = [skill, teams.length > 0 ? listSome(teams, mostNamed) : null].filter((each) => each !== null);
  return `${measures[measure]}${about.length > 0 ? ` for ${about.join(" in ")}` : ""} (from ${list(paths.slice(0, 2))})`;
}

/** The same report said in English: printed numbers are recognised by the English words around them. */
export function saidInEnglish(report: Report): Report {
  return { ...report, locale: usualFormat };
}

/** Reads all files of a report. The check ends with `signal`. */
export async function checkedFiles(
  basis: SelfCheckBasis,
  files: SiteFiles,
  signal?: AbortSignal,
): Promise<SelfCheckResult> {
  const check = new SelfCheck(basis);
  for await (const file of files) {
    signal?.throwIfAborted();
    check.add(file);
  }
  return check.result();
}
